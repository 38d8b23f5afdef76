/** Figures that are told as a band. Which band says nothing of where in it the figure stands. */
import { compared, type Fraction, fraction, times } from '../basics/fraction.ts'
import type { Shown } from './publication.ts'

/** A figure that lies somewhere between two, both included. */
export interface Between {
  readonly from: Fraction
  readonly to: Fraction
}

/**
 * The bands, from the finest: 0-5, 5-25, 25-50, 50-75, 75-95, 95-100. The ends hold whatever is at most 5 or at
 * least 95; a figure between two bands belongs to the upper one.
 */
const finest = [0, 5, 25, 50, 75, 95, 100]
/** Where one answer moves a figure by more than five points an end would hold one figure only. */
const wider = [0, 25, 50, 75, 100]
const widest = [0, 50, 100]

/** The band of a figure that `step` is the least possible difference of: each band holds two figures at least. */
export function bandOf(mean: Fraction, step: Fraction): Extract<Shown, { kind: 'band' }> {
  const edges = edgesFor(step)
  const inside = edges.slice(1, -1)
  const at = inside.filter((edge) => {
    const by = compared(mean, fraction(edge))
    return edge === 5 ? by > 0 : by >= 0
  }).length
  return { kind: 'band', from: edges[at] ?? 0, to: edges[at + 1] ?? 100 }
}

/** Whether a figure stands in the lowest or the highest band. */
export function isExtreme(mean: Fraction, step: Fraction): boolean {
  const { from, to } = bandOf(mean, step)
  return from === 0 || to === 100
}

/** The band at which of its figures, of 0 to `top` steps, begin and end: from the lowest band to the highest. */
export function bandsInSteps(step: Fraction): readonly { from: number; to: number }[] {
  const top = Number((100n * step.under) / step.over)
  const bands: { from: number; to: number }[] = []
  let last = ''
  for (let steps = 0; steps <= top; steps++) {
    const { from } = bandOf(times(step, fraction(steps)), step)
    const open = bands.at(-1)
    if (open && last === `${from}`) open.to = steps
    else bands.push({ from: steps, to: steps })
    last = `${from}`
  }
  return bands
}

const edgesFor = (step: Fraction) =>
  compared(step, fraction(5)) <= 0 ? finest : compared(step, fraction(25, 2)) <= 0 ? wider : widest

/** Between what a figure lies as far as it is told; null where nothing is told of it. */
export function betweenOf(shown: Shown): Between | null {
  switch (shown.kind) {
    case 'exact':
      return { from: shown.mean, to: shown.mean }
    case 'band':
      return { from: fraction(shown.from), to: fraction(shown.to) }
    case 'whole':
      return { from: fraction(2 * shown.points - 1, 2), to: fraction(2 * shown.points + 1, 2) }
    case 'withheld':
      return shown.why === 'nobody-answered' ? null : { from: fraction(0), to: fraction(100) }
  }
}

/** What is told of a figure that lies between two: exact where both are one, else a band of whole points. */
export const shownBetween = ({ from, to }: Between): Shown =>
  compared(from, to) === 0
    ? { kind: 'exact', mean: from }
    : { kind: 'band', from: Number(from.over / from.under), to: wholeAbove(to) }

/** The least whole number that is no smaller; of figures from zero on. */
export const wholeAbove = ({ over, under }: Fraction): number => Number((over + under - 1n) / under)

/** To whole points, halves up. */
export const wholePoints = ({ over, under }: Fraction): number =>
  Number((2n * over + under) / (2n * under))
