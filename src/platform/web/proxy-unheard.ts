import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from './env.ts'

/** What a proxy writes of whoever asked it. */
const written = ['x-forwarded-for', 'x-forwarded-proto']

/** The variable that says a proxy of one's own stands before the program. */
export const proxyVariable = 'PRONGSAI_PROXY'

/**
 * Notices that a proxy stands before us that nobody told us of: then all strangers have its address, and
 * attempts of one count for all. `onFirst` is told once.
 */
export function proxyUnheard(onFirst: () => void = () => undefined) {
  let isSeen = false
  const notice: MiddlewareHandler<WebEnv> = async (c, next) => {
    const isTold = process.env[proxyVariable] === '1'
    if (!isSeen && !isTold && written.some((name) => c.req.header(name) !== undefined)) {
      isSeen = true
      onFirst()
    }
    await next()
  }
  return { notice, isSeen: () => isSeen }
}
