import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { DisclosureItem } from '../disclosures/disclosure.ts'
import { disclosureOf } from '../disclosures/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { divisionsOf } from '../staff/division-store.ts'

/** The item a request of this slice is about. */
export interface ItemPlace {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly framework: Framework
  readonly code: ItemCode
  readonly item: DisclosureItem
}

/** Finds an item of the agency and the year of an address; null where there is none. */
export async function placeOf(
  c: WebContext,
  { db }: World,
  frameworks: readonly Framework[],
  code: string,
): Promise<ItemPlace | null> {
  const at = await agencyYearAt(db, c.req.param())
  const framework = at && frameworkFor(frameworks, at.year)
  const item = framework && (await disclosureOf(db, at.agency.id, framework, code as ItemCode))
  return item ? { ...at, framework, code: item.item.code, item } : null
}

/** The division that looks after an item, and whether whoever asks may answer for it. */
export async function lookedAfterBy(
  c: WebContext,
  { db }: World,
  { agency, item }: Pick<ItemPlace, 'agency' | 'item'>,
): Promise<{ readonly division: string; readonly mayAnswer: boolean }> {
  const divisions = await divisionsOf(db, agency.id)
  const division = divisions.find(({ id }) => id === item.owner?.divisionId)?.name ?? ''
  const on = { id: agency.id, units: division === '' ? [] : [division] }
  return { division, mayAnswer: allow(c.get('actor'), 'answer-challenge', on).ok }
}
