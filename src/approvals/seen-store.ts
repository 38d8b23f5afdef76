import type { Agency } from '../agencies/agency.ts'
import type { Actor } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsInPlan } from '../findings/plan-findings.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import type { Reader } from '../platform/db/database.ts'
import { openDivisionsOf } from '../staff/division-store.ts'
import { type Compared, changesBetween, type RowChange } from './difference.ts'
import { type OtherSigner, type Signers, signersOf } from './looking-store.ts'
import type { Publication } from './publication.ts'
import { type SignOff, type SignOffEvent, signOffFrom } from './sign-off.ts'
import { proofCounts, type SnapshotMeasure } from './snapshot.ts'
import { type Standing, standingOf } from './standing-store.ts'
import { snapshotBy } from './store.ts'
import { type Ways, waysOf } from './ways.ts'

/** A plan on its way to a signature, as one person sees it on a day. */
export interface PlanSeen {
  /** Null where nothing has been planned for the year. */
  readonly plan: StoredPlan | null
  readonly signOff: SignOff
  readonly events: readonly SignOffEvent[]
  readonly publications: readonly Publication[]
  /** The rows as they are now. */
  readonly measures: readonly SnapshotMeasure[]
  readonly ways: Ways
  readonly others: readonly OtherSigner[]
  readonly last: Signers['last']
  readonly findings: readonly Finding[]
  readonly compared: Compared
  /** What was edited after it was put forward. */
  readonly drift: readonly RowChange[]
}

/** Loads all that the pages of sign-off show of a plan. */
export async function planSeenBy(
  db: Reader,
  frameworks: readonly Framework[],
  { agency, year }: { readonly agency: Agency; readonly year: FiscalYear },
  actor: Actor,
  today: PlainDate,
): Promise<PlanSeen> {
  const standing = await standingOf(db, agency.id, year, frameworks)
  const events = standing?.events ?? []
  const signOff = standing?.signOff ?? signOffFrom([], '')
  const measures = standing?.now.content.measures ?? []
  const divisions = await openDivisionsOf(db, agency.id)
  const requester = signOff.putForward?.recordedBy
  const { looking, others, last } = await signersOf(db, agency.id, actor, { today, requester })
  return {
    ...{ signOff, events, measures, others, last },
    plan: standing?.plan ?? null,
    publications: standing?.publications ?? [],
    ways: waysOf({ measures, events, signOff, divisions }, looking),
    findings: standing
      ? findingsInPlan(standing.plan, frameworks, today, proofCounts(standing.now))
      : [],
    compared: standing ? await comparedOf(db, standing) : nothing,
    drift: standing ? await driftOf(db, standing) : [],
  }
}

const nothing: Compared = { since: null, changes: [], rows: [] }

/** What was put forward, compared with what was signed before it. */
async function comparedOf(db: Reader, { plan, signOff, events }: Standing): Promise<Compared> {
  const asked = signOff.digest && (await snapshotBy(db, plan.agency.id, signOff.digest))
  if (!asked) return nothing
  const rows = asked.content.measures
  // Of a copy that is signed itself, what it changed is told against the one before.
  const before = events.findLast(
    (event) => event.kind === 'approved' && event.id !== signOff.decided?.id,
  )
  const digest = before?.kind === 'approved' ? before.digest : null
  const old = digest && (await snapshotBy(db, plan.agency.id, digest))
  if (!old || !before) return { ...nothing, rows }
  return { since: before.recordedAt, changes: changesBetween(old.content, asked.content), rows }
}

async function driftOf(db: Reader, { plan, signOff, now }: Standing) {
  if (!signOff.drifted || signOff.digest === null) return []
  const asked = await snapshotBy(db, plan.agency.id, signOff.digest)
  return asked ? changesBetween(asked.content, now.content) : []
}
