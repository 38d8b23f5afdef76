import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cookieHeader, cookiesOf, firstAdministrator } from './world/first-administrator.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-recover-'))
const env = { ...process.env, DATABASE_URL: '', PRONGSAI_ORIGIN: '' }
let program: ChildProcess | null = null

afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** Opens the program, and answers with what it said once that matches. */
async function start(what: RegExp): Promise<RegExpExecArray> {
  const begun = spawn(
    process.execPath,
    ['dist/cli.js', 'serve', '--port', '0', '--data', folder, '--lang', 'en'],
    { env },
  )
  program = begun
  let said = ''
  const hear = (piece: Buffer) => {
    said += piece.toString('utf8')
  }
  begun.stdout.on('data', hear)
  begun.stderr.on('data', hear)
  for (;;) {
    const found = what.exec(said)
    if (found) return found
    if (begun.exitCode !== null) throw new Error(said)
    await new Promise((later) => setTimeout(later, 50))
  }
}

async function stop() {
  if (program === null || program.exitCode !== null) return
  program.kill()
  await once(program, 'exit')
}

const recover = (...words: string[]) => {
  const typed = ['dist/cli.js', 'recover', ...words, '--data', folder, '--lang', 'en']
  const done = spawnSync(process.execPath, typed, { encoding: 'utf8', env })
  return { code: done.status, out: done.stdout, said: done.stderr }
}

const post = (home: string, address: string, fields: Record<string, string>) =>
  fetch(`${home}${address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: home, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })

const signIn = (home: string, password: string) =>
  post(home, '/sign-in', { signInName: 'somying', password })

describe('the command recover', { timeout: 90_000 }, () => {
  const [lost, next] = ['the-password-i-forgot', 'another-one-i-keep']

  it('gives a lone operator a way back, once, and not while the program runs', async () => {
    const [setUp] = await start(/http:\/\/127\.0\.0\.1:\d+\/set-up\/\S+/)
    await firstAdministrator(setUp, { signInName: 'somying', password: lost })
    const early = recover('somying')
    expect(early.code).toBe(2)
    expect(early.out).toBe('')
    await stop()

    const first = recover('somying')
    const made = recover('Somying', '--port', '8421')
    expect(made.code).toBe(0)
    expect(made.said).toContain('Whoever can run commands on this computer can do this')
    const link = /^http:\/\/127\.0\.0\.1:8421(\/en\/join\/[\w-]{24})$/m.exec(made.out)?.[1] ?? ''
    const older = new URL(first.out.trim()).pathname

    const [, again = ''] = await start(/(http:\/\/127\.0\.0\.1:\d+)\//)
    expect((await fetch(`${again}${older}`)).status).toBe(410)
    const chosen = { signInName: 'somying', password: next, again: next }
    const entered = await post(again, link, chosen)
    expect(entered.status).toBe(303)
    expect((await post(again, link, chosen)).status).toBe(410)
    expect((await signIn(again, lost)).status).toBe(422)
    expect((await signIn(again, next)).status).toBe(303)

    const record = await fetch(`${again}/en/operator/record`, {
      headers: { cookie: cookieHeader(cookiesOf(entered)) },
    })
    expect(record.status).toBe(200)
    expect(await record.text()).toContain('เจ้าหน้าที่ประจำเครื่องนี้')
    await stop()
  })

  it.each([
    ['no name', [], /SIGN-IN-NAME/],
    ['two names', ['a', 'b'], /SIGN-IN-NAME/],
    ['a name nobody has', ['nobody'], /Nobody signs in as "nobody"/],
    ['a port that is none', ['somying', '--port', 'x'], /--port/],
  ])('ends with 2 and a sentence for %s', (_, words, sentence) => {
    const { code, out, said } = recover(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toMatch(sentence)
  })
})
