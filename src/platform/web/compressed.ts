import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { WebEnv } from './env.ts'

/**
 * Sends pages compressed to whoever takes them so. What the answer varies by is said before it is made:
 * a header added to an answer that is there already turns its text into a stream, which costs more than
 * the page's own query.
 */
export function compressed(): MiddlewareHandler<WebEnv> {
  const squeezed = compress()
  return (c, next) => {
    c.header('vary', 'Accept-Encoding')
    return squeezed(c, next)
  }
}
