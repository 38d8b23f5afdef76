import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { type Offer, offerOf } from './offer.ts'
import { suggestions } from './suggestions.ts'

/** Everything on offer for a year's plan: the library's own, and what agencies here have shared. */
export async function offersFor(
  _db: Reader,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Promise<readonly Offer[]> {
  return suggestions.map((suggestion) => offerOf(suggestion, year, frameworks))
}

/** The offer an address names, as "library:…" or "shared:…"; null where it is not there. */
export async function offerNamed(
  db: Reader,
  from: string,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Promise<Offer | null> {
  return (await offersFor(db, year, frameworks)).find((offer) => offer.from === from) ?? null
}
