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

/**
 * For two items or more of one scale and one weight which everybody answered. `told` is what is told of their mean,
 * `step` what one answer moves one of them by. A way in which the items fall into bands stays hidden if each item of
 * it could be one figure or another. All ways that do not are told alike, as nothing: any item may then stand in
 * either of two bands, unless the way is that of all items in one band, at its end. Where the mean allows such a
 * way nothing is told, whatever the items are.
 */
export function staysHidden(means: readonly Fraction[], told: Between, step: Fraction): boolean {
  const bands = bandsInSteps(step)
  const many = means.length
  const sum = { from: stepsUp(told.from, step, many), to: stepsDown(told.to, step, many) }
  if (bands.some(({ from, to }) => sum.to === many * from || sum.from === many * to)) return false
  const own = means.flatMap((mean) => {
    const at = Number(dividedBy(mean, step).over)
    return bands.filter(({ from, to }) => from <= at && at <= to)
  })
  const least = own.reduce((all, { from }) => all + from, 0)
  const most = own.reduce((all, { to }) => all + to, 0)
  return own.every(
    ({ from, to }) =>
      Math.max(from, sum.from - (most - to)) < Math.min(to, sum.to - (least - from)),
  )
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
