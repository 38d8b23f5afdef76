import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieHeader, firstAdministrator } from './world/first-administrator.ts'

const secrets = {
  PRONGSAI_SECRET: 'key-of-the-installation-0123456789-abcdefghij',
  PRONGSAI_MAIL_PASSWORD: 'mail-password-hunter2',
  PRONGSAI_LINE_TOKEN: 'line-token-hunter2',
  PRONGSAI_LINE_SECRET: 'line-secret-hunter2',
}
const clientSecret = 'client-secret-hunter2'
const password = 'personal-password-hunter2'
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-secrets-'))
let program: ChildProcess
let said = ''
let home = ''
let cookie = ''

beforeAll(async () => {
  const nobody = 'http://127.0.0.1:1'
  program = spawn(
    process.execPath,
    ['dist/cli.js', 'serve', '--sample', '--port', '0', '--data', folder],
    {
      env: {
        ...process.env,
        ...secrets,
        ...{ PRONGSAI_MAIL_HOST: '127.0.0.1', PRONGSAI_MAIL_PORT: '1', PRONGSAI_MAIL_TLS: 'tls' },
        ...{ PRONGSAI_MAIL_USER: 'ita', PRONGSAI_MAIL_FROM: 'ita@example.go.th' },
        PRONGSAI_LINE_API: nobody,
        PRONGSAI_OIDC: JSON.stringify([
          { id: 'near', name: 'Near', discovery: nobody, clientId: 'prongsai', clientSecret },
        ]),
      },
    },
  )
  program.stdout?.on('data', hear)
  program.stderr?.on('data', hear)
  const link = await told(/(http:\/\/127\.0\.0\.1:\d+)\/set-up\/\S+/)
  home = link[1] ?? ''
  cookie = cookieHeader(await firstAdministrator(link[0], { signInName: 'somying', password }))
}, 60_000)
afterAll(async () => {
  program.kill()
  await once(program, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

function hear(piece: Buffer) {
  said += piece.toString('utf8')
}

async function told(what: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = what.exec(said)
    if (found) return found
    if (program.exitCode !== null) throw new Error(said)
    await new Promise((later) => setTimeout(later, 50))
  }
}
const post = (address: string, fields: Record<string, string> | FormData, sent = cookie) =>
  fetch(`${home}${address}`, {
    method: 'POST',
    headers: { origin: home, cookie: sent },
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    redirect: 'manual',
  })

describe('what the program writes', () => {
  it('holds no secret, whatever goes wrong', async () => {
    for (const [address, fields, status] of [
      ['/operator/settings/mail', { act: 'test', to: 'a@example.com' }, 409],
      ['/operator/settings/line', { act: 'test', to: `U${'0'.repeat(32)}` }, 409],
      ['/operator/settings/sign-in', { act: 'test', provider: 'near' }, 409],
      ['/operator/settings/mail', { act: 'save', 'mail.password': password }, 303],
    ] as const)
      expect((await post(address, fields)).status, address).toBe(status)
    await post('/sign-in', { signInName: 'somying', password: `${password} wrong` }, '')
    await post('/sign-in/with/near', { to: '/' }, '')
    await fetch(`${home}/desk/%E0%A4%A/settings`, { headers: { cookie } })
    await fetch(`${home}/me`, { headers: { cookie: `${cookie}tampered` } })
    // A folder that has become a file is a fault of ours, with a number and a place in the log.
    rmSync(path.join(folder, 'files'), { recursive: true, force: true })
    writeFileSync(path.join(folder, 'files'), '')
    const upload = new FormData()
    upload.append('file', new File(['ข้อ\tมาตรการ\nE1\tตอบทันที\n'], 'plan.txt'))
    expect((await post('/desk/import', upload)).status).toBe(500)
    await told(/fault [0-9a-f-]{36}: /)
    const session = /session_token=([^;.]{16,})/.exec(cookie)?.[1] ?? 'no session'
    expect(session).not.toBe('no session')
    for (const secret of [...Object.values(secrets), clientSecret, password, session])
      expect(said).not.toContain(secret)
  })

  it('leaves no secret of the environment in the data folder', () => {
    const found = spawnSync(
      'grep',
      ['-rlaF', ...Object.values(secrets).flatMap((each) => ['-e', each]), folder],
      { encoding: 'utf8' },
    )
    expect(found.stdout).toBe('')
  })
})

describe('the program', () => {
  const run = (env: Record<string, string>) => {
    const args = ['dist/cli.js', 'serve', '--port', '0', '--data', path.join(folder, 'other')]
    const done = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    return { code: done.status, all: done.stdout + done.stderr }
  }

  it('that cannot reach its database does not repeat its password', () => {
    const { code, all } = run({ DATABASE_URL: 'postgres://ita:hunter2hunter2@127.0.0.1:1/ita' })
    expect(code).toBe(2)
    expect(all).toMatch(/[ก-๙]/)
    expect(all).not.toContain('hunter2')
  })

  it.each([
    ['PRONGSAI_SECRET', 'hunter2'],
    ['PRONGSAI_OIDC', '{"clientSecret":"hunter2"'],
    ['PRONGSAI_MAIL_PORT', 'hunter2'],
    ['PRONGSAI_ORIGIN', 'http://hunter2.example'],
  ])('does not start with %s as %j, says which it is, and does not repeat it', (name, value) => {
    const { code, all } = run({ [name]: value })
    expect(code).toBe(2)
    expect(all).toContain(name)
    expect(all).not.toContain('hunter2')
  })
})

describe('the key of an installation', () => {
  it('that is not in the environment lies in a file that only its owner can read', async () => {
    const own = mkdtempSync(path.join(os.tmpdir(), 'prongsai-key-'))
    const args = ['dist/cli.js', 'serve', '--port', '0', '--data', own]
    const env: NodeJS.ProcessEnv = { ...process.env }
    delete env.PRONGSAI_SECRET
    const started = spawn(process.execPath, args, { env })
    // It says its address once all is made.
    await once(started.stdout, 'data')
    const file = path.join(own, 'secret.key')
    expect(readFileSync(file, 'utf8').trim().length).toBeGreaterThan(40)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    started.kill()
    await once(started, 'exit')
    rmSync(own, { recursive: true, force: true })
  })
})
