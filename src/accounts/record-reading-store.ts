import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import type { RecordedAct } from './record.ts'
import type { RecordFilter, RecordLine } from './record-filter.ts'

/** The lines of one record that a filter lets through, newest first, and how many there are in all. */
export async function recordOf(
  db: Reader,
  of: AgencyId | null,
  filter: RecordFilter,
  cut: { readonly limit: number; readonly offset: number },
): Promise<{ readonly lines: readonly RecordLine[]; readonly all: number }> {
  const chosen = filtered(db, of, filter)
  const { all } = await chosen
    .select(({ fn }) => fn.countAll<string>().as('all'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(cut.limit)
    .offset(cut.offset)
    .execute()
  return { all: Number(all), lines: rows.map(lineFrom) }
}

/** Who and which acts stand in a record, to choose from: people by name, acts as they come. */
export async function choicesIn(
  db: Reader,
  of: AgencyId | null,
): Promise<{
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly acts: readonly RecordedAct[]
}> {
  const all = filtered(db, of, {})
  const people = await all
    .select(['person_id as id', ({ fn }) => fn.max('person_name').as('name')])
    .groupBy('person_id')
    .orderBy('name')
    .execute()
  const acts = await all.select('act').distinct().orderBy('act').execute()
  return {
    people: people.map(({ id, name }) => ({ id, name: name ?? '' })),
    acts: acts.map(({ act }) => act as RecordedAct),
  }
}

/** What a person's last act of a kind on one thing left in the record of an agency; null where they never did it. */
export async function lastActOf(
  db: Reader,
  agencyId: AgencyId,
  what: { readonly person: string; readonly act: RecordedAct; readonly subject: string },
): Promise<{ readonly at: string; readonly after: unknown } | null> {
  const row = await db
    .selectFrom('activity')
    .select(['at', 'after'])
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', what.person)
    .where('act', '=', what.act)
    .where('subject_id', '=', what.subject)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The names of people by their ids; those who were erased keep the name that stands in the record. */
export async function namesOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => /^[0-9a-f]{8}-/.test(id)) as PersonId[]
  if (known.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', known)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One record with its filter: the agency's own lines alone, or those of the installation. */
function filtered(db: Reader, of: AgencyId | null, filter: RecordFilter) {
  const { person, act, subject, from, before } = filter
  const lines =
    of === null
      ? db
          .selectFrom('installation_activity')
          .select(({ val }) => val<string | null>(null).as('post'))
          .select(columns)
      : db.selectFrom('activity').select('post').select(columns).where('agency_id', '=', of)
  return db
    .selectFrom(lines.as('line'))
    .$if(person !== undefined, (query) => query.where('person_id', '=', person ?? ''))
    .$if(act !== undefined, (query) => query.where('act', '=', act ?? ''))
    .$if(subject !== undefined, (query) =>
      query.where('subject_name', 'ilike', `%${(subject ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
}

const columns = [
  ...(['id', 'at', 'person_id', 'person_name', 'act'] as const),
  ...(['subject_kind', 'subject_id', 'subject_name', 'before', 'after'] as const),
] as const

const lineFrom = (row: {
  readonly id: string
  readonly at: string
  readonly person_id: string
  readonly person_name: string
  readonly post: string | null
  readonly act: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly subject_name: string
  readonly before: unknown
  readonly after: unknown
}): RecordLine => ({
  id: row.id,
  at: row.at,
  person: { id: row.person_id, name: row.person_name },
  post: row.post,
  act: row.act as RecordedAct,
  subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
  before: row.before,
  after: row.after,
})
