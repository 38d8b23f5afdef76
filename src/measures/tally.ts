import type { Instrument } from '../basics/instrument.ts'
import { instruments } from '../basics/instrument.ts'
import type { Measure, Stage } from './measure.ts'

/** How many measures stand in each box of the form. */
export type Tally = Readonly<Record<Stage, number>> & { readonly all: number }

/** Counts measures by their stage. */
export function tallyOf(measures: readonly Pick<Measure, 'stage'>[]): Tally {
  const count = (stage: Stage) => measures.filter((measure) => measure.stage === stage).length
  return {
    done: count('done'),
    underway: count('underway'),
    'not-started': count('not-started'),
    all: measures.length,
  }
}

/** Measures in the order of their paper, one group for each run of an instrument, with 1-based rows. */
export function byInstrument<M extends Pick<Measure, 'instrument'>>(
  measures: readonly M[],
): {
  readonly instrument: Instrument | null
  readonly rows: readonly { readonly row: number; readonly measure: M }[]
}[] {
  const groups: { instrument: Instrument | null; rows: { row: number; measure: M }[] }[] = []
  measures.forEach((measure, position) => {
    const last = groups.at(-1)
    const row = { row: position + 1, measure }
    if (last && last.instrument === measure.instrument) last.rows.push(row)
    else groups.push({ instrument: measure.instrument, rows: [row] })
  })
  return groups
}

/** The number a new measure of an instrument gets: numbering restarts with each instrument. */
export const nextNumber = (
  measures: readonly Pick<Measure, 'instrument' | 'no'>[],
  instrument: Instrument | null,
): number =>
  Math.max(0, ...measures.filter((each) => each.instrument === instrument).map((each) => each.no)) +
  1

/** Instruments that an officer may choose from, in printed order. */
export const choosable = instruments
