// For `--import`: a computer whose whole internet is the miniature site. Every name under mini.example stands
// at a public address, and whoever connects to that comes to this computer; no other name is known.
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const [shown, real] = ['1.2.3.4', '127.0.0.1']

dns.promises.lookup = async (name) => {
  if (name.endsWith('.mini.example')) return [{ address: shown, family: 4 }]
  throw Object.assign(new Error(name), { code: 'ENOTFOUND', syscall: 'getaddrinfo' })
}

/** Sends a connection that was allowed to that address to this computer. */
const turned =
  (connect) =>
  (options, ...more) => {
    const { lookup } = options
    if (!lookup) return connect(options, ...more)
    const here = (host, how, found) =>
      lookup(host, how, (error, addresses) =>
        found(
          error,
          addresses?.map((each) => (each.address === shown ? { ...each, address: real } : each)),
        ),
      )
    return connect({ ...options, lookup: here }, ...more)
  }
net.connect = turned(net.connect)
tls.connect = turned(tls.connect)
syncBuiltinESMExports()
