import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPlan } from '../../test/world/clean-plan.ts'
import { refusalSentence } from './messages.ts'
import { readPlanJson } from './plan-json.ts'

/** The plan as its JSON holds it, with one value replaced. */
function planWith(change: (plan: Record<string, unknown>) => void): unknown {
  const plan: Record<string, unknown> = JSON.parse(JSON.stringify(cleanPlan()))
  change(plan)
  return plan
}

const measureWith = (over: object) =>
  planWith((plan) => {
    const [first] = plan['measures'] as object[]
    plan['measures'] = [{ ...first, ...over }]
  })

describe('a plan in JSON of our own', () => {
  it('is read back as the same plan, sources included', () => {
    const plan = cleanPlan()
    const read = readPlanJson(JSON.parse(JSON.stringify(plan)))
    expect(read).toMatchObject({ ok: true })
    if (read.ok) expect(read.value.plan).toEqual(plan)
  })

  it('may carry what import --json prints beside it', () => {
    const words = { place: { part: 'heading', line: 3 }, text: 'จ' }
    const read = readPlanJson(
      planWith((plan) => Object.assign(plan, { unread: [words], findings: [] })),
    )
    expect(read.ok && read.value.unread).toEqual([words])
  })

  it.each([
    ['measures[0].stage', 'stage', measureWith({ stage: 'finished' })],
    ['measures[0].codes[0]', 'item-code', measureWith({ codes: ['038'] })],
    ['measures[0].percent', 'percent', measureWith({ percent: 120 })],
    ['measures[0].no', 'whole-number', measureWith({ no: 1.5 })],
    ['measures[0].steps', 'list', measureWith({ steps: 'one' })],
    ['measures[0].steps[0]', 'text', measureWith({ steps: [1] })],
    ['measures[0].instrument', 'instrument', measureWith({ instrument: 'XIT' })],
    ['measures[0].colour', 'known-key', measureWith({ colour: 'red' })],
    [
      'measures[0].period.from',
      'month',
      measureWith({ period: { from: 'January', to: null, printed: '' } }),
    ],
    ['fiscalYear', 'fiscal-year', planWith((plan) => Object.assign(plan, { fiscalYear: 66 }))],
    ['agency', 'object', planWith((plan) => Object.assign(plan, { agency: null }))],
    ['', 'object', [1, 2]],
  ])('is refused at %s for want of %s', (path, wants, value) => {
    const read = readPlanJson(value)
    expect(read).toEqual({ ok: false, reason: { code: 'not-a-plan', path, wants } })
    if (!read.ok) {
      expect(refusalSentence(read.reason).th).toContain(path)
      expect(refusalSentence(read.reason).en).toContain(path)
    }
  })

  it('whatever the JSON is, is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof readPlanJson(value).ok).toBe('boolean')
      }),
    )
  })
})

it('JSON in which everything is wrong is refused by its first slip, and not all of them are kept', () => {
  const measures = Array.from({ length: 300_000 }, () => 0)
  expect(readPlanJson({ agency: {}, measures })).toMatchObject({
    ok: false,
    reason: { code: 'not-a-plan', path: expect.stringMatching(/^agency/) },
  })
})

it('a text that no paper could hold is refused, with what would do', () => {
  const refused = readPlanJson(measureWith({ subject: 'ก'.repeat(32_768) }))
  expect(refused).toMatchObject({ reason: { path: 'measures[0].subject', wants: 'shorter-text' } })
})

it.each(['\ud800', 'ก\udc00ข', 'ก\0ข'])(
  'a text with %j in it is refused with its place',
  (subject) => {
    const refused = readPlanJson(measureWith({ subject }))
    expect(refused).toMatchObject({
      reason: { path: 'measures[0].subject', wants: 'whole-letters' },
    })
  },
)

it('an item of a list without a word is no item', () => {
  const read = readPlanJson(measureWith({ evidence: ['', ' '], parts: ['ก', ''] }))
  expect(read).toMatchObject({ value: { plan: { measures: [{ evidence: [], parts: ['ก'] }] } } })
})

it('texts that together no cell could hold are refused with their place', () => {
  const steps = Array.from({ length: 40 }, () => 'ก'.repeat(1_000))
  const refused = readPlanJson(measureWith({ steps }))
  expect(refused).toMatchObject({ reason: { path: 'measures[0].steps', wants: 'shorter-text' } })
})
