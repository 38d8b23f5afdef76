import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { WebContext } from './env.ts'
import { proxyVariable } from './proxy-unheard.ts'

/**
 * The address a request came from, for counting attempts and nothing else: the nearest one, or the last
 * that the TLS proxy wrote when one is set before us. It is never stored.
 */
export const addressOf = (c: WebContext): string =>
  addressFrom(
    c.req.header('x-forwarded-for'),
    // Requests made without a socket, as tests make them, have no address.
    (c.env as { incoming?: unknown } | undefined)?.incoming
      ? getConnInfo(c).remote.address
      : undefined,
  )

/** The same, from what a proxy wrote and what the socket says. */
export function addressFrom(forwarded: string | undefined, remote: string | undefined): string {
  const written =
    process.env[proxyVariable] === '1' ? forwarded?.split(',').at(-1)?.trim() : undefined
  return counted(written || (remote ?? ''))
}

/**
 * An address as attempts are counted: without the port some proxies write, IPv4 within IPv6 as itself,
 * and of IPv6 its first 64 bits, for whoever has one such address has all that begin so.
 */
export function counted(address: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? []
  const [, withoutPort] = /^([\d.]+):\d+$/.exec(address) ?? []
  const plain = (inBrackets ?? withoutPort ?? address).replace(/%.*$/, '').toLowerCase()
  if (!isIPv6(plain)) return plain
  const [, mapped] = /^::ffff:([\d.]+)$/.exec(plain) ?? []
  if (mapped !== undefined) return mapped
  const [before = '', after] = plain.split('::')
  const groups = before === '' ? [] : before.split(':')
  const last = after === undefined || after === '' ? 0 : after.split(':').length
  // An IPv4 tail stands for two groups; it is never among the first four unless all before it are zero.
  const zeros = after === undefined ? 0 : Math.max(0, 8 - groups.length - last)
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(after ?? '').split(':')]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`
}
