// Which addresses the answers of a year name, for which items, and what is looked for behind each.
import { createHash } from 'node:crypto'
import type { Agency } from '../agencies/agency.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type DisclosureItem, urlsOf } from './disclosure.ts'
import type { Finding, LinkCheck } from './link-check.ts'
import { type Hint, hintKinds, type LookedItem, lookedItemOf } from './looking.ts'
import { duplicateLinks } from './looking-links.ts'
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

/** A hint of an item with the address it is about. */
export interface AddressHint {
  readonly url: string
  readonly hint: ItemHint
}

/**
 * The hints of an item with several addresses, each with its address: a required element or a month is not
 * found only where none of the addresses that were read shows it.
 */
export function hintsOfItem(
  visits: readonly { readonly url: string; readonly check: LinkCheck | null }[],
  code: ItemCode,
  year: FiscalYear,
): readonly AddressHint[] {
  const looked = visits.map(({ url, check }) => ({
    ...{ url, hints: hintsFor(check, code, year) },
    isOpen: check?.outcome === 'ok',
  }))
  const read = looked.filter(
    ({ isOpen, hints }) => isOpen && !hints.some(({ kind }) => closed.has(kind)),
  )
  const keyOf = ({ kind, about }: ItemHint) => `${kind} ${about['of'] ?? about['element']}`
  const said = new Set<string>()
  return looked.flatMap(({ url, hints }) =>
    hints.flatMap((hint) => {
      if (!/^(element|month)-/.test(hint.kind)) return [{ url, hint }]
      const key = keyOf(hint)
      const isShared = read.every((each) => each.hints.some((other) => keyOf(other) === key))
      if (said.has(key) || !isShared) return []
      said.add(key)
      return [{ url, hint }]
    }),
  )
}

/** The hints of every item of a year by its code: of what its newest visits saw, and of addresses that items share. */
export function hintsOfYear(
  items: readonly Pick<DisclosureItem, 'item' | 'answer'>[],
  year: FiscalYear,
  checkOf: (url: string) => LinkCheck | null,
): ReadonlyMap<ItemCode, readonly AddressHint[]> {
  const given = items.flatMap(({ item: { code }, answer }) =>
    (answer ? urlsOf(answer) : []).map((url) => ({ code, url })),
  )
  const shared = duplicateLinks(given)
  return new Map(
    items.map(({ item: { code } }) => {
      const own = given.filter((each) => each.code === code)
      const visits = own.map(({ url }) => ({ url, check: checkOf(url) }))
      return [
        code,
        [
          ...(shared.get(code) ?? []).map(({ url, hint }) => ({
            url,
            hint: { ...hint, code, year },
          })),
          ...hintsOfItem(visits, code, year),
        ],
      ]
    }),
  )
}
