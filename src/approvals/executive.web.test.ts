import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { type Signer, signersOf } from '../../test/world/signers.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import type { Grant, Person } from '../basics/actor.ts'
import { plainDate } from '../basics/plain-date.ts'
import { reportProgress } from '../measures/commands.ts'
import { notReported } from '../measures/progress.ts'
import { pathsIn } from '../paths.ts'
import { enterResult } from '../results/commands.ts'
import { score } from '../results/score.ts'
import { executiveWords } from './executive-messages.ts'
import { signOffWords } from './sign-off-messages.ts'

const words = executiveWords.th
const at = '/desk/thansai/2566/executive'

describe('the executive’s page', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let signers: Awaited<ReturnType<typeof signersOf>>
  const actor: { -readonly [Part in keyof Person]: Person[Part] } = {
    ...{ kind: 'person', id: 'nobody', name: '', grants: [] },
  }
  const be = (person: Person) => void Object.assign(actor, person)
  const as = (signer: Signer) => be(signers[signer].actor)
  const read = async (address = at) => (await world.get(address)).text()

  beforeAll(async () => {
    world = await webWorld({ actor, isPublished: false })
    signers = await signersOf(testContext(world), world.agency.id)
  })
  afterAll(() => world.close())

  const putForward = async () => {
    as('officer')
    const page = '/desk/thansai/2566/sign-off'
    const hidden = hiddenFields(await read(page), '/put-forward')
    const typed = { ...hidden, forwardReason: 'รอข้อมูลจากอำเภอ' }
    expect((await world.post(`${page}/put-forward`, typed)).status).toBe(303)
  }

  it('shows three figures and at most three rows, without a table', async () => {
    as('executive')
    const html = await read()
    const figures = html.slice(html.indexOf('class="three-numbers"'))
    expect(figures.match(/<li/g)?.length).toBeGreaterThan(2)
    expect(html).toMatch(/ทำแล้ว \d+ จาก 7 มาตรการ/)
    expect(html.match(/<li class="card"/g)?.length).toBeLessThanOrEqual(3)
    expect(html).toContain(words.kinds.late)
    expect(html).not.toContain('<table')
    expect(html).toContain(words.nothingWaits)
  })

  it('leads there first from the first page and the desk, with what waits', async () => {
    await putForward()
    as('executive')
    const waits = signOffWords.th.waiting(1)
    for (const address of ['/', '/desk/thansai']) {
      const html = await read(address)
      expect(html, address).toContain(`href="${at}"`)
      expect(html, address).toContain(waits)
    }
    as('officer')
    for (const address of ['/', '/desk/thansai'])
      expect(await read(address), address).not.toContain(waits)
  })

  it('is signed from the phone in one press, which then waits for nobody', async () => {
    as('executive')
    const html = await read()
    expect(html).toContain(words.waits(1))
    const hidden = hiddenFields(html, '/approve')
    const answer = await world.post('/desk/thansai/2566/sign-off/approve', hidden)
    expect([answer.status, ledTo(answer)]).toEqual([303, '/desk/thansai/2566/sign-off'])
    expect(await read()).toContain(words.nothingWaits)
    expect(await read('/')).not.toContain(signOffWords.th.waiting(1))
  })

  it('nudges a division, whose desk says so until it reports', async () => {
    as('executive')
    const html = await read()
    const [, action = '', id = ''] =
      /action="([^"]*\/measures\/([0-9a-f-]+)\/nudge)"/.exec(html) ?? []
    const hidden = hiddenFields(html, `/measures/${id}/nudge`)
    const field = hidden['field'] ?? ''
    const long = await world.post(action, { ...hidden, [field]: 'ก'.repeat(2001) })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('ก'.repeat(2001))
    const note = { ...hidden, [field]: 'ขอภาพกิจกรรมภายในวันศุกร์' }
    const twice = await Promise.all([world.post(action, note), world.post(action, note)])
    expect(twice.map((each) => [each.status, ledTo(each)])).toEqual([
      [303, at],
      [303, at],
    ])
    const again = await world.post(action, { ...note, key: 'another' })
    expect([again.status, (await again.text()).includes(words.refused['nudged-today'])]).toEqual([
      409,
      true,
    ])
    expect(await read()).toContain('มานะ อดทน เตือนแล้ว')

    const measure = (await world.measures()).find((each) => each.id === id)
    const units = measure?.responsible.units ?? []
    const of = (names: readonly string[]): Person => {
      const division = { id: 'd' as never, names }
      const over = { kind: 'agency' as const, agency: world.agency.id, division }
      const grants: Grant[] = [{ role: 'contributor', over }]
      return { kind: 'person', id: 'contributor', name: 'ปิติ', grants }
    }
    be(of(units.slice(0, 1)))
    const desk = await read('/desk/thansai/2566')
    expect(desk).toContain('ขอภาพกิจกรรมภายในวันศุกร์')
    expect(desk).toContain('นายกองค์การบริหารส่วนตำบล')
    const work = await read(pathsIn('th').work('thansai', 2566))
    expect(work).toContain('ขอภาพกิจกรรมภายในวันศุกร์')
    be(of(['กองที่ไม่มีแถว']))
    expect(await read('/desk/thansai/2566')).not.toContain('ขอภาพกิจกรรมภายในวันศุกร์')
    as('officer')
    expect((await world.post(action, note)).status).toBe(403)

    if (!measure) throw new Error('There is no such measure.')
    const { entry: _, ...blank } = notReported
    const half = { stage: 'underway' as const, percent: 50, percentReason: 'ทำไปครึ่งหนึ่ง' }
    const reported = await reportProgress(testContext(world), {
      ...{ agencyId: world.agency.id, measureId: measure.id, basedOn: measure.standing.entry },
      progress: { ...blank, ...half, outcome: ['ส่งภาพแล้ว'], reportedOn: plainDate('2023-09-29') },
    })
    expect(reported).toMatchObject({ ok: true })
    be(of(units.slice(0, 1)))
    expect(await read('/desk/thansai/2566')).not.toContain('ขอภาพกิจกรรมภายในวันศุกร์')
  })

  it('sets last year’s score beside this year’s', async () => {
    as('executive')
    expect(await read()).not.toContain(words.scoresTitle)
    for (const [year, total] of [
      [2565, 8851],
      [2566, 9102],
    ] as const) {
      const framework = frameworks.find((each) => each.fiscalYear === year)
      if (!framework) throw new Error(`There is no framework of ${year}.`)
      const done = await enterResult(testContext(world), {
        ...{ agencyId: world.agency.id, framework, origin: 'typed', paper: null, seen: null },
        scores: new Map([['total', score(total)]]),
      })
      expect(done.ok).toBe(true)
    }
    const html = await read()
    for (const said of ['88.51', '91.02', '+2.51']) expect(html).toContain(said)
  })

  it('says of a year without a plan what will stand here, and stays within the agency', async () => {
    as('executive')
    expect(await read('/desk/thansai/2570/executive')).toContain(words.empty)
    expect(await read(`/en${at}`)).toContain(executiveWords.en.redTitle)
    expect(world.faults).toEqual([])
  })
})
