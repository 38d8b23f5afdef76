// The days a calendar shows: when each measure that is not done is due, and when phases end.
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { CalendarPhase } from '../frameworks/framework-parts.ts'
import { titleOf } from '../measures/measure.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { dueOf } from '../measures/urgency.ts'
import { isConfirmed } from './matter.ts'
import { isOfficer, isOwn, type Recipient } from './recipients.ts'

/** A day of a calendar. */
export interface Deadline {
  /** The same for as long as it is the same thing. */
  readonly id: string
  readonly day: PlainDate
  /** Null for a phase. */
  readonly measureId: MeasureId | null
  readonly title: string
  readonly units: readonly string[]
  readonly isUnverified: boolean
}

/** The days of a plan: of all of it, or of what is one person's own; officers answer for all of it. */
export function deadlinesOf(
  { measures, fiscalYear }: Pick<StoredPlan, 'measures' | 'fiscalYear'>,
  phases: readonly CalendarPhase[],
  own: { readonly recipient: Recipient; readonly agencyId: AgencyId } | null,
): readonly Deadline[] {
  const seesAll = own === null || isOfficer(own.recipient.person, own.agencyId)
  const ofMeasures = measures.flatMap((measure): Deadline[] => {
    const day = dueOf(measure)
    if (day === null || measure.stage === 'done') return []
    if (!seesAll && own && !isOwn(own.recipient, own.agencyId, measure.responsible)) return []
    const { units } = measure.responsible
    const about = { id: measure.id, day, measureId: measure.id, title: titleOf(measure), units }
    return [{ ...about, isUnverified: false }]
  })
  const ofPhases = (seesAll ? phases : []).map((phase) => ({
    ...{ id: `${fiscalYear}-${phase.phase}`, day: phase.to, measureId: null, units: [] },
    ...{ title: phase.name.th, isUnverified: !isConfirmed(phase) },
  }))
  return [...ofMeasures, ...ofPhases]
}
