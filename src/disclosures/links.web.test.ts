import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { afterRead } from '../../test/world/after-read.ts'
import { partsIn } from '../../test/world/backup-file.ts'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testDay } from '../../test/world/context.ts'
import { type MiniatureSite, openMiniatureSite } from '../../test/world/miniature-site.ts'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { takeAndDo } from '../cli/checking.ts'
import { clockAt } from '../platform/clock.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { endReaders } from '../platform/reading/read-inside.ts'
import { readWarc } from '../platform/visiting/read-warc.ts'
import { capturesOf } from './capture-store.ts'
import type { Checking } from './check-links-jobs.ts'
import { beginRun, openRunsOf } from './link-run-store.ts'
import { linkChecksOf } from './link-store.ts'
import { linkNameOf } from './link-use.ts'

let site: MiniatureSite
let world: Awaited<ReturnType<typeof webWorld>>
let checking: Checking
let pokes = 0
/** What the site says of a page, by its path; it can be mended and broken. */
const visitor = { contact: 'webmaster@thansai.example' }
const bounds = { answer: 2_500, whole: 3_500, bytes: 8 * 1024 * 1024 }
beforeAll(async () => {
  site = await openMiniatureSite()
  const polite = { visitor, bounds, reach: site.reach, pause: 0 }
  world = await webWorld({ checking: { ...polite, poke: () => void pokes++, patience: 8_000 } })
  checking = {
    ...{ ...polite, again: [], db: world.db, frameworks, clock: clockAt(testDay), newId },
  }
}, 60_000)
afterAll(async () => {
  endReaders()
  expect(world.faults).toEqual([])
  await world.close()
  await site.close()
})

const desk = '/desk/thansai/2566/oit'
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const form = async (page: string, action: string, fields: Record<string, string | string[]> = {}) =>
  world.post(`${desk}/${action}`, {
    ...hiddenFields(await htmlOf(world.get(`${desk}/${page}`)), `/oit/${action}`),
    ...fields,
  })
const answer = (code: string, ...urls: string[]) =>
  form(code, code, {
    act: 'save',
    answer: 'has',
    'link-url': urls,
    'link-path': urls.map(() => ''),
  })
const inTurn = () => takeAndDo(checking, ['asked'])
const linkPage = (code: string, url: string) => `${desk}/${code}/links/${linkNameOf(url)}`

it('checks a year on demand: each address is visited once for all items, and the page tells how far it is', async () => {
  const [good, dead, old] = [
    site.url('www', '/o1'),
    site.url('dead', '/page'),
    site.url('old', '/page'),
  ]
  for (const [code, ...urls] of [
    ['O1', good],
    ['O2', good, dead],
    ['O11', old],
  ] as const)
    expect((await answer(code, ...urls)).status).toBe(303)
  expect(await htmlOf(world.get(`${desk}/links`))).toContain('ยังไม่เคยตรวจ 4 ลิงก์')
  expect((await form('links', 'links')).status).toBe(303)
  expect(pokes).toBe(1)
  expect(await htmlOf(world.get(`${desk}/links`))).toContain('สั่งแล้ว รอเริ่มตรวจ')
  // Whoever asks again finds the same round waiting.
  await form('links', 'links')
  expect(await inTurn()).not.toBeNull()
  expect(await inTurn()).toBeNull()
  expect(site.visits.filter(({ path }) => path === '/o1')).toHaveLength(1)
  const html = await htmlOf(world.get(`${desk}/links`))
  expect(html).not.toContain('สั่งแล้ว')
  expect(html).toContain('ไม่มีหน้านี้ (404)')
  expect(html).toContain('ลิงก์เสีย แก้ก่อน')
  expect(html).toMatch(/พบปี 2564 แต่ข้อนี้ขอปีงบประมาณ/)
  expect(html.indexOf('ลิงก์เสีย แก้ก่อน')).toBeLessThan(html.indexOf('ข้อสังเกตในเนื้อหา'))
  expect(await htmlOf(world.get(`/en${desk}/links`))).toContain('Broken: mend these first')
  // The address both items give is told of each, and found in the list.
  for (const [page, other] of [
    ['links', 'O1'],
    ['links', 'O2'],
    ['O1/links', 'O2'],
    ['O2/links', 'O1'],
    ['O1', 'O2'],
    ['O2', 'O1'],
  ] as const)
    expect(await htmlOf(world.get(`${desk}/${page}`))).toContain(`ใช้ลิงก์เดียวกันกับข้อ ${other}`)
  for (const page of ['O11', 'O11/links'])
    expect(await htmlOf(world.get(`${desk}/${page}`))).not.toContain('ใช้ลิงก์เดียวกัน')
  const listed = async (problem: string) =>
    [...(await htmlOf(world.get(`${desk}?problem=${problem}`))).matchAll(/<li id="(O\d+)"/g)].map(
      ([, code]) => code,
    )
  expect(await listed('shared-link')).toEqual(['O1', 'O2'])
  expect(await listed('broken')).toEqual(['O2'])
  expect(await listed('hint')).toEqual(['O11'])
}, 60_000)

