import type { AgencyId } from '../basics/ids.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'

/** Measures adopted together, as an address names them: the fact of the first, and how many. */
export interface AdoptedTogether {
  readonly first: string
  readonly count: number
}

/** What an address says was adopted together; null where it says nothing we wrote. */
export function adoptedIn(
  first: string | undefined,
  count: string | undefined,
): AdoptedTogether | null {
  const many = Number(count ?? '')
  return first && Number.isInteger(many) && many >= 1 && many <= 200 ? { first, count: many } : null
}

/** Measures adopted together stand one after another, from the first on. */
export function adoptedFrom(
  measures: readonly StoredMeasure[],
  { first, count }: AdoptedTogether,
): readonly StoredMeasure[] {
  const at = measures.findIndex(({ version }) => version === first)
  return at < 0 ? [] : measures.slice(at, at + count)
}

/** The agency and the key made when the form was opened, as commands ask for them. */
export function submission(
  { id }: { readonly id: AgencyId },
  typed: Readonly<Record<string, readonly string[]>>,
) {
  const idempotencyKey = typed['key']?.[0] ?? ''
  return { agencyId: id, ...(idempotencyKey !== '' && { idempotencyKey }) }
}
