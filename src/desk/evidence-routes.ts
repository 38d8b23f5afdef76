import { namesOf } from '../accounts/record-reading-store.ts'
import { publishedVersionsOf } from '../approvals/edition-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId } from '../basics/ids.ts'
import type { Row } from '../evidence/row.ts'
import { ownersOf, titleOf } from '../measures/measure.ts'
import { personName } from '../measures/messages.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import type { Database } from '../platform/db/database.ts'
import type { Reach } from '../platform/fetching/fetch-once.ts'
import type { WebContext } from '../platform/web/env.ts'

/** What the pages of evidence know of a plan, which stands above them: its rows, and people's names. */
export const evidenceAbove = (db: Database, reach?: Reach) => ({
  rowsOf: async (agencyId: AgencyId, year: FiscalYear) => rowsOf(await planOf(db, agencyId, year)),
  publishedVersions: (agencyId: AgencyId, evidenceId: EvidenceId) =>
    publishedVersionsOf(db, agencyId, evidenceId),
  namesFor: async (c: WebContext, ids: readonly string[]) => {
    const names = await namesOf(db, ids)
    return (id: string) => personName(id, c.get('language'), names)
  },
  ...(reach && { reach }),
})

/** The measures of a plan as evidence knows them, in the plan's order. */
const rowsOf = (plan: StoredPlan | null): readonly Row[] =>
  (plan?.measures ?? []).map((measure) => ({
    id: measure.id,
    name: [measure.codes.join(' '), titleOf(measure)].filter((words) => words !== '').join(' '),
    codes: measure.codes,
    units: ownersOf(measure.responsible),
  }))
