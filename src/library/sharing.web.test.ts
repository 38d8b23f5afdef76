import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { registerAgency } from '../agencies/commands.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { reviseMeasure } from '../measures/commands.ts'
import { planOf } from '../measures/store.ts'
import { pathsIn } from '../paths.ts'
import { personNamedIn, sharedContentOf } from './shared.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
const taker = { code: 'rimthan', district: 'เมือง', province: 'สมมุติ' }
beforeAll(async () => {
  world = await webWorld()
  const made = await registerAgency(testContext(world), { ...taker, name: 'เทศบาลตำบลริมธาร' })
  if (!made.ok) throw new Error(made.reason.code)
})
afterAll(() => world.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const first = async () => {
  const [measure] = await world.measures()
  if (!measure) throw new Error('There is no measure.')
  return measure
}
const address = async () => paths.shareMeasure('thansai', 2566, (await first()).id)
const send = async () => {
  const at = await address()
  return world.post(at, hiddenFields(await text(world.get(at)), 'share'))
}
const library = async (code: string) => {
  const word = (await first()).measures[0] ?? ''
  return text(world.get(paths.library(code, 2567, { q: word })))
}

describe('sharing a measure with the other agencies here', () => {
  it('shows it in their library with whose it is, and not in one’s own', async () => {
    expect(await library('rimthan')).not.toContain('shared:')
    expect((await send()).status).toBe(303)
    const html = await library('rimthan')
    expect(html).toContain('จาก องค์การบริหารส่วนตำบลธารใส ปี 2566')
    expect(html).toContain('อำเภอทุ่งกว้าง จังหวัดตัวอย่าง')
    expect(await library('thansai')).not.toContain('value="shared:')
  })

  it('is taken with its origin, its months moved and nothing of how far it came', async () => {
    const [, from = ''] = /value="(shared:[0-9a-f-]+)"/.exec(await library('rimthan')) ?? []
    const page = paths.library('rimthan', 2567)
    const answer = await world.post(page, { act: 'adopt', offer: from })
    expect(answer.status).toBe(303)
    const agency = await world.db
      .selectFrom('agency')
      .select('id')
      .where('code', '=', 'rimthan')
      .executeTakeFirstOrThrow()
    const plan = await planOf(world.db, agency.id as never, fiscalYear(2567))
    expect(plan?.measures[0]).toMatchObject({
      ...{ measures: (await first()).measures, stage: 'not-started', outcome: [] },
      origin: { kind: 'shared', name: 'องค์การบริหารส่วนตำบลธารใส', year: 2566 },
    })
  })

  it('can be withdrawn, and is then offered no longer', async () => {
    expect((await send()).status).toBe(303)
    expect(await library('rimthan')).not.toContain('value="shared:')
  })

  it('refuses words that were changed after they were read', async () => {
    const answer = await world.post(await address(), {
      ...{ act: 'share', seen: '01a20955-c306-7000-80f3-c8defe954c7a' },
    })
    expect(answer.status).toBe(409)
  })

  it('refuses words that name a person, and says which', async () => {
    const { id, version, ...measure } = await first()
    const content = { ...measure, steps: ['นายสมชาย ใจดี รวบรวมเอกสาร'] }
    const done = await reviseMeasure(testContext(world), {
      ...{ agencyId: world.agency.id, measureId: id, basedOn: version, content },
    })
    expect(done.ok).toBe(true)
    const answer = await send()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('นายสมชาย ใจดี')
  })

  it('takes posts that begin like a title of address for posts', async () => {
    const content = sharedContentOf(await first())
    const said = (step: string) => personNamedIn({ ...content, steps: [step] }, ['มานี มีนา'])
    for (const hidden of ['ให้ มานี  มีนา ทำ', 'ให้ มานี\u00A0มีนา ทำ', 'ให้ มา\u200Bนี มีนา ทำ'])
      expect(said(hidden)).toBe('มานี มีนา')
    for (const titled of ['ดร.วีระ มั่นคง', 'จ.ส.ต.วีระ มั่นคง', 'นาย\u00A0วีระ มั่นคง'])
      expect(said(`มอบ${titled}`)).not.toBeNull()
    expect(said('นายกเทศมนตรี ลงนามประกาศ')).toBeNull()
    expect(said('นายช่างโยธา ออกตรวจสถานที่')).toBeNull()
    expect(said('นายก อบต. ลงนาม')).toBeNull()
    expect(said('มอบให้ มานี มีนา ดูแล')).toBe('มานี มีนา')
    expect(said('นางสาวสมศรี รักเรียน ลงทะเบียน')).toContain('สมศรี')
  })
})
