import { randomUUID } from 'node:crypto'
import type { FiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { addDays, type PlainDate } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { saveAnswers } from '../../src/surveys/answer-store.ts'
import { arrivalTimeOf, type SentForm } from '../../src/surveys/arrival.ts'
import { beginSurvey, closeSurvey, openSurvey } from '../../src/surveys/commands.ts'
import {
  notTicked,
  placesOf,
  type Questionnaire,
  type Ticked,
} from '../../src/surveys/questionnaire.ts'
import { surveyOf } from '../../src/surveys/store.ts'
import type { Stratum } from '../../src/surveys/survey.ts'
import { newTicketCode, ticketHash } from '../../src/surveys/ticket.ts'
import { printTickets } from '../../src/surveys/ticket-commands.ts'

const both = (th: string, en = '') => ({ th, en })

/** Two sections, one scale turned round in a part, and words at the end. */
export const askedOfVisitors: Questionnaire = {
  source: { kind: 'own' },
  scales: [
    {
      id: 'four',
      options: [
        both('น้อยที่สุด', 'Least'),
        both('น้อย', 'Little'),
        both('มาก', 'Much'),
        both('มากที่สุด', 'Most'),
      ],
    },
    { id: 'two', options: [both('ไม่ใช่', 'No'), both('ใช่', 'Yes')] },
  ],
  sections: [
    {
      ...{ title: both('คุณภาพการดำเนินงาน', 'Quality of work'), indicator: 6 },
      questions: [
        {
          ...{ code: 'S1', scale: 'four', mayNotKnow: true },
          title: both('เจ้าหน้าที่ให้บริการตามขั้นตอน', 'Officials keep to the steps'),
          parts: [{ title: both(''), direction: 'positive' }],
        },
        {
          ...{ code: 'S2', scale: 'four', mayNotKnow: true },
          title: both('เจ้าหน้าที่ให้บริการอย่างเท่าเทียม', 'Officials treat all alike'),
          parts: [
            { title: both('ไม่เลือกปฏิบัติ', 'Alike'), direction: 'positive' },
            { title: both('ปิดบังข้อมูล', 'Information is held back'), direction: 'negative' },
          ],
        },
      ],
    },
    {
      ...{ title: both('ประสิทธิภาพการสื่อสาร', 'Communication'), indicator: 7 },
      questions: [
        {
          ...{ code: 'S3', scale: 'two', mayNotKnow: true },
          title: both('มีช่องทางรับฟังความคิดเห็น', 'There is a way to be heard'),
          parts: [{ title: both(''), direction: 'positive' }],
        },
      ],
    },
  ],
  asksComment: true,
}

/** Answers that came alike, on one half-day. */
export interface Came {
  readonly stratum: Stratum
  readonly day: PlainDate
  readonly half?: 'am' | 'pm'
  readonly ticked: readonly Ticked[]
  readonly times?: number
  /** What each of them wrote besides. */
  readonly words?: string
}

/** A survey of the agency itself, opened today with these answers in it; closed where that is asked for. */
export async function answeredSurvey(
  context: Context,
  of: { readonly agencyId: AgencyId; readonly year: FiscalYear },
  made: {
    readonly title?: string
    readonly questionnaire?: Questionnaire
    readonly came?: readonly Came[]
    /** Words of forms that tick nothing, which came today by the open code. */
    readonly comments?: readonly string[]
    readonly isClosed?: boolean
    readonly population?: number
  },
): Promise<FactId> {
  const { agencyId, year } = of
  const { questionnaire = askedOfVisitors, came = [], comments = [], population = 900 } = made
  const key = randomUUID() as FactId
  const content = {
    ...{ title: both(made.title ?? 'ความพึงพอใจของผู้รับบริการ', 'Satisfaction'), questionnaire },
    ...{ officialUrl: null, population, improved: null },
  }
  given(await beginSurvey(context, { agencyId, year, kind: 'own', content, key }))
  const seen = (await surveyOf(context.db, agencyId, key))?.revisions[0].id ?? ''
  const closesOn = addDays(context.today, 60)
  given(await openSurvey(context, { agencyId, surveyId: key, seen, closesOn }))
  const blank = placesOf(questionnaire).map(() => notTicked)
  const written = comments.map((words) => ({
    ...{ stratum: 'open' as const, day: context.today, ticked: blank, words },
  }))
  await answer(context, { agencyId, surveyId: key, questionnaire }, [...came, ...written])
  if (made.isClosed)
    given(await closeSurvey(context, { agencyId, surveyId: key, reason: 'ครบตามจำนวน' }))
  return key
}

/** Sends filled forms as the door does: those of an event with a ticket each. */
async function answer(
  context: Context,
  of: {
    readonly agencyId: AgencyId
    readonly surveyId: FactId
    readonly questionnaire: Questionnaire
  },
  came: readonly Came[],
) {
  const { agencyId, surveyId, questionnaire } = of
  const all = came.flatMap((each) => Array<Came>(each.times ?? 1).fill(each))
  const codes = all.filter(({ stratum }) => stratum === 'event').map(() => newTicketCode())
  if (codes.length > 0)
    given(await printTickets(context, { agencyId, surveyId, label: 'เคาน์เตอร์', codes }))
  const forms = all.map(({ stratum, day, half, ticked, words = '' }): SentForm => {
    const code = stratum === 'event' ? codes.pop() : undefined
    return {
      ...{ agencyId, surveyId, id: randomUUID(), places: placesOf(questionnaire) },
      ...{ answers: ticked, language: 'th', suffix: '', comment: words },
      ...arrivalTimeOf(`${day}T${half === 'pm' ? '07' : '03'}:10:00.000Z`),
      stratum: stratum === 'event' ? 'open' : stratum,
      ticket: code === undefined ? null : ticketHash(surveyId, code),
    }
  })
  const told = await inTransaction(context.db, (tx) => saveAnswers(tx, forms))
  const wrong = told.find((outcome) => outcome !== 'counted')
  if (wrong) throw new Error(`A form was not counted: ${wrong}`)
}

const given = (done: { readonly ok: boolean; readonly reason?: unknown }) => {
  if (!done.ok) throw new Error(JSON.stringify(done.reason))
}
