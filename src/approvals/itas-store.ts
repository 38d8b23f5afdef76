import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { evidenceOfYear } from '../evidence/store.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { ItasTick } from './itas.ts'

/** The ticks of a year's sheet, oldest first. */
export async function itasTicksOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly ItasTick[]> {
  const rows = await db
    .selectFrom('itas_tick')
    .select(['item_code', 'digest', 'entered', 'recorded_at', 'recorded_by'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    code: row.item_code as ItemCode,
    digest: row.digest,
    entered: row.entered,
    at: row.recorded_at,
    by: row.recorded_by,
  }))
}

/** Adds a tick. */
export async function saveItasTick(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly year: FiscalYear; readonly id: string },
  tick: ItasTick,
): Promise<void> {
  await tx
    .insertInto('itas_tick')
    .values({
      agency_id: owner.agencyId,
      id: owner.id,
      fiscal_year: owner.year,
      item_code: tick.code,
      digest: tick.digest,
      entered: tick.entered,
      recorded_at: tick.at,
      recorded_by: tick.by,
    })
    .execute()
}

/** Public evidence with an address of the web, by the items of a year that it was linked to. */
export async function itemLinksOf(db: Reader, agencyId: AgencyId, year: FiscalYear) {
  const links = new Map<ItemCode, { readonly title: string; readonly url: string }[]>()
  for (const { shown, withdrawn, links: served } of await evidenceOfYear(db, agencyId, year))
    for (const { target, fiscalYear } of served)
      if (!withdrawn && shown?.url && target.kind === 'item' && fiscalYear === year)
        links.set(target.code, [
          ...(links.get(target.code) ?? []),
          { title: shown.title, url: shown.url },
        ])
  return [...links].map(([code, each]) => ({ code, links: each }))
}
