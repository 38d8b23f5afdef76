import { sql } from 'kysely'
import { type Database, hasOneConnection } from '../platform/db/database.ts'
import { preparedHash } from './blind-signature.ts'
import type { Item } from './item.ts'
import { spentSealedLength } from './spent.ts'
import { printedSlips, staffStateOf } from './staff-survey.ts'
import { staffSurveyOf } from './store.ts'
import { type FoundTrace, staffTraces } from './traces.ts'
import type { WindowKeyKeeper } from './window-keys.ts'

/** A staff survey of any agency, known by its common address. */
interface Anywhere {
  readonly agency_id: string
  readonly survey_id: string
  readonly code: string
}

/**
 * Looks at every staff survey of an installation as somebody would who has its tables and wants to learn who answered
 * what: at the transactions that wrote rows, the order in which they lie, their lengths, and what is left behind.
 */
export async function tracesOfStaffSurveys(
  db: Database,
  keeper: Pick<WindowKeyKeeper, 'read'>,
  today: Parameters<typeof staffStateOf>[1],
): Promise<{ readonly surveys: number; readonly found: readonly FoundTrace[] }> {
  const { rows } = await sql<Anywhere>`
    select agency_id, survey_id, code from staff_survey_address order by code`.execute(db)
  const found: FoundTrace[] = []
  for (const each of rows) {
    const survey = await staffSurveyOf(db, each.agency_id as never, each.survey_id)
    if (!survey) continue
    const has = (kind: string) => survey.steps.some((step) => step.kind === kind)
    const seen = await seenOf(db, each)
    const columns = await columnsInOrder(db, each)
    const traces = staffTraces({
      ...{ ...seen, columns, state: staffStateOf(survey, today), isSwept: has('swept') },
      ...{ printings: survey.printings.length, hasKeys: (await keeper.read(survey.id)) !== null },
      spentExpected: spentSealedLength(printedSlips(survey)),
    })
    found.push(...traces.map((trace) => ({ code: each.code, trace })))
  }
  return { surveys: rows.length, found }
}

/** What PostgreSQL itself keeps or writes down of the moment in which something was stored; none of PGlite. */
export async function momentsKept(db: Database): Promise<readonly string[]> {
  if (hasOneConnection(db)) return []
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings where
      (name = 'track_commit_timestamp' and setting = 'on')
      or (name = 'log_statement' and setting in ('mod', 'all'))
      or (name in ('log_min_duration_statement', 'log_min_duration_sample') and setting::int >= 0)
    order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** What a survey's rows tell without being opened. What was put there with the survey itself came from a backup. */
async function seenOf(db: Database, { agency_id, survey_id }: Anywhere) {
  const { rows } = await sql<{
    slips: string
    writers: string
    touched: string
    descents: string
    pages: string
    spent: string
    spent_length: number | null
    lengths: string
    shared: string
    left: string
  }>`
    with
      own as (select xmin from staff_survey where agency_id = ${agency_id} and id = ${survey_id}),
      slip as (
        select xmin, xmax, (ctid::text::point)[0] as page,
          code_hash collate "C" < lag(code_hash collate "C") over (partition by xmin::text order by ctid) as descends
        from staff_survey_slip where agency_id = ${agency_id} and survey_id = ${survey_id}),
      spent as (
        select xmin, length(sealed) as length from staff_survey_spent
        where agency_id = ${agency_id} and survey_id = ${survey_id}),
      ballot as (
        select xmin, length(sealed) as length from staff_survey_ballot
        where agency_id = ${agency_id} and survey_id = ${survey_id})
    select
      (select count(*) from slip) as slips,
      (select count(distinct xmin::text) from slip) as writers,
      (select count(*) from slip where xmax::text <> '0') as touched,
      (select count(*) from slip where descends) as descents,
      (select count(distinct page) from slip) as pages,
      (select count(*) from spent) as spent,
      (select max(length) from spent) as spent_length,
      (select count(distinct length) from ballot) as lengths,
      (select count(*) from ballot where xmin::text not in (select xmin::text from own)
        and xmin::text in (select xmin::text from spent union all select xmin::text from slip)) as shared,
      (select count(*) from slip) + (select count(*) from spent) + (select count(*) from ballot)
        + (select count(*) from staff_survey_lock where agency_id = ${agency_id} and survey_id = ${survey_id})
        + (select count(*) from staff_survey_sealed_word
            where agency_id = ${agency_id} and survey_id = ${survey_id}) as left`.execute(db)
  const [row] = rows
  const number = (name: keyof NonNullable<typeof row>) => Number(row?.[name] ?? 0)
  return {
    ...{ writers: number('writers'), touched: number('touched') },
    ...{ descents: number('descents'), pages: number('pages'), shared: number('shared') },
    ...{ spent: number('spent'), spentLength: row?.spent_length ?? null },
    ...{ lengths: number('lengths'), left: number('left') },
  }
}

/** Whether each published column lies in the order of its own hashes. */
async function columnsInOrder(
  db: Database,
  { agency_id, survey_id }: Anywhere,
): Promise<readonly boolean[]> {
  const { rows } = await sql<{ place: number; entries: readonly Item[] }>`
    select place, entries from staff_survey_column
    where agency_id = ${agency_id} and survey_id = ${survey_id} order by place`.execute(db)
  return rows.map(({ place, entries }) => {
    const hashes = entries.map((item) => preparedHash(survey_id, place, item))
    return hashes.join() === hashes.toSorted().join()
  })
}
