import { afterAll, beforeAll, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const result = '/desk/thansai/2565/result'
const weak = '/desk/thansai/2566/weak-points'
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const ten = {
  ...{ 'score-1': '๘๕.๒๑', 'score-2': '70,59', 'score-3': '75.1', 'score-4': '72.88' },
  ...{ 'score-5': '73.24', 'score-6': '81.14', 'score-7': '83.12', 'score-8': '76.79' },
  ...{ 'score-9': '100', 'score-10': '100' },
}
const hiddenOf = async () =>
  hiddenFields(await htmlOf(world.get(`${result}/enter`)), '/result/enter')
const reading = (fields: Readonly<Record<string, string | File>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return world.upload(`${result}/read`, form)
}

it('a plan without a result leads to entering last year’s scores', async () => {
  const page = await htmlOf(world.get(weak))
  expect(page).toContain('/desk/thansai/2565/result/enter')
  expect(await htmlOf(world.get(result))).toContain('/desk/thansai/2565/result/enter')
  expect(await htmlOf(world.get('/desk/thansai/2566'))).toContain(weak)
})

it('a year of which nobody knows what it measured is said plainly', async () => {
  for (const address of ['/desk/thansai/2564/result', '/desk/thansai/2564/result/enter']) {
    const answer = await world.get(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('ยังไม่มีกรอบการประเมินของปี 2564')
  }
  expect(await htmlOf(world.get('/desk/thansai/2565/weak-points'))).toContain('ยังไม่มีกรอบการประเมิน')
})

it('what is no score, or outside 0 to 100, is refused with everything typed still there', async () => {
  const answer = await world.post(`${result}/enter`, {
    ...ten,
    'score-1': '885',
    'score-2': 'ดี',
    act: 'save',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('class="error-summary"')
  expect(html).toContain('value="885"')
  expect(html).toContain('value="75.1"')
  expect((await world.post(`${result}/enter`, { act: 'save' })).status).toBe(422)
})

it('typed scores are shown before they are saved, with what does not agree', async () => {
  const typed = {
    ...ten,
    'score-IIT': '75.90',
    'score-EIT': '80.35',
    'score-OIT': '100',
    act: 'check',
  }
  const answer = await world.post(`${result}/enter`, { ...(await hiddenOf()), ...typed })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  expect(html).toContain('ค่าเฉลี่ยของตัวชี้วัดได้ 75.40')
  expect(html).toContain('name="act" value="save"')
  expect(await htmlOf(world.get(result))).toContain('ยังไม่มีคะแนนของปี 2565')
})

it('scores are saved, changed by another version, and undone to the one before', async () => {
  const hidden = await hiddenOf()
  const save = (fields: Readonly<Record<string, string>>, from = hidden) =>
    world.post(`${result}/enter`, { ...from, ...fields, act: 'save' })
  const first = await save({ ...ten, 'score-total': '86.73' })
  expect(first.status).toBe(303)
  expect(first.headers.get('location')).toMatch(`${result}?done=saved`)
  // The same form again saves nothing; another one from before the save is told so.
  expect((await save({ ...ten, 'score-total': '86.73' })).status).toBe(303)
  const stale = await save({ ...ten, 'score-total': '90' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('value="90"')
  const second = await save({ ...ten, 'score-total': '90' }, await hiddenOf())
  expect(second.status).toBe(303)
  const page = await htmlOf(world.get(result))
  expect(page).toContain('90.00')
  const [, undo = ''] = /action="([^"]*\/undo)"/.exec(page) ?? []
  expect((await world.post(undo, {})).status).toBe(303)
  expect((await world.post(undo, {})).status).toBe(409)
  const after = await htmlOf(world.get(result))
  expect(after).toContain('86.73')
  expect(after).toContain('ยกเลิกแล้ว')
  expect(after).toContain('70.59')
})

it('a paste and a file are read into the form, and what was not used is told', async () => {
  const pasted = await reading({ paste: 'คะแนนรวม 91.15\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 88.51\nอื่น ๆ' })
  expect(pasted.status).toBe(200)
  const html = await pasted.text()
  expect(html).toContain('value="88.51"')
  expect(html).toContain('บรรทัดที่ไม่ได้ใช้ 1 บรรทัด')
  const hidden = hiddenFields(html, '/result/enter')
  expect(hidden['origin']).toBe('pasted')
  const csv = await reading({ file: new File(['ตัวชี้วัด,คะแนน\nการใช้อำนาจ,77.70\n'], 'ผล.csv') })
  const read = await csv.text()
  expect(read).toContain('value="77.70"')
  const saved = await world.post(`${result}/enter`, {
    ...{ ...hiddenFields(read, '/result/enter'), ...ten, 'score-3': '77.70', act: 'save' },
  })
  expect(saved.status).toBe(303)
  const row = await world.db
    .selectFrom('result_version')
    .selectAll()
    .where('agency_id', '=', world.agency.id)
    .orderBy('ordinal', 'desc')
    .executeTakeFirstOrThrow()
  expect([row.origin, row.file_name]).toEqual(['file', 'ผล.csv'])
  expect(await world.files.read(row.sha256 ?? '')).not.toBeNull()
  expect((await reading({ paste: ' ' })).status).toBe(422)
  expect(
    (await reading({ file: new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'a.pdf') }))
      .status,
  ).toBe(422)
})

it('weak points stand weakest first, and each can be given a measure or a reason', async () => {
  const page = await htmlOf(world.get(weak))
  const shown = [...page.matchAll(/id="point-(\w+)"/g)].map(([, key]) => key)
  expect(shown).toEqual(['8', '6', '2', '7', '4', '5', '3'])
  // Indicator 8 scored 76.79 and carries 10 points.
  expect(page).toContain('เสียไป 2.32 คะแนนจาก 100')
  // Indicator 5 has no measure; the library is one link away, and it is there.
  expect(page).toContain('/desk/thansai/2566/library?indicator=5')
  expect((await world.get('/desk/thansai/2566/library?indicator=5')).status).toBe(200)
  const byScore = [...(await htmlOf(world.get(`${weak}?sort=score`))).matchAll(/id="point-(\w+)"/g)]
  expect(byScore.map(([, key]) => key)).toEqual(['2', '4', '5', '8', '3', '6', '7'])
  const without = await world.post(weak, { act: 'later', key: '5', 'reason-5': ' ' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('เขียนเหตุผลสั้น ๆ')
  const said = await world.post(weak, { act: 'later', key: '5', 'reason-5': 'รอระบบบัญชีใหม่' })
  expect(said.status).toBe(303)
  const after = await htmlOf(world.get(weak))
  expect(after).toContain('เพราะ รอระบบบัญชีใหม่')
  expect(after).toContain('ยังไม่ดำเนินการในปีนี้ เพราะ รอระบบบัญชีใหม่')
  expect((await world.post(weak, { act: 'take-back', key: '5' })).status).toBe(303)
  expect(await htmlOf(world.get(weak))).not.toContain('รอระบบบัญชีใหม่')
  expect((await world.post(weak, { act: 'later', key: '9', 'reason-9': 'ก' })).status).toBe(409)
  expect((await world.post(weak, { act: 'later', key: 'X1', 'reason-X1': 'ก' })).status).toBe(409)
})

it('a measure for a weak point begins with its indicator and code', async () => {
  const answer = await world.get(
    '/desk/thansai/2566/measures/new?codes=I5&instrument=IIT&indicator=การใช้อำนาจ',
  )
  const html = await answer.text()
  expect(html).toContain('value="I5"')
  expect(html).toContain('value="การใช้อำนาจ"')
})

it('every page says the same in English', async () => {
  for (const address of [result, `${result}/enter`, weak]) {
    const html = await htmlOf(world.get(`/en${address}`))
    expect(html).toContain('<html lang="en"')
  }
})
