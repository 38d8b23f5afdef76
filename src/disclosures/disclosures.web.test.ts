import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import type { FactId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { linkChecksOf, saveLinkCheck } from './link-store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const desk = '/desk/thansai/2566/oit'
const shown = '/a/thansai/2566/oit'
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const answerOf = async (code: string, fields: Record<string, string | string[]>) =>
  world.post(`${desk}/${code}`, {
    act: 'save',
    ...hiddenFields(await htmlOf(world.get(`${desk}/${code}`)), `/oit/${code}`),
    ...fields,
  })
const step = async (code: string, to: 'ready' | 'step', fields: Record<string, string> = {}) => {
  const html = await htmlOf(world.get(`${desk}/${code}`))
  return world.post(`${desk}/${code}/${to}`, {
    ...hiddenFields(html, `/oit/${code}/${to}`),
    ...fields,
  })
}
const upload = (code: string, name: string, words: BlobPart, title = 'ตารางจัดซื้อ') => {
  const form = new FormData()
  form.set('title', title)
  form.set('file', new File([words], name))
  return world.upload(`${desk}/${code}/documents`, form)
}

it('the desk lists the 43 items of 2566 under their sub-indicators, in both languages', async () => {
  const html = await htmlOf(world.get(desk))
  expect([...html.matchAll(/<li id="O\d+"/g)]).toHaveLength(43)
  expect(html).toContain('9.1 ข้อมูลพื้นฐาน')
  expect(html).toContain('เผยแพร่แล้ว 0 จาก 43 ข้อ')
  expect(html).toContain('2.00 คะแนน')
  expect(await htmlOf(world.get(`/en${desk}`))).toContain('Monthly procurement summary')
  expect(await htmlOf(world.get('/desk/thansai/2566'))).toContain(`href="${desk}"`)
  expect((await world.get(`${desk}/O44`)).status).toBe(404)
  const none = await htmlOf(world.get('/desk/thansai/2599/oit'))
  expect(none).toContain('ยังไม่มีรายการข้อของปีนี้')
})

it('an item is answered, called ready, checked and published, and only then seen by the public', async () => {
  expect(await htmlOf(world.get(`${shown}/O1`))).toContain('ยังไม่เผยแพร่')
  const saved = await answerOf('O1', {
    ...{ answer: 'has', element: ['O1.1', 'O1.L1', 'O2.1'], updatedOn: '1/12/2565' },
    'link-url': ['https://thansai.example.go.th/structure', ''],
    'link-path': ['หน้าแรก > โครงสร้าง', ''],
  })
  expect(saved.status).toBe(303)
  const html = await htmlOf(world.get(`${desk}/O1`))
  expect(html).toContain('value="https://thansai.example.go.th/structure"')
  // An element of another item is not ticked along.
  expect(html).toMatch(/value="O1.L1"[^>]* checked/)
  expect(await htmlOf(world.get(desk))).toContain('องค์ประกอบ 2/3')
  expect((await step('O1', 'ready')).status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O1`))).not.toContain('thansai.example.go.th')
  expect((await step('O1', 'step', { said: 'published' })).status).toBe(409)
  expect((await step('O1', 'step', { said: 'check-and-publish' })).status).toBe(303)
  const seen = await world.get(`${shown}/O1`)
  expect(seen.headers.get('set-cookie')).toBeNull()
  const page = await seen.text()
  expect(page).toContain('https://thansai.example.go.th/structure')
  expect(page).toContain('หน้าแรก &gt; โครงสร้าง')
  expect(page).toContain('แสดงทั้งฝ่ายการเมืองและฝ่ายประจำ')
  expect(page).toContain('1 ธันวาคม 2565')
  expect(await htmlOf(world.get(shown))).toContain('เผยแพร่แล้ว 1 จาก 43 ข้อ')
})

it('an edit afterwards shows as changed since, and the public page keeps what was published', async () => {
  const url = 'https://thansai.example.go.th/new'
  expect((await answerOf('O1', { answer: 'has', 'link-url': url })).status).toBe(303)
  expect(await htmlOf(world.get(`${desk}/O1`))).toContain('มีการแก้คำตอบหลังจาก')
  expect(await htmlOf(world.get(`${desk}?problem=any`))).toContain('แก้หลังตรวจ')
  const page = await htmlOf(world.get(`${shown}/O1`))
  expect(page).toContain('/structure')
  expect(page).not.toContain('/new')
})

it('what is taken off the public page is gone there, and needs a reason', async () => {
  expect((await step('O1', 'step', { said: 'unpublished' })).status).toBe(409)
  const done = await step('O1', 'step', { said: 'unpublished', reason: 'ลิงก์ผิดปี' })
  expect(done.status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O1`))).not.toContain('/structure')
  expect(await htmlOf(world.get(`${desk}/O1`))).toContain('ถอนจากหน้าสาธารณะ: ลิงก์ผิดปี')
})

