// Whose rows a person's work is: those that name a division of theirs, by role or by post.
import { allow, divisionIsNamed } from '../accounts/permissions.ts'
import type { Actor, DivisionHeld } from '../basics/actor.ts'
import { isUnitsRow, unitsOfRows } from '../basics/every-unit.ts'
import type { AgencyId } from '../basics/ids.ts'
import { isPersonNamed } from '../basics/person-name.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { Measure } from '../measures/measure.ts'

/** The part of a plan that is somebody's: their divisions', and the rows that name them or a post they hold. */
export interface Part {
  readonly divisions: readonly DivisionHeld[]
  readonly posts: readonly string[]
  readonly name: string
}

/** Whether a person may look at the work of every division: all who sit at the desk, but those who contribute for a division alone. */
export const seesAll = (actor: Actor, agency: AgencyId): boolean =>
  actor.kind === 'person' &&
  actor.grants.some(
    ({ role, over }) =>
      (over.kind === 'everywhere' || (over.kind === 'agency' && over.agency === agency)) &&
      allow({ ...actor, grants: [{ role, over }] }, 'see-desk', agency).ok &&
      !(role === 'contributor' && over.kind === 'agency' && over.division !== null),
  )

/** The divisions a person contributes for in an agency, by their roles. */
export const divisionsHeld = (actor: Actor, agency: AgencyId): readonly DivisionHeld[] =>
  actor.kind === 'citizen'
    ? []
    : actor.grants.flatMap(({ role, over }) =>
        role === 'contributor' && over.kind === 'agency' && over.agency === agency && over.division
          ? [over.division]
          : [],
      )

/** The measures that are somebody's own. */
export const rowsOf = <M extends Pick<Measure, 'responsible'>>(
  measures: readonly M[],
  { divisions, posts, name }: Part,
): readonly M[] =>
  measures.filter(
    ({ responsible }) =>
      divisions.some((division) => divisionIsNamed(division, responsible.units)) ||
      responsible.posts.some(
        (owner) => isPersonNamed(name, owner) || posts.some((post) => sameWords(post, owner)),
      ),
  )

/** The units a plan names, each once, in the order of the paper, with how many rows are its own. */
export function unitsIn(
  measures: readonly Pick<Measure, 'responsible'>[],
  divisions: readonly string[],
): readonly { readonly unit: string; readonly rows: number }[] {
  const named = measures.map(({ responsible }) => responsible.units)
  return unitsOfRows(named, divisions).map((unit) => ({
    unit,
    rows: named.filter((units) => isUnitsRow(unit, units)).length,
  }))
}
