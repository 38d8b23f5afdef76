import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { answerItem, stepItem } from '../disclosures/commands.ts'
import type { AnswerContent } from '../disclosures/disclosure.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ isPublished: false })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const sheet = '/desk/thansai/2566/itas'
const text = async (address: string) => (await world.get(address)).text()
const nothing: AnswerContent = {
  ...{ answer: 'not-yet', links: [], explanation: '', elements: [], noneReason: '' },
  ...{ noneOn: null, updatedOn: null, months: null },
}

/** Publishes an answer to an item, on the one before it. */
async function disclosed(
  code: 'O1' | 'O29',
  content: AnswerContent,
  basedOn: FactId | null = null,
) {
  const framework = frameworkFor(frameworks, fiscalYear(2566))
  if (!framework) throw new Error('There is no framework of 2566.')
  const item = { agencyId: world.agency.id, framework, code }
  const answered = await answerItem(testContext(world), { ...item, content, basedOn })
  if (!answered.ok) throw new Error(answered.reason.code)
  const seen = answered.value.answerId
  for (const said of ['ready', 'check-and-publish'] as const) {
    const done = await stepItem(testContext(world), { ...item, said, reason: '', seen })
    if (!done.ok) throw new Error(done.reason.code)
  }
  return seen
}

it('shows every item of the year, those without anything to type in at the end', async () => {
  const html = await text(sheet)
  expect(html).toContain('ยังไม่มีอะไรให้กรอก')
  expect([...html.matchAll(/id="O\d+"/g)]).toHaveLength(43)
  expect((await world.post(sheet, { code: 'O1', entered: 'yes' })).headers.get('location')).toBe(
    sheet,
  )
})

it('gives มี/ไม่มี, addresses and the sentence of what was disclosed, ticks it, and says when it is old', async () => {
  const links = [{ url: 'https://thansai.example.go.th/structure', clickPath: 'หน้าแรก > โครงสร้าง' }]
  const first = await disclosed('O1', { ...nothing, answer: 'has', links })
  const declared = { answer: 'none', noneReason: 'ไม่มีเรื่องร้องเรียน' } as const
  await disclosed('O29', { ...nothing, ...declared, noneOn: testContext(world).today })
  const html = await text(sheet)
  expect(html).toContain('กรอกแล้ว 0 จาก 2 ข้อ')
  expect(html).toContain('text="ไม่มี"')
  expect(html).toContain('text="https://thansai.example.go.th/structure"')
  expect(html).toContain('/a/thansai/2566/oit/O29"')
  expect(html).toContain('จากหน้าแรกของเว็บไซต์ คลิก หน้าแรก &gt; โครงสร้าง')
  expect(html).toContain('ข้อที่ยังไม่มีอะไรให้กรอก 41 ข้อ')
  expect((await world.post(sheet, { code: 'O1', entered: 'yes' })).status).toBe(303)
  expect(await text(sheet)).not.toContain('เผยแพร่ฉบับใหม่หลังจากกรอก')
  await disclosed('O1', { ...nothing, answer: 'has', links, explanation: 'ดูหัวข้อสอง' }, first)
  const later = await text(sheet)
  expect(later).toContain('เผยแพร่ฉบับใหม่หลังจากกรอก')
  expect(later).toContain('text="ดูหัวข้อสอง"')
})

it('is given out as CSV and Excel with the same four columns', async () => {
  const csv = await text('/desk/thansai/2566/itas.csv')
  const [head = '', first = ''] = csv.split('\r\n')
  expect(head).toContain('ข้อ,ชื่อข้อ,มี/ไม่มี,URL,คำอธิบาย')
  expect(first).toContain('O1,โครงสร้าง,มี,')
  const answer = await world.get('/desk/thansai/2566/itas.xlsx')
  const read = await readRawPaper(new Uint8Array(await answer.arrayBuffer()), 'itas.xlsx')
  const said = JSON.stringify(read)
  expect(said).toContain('https://thansai.example.go.th/structure')
  expect(said).toContain('มี/ไม่มี')
  expect((await world.get('/desk/thansai/2566/itas.pdf')).status).toBe(404)
})
