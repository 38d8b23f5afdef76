import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { PlanId } from '../basics/ids.ts'
import { dueOf } from './due.ts'

const plan = (year: number, measures: number, done: number) => ({
  ...{ id: 'plan' as PlanId, fiscalYear: fiscalYear(year), measures, done },
  ...{ underway: 0, notStarted: measures - done },
})
const thisYear = fiscalYear(2567)

describe('what is due for an agency', () => {
  it.each([
    ['without a plan is to begin one', [], { act: 'start-plan', year: 2567 }],
    ['with an empty plan is to fill it', [plan(2567, 0, 0)], { act: 'fill-plan', year: 2567 }],
    [
      'with measures not done is to report on them, also of last year',
      [plan(2566, 7, 5), plan(2565, 3, 0)],
      { act: 'report-progress', year: 2566, left: 2 },
    ],
    [
      'with last year all done is to begin this year',
      [plan(2566, 7, 7)],
      { act: 'start-plan', year: 2567 },
    ],
    [
      'with this year all done is to print it',
      [plan(2567, 7, 7)],
      { act: 'print-report', year: 2567 },
    ],
  ])('%s', (_, plans, due) => expect(dueOf(plans, thisYear)).toEqual(due))
})
