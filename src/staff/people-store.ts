import { agencyRoles, isAgencyRole } from '../accounts/role-rules.ts'
import { rolesOver } from '../accounts/role-store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { divisionsOf, holdingsOf, postsOf } from './division-store.ts'
import { type AgencyGrant, type AgencyPerson, intake, type Staff } from './intake.ts'
import { mostLines, type PastedLine, type PasteUnderstood, toIntakeLine } from './people-paste.ts'

/** Somebody of an agency, as the page of its people shows them. */
export interface Colleague extends AgencyPerson {
  /** Whether they have chosen a password or another way to come in. */
  readonly canSignIn: boolean
  readonly roles: readonly HeldHere[]
}

/** A role somebody holds over this agency. */
export interface HeldHere {
  readonly id: string
  readonly role: Awaited<ReturnType<typeof rolesOver>>[number]['role']
  readonly divisionId: AgencyGrant['divisionId']
}

/** Everybody who holds a role of an agency itself (its assessors do not), or has held a post, in Thai order. */
export async function colleaguesOf(db: Reader, agencyId: AgencyId): Promise<readonly Colleague[]> {
  const held = (await rolesOver(db, agencyId)).filter(({ role }) => isAgencyRole(role))
  const rows = await db
    .selectFrom('person')
    .leftJoin('login', 'login.id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.proposed_sign_in_name'])
    .select(['login.id as login_id', 'login.username'])
    .where('person.erased_at', 'is', null)
    .where((is) =>
      is.or([
        is(
          'person.id',
          'in',
          is
            .selectFrom('role_grant')
            .select('person_id')
            .where('agency_id', '=', agencyId)
            .where('role', 'in', agencyRoles)
            .where('ended_at', 'is', null),
        ),
        is(
          'person.id',
          'in',
          is.selectFrom('post_holding').select('person_id').where('agency_id', '=', agencyId),
        ),
      ]),
    )
    .execute()
  return rows
    .map((row) => ({
      ...{ id: row.id as PersonId, name: row.name, email: row.email },
      signInName: row.username ?? row.proposed_sign_in_name,
      canSignIn: row.login_id !== null,
      roles: held.filter(({ personId }) => personId === row.id),
    }))
    .sort((a, b) => thai.compare(a.name, b.name))
}

const thai = new Intl.Collator('th')

/** Everything of an agency that lines may add to. */
export async function staffOf(db: Reader, agencyId: AgencyId): Promise<Staff> {
  const people = await colleaguesOf(db, agencyId)
  return {
    divisions: await divisionsOf(db, agencyId),
    posts: await postsOf(db, agencyId),
    holdings: await holdingsOf(db, agencyId),
    people,
    grants: people.flatMap(({ id, roles }) =>
      roles.flatMap(({ role, divisionId }) =>
        isAgencyRole(role) ? [{ personId: id, role, divisionId }] : [],
      ),
    ),
  }
}

/** What was understood of a paste and what of it would be new; null where nothing or too much was pasted. */
export async function understoodOf(
  db: Reader,
  agencyId: AgencyId,
  lines: readonly PastedLine[],
  today: PlainDate,
): Promise<PasteUnderstood | null> {
  if (lines.length === 0 || lines.length > mostLines) return null
  const there = await staffOf(db, agencyId)
  const { adds } = intake(there, lines.map(toIntakeLine), { newId, today })
  const nothing = { division: false, post: false, person: false }
  return { lines: lines.map((line, at) => ({ ...line, adds: adds[at] ?? nothing })) }
}
