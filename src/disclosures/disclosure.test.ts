import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import type { DivisionId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { plainDate, yearMonth } from '../basics/plain-date.ts'
import { asksForMonth, cadenceOf, dueByItself, monthsOfYear, periodOf } from './cadence.ts'
import {
  type ItemAnswer,
  type ItemStep,
  itemStanding,
  itemsOfYear,
  noDisclosures,
  placesOf,
  type StepKind,
  stepKinds,
} from './disclosure.ts'
import { type LinkCheck, linkOutcomes, linkStanding, worstOf } from './link-check.ts'
import { problemsOf } from './problems.ts'
import { stepsOf } from './steps.ts'

const framework = (id: string) => {
  const found = frameworks.find((each) => each.id === id)
  if (!found) throw new Error(`There is no framework ${id}.`)
  return found
}
const by = { recordedAt: '2023-01-01T00:00:00.000Z', recordedBy: 'officer' }
const idAt = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}` as FactId
const answerAt = (at: number, code: ItemCode = 'O1'): ItemAnswer => ({
  ...{ id: idAt(at), code, answer: 'has', explanation: '', elements: [], noneReason: '' },
  ...{ links: [{ url: 'https://a.go.th', clickPath: '' }] },
  ...{ noneOn: null, updatedOn: null, months: null, ...by },
})
const stepAt = (at: number, kind: StepKind, over: number): ItemStep => ({
  ...{ id: idAt(at), code: 'O1', kind, answerId: idAt(over), reason: 'เหตุผล', ...by },
})
const standing = (answers: readonly ItemAnswer[], steps: readonly ItemStep[] = []) =>
  itemStanding({ answers, steps, owners: [] })

describe('the items of a year', () => {
  it('are those of the national list, in its order, with their points', () => {
    const sizes = frameworks.map((each) => itemsOfYear(each, noDisclosures).length)
    expect(sizes).toEqual([43, 43, 35, 28, 26])
    const items = itemsOfYear(framework('nacc-ita-2566'), noDisclosures)
    expect(items.map(({ item }) => item.code)).toEqual(items.map((_, at) => `O${at + 1}`))
    expect(items[41]?.points).toBe(2)
    const total = items.reduce((sum, { points }) => sum + points, 0)
    expect(total).toBeCloseTo(40, 0)
  })

  it('find what the year before answered, under the code it had there', () => {
    const answers = [answerAt(1, 'O10'), answerAt(2, 'O18')]
    const facts = { ...noDisclosures, before: answers }
    const items = itemsOfYear(framework('nacc-ita-2566'), facts)
    const merged = items.find(({ item }) => item.code === 'O11')
    expect(merged?.before.map(({ code, answer }) => [code, answer?.id])).toEqual([
      ['O10', idAt(1)],
      ['O18', idAt(2)],
    ])
    expect(items.find(({ item }) => item.code === 'O10')?.before).toEqual([])
  })
})

describe('the state of an item', () => {
  it('goes from nothing over its division and its check to the public page', () => {
    const owner = { id: idAt(0), code: 'O1' as const, due: null, ...by }
    expect(standing([]).state).toBe('to-do')
    const handed = { ...owner, divisionId: 'd' as DivisionId }
    expect(itemStanding({ answers: [], steps: [], owners: [handed] }).state).toBe('with-division')
    expect(standing([answerAt(1)]).state).toBe('with-division')
    const steps = [stepAt(2, 'ready', 1), stepAt(3, 'checked', 1), stepAt(4, 'published', 1)]
    const states = [1, 2, 3].map((many) => standing([answerAt(1)], steps.slice(0, many)).state)
    expect(states).toEqual(['ready', 'checked', 'published'])
  })

  it('counts a step for the answer it was over alone', () => {
    const published = [stepAt(2, 'ready', 1), stepAt(3, 'checked', 1), stepAt(4, 'published', 1)]
    const edited = standing([answerAt(1), answerAt(5)], published)
    expect(edited.state).toBe('with-division')
    expect(edited.changedSince).toBe(true)
    expect(edited.published?.answer.id).toBe(idAt(1))
    const taken = standing([answerAt(1), answerAt(5)], [...published, stepAt(6, 'unpublished', 1)])
    expect(taken.published).toBeNull()
  })

  it('is the same in whatever order the facts are read, and shows nothing that was never published', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...stepKinds), fc.nat({ max: 3 })))
    fc.assert(
      fc.property(steps, fc.nat({ max: 3 }), fc.nat(), (said, newest, seed) => {
        const answers = Array.from({ length: newest + 1 }, (_, at) => answerAt(at))
        const facts = said.map(([kind, over], at) => stepAt(100 + at, kind, over))
        const shuffled = facts.toSorted(
          (a, b) => ((seed * a.id.charCodeAt(35)) % 7) - (b.id < a.id ? 3 : 4),
        )
        const one = standing(answers, facts)
        expect(standing(answers.toReversed(), shuffled)).toEqual(one)
        const step = facts.findLast(({ kind }) => kind === 'published' || kind === 'unpublished')
        expect(one.published?.answer.id).toBe(
          step?.kind === 'published' && answers.some(({ id }) => id === step.answerId)
            ? step.answerId
            : undefined,
        )
      }),
    )
  })

  it('reaches the public page over ready and checked, whatever is tried', () => {
    const tried = fc.array(fc.constantFrom(...stepKinds, 'check-and-publish' as const))
    fc.assert(
      fc.property(tried, (all) => {
        const steps: ItemStep[] = []
        for (const said of all) {
          const kinds = stepsOf(said, standing([answerAt(1)], steps), [], 'เหตุผล')
          if (!('code' in kinds))
            for (const kind of kinds) steps.push(stepAt(10 + steps.length, kind, 1))
        }
        const order = steps.map(({ kind }) => kind)
        const first = order.indexOf('published')
        if (first >= 0)
          expect(order.slice(0, first)).toEqual(expect.arrayContaining(['ready', 'checked']))
        for (const [at, kind] of order.entries())
          if (kind === 'published') expect(['checked', 'unpublished']).toContain(order[at - 1])
      }),
    )
  })
})

describe('the clock of an item', () => {
  it('has the days its period says', () => {
    const { fiscalYear } = framework('nacc-ita-2566')
    expect(periodOf(fiscalYear, 'first-6-months-of-current-fy')).toMatchObject({
      from: '2022-10-01',
      to: '2023-03-31',
    })
    expect(periodOf(fiscalYear, 'previous-fy')).toMatchObject({
      from: '2021-10-01',
      to: '2022-09-30',
    })
    for (const each of frameworks)
      for (const { item } of placesOf(each))
        expect(periodOf(each.fiscalYear, item.period).kind).not.toBe('unknown')
  })

  it('makes the procurement summary monthly in each list, and six-month reports due by themselves', () => {
    for (const each of frameworks) {
      const monthly = placesOf(each).filter(({ item }) => cadenceOf(each, item) === 'monthly')
      expect(monthly.map(({ item }) => /จัดซื้อจัดจ้าง/.test(item.title.th))).toEqual([true])
    }
    const of2567 = framework('nacc-ita-2567')
    const report = placesOf(of2567).find(({ item }) => item.code === 'O12')?.item
    expect(report && dueByItself(of2567, report)).toBe(plainDate('2024-04-30'))
    expect(dueByItself(of2567, { code: 'O1', period: 'standing' })).toBeNull()
  })

  it('asks for the first six of the twelve months where the period is half a year', () => {
    const { fiscalYear } = framework('nacc-ita-2566')
    const period = periodOf(fiscalYear, 'first-6-months-of-current-fy')
    const asked = monthsOfYear(fiscalYear).filter((month) => asksForMonth(period, month))
    expect(asked).toHaveLength(6)
    expect(asked.at(-1)).toBe(yearMonth('2023-03'))
  })
})

describe('what wants a look', () => {
  it('is an item past its day, while its year still runs', () => {
    const items = itemsOfYear(framework('nacc-ita-2566'), noDisclosures)
    const late = (today: string) =>
      items.flatMap((item) => problemsOf(item, new Map(), plainDate(today)))
    expect(late('2023-04-30')).toEqual([])
    expect(late('2023-05-01')).toHaveLength(43)
    expect(late('2023-10-01')).toEqual([])
  })
})

describe('an address', () => {
  const check = (at: number, outcome: LinkCheck['outcome']): LinkCheck => ({
    ...{
      id: idAt(at),
      url: 'https://a.go.th',
      runId: null,
      startedAt: `2023-01-01T00:00:${String(at).padStart(2, '0')}Z`,
    },
    ...{
      outcome,
      reason: null,
      status: 200,
      redirects: [],
      finalUrl: null,
      type: null,
      bytes: null,
    },
    ...{ sha256: null, etag: null, lastModified: null, tookMs: 1, findings: [] },
  })

  it('has failed since the first failure after its last success', () => {
    const outcomes = fc.array(fc.constantFrom(...linkOutcomes), { maxLength: 20 })
    fc.assert(
      fc.property(outcomes, (all) => {
        const checks = all.map((outcome, at) => check(at, outcome))
        const stands = linkStanding('https://a.go.th', checks.toReversed())
        const lastOk = all.lastIndexOf('ok')
        const first = all.findIndex((outcome, at) => at > lastOk && outcome === 'broken')
        expect(stands.verdict).toBe(all.at(-1) ?? null)
        expect(stands.lastSuccessAt).toBe(checks[lastOk]?.startedAt ?? null)
        expect(stands.firstFailureAt).toBe(first < 0 ? null : checks[first]?.startedAt)
      }),
    )
  })

  it('stands as somebody ruled who looked, until that is taken back', () => {
    const url = 'https://a.go.th'
    const ruling = { id: idAt(5), url, verdict: 'ok' as const, reason: 'เปิดเอง', ...by }
    const broken = [check(1, 'broken')]
    expect(linkStanding(url, broken, [ruling]).verdict).toBe('ok')
    const back = { ...ruling, id: idAt(6), verdict: null, reason: '' }
    expect(linkStanding(url, broken, [back, ruling]).verdict).toBe('broken')
    expect(worstOf([{ verdict: 'ok' }, { verdict: 'unsure' }, { verdict: null }])).toBe('unsure')
  })
})
