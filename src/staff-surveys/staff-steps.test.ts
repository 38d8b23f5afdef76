import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { addDays, plainDate } from '../basics/plain-date.ts'
import type { Policy } from './policy.ts'
import type { Publication } from './publication.ts'
import { staffStepRefusal, staffStepsFrom } from './staff-steps.ts'
import {
  closingDay,
  type Printing,
  printedSlips,
  type StaffStepContent,
  type StaffStepKind,
  type StaffSurvey,
  type StaffSurveyContent,
  staffStateOf,
  staffStepKinds,
} from './staff-survey.ts'

const today = plainDate('2023-06-01')
const lastDay = addDays(today, 10)
const recorded = { id: 'x' as FactId, recordedAt: '2023-06-01T00:00:00.000Z', recordedBy: 'x' }

const printing = (slips: number, isAnew = false): Printing => ({
  ...{ ...recorded, slips, isSpare: false, isAnew },
})

const survey = (
  kinds: readonly StaffStepKind[],
  printings: readonly Printing[] = [printing(10)],
): StaffSurvey => ({
  ...{ id: 'x' as FactId, agencyId: 'a' as AgencyId, year: fiscalYear(2566), code: 'abcde' },
  revision: { ...({} as StaffSurveyContent), ...recorded },
  steps: kinds.map((kind) => ({ ...contentOf(kind), ...recorded })),
  ...{ printings, ledger: null },
})

function contentOf(kind: StaffStepKind): StaffStepContent {
  switch (kind) {
    case 'prepared':
      return { kind, policy: { closesOn: lastDay } as Policy, policySha256: '' }
    case 'extended':
      return { kind, closesOn: addDays(lastDay, 10), reason: 'ยังไม่ครบ' }
    case 'counted':
      return { kind, publication: {} as Publication }
    case 'closed':
    case 'unpublished':
    case 'called-off':
      return { kind, reason: 'พอแล้ว' }
    default:
      return { kind }
  }
}

describe('the steps of a staff survey', () => {
  it.each([
    [[], today, 'draft', ['prepared', 'called-off']],
    [['prepared'], today, 'prepared', ['opened', 'called-off']],
    [['prepared', 'opened'], today, 'open', ['extended', 'closed', 'called-off']],
    [['prepared', 'opened'], lastDay, 'open', ['extended', 'closed', 'called-off']],
    [['prepared', 'opened'], addDays(lastDay, 1), 'closed', ['counted', 'extended', 'called-off']],
    [
      ['prepared', 'opened', 'extended'],
      addDays(lastDay, 1),
      'open',
      ['extended', 'closed', 'called-off'],
    ],
    [['prepared', 'opened', 'closed'], today, 'closed', ['counted', 'called-off']],
    [['prepared', 'opened', 'closed', 'counted'], today, 'counted', ['published']],
    [
      ['prepared', 'opened', 'closed', 'counted', 'swept', 'published'],
      today,
      'counted',
      ['unpublished'],
    ],
    [['prepared', 'opened', 'called-off'], today, 'called-off', []],
    [['prepared', 'opened', 'called-off', 'swept'], today, 'called-off', []],
  ] as const)('after %j on %s it is %s, and goes on with %j', (kinds, day, state, next) => {
    expect(staffStateOf(survey(kinds), day)).toBe(state)
    expect(staffStepsFrom(survey(kinds), day)).toEqual(next)
  })

  it('wherever offices go by what is offered, nothing opens before it is prepared and nothing comes after it is called off or counted but publishing', () => {
    const walk = fc.array(fc.record({ choice: fc.nat(), wait: fc.nat({ max: 12 }) }), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(walk, (turns) => {
        const taken: StaffStepKind[] = []
        let day = today
        for (const { choice, wait } of turns) {
          day = addDays(day, wait)
          const offered = staffStepsFrom(survey(taken), day)
          const kind = offered[choice % Math.max(1, offered.length)]
          if (kind) taken.push(kind)
        }
        const at = (kind: StaffStepKind) => taken.indexOf(kind)
        if (at('opened') >= 0) expect(at('prepared')).toBe(0)
        if (at('counted') >= 0) {
          expect(at('opened')).toBe(1)
          const after = taken.slice(at('counted') + 1)
          expect(after.every((kind) => kind === 'published' || kind === 'unpublished')).toBe(true)
          expect(taken).not.toContain('called-off')
        }
        if (at('called-off') >= 0) expect(at('called-off')).toBe(taken.length - 1)
        if (at('closed') >= 0) expect(taken.slice(at('closed'))).not.toContain('extended')
        for (const once of ['prepared', 'opened', 'closed', 'counted', 'called-off'] as const)
          expect(taken.filter((kind) => kind === once).length).toBeLessThan(2)
      }),
    )
  })

  it('whatever is not offered is refused', () => {
    const kinds = fc.array(fc.constantFrom(...staffStepKinds), { maxLength: 6 })
    fc.assert(
      fc.property(kinds, fc.constantFrom(...staffStepKinds), (taken, kind) => {
        const of = survey(taken)
        const asked = { kind, reason: 'เหตุผล', closesOn: addDays(today, 40) }
        const isOffered = staffStepsFrom(of, today).includes(kind)
        const isRefused = staffStepRefusal(of, asked, today)?.code === 'step-not-now'
        expect(isRefused).toBe(!isOffered)
      }),
    )
  })

  it('the last day is that of the policy, or of the latest extension', () => {
    expect(closingDay(survey([]))).toBeNull()
    expect(closingDay(survey(['prepared', 'opened']))).toBe(lastDay)
    expect(closingDay(survey(['prepared', 'opened', 'extended']))).toBe(addDays(lastDay, 10))
  })
})

describe('slips', () => {
  it('are those printed since all were last printed anew', () => {
    const counts: readonly (readonly [readonly Printing[], number])[] = [
      [[], 0],
      [[printing(30)], 30],
      [[printing(30), printing(5)], 35],
      [[printing(30), printing(5), printing(20, true)], 20],
      [[printing(30), printing(20, true), printing(3), printing(40, true), printing(2)], 42],
    ]
    for (const [printings, slips] of counts) expect(printedSlips({ printings })).toBe(slips)
  })

  it('are needed before it is opened', () => {
    const asked = { kind: 'opened' } as const
    expect(staffStepRefusal(survey(['prepared'], []), asked, today)).toEqual({
      code: 'slips-not-printed',
    })
    expect(staffStepRefusal(survey(['prepared']), asked, today)).toBeNull()
    expect(staffStepRefusal(survey(['prepared']), asked, addDays(lastDay, 1))).toEqual({
      code: 'day-past',
    })
  })
})
