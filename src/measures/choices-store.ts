import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { analysedBy, entriesOf, type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { holdingsOf, openDivisionsOf, postsOf } from '../staff/division-store.ts'
import { colleaguesOf } from '../staff/people-store.ts'
import { holdersOf } from '../staff/post.ts'
import type { MeasureChoices } from './measure-choices.ts'
import type { StoredPlan } from './stored-plan.ts'

/** The framework whose questions the measures of a year answer; null where the year has none. */
export function answeredIn(frameworks: readonly Framework[], year: FiscalYear): Framework | null {
  const current = frameworkFor(frameworks, year)
  return current && (analysedBy(frameworks, current) ?? current)
}

/** What the form of a measure offers: the agency's divisions and posts, and the questions of the year. */
export async function choicesFor(
  db: Reader,
  of: { readonly agencyId: AgencyId; readonly year: FiscalYear; readonly plan: StoredPlan | null },
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<MeasureChoices> {
  const framework = answeredIn(frameworks, of.year)
  const divisions = await openDivisionsOf(db, of.agencyId)
  const posts = (await postsOf(db, of.agencyId)).filter(({ isClosed }) => !isClosed)
  const holdings = await holdingsOf(db, of.agencyId)
  const names = new Map(holdings.map(({ personId, personName }) => [personId, personName]))
  const used = (of.plan?.measures ?? []).flatMap(({ responsible }) => responsible.units)
  const groups = Map.groupBy(
    framework ? entriesOf(framework) : [],
    ({ indicator }) => indicator.name.th,
  )
  return {
    divisions: [...new Set(divisions)],
    posts: [...Map.groupBy(posts, ({ name }) => name)].map(([name, many]) => ({
      name,
      holders: many.flatMap(({ id }) =>
        holdersOf(holdings, id, today).map(({ personId }) => names.get(personId) ?? ''),
      ),
    })),
    people: [...new Set((await colleaguesOf(db, of.agencyId)).map(({ name }) => name))],
    units: [...new Set(used)],
    indicators: [...groups.keys()],
    questions: [...groups].map(([indicator, entries]) => ({
      indicator,
      entries: entries.map(({ code, title }) => ({ code, title: title.th })),
    })),
  }
}
