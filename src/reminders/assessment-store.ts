import { allow } from '../accounts/permissions.ts'
import { agenciesOf } from '../agencies/store.ts'
import { seatOf } from '../assessments/assessment.ts'
import { assessmentIn, scoredOf } from '../assessments/scored-store.ts'
import { seatedAt } from '../assessments/store.ts'
import { isOwnAgency } from '../assessments/tie-store.ts'
import type { Person } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { scoreMattersOf, seatMatterOf } from './assessment-matter.ts'
import type { Matter } from './matter.ts'

/** What an agency is told of the scores of its open data, of whatever year. */
export async function scoresDue(
  db: Reader,
  agencyId: AgencyId,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<readonly Matter[]> {
  const scored = await scoredOf(db, agencyId, frameworks, today)
  return scored.flatMap((known) => scoreMattersOf(known, today))
}

/** What a person is told of the seats they hold; of one that came to be over their own agency nothing. */
export async function seatsDue(
  db: Reader,
  person: Person,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<readonly (Matter & { readonly agencyId: AgencyId })[]> {
  const assessed = person.grants.flatMap(({ over }) =>
    over.kind === 'agency' && allow(person, 'score-disclosures', over.agency).ok
      ? [over.agency]
      : [],
  )
  const places = await seatedAt(db, [...new Set(assessed)], person.id as PersonId)
  const agencies = await agenciesOf(
    db,
    places.map(({ agencyId }) => agencyId),
  )
  const matters: (Matter & { readonly agencyId: AgencyId })[] = []
  for (const of of places) {
    const agency = agencies.find(({ id }) => id === of.agencyId)
    const known = agency && (await assessmentIn(db, of, frameworks, today))
    const seat = known && seatOf(known.assessment, person.id)
    if (!known || !seat || (await isOwnAgency(db, of, agency, person, today))) continue
    const matter = seatMatterOf(known, agency, seat)
    if (matter) matters.push({ ...matter, agencyId: of.agencyId })
  }
  return matters
}
