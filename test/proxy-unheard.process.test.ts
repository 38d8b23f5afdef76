import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-proxy-'))
let program: ChildProcess | null = null
afterAll(async () => {
  await ended()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the program and gives its address. */
async function started(): Promise<string> {
  const said = ['dist/cli.js', 'serve', '--port', '0', '--data', folder]
  const begun = spawn(process.execPath, said, { stdio: ['ignore', 'pipe', 'ignore'] })
  program = begun
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let told = ''
  begun.stdout.on('data', (piece) => {
    told += String(piece)
    const [, home] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(told) ?? []
    if (home) resolve(home)
  })
  begun.once('exit', () => reject(new Error(told)))
  return promise
}

/** Asks for a page, on a connection of its own: doctor takes longer than one is kept. */
const ask = async (home: string, headers: Record<string, string> = {}) =>
  (await fetch(home, { headers: { connection: 'close', ...headers } })).text()

async function ended() {
  if (!program || program.exitCode !== null) return
  program.kill()
  await once(program, 'exit')
}

it('doctor says that a proxy stands before the program unheard, until it begins again', async () => {
  const home = await started()
  const mark = path.join(folder, 'proxy-unheard')
  await ask(home)
  expect(existsSync(mark)).toBe(false)
  await ask(home, { 'x-forwarded-for': '203.0.113.7' })
  const said = ['dist/cli.js', 'doctor', '--lang', 'en', '--data', folder]
  const doctor = spawnSync(process.execPath, said, { encoding: 'utf8' })
  expect(doctor.stdout).toMatch(/^! A proxy stands before the program, and PRONGSAI_PROXY is off/m)
  await ended()
  await started()
  expect(existsSync(mark)).toBe(false)
}, 120_000)
