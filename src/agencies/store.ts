import type { Selectable } from 'kysely'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { AgencyTable } from '../platform/db/tables.gen.ts'
import type { Agency } from './agency.ts'

/** The agency at an address (/a/{code}); null where there is none. */
export async function agencyByCode(db: Reader, code: string): Promise<Agency | null> {
  const row = await agencyRow(db).where('code', '=', code).executeTakeFirst()
  return row ? agencyFrom(row) : null
}

/** The agency of an id; null where there is none. */
export async function agencyById(db: Reader, id: AgencyId): Promise<Agency | null> {
  const row = await agencyRow(db).where('id', '=', id).executeTakeFirst()
  return row ? agencyFrom(row) : null
}

/** Every agency, in the order of the Thai alphabet. */
export async function agencies(db: Reader): Promise<readonly Agency[]> {
  const rows = await agencyRow(db).execute()
  return rows.map(agencyFrom).sort((a, b) => thai.compare(a.name, b.name))
}

const thai = new Intl.Collator('th')

const shown = ['id', 'code', 'name', 'district', 'province'] as const

const agencyRow = (db: Reader) => db.selectFrom('agency').select(shown)

const agencyFrom = (row: Pick<Selectable<AgencyTable>, (typeof shown)[number]>): Agency => ({
  ...row,
  id: row.id as AgencyId,
})

/** Adds an agency; false where another has its code. */
export async function saveAgency(tx: Writer, agency: Agency, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('agency')
    .values({ ...agency, recorded_at: at })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