it('none is declared with its day, and an item whose list does not know none warns of it', async () => {
  const fields = { answer: 'none', noneReason: 'ไม่มีเรื่องร้องเรียน', noneOn: '' }
  expect((await answerOf('O29', fields)).status).toBe(303)
  const html = await htmlOf(world.get(`${desk}/O29`))
  expect(html).not.toContain('ผู้ประเมินอาจให้ 0')
  expect(html).toContain('ไม่มี ไม่มีเรื่องร้องเรียน ประกาศเมื่อ')
  expect(await htmlOf(world.get(`${desk}/O2`))).toContain('ผู้ประเมินอาจให้ 0')
  expect((await step('O29', 'ready')).status).toBe(303)
  expect((await step('O29', 'step', { said: 'check-and-publish' })).status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O29`))).toContain('ประกาศเมื่อ')
})

it('what is wrong comes back as it was typed, at its field', async () => {
  const answer = await answerOf('O3', {
    ...{ answer: 'has', explanation: 'ดูหัวข้อสอง', updatedOn: '31/2/2566' },
    'link-url': ['ftp://example.go.th', ''],
    'link-path': ['', 'หน้าแรก'],
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const kept of ['ftp://example.go.th', 'ดูหัวข้อสอง', '31/2/2566', 'หน้าแรก'])
    expect(html).toContain(kept)
  for (const at of ['link-url-1', 'link-url-2', 'updatedOn'])
    expect(html).toContain(`href="#field-${at}"`)
  expect(html).toContain('id="field-link-url-2"')
})

it('rows of addresses are added and removed without script, and nothing is saved by it', async () => {
  const rows = { 'link-url': ['https://a.go.th', 'https://b.go.th'], 'link-path': ['ก', 'ข'] }
  const more = await htmlOf(answerOf('O3', { ...rows, act: 'row' }))
  expect([...more.matchAll(/name="link-url"/g)]).toHaveLength(3)
  const less = await htmlOf(answerOf('O3', { ...rows, act: 'drop-1' }))
  expect(less).not.toContain('https://a.go.th')
  expect(less).toContain('https://b.go.th')
  expect(await htmlOf(world.get(`${desk}/O3`))).not.toContain('b.go.th')
})

it('two who answer at once do not overwrite each other', async () => {
  const opened = hiddenFields(await htmlOf(world.get(`${desk}/O4`)), '/oit/O4')
  await answerOf('O4', { answer: 'has', 'link-url': 'https://first.go.th' })
  const late = { ...opened, act: 'save', answer: 'has', 'link-url': 'https://second.go.th' }
  const refused = await world.post(`${desk}/O4`, late)
  expect(refused.status).toBe(409)
  const html = await refused.text()
  expect(html).toContain('https://second.go.th')
  // Saved again on the newest answer, as the page now says.
  const again = { ...late, ...hiddenFields(html, '/oit/O4') }
  expect((await world.post(`${desk}/O4`, again)).status).toBe(303)
})

it('a recurring item is answered month by month, with months declared as none', async () => {
  const url = 'https://thansai.example.go.th/2565-10'
  const fields = {
    answer: 'has',
    'month-answer': ['has', 'none', ...Array<string>(10).fill('not-yet')],
    'month-url': [url, ...Array<string>(11).fill('')],
    'month-on': ['30/11/2565', '', ...Array<string>(10).fill('')],
    'month-note': ['', 'ไม่มีการจัดซื้อ', ...Array<string>(10).fill('')],
  }
  const wrong = await answerOf('O21', { ...fields, 'month-url': Array<string>(12).fill('') })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('เดือนที่ตอบว่ามี ต้องใส่ที่อยู่เว็บ')
  expect((await answerOf('O21', fields)).status).toBe(303)
  await step('O21', 'ready')
  await step('O21', 'step', { said: 'check-and-publish' })
  const page = await htmlOf(world.get(`${shown}/O21`))
  expect(page).toContain(url)
  expect(page).toContain('ไม่มีการจัดซื้อ')
  expect(page).toContain('ตุลาคม 2565')
  expect(await htmlOf(world.get(`${desk}/O22`))).not.toContain('month-answer')
  expect(await htmlOf(world.get(`${desk}/O22?months=1`))).toContain('month-answer')
})

it('last year stands beside, is copied without its elements, and must be confirmed', async () => {
  const before = '/desk/thansai/2565/oit/O10'
  const html = await htmlOf(world.get(before))
  await world.post(before, {
    ...hiddenFields(html, '/oit/O10'),
    ...{ act: 'save', answer: 'has', 'link-url': 'https://thansai.example.go.th/plan-2565' },
  })
  expect(await htmlOf(world.get(`${desk}/O11`))).toContain('plan-2565')
  const copied = await htmlOf(world.get(`${desk}/O11?from=O10`))
  expect(copied).toContain('value="https://thansai.example.go.th/plan-2565"')
  const form = { ...hiddenFields(copied, '/oit/O11'), act: 'save', answer: 'has' }
  const link = { 'link-url': 'https://thansai.example.go.th/plan-2565' }
  expect((await world.post(`${desk}/O11`, { ...form, ...link })).status).toBe(422)
  const confirmed = { ...form, ...link, confirmed: 'yes' }
  expect((await world.post(`${desk}/O11`, confirmed)).status).toBe(303)
})

it('a document gets a permanent page with its table, seen by the public once it is published', async () => {
  const csv = 'รายการ,ผู้ชนะ,ราคา\nเก้าอี้,ร้านใจดี,"1,200"\n<b>โต๊ะ</b>,ร้าน,0\n'
  const put = await upload('O20', 'ซื้อ.csv', csv)
  expect(put.status).toBe(303)
  expect(ledTo(put)).toContain(`${desk}/O20`)
  const html = await htmlOf(world.get(`${desk}/O20`))
  const [, id = ''] = /documents\/([0-9a-f-]{36})/.exec(html) ?? []
  const page = `${shown}/O20/documents/${id}`
  expect((await world.get(page)).status).toBe(404)
  await answerOf('O20', { answer: 'has' })
  await step('O20', 'ready')
  expect((await step('O20', 'step', { said: 'check-and-publish' })).status).toBe(303)
  const table = await htmlOf(world.get(page))
  expect(table).toContain('<th scope="col">ผู้ชนะ</th>')
  expect(table).toContain('<td>1,200</td>')
  expect(table).toContain('&lt;b&gt;โต๊ะ')
  expect(await htmlOf(world.get(`${shown}/O20`))).toContain(page)
  const [, file = ''] = /href="([^"]*\/documents\/[0-9a-f-]{36}\/[0-9a-f]{64})"/.exec(table) ?? []
  const original = await world.get(file)
  expect(await original.text()).toBe(csv)
  expect(original.headers.get('content-disposition')).toContain('attachment')
  // One that comes later waits for an officer; withdrawn ones are gone at once.
  await upload('O20', 'ใหม่.txt', 'ใหม่', 'ฉบับใหม่')
  expect(await htmlOf(world.get(`${shown}/O20`))).not.toContain('ฉบับใหม่')
  expect(await htmlOf(world.get(`${desk}/O20`))).toContain('เอกสารใหม่ 1 ฉบับ')
  const act = { act: 'withdraw', reason: '' }
  expect((await world.post(`${desk}/O20/documents/${id}`, act)).status).toBe(409)
  const gone = await world.post(`${desk}/O20/documents/${id}`, { ...act, reason: 'ผิดไฟล์' })
  expect(gone.status).toBe(303)
  expect((await world.get(page)).status).toBe(404)
  expect((await world.get(file)).status).toBe(404)
})

it('a document that came while the page was open is not published by whoever has not seen it', async () => {
  await upload('O30', 'ก.txt', 'ฉบับที่เห็น', 'ฉบับที่เห็น')
  await answerOf('O30', { answer: 'has' })
  await step('O30', 'ready')
  const html = await htmlOf(world.get(`${desk}/O30`))
  const opened = hiddenFields(html, '/oit/O30/step')
  await upload('O30', 'ข.txt', 'ฉบับที่สอดมา', 'ฉบับที่สอดมา')
  for (const said of ['checked', 'check-and-publish']) {
    const refused = await world.post(`${desk}/O30/step`, { ...opened, said })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('มีคนวางเอกสารใหม่ระหว่างที่เปิดหน้าอยู่')
  }
  const { documentSeen: _, ...blind } = opened
  expect((await world.post(`${desk}/O30/step`, { ...blind, said: 'checked' })).status).toBe(409)
  expect((await step('O30', 'step', { said: 'check-and-publish' })).status).toBe(303)
  expect(await htmlOf(world.get(`${shown}/O30`))).toContain('ฉบับที่สอดมา')
})

it('a file that is no document is refused with what was typed', async () => {
  for (const [name, words, says] of [
    ['a.html', '<html><script>1</script></html>', 'ไฟล์ชนิดนี้วางไม่ได้'],
    ['ว่าง.txt', '', 'ไฟล์นี้ว่าง'],
  ] as const) {
    const answer = await upload('O20', name, words, 'ชื่อที่พิมพ์')
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(says)
    expect(html).toContain('ชื่อที่พิมพ์')
  }
  expect((await upload('O20', 'ก.txt', 'ก', ' ')).status).toBe(422)
})

it('an item is handed to a division with a day, and found by it', async () => {
  const context = testContext(world)
  const id = context.newId()
  await world.db
    .insertInto('division')
    .values({
      ...{ agency_id: world.agency.id, id, name: 'กองคลัง', position: 1 },
      ...{ recorded_at: context.now, closed_at: null },
    })
    .execute()
  const to = { division: id, due: '31/3/2566' }
  expect((await world.post(`${desk}/O5/owner`, to)).status).toBe(303)
  const found = await htmlOf(world.get(`${desk}?division=${id}`))
  expect([...found.matchAll(/<li id="(O\d+)"/g)].map(([, code]) => code)).toEqual(['O5'])
  const html = await htmlOf(world.get(`${desk}/O5`))
  expect(html).toContain('31 มีนาคม 2566')
  expect(html).toContain('มอบหมาย กองคลัง')
  const late = await world.post(`${desk}/O5/owner`, { ...to, due: 'เร็ว ๆ นี้' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="เร็ว ๆ นี้"')
})

it('several items are handed to a division at once, all or none, and keep the day they have', async () => {
  const [, id = ''] = /value="([0-9a-f-]{36})">กองคลัง/.exec(await htmlOf(world.get(desk))) ?? []
  const empty = await world.post(`${desk}/hand-over`, { due: 'เร็ว ๆ นี้' })
  expect(empty.status).toBe(422)
  const page = await empty.text()
  for (const at of ['code', 'division', 'due']) expect(page).toContain(`href="#field-${at}"`)
  expect(page).toContain('value="เร็ว ๆ นี้"')
  const to = { code: ['O5', 'O7', 'O8'], division: id, due: '' }
  expect((await world.post(`${desk}/hand-over`, { ...to, code: ['O7', 'O99'] })).status).toBe(404)
  const ofDivision = async () =>
    [...(await htmlOf(world.get(`${desk}?division=${id}`))).matchAll(/<li id="(O\d+)"/g)].map(
      ([, code]) => code,
    )
  expect(await ofDivision()).toEqual(['O5'])
  expect((await world.post(`${desk}/hand-over`, to)).status).toBe(303)
  expect(await ofDivision()).toEqual(['O5', 'O7', 'O8'])
  expect(await htmlOf(world.get(`${desk}/O5`))).toContain('31 มีนาคม 2566')
  // What is so already is not written down again.
  expect(await htmlOf(world.get(`${desk}/O5`))).not.toMatch(/(มอบหมาย กองคลัง[\s\S]*){2}/)
})

it('an answer is saved and said to be ready in one press, and kept where it cannot be ready yet', async () => {
  const url = 'https://thansai.example.go.th/o8'
  const empty = await answerOf('O8', { act: 'ready', answer: 'has', explanation: 'ดูด้านบน' })
  expect(empty.status).toBe(409)
  expect(await empty.text()).toContain('บันทึกคำตอบแล้ว แต่ยังแจ้งว่าพร้อมไม่ได้')
  expect(await htmlOf(world.get(`${desk}/O8`))).toContain('ดูด้านบน')
  const done = await answerOf('O8', { act: 'ready', answer: 'has', 'link-url': url })
  expect(done.status).toBe(303)
  expect(await htmlOf(world.get(`${desk}?state=ready`))).toContain('id="O8"')
})

it('what was last seen at a link stands beside it', async () => {
  const url = 'https://thansai.example.go.th/o6'
  await answerOf('O6', { answer: 'has', 'link-url': url })
  const context = testContext(world)
  await inTransaction(world.db, (tx) =>
    saveLinkCheck(
      tx,
      { agencyId: world.agency.id, at: context.now, by: context.actor.id },
      {
        ...{ id: context.newId() as FactId, url, runId: null, startedAt: context.now },
        ...{ outcome: 'broken', reason: 'not-found', status: 404, redirects: [], finalUrl: url },
        ...{ type: null, bytes: null, sha256: null, etag: null, lastModified: null, tookMs: 12 },
        findings: [{ kind: 'wrong-year', passage: 'ปี 2564', place: '' }],
      },
    ),
  )
  expect(await linkChecksOf(world.db, world.agency.id, url)).toHaveLength(1)
  expect(await htmlOf(world.get(`${desk}/O6`))).toContain('ลิงก์เสีย')
  expect(await htmlOf(world.get(`${desk}?problem=any`))).toContain('id="O6"')
})
