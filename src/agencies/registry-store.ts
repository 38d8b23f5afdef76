import { type Selectable, sql } from 'kysely'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { RegistryEntryTable } from '../platform/db/tables.gen.ts'
import { type AgencyWords, readAgencyType } from './agency.ts'
import type { RegistryEntry } from './registry.ts'
import type { KeptEntry, RegistryChanges } from './registry-changes.ts'
import { searchTextOf } from './search-text.ts'

/** Everything the installation has of the registry: some 8,000 entries, for comparing alone. */
export async function registryEntries(db: Reader): Promise<readonly KeptEntry[]> {
  return (await entryRow(db).orderBy('code').execute()).map(entryFrom)
}

/** The registry's entry of a code; null where it has none. */
export async function registryEntry(db: Reader, code: string): Promise<KeptEntry | null> {
  const row = await entryRow(db).where('code', '=', code).executeTakeFirst()
  return row ? entryFrom(row) : null
}

/** How many bodies stand in the registry here, and when it was last taken in. */
export async function registryStanding(
  db: Reader,
): Promise<{ readonly bodies: number; readonly gone: number; readonly seenAt: string | null }> {
  const { bodies, gone, seen } = await db
    .selectFrom('registry_entry')
    .select((with_) => [
      with_.fn.countAll<number | string>().filterWhere('gone_at', 'is', null).as('bodies'),
      with_.fn.countAll<number | string>().filterWhere('gone_at', 'is not', null).as('gone'),
      with_.fn.max('seen_at').as('seen'),
    ])
    .executeTakeFirstOrThrow()
  return { bodies: Number(bodies), gone: Number(gone), seenAt: seen }
}

/** The one body of this name in the registry, while no agency has its code yet; null where none or several. */
export async function freeEntryNamed(
  db: Reader,
  { name, district, province }: Pick<AgencyWords, 'name' | 'district' | 'province'>,
): Promise<KeptEntry | null> {
  const rows = await entryRow(db)
    .where('name', '=', name)
    .where('gone_at', 'is', null)
    .$if(district !== '', (query) => query.where('district', '=', district))
    .$if(province !== '', (query) => query.where('province', '=', province))
    .limit(2)
    .execute()
  const [only] = rows
  if (!only || rows.length > 1) return null
  const taken = await db.selectFrom('agency').select('id').where('code', '=', only.code).execute()
  return taken.length === 0 ? entryFrom(only) : null
}

const shown = ['code', 'name', 'type', 'district', 'province', 'gone_at'] as const

/** A row as every reader of the registry selects it. */
export const entryRow = (db: Reader) => db.selectFrom('registry_entry').select(shown)

/** An entry of its row. */
export const entryFrom = ({
  gone_at,
  ...row
}: Pick<Selectable<RegistryEntryTable>, (typeof shown)[number]>): KeptEntry => ({
  ...row,
  type: readAgencyType(row.type) ?? 'other',
  goneAt: gone_at,
})

/** Lets one import of the registry wait for another. */
export async function lockRegistry(tx: Writer): Promise<void> {
  await sql`lock table registry_entry in share row exclusive mode`.execute(tx)
}

const entryColumns = [
  'code',
  'name',
  'type',
  'district',
  'province',
  'search_text',
  'seen_at',
] as const

/** Saves every entry of a file in one statement: as it is there, seen at this moment, and not gone. */
export async function saveEntries(
  tx: Writer,
  entries: readonly RegistryEntry[],
  at: string,
): Promise<void> {
  const rows = JSON.stringify(
    entries.map((entry) => ({ ...entry, search_text: searchTextOf(entry), seen_at: at })),
  )
  await tx
    .insertInto('registry_entry')
    .columns(entryColumns)
    .expression((from) =>
      from
        .selectFrom(
          sql<
            Pick<Selectable<RegistryEntryTable>, (typeof entryColumns)[number]>
          >`jsonb_to_recordset(${rows}::jsonb)`.as<'given'>(
            sql`given(code text, name text, type text, district text, province text, search_text text, seen_at timestamptz)`,
          ),
        )
        .select(entryColumns.map((column) => `given.${column}` as const)),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((to) => ({
        name: to.ref('excluded.name'),
        type: to.ref('excluded.type'),
        district: to.ref('excluded.district'),
        province: to.ref('excluded.province'),
        search_text: to.ref('excluded.search_text'),
        seen_at: to.ref('excluded.seen_at'),
        gone_at: null,
      })),
    )
    .execute()
}

/** Marks entries that a whole registry file no longer has. */
export async function markGone(tx: Writer, codes: readonly string[], at: string): Promise<void> {
  if (codes.length === 0) return
  await tx
    .updateTable('registry_entry')
    .set({ gone_at: at })
    .where(
      'code',
      'in',
      sql<string>`(select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))`,
    )
    .execute()
}

/**
 * Lets the agencies follow the registry whose words are still those it had before, and gives back their
 * codes; agencies that people have worded themselves are not touched.
 */
export async function followRegistry(
  tx: Writer,
  changed: RegistryChanges['changed'],
): Promise<readonly { readonly id: AgencyId; readonly code: string }[]> {
  if (changed.length === 0) return []
  const rows = JSON.stringify(
    changed.map(({ before, after }) => ({
      ...{ code: after.code, name: after.name, type: after.type },
      ...{ district: after.district, province: after.province, search_text: searchTextOf(after) },
      ...{ old_name: before.name, old_type: before.type },
      ...{ old_district: before.district, old_province: before.province },
    })),
  )
  const followed = await tx
    .updateTable('agency')
    .from(
      sql<Change>`jsonb_to_recordset(${rows}::jsonb)`.as<'now'>(
        sql`now(${sql.join(changeColumns.map((column) => sql`${sql.id(column)} text`))})`,
      ),
    )
    .set((to) => ({
      name: to.ref('now.name'),
      type: to.ref('now.type'),
      district: to.ref('now.district'),
      province: to.ref('now.province'),
      search_text: to.ref('now.search_text'),
    }))
    .whereRef('agency.code', '=', 'now.code')
    .whereRef('agency.name', '=', 'now.old_name')
    .whereRef('agency.type', '=', 'now.old_type')
    .whereRef('agency.district', '=', 'now.old_district')
    .whereRef('agency.province', '=', 'now.old_province')
    .returning(['agency.id', 'agency.code'])
    .execute()
  return followed.map(({ id, code }) => ({ id: id as AgencyId, code }))
}

const changeColumns = [
  ...(['code', 'name', 'type', 'district', 'province', 'search_text'] as const),
  ...(['old_name', 'old_type', 'old_district', 'old_province'] as const),
] as const
type Change = Readonly<Record<(typeof changeColumns)[number], string>>
