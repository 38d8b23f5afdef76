// What each act on a plan amounts to: from the facts there are and a request, to new facts or a refusal.
import type { FactId, MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import { overlongField, overlongProgress } from './cell-length.ts'
import {
  type Fact,
  type ImportFact,
  measuresFrom,
  type ProgressFact,
  type UndoFact,
  undoable,
  type VerifiedFact,
  type VersionFact,
} from './facts.ts'
import type { PlannedMeasure } from './plan.ts'
import { noPlanning, planningOf } from './planning.ts'
import { addEntry, asPrinted, type PrintedProgress, type Progress } from './progress.ts'
import { withSourceOf } from './revision.ts'
import { anyBegun, percentOfSteps, stepsNow } from './steps.ts'
import { unstorableField, unstorableProgress } from './storable.ts'
import type {
  MeasureContent,
  MeasureRefusal,
  MeasuresToAdopt,
  MeasureToAdopt,
  MeasureToMove,
  MeasureToRemove,
  MeasureToRevise,
  MeasureToVerify,
  PlanToImport,
  ProgressToReport,
  StoredMeasure,
  VerificationToWithdraw,
} from './stored-plan.ts'
import { nextNumber } from './tally.ts'
import { verifiable } from './verification.ts'

type Head = 'id' | 'ordinal' | 'recordedAt' | 'recordedBy'
/** A measure that is there, or one that comes into being, by a name that holds within the drafts. */
type MeasureMeant = { readonly id: MeasureId } | { readonly name: string }
type AboutMeasure<F> = Omit<F, Head | 'measureId' | 'importedBy'> & {
  readonly measure: MeasureMeant
}

/** A fact before it is given its id, its place and its moment. */
export type Draft =
  | AboutMeasure<VersionFact>
  | AboutMeasure<ProgressFact>
  | AboutMeasure<VerifiedFact>
  | Omit<UndoFact, Head>
  | Omit<ImportFact, Head>

type Decision = Result<readonly Draft[], MeasureRefusal>

/** Takes over a whole plan; gives the drafts once the hash of the kept file is known. */
export function importing(
  facts: readonly Fact[],
  request: PlanToImport,
): Result<(sha256: string) => readonly Draft[], MeasureRefusal> {
  const { plan, fiscalYear, replace } = request
  const { bytes, ...paper } = request.paper
  const there = measuresFrom(facts)
  if (plan.measures.length === 0) return refuse({ code: 'plan-empty' })
  if (there.length > 0 && !replace)
    return refuse({ code: 'plan-already-there', fiscalYear, measures: there.length })
  if (!isStorable(paper)) return refuse({ code: 'not-storable', row: null, field: null })
  const measures = plan.measures.map(splitOf)
  for (const [at, { content, progress }] of measures.entries()) {
    const field = unstorableField(content) ?? unstorableProgress(progress)
    if (field) return refuse({ code: 'not-storable', row: at + 1, field })
    const long = overlongField(content) ?? overlongProgress(progress)
    if (long) return refuse({ code: 'cell-too-long', row: at + 1, field: long })
  }
  const first = lastPosition(there)
  return accept((sha256) => [
    {
      kind: 'import',
      paper: { ...paper, sha256, byteLength: bytes.byteLength },
      filedUnder: plan.paper,
      answers: plan.answers,
    },
    ...there.map(removalOf),
    ...measures.map(({ content: words }, at): Draft => {
      const measure = { name: String(at) }
      const origin = { kind: 'import' as const, of: sha256, name: paper.fileName, year: null }
      const content = { ...words, origin }
      return { kind: 'adopted', measure, content, position: first + at + 1 }
    }),
    ...measures.flatMap(({ progress }, at): Draft[] =>
      saysNothing(progress) ? [] : [{ kind: 'progress', measure: { name: String(at) }, progress }],
    ),
  ])
}

/** Adds a measure at the end of the plan. */
export function adoption(facts: readonly Fact[], { content: typed }: MeasureToAdopt): Decision {
  const { source: _, ...content } = typed
  const field = unstorableField(content)
  if (field) return refuse({ code: 'not-storable', row: null, field })
  const long = overlongField(content)
  if (long) return refuse({ code: 'cell-too-long', row: null, field: long })
  const position = lastPosition(measuresFrom(facts)) + 1
  return accept([{ kind: 'adopted', measure: { name: 'new' }, content, position }])
}

/** Adds several measures at the end of the plan, numbered on from those of their instrument. */
export function adoptions(facts: readonly Fact[], { contents }: MeasuresToAdopt): Decision {
  if (contents.length === 0) return refuse({ code: 'plan-empty' })
  const there = measuresFrom(facts)
  const added: MeasureContent[] = []
  for (const [at, words] of contents.entries()) {
    const content = { ...words, no: nextNumber([...there, ...added], words.instrument) }
    const field = unstorableField(content)
    if (field) return refuse({ code: 'not-storable', row: at + 1, field })
    const long = overlongField(content)
    if (long) return refuse({ code: 'cell-too-long', row: at + 1, field: long })
    added.push(content)
  }
  const last = lastPosition(there)
  return accept(
    added.map((content, at): Draft => {
      const measure = { name: String(at) }
      return { kind: 'adopted', measure, content, position: last + at + 1 }
    }),
  )
}

/** Gives a measure new words, unless it was changed since the form was opened. */
export function revision(facts: readonly Fact[], request: MeasureToRevise): Decision {
  const found = unchanged(facts, request)
  if (!found.ok) return found
  const field = unstorableField(request.content)
  if (field) return refuse({ code: 'not-storable', row: null, field })
  const long = overlongField(request.content)
  if (long) return refuse({ code: 'cell-too-long', row: null, field: long })
  const content = withSourceOf(splitOf(found.value).content, request.content)
  return accept([revisionOf(found.value, content, found.value.position)])
}

/** Takes a measure out of the plan, unless it was changed since the form was opened. */
export function removal(facts: readonly Fact[], request: MeasureToRemove): Decision {
  const found = unchanged(facts, request)
  return found.ok ? accept([removalOf(found.value)]) : found
}

/** Exchanges place and printed number with the neighbour of the same instrument. */
export function moving(facts: readonly Fact[], request: MeasureToMove): Decision {
  const found = unchanged(facts, request)
  if (!found.ok) return found
  const measure = found.value
  const row = measuresFrom(facts).filter(({ instrument }) => instrument === measure.instrument)
  const at = row.findIndex(({ id }) => id === measure.id)
  const neighbour = row[request.direction === 'up' ? at - 1 : at + 1]
  if (!neighbour) return refuse({ code: 'nowhere-to-move' })
  const moved = (from: StoredMeasure, to: StoredMeasure) =>
    revisionOf(from, { ...splitOf(from).content, no: to.no }, to.position)
  return accept([moved(measure, neighbour), moved(neighbour, measure)])
}

/** Adds a report of progress, unless another one came since the form was opened. */
export function report(
  facts: readonly Fact[],
  { measureId, basedOn, progress: reported }: ProgressToReport,
  today: PlainDate,
  linkedEvidence = 0,
): Decision {
  const measure = measuresFrom(facts).find(({ id }) => id === measureId)
  if (!measure) return refuse({ code: 'measure-missing' })
  const now = measure.standing.entry
  if (now !== basedOn) return refuse({ code: 'changed-meanwhile', basedOn, now })
  const said = withSteps(measure, reported)
  const entry = { id: 'new' as FactId, withdrawn: false, ...said }
  const added = addEntry([], entry, today, linkedEvidence)
  if (!added.ok) return added
  const progress = { ...said, finishedOn: said.stage === 'done' ? said.finishedOn : null }
  const field = unstorableProgress(progress)
  if (field) return refuse({ code: 'not-storable', row: null, field })
  const long = overlongProgress(progress)
  if (long) return refuse({ code: 'cell-too-long', row: null, field: long })
  return accept([{ kind: 'progress', measure: { id: measureId }, progress }])
}

/**
 * A report with the steps its measure has now: those it names, or where it names none those that had
 * begun before. Without a percentage of its own it is at that of its steps.
 */
function withSteps(measure: StoredMeasure, said: Progress): Progress {
  const before = measure.standing.steps
  const named = said.steps.length > 0 ? said.steps : anyBegun(before) ? before : []
  const steps = named.length > 0 ? stepsNow(measure.steps, named) : []
  return { ...said, steps, percent: said.percent ?? percentOfSteps(steps) }
}

/** Says that a measure is done as reported, unless another report came since it was looked at. */
export function verifying(
  facts: readonly Fact[],
  { measureId, basedOn, sentence }: MeasureToVerify,
  actor: string,
): Decision {
  const measure = measuresFrom(facts).find(({ id }) => id === measureId)
  if (!measure) return refuse({ code: 'measure-missing' })
  const now = measure.standing.entry
  if (now !== basedOn) return refuse({ code: 'changed-meanwhile', basedOn, now })
  const reportedBy = facts.find(({ id }) => id === now)?.recordedBy ?? ''
  const entry = verifiable(measure, reportedBy, actor, sentence)
  if (!entry.ok) return entry
  if (!isStorable(sentence)) return refuse({ code: 'not-storable', row: null, field: null })
  return accept([
    { kind: 'verified', measure: { id: measureId }, entry: entry.value, sentence: sentence.trim() },
  ])
}

/** Takes back a verification, whether it still holds or not. */
export function withdrawingVerification(
  facts: readonly Fact[],
  { measureId, basedOn }: VerificationToWithdraw,
): Decision {
  const measure = measuresFrom(facts).find(({ id }) => id === measureId)
  if (!measure) return refuse({ code: 'measure-missing' })
  const now = measure.verification?.id ?? null
  if (now === null) return refuse({ code: 'not-verified' })
  return now === basedOn
    ? accept([{ kind: 'undo', measureId, undoes: now }])
    : refuse({ code: 'changed-meanwhile', basedOn, now })
}

/** Undoes a fact that nothing newer rests on. */
export function undoing(facts: readonly Fact[], factId: FactId): Decision {
  const found = undoable(facts, factId)
  if (!found.ok) return found
  const measureId = 'measureId' in found.value ? found.value.measureId : null
  return accept([{ kind: 'undo', measureId, undoes: factId }])
}

/** Undoes several facts, none of which rests on another. */
export function undoingSeveral(facts: readonly Fact[], factIds: readonly FactId[]): Decision {
  const drafts: Draft[] = []
  for (const factId of new Set(factIds)) {
    const decided = undoing(facts, factId)
    if (!decided.ok) return decided
    drafts.push(...decided.value)
  }
  return accept(drafts)
}

/** The measure a request is about, if it is still what the form showed. */
function unchanged(
  facts: readonly Fact[],
  { measureId, basedOn }: { readonly measureId: MeasureId; readonly basedOn: FactId },
): Result<StoredMeasure, MeasureRefusal> {
  const measure = measuresFrom(facts).find(({ id }) => id === measureId)
  if (!measure) return refuse({ code: 'measure-missing' })
  if (measure.version !== basedOn)
    return refuse({ code: 'changed-meanwhile', basedOn, now: measure.version })
  return accept(measure)
}

const revisionOf = (measure: StoredMeasure, content: MeasureContent, position: number): Draft => ({
  kind: 'revised',
  measure: { id: measure.id },
  content,
  position,
})

const removalOf = (measure: StoredMeasure): Draft => ({
  kind: 'removed',
  measure: { id: measure.id },
  content: splitOf(measure).content,
  position: measure.position,
})

/** A measure's words apart from how far it has come; what a paper does not say is empty. */
function splitOf(measure: PlannedMeasure | StoredMeasure) {
  const { no, instrument, indicator, codes, subject, parts, measures, responsible } = measure
  const { period, steps, followUp, stage, percent, statement, outcome, evidence, source } = measure
  const finishedOn = (stage === 'done' && measure.finishedOn) || null
  const words = { no, instrument, indicator, codes, subject, parts, measures, responsible }
  const planning = 'reason' in measure ? planningOf(measure) : noPlanning
  const content = { ...words, period, steps, followUp, ...planning, ...(source ? { source } : {}) }
  return {
    content: content satisfies MeasureContent,
    progress: {
      ...{ stage, percent, statement, outcome, evidence },
      ...{ ...asPrinted, finishedOn },
    } satisfies Progress,
  }
}

const saysNothing = ({ stage, percent, statement, outcome, evidence }: PrintedProgress) =>
  stage === 'not-started' &&
  percent === null &&
  statement === '' &&
  outcome.length + evidence.length === 0

const lastPosition = (measures: readonly StoredMeasure[]) =>
  measures.reduce((most, { position }) => Math.max(most, position), 0)
