import { expect, it } from 'vitest'
import { answeredSurvey, askedOfVisitors, type Came } from '../../test/world/answered-survey.ts'
import { testDay } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { addDays } from '../basics/plain-date.ts'
import { isWithin, shownUntil } from './hiding.ts'
import { notKnown, notTicked } from './questionnaire.ts'
import { halfDaysOf, interimCountedOf } from './result-store.ts'
import { strata } from './survey.ts'
import { countedFrom } from './tally.ts'

describeWithDatabase('what is counted of a survey while it is open', () => {
  const office = databaseOffice()

  it('is what a recount of the same half-days gives, group by group', async () => {
    const day = (ago: number) => addDays(testDay, -ago)
    const came: readonly Came[] = [
      { stratum: 'open', day: day(6), ticked: [3, 2, 0, 1], times: 4 },
      { stratum: 'open', day: day(6), half: 'pm', ticked: [0, notKnown, notTicked, 0], times: 3 },
      { stratum: 'open', day: day(5), ticked: [1, 1, 1, notKnown], times: 5 },
      { stratum: 'open', day: day(5), half: 'pm', ticked: [2, 2, 2, 1], times: 6 },
      { stratum: 'open', day: day(0), ticked: [0, 0, 0, 0], times: 8 },
      { stratum: 'event', day: day(4), ticked: [3, 3, 0, 1], times: 4 },
      { stratum: 'kiosk', day: day(4), ticked: [3, 3, 0, 1], times: 5 },
      { stratum: 'kiosk', day: day(3), half: 'pm', ticked: [2, 3, 1, 1], times: 5 },
    ]
    const surveyId = await answeredSurvey(
      office.context,
      { agencyId: office.agencyId, year: fiscalYear(2566) },
      { questionnaire: askedOfVisitors, came },
    )
    const of = { agencyId: office.agencyId, surveyId }
    const halfDays = await halfDaysOf(office.db, of)
    const counted = await interimCountedOf(office.db, of, askedOfVisitors, {
      ...{ today: testDay, closings: [] },
    })
    const recounted = strata.flatMap((stratum) => {
      const until = shownUntil(
        halfDays.filter((each) => each.stratum === stratum),
        testDay,
      )
      if (until === null) return []
      const forms = came
        .filter((each) => each.stratum === stratum)
        .filter((each) => isWithin({ day: each.day, half: each.half ?? 'am' }, until))
        .flatMap(({ ticked, times = 1 }) => Array<typeof ticked>(times).fill(ticked))
      return [{ stratum, until, ...countedFrom(askedOfVisitors, forms) }]
    })
    expect(counted).toEqual(recounted)
    // Of the open group twelve, of the kiosk the first five; four tickets are no step of five.
    expect(counted.map(({ stratum, n }) => [stratum, n])).toEqual([
      ['open', 12],
      ['kiosk', 5],
    ])
  })
})
