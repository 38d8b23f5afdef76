import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { publishSample } from '../cli/sample-office.ts'
import { pathsIn } from '../paths.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

const rowOf = async (code: string) => {
  const found = (await world.measures()).find(({ codes }) => codes.some((each) => each === code))
  if (!found) throw new Error(`no measure answers ${code}`)
  return found
}
/** What the page that a form led to says it saved, and when. */
const saidAfter = async (answer: Response) =>
  /<div role="status" class="just-done[^>]*>.*?<p[^>]*>(.*?)<\/p>/.exec(
    await text(world.get(answer.headers.get('location') ?? '')),
  )?.[1]
const text = async (answer: Response | Promise<Response>) => (await answer).text()

describe('adding a measure', () => {
  const address = paths.newMeasure('thansai', 2566)

  it('takes what an officer types, codes with a zero and Thai digits too', async () => {
    const hidden = hiddenFields(await text(world.get(address)), 'measures/new')
    const answer = await world.post(address, {
      ...hidden,
      instrument: 'OIT',
      codes: '038, O๑๑',
      measures: '1. จัดทำประมวลจริยธรรม\r\n2) ประกาศให้ทราบ\r\n\r\n',
      units: ['กองคลัง', '', 'สำนักปลัด', 'กองคลัง'],
      from: '2022-10',
      to: '2023-03',
    })
    expect(answer.status).toBe(303)
    const added = (await world.measures()).at(-1)
    expect(added).toMatchObject({
      no: 3,
      codes: ['O38', 'O11'],
      measures: ['จัดทำประมวลจริยธรรม', 'ประกาศให้ทราบ'],
      responsible: { units: ['กองคลัง', 'สำนักปลัด'], posts: [] },
      period: { from: '2022-10', to: '2023-03' },
      stage: 'not-started',
    })
    expect(await saidAfter(answer)).toBe('บันทึกแล้ว 16.00 น.')
    expect(ledTo(answer)).toBe(paths.measure('thansai', 2566, added?.id ?? ''))
  })

  it('saves a form that is sent twice once', async () => {
    const hidden = hiddenFields(await text(world.get(address)), 'measures/new')
    const fields = { ...hidden, instrument: '', measures: 'ส่งสองครั้ง' }
    const [first, second] = [await world.post(address, fields), await world.post(address, fields)]
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const alike = (await world.measures()).filter(({ measures }) => measures[0] === 'ส่งสองครั้ง')
    expect(alike).toHaveLength(1)
  })

  it('refuses a form of a million fields without reading them', async () => {
    const fields = { a: Array.from({ length: 900_000 }, () => '') }
    expect((await world.post(address, fields)).status).toBe(413)
  })

  it('gives the page back with what was typed, each problem leading to its field', async () => {
    const answer = await world.post(address, {
      instrument: 'IIT',
      codes: 'ตามคู่มือ',
      measures: '  \n',
      steps: 'ขั้นตอนที่พิมพ์ไว้แล้ว',
      from: '2023-05',
      to: '2023-01',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const field of ['codes', 'measures', 'to']) {
      expect(html).toContain(`href="#field-${field}"`)
      expect(html).toContain(`id="field-${field}"`)
    }
    expect(html).toContain('ขั้นตอนที่พิมพ์ไว้แล้ว')
    expect(html).toContain('value="ตามคู่มือ"')
  })

  it('is not there for an agency that does not exist, or a year that is none', async () => {
    expect((await world.get(paths.newMeasure('nobody', 2566))).status).toBe(404)
    expect((await world.get(paths.newMeasure('thansai', 1))).status).toBe(404)
  })
})

describe('editing a measure', () => {
  it('takes months and codes that were ticked, a budget in Thai digits, and evidence to expect', async () => {
    const before = await rowOf('O36')
    const address = paths.editMeasure('thansai', 2566, before.id)
    const page = await text(world.get(address))
    for (const month of before.period ? [before.period.from, before.period.to] : [])
      expect(page).toMatch(new RegExp(`value="${month}" checked`))
    const fields = {
      ...{
        ...hiddenFields(page, '/edit'),
        instrument: 'OIT',
        codes: 'O36',
        measures: 'ประเมินความเสี่ยง',
      },
      ...{ code: ['O37'], months: ['2023-02', '2022-11'], budget: '๑๒,๕๐๐.๕๐ บาท' },
      ...{ budgetFrom: 'ข้อบัญญัติ', expectedEvidence: 'แผนที่ลงนาม', reason: 'ปีก่อนไม่ได้คะแนน' },
    }
    const half = await world.post(address, { ...fields, budget: '' })
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('href="#field-budget"')
    expect((await world.post(address, fields)).status).toBe(303)
    expect(await rowOf('O36')).toMatchObject({
      ...{ codes: ['O36', 'O37'], period: { from: '2022-11', to: '2023-02' } },
      ...{ budget: { baht: 12500.5, from: 'ข้อบัญญัติ' }, expectedEvidence: ['แผนที่ลงนาม'] },
      ...{ reason: 'ปีก่อนไม่ได้คะแนน', origin: { kind: 'import' } },
    })
  })

  it('changes what was changed and keeps the printed words of an untouched period', async () => {
    const before = await rowOf('I20')
    const address = paths.editMeasure('thansai', 2566, before.id)
    const hidden = hiddenFields(await text(world.get(address)), '/edit')
    const answer = await world.post(address, {
      ...hidden,
      instrument: 'IIT',
      codes: 'I20',
      measures: 'ปรับแบบยืมพัสดุ',
      from: before.period?.from ?? '',
      to: before.period?.to ?? '',
    })
    expect(await saidAfter(answer)).toBe('บันทึกแล้ว 16.00 น.')
    const after = await rowOf('I20')
    expect(after.measures).toEqual(['ปรับแบบยืมพัสดุ'])
    expect(after.period).toEqual(before.period)
    expect(after.no).toBe(before.no)
  })

  it('is refused with the words kept when somebody else saved meanwhile', async () => {
    const measure = await rowOf('E14')
    const address = paths.editMeasure('thansai', 2566, measure.id)
    const page = await text(world.get(address))
    const again = await text(world.get(address))
    const fields = { instrument: 'EIT', codes: 'E14', measures: 'คำของคนแรก' }
    expect((await world.post(address, { ...hiddenFields(page, '/edit'), ...fields })).status).toBe(
      303,
    )
    const late = await world.post(address, {
      ...hiddenFields(again, '/edit'),
      ...fields,
      measures: 'คำของคนที่สอง',
    })
    expect(late.status).toBe(409)
    const both = await late.text()
    expect((await rowOf('E14')).measures).toEqual(['คำของคนแรก'])
    // Each side stands beside the other, and what was typed is in the form still.
    const sides = /<dl class="both-sides">(.*?)<\/dl>/s.exec(both)?.[1] ?? ''
    expect(sides).toContain('คำของคนที่สอง')
    expect(sides).toContain('คำของคนแรก')
    expect(both).toMatch(/<textarea[^>]*name="measures"[^>]*>\s*คำของคนที่สอง/)
    const saved = await world.post(address, {
      ...hiddenFields(both, '/edit'),
      ...fields,
      measures: 'คำของทั้งสองคน',
    })
    expect(saved.status).toBe(303)
    expect((await rowOf('E14')).measures).toEqual(['คำของทั้งสองคน'])
  })
})

describe('reporting progress', () => {
  const report = async (code: string, fields: Record<string, string>) => {
    const measure = await rowOf(code)
    const address = paths.progress('thansai', 2566, measure.id)
    const hidden = hiddenFields(await text(world.get(address)), '/progress')
    const states = measure.steps.map((_, at) => [`state-${at}`, fields['stage'] ?? ''])
    const steps = { step: measure.steps, ...Object.fromEntries(states) }
    return world.post(address, { ...hidden, ...steps, ...fields })
  }

  it('is recorded for the day said, in the Buddhist era, and done means 100', async () => {
    const answer = await report('E6', {
      ...{ stage: 'done', percent: '', outcome: 'ย้ายครบ 20 เรื่อง', evidence: '' },
      ...{ day: '๒๙', month: '9', year: '๒๕๖๖' },
      ...{ evidence: 'ภาพที่ 1', finishedDay: '๒๘', finishedMonth: '9', finishedYear: '๒๕๖๖' },
    })
    expect(await saidAfter(answer)).toBe('บันทึกแล้ว 16.00 น.')
    expect(await rowOf('E6')).toMatchObject({
      ...{ stage: 'done', percent: 100, outcome: ['ย้ายครบ 20 เรื่อง'] },
      standing: { reportedOn: '2023-09-29', finishedOn: '2023-09-28' },
    })
  })

  it.each([
    ['no box', { percent: '50' }, 'stage'],
    ['done at 80', { stage: 'done', percent: '80' }, 'percent'],
    ['not started at 20', { stage: 'not-started', percent: '20' }, 'percent'],
    ['a percentage over 100', { stage: 'underway', percent: '101' }, 'percent'],
    [
      'a day that is not in the calendar',
      { stage: 'underway', day: '31', month: '2', year: '2566' },
      'day',
    ],
    ['a day that has not come', { stage: 'underway', day: '1', month: '10', year: '2566' }, 'day'],
  ])('is not taken with %s', async (_, fields, field) => {
    const answer = await report('O36', {
      ...(fields as Record<string, string>),
      statement: 'คำที่พิมพ์',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`href="#field-${field}"`)
    expect(html).toContain('คำที่พิมพ์')
  })

  it('is refused when another report came first', async () => {
    const measure = await rowOf('O36')
    const answer = await world.post(paths.progress('thansai', 2566, measure.id), {
      ...{ stage: 'underway', percent: '95', basedOn: '' },
    })
    expect(answer.status).toBe(409)
  })
})

describe('the buttons of a measure', () => {
  it('undo the last report, and say why an undone one cannot be undone again', async () => {
    const measure = await rowOf('E1')
    const address = paths.progress('thansai', 2566, measure.id)
    const hidden = hiddenFields(await text(world.get(address)), '/progress')
    await world.post(address, {
      ...hidden,
      stage: 'underway',
      percent: '30',
      percentReason: 'รออนุมัติ',
    })
    const fact = (await rowOf('E1')).standing.entry ?? ''
    const undo = paths.undo('thansai', 2566, fact)
    expect((await world.post(undo, {})).status).toBe(303)
    expect((await rowOf('E1')).stage).toBe('done')
    expect((await world.post(undo, {})).status).toBe(409)
  })

  it('move a measure, and refuse to move it past the end', async () => {
    const first = (await world.measures())[0]
    if (!first) throw new Error('the plan is empty')
    const address = paths.moveMeasure('thansai', 2566, first.id)
    const fields = { basedOn: first.version, direction: 'up' }
    expect((await world.post(address, fields)).status).toBe(409)
    expect((await world.post(address, { ...fields, direction: 'sideways' })).status).toBe(404)
  })

  it('remove a measure from the plan and keep its history, from where it can be brought back', async () => {
    const measure = await rowOf('O15')
    const here = paths.measure('thansai', 2566, measure.id)
    const answer = await world.post(paths.removeMeasure('thansai', 2566, measure.id), {
      basedOn: measure.version,
    })
    expect(await saidAfter(answer)).toBe('ลบแล้ว 16.00 น.')
    expect(ledTo(answer)).toBe(here)
    expect((await world.measures()).some(({ id }) => id === measure.id)).toBe(false)
    const page = await text(world.get(here))
    const [, undo = ''] = /action="([^"]*\/undo)"/.exec(page) ?? []
    expect((await world.post(undo, {})).status).toBe(303)
    expect((await world.measures()).some(({ id }) => id === measure.id)).toBe(true)
  })
})

