import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { pathsIn } from '../paths.ts'
import { putForward, recordSignature } from './commands.ts'
import { editionsOf } from './edition-store.ts'
import { signOffWords } from './sign-off-messages.ts'
import { standingOf } from './standing-store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

const paths = pathsIn('th')
const year = fiscalYear(2566)
const text = async (address: string) => (await world.get(address)).text()
const of = () => ({ agencyId: world.agency.id, fiscalYear: year })
const newest = async () => {
  const [edition] = await editionsOf(world.db, world.agency.id, year)
  if (!edition) throw new Error('Nothing is published.')
  return edition
}

/** An officer writes one more measure into the plan. */
async function edit(measures: string) {
  const form = paths.newMeasure('thansai', 2566)
  const hidden = hiddenFields(await text(form), 'measures/new')
  expect((await world.post(form, { ...hidden, instrument: '', measures })).status).toBe(303)
}

/** What now stands is signed on paper. */
async function sign() {
  const context = testContext(world)
  const asked = await putForward(context, frameworks, { ...of(), reason: 'ทดสอบ' })
  if (!asked.ok || asked.value.kind !== 'put-forward') throw new Error('It was not put forward.')
  const signature = { signedBy: 'มานะ', post: 'นายก', orderNo: '', signedOn: context.today }
  const seen = { ...of(), seen: asked.value.digest, signature }
  expect((await recordSignature(context, frameworks, seen)).ok).toBe(true)
}

describe('a plan that stands published', () => {
  it('has ITAS as its next step, whatever divisions have not handed in', async () => {
    const html = await text(paths.signOff('thansai', 2566))
    expect(html).toContain(signOffWords.th.afterPublishing)
    expect(html).toContain(`href="${paths.itasSheet('thansai', 2566)}"`)
    expect(html).not.toContain(`<p class="big">${signOffWords.th.way.divisions}`)
  })
})

it('a year without measures says so where it would be published, and leads to its plan', async () => {
  for (const address of [paths.publish('thansai', 2567), paths.itasSheet('thansai', 2567)])
    expect(await text(address), address).toContain(`href="${paths.plan('thansai', 2567)}"`)
})

describe('the public', () => {
  it('sees what was signed, and nothing of what was edited since', async () => {
    await edit('เปิดศูนย์รับเรื่องร้องเรียนประจำหมู่บ้าน')
    expect(await text(paths.plan('thansai', 2566))).toContain('เปิดศูนย์รับเรื่องร้องเรียน')
    for (const address of [
      paths.publicPlan('thansai', 2566),
      paths.publicReport('thansai', 2566),
      paths.publicPaper('thansai', 2566, 'json'),
      paths.editionSnapshot('thansai', 2566, 1),
    ])
      expect(await text(address), address).not.toContain('เปิดศูนย์รับเรื่องร้องเรียน')
    expect(await text(paths.deskPaper('thansai', 2566, 'csv'))).toContain('เปิดศูนย์รับเรื่องร้องเรียน')
  })

  it('can check offline that the file is what was signed', async () => {
    const { digest } = await newest()
    const bytes = await (await world.get(paths.editionSnapshot('thansai', 2566, 1))).arrayBuffer()
    expect(createHash('sha256').update(Buffer.from(bytes)).digest('hex')).toBe(digest)
    const proof = await text(paths.proof(digest))
    expect(proof).toContain(digest)
    expect(proof).toContain('นายมานะ อดทน (ตัวอย่าง)')
    expect((await world.get(paths.proof('0'.repeat(64)))).status).toBe(404)
  })
})

describe('an officer', () => {
  const page = paths.publish('thansai', 2566)

  it('is not let publish what nobody signed, and is told why', async () => {
    expect(await text(page)).toContain('มีการแก้ไขหลังลงนาม')
    const { now } = (await standingOf(world.db, world.agency.id, year, frameworks)) ?? {}
    const refused = await world.post(page, { seen: now?.digest ?? '', note: 'ลองดู' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('มีการแก้ไขหลังลงนาม')
  })

  it('publishes what was signed; the older edition stays at its address and says it is old', async () => {
    await sign()
    const hidden = hiddenFields(await text(page), '/publish')
    const tooLong = await world.post(page, { ...hidden, note: 'ก'.repeat(501) })
    expect(tooLong.status).toBe(422)
    expect(await tooLong.text()).toContain('ก'.repeat(501))
    const done = await world.post(page, { ...hidden, note: 'เพิ่มศูนย์รับเรื่องร้องเรียน' })
    expect(ledTo(done)).toBe(page)
    expect((await newest()).number).toBe(2)
    const shown = await text(paths.publicPlan('thansai', 2566))
    expect(shown).toContain('เปิดศูนย์รับเรื่องร้องเรียนประจำหมู่บ้าน')
    expect(shown).toContain('เพิ่มมาตรการ')
    expect(shown).toContain(paths.edition('thansai', 2566, 1))
    const old = await text(paths.edition('thansai', 2566, 1))
    expect(old).toContain('ฉบับนี้ไม่ใช่ฉบับล่าสุด')
    expect(old).not.toContain('เปิดศูนย์รับเรื่องร้องเรียน')
    expect((await world.post(page, { ...hidden, note: '' })).status).toBe(409)
    expect((await newest()).number).toBe(2)
  })

  it('copies field by field into ITAS, ticks each line, and is told when a newer edition came after', async () => {
    const sheet = paths.itasSheet('thansai', 2566)
    expect(await text(sheet)).toContain('กรอกแล้ว 0 จาก 2 ข้อ')
    expect(await text(sheet)).toContain('/a/thansai/2566/report')
    expect((await world.post(sheet, { code: 'O42', entered: 'yes' })).status).toBe(303)
    expect(await text(sheet)).toContain('กรอกแล้ว 1 จาก 2 ข้อ')
    expect((await world.post(sheet, { code: 'x', entered: 'yes' })).status).toBe(404)
    await edit('ประชุมชี้แจงผู้นำชุมชน')
    await sign()
    const hidden = hiddenFields(await text(page), '/publish')
    expect((await world.post(page, { ...hidden, note: '' })).status).toBe(303)
    expect(await text(sheet)).toContain('เผยแพร่ฉบับใหม่หลังจากกรอก')
    expect((await world.post(sheet, { code: 'O42', entered: 'no' })).status).toBe(303)
    expect(await text(sheet)).toContain('กรอกแล้ว 0 จาก 2 ข้อ')
    expect(world.faults).toEqual([])
  })
})
