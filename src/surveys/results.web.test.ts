import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answeredSurvey, askedOfVisitors, type Came } from '../../test/world/answered-survey.ts'
import { testContext, testDay } from '../../test/world/context.ts'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import { citizen } from '../accounts/local-officer.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { publishResults, unpublishResults } from './commands.ts'
import { notKnown, notTicked } from './questionnaire.ts'

const year = fiscalYear(2566)
const before = (days: number) => addDays(testDay, -days)
const best = [3, 3, 0, 1] as const
const middling = [1, 2, 2, notKnown] as const

let world: Awaited<ReturnType<typeof webWorld>>
let visitor: Awaited<ReturnType<typeof webWorld>>['get']
let context: Context
beforeAll(async () => {
  world = await webWorld()
  context = testContext(world)
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const desk = (survey: string, page = 'results') => `/desk/thansai/2566/surveys/${survey}/${page}`
const shown = (survey: string) => `/a/thansai/2566/surveys/${survey}`
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const made = (change: Parameters<typeof answeredSurvey>[2], of = year) =>
  answeredSurvey(context, { agencyId: world.agency.id, year: of }, change)
const ofSurvey = (surveyId: FactId) => ({ agencyId: world.agency.id, surveyId })
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const closedCame: readonly Came[] = [
  { stratum: 'open', day: before(9), ticked: best, times: 6 },
  { stratum: 'open', day: before(8), half: 'pm', ticked: middling, times: 3 },
  { stratum: 'event', day: before(8), ticked: best, times: 5 },
  { stratum: 'kiosk', day: before(7), ticked: [0, 0, 3, 0], times: 4 },
]
