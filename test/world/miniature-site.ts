import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createDoor, type Server, type Socket } from 'node:net'
import { createSecureContext } from 'node:tls'
import type { Network } from '../../src/platform/fetching/network.ts'
import { miniatureCa, miniatureCertificates, miniatureKey } from './miniature-certificates.ts'
import { type MiniatureFiles, miniatureFiles } from './miniature-files.ts'
import { type Trap, trapsAt } from './miniature-traps.ts'

/** A request the site was asked. */
export interface SiteVisit {
  readonly host: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** The address of this computer it came in by. */
  readonly at: string
}

/** A small web of our own: many host names, HTTP and HTTPS on one port, every trap an agency’s links may hold. */
export interface MiniatureSite {
  readonly port: number
  readonly traps: readonly Trap[]
  readonly files: MiniatureFiles
  /** How the small web is reached: its names, and 127.0.0.1 as all there is of the public internet. */
  readonly reach: Network & { readonly patience: number }
  /** The address of a page: `host` without ".mini.example". Of a host no trap stands at, every page opens. */
  readonly url: (host: string, path?: string, scheme?: 'http' | 'https') => string
  /** What it was asked, from the first on. */
  readonly visits: readonly SiteVisit[]
  /** How many requests of a host were answered at the same time, at most. */
  readonly mostAtOnce: (host: string) => number
  readonly close: () => Promise<void>
}

/** How the pages of one host answer, and what is at the place of its robots.txt (else 404). */
export interface Host {
  readonly page: RequestListener
  readonly robots?: RequestListener
}

/** Opens the site on a free port. One that is asked for very much need not remember what. */
export async function openMiniatureSite({
  remembers = true,
}: {
  readonly remembers?: boolean
} = {}): Promise<MiniatureSite> {
  const files = await miniatureFiles()
  const visits: SiteVisit[] = []
  let hosts: Readonly<Record<string, Host>> = {}
  const busy = new Map<string, { now: number; most: number }>()
  const answer: RequestListener = (asked, told) => {
    const name = String(asked.headers.host).split(':')[0] ?? ''
    const line = busy.get(name) ?? { now: 0, most: 0 }
    busy.set(name, line)
    line.most = Math.max(line.most, ++line.now)
    told.on('close', () => line.now--)
    const path = asked.url ?? '/'
    const at = asked.socket.localAddress ?? ''
    if (remembers) visits.push({ host: name, path, headers: asked.headers, at })
    const host = hosts[name.split('.')[0] ?? ''] ?? hosts['www']
    told.on('error', () => undefined)
    if (path !== '/robots.txt') host?.page(asked, told)
    else if (host?.robots) host.robots(asked, told)
    else told.writeHead(404).end()
  }
  const plain = createServer(answer)
  const secure = createSecureServer(
    {
      ...{ key: miniatureKey, cert: miniatureCertificates.good },
      SNICallback: (name, chosen) => {
        const shown = Object.entries(miniatureCertificates).find(([start]) =>
          name.startsWith(start),
        )
        const cert = shown?.[1] ?? miniatureCertificates.good
        chosen(null, createSecureContext({ key: miniatureKey, cert }))
      },
    },
    answer,
  )
  const open = new Set<Socket>()
  // The first byte says which of the two is spoken: 0x16 begins a handshake of TLS.
  const door = createDoor((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.unshift(first)
      ;(first[0] === 0x16 ? secure : plain).emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  const port = await openedPort(door)
  const closed = createDoor()
  const closedPort = await openedPort(closed)
  await new Promise((done) => void closed.close(done))
  const url: MiniatureSite['url'] = (host, path = '/', scheme = 'http') =>
    `${scheme}://${host}.mini.example:${port}${path}`
  const { traps, hosts: made } = trapsAt({ port, closedPort, url, files })
  hosts = made
  return {
    ...{ port, traps, files, url, visits },
    mostAtOnce: (host) => busy.get(`${host}.mini.example`)?.most ?? 0,
    reach: {
      ...{ resolve: namesOf(), mayConnect: (address) => address === '127.0.0.1' },
      ...{ ca: miniatureCa, patience: 2_000 },
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((done) => void door.close(done))
    },
  }
}

async function openedPort(door: Server): Promise<number> {
  await new Promise<void>((listening) => void door.listen(0, '0.0.0.0', listening))
  return (door.address() as AddressInfo).port
}

/** The names of the small web, a drive of Google’s among them. All its hosts stand on 127.0.0.1, but for those that are a trap by their name. */
function namesOf(): Network['resolve'] {
  let asked = 0
  return async (name) => {
    const [host = ''] = name.split('.')
    if (!/\.(?:mini\.example|google\.com)$/.test(name) || host === 'nowhere')
      throw Object.assign(new Error(name), { code: 'ENOTFOUND', syscall: 'getaddrinfo' })
    if (host === 'hiccup')
      throw Object.assign(new Error(name), { code: 'EAI_AGAIN', syscall: 'getaddrinfo' })
    if (host === 'intranet') return ['10.0.0.7']
    if (host === 'both') return ['127.0.0.1', '192.168.1.1']
    // Public when it is looked at first, and this computer’s own ever after.
    if (host === 'rebind') return asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']
    return ['127.0.0.1']
  }
}
