import { setTimeout as wait } from 'node:timers/promises'
import { isDiskFull } from '../files/disk-full.ts'
import type { Blame } from '../group-commit.ts'

/** How long a write is tried again while a server changes hands, and how patient the waits grow. */
const patience = { total: 45_000, first: 50, longest: 1000 }

/**
 * Tries a transaction again where the server was lost or asked for it. What certainly left nothing
 * behind is always tried again; what may have been committed before the answer was lost, only where a
 * key makes the second attempt harmless.
 */
export async function retried<Value>(
  attempt: () => Promise<Value>,
  { isKeyed, now = Date.now }: { readonly isKeyed: boolean; readonly now?: () => number },
): Promise<Value> {
  const until = now() + patience.total
  let pause = patience.first
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      const mayRepeat = leftNothing(error) || (isKeyed && lostItsAnswer(error))
      if (!mayRepeat || now() + pause > until) throw error
      await wait(pause * (0.5 + Math.random() / 2))
      pause = Math.min(pause * 2, patience.longest)
    }
  }
}

/** 40001 and 40P01: PostgreSQL rolled it back and asks to try again; 25006: a standby, which writes nothing; 53300 and 57P03: it did not let us in. */
const leftNothing = (error: unknown) => /^(40001|40P01|25006|53300|57P03)$/.test(codeOf(error))

/** The connection broke, so that a commit may or may not have happened. */
function lostItsAnswer(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(08...|57P0[12]|58...|ECONN[A-Z]+|EPIPE|ETIMEDOUT)$/.test(code)) return true
  const message = error instanceof Error ? error.message : ''
  return code === '' && /^(Connection terminated|timeout expired|Query read timeout)/.test(message)
}

/**
 * What an error says of a batch of writes that came from many: that the database asks to try again, that it is
 * away or has no room, or that something within the batch is bad.
 */
export function blameOf(error: unknown): Blame {
  if (/^(40001|40P01)$/.test(codeOf(error))) return 'try-again'
  return isDiskFull(error) || leftNothing(error) || lostItsAnswer(error) ? 'all' : 'one-of-them'
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
