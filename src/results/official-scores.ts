import { type Instrument, instruments } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { entriesOf, type Framework, type Indicator } from '../frameworks/framework.ts'
import type { Score } from './score.ts'

/** What a score is of: the total, an instrument, an indicator by its number, a question or an item. */
export type ScoreKey = 'total' | Instrument | `${number}` | ItemCode

/** The scores that are known of one year, each by what it is of. */
export type Scores = ReadonlyMap<ScoreKey, Score>

/** The key of an indicator: its number, 1 to 10 over all instruments. */
export const keyOf = ({ no }: Pick<Indicator, 'no'>): `${number}` => `${no}`

/** The indicators of a framework, in printed order. */
export const indicatorsOf = (framework: Framework): readonly Indicator[] =>
  framework.instruments.flatMap(({ indicators }) => indicators)

/** The keys of the result itself: the total, the instruments and the indicators. */
export const mainKeysOf = (framework: Framework): readonly ScoreKey[] => [
  'total',
  ...instruments,
  ...indicatorsOf(framework).map(keyOf),
]

/** The codes under an indicator: its questions, or the items of its sub-indicators. */
export const codesUnder = ({
  questions = [],
  subIndicators = [],
}: Indicator): readonly ItemCode[] => [
  ...questions.map(({ code }) => code),
  ...subIndicators.flatMap(({ items }) => items.map(({ code }) => code)),
]

/** Everything a framework gives a score to, in printed order. */
export const allKeysOf = (framework: Framework): readonly ScoreKey[] => [
  ...mainKeysOf(framework),
  ...entriesOf(framework).map(({ code }) => code),
]

/** The same scores in the order of the framework; what it does not know is left out. */
export const inOrder = (framework: Framework, scores: Scores): Scores =>
  new Map(
    allKeysOf(framework).flatMap((key) => {
      const known = scores.get(key)
      return known === undefined ? [] : [[key, known] as const]
    }),
  )

/** Whether two years' scores say the same of everything. */
export const areSame = (one: Scores, other: Scores): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
