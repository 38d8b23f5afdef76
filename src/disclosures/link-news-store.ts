import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { type LinkNews, linksToTell, newsOf } from './link-news.ts'
import { linkChecksOf, linkRulingsOf, linkStandingsOf } from './link-store.ts'
import { itemsOf } from './store.ts'

/** What became of an agency's links of some years that somebody is to be told. */
export async function linkNewsOf(
  db: Reader,
  agencyId: AgencyId,
  frameworks: readonly Framework[],
  { years, now }: { readonly years: readonly FiscalYear[]; readonly now: string },
): Promise<readonly LinkNews[]> {
  const news: LinkNews[] = []
  for (const year of years) {
    const framework = frameworkFor(frameworks, year)
    const links = framework ? linksToTell(year, await itemsOf(db, agencyId, framework)) : []
    const urls = [...new Set(links.map(({ url }) => url))]
    for (const { url } of (await linkStandingsOf(db, agencyId, urls)).values()) {
      const visits = await linkChecksOf(db, agencyId, url)
      const told = newsOf(url, visits, await linkRulingsOf(db, agencyId, url), now)
      if (told)
        news.push(...links.filter((link) => link.url === url).map((link) => ({ ...link, ...told })))
    }
  }
  return news
}