it('asks the next time only whether a page changed, and keeps what was seen in it', async () => {
  const url = site.url('www', '/o1')
  await form('O1/links', 'O1/links')
  await inTurn()
  const [before, after] = await linkChecksOf(world.db, world.agency.id, url)
  expect(site.visits.filter(({ path }) => path === '/o1').at(-1)?.headers['if-none-match']).toBe(
    '"a1"',
  )
  expect(after).toMatchObject({ outcome: 'ok', status: 304, sha256: before?.sha256 })
  expect(after?.findings).toEqual(before?.findings)
  const page = await htmlOf(world.get(linkPage('O1', url)))
  expect(page).toContain('<svg class="bar"')
  expect(page).toMatch(/เปิดได้ 100\.0%/)
}, 60_000)

it('a person who looked rules over the checker with a reason, is named, and may take it back', async () => {
  const url = site.url('dead', '/page')
  const to = linkPage('O2', url).slice(desk.length + 1)
  expect((await form(to, to, { verdict: 'ok' })).status).toBe(422)
  expect((await form(to, to, { verdict: 'ok', reason: 'เปิดจากโทรศัพท์ได้' })).status).toBe(303)
  const page = await htmlOf(world.get(`${desk}/${to}`))
  expect(page).toContain('คนวินิจฉัย')
  expect(page).toContain('เปิดจากโทรศัพท์ได้')
  expect(await htmlOf(world.get(`${desk}/links`))).not.toContain('ลิงก์เสีย แก้ก่อน')
  expect((await form(to, to, { verdict: 'none' })).status).toBe(303)
  expect((await form(to, to, { verdict: 'none' })).status).toBe(409)
  const after = await htmlOf(world.get(`${desk}/${to}`))
  expect(after).toContain('ถอนคำวินิจฉัย เมื่อ')
  expect(after).not.toContain('วินิจฉัยว่าถอน')
  expect(await htmlOf(world.get(`${desk}/links`))).toContain('ลิงก์เสีย แก้ก่อน')
  expect((await world.get(linkPage('O1', url))).status).toBe(404)
})

it('publishing captures every link first: one that opens is kept as a WARC a stranger can verify', async () => {
  await form('O1', 'O1/ready')
  expect((await form('O1', 'O1/step', { said: 'check-and-publish' })).status).toBe(303)
  const [capture] = await capturesOf(world.db, world.agency.id, fiscalYear(2566), 'O1' as never)
  expect(capture).toMatchObject({ outcome: 'ok', url: site.url('www', '/o1') })
  const file = await world.get(`${desk}/O1/captures/${capture?.id}`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(capture?.warcSha256)
  const digests: (string | null)[] = []
  for await (const record of readWarc(
    (async function* () {
      yield bytes
    })(),
  ))
    digests.push(record.payloadDigest)
  expect(digests).toContain(`sha256:${capture?.payloadSha256}`)
  const page = await htmlOf(world.get(`${desk}/O1/links`))
  for (const said of [capture?.warcSha256, capture?.payloadSha256, 'certutil'])
    expect(page).toContain(said)
}, 60_000)

it('where a link does not open the officer is told, and may publish with that on record', async () => {
  await form('O2', 'O2/ready')
  const told = await form('O2', 'O2/step', { said: 'check-and-publish' })
  expect(told.status).toBe(409)
  const html = await told.text()
  expect(html).toContain('เปิดลิงก์ต่อไปนี้ไม่ได้ในตอนนี้')
  expect(await htmlOf(world.get('/a/thansai/2566/oit/O2'))).toContain('ยังไม่เผยแพร่')
  const again = html.slice(html.indexOf('เปิดลิงก์ต่อไปนี้'))
  const fields = hiddenFields(again, '/oit/O2/step')
  expect((await world.post(`${desk}/O2/step`, fields)).status).toBe(303)
  const captures = await capturesOf(world.db, world.agency.id, fiscalYear(2566), 'O2' as never)
  expect(captures.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['ok', null],
    ['broken', 'not-found'],
  ])
  // Even of what did not open the answer is kept.
  expect(captures[1]?.warcSha256).toMatch(/^[0-9a-f]{64}$/)
}, 60_000)

