import { type Selectable, sql } from 'kysely'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { batchesOf } from '../platform/db/batches.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { AgencyTable } from '../platform/db/tables.gen.ts'
import {
  type Agency,
  type AgencyWords,
  type AgencyYear,
  codeStem,
  readAgencyCode,
  readAgencyType,
  typeOfName,
} from './agency.ts'
import { likePlain, searchTextOf } from './search-text.ts'

/** The agency of a code; null where there is none. */
export async function agencyByCode(db: Reader, code: string): Promise<Agency | null> {
  const row = await agencyRow(db).where('code', '=', code).executeTakeFirst()
  return row ? agencyFrom(row) : null
}

/** The agency that an address names, as it is typed there; null where there is none. */
export async function agencyAt(db: Reader, typed: string | undefined): Promise<Agency | null> {
  const code = readAgencyCode(typed ?? '')
  return code.ok ? agencyByCode(db, code.value) : null
}

/** The agency and the fiscal year an address names; null where it names none that is. */
export async function agencyYearAt(
  db: Reader,
  typed: { readonly agency?: string; readonly year?: string },
): Promise<AgencyYear | null> {
  const year = readFiscalYear(typed.year ?? '')
  const agency = year.ok ? await agencyAt(db, typed.agency) : null
  return agency && year.ok ? { agency, year: year.value } : null
}

/** The agency of an id; null where there is none. */
export async function agencyById(db: Reader, id: AgencyId): Promise<Agency | null> {
  const row = await agencyRow(db).where('id', '=', id).executeTakeFirst()
  return row ? agencyFrom(row) : null
}

/** Some of the agencies in the order of the Thai alphabet: the first fifty, unless said. */
export async function agencies(
  db: Reader,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly Agency[]> {
  const rows = await agencyRow(db)
    .orderBy(sql`name collate "thai"`)
    .orderBy('code')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(agencyFrom)
}

/** The agencies of these ids, in the order of the Thai alphabet. */
export async function agenciesOf(db: Reader, ids: readonly AgencyId[]): Promise<readonly Agency[]> {
  if (ids.length === 0) return []
  const rows = await agencyRow(db)
    .where('id', 'in', ids)
    .orderBy(sql`name collate "thai"`)
    .orderBy('code')
    .execute()
  return rows.map(agencyFrom)
}

/** The agencies of these codes that are here. */
export async function agenciesByCodes(
  db: Reader,
  codes: readonly string[],
): Promise<readonly Agency[]> {
  const found: Agency[] = []
  for (const batch of batchesOf(codes))
    found.push(...(await agencyRow(db).where('code', 'in', batch).execute()).map(agencyFrom))
  return found
}

/** The one agency of a name, in this district and province where they are said; null where none or several. */
export async function agencyNamed(
  db: Reader,
  { name, district, province }: Pick<Agency, 'name' | 'district' | 'province'>,
): Promise<Agency | null> {
  if (name === '') return null
  const rows = await agencyRow(db)
    .where('name', '=', name)
    .$if(district !== '', (query) => query.where('district', '=', district))
    .$if(province !== '', (query) => query.where('province', '=', province))
    .limit(2)
    .execute()
  const [only] = rows
  return only && rows.length === 1 ? agencyFrom(only) : null
}

/** The codes that begin as a suggested code for this name would. */
export async function codesLike(db: Reader, name: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('agency')
    .select('code')
    .where('code', 'like', `${likePlain(codeStem(name))}%`)
    .execute()
  return rows.map(({ code }) => code)
}

const shown = ['id', 'code', 'name', 'type', 'district', 'province', 'logo_sha256'] as const

/** A row as every reader of agencies selects it. */
export const agencyRow = (db: Reader) => db.selectFrom('agency').select(shown)

/** An agency of its row. */
export const agencyFrom = ({
  logo_sha256,
  ...row
}: Pick<Selectable<AgencyTable>, (typeof shown)[number]>): Agency => ({
  ...row,
  id: row.id as AgencyId,
  type: readAgencyType(row.type) ?? 'other',
  logoSha256: logo_sha256,
})

const toRow = ({ logoSha256, ...agency }: Agency, at: string) => ({
  ...agency,
  logo_sha256: logoSha256,
  search_text: searchTextOf(agency),
  recorded_at: at,
})

/** Adds an agency; false where another has its code. */
export async function saveAgency(tx: Writer, agency: Agency, at: string): Promise<boolean> {
  return (await saveAgencies(tx, [agency], at)).length === 1
}

/** Adds many agencies in one statement and gives back the codes of those added; a code that is taken is left alone. */
export async function saveAgencies(
  tx: Writer,
  many: readonly Agency[],
  at: string,
): Promise<readonly string[]> {
  const rows = JSON.stringify(many.map((agency) => toRow(agency, at)))
  const columns = [...shown, 'search_text', 'recorded_at'] as const
  const added = await tx
    .insertInto('agency')
    .columns(columns)
    .expression((from) =>
      from
        .selectFrom(
          sql<
            Pick<Selectable<AgencyTable>, (typeof columns)[number]>
          >`jsonb_to_recordset(${rows}::jsonb)`.as<'given'>(
            sql`given(id uuid, code text, name text, type text, district text, province text, logo_sha256 text, search_text text, recorded_at timestamptz)`,
          ),
        )
        .select(columns.map((column) => `given.${column}` as const)),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .execute()
  return added.map(({ code }) => code)
}

/** Sets the words and the emblem of an agency. */
export async function changeAgency(
  tx: Writer,
  agency: Agency,
  change: AgencyWords & Pick<Agency, 'logoSha256'>,
): Promise<void> {
  const { type, name, district, province, logoSha256 } = change
  await tx
    .updateTable('agency')
    .set({
      ...{ type, name, district, province, logo_sha256: logoSha256 },
      search_text: searchTextOf({ ...agency, ...change }),
    })
    .where('id', '=', agency.id)
    .execute()
}

/** Folds the agencies that were saved before there was a search, and reads their type off their name; says how many. */
export async function foldOldAgencies(tx: Writer): Promise<number> {
  const rows = await agencyRow(tx).where('search_text', '=', '').execute()
  for (const row of rows) {
    const agency = agencyFrom(row)
    const type = agency.type === 'other' ? typeOfName(agency.name) : agency.type
    await changeAgency(tx, agency, { ...agency, type })
  }
  return rows.length
}
