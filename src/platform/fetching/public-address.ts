import { BlockList, isIP } from 'node:net'

/**
 * Networks that are nobody's public page: this computer, private and carrier networks, link-local with the
 * metadata of clouds, documentation, benchmarks, multicast, and what is reserved.
 *
 * @source IANA IPv4 Special-Purpose Address Registry (RFC 6890 and its successors)
 */
const notPublic4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/**
 * Of IPv6 only global unicast is public, and of that not what carries another address in itself (Teredo,
 * 6to4), nor documentation and benchmarks.
 *
 * @source IANA IPv6 Special-Purpose Address Registry
 */
const notPublic6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [network, bits] of notPublic4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of notPublic6) closed.addSubnet(network, bits, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address, as text, belongs to the public internet. What is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed.check(address, 'ipv4')
  if (version !== 6 || address.includes('%')) return false
  return global6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Why an address is not fetched. */
export type AddressTrouble = 'not-an-address' | 'not-http' | 'with-password' | 'odd-port'

/**
 * Reads the address of a page as a person typed it: http or https alone, without a name and password in it, on a
 * port pages are served on. "www.example.go.th" without a scheme is https.
 */
export function readPageAddress(typed: string): URL | AddressTrouble {
  const words = typed.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^/:]+:\d+(\/|$)/.test(words)
  const text = full ? words : `https://${words}`
  if (/\s/.test(words) || !URL.canParse(text)) return 'not-an-address'
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-http'
  if (url.username !== '' || url.password !== '') return 'with-password'
  if (url.port !== '' && Number(url.port) < 1024 && !['80', '443'].includes(url.port))
    return 'odd-port'
  return url.hostname.includes('.') || isIP(bareHost(url)) > 0 ? url : 'not-an-address'
}

/** The host of an address without the brackets of IPv6. */
export const bareHost = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')
