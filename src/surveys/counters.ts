/** The counters of a questionnaire: for each place its options, do not know, none. */
import { type AskedPlace, counterOf, countersOf, type Ticked } from './questionnaire.ts'

const startsByPlaces = new WeakMap<readonly AskedPlace[], readonly number[]>()

/** Where the counters of each place begin, and at last how many there are in all. */
export function counterStarts(places: readonly AskedPlace[]): readonly number[] {
  const known = startsByPlaces.get(places)
  if (known) return known
  const starts = [0]
  for (const place of places) starts.push((starts.at(-1) ?? 0) + countersOf(place))
  startsByPlaces.set(places, starts)
  return starts
}

/** No answer yet. */
export const noCounts = (places: readonly AskedPlace[]): number[] =>
  Array<number>(counterStarts(places).at(-1) ?? 0).fill(0)

/** Adds so many of what was ticked at a place to counters, which are changed. */
export function addTicked(
  counts: number[],
  place: AskedPlace,
  ticked: Ticked,
  start: number,
  n = 1,
): void {
  const at = start + counterOf(place, ticked)
  counts[at] = (counts[at] ?? 0) + n
}