it('the days of a watch come back as they were typed, and are kept', async () => {
  const wrong = await form('links', 'links/watch', { from: 'เมื่อไร', to: '1/8/2566', hours: '2' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="เมื่อไร"')
  const fields = { from: '1/8/2566', to: '30/9/2566', hours: '2' }
  expect((await form('links', 'links/watch', fields)).status).toBe(303)
  expect(await htmlOf(world.get(`${desk}/links`))).toContain('ทุก 2 ชั่วโมง')
})

it('the dispute pack is one zip with sums that hold, and always the same bytes', async () => {
  const ask = async () => {
    const fields = { words: 'วันที่ประเมินเว็บไซต์เปิดได้' }
    const answer = await form('O1/links', 'O1/pack', fields)
    expect(answer.status).toBe(200)
    return Buffer.from(await answer.arrayBuffer())
  }
  const zip = await ask()
  expect(await ask()).toEqual(zip)
  const file = path.join(world.folder, 'pack.zip')
  writeFileSync(file, zip)
  const files = await partsIn(file)
  expect([...files.keys()].map((name) => name.replace(/-.*/, ''))).toEqual([
    ...['cover.pdf', 'cover.html', 'history.csv', 'warc/O1', 'SHA256SUMS.txt'],
  ])
  const sums = files.get('SHA256SUMS.txt')?.toString().trim().split('\n') ?? []
  expect(sums).toHaveLength(4)
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
    ).toBe(sum)
  }
  const cover = files.get('cover.html')?.toString() ?? ''
  for (const said of [
    'วันที่ประเมินเว็บไซต์เปิดได้',
    'โครงสร้าง',
    'เปิดได้ 100.0% ของเวลา',
    'ใช้ลิงก์เดียวกันกับข้อ O2',
  ])
    expect(cover).toContain(said)
  expect(files.get('history.csv')?.toString()).toContain('/o1,')
}, 60_000)

it('a dispute pack that was made stands in the record with what it explained, and takes no endless explanation', async () => {
  const record = await htmlOf(world.get('/desk/thansai/record'))
  expect(record).toContain('แฟ้มโต้แย้ง พร้อมคำชี้แจง')
  expect(record).toContain('วันที่ประเมินเว็บไซต์เปิดได้')
  expect((await form('O1/links', 'O1/pack', { words: 'ก'.repeat(4_001) })).status).toBe(413)
})

it('the dispute pack is about what was published, which is what was judged, and not about an edit after it', async () => {
  const later = site.url('www', '/later')
  expect((await answer('O1', later)).status).toBe(303)
  const cover = async (fields: Record<string, string>) => {
    const pack = await form('O1/links', 'O1/pack', fields)
    const file = path.join(world.folder, 'later-pack.zip')
    writeFileSync(file, Buffer.from(await pack.arrayBuffer()))
    return (await partsIn(file)).get('cover.html')?.toString() ?? ''
  }
  const url = site.url('www', '/o1')
  expect(await cover({})).toContain(url)
  expect(await cover({})).not.toContain(later)
  await form('O1', 'O1/ready')
  expect((await form('O1', 'O1/step', { said: 'check-and-publish' })).status).toBe(303)
  expect(await cover({})).toContain(later)
  // The page offers both, and the one that was judged can be asked for.
  const html = await htmlOf(world.get(`${desk}/O1/links`))
  const offered = [...html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  expect(offered).toHaveLength(2)
  expect(await cover({ answer: offered[1] ?? '' })).toContain(url)
  expect(await htmlOf(world.get(`${desk}/O1/links?answer=${offered[1]}`))).toContain(
    `<option value="${offered[1]}" selected`,
  )
}, 60_000)

it('a page read while its round comes to its end shows the round once more, and never neither it nor what it found', async () => {
  const url = site.url('www', '/o5')
  expect((await answer('O5', url)).status).toBe(303)
  for (const [at, page] of ['links', 'O5/links'].entries()) {
    await form(page, page)
    const ended = afterRead(world.db, 'link_ruling', inTurn)
    const html = await htmlOf(world.get(`${desk}/${page}`))
    expect(await ended()).not.toBeNull()
    expect(await linkChecksOf(world.db, world.agency.id, url)).toHaveLength(at + 1)
    expect(html, page).toContain('ดูความคืบหน้า')
    expect(await htmlOf(world.get(`${desk}/${page}`)), page).not.toContain('ดูความคืบหน้า')
  }
}, 60_000)

it('a link that is repaired while a round is under way is visited by the next, which waits but once', async () => {
  const [before, repaired] = [site.url('dead', '/page'), site.url('www', '/o6')]
  expect((await answer('O6', before)).status).toBe(303)
  await form('links', 'links')
  const [first] = await openRunsOf(world.db, world.agency.id, fiscalYear(2566))
  await inTransaction(world.db, (tx) => beginRun(tx, first?.run.id ?? '', checking.clock.now(), 1))
  expect((await answer('O6', repaired)).status).toBe(303)
  for (const _ of ['asked', 'asked again']) await form('O6/links', 'O6/links')
  const open = await openRunsOf(world.db, world.agency.id, fiscalYear(2566))
  expect(open.map(({ run }) => [run.code, run.begunAt === null])).toEqual([
    [null, false],
    ['O6', true],
  ])
  while (await inTurn());
  expect(await openRunsOf(world.db, world.agency.id, fiscalYear(2566))).toEqual([])
}, 60_000)
