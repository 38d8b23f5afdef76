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

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const planned = async (year: number) =>
  (await planOf(world.db, world.agency.id, fiscalYear(year)))?.measures ?? []
const cards = (html: string) => html.match(/<article class="card measure-card offer"/g)?.length ?? 0

describe('the library page', () => {
  it('leads to each of the ten indicators, and says that it is no paper of the NACC', async () => {
    const html = await text(world.get(paths.library('thansai', 2567)))
    for (let no = 1; no <= 10; no += 1) expect(html).toContain(`library?indicator=${no}"`)
    expect(html).toContain('ไม่ใช่เอกสารของสำนักงาน ป.ป.ช.')
    expect(cards(html)).toBe(0)
  })

  it('shows what answers one question, its own measures before those that only help', async () => {
    const html = await text(world.get(paths.library('thansai', 2567, { code: 'i5' })))
    expect(html).toContain('ข้อ I5')
    expect(html.indexOf('library-gift-register-refusal')).toBeGreaterThan(0)
    expect(html.indexOf('library-gift-register-refusal')).toBeLessThan(
      html.indexOf('library-no-gift-culture'),
    )
    expect(cards(html)).toBe(3)
  })

  it('finds by words in steps, and keeps them in the form', async () => {
    const html = await text(world.get(paths.library('thansai', 2567, { q: 'เลขไมล์ น้ำมัน' })))
    expect(html).toContain('library-vehicle-logbook-check')
    expect(html).toContain('value="เลขไมล์ น้ำมัน"')
  })

  it('helps where nothing is found, and says which code the year does not have', async () => {
    expect(await text(world.get(paths.library('thansai', 2567, { q: 'อวกาศ' })))).toContain(
      'ลองใช้คำที่สั้นลง',
    )
    const html = await text(world.get(paths.library('thansai', 2567, { code: 'O99' })))
    expect(html).toContain('ไม่มีข้อ O99')
  })

  it('speaks in the codes of the year before, and marks those nobody checked', async () => {
    const html = await text(world.get(paths.library('thansai', 2568, { code: 'O35' })))
    expect(html).toContain('เดิม O43 ของปี 2566')
    expect(html).toContain('ยังไม่ยืนยัน')
  })

  it('reads in English, with the measures in Thai', async () => {
    const html = await text(world.get(pathsIn('en').library('thansai', 2567, { indicator: 2 })))
    expect(html).toContain('A one-page spending plan on every wall')
    expect(html).toContain('แผนใช้เงินหน้าเดียว')
  })
})

describe('using one measure', () => {
  it('opens the form of a new measure with its words, codes and months, ready to be changed', async () => {
    const html = await text(
      world.get(paths.newMeasure('thansai', 2567, { from: 'library:borrow-form-one-page' })),
    )
    expect(html).toContain('ลดแบบยืมทรัพย์สินให้เหลือหน้าเดียว')
    expect(html).toContain('value="I20"')
    expect(html).toMatch(/value="2023-11" checked/)
    const saved = await world.post(paths.newMeasure('thansai', 2567), {
      ...hiddenFields(html, 'measures/new'),
      ...{ instrument: 'IIT', codes: 'I20', measures: 'ลดแบบยืมให้เหลือหน้าเดียว' },
    })
    expect(saved.status).toBe(303)
    expect((await planned(2567)).at(-1)).toMatchObject({
      measures: ['ลดแบบยืมให้เหลือหน้าเดียว'],
      origin: { kind: 'library', of: 'borrow-form-one-page' },
    })
  })

  it('does not open with what is not there', async () => {
    const address = paths.newMeasure('thansai', 2567, { from: 'library:nothing' })
    expect((await world.get(address)).status).toBe(404)
  })
})

describe('taking several at once', () => {
  const address = paths.library('thansai', 2569)

  it('asks for at least one, and keeps what was looked for', async () => {
    const answer = await world.post(address, { act: 'adopt', indicator: '4', key: 'a', q: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ยังไม่ได้เลือกมาตรการ')
  })

  it('refuses what is not in the library and keeps the ticks', async () => {
    const offer = ['library:spot-count', 'library:gone-from-here']
    const answer = await world.post(address, { act: 'adopt', indicator: '4', offer })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="library:spot-count" checked')
    expect(await planned(2569)).toEqual([])
  })

  it('puts them into the plan together, numbered by instrument, once however often it is sent', async () => {
    const page = await text(world.get(paths.library('thansai', 2569, { indicator: 4 })))
    const offer = ['library:spot-count', 'library:two-way-questions', 'library:borrow-register-due']
    const form = { ...hiddenFields(page, 'library'), offer }
    const [first, second] = [await world.post(address, form), await world.post(address, form)]
    expect([first.status, second.status]).toEqual([303, 303])
    const rows = await planned(2569)
    expect(rows.map(({ instrument, no }) => [instrument, no])).toEqual([
      ['IIT', 1],
      ['OIT', 1],
      ['IIT', 2],
    ])
    // What became of O8 of 2566 in the framework of 2568, whose result this plan answers.
    expect(rows[1]?.codes).toEqual(['O3'])
    expect(rows[0]).toMatchObject({ stage: 'not-started', period: { from: '2025-11' } })
  })

  it('says so with one button that takes all of it back', async () => {
    const [first] = await planned(2569)
    const look = { adopted: first?.version ?? '', count: 3 }
    const page = await text(world.get(paths.library('thansai', 2569, look)))
    expect(page).toContain('ใส่ลงในแผนแล้ว 3 มาตรการ')
    const undone = await world.post(address, hiddenFields(page, 'library'))
    expect(undone.status).toBe(303)
    expect(await planned(2569)).toEqual([])
  })

  it('marks what the plan has already', async () => {
    const form = { act: 'adopt', offer: ['library:spot-count'] }
    expect((await world.post(address, form)).status).toBe(303)
    const page = await text(world.get(paths.library('thansai', 2569, { indicator: 4 })))
    expect(page.match(/อยู่ในแผนแล้ว/g)).toHaveLength(1)
  })
})
