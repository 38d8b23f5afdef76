import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cookieHeader,
  cookiesOf,
  firstAdministrator,
  type KeptCookie,
} from './world/first-administrator.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-settings-'))
const login = { signInName: 'somying', password: 'ฝนตกที่ทุ่งนาข้าวเขียว' }
let program: ChildProcess
let home = ''
let said = ''
let jar = new Map<string, string>()

beforeAll(async () => {
  const args = ['dist/cli.js', 'serve', '--port', '0', '--data', folder]
  program = spawn(process.execPath, args)
  const hear = (piece: Buffer) => {
    said += piece.toString('utf8')
  }
  program.stdout?.on('data', hear)
  program.stderr?.on('data', hear)
  let link: RegExpExecArray | null = null
  while (!link) {
    link = /(http:\/\/127\.0\.0\.1:\d+)(\/set-up\/\S+)/.exec(said)
    if (program.exitCode !== null) throw new Error(said)
    await new Promise((later) => setTimeout(later, 50))
  }
  home = link[1] ?? ''
  keep(await firstAdministrator(link[0], login))
}, 60_000)
afterAll(async () => {
  program.kill()
  await once(program, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

const cookie = () => cookieHeader([...jar].map(([name, value]) => ({ name, value })))
function keep(cookies: readonly KeptCookie[]) {
  for (const { name, value } of cookies) jar.set(name, value)
}
const get = (address: string) => fetch(`${home}${address}`, { headers: { cookie: cookie() } })
async function post(address: string, fields: Record<string, string>) {
  const answer = await fetch(`${home}${address}`, {
    method: 'POST',
    headers: { origin: home, cookie: cookie() },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  keep(cookiesOf(answer))
  return answer
}

describe('what is saved in the settings', () => {
  it('stands on the sign-in page at once: a provider that was added, and none that was removed', async () => {
    const provider = {
      ...{ act: 'save', id: 'near', name: 'ระบบของจังหวัด', discovery: 'http://127.0.0.1:1' },
      ...{ clientId: 'prongsai', clientSecret: 'hunter2hunter2' },
    }
    expect((await post('/operator/settings/sign-in', provider)).status).toBe(303)
    expect(await (await fetch(`${home}/sign-in`)).text()).toContain('ระบบของจังหวัด')
    await post('/operator/settings/sign-in', { act: 'remove', provider: 'near' })
    expect(await (await fetch(`${home}/sign-in`)).text()).not.toContain('ระบบของจังหวัด')
  })

  it('binds cookies and HSTS to the public address at once, and lets this computer in to mend it', async () => {
    const address = '/operator/settings/address'
    const origin = 'https://ita.example.go.th'
    expect((await post(address, { act: 'save', 'address.origin': origin })).status).toBe(303)
    const answer = await get('/sign-in')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    jar = new Map()
    const entered = await post('/sign-in', login)
    expect(entered.status).toBe(303)
    for (const each of entered.headers.getSetCookie()) expect(each).toMatch(/; Secure/i)
    expect((await post(address, { act: 'save', 'address.origin': '' })).status).toBe(303)
    expect((await get('/sign-in')).headers.has('strict-transport-security')).toBe(false)
  })
})
