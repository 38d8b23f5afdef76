import { getConnInfo } from '@hono/node-server/conninfo'
import type { WebContext } from './env.ts'

/**
 * The address a request came from, for counting attempts and nothing else: the nearest one, or the last
 * that the TLS proxy wrote when one is set before us. It is never stored.
 */
export function addressOf(c: WebContext): string {
  if (process.env['PRONGSAI_PROXY'] === '1') {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (forwarded) return forwarded
  }
  // Requests made without a socket, as tests make them, have no address.
  return (c.env as { incoming?: unknown } | undefined)?.incoming
    ? (getConnInfo(c).remote.address ?? '')
    : ''
}
