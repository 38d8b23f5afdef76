import type { Selectable } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { LetterTable } from '../platform/db/tables.gen.ts'
import { keptLetter } from './forms.ts'
import { type LetterVersion, readLetterKind } from './letter.ts'

/** The papers written for a year, newest first. */
export async function lettersOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly LetterVersion[]> {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('ordinal', 'desc')
    .execute()
  return rows.map(letterFrom)
}

/** One paper of a year; null where there is none. */
export async function letterById(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  id: string,
): Promise<LetterVersion | null> {
  // This id comes from an address typed into a browser; PostgreSQL refuses one that is no uuid.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const row = await db
    .selectFrom('letter')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? letterFrom(row) : null
}

/** Adds a paper as the newest of its year. */
export async function saveLetter(
  tx: Writer,
  agencyId: AgencyId,
  year: FiscalYear,
  letter: Omit<LetterVersion, 'ordinal'>,
): Promise<void> {
  const { last } = await tx
    .selectFrom('letter')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('letter')
    .values({
      ...{ agency_id: agencyId, id: letter.id, fiscal_year: year, ordinal: (last ?? 0) + 1 },
      ...{ kind: letter.kind, content: toJson(letter.content) },
      ...{ recorded_at: letter.recordedAt, recorded_by: letter.recordedBy },
    })
    .execute()
}

function letterFrom(row: Selectable<LetterTable>): LetterVersion {
  const kind = readLetterKind(row.kind)
  if (!kind) throw new Error(`A paper is kept as "${row.kind}".`)
  return {
    ...{ id: row.id, kind, ordinal: row.ordinal, content: keptLetter.parse(row.content) },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
  }
}
