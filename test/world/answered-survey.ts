import { randomUUID } from 'node:crypto'
import type { FiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { addDays, type PlainDate } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { beginSurvey, closeSurvey, openSurvey } from '../../src/surveys/commands.ts'
import type { Questionnaire, Ticked } from '../../src/surveys/questionnaire.ts'
import { surveyOf } from '../../src/surveys/store.ts'
import type { Stratum } from '../../src/surveys/survey.ts'
import { countedFrom } from '../../src/surveys/tally.ts'

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
}

/** A survey of the agency itself, opened today with these answers in it; closed where that is asked for. */
export async function answeredSurvey(
  context: Context,
  of: { readonly agencyId: AgencyId; readonly year: FiscalYear },
  made: {
    readonly title?: string
    readonly questionnaire?: Questionnaire
    readonly came?: readonly Came[]
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
  await answer(context, { agencyId, surveyId: key, questionnaire }, came)
  for (const words of comments)
    await context.db
      .insertInto('survey_comment')
      .values({ agency_id: agencyId, id: randomUUID(), survey_id: key, words })
      .execute()
  if (made.isClosed)
    given(await closeSurvey(context, { agencyId, surveyId: key, reason: 'ครบตามจำนวน' }))
  return key
}

/** Puts answers into a survey, with all that is counted beside them. */
async function answer(
  { db }: Context,
  of: {
    readonly agencyId: AgencyId
    readonly surveyId: FactId
    readonly questionnaire: Questionnaire
  },
  came: readonly Came[],
) {
  const ids = { agency_id: of.agencyId, survey_id: of.surveyId }
  await inTransaction(db, async (tx) => {
    for (const { stratum, day, half = 'am', ticked, times = 1 } of came) {
      const at = { ...ids, stratum, suffix: '', arrived_on: day, half }
      for (let no = 0; no < times; no += 1)
        await tx
          .insertInto('survey_answer')
          .values({ ...at, id: randomUUID(), language: 'th', answers: [...ticked] })
          .execute()
      await tx
        .insertInto('survey_tally')
        .values({ ...at, n: times })
        .onConflict((same) =>
          same
            .columns(['agency_id', 'survey_id', 'arrived_on', 'half', 'suffix', 'stratum'])
            .doUpdateSet((with_) => ({ n: with_('survey_tally.n', '+', times) })),
        )
        .execute()
      const bin = `${day}T${half === 'am' ? '03' : '07'}:10:00.000Z`
      await tx
        .insertInto('survey_arrival')
        .values({ ...ids, bin, n: times })
        .onConflict((same) =>
          same
            .columns(['agency_id', 'survey_id', 'bin'])
            .doUpdateSet((with_) => ({ n: with_('survey_arrival.n', '+', times) })),
        )
        .execute()
    }
    for (const stratum of new Set(came.map((each) => each.stratum))) {
      const forms = came
        .filter((each) => each.stratum === stratum)
        .flatMap(({ ticked, times = 1 }) => Array<readonly Ticked[]>(times).fill(ticked))
      const { n, counts } = countedFrom(of.questionnaire, forms)
      await tx
        .insertInto('survey_count')
        .values({ ...ids, stratum, n, counts: [...counts] })
        .execute()
    }
  })
}

const given = (done: { readonly ok: boolean; readonly reason?: unknown }) => {
  if (!done.ok) throw new Error(JSON.stringify(done.reason))
}
