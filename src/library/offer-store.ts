import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { type Offer, offerOf } from './offer.ts'
import { sharedOffer } from './shared-offer.ts'
import { sharedHere } from './shared-store.ts'
import { suggestionOf, suggestions } from './suggestions.ts'

/** Everything on offer to an agency for a year's plan: the library's own, and what other agencies here share. */
export async function offersFor(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Promise<readonly Offer[]> {
  const shared = (await sharedHere(db)).filter(({ agency }) => agency.id !== agencyId)
  return [
    ...suggestions.map((suggestion) => offerOf(suggestion, year, frameworks)),
    ...shared.map((each) => sharedOffer(each, year, frameworks)),
  ]
}

/** The offer an address names, as "library:…" or "shared:…"; null where it is not there. */
export async function offerNamed(
  db: Reader,
  from: string,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Promise<Offer | null> {
  const [kind, id = ''] = from.split(':')
  if (kind === 'library') {
    const suggestion = suggestionOf(id)
    return suggestion && offerOf(suggestion, year, frameworks)
  }
  if (kind !== 'shared') return null
  const shared = (await sharedHere(db)).find((each) => each.id === id)
  return shared ? sharedOffer(shared, year, frameworks) : null
}
