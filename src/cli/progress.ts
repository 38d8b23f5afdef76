import type { Bilingual } from '../basics/bilingual.ts'
import type { Voice } from './words.ts'

/** How long work may go on in silence, in milliseconds. */
const patience = 1000

/**
 * Does a piece of work, and says what is going on once it has taken over a second: a line that counts
 * the seconds on a terminal, one plain line elsewhere.
 */
export async function showing<Value>(
  voice: Voice,
  doing: Bilingual,
  work: () => Promise<Value>,
): Promise<Value> {
  const began = performance.now()
  const line = () =>
    `${doing[voice.language]} … ${Math.round((performance.now() - began) / 1000)} s`
  let spoke = false
  const timer = setInterval(() => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line()}\u001b[K`)
    else if (!spoke) process.stderr.write(`${line()}\n`)
    spoke = true
  }, patience)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (spoke && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}
