/** How many may wait at once: for one account, for all together, and how long a turn takes at most (milliseconds). */
export const bounds = { ofAccount: 8, ofAll: 200, longestTurn: 5_000 } as const

/** Waits so many milliseconds; tests bring one of their own. */
export type Wait = (milliseconds: number) => Promise<void>

export const reallyWait: Wait = (milliseconds) =>
  new Promise((done) => void setTimeout(done, milliseconds))

/**
 * Lets attempts on one account go one after the other, each after a pause: guesses from a thousand
 * addresses come no faster than those from one. Few may wait, and one address waits once.
 */
export function turns(wait: Wait) {
  const lines = new Map<string, { last: Promise<void>; readonly waiting: Set<string> }>()
  let all = 0

  /** Waits for a turn; false where too many wait already, or this address does. */
  return async (account: string, address: string, milliseconds: number): Promise<boolean> => {
    const line = lines.get(account) ?? { last: Promise.resolve(), waiting: new Set() }
    const { waiting } = line
    if (all >= bounds.ofAll || waiting.size >= bounds.ofAccount || waiting.has(address))
      return false
    lines.set(account, line)
    waiting.add(address)
    all += 1
    line.last = line.last.then(() => wait(milliseconds))
    try {
      await line.last
      return true
    } finally {
      all -= 1
      waiting.delete(address)
      if (waiting.size === 0) lines.delete(account)
    }
  }
}
