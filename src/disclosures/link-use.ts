// Which addresses the answers of a year name, for which items, and what is looked for behind each.
import { createHash } from 'node:crypto'
import type { Agency } from '../agencies/agency.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type DisclosureItem, urlsOf } from './disclosure.ts'
import type { Finding, LinkCheck } from './link-check.ts'
import { type Hint, hintKinds, type LookedItem, lookedItemOf } from './looking.ts'
import { isLocalGovernment } from './problems.ts'

/** An address as one item of an agency names it. */
export interface LinkUse {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly code: ItemCode
  readonly url: string
  /** When the answer that names it was given. */
  readonly answeredAt: string
  readonly looked: LookedItem
}

/** A hint with the item it was looked for in: one address may serve several items, of several years. */
export interface ItemHint extends Hint {
  readonly code: ItemCode
  readonly year: FiscalYear
}

/** The addresses of items: of the newest answer, and of the one on the public page where that is another. */
export const usesOf = (
  agency: Agency,
  framework: Framework,
  items: readonly DisclosureItem[],
): readonly LinkUse[] =>
  items.flatMap((item) => {
    const looked = lookedItemOf(item, framework.fiscalYear, {
      isLocal: isLocalGovernment(agency.type),
    })
    const answers = [...new Set([item.answer, item.published?.answer ?? null])]
    const seen = new Set<string>()
    return answers.flatMap((answer) =>
      (answer ? urlsOf(answer) : []).flatMap((url): LinkUse[] => {
        if (seen.has(url)) return []
        seen.add(url)
        const { code } = item.item
        const { fiscalYear: year } = framework
        return [{ agency, year, code, url, answeredAt: answer?.recordedAt ?? '', looked }]
      }),
    )
  })

/** A short name of an address within its agency, for the addresses of our own pages. */
export const linkNameOf = (url: string): string =>
  createHash('sha256').update(url).digest('hex').slice(0, 16)

const isItemHint = (finding: Finding): finding is ItemHint =>
  'code' in finding &&
  'about' in finding &&
  'certainty' in finding &&
  (hintKinds as readonly string[]).includes(finding.kind)

/** The hints a visit left for one item of a year. */
export const hintsFor = (
  check: LinkCheck | null,
  code: ItemCode,
  year: FiscalYear,
): readonly ItemHint[] =>
  (check?.findings ?? [])
    .filter(isItemHint)
    .filter((hint) => hint.code === code && hint.year === year)

/** What stands before the matter itself, so that nothing of the matter was read. */
const closed = new Set<string>(['login-wall', 'drive-not-public', 'scan-without-text', 'not-read'])

/**
 * The hints of an item with several addresses, each with its address: a required element or a month is not
 * found only where none of the addresses that were read shows it.
 */
export function hintsOfItem(
  visits: readonly { readonly url: string; readonly hints: readonly ItemHint[] }[],
): readonly { readonly url: string; readonly hint: ItemHint }[] {
  const read = visits.filter(({ hints }) => !hints.some(({ kind }) => closed.has(kind)))
  const said = new Set<string>()
  return visits.flatMap(({ url, hints }) =>
    hints.flatMap((hint) => {
      if (!/^(element|month)-/.test(hint.kind)) return [{ url, hint }]
      const key = `${hint.kind} ${hint.about['of'] ?? hint.about['element']}`
      const isShared = read.every((each) =>
        each.hints.some(
          (other) =>
            other.kind === hint.kind &&
            other.about['of'] === hint.about['of'] &&
            other.about['element'] === hint.about['element'],
        ),
      )
      if (said.has(key) || !isShared) return []
      said.add(key)
      return [{ url, hint }]
    }),
  )
}
