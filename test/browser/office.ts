import { execFile, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { firstAdministrator, type KeptCookie } from '../world/first-administrator.ts'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'dist', 'cli.js')
const node = path.join(
  ...[root, 'node_modules', 'node', 'bin'],
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The sample office with its plan of 2566, and its code. */
export const sample = {
  code: '0000001',
  year: 2566,
  file: path.join(root, 'sample/plan-2566.json'),
}

export interface Office {
  /** Where its pages are, without a slash at the end. */
  readonly address: string
  /** A folder for the files of the test. */
  readonly folder: string
  /** The first administrator's link; used already unless the office is untouched. */
  readonly setUp: string
  /** Of the administrator who has signed in, as a browser keeps them. */
  readonly cookies: readonly KeptCookie[]
  /** What the program itself reported as its own faults. */
  readonly faults: () => readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Starts the program as a user does: the built command line, a new folder of data, the sample office in it, and
 * what else its environment says. An untouched office has no sample, and nobody has used its set-up link.
 */
export async function openOffice(
  environment: Readonly<Record<string, string>> = {},
  { isUntouched = false }: { readonly isUntouched?: boolean } = {},
): Promise<Office> {
  if (!existsSync(cli)) throw new Error('dist/cli.js is not built: node scripts/build.mjs')
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-office-'))
  const data = path.join(folder, 'data')
  const place = ['--port', '0', '--data', data]
  const server = spawn(node, [cli, 'serve', ...(isUntouched ? [] : ['--sample']), ...place], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  const ended = once(server, 'exit')
  const lines = createInterface(server.stdout)
  // First its address, then the link of the first administrator.
  const printed = on(lines, 'line', { close: ['close'] })
  const next = async () => String((await printed.next()).value?.[0] ?? '')
  const [address, setUp] = await Promise.race([
    next().then(async (first) => [first, await next()] as const),
    ended.then(([code]) => {
      throw new Error(`The program ended with ${code} before it answered:\n${said}`)
    }),
  ])
  return {
    address: new URL(address).origin,
    cookies: isUntouched ? [] : await firstAdministrator(setUp),
    setUp,
    folder,
    faults: () => said.split('\n').filter((line) => /^fault |^\s+at /.test(line)),
    async close() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Prints the report of a file with the command line and gives back its bytes. */
export async function printedReport(office: Office, file: string, format: 'docx' | 'xlsx' | 'csv') {
  const out = path.join(office.folder, `report.${format}`)
  await promisify(execFile)(node, [cli, 'report', file, '--format', format, '--out', out])
  return { path: out, bytes: readFileSync(out) }
}

/** Runs the command line with these words; how it ended, and what it printed. */
export async function ranProgram(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly printed: string }> {
  const run = promisify(execFile)(node, [cli, ...words])
  const code = new Promise<number>((resolve) => run.child.once('exit', (end) => resolve(end ?? 1)))
  const printed = run.then(
    ({ stdout }) => stdout,
    (failed: { stdout: string }) => failed.stdout,
  )
  return { printed: await printed, code: await code }
}
