import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceFor } from '../evidence/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Publication } from './publication.ts'
import { type SignOff, type SignOffEvent, signOffFrom } from './sign-off.ts'
import { inFirstFormat, proofFrom, type Snapshot, snapshotOf } from './snapshot.ts'
import { publicationsOf, signOffEventsOf } from './store.ts'

/** A plan, frozen as it is at this moment, and how far it has come to a signature. */
export interface Standing {
  readonly plan: StoredPlan
  /** The evidence that stands for each measure. */
  readonly evidence: ReadonlyMap<MeasureId, readonly Evidence[]>
  /** The plan as it would be frozen now; kept only once it is put forward. */
  readonly now: Snapshot
  readonly events: readonly SignOffEvent[]
  readonly signOff: SignOff
  /** Newest first. */
  readonly publications: readonly Publication[]
}

/** Where a year's plan stands; null where there is none. */
export async function standingOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Promise<Standing | null> {
  const plan = await planOf(db, agencyId, year)
  if (!plan) return null
  const measureIds = plan.measures.map(({ id }) => id)
  const evidence = await evidenceFor(db, agencyId, { measureIds })
  const newest = snapshotOf(plan, frameworkFor(frameworks, year), ({ id }) =>
    (evidence.get(id) ?? []).map((piece) => proofFrom(piece, id)),
  )
  const events = await signOffEventsOf(db, agencyId, plan.id)
  const now = asSigned(newest, signOffFrom(events, newest.digest))
  return {
    plan,
    evidence,
    now,
    events,
    signOff: signOffFrom(events, now.digest),
    publications: await publicationsOf(db, agencyId, plan.id),
  }
}

/** What was signed in an older format stands while the plan still reads the same in that format. */
function asSigned(newest: Snapshot, { drifted, digest }: SignOff): Snapshot {
  if (!drifted) return newest
  const older = inFirstFormat(newest)
  return older.digest === digest ? older : newest
}
