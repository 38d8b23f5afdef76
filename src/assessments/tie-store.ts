import { allow } from '../accounts/permissions.ts'
import { agencyRoles } from '../accounts/role-rules.ts'
import { personOf } from '../accounts/store.ts'
import type { Agency } from '../agencies/agency.ts'
import type { Person } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Seat } from './assessment.ts'
import { type Tie, tieIn } from './conflict.ts'
import type { OfYear } from './store.ts'

/** The roles, divisions and posts a person has, or ever had, in an agency. */
export async function tiesOf(
  db: Reader,
  agencyId: AgencyId,
  personId: string,
): Promise<readonly Tie[]> {
  const roles = await db
    .selectFrom('role_grant')
    .select(['granted_at', 'ended_at'])
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', personId)
    .where('role', 'in', agencyRoles)
    .execute()
  const posts = await db
    .selectFrom('post_holding')
    .select(['from_day', 'until_day'])
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', personId)
    .execute()
  return [
    ...roles.map(
      ({ granted_at, ended_at }): Tie => ({
        ...{ kind: 'role', from: dayIn(granted_at) },
        until: ended_at === null ? null : dayIn(ended_at),
      }),
    ),
    ...posts.map(
      ({ from_day, until_day }): Tie => ({
        ...{ kind: 'post', from: from_day as PlainDate, until: until_day as PlainDate | null },
      }),
    ),
  ]
}

/** Whether a person may not judge an agency's year because it is, or then was, their own. */
export async function isOwnAgency(
  db: Reader,
  { agencyId, year }: OfYear,
  agency: Agency,
  person: Person,
  today: PlainDate,
): Promise<boolean> {
  if (allow(person, 'see-desk', agency).ok) return true
  return tieIn(await tiesOf(db, agencyId, person.id), year, today) !== null
}

/** The seat of somebody who came to be of the agency after the seat was given; null where there is none. */
export async function tiedSeat(
  db: Reader,
  of: OfYear,
  agency: Agency,
  holders: ReadonlyMap<Seat, PersonId>,
  today: PlainDate,
): Promise<Seat | null> {
  for (const [seat, personId] of holders) {
    const person = await personOf(db, personId)
    const isTied = person
      ? await isOwnAgency(db, of, agency, person, today)
      : tieIn(await tiesOf(db, of.agencyId, personId), of.year, today) !== null
    if (isTied) return seat
  }
  return null
}
