// The sheet for typing into ITAS: every item of the year in the order in which ITAS asks, with what stands published
// here for it, the addresses, and the sentence that tells where to look.
import type { Bilingual } from '../basics/bilingual.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { placesOf } from '../disclosures/disclosure.ts'
import { type Framework, questionOrItem } from '../frameworks/framework.ts'

/** What of ours answers an item; 'open' while nothing does. */
export type Answer = 'disclosure' | 'plan' | 'report' | 'evidence' | 'open'

/** What an agency published for an item, as ITAS asks for it. */
export interface Disclosed {
  readonly code: ItemCode
  readonly has: 'has' | 'none'
  readonly urls: readonly string[]
  readonly explanation: string
  /** Which publication of the item it is. */
  readonly stamp: string
}

/** One line of the sheet. */
export interface ItasLine {
  readonly code: ItemCode
  readonly title: Bilingual | null
  readonly isConfirmed: boolean
  readonly answer: Answer
  /** Null while nothing is published for it. */
  readonly has: 'has' | 'none' | null
  /** Whole addresses to type in, of what was disclosed and of evidence; those of plan and report are the page's. */
  readonly urls: readonly string[]
  /** The sentence of what was disclosed; empty for the others, whose sentence is the page's. */
  readonly explanation: string
  /** When it was ticked as typed into ITAS, and whether what it answers has changed since; null while it was not. */
  readonly entered: { readonly at: string; readonly by: string; readonly isStale: boolean } | null
}

/** A tick that a line was typed into ITAS, or taken back. Facts: the last of a code counts. */
export interface ItasTick {
  readonly code: ItemCode
  /** Of the publication that was typed in: the digest of a plan, or the stamp of a disclosure. */
  readonly digest: string
  readonly entered: boolean
  readonly at: string
  readonly by: string
}

/** What is there to type in of a year. */
export interface ItasMatter {
  readonly framework: Framework | null
  readonly disclosed: readonly Disclosed[]
  /** Items that public evidence was linked to. */
  readonly linked: readonly {
    readonly code: ItemCode
    readonly links: readonly { readonly title: string; readonly url: string }[]
  }[]
  readonly ticks: readonly ItasTick[]
  /** Of the newest publication of the plan; null while none is published. */
  readonly digest: string | null
}

/** The lines of a year, in the order of ITAS: every item of its framework, and whatever else has evidence. */
export function itasLines(matter: ItasMatter): readonly ItasLine[] {
  const { framework, linked, ticks } = matter
  const codes = new Set([
    ...(framework ? placesOf(framework).map(({ item }) => item.code) : []),
    ...linked.map(({ code }) => code),
  ])
  return [...codes]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((code) => {
      const entry = framework && questionOrItem(framework, code)
      const { stamp, ...answered } = answerTo(matter, code)
      const last = ticks.findLast((tick) => tick.code === code)
      return {
        ...{ code, ...answered },
        title: entry?.title ?? null,
        isConfirmed: entry?.confidence === 'confirmed',
        entered: last?.entered
          ? { at: last.at, by: last.by, isStale: stamp !== null && last.digest !== stamp }
          : null,
      }
    })
}

/** What answers an item: what was disclosed for it, else the published plan or report, else evidence. */
function answerTo(
  { framework, disclosed, linked, digest }: ItasMatter,
  code: ItemCode,
): Pick<ItasLine, 'answer' | 'has' | 'urls' | 'explanation'> & { readonly stamp: string | null } {
  const of = disclosed.find((each) => each.code === code)
  if (of) return { ...of, answer: 'disclosure' }
  const page = { has: 'has', urls: [], explanation: '' } as const
  const { planItem, reportItem } = framework?.measurePlan ?? {}
  if (digest !== null && code === planItem) return { ...page, answer: 'plan', stamp: digest }
  if (digest !== null && code === reportItem) return { ...page, answer: 'report', stamp: digest }
  const links = linked.find((each) => each.code === code)?.links ?? []
  if (links.length > 0)
    return { ...page, answer: 'evidence', urls: links.map(({ url }) => url), stamp: null }
  return { ...page, has: null, answer: 'open', stamp: null }
}

const numberOf = (code: ItemCode) => Number(code.slice(1))
