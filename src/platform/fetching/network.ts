import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Agent } from 'undici'
import { bareHost, isPublicAddress } from './public-address.ts'

/** How the world is reached; tests bring a small one of their own. */
export interface Network {
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly mayConnect: (address: string) => boolean
  /** Certificates that vouch for hosts, in PEM; those of Node where it is left out. */
  readonly ca?: string
}

/** The network of all, of which public addresses alone are connected to. */
export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
}

/** Thrown where an address is, or resolves to, one that is not to be connected to. */
export class NotPublic extends Error {}

/**
 * Connects to addresses that may be connected to alone, and to those that were looked at: each host is resolved
 * once, every address it has must be allowed, and the connection goes to just those, so that a name that changes
 * its mind between (DNS rebinding) gains nothing. To be destroyed by whoever made it.
 *
 * @param patience milliseconds a connection, headers, or a pause within a body may take
 * @param headerBytes of one answer; undici’s own limit where it is left out
 */
export function agentTo(
  network: Network,
  { patience, headerBytes }: { readonly patience: number; readonly headerBytes?: number },
) {
  return new Agent({
    connect: {
      timeout: patience,
      ...(network.ca === undefined ? {} : { ca: network.ca }),
      lookup: (host, _options, told) => {
        addressesOf(host, network).then(
          (found) => told(null, found),
          (error: NodeJS.ErrnoException) => told(error, []),
        )
      },
    },
    connections: 1,
    pipelining: 0,
    allowH2: false,
    headersTimeout: patience,
    bodyTimeout: patience,
    ...(headerBytes === undefined ? {} : { maxHeaderSize: headerBytes }),
  }).compose((dispatch) => (options, handler) => {
    // A host that is an address already is never looked up, so it is looked at here.
    const host = bareHost(new URL(String(options.origin)))
    if (isIP(host) > 0 && !network.mayConnect(host)) throw new NotPublic(host)
    return dispatch(options, handler)
  })
}

async function addressesOf(host: string, { resolve, mayConnect }: Network) {
  const found = await resolve(host)
  const [first] = found
  if (first === undefined) throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
  // One private address among public ones is a trick, not a page.
  if (!found.every(mayConnect)) throw new NotPublic(host)
  return found.map((address) => ({ address, family: isIP(address) }))
}
