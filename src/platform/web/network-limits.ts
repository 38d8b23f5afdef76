// How often one network may send. Counted in memory by whatever name the network is given.

/** How many of one network may come in ten minutes, in an hour and in a day. */
export interface Rates {
  readonly tenMinutes: number
  readonly hour: number
  readonly day: number
}

/** What came of one name since the first of it, until that window is over (seconds of `now`). */
interface Window {
  came: number
  until: number
}

/** Seconds between two looks for names of which nothing is counted any more. */
const tidyEvery = 10 * 60

/**
 * Counts by name; a restart forgets. Each name has a window of each length, which begins with the first that is
 * counted in it. No timer is set for a name: those that are over are forgotten together. `now`: milliseconds of a
 * clock that is never set back.
 */
export function networkLimits(rates: Rates, now: () => number = () => performance.now()) {
  const steps = [
    { most: rates.tenMinutes, lasts: 10 * 60 },
    { most: rates.hour, lasts: 60 * 60 },
    { most: rates.day, lasts: 24 * 60 * 60 },
  ]
  const names = new Map<string, readonly Window[]>()
  let tidied = 0

  function windowsOf(name: string): readonly Window[] {
    const known = names.get(name)
    if (known) return known
    const made = steps.map(() => ({ came: 0, until: 0 }))
    names.set(name, made)
    return made
  }

  function tidy(second: number): void {
    if (second - tidied < tidyEvery) return
    tidied = second
    for (const [name, windows] of names)
      if (windows.every(({ until }) => until <= second)) names.delete(name)
  }

  return {
    /** Counts one; says in how many seconds to come again, or null where it may come in. */
    wait(name: string): number | null {
      const second = Math.floor(now() / 1000)
      tidy(second)
      const windows = windowsOf(name)
      for (const [at, { most, lasts }] of steps.entries()) {
        const window = windows[at]
        if (!window) continue
        if (window.until <= second) Object.assign(window, { came: 0, until: second + lasts })
        window.came += 1
        if (window.came > most) return window.until - second
      }
      return null
    },
    /** How many names are counted. */
    size: () => names.size,
  }
}
