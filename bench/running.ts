import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { programFolder } from '../src/cli/program-folder.ts'
import { cookieHeader, firstAdministrator } from '../test/world/first-administrator.ts'

/** A server in a process of its own. */
export interface Running {
  readonly address: string
  readonly msToFirstAnswer: number
  /** Resident memory of the process and all it started; null where the system does not show it. */
  readonly megabytes: () => number | null
  /** Milliseconds of processor that the process and all it started have had; null likewise. */
  readonly processor: () => number | null
  /** The second line it printed: the link of the first administrator, while there is none. */
  readonly setUpLink: () => Promise<string>
  readonly stop: () => Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly bytes: Buffer
}

/** Starts `prongsai serve` on a data folder and waits until its first page has come. */
export async function started(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const cli = path.join(programFolder, 'dist', 'cli.js')
  const began = performance.now()
  const server = await serving(
    [cli, 'serve', '--sample', '--port', '0', '--data', data],
    environment,
  )
  while ((await fetched(server.address, '/')).status !== 200) await pause(5)
  return { ...server, msToFirstAnswer: performance.now() - began }
}

/** The least a Node server can do: the same bytes with the same headers. */
export function bareServer({ headers, bytes }: Answer) {
  const said = { 'content-type': '', 'content-encoding': 'identity', ...headers }
  const kept = { type: said['content-type'], encoding: said['content-encoding'] }
  const script = `
    const bytes = Buffer.from(${JSON.stringify(bytes.toString('base64'))}, 'base64')
    const headers = { 'content-type': ${JSON.stringify(kept.type)}, 'content-encoding': ${JSON.stringify(kept.encoding)} }
    const server = require('node:http').createServer((_, answer) => answer.writeHead(200, headers).end(bytes))
    server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))`
  return serving(['-e', script])
}

/** Starts Node on something that prints its address, on the embedded database unless the environment says otherwise. */
export async function serving(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Omit<Running, 'msToFirstAnswer'>> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  })
  const ended = once(child, 'exit')
  const lines = on(createInterface({ input: child.stdout }), 'line')
  const next = async () => String((await lines.next()).value?.[0] ?? '')
  const address = await Promise.race([
    next(),
    ended.then(([code]) => {
      throw new Error(`the server ended with ${code} before it had an address`)
    }),
  ])
  return {
    address,
    setUpLink: next,
    megabytes: () => residentMegabytes(child),
    processor: () => processorOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const agent = new http.Agent({ keepAlive: true })

/** Makes the first administrator of a server that has none, and gives the cookie of that session. */
export const signedIn = async (server: Running): Promise<string> =>
  cookieHeader(await firstAdministrator(await server.setUpLink()))

/** One page, its bytes as they came over the wire; a page that leads elsewhere is a fault. */
export function fetched(address: string, page: string, cookie = ''): Promise<Answer> {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd', cookie }
  return new Promise((done, failed) => {
    const asked = http.get(new URL(page, address), { agent, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', failed)
      answer.on('end', () => {
        const { statusCode: status = 0 } = answer
        if (status >= 300) failed(new Error(`${page} was answered with ${status}`))
        else done({ status, headers: answer.headers, bytes: Buffer.concat(pieces) })
      })
    })
    asked.on('error', failed)
  })
}

/** Runs Node once and waits for its end. */
export async function runToTheEnd(args: readonly string[]): Promise<void> {
  await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit')
}

function residentMegabytes({ pid }: ChildProcess): number | null {
  const kilobytes = familyOf(pid)?.map((member) =>
    Number(/^VmRSS:\s*(\d+)/m.exec(saidOf(member, 'status'))?.[1] ?? 0),
  )
  return kilobytes ? kilobytes.reduce((sum, each) => sum + each, 0) / 1024 : null
}

/** Linux counts in hundredths of a second, whatever the processor. */
const tick = 10

/** Milliseconds of processor that a process and all it started have had, those that ended too; null where the system does not show it. */
export function processorOf(pid: number | undefined): number | null {
  const ticks = familyOf(pid)?.map((member) => {
    // The name before them may hold spaces. Its own time and its ended children's, of user and system.
    const fields = saidOf(member, 'stat').split(') ').at(-1)?.split(' ').slice(11, 15) ?? []
    return fields.reduce((sum, each) => sum + Number(each), 0)
  })
  return ticks ? ticks.reduce((sum, each) => sum + each, 0) * tick : null
}

/** A process and all it started; null where the system does not show it. */
function familyOf(pid: number | undefined): readonly number[] | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(saidOf(name, 'status'))?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [pid]
  for (const member of family) family.push(...(children.get(member) ?? []))
  return family
}

/** A process may end between being listed and being looked at. */
function saidOf(pid: number | string, file: 'status' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
