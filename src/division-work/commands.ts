import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import { addEvidence, type KnownTarget } from '../evidence/commands.ts'
import type { EvidenceFile } from '../evidence/evidence.ts'
import type { EvidenceRefusal } from '../evidence/refusal.ts'
import { reportProgress } from '../measures/commands.ts'
import type { Progress } from '../measures/progress.ts'
import type { MeasureRefusal } from '../measures/stored-plan.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { type PhoneReport, progressOf } from './phone-report.ts'

/** Notes how far somebody has looked through the reports of a plan: the moment of the newest one their page showed. */
export function seeReports(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly plan: { readonly id: PlanId; readonly fiscalYear: FiscalYear }
    readonly seen: string
  },
): Promise<Result<null, NotAllowed>> {
  const { agencyId, plan, seen } = request
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, NotAllowed>> => {
    const allowed = allow(context.actor, 'see-reports', agencyId)
    if (!allowed.ok) return allowed
    const subject = { kind: 'plan', id: plan.id, name: String(plan.fiscalYear) }
    await saveActivity(tx, context, { agencyId, act: 'see-reports', subject, after: { seen } })
    return accept(null)
  })
}

export interface ReportToSend {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  readonly measureId: MeasureId
  /** Made when the form was opened (a uuid): whatever is sent again with it is saved once. */
  readonly key: string
  /** The report the form was opened on; null where nobody had reported. */
  readonly basedOn: FactId | null
  /** What that report said. */
  readonly before: Progress
  readonly said: PhoneReport
  /** Drafts of the sender's own. */
  readonly photos: readonly EvidenceFile[]
  /** The row as evidence and its record name it. */
  readonly row: KnownTarget
}

/** What became of a report: the fact, and whether the same one had arrived before. */
export interface Sent {
  readonly fact: FactId
  readonly again: boolean
}

/** Saves a report from a phone: its photos as one piece of evidence and how far the measure has come, both or neither. */
export function sendReport(
  context: Context,
  request: ReportToSend,
): Promise<Result<Sent, MeasureRefusal | EvidenceRefusal>> {
  const { agencyId, fiscalYear, measureId, key, basedOn, said, photos, row } = request
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<Sent, MeasureRefusal | EvidenceRefusal>> => {
        const within = { ...context, db: tx }
        if (photos.length > 0) {
          const added = await addEvidence(within, {
            ...{ agencyId, fiscalYear, key },
            serves: [{ ...row, proves: said.line.slice(0, 300) }],
            content: {
              ...{ kind: 'activity', title: (said.line || row.name).slice(0, 300) },
              ...{ date: said.date, place: '', purpose: '', channel: null, members: [] },
              ...{ minutes: '', url: '', capture: null, files: photos, sensitivity: 'internal' },
            },
          })
          if (!added.ok) return added
        }
        const reported = await reportProgress(within, {
          ...{ agencyId, measureId, basedOn, idempotencyKey: key },
          progress: progressOf(said, request.before),
        })
        if (!reported.ok) return reported
        const { fact, again } = reported.value
        return accept({ fact, again })
      },
    )
  return retried(once, { isKeyed: true })
}
