// The only reads of plans across agencies: figures of those a person watches, never a word of a plan.
import { type RawBuilder, sql } from 'kysely'
import type { Agency } from '../agencies/agency.ts'
import { searchMatches } from '../agencies/search-store.ts'
import { readQuery } from '../agencies/search-text.ts'
import { practiceImportsOf } from '../agencies/set-up-store.ts'
import { agencyFrom, agencyRow } from '../agencies/store.ts'
import type { Scope } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { hasOpenChallenge, openChallengesOf } from '../challenges/waiting-store.ts'
import { hasDisclosed, publishedItems } from '../disclosures/disclosed-store.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type PlanStanding, standingsOf } from '../measures/standing-store.ts'
import type { Reader } from '../platform/db/database.ts'
import type { DisclosedFigures } from './disclosed.ts'
import { disclosedFiguresOf } from './disclosed-store.ts'
import { isRecordedAfter, newestEdition } from './published-store.ts'
import { hasOpenQuestion, openQuestionsOf } from './question-store.ts'
import { standingOf, type Verification } from './verification.ts'
import { isVerified, verificationsOfAll } from './verification-store.ts'
import { type Show, shows, type WatchCounts, type WatchSort } from './watched.ts'

/** What is asked of the agencies watched. */
export interface Watch {
  readonly scopes: readonly Scope[]
  /** Over which of them questions may be read: those an assessor watches are not among them. */
  readonly asks: readonly Scope[]
  /** What each year asks of disclosures. */
  readonly frameworks: readonly Framework[]
  readonly typed: string
  readonly show: Show
  readonly sort: WatchSort
  /** The instant before which a last change is long ago, ISO 8601 in UTC. */
  readonly stillBefore: string
  /** The day by which a challenge came that is late by now. */
  readonly lateIfBy: PlainDate
}

/** An agency with what it published last, how far it has come since, and the instant of its last change. */
export interface WatchedRow {
  readonly agency: Agency
  /** The newest edition of the newest year published, with the instant; null where none ever was. */
  readonly edition: {
    readonly fiscalYear: FiscalYear
    readonly number: number
    readonly publishedAt: string
    /** Whether more was recorded since. */
    readonly isEdited: boolean
  } | null
  /** The newest plan as it stands at the agency, published or not. */
  readonly plan: PlanStanding | null
  readonly changedAt: string | null
  /** The verdict over the year of that edition which counts; null for none. */
  readonly verification: Verification | null
  /** How many questions to it are open, as far as they may be read. */
  readonly questions: number
  readonly disclosed: DisclosedFigures | null
  readonly challenges: { readonly open: number; readonly late: number }
}

