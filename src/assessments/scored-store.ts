import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { oitItems } from '../scoring/oit-score.ts'
import { type Assessment, assessmentOf } from './assessment.ts'
import { assessmentFactsOf, type OfYear } from './store.ts'

/** An assessment with the framework of its year. */
export interface KnownAssessment {
  readonly framework: Framework
  readonly assessment: Assessment
}

/** Where the assessment of an agency's year stands on a day; null where the year has no framework. */
export async function assessmentIn(
  db: Reader,
  of: OfYear,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<KnownAssessment | null> {
  const framework = frameworkFor(frameworks, of.year)
  if (!framework) return null
  const facts = await assessmentFactsOf(db, of)
  return { framework, assessment: assessmentOf(oitItems(framework), facts, today) }
}

/** The assessments of an agency of which a score was published, the newest year first. */
export async function scoredOf(
  db: Reader,
  agencyId: AgencyId,
  frameworks: readonly Framework[],
  today: PlainDate,
): Promise<readonly (KnownAssessment & { readonly year: FiscalYear })[]> {
  const rows = await db
    .selectFrom('assessment_step')
    .select('fiscal_year')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'preliminary')
    .orderBy('fiscal_year', 'desc')
    .execute()
  const scored: (KnownAssessment & { readonly year: FiscalYear })[] = []
  for (const { fiscal_year } of rows) {
    const year = fiscal_year as FiscalYear
    const known = await assessmentIn(db, { agencyId, year }, frameworks, today)
    if (known) scored.push({ ...known, year })
  }
  return scored
}
