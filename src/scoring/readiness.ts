/**
 * What the score would be now: by what is published, by what the divisions have finished, and by
 * everything that has an answer. Nobody has judged it; it says what is there, not what it is worth.
 */
import { compared, dividedBy, type Fraction, minus } from '../basics/fraction.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { formOf, sharesUnder, weightOf } from '../frameworks/shares.ts'
import { marksOf, type OitScore, oitItems, oitScore } from './oit-score.ts'

/** How far a score may count an item, strictest first. Each counts all that the one before it counts. */
export const readings = ['published', 'ready', 'answered'] as const
export type Reading = (typeof readings)[number]

/** How far one item of the year has come; null where it has no answer. */
export interface ItemProgress {
  readonly code: ItemCode
  readonly reached: Reading | null
}

/** What the score would be, by one reading. */
export type Readiness = { readonly [R in Reading]: OitScore }

/** The score by each of the three readings. */
export function readiness(framework: Framework, items: readonly ItemProgress[]): Readiness {
  const by = (reading: Reading) => oitScore(framework, marksOf(metBy(reading, items)))
  return { published: by('published'), ready: by('ready'), answered: by('answered') }
}

/** The items a reading counts. */
export const metBy = (reading: Reading, items: readonly ItemProgress[]): readonly ItemCode[] =>
  items.flatMap(({ code, reached }) =>
    reached !== null && readings.indexOf(reached) <= readings.indexOf(reading) ? [code] : [],
  )

/** What one item is worth, and so what it costs where it is missing. */
export interface Cost {
  readonly code: ItemCode
  /** Points of the total of 100. */
  readonly ofTotal: Fraction
  /** Points of the OIT's own 100. */
  readonly ofOit: Fraction
}

/** What one item of a framework is worth; null where its OIT has no such item. */
export function costOf(framework: Framework, code: ItemCode): Cost | null {
  const form = formOf(framework, 'OIT')
  for (const indicator of form.indicators) {
    const ofTotal = sharesUnder(form, indicator).get(code)
    if (ofTotal) return { code, ofTotal, ofOit: dividedBy(ofTotal, weightOf(form)) }
  }
  return null
}

/** What each item that is not met costs, dearest first; what ties stays in printed order. */
export const missingCosts = (framework: Framework, met: Iterable<ItemCode>): readonly Cost[] => {
  const has = new Set(met)
  return oitItems(framework)
    .filter((code) => !has.has(code))
    .flatMap((code) => costOf(framework, code) ?? [])
    .toSorted((a, b) => compared(b.ofTotal, a.ofTotal))
}

/** What the score would be with some more items, and what they would bring. */
export interface WhatIf {
  readonly after: OitScore
  /** Points of the total of 100. */
  readonly gain: Fraction
  /** Points of the OIT's own 100. */
  readonly gainOfOit: Fraction
}

/** What ticking items would bring to what is met; ticking what is met already brings nothing. */
export function whatIf(
  framework: Framework,
  met: Iterable<ItemCode>,
  ticked: Iterable<ItemCode>,
): WhatIf {
  const now = [...met]
  const before = oitScore(framework, marksOf(now))
  const after = oitScore(framework, marksOf([...now, ...ticked]))
  return {
    after,
    gain: minus(after.points, before.points),
    gainOfOit: minus(after.score, before.score),
  }
}
