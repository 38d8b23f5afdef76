import { sql } from 'kysely'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { Ruling } from '../surveys/comment.ts'
import type { OfStaffSurvey } from './save-store.ts'
import type { StaffWord, StaffWordRuling } from './word.ts'

/** Adds words in the order of random ids, in one statement: neither tells in which order they were written. */
export async function saveMixedWords(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return
  const mixed = words
    .map((each) => ({ id: crypto.randomUUID(), words: each }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await sql`
    insert into staff_survey_word (agency_id, id, survey_id, words)
    select ${agencyId}::uuid, id, ${surveyId}::uuid, words
    from json_to_recordset(${JSON.stringify(mixed)}) as given(id uuid, words text)`.execute(tx)
}

/** The words of a survey with what was decided of each, in the order of their random ids. */
export async function staffWordsOf(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<readonly StaffWord[]> {
  const written = await db
    .selectFrom('staff_survey_word')
    .select(['id', 'words'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
  const ruled = await db
    .selectFrom('staff_survey_word_ruling')
    .select(['word_id', 'ruling', 'recorded_by'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const words = new Map(written.map((row) => [row.id, row.words]))
  return [...new Set([...words.keys(), ...ruled.map(({ word_id }) => word_id)])]
    .sort()
    .map((id) => {
      const rulings: [string, Exclude<Ruling, 'undone'>][] = []
      const own = new Map(
        ruled.flatMap((row) =>
          row.word_id === id ? [[row.recorded_by, row.ruling as Ruling]] : [],
        ),
      )
      for (const [by, ruling] of own) if (ruling !== 'undone') rulings.push([by, ruling])
      return { id, words: words.get(id) ?? null, rulings: new Map(rulings) }
    })
}

/** Adds what somebody decided of words; words about a person go with it, and nobody gets them back. */
export async function saveWordRuling(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  { id, wordId, ruling, recordedAt, recordedBy }: StaffWordRuling,
): Promise<void> {
  await tx
    .insertInto('staff_survey_word_ruling')
    .values({
      ...{ agency_id: agencyId, survey_id: surveyId, id, word_id: wordId, ruling },
      ...{ recorded_at: recordedAt, recorded_by: recordedBy },
    })
    .execute()
  if (ruling !== 'personal-data') return
  await tx
    .deleteFrom('staff_survey_word')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('id', '=', wordId)
    .execute()
}
