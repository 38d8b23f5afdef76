import { afterAll, beforeAll, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { pathsIn } from '../paths.ts'
import { gridColumns } from './grid.ts'
import { gridWords } from './grid-messages.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())
const address = pathsIn('th').grid('thansai', 2566)
const page = async () => (await world.get(address)).text()

/** Every field of the grid as a browser would send it. */
function fieldsOf(html: string): Record<string, string> {
  const cells = [...html.matchAll(/<textarea name="([^"]+)"[^>]*>\n?([^<]*)<\/textarea>/g)]
  const texts = cells.map(([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')])
  return { ...hiddenFields(html, '/grid'), ...Object.fromEntries(texts) }
}
const newRow = (fields: Record<string, string>) =>
  Object.keys(fields)
    .find((name) => /^id-/.test(name) && fields[name] === '')
    ?.slice(3) ?? ''
const rows = async () => (await world.measures()).length

it('saves the rows that changed and the new ones, and leaves the others as they were', async () => {
  const before = await world.measures()
  const fields = fieldsOf(await page())
  const at = newRow(fields)
  const answer = await world.post(address, {
    ...fields,
    'units-0': 'กองคลัง\nกองช่าง',
    'from-0': 'พ.ย. ๒๕๖๕',
    ...{ [`codes-${at}`]: 'O38', [`measures-${at}`]: 'เขียนในตาราง', [`steps-${at}`]: 'ก\nข' },
  })
  expect(answer.status).toBe(303)
  const after = await world.measures()
  expect(after).toHaveLength(before.length + 1)
  expect(after[0]).toMatchObject({
    ...{ responsible: { units: ['กองคลัง', 'กองช่าง'] }, period: { from: '2022-11' } },
    measures: before[0]?.measures,
  })
  expect(after.at(-1)).toMatchObject({
    codes: ['O38'],
    measures: ['เขียนในตาราง'],
    steps: ['ก', 'ข'],
  })
  expect(after.slice(1, -1).map(({ version }) => version)).toEqual(
    before.slice(1).map(({ version }) => version),
  )
})

it('gives everything back with what is wrong at its cell', async () => {
  const fields = { ...fieldsOf(await page()), 'codes-1': 'ไม่ใช่รหัส', 'steps-2': 'พิมพ์ไว้แล้ว' }
  const answer = await world.post(address, fields)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('href="#field-codes-1"')
  expect(html).toContain('id="field-codes-1"')
  expect(fieldsOf(html)).toMatchObject({ 'codes-1': 'ไม่ใช่รหัส', 'steps-2': 'พิมพ์ไว้แล้ว' })
})

it('says which rows somebody else changed, beside what was typed; saving again is meant', async () => {
  const mine = fieldsOf(await page())
  const theirs = fieldsOf(await page())
  expect((await world.post(address, { ...theirs, 'steps-1': 'ของเขา' })).status).toBe(303)
  const typed = { ...mine, 'steps-1': 'ของฉัน', 'steps-2': 'แถวอื่น' }
  const answer = await world.post(address, typed)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html.split(gridWords.th.conflict)).toHaveLength(2)
  expect(html).toContain('ของเขา')
  const again = fieldsOf(html)
  expect(again).toMatchObject({ 'steps-1': 'ของฉัน', 'steps-2': 'แถวอื่น' })
  const count = await rows()
  expect((await world.post(address, again)).status).toBe(303)
  const after = await world.measures()
  expect([after[1]?.steps, after[2]?.steps]).toEqual([['ของฉัน'], ['แถวอื่น']])
  expect(await rows()).toBe(count)
})

it('has a row of cells for each measure, and empty ones for more', async () => {
  const html = await page()
  const cells = [...html.matchAll(/<textarea name="/g)].length
  // Three empty rows, and the one that a script copies.
  expect(cells).toBe(((await rows()) + 4) * gridColumns.length)
})
