import { AsyncLocalStorage } from 'node:async_hooks'

/** The place of whatever runs within; what has none goes before every stranger. */
const places = new AsyncLocalStorage<number>()

/** Places are told apart up to here: who has guessed more often than this waits with the last. */
const lastPlace = 20

/**
 * Runs work that passes gates in a place: 0 is a stranger who has not guessed today, 1 one who guessed
 * once, and so on; null is nobody's guess, such as a known device.
 */
export const inPlace = <Made>(place: number | null, work: () => Promise<Made>): Promise<Made> =>
  place === null ? places.exit(work) : places.run(Math.min(place, lastPlace), work)

/**
 * Lets so many works go on at once; the others wait. A flood of sign-ins, each of which costs a processor
 * some hundredths of a second, must not starve every page, nor keep out whoever comes with the right
 * password: first what is nobody's guess, in the order it came, then strangers by how often they have
 * guessed, of equals the newest. So a flood that stands in line already delays nobody who comes after it.
 */
export function gate(width: number): <Made>(work: () => Promise<Made>) => Promise<Made> {
  const known: (() => void)[] = []
  const strangers: (() => void)[][] = Array.from({ length: lastPlace + 1 }, () => [])
  let inside = 0
  const lineOf = (place: number | undefined) =>
    place === undefined ? known : (strangers[place] ?? known)
  const nextIn = () => known.shift() ?? strangers.find(({ length }) => length > 0)?.pop()
  return async (work) => {
    if (inside >= width) {
      const line = lineOf(places.getStore())
      await new Promise<void>((enter) => void line.push(enter))
    } else inside += 1
    try {
      return await work()
    } finally {
      // Whoever leaves gives the place on, so that nobody who comes now slips in before the next.
      const next = nextIn()
      if (next) next()
      else inside -= 1
    }
  }
}
