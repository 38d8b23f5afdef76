/** One line of the bench: a figure, what it is held against, and what must be said beside it. */
export interface Figure {
  readonly section: string
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** How many runs it is the median of. */
  readonly runs: number
  /** The same work by the yardstick, in the same unit and the same rounds. */
  readonly yardstick?: { readonly name: string; readonly value: number }
  readonly note?: string
}

export type Unit = 'µs' | 'ms' | 's' | 'ms/row' | 'rows/s' | 'MB' | 'times'

/** An aim of the project, and whether this run meets it. The bench reports and never fails. */
export interface Aim {
  readonly aim: string
  readonly holds: boolean
  readonly measured: string
}

/** Where the parts of the bench put what they measured. */
export interface Report {
  readonly figures: Figure[]
  readonly aims: Aim[]
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Work that is timed from outside, or says itself how many milliseconds counted. */
export type Work = (round: number) => Promise<number> | Promise<void>

/**
 * The median of each piece of work over several rounds; in each round every one is done once, so that
 * a slow minute of the machine falls on all of them.
 */
export async function interleaved<Works extends { readonly [name: string]: Work | undefined }>(
  rounds: number,
  works: Works,
): Promise<{ [Name in keyof Works]: number }> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      if (!work) continue
      const began = performance.now()
      const said = await work(round)
      const took = said ?? performance.now() - began
      times.set(name, [...(times.get(name) ?? []), took])
    }
  }
  const medians = [...times].map(([name, values]) => [name, median(values)])
  return Object.fromEntries(medians) as { [Name in keyof Works]: number }
}

/** Says what is being measured, on standard error. */
export const saying = (line: string): void => void process.stderr.write(`  … ${line}\n`)