/** A part of the agencies watched, in the order asked for, and in Thai order where they are alike. */
export async function watchedAgencies(
  db: Reader,
  watch: Watch,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly WatchedRow[]> {
  const rows = await watched(db, watch)
    .selectAll()
    .where(shown(watch))
    .$if(watch.sort !== 'name', (all) =>
      all.orderBy(
        publishedItems(sql`watched.id`),
        watch.sort === 'most-disclosed' ? 'desc' : 'asc',
      ),
    )
    .orderBy(sql`name collate "thai"`)
    .orderBy('code')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  const agencies = rows.map(agencyFrom)
  const ids = agencies.map(({ id }) => id)
  const practice = await practiceImportsOf(db, ids)
  const plans = (await standingsOf(db, ids)).filter(
    ({ importId }) => importId === null || !practice.has(importId),
  )
  const verificationsOver = await verificationsOfAll(db, ids)
  const questions = await openQuestionsOf(
    db,
    rows.flatMap((row, at) => (row.is_asked ? (ids[at] ?? []) : [])),
  )
  const disclosed = await disclosedFiguresOf(db, ids, watch.frameworks)
  const challenges = await openChallengesOf(db, ids, watch.lateIfBy)
  return rows.map((row, at) => {
    const agency = agencies[at] ?? agencyFrom(row)
    const plan = plans.find(({ agencyId }) => agencyId === agency.id) ?? null
    const edition = editionFrom(row)
    return {
      ...{ agency, edition, plan, changedAt: row.changed_at },
      verification: edition && standingOf(verificationsOver(agency.id, edition.fiscalYear)),
      questions: questions.get(agency.id)?.open ?? 0,
      disclosed: disclosed.get(agency.id) ?? null,
      challenges: challenges.get(agency.id) ?? { open: 0, late: 0 },
    }
  })
}

const editionFrom = (row: {
  edition_year: number | null
  edition_number: number | null
  published_at: string | null
  is_edited: boolean
}): WatchedRow['edition'] =>
  row.edition_year === null || row.edition_number === null || row.published_at === null
    ? null
    : {
        ...{ fiscalYear: row.edition_year as FiscalYear, number: row.edition_number },
        ...{ publishedAt: row.published_at, isEdited: row.is_edited },
      }

/** How many agencies are watched, and how many stand still, whatever is shown of them. */
export async function watchCounts(db: Reader, watch: Watch): Promise<WatchCounts> {
  const count = (show: Show) => sql<string>`count(*) filter (where ${shown({ ...watch, show })})`
  const row = await watched(db, watch)
    .select([...shows.map((show) => count(show).as(show))])
    .executeTakeFirstOrThrow()
  return Object.fromEntries(shows.map((show) => [show, Number(row[show])])) as WatchCounts
}

/** The agencies within the scopes that a search means, each with its newest edition and when it changed. */
const watched = (db: Reader, { scopes, asks, typed }: Watch) => {
  const query = readQuery(typed)
  const rows = agencyRow(db)
    .leftJoinLateral(newestEdition.as('newest'), (join) => join.onTrue())
    .select(['edition_year', 'edition_number', 'published_at'])
    .select([
      changedAt.as('changed_at'),
      isRecordedAfter(sql`agency.id`, sql`edition_plan`, sql`published_at`).as('is_edited'),
      isVerified(sql`agency.id`, sql`edition_year`, sql`edition_number`).as('is_verified'),
      sql<boolean>`(${within(asks)} and ${hasOpenQuestion})`.as('is_asked'),
    ])
    .where(within(scopes))
    .$if(query.whole !== '', (all) => all.where(searchMatches(query)))
    .$if(typed !== '' && query.whole === '', (none) => none.where(sql<boolean>`false`))
  return db.selectFrom(rows.as('watched'))
}

const shown = ({ show, stillBefore, lateIfBy }: Watch): RawBuilder<boolean> => {
  if (show === 'unpublished') return sql`edition_number is null`
  if (show === 'edited') return sql`is_edited`
  // Named once: each time it is named, the facts of every agency are looked up again.
  if (show === 'still') return sql`coalesce(changed_at < ${stillBefore}::timestamptz, true)`
  if (show === 'verified') return sql`is_verified`
  if (show === 'questions') return sql`is_asked`
  if (show === 'undisclosed') return sql`not ${hasDisclosed(sql`watched.id`)}`
  if (show === 'challenged') return hasOpenChallenge(sql`watched.id`, null)
  if (show === 'late-challenges') return hasOpenChallenge(sql`watched.id`, lateIfBy)
  return sql`true`
}

/** When the newest fact of any plan of an agency was recorded, ISO 8601 in UTC; null where none was. */
export async function changedAtOf(db: Reader, agencyId: AgencyId): Promise<string | null> {
  const row = await agencyRow(db)
    .select(changedAt.as('changed_at'))
    .where('id', '=', agencyId)
    .executeTakeFirst()
  return row?.changed_at ?? null
}

/** The agencies a person watches. */
function within(scopes: readonly Scope[]): RawBuilder<boolean> {
  const parts = scopes.map((over): RawBuilder<boolean> => {
    if (over.kind === 'everywhere') return sql`true`
    if (over.kind === 'agency') return sql`agency.id = ${over.agency}`
    return over.district === null
      ? sql`agency.province = ${over.province}`
      : sql`(agency.province = ${over.province} and agency.district = ${over.district})`
  })
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

/** A plan that is not only for practice: its newest import is not the one the wizard gave to play with. */
const isReal = sql`not exists (
  select from agency_set_up s
  join imported_paper i on i.agency_id = s.agency_id and i.id = s.practice_fact
  where s.agency_id = p.agency_id and i.plan_id = p.id and not exists (
    select from imported_paper later
    where later.agency_id = i.agency_id and later.plan_id = i.plan_id and later.ordinal > i.ordinal
  )
)`

/** When the newest fact of any plan was recorded: a plan counts its facts, so each is one look-up. */
const changedAt = sql<string | null>`(
  select max(fact.recorded_at)
  from plan p cross join lateral (
    ${sql.join(
      ['imported_paper', 'measure_version', 'progress_entry', 'verification', 'withdrawal'].map(
        (table) => sql`select recorded_at from ${sql.table(table)} f
          where f.agency_id = p.agency_id and f.plan_id = p.id and f.ordinal = p.facts`,
      ),
      sql` union all `,
    )}
  ) fact
  where p.agency_id = agency.id and ${isReal}
)`
