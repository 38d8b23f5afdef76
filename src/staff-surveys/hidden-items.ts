/**
 * Whether items that are told as bands beside their exact indicator stay hidden, from somebody who knows how it is
 * decided what is told, and tries every set of answers that it would be told of.
 */
import {
  compared,
  dividedBy,
  type Fraction,
  fraction,
  minus,
  plus,
  times,
} from '../basics/fraction.ts'
import { type Between, bandOf, bandsInSteps, wholeAbove } from './banding.ts'

/** From and to, both included, in steps of one answer. */
interface Steps {
  readonly from: number
  readonly to: number
}

/**
 * For items of one scale and one weight which everybody answered. `told` is what is told of their mean, `step` what
 * one answer moves one of them by. Each way in which the items may fall into bands stays hidden if every item of it
 * could be one figure or another. All ways that do not are told alike, as nothing; where they have but one figure
 * left between them, nothing is told of any way.
 */
export function staysHidden(means: readonly Fraction[], told: Between, step: Fraction): boolean {
  const bands = bandsInSteps(step)
  const sum = {
    from: stepsUp(told.from, step, means.length),
    to: stepsDown(told.to, step, means.length),
  }
  const own = bands.map(
    ({ from, to }) =>
      means.filter((mean) => {
        const at = Number(dividedBy(mean, step).over)
        return from <= at && at <= to
      }).length,
  )
  if (isNarrow(own, bands, sum)) return false
  const left = new Set<number>()
  for (const way of waysOf(means.length, bands.length))
    for (const { from, to } of isNarrow(way, bands, sum) ? rangesOf(way, bands, sum) : [])
      for (let at = from; at <= to && left.size < 2; at++) left.add(at)
  return left.size !== 1
}

/** Whether a way in which items fall into bands (how many are in each) leaves only one figure for one of them. */
const isNarrow = (way: readonly number[], bands: readonly Steps[], sum: Steps): boolean =>
  rangesOf(way, bands, sum).some(({ from, to }) => from === to)

/** What an item of each band that has some can be, by steps; none where the way cannot be at all. */
function rangesOf(way: readonly number[], bands: readonly Steps[], sum: Steps): readonly Steps[] {
  const least = bands.reduce((all, { from }, at) => all + from * (way[at] ?? 0), 0)
  const most = bands.reduce((all, { to }, at) => all + to * (way[at] ?? 0), 0)
  if (least > sum.to || most < sum.from) return []
  return bands.flatMap(({ from, to }, at) =>
    (way[at] ?? 0) === 0
      ? []
      : [
          {
            from: Math.max(from, sum.from - (most - to)),
            to: Math.min(to, sum.to - (least - from)),
          },
        ],
  )
}

/** All ways in which so many items fall into so many bands, as how many are in each. */
function* waysOf(items: number, bands: number): Generator<readonly number[]> {
  if (bands === 1) yield [items]
  else
    for (let here = 0; here <= items; here++)
      for (const rest of waysOf(items - here, bands - 1)) yield [here, ...rest]
}

const stepsUp = (mean: Fraction, step: Fraction, items: number): number =>
  wholeAbove(dividedBy(times(mean, fraction(items)), step))
const stepsDown = (mean: Fraction, step: Fraction, items: number): number => {
  const { over, under } = dividedBy(times(mean, fraction(items)), step)
  return Number(over / under)
}

/**
 * The same for any other items: not everybody answered each of them, which is not told, so that nobody knows what
 * figures there can be. Each must have room for one answer more or less within its band and what the others leave.
 */
export function isLoose(
  parts: readonly { readonly mean: Fraction; readonly weight: Fraction }[],
  told: Between,
  step: Fraction,
): boolean {
  const bands = parts.map(({ mean, weight }) => {
    const { from, to } = bandOf(mean, step)
    return { mean, weight, from: fraction(from), to: fraction(to) }
  })
  const least = bands.map(({ from, weight }) => times(from, weight)).reduce(plus, fraction(0))
  const most = bands.map(({ to, weight }) => times(to, weight)).reduce(plus, fraction(0))
  return bands.every(({ mean, weight, from, to }) => {
    const low = dividedBy(minus(told.from, minus(most, times(to, weight))), weight)
    const high = dividedBy(minus(told.to, minus(least, times(from, weight))), weight)
    const [more, less] = [plus(mean, step), minus(mean, step)]
    return (
      (compared(more, to) <= 0 && compared(more, high) <= 0) ||
      (compared(less, from) >= 0 && compared(less, low) >= 0)
    )
  })
}
