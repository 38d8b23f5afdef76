import type { ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathsIn } from '../src/paths.ts'
import { cookieHeader, firstAdministrator } from './world/first-administrator.ts'
import { type SmallDisk, smallDisk, whyNoSmallDisk } from './world/small-disk.ts'

const reason = whyNoSmallDisk()
if (reason !== null) console.warn(`The test of a full disk is skipped: ${reason}.`)

const paths = pathsIn('th')
const [code, year] = ['0000001', 2566]
const env = { ...process.env, DATABASE_URL: '', PRONGSAI_ORIGIN: '' }

describe.skipIf(reason !== null)('a disk that is full', { timeout: 180_000 }, () => {
  let disk: SmallDisk
  let program: ChildProcess
  let home = ''
  let cookie = ''
  /** What the program said was saved. */
  const measures: string[] = []
  const files = new Map<string, Buffer>()

  beforeAll(async () => {
    disk = await smallDisk(400)
    const [link] = await start(/http:\/\/127\.0\.0\.1:\d+\/set-up\/\S+/)
    cookie = cookieHeader(await firstAdministrator(link))
  }, 120_000)
  afterAll(async () => {
    await stop()
    disk.close()
  })

  async function start(what: RegExp): Promise<RegExpExecArray> {
    const args = [
      'dist/cli.js',
      'serve',
      '--sample',
      '--port',
      '0',
      '--data',
      `${disk.folder}/data`,
    ]
    program = disk.run(process.execPath, args, env)
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece.toString('utf8')
    }
    program.stdout?.on('data', hear)
    program.stderr?.on('data', hear)
    for (;;) {
      const found = what.exec(said)
      if (found) {
        home = new URL(found[0]).origin
        return found
      }
      if (program.exitCode !== null) throw new Error(said)
      await new Promise((later) => setTimeout(later, 50))
    }
  }
  async function stop() {
    if (program.exitCode !== null) return
    program.kill()
    await once(program, 'exit')
  }
  const post = (address: string, body: URLSearchParams | FormData) =>
    fetch(`${home}${address}`, {
      ...{ method: 'POST', redirect: 'manual', body },
      headers: { origin: home, 'sec-fetch-site': 'same-origin', cookie },
    })
  const get = async (address: string) => fetch(`${home}${address}`, { headers: { cookie } })

  /** Adds a measure of about 14 kB; whether the program took it. */
  async function plan(name: string): Promise<Response> {
    const steps = Array.from({ length: 40 }, () => randomBytes(170).toString('hex')).join('\n')
    const body = new URLSearchParams({ instrument: '', measures: name, steps })
    const answer = await post(paths.newMeasure(code, year), body)
    if (answer.status === 303) measures.push(name)
    return answer
  }
  /** Sends a paper of 3 MB; whether the program took it. */
  async function send(name: string): Promise<Response> {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)])
    const body = new FormData()
    body.set('title', name)
    body.set('sensitivity', 'internal')
    body.set('files', new File([bytes], `${name}.pdf`, { type: 'application/pdf' }))
    const answer = await post(paths.newEvidence(code, year, { kind: 'file' }), body)
    if (answer.status === 303) files.set(name, bytes)
    return answer
  }

  async function everythingIsThere() {
    const shown = await (await get(paths.plan(code, year))).text()
    for (const name of measures) expect(shown).toContain(name)
    const list = await (await get(paths.evidenceList(code, year))).text()
    for (const [name, bytes] of files) {
      expect(list).toContain(name)
      const hash = createHash('sha256').update(bytes).digest('hex')
      const pieces = [...list.matchAll(/\/evidence\/([0-9a-f]+-[0-9a-f-]+)/g)].map(([, id]) => id)
      const answers = await Promise.all(
        [...new Set(pieces)].map((id) => get(paths.evidenceFile(code, id ?? '', hash))),
      )
      const found = answers.find(({ status }) => status === 200)
      const came = await found?.arrayBuffer()
      expect(came && Buffer.from(came).equals(bytes), name).toBe(true)
    }
  }

  it('is told in plain words, and loses nothing that was saved', async () => {
    expect((await plan('มาตรการก่อนดิสก์เต็ม')).status).toBe(303)
    expect((await send('หลักฐานก่อนดิสก์เต็ม')).status).toBe(303)
    disk.fill()

    const refused = await send('หลักฐานที่ส่งไม่ผ่าน')
    expect(refused.status).toBe(507)
    expect(await refused.text()).toContain('ดิสก์ของเครื่องนี้เต็ม จึงยังไม่ได้บันทึก')
    // What has room in pages that are there already is still taken; the first that has none is refused.
    let answer = await plan('มาตรการที่ 1 ในดิสก์เต็ม')
    for (let at = 2; at <= 200 && answer.status === 303; at += 1)
      answer = await plan(`มาตรการที่ ${at} ในดิสก์เต็ม`)
    expect(answer.status).toBe(507)
    expect(await answer.text()).toContain('ดิสก์ของเครื่องนี้เต็ม จึงยังไม่ได้บันทึก')
    await everythingIsThere()
  })

  it('lets work go on once there is room', async () => {
    disk.makeRoom()
    expect((await plan('มาตรการหลังมีที่ว่าง')).status).toBe(303)
    expect((await send('หลักฐานหลังมีที่ว่าง')).status).toBe(303)
    await everythingIsThere()
    expect(await (await get(paths.evidenceList(code, year))).text()).not.toContain('ส่งไม่ผ่าน')
  })

  it('has lost nothing when the program is opened again', async () => {
    await stop()
    await start(/http:\/\/127\.0\.0\.1:\d+\/?\s/)
    await everythingIsThere()
  })
})
