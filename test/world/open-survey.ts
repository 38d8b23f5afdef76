import { createHash, randomUUID } from 'node:crypto'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { type Database, inTransaction } from '../../src/platform/db/database.ts'
import { beginSurvey, openSurvey, setPlacement } from '../../src/surveys/commands.ts'
import type { Questionnaire } from '../../src/surveys/questionnaire.ts'
import { placesOf } from '../../src/surveys/questionnaire.ts'
import { recountOf } from '../../src/surveys/recount-store.ts'
import { countsOf, surveyOf, talliesOf } from '../../src/surveys/store.ts'
import { revisionInForce, type Survey } from '../../src/surveys/survey.ts'
import { ticketHash } from '../../src/surveys/ticket.ts'
import { saveBatch, saveTickets } from '../../src/surveys/ticket-store.ts'
import type { DatabaseOffice } from './database-office.ts'

const said = (th: string) => ({ th, en: th })

/** A small questionnaire with all that one can have: two scales, two directions, parts, and who does not know. */
export const smallQuestionnaire: Questionnaire = {
  source: { kind: 'own' },
  scales: [
    { id: 'yes-no', options: [said('ไม่ใช่'), said('ใช่')] },
    { id: 'five', options: ['น้อยที่สุด', 'น้อย', 'กลาง', 'มาก', 'มากที่สุด'].map(said) },
  ],
  sections: [
    {
      ...{ title: said('การบริการ'), indicator: null },
      questions: [
        {
          ...{ code: 'S1', title: said('รวดเร็วเพียงใด'), scale: 'five', mayNotKnow: false },
          parts: ['ยื่นเรื่อง', 'รับเอกสาร'].map((th) => ({
            ...{ title: said(th), direction: 'positive' as const },
          })),
        },
        {
          ...{ code: 'S2', title: said('ถูกเรียกเงินหรือไม่'), scale: 'yes-no', mayNotKnow: true },
          parts: [{ title: said(''), direction: 'negative' }],
        },
      ],
    },
  ],
  asksComment: true,
}

/** Begins and opens a survey of an agency, with a counter (1), an official with a tablet (2) and a kiosk (3). */
export async function openedSurvey(
  context: Context,
  agencyId: AgencyId,
  { questionnaire = smallQuestionnaire, days = 30 } = {},
): Promise<Survey> {
  const key = randomUUID() as FactId
  const of = { agencyId, surveyId: key }
  const begun = await beginSurvey(context, {
    ...{ agencyId, year: fiscalYear(2566), kind: 'own' as const, key },
    content: {
      ...{ title: said('ความพึงพอใจ'), questionnaire, officialUrl: null, population: 1200 },
      improved: said('เพิ่มเก้าอี้รอคิว'),
    },
  })
  if (!begun.ok) throw new Error(begun.reason.code)
  for (const stratum of ['open', 'assisted', 'kiosk'] as const) {
    const placed = await setPlacement(context, {
      ...{ ...of, suffix: null, name: `จุด ${stratum}`, stratum, retired: false },
    })
    if (!placed.ok) throw new Error(placed.reason.code)
  }
  const seen = (await surveyNow(context.db, of)).revisions[0].id
  const closesOn = addDays(context.today, days)
  const opened = await openSurvey(context, { ...of, seen, closesOn })
  if (!opened.ok) throw new Error(opened.reason.code)
  return surveyNow(context.db, of)
}

/** A campaign that is begun and nothing else. */
export async function bareSurvey({ db, agencyId }: DatabaseOffice): Promise<OfSurvey> {
  const surveyId = randomUUID() as FactId
  await db
    .insertInto('survey')
    .values({
      ...{ agency_id: agencyId, id: surveyId, fiscal_year: 2566, kind: 'own' },
      ...{ code: surveyId.slice(0, 5), recorded_by: 'somebody' },
      recorded_at: '2023-09-01T00:00:00.000Z',
    })
    .execute()
  return { agencyId, surveyId }
}

interface OfSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
}

export async function surveyNow(db: Database, { agencyId, surveyId }: OfSurvey): Promise<Survey> {
  const survey = await surveyOf(db, agencyId, surveyId)
  if (!survey) throw new Error('The survey is not there.')
  return survey
}

/** Prints tickets with these codes. */
export async function printedTickets(
  context: Context,
  { agencyId, surveyId }: OfSurvey,
  codes: readonly string[],
): Promise<void> {
  const batch = randomUUID() as FactId
  await inTransaction(context.db, async (tx) => {
    await saveBatch(
      tx,
      { agencyId, surveyId },
      {
        ...{ id: batch, label: 'ช่อง 1', issued: codes.length },
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      },
    )
    await saveTickets(
      tx,
      { agencyId, surveyId },
      batch,
      codes.map((code) => ticketHash(surveyId, code)),
    )
  })
}

/** What is kept of the answers to a survey, and the same counted anew from the answers alone. */
export async function keptAndRecounted(db: Database, survey: Survey) {
  const of = { agencyId: survey.agencyId, surveyId: survey.id }
  const { questionnaire } = revisionInForce(survey)
  if (!questionnaire) throw new Error('It asks nothing.')
  const kept = {
    strata: await countsOf(db, survey.agencyId, survey.id),
    tallies: await talliesOf(db, survey.agencyId, survey.id),
  }
  const arrivals = await db
    .selectFrom('survey_arrival')
    .select((of) => of.fn.sum<number | string | null>('n').as('n'))
    .where('agency_id', '=', survey.agencyId)
    .where('survey_id', '=', survey.id)
    .executeTakeFirst()
  const answers = await db
    .selectFrom('survey_answer')
    .select(['id', 'stratum'])
    .where('agency_id', '=', survey.agencyId)
    .where('survey_id', '=', survey.id)
    .execute()
  return {
    ...{ kept, recounted: await recountOf(db, of, placesOf(questionnaire)) },
    ...{ answers, arrived: Number(arrivals?.n ?? 0) },
  }
}

/** A name no two of which are alike, made of a text: for ids that a test must be able to make again. */
export const idOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20, 32)].join('-')
}
