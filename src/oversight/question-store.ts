import { sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId, QuestionId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { SpokenAs } from './overseer.ts'
import { type EntryKind, entryKinds, type Question, type QuestionEntry } from './question.ts'
import { rightFrom, rightRow } from './speaker-store.ts'

/** The questions to an agency with all that was said, the newest first. */
export async function questionsOf(db: Reader, agencyId: AgencyId): Promise<readonly Question[]> {
  const rows = await db
    .selectFrom('question')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const said = await db
    .selectFrom('question_entry')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id as QuestionId,
    fiscalYear: row.fiscal_year as FiscalYear,
    about:
      row.measure_id === null
        ? null
        : { measureId: row.measure_id as MeasureId, title: row.measure_title ?? '' },
    entries: said.filter(({ question_id }) => question_id === row.id).map(entryFrom),
  }))
}

function entryFrom(row: {
  id: string
  kind: string
  words: string
  recorded_at: string
  recorded_by: string
  person_name: string
  post: string | null
  province: string | null
  district: string | null
}): QuestionEntry {
  const kind: EntryKind = entryKinds.find((each) => each === row.kind) ?? 'asked'
  const as: SpokenAs =
    kind === 'answered' ? { kind: 'agency', post: row.post } : rightFrom(row.province, row.district)
  return {
    ...{ id: row.id, kind, words: row.words, at: row.recorded_at },
    by: { id: row.recorded_by, name: row.person_name, as },
  }
}

/** How many questions to each of some agencies wait for an answer, and how many are answered and open. */
export async function openQuestionsOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlyMap<AgencyId, { readonly waiting: number; readonly open: number }>> {
  if (agencyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('question_entry as e')
    .select([
      'e.agency_id',
      sql<string>`count(*) filter (where e.kind = 'asked')`.as('waiting'),
      sql<string>`count(*)`.as('open'),
    ])
    .where('e.agency_id', 'in', agencyIds)
    .where('e.kind', '<>', 'closed')
    .where(isNewest)
    .groupBy('e.agency_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.agency_id as AgencyId,
      { waiting: Number(row.waiting), open: Number(row.open) },
    ]),
  )
}

/** An entry e after which nothing was said of its question. */
const isNewest = sql<boolean>`not exists (
  select from question_entry later
  where later.agency_id = e.agency_id and later.question_id = e.question_id
    and later.ordinal > e.ordinal
)`

/** Whether an agency, of the table agency, has a question that is not closed. */
export const hasOpenQuestion = sql<boolean>`exists (
  select from question_entry e
  where e.agency_id = agency.id and e.kind <> 'closed' and ${isNewest}
)`

/** Adds a question; its first entry says it. */
export async function saveQuestion(
  tx: Writer,
  agencyId: AgencyId,
  question: Omit<Question, 'entries'>,
  entry: QuestionEntry,
): Promise<void> {
  await tx
    .insertInto('question')
    .values({
      ...{ agency_id: agencyId, id: question.id, fiscal_year: question.fiscalYear },
      measure_id: question.about?.measureId ?? null,
      measure_title: question.about?.title ?? null,
      recorded_at: entry.at,
    })
    .execute()
  await saveEntry(tx, agencyId, question.id, entry, 1)
}

/** Adds what was said to a question, at its place from 1. */
export async function saveEntry(
  tx: Writer,
  agencyId: AgencyId,
  questionId: QuestionId,
  { id, kind, words, at, by }: QuestionEntry,
  ordinal: number,
): Promise<void> {
  const row = { agency_id: agencyId, id, question_id: questionId, ordinal, kind, words }
  const said = { person_name: by.name, recorded_at: at, recorded_by: by.id }
  await tx
    .insertInto('question_entry')
    .values({ ...row, ...said, ...rightRow(by.as) })
    .execute()
}
