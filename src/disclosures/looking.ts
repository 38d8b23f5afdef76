// What the checker sees in what an agency published, as hints for people. A hint is never a verdict: it says
// what was looked for, the words that were found, and how sure the checker is.
import { agencyNamesIn } from '../basics/agency-name.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Inside } from '../basics/inside.ts'
import type { YearMonth } from '../basics/plain-date.ts'
import type { RequiredElement } from '../frameworks/framework.ts'
import type { ItemPeriod } from './cadence.ts'
import { asksForMonth, monthsOfYear } from './cadence.ts'
import type { Answered, DisclosureItem } from './disclosure.ts'
import type { Finding } from './link-check.ts'
import { agencyHints } from './looking-agency.ts'
import { elementHints } from './looking-elements.ts'
import { monthHints } from './looking-months.ts'
import { noneHints } from './looking-none.ts'
import { pageHints } from './looking-page.ts'
import { yearHints } from './looking-year.ts'

/** Everything the checker may point to. */
export const hintKinds = [
  'wrong-year',
  'scan-without-text',
  'other-agency',
  'element-not-found',
  'login-wall',
  'drive-not-public',
  'hash-link',
  'duplicate-link',
  'none-found',
  'none-not-found',
  'month-empty',
  'month-not-found',
  'not-read',
] as const
export type HintKind = (typeof hintKinds)[number]

/** 'likely': an assessor would probably see the same. 'not-sure': worth a look, and may well be right as it is. */
export type Certainty = 'likely' | 'not-sure'

/** One thing worth a look; kept with the visit as its finding. */
export interface Hint extends Finding {
  readonly kind: HintKind
  readonly certainty: Certainty
  /** The words around what was found, at most some 200 characters; empty where nothing was. */
  readonly passage: string
  /** 'page 3', 'sheet ม.ค.'; empty for the whole. */
  readonly place: string
  /** The few words and numbers its sentence needs. */
  readonly about: Readonly<Record<string, string | number>>
}

/** The agency whose item it is. */
export interface LookedAgency {
  readonly type: string
  /** Full, type included. */
  readonly name: string
  readonly district: string
  readonly province: string
}

/** What is looked for: an item of a year, with what the agency answered. */
export interface LookedItem {
  readonly code: string
  /** In Thai. */
  readonly title: string
  readonly year: FiscalYear
  readonly period: ItemPeriod
  readonly requires: readonly RequiredElement[]
  readonly mayDeclareNone: boolean
  readonly answer: Answered
  /** The months it is asked for; none for an item that does not recur. */
  readonly months: readonly YearMonth[]
}

/** What was found behind an address. */
export interface LookedMatter {
  readonly url: string
  /** Where the redirects led; the same where there were none. */
  readonly finalUrl: string
  readonly inside: Inside
}

/** What is looked for in an item of the desk. */
export const lookedItemOf = (
  { item, period, cadence, answer }: DisclosureItem,
  year: FiscalYear,
  { isLocal }: { readonly isLocal: boolean },
): LookedItem => ({
  code: item.code,
  title: item.title.th,
  year,
  period,
  requires: [...item.requires, ...(isLocal ? (item.localGovernmentExtra ?? []) : [])],
  mayDeclareNone: item.mayDeclareNone === true,
  answer: answer?.answer ?? 'not-yet',
  months:
    cadence === 'monthly' ? monthsOfYear(year).filter((each) => asksForMonth(period, each)) : [],
})

/**
 * What is worth a look in one published file or page. Where its visitor is stopped at a door, what stands on
 * the door says nothing of the matter, and only the door is told.
 */
export function findingsOf(found: LookedMatter, item: LookedItem, agency: LookedAgency): Hint[] {
  const matter = { ...found, inside: beginningOf(found.inside) }
  const page = pageHints(matter, item)
  if (page.some(({ kind }) => kind === 'login-wall' || kind === 'drive-not-public')) return page
  return [
    ...page,
    ...yearHints(matter.inside, item),
    ...agencyHints(matter.inside, agency),
    ...noneHints(matter.inside, item),
    ...(item.answer === 'none' ? [] : elementHints(matter.inside, item)),
    ...(item.answer === 'none' ? [] : monthHints(matter.inside, item)),
  ]
}

/** Letters of a file that are looked into, some three hundred pages; a stranger chooses how many there are. */
const mostLetters = 600_000

/** A file cut where it is too long to look into; what is not found in a part of it is not missing. */
function beginningOf(inside: Inside): Inside {
  let room = mostLetters
  const parts = inside.parts.flatMap((part) => {
    const text = part.text.slice(0, Math.max(0, room))
    const isIn = room > 0
    room -= part.text.length
    return isIn ? [{ ...part, text }] : []
  })
  return room >= 0 ? inside : { ...inside, parts, isCut: true }
}

/** Whether an agency is a local government, by the names such bodies have. */
export const isLocalGovernment = ({ name }: Pick<LookedAgency, 'name'>): boolean =>
  agencyNamesIn(name).length > 0
