/**
 * Lets so many works go on at once; the others wait their turn in the order they came. A flood of
 * sign-ins, each of which costs a processor some hundredths of a second, must not starve every page.
 */
export function gate(width: number): <Made>(work: () => Promise<Made>) => Promise<Made> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= width) await new Promise<void>((enter) => waiting.push(enter))
    else inside += 1
    try {
      return await work()
    } finally {
      // Whoever leaves gives the place on, so that nobody who comes now slips in before the next.
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
