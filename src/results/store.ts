import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { LeftForLater } from './coverage.ts'
import type { ScoreKey, Scores } from './official-scores.ts'
import { type Origin, origins, type ResultVersion } from './result-version.ts'
import { readScore, scoreText } from './score.ts'

/** Every version of a year's scores, oldest first. */
export async function resultVersions(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly ResultVersion[]> {
  const rows = await db
    .selectFrom('result_version as version')
    .leftJoin('result_withdrawal as gone', (join) =>
      join
        .onRef('gone.agency_id', '=', 'version.agency_id')
        .onRef('gone.result_id', '=', 'version.id'),
    )
    .selectAll('version')
    .select('gone.id as gone_id')
    .where('version.agency_id', '=', agencyId)
    .where('version.fiscal_year', '=', year)
    .orderBy('version.ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    frameworkId: row.framework_id,
    scores: scoresFrom(row.scores),
    origin: originFrom(row.origin),
    fileName: row.file_name,
    sha256: row.sha256,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    isWithdrawn: row.gone_id !== null,
  }))
}

/** Adds a version of a year's scores. */
export async function saveResult(
  tx: Writer,
  agencyId: AgencyId,
  year: FiscalYear,
  version: Omit<ResultVersion, 'isWithdrawn'>,
): Promise<void> {
  await tx
    .insertInto('result_version')
    .values({
      agency_id: agencyId,
      id: version.id,
      fiscal_year: year,
      ordinal: version.ordinal,
      framework_id: version.frameworkId,
      scores: toJson(scoresKept(version.scores)),
      origin: version.origin,
      file_name: version.fileName,
      sha256: version.sha256,
      recorded_at: version.recordedAt,
      recorded_by: version.recordedBy,
    })
    .execute()
}

/** Adds that a version was undone. */
export async function saveWithdrawal(
  tx: Writer,
  agencyId: AgencyId,
  fact: {
    readonly id: string
    readonly resultId: string
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('result_withdrawal')
    .values({
      ...{ agency_id: agencyId, id: fact.id, result_id: fact.resultId },
      ...{ recorded_at: fact.at, recorded_by: fact.by },
    })
    .execute()
}

/** The weak points that a year's plan leaves for later, with the newest reason. */
export async function leftForLater(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly LeftForLater[]> {
  const rows = await db
    .selectFrom('weak_point_decision')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('ordinal')
    .execute()
  const newest = new Map(rows.map((row) => [row.score_key, row]))
  return [...newest.values()]
    .filter(({ kind }) => kind === 'later')
    .map((row) => ({
      key: row.score_key as ScoreKey,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    }))
}

/** Adds a decision about a weak point: a reason leaves it for later, null takes that back. */
export async function saveDecision(
  tx: Writer,
  agencyId: AgencyId,
  year: FiscalYear,
  fact: {
    readonly id: string
    readonly key: ScoreKey
    readonly reason: string | null
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  const { last } = await tx
    .selectFrom('weak_point_decision')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('weak_point_decision')
    .values({
      ...{ agency_id: agencyId, id: fact.id, fiscal_year: year, ordinal: (last ?? 0) + 1 },
      ...{ score_key: fact.key, kind: fact.reason === null ? 'withdrawn' : 'later' },
      ...{ reason: fact.reason ?? '', recorded_at: fact.at, recorded_by: fact.by },
    })
    .execute()
}

/** Scores as they are kept and recorded: each a text with two decimals. */
export const scoresKept = (scores: Scores): Readonly<Record<string, string>> =>
  Object.fromEntries([...scores].map(([key, value]) => [key, scoreText(value)]))

function scoresFrom(kept: unknown): Scores {
  if (typeof kept !== 'object' || kept === null) throw new Error('Scores are kept as an object.')
  return new Map(
    Object.entries(kept).map(([key, text]) => {
      const read = readScore(String(text))
      if (!read.ok) throw new Error(`A score is kept as "${text}".`)
      return [key as ScoreKey, read.value]
    }),
  )
}

function originFrom(kept: string): Origin {
  const known = origins.find((origin) => origin === kept)
  if (!known) throw new Error(`Scores are kept as from "${kept}".`)
  return known
}
