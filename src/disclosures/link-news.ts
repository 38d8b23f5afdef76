// What became of links lately that somebody is to be told: broken, or mended again.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { DivisionId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type DisclosureItem, urlsOf } from './disclosure.ts'
import { type LinkCheck, type LinkRuling, linkStanding } from './link-check.ts'

/** A link that broke, or that works again. */
export interface LinkNews {
  readonly kind: 'broken' | 'mended'
  readonly year: FiscalYear
  readonly code: ItemCode
  readonly title: string
  readonly url: string
  /** Of whom it is to be mended; null while nobody prepares the item. */
  readonly divisionId: DivisionId | null
  /** Since when it fails, or when it was first seen to work again. */
  readonly since: string
}

/** For how many milliseconds it is news that a link works again. */
const newsFor = 3 * 24 * 3_600_000

/** What is to be told of one address: null where it has never failed, or works again for long. */
export function newsOf(
  url: string,
  visits: readonly LinkCheck[],
  rulings: readonly LinkRuling[],
  now: string,
): Pick<LinkNews, 'kind' | 'since'> | null {
  const { verdict, ruling, newest, firstFailureAt } = linkStanding(url, visits, rulings)
  if (verdict === 'broken') {
    const since = ruling?.verdict === 'broken' ? ruling.recordedAt : firstFailureAt
    return since === null ? null : { kind: 'broken', since }
  }
  if (verdict !== 'ok' || ruling || newest?.outcome !== 'ok') return null
  const lastBroken = visits.findLastIndex(({ outcome }) => outcome === 'broken')
  const mended = visits.slice(lastBroken + 1).find(({ outcome }) => outcome === 'ok')
  if (lastBroken < 0 || !mended) return null
  const age = Date.parse(now) - Date.parse(mended.startedAt)
  return age <= newsFor ? { kind: 'mended', since: mended.startedAt } : null
}

/** The addresses of a year's items, each with its item and whose it is. */
export const linksToTell = (
  year: FiscalYear,
  items: readonly DisclosureItem[],
): readonly Omit<LinkNews, 'kind' | 'since'>[] =>
  items.flatMap(({ item, answer, owner }) =>
    (answer ? urlsOf(answer) : []).map((url) => ({
      ...{ year, code: item.code, title: item.title.th, url },
      divisionId: owner?.divisionId ?? null,
    })),
  )
