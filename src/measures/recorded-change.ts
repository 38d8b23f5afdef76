// What the record says of an act on a plan: the measure, or the whole plan, before it and after it.
import type { Subject } from '../accounts/record.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { MeasureId, PlanId } from '../basics/ids.ts'
import { type Fact, importFrom, measuresFrom } from './facts.ts'
import { titleOf } from './measure.ts'
import { plainMeasure } from './plain-plan.ts'
import { planningOf } from './planning.ts'
import { codesAsTyped, misnumbered } from './typed-slips.ts'

/** A change as the record keeps it; null stands for what was not there. */
export interface RecordedChange {
  readonly subject: Subject
  readonly before: unknown
  readonly after: unknown
}

/** How new facts changed a plan: its measure where they are about one, else the plan as a whole. */
export function changeOf(
  plan: { readonly id: PlanId; readonly fiscalYear: FiscalYear; readonly all: readonly Fact[] },
  facts: readonly Fact[],
): RecordedChange {
  const [first] = facts
  const now = [...plan.all, ...facts]
  const measureId = first && 'measureId' in first && !ofSeveral(facts) ? first.measureId : null
  if (measureId === null)
    return {
      subject: { kind: 'plan', id: plan.id, name: String(plan.fiscalYear) },
      before: planSaid(plan.all),
      after: planSaid(now),
    }
  const before = measureSaid(plan.all, measureId)
  const after = measureSaid(now, measureId)
  const last = after ?? before ?? lastContent(now, measureId)
  const name = last ? shortened(titleOf(last)) : ''
  return { subject: { kind: 'measure', id: measureId, name }, before, after }
}

/** Whether facts add several measures, or undo several: such an act is about the plan. */
const ofSeveral = (facts: readonly Fact[]): boolean =>
  facts.length > 1 && facts.every(({ kind }) => kind === 'adopted' || kind === 'undo')

/** A measure in plain content: what it says, and how far it has come. */
function measureSaid(facts: readonly Fact[], id: MeasureId) {
  const measure = measuresFrom(facts).find((each) => each.id === id)
  if (!measure) return null
  const { reportedOn, percentReason, finishedOn, steps } = measure.standing
  const done = steps.filter(({ stage }) => stage === 'done').map(({ text }) => text)
  const { origin, ...planning } = planningOf(measure)
  return {
    ...plainMeasure(measure),
    ...planning,
    // A slip that the file had is said as it was typed, until somebody saved it mended.
    ...{ codes: codesAsTyped(measure), numbersTyped: misnumbered(measure) },
    origin: origin && `${origin.kind}: ${origin.name}`,
    ...{ reportedOn, percentReason, finishedOn, stepsDone: done },
    verified: measure.verification?.holds ? measure.verification.sentence : '',
  }
}

/** A plan in a record of an import: how many measures, and the file they came from. Null before there were any. */
function planSaid(facts: readonly Fact[]) {
  const measures = measuresFrom(facts).length
  const paper = importFrom(facts)?.paper
  if (measures === 0 && !paper) return null
  return { measures, ...(paper && { fileName: paper.fileName, sha256: paper.sha256 }) }
}

const lastContent = (facts: readonly Fact[], id: MeasureId) =>
  facts
    .flatMap((fact) => ('content' in fact && fact.measureId === id ? [fact.content] : []))
    .at(-1) ?? null

const shortened = (text: string) => {
  const signs = [...text]
  return signs.length > 140 ? `${signs.slice(0, 139).join('')}…` : text
}
