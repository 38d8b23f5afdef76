import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { planOf } from '../measures/store.ts'
import { pathsIn } from '../paths.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

const address = paths.copyPlan('thansai', 2567)
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const planned = async (year: number) =>
  (await planOf(world.db, world.agency.id, fiscalYear(year)))?.measures ?? []
const confirmations = (html: string) =>
  [...html.matchAll(/name="confirm" value="([^"]+)"/g)].map(([, value = '']) => value)

describe('copying from an earlier year', () => {
  it('offers every row of the newest former plan, with nothing confirmed beforehand', async () => {
    const html = await text(world.get(address))
    expect(confirmations(html)).toHaveLength((await planned(2566)).length)
    expect(html).not.toMatch(/name="confirm"[^>]*checked/)
  })

  it('says in words what became of codes that changed, and marks what nobody checked', async () => {
    // The plan of 2566 answers 2565; that of 2567 answers 2566, where O38 is O40.
    const html = await text(world.get(paths.copyPlan('thansai', 2567, { from: 2566 })))
    expect(html).toMatch(/เดิม [IEO]\d+ ของปี 2566/)
    expect(html).toContain('รหัสเดิม')
  })

  it('copies nothing where nothing is confirmed', async () => {
    const answer = await world.post(address, { from: '2566', key: 'none' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ยังไม่ได้ยืนยันรายการใด')
    expect(await planned(2567)).toEqual([])
  })

  it('copies the row that is confirmed and no other: its months a year on, its progress left behind', async () => {
    const html = await text(world.get(address))
    const [, second = ''] = confirmations(html)
    const [id = ''] = second.split(':')
    const before = (await planned(2566)).find((measure) => measure.id === id)
    const answer = await world.post(address, {
      ...hiddenFields(html, 'copy'),
      confirm: second,
      [`because-${id}`]: 'คะแนนข้อนี้ยังต่ำ',
    })
    expect(answer.status).toBe(303)
    const rows = await planned(2567)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      measures: before?.measures,
      ...{ stage: 'not-started', percent: null, outcome: [], evidence: [] },
      reason: 'คะแนนข้อนี้ยังต่ำ',
      origin: { kind: 'last-year', of: id, year: 2566 },
    })
    const later = (month: string | null | undefined) =>
      month ? `${Number(month.slice(0, 4)) + 1}${month.slice(4)}` : month
    expect(rows[0]?.period?.from).toBe(later(before?.period?.from))
    expect(rows[0]?.period?.to).toBe(later(before?.period?.to))
  })

  it('does not offer a row again that was copied', async () => {
    const html = await text(world.get(address))
    expect(confirmations(html)).toHaveLength((await planned(2566)).length - 1)
    expect(html).toContain('คัดลอกแล้ว')
  })

  it('asks again where a row was changed after it was read, and keeps what was typed', async () => {
    const html = await text(world.get(address))
    const [first = ''] = confirmations(html)
    const [id = ''] = first.split(':')
    const stale = `${id}:01a20955-c306-7000-80f3-c8defe954c7a`
    const answer = await world.post(address, {
      ...hiddenFields(html, 'copy'),
      confirm: [stale],
      [`because-${id}`]: 'เหตุผลที่พิมพ์ไว้',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('เหตุผลที่พิมพ์ไว้')
  })

  it('helps where there is no other plan', async () => {
    const other = await webWorld()
    const html = await text(other.get(paths.copyPlan('thansai', 2566)))
    expect(html).toContain('ยังไม่มีแผนของปีอื่นในระบบ')
    await other.close()
  })
})

describe('a year without measures', () => {
  it('offers the ways to begin, copying among them where there is something to copy', async () => {
    const html = await text(world.get(paths.plan('thansai', 2570)))
    for (const way of [
      paths.library('thansai', 2570),
      paths.copyPlan('thansai', 2570),
      paths.weakPoints('thansai', 2570),
      paths.newMeasure('thansai', 2570),
    ])
      expect(html).toContain(`href="${way}"`)
    expect(html).toContain('/desk/import?agency=thansai')
  })
})