describe('the page of a measure', () => {
  it('offers only the ways the measure can go', async () => {
    const own = (await world.measures()).filter(({ instrument }) => instrument === 'EIT')
    const [first, last] = [own[0], own.at(-1)]
    const waysOn = async (id = '') =>
      [
        ...(await text(world.get(paths.measure('thansai', 2566, id)))).matchAll(
          /name="direction" value="(\w+)"/g,
        ),
      ].map(([, way]) => way)
    expect(own.length).toBeGreaterThan(2)
    expect(await waysOn(first?.id)).toEqual(['down'])
    expect(await waysOn(own[1]?.id)).toEqual(['up', 'down'])
    expect(await waysOn(last?.id)).toEqual(['up'])
  })

  it('lists what is wrong with a form in the order the page asks', async () => {
    const answer = await world.post(paths.newMeasure('thansai', 2566), {
      ...{
        instrument: '',
        codes: 'ขอ 12',
        measures: '',
        from: '2023-03',
        to: '2023-01',
        key: 'order',
      },
    })
    const fields = [...(await text(answer)).matchAll(/href="#field-(\w+)"/g)].map(
      ([, field]) => field,
    )
    expect(fields).toEqual(['measures', 'to', 'codes'])
  })
})

describe('whatever is posted', () => {
  const anyForm = fc.dictionary(
    fc.constantFrom(
      'measures',
      'steps',
      'codes',
      'units',
      'from',
      'to',
      'stage',
      'percent',
      'day',
      'month',
      'year',
      'basedOn',
      'key',
      'instrument',
      'direction',
      'outcome',
    ),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\0',
        '<script>alert(1)</script>',
        '2023-13',
        '๙๙๙',
        'done',
        'O0',
        '=cmd|x',
        '\ud800',
      ),
    ),
  )

  it('is answered with 303 or 4xx, and never with a fault of ours', async () => {
    const measure = await rowOf('I7')
    const addresses = [
      paths.newMeasure('thansai', 2566),
      paths.editMeasure('thansai', 2566, measure.id),
      paths.progress('thansai', 2566, measure.id),
      paths.moveMeasure('thansai', 2566, measure.id),
      paths.undo('thansai', 2566, measure.id),
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...addresses), anyForm, async (address, form) => {
        const { status } = await world.post(address, form)
        return status === 303 || (status >= 400 && status < 500)
      }),
      { numRuns: 150 },
    )
    expect(world.faults).toEqual([])
  })

  it('is shown again as text, never as markup', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const address = paths.newMeasure('thansai', 2566)
    const refused = await text(world.post(address, { codes: hostile, indicator: hostile }))
    expect(refused).not.toContain('<script>alert')
    expect(refused).not.toContain('<img')
    const saved = await world.post(address, {
      ...{
        instrument: '',
        measures: hostile,
        indicator: hostile,
        subject: hostile,
        posts: hostile,
      },
    })
    const ofPlan = { agencyId: world.agency.id, fiscalYear: fiscalYear(2566) }
    expect((await publishSample(testContext(world), ofPlan)).ok).toBe(true)
    const pages = [saved.headers.get('location') ?? '', paths.plan('thansai', 2566)]
    for (const page of [
      ...pages,
      paths.publicPlan('thansai', 2566),
      paths.publicReport('thansai', 2566),
    ]) {
      const html = await text(world.get(page))
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<img')
    }
  })
})
