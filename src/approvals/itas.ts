// The sheet for typing into ITAS: each item our pages answer, in the order in which ITAS asks, with the address and
// the way an outsider goes to it.
import type { Bilingual } from '../basics/bilingual.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Framework, questionOrItem } from '../frameworks/framework.ts'

/** What of ours answers an item. */
export type Answer = 'plan' | 'report' | 'evidence'

/** One line of the sheet. */
export interface ItasLine {
  readonly code: ItemCode
  readonly title: Bilingual | null
  readonly isConfirmed: boolean
  readonly answer: Answer
  /** Titles and addresses of evidence for the item; empty for plan and report. */
  readonly links: readonly { readonly title: string; readonly url: string }[]
  /** When it was ticked as typed into ITAS, and whether what it answers has changed since; null while it was not. */
  readonly entered: { readonly at: string; readonly by: string; readonly isStale: boolean } | null
}

/** A tick that a line was typed into ITAS, or taken back. Facts: the last of a code counts. */
export interface ItasTick {
  readonly code: ItemCode
  /** Of the publication that was typed in. */
  readonly digest: string
  readonly entered: boolean
  readonly at: string
  readonly by: string
}

/** The lines of a year: plan and report of its framework, and every item that public evidence was linked to. */
export function itasLines(
  framework: Framework | null,
  linked: readonly {
    readonly code: ItemCode
    readonly links: readonly { readonly title: string; readonly url: string }[]
  }[],
  ticks: readonly ItasTick[],
  /** Of the newest publication; null while nothing is published. */
  digest: string | null,
): readonly ItasLine[] {
  const own: readonly (readonly [ItemCode, Answer])[] = framework
    ? [
        [framework.measurePlan.planItem, 'plan'],
        [framework.measurePlan.reportItem, 'report'],
      ]
    : []
  const lines = [
    ...linked
      .filter(({ code }) => !own.some(([mine]) => mine === code))
      .map(({ code, links }) => ({ code, links, answer: 'evidence' as const })),
    ...own.map(([code, answer]) => ({ code, answer, links: [] })),
  ]
  return lines
    .toSorted((a, b) => numberOf(a.code) - numberOf(b.code))
    .map(({ code, answer, links }) => {
      const entry = framework && questionOrItem(framework, code)
      const last = ticks.findLast((tick) => tick.code === code)
      return {
        ...{ code, answer, links },
        title: entry?.title ?? null,
        isConfirmed: entry?.confidence === 'confirmed',
        entered: last?.entered
          ? { at: last.at, by: last.by, isStale: answer !== 'evidence' && last.digest !== digest }
          : null,
      }
    })
}

const numberOf = (code: ItemCode) => Number(code.slice(1))
