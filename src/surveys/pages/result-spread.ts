import type { Language } from '../../basics/bilingual.ts'
import { compared } from '../../basics/fraction.ts'
import { inWords } from '../form-messages.ts'
import { scoreOf } from '../questionnaire.ts'
import { resultWords } from '../result-messages.ts'
import type { PartTally } from '../tally.ts'

/** One stretch of the bar of a part: an option, not knowing, or nothing ticked. */
export interface Stretched {
  readonly text: string
  readonly count: number
  /** From 0 for the option that scores nothing to 1 for the best; null for what scores nothing at all. */
  readonly tone: number | null
  readonly isUnknown: boolean
}

/** The answers to a part from the lowest score to the highest, then those that score nothing. */
export function stretchesOf(language: Language, tally: PartTally): readonly Stretched[] {
  const words = resultWords[language]
  const { place, options, notKnown, none } = tally
  const last = Math.max(1, place.options.length - 1)
  const scored = place.options
    .map((option, at) => ({ option, at, score: scoreOf(place, at) }))
    .toSorted((a, b) => compared(a.score, b.score))
    .map(({ option, at }, rank) => ({
      ...{ text: inWords(option, language), count: options[at] ?? 0 },
      ...{ tone: rank / last, isUnknown: false },
    }))
  const unscored = (text: string, count: number, isUnknown: boolean) => ({
    ...{ text, count, tone: null, isUnknown },
  })
  return [
    ...scored,
    ...(place.question.mayNotKnow || notKnown > 0
      ? [unscored(words.notKnown, notKnown, true)]
      : []),
    unscored(words.none, none, false),
  ]
}

/** A share in per cent to one decimal, "12.5". */
export const shareOf = (count: number, of: number): string =>
  of === 0 ? '0.0' : ((100 * count) / of).toFixed(1)
