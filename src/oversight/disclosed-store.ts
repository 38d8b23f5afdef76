import { finalMarksOf } from '../assessments/final-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { brokenLinksOf, disclosedOf } from '../disclosures/disclosed-store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { type DisclosedFigures, figuresOf } from './disclosed.ts'

/**
 * How the disclosures of some agencies stand, of one year or of the newest each published of: five reads,
 * however many agencies. Agencies that show nothing are not in it, unless one year is asked for.
 */
export async function disclosedFiguresOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
  frameworks: readonly Framework[],
  year: FiscalYear | null = null,
): Promise<ReadonlyMap<AgencyId, DisclosedFigures>> {
  const disclosed = await disclosedOf(db, agencyIds, year)
  const links = [...disclosed].flatMap(([agencyId, { items }]) =>
    [...new Set(items.flatMap(({ urls }) => urls))].map((url) => ({ agencyId, url })),
  )
  const broken = await brokenLinksOf(db, links)
  const finalOf = await finalMarksOf(db, agencyIds)
  return new Map(
    agencyIds.flatMap((id): readonly (readonly [AgencyId, DisclosedFigures])[] => {
      const own = disclosed.get(id) ?? (year === null ? null : { year, items: [] })
      const framework = own && frameworkFor(frameworks, own.year)
      if (!own || !framework) return []
      const known = { broken: broken.get(id) ?? 0, final: finalOf(id, own.year) }
      return [[id, figuresOf(framework, own, known)]]
    }),
  )
}
