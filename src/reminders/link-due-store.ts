import type { FiscalYear } from '../basics/fiscal-year.ts'
import { fiscalYearOf } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { monthOf } from '../basics/plain-date.ts'
import { daysBetween } from '../basics/working-days.ts'
import { linkNewsOf } from '../disclosures/link-news-store.ts'
import { linkNameOf } from '../disclosures/link-use.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { divisionsOf } from '../staff/division-store.ts'
import { inThailand } from './digest.ts'
import type { Matter } from './matter.ts'

/** Links that broke or work again, of this fiscal year and the one before; they wait for no plan. */
export async function linkMattersOf(
  db: Reader,
  agencyId: AgencyId,
  frameworks: readonly Framework[],
  now: string,
): Promise<readonly Matter[]> {
  const { day: today } = inThailand(now)
  const thisYear = fiscalYearOf(monthOf(today))
  const years = [thisYear, (thisYear - 1) as FiscalYear]
  const news = await linkNewsOf(db, agencyId, frameworks, { years, now })
  const divisions = news.length === 0 ? [] : await divisionsOf(db, agencyId)
  return news.map(({ kind, year, code, title, url, divisionId, since }): Matter => {
    const { day } = inThailand(since)
    const division = divisions.find(({ id }) => id === divisionId)
    return {
      // A link that breaks again is another matter.
      subject: `link-${kind}:${code}:${linkNameOf(url)}:${day}`,
      kind: `link-${kind}`,
      ...{ grade: 1, fiscalYear: year, measureId: null, posts: [], due: null },
      title: `${code} ${title} ${url}`.slice(0, 300),
      units: division ? [division.name] : [],
      days: Math.max(0, daysBetween(day, today)),
    }
  })
}
