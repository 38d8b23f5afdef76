/**
 * Official results: the scores the NACC published for an agency and a year, the points each weak answer
 * cost, and which of them the next plan answers.
 *
 * @source The result page of ITAS: a total, three instruments and ten indicators to two decimals.
 */

import { type Fraction, fraction } from '../basics/fraction.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'

declare const kind: unique symbol

/** A score of 0 to 100 in whole hundredths: 88.51 is 8851. */
export type Score = number & { readonly [kind]: 'score' }

export const fullScore = 10_000 as Score

/** What was typed for a score and is none. */
export type ScoreTrouble = 'score-not-number' | 'score-out-of-range'

/** A score we write ourselves, in hundredths; throws outside 0 to 10,000. */
export function score(hundredths: number): Score {
  if (!Number.isInteger(hundredths) || hundredths < 0 || hundredths > fullScore)
    throw new RangeError(`Not a score: ${hundredths}`)
  return hundredths as Score
}

/** Reads a score as typed: 88.51, ๘๘.๕๑, 88,51, 100 or 88.51%. Digits beyond the second round it, halves up. */
export function readScore(typed: string): Result<Score, ScoreTrouble> {
  const plain = toArabicDigits(typed.normalize('NFKC')).replaceAll(/\s+/g, '').replace(/%$/, '')
  const [, sign, whole, digits = ''] = /^([-−–]?)(\d+)(?:[.,](\d*))?$/.exec(plain) ?? []
  if (whole === undefined) return refuse('score-not-number')
  const hundredths =
    Number(whole) * 100 +
    Number(digits.slice(0, 2).padEnd(2, '0')) +
    (Number(digits.charAt(2)) >= 5 ? 1 : 0)
  const isOutside = hundredths > fullScore || (sign !== '' && hundredths > 0)
  return isOutside ? refuse('score-out-of-range') : accept(hundredths as Score)
}

/** As ITAS prints it, always with two decimals: "88.51". */
export const scoreText = (it: Score): string =>
  `${Math.trunc(it / 100)}.${String(it % 100).padStart(2, '0')}`

/** The score as an exact number of 0 to 100. */
export const exactly = (it: Score): Fraction => fraction(it, 100)
