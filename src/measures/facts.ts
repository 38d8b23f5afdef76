// What is recorded about a plan, fact by fact, and what stands when they are read in order.
import type { FactId, MeasureId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Source, Stage } from './measure.ts'
import { notReported, type Progress, type Standing, standing } from './progress.ts'
import { percentOfSteps, stepsNow } from './steps.ts'
import type { ImportedPaper, MeasureContent, StoredMeasure } from './stored-plan.ts'

/** Anything recorded about a plan. */
export type Fact = VersionFact | ProgressFact | VerifiedFact | UndoFact | ImportFact

interface FactHead {
  readonly id: FactId
  /** Its place among the facts of its plan, from 1. */
  readonly ordinal: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** A measure came into the plan, was changed, or was taken out of it. */
export interface VersionFact extends FactHead {
  readonly kind: 'adopted' | 'revised' | 'removed'
  readonly measureId: MeasureId
  readonly importedBy: FactId | null
  readonly position: number
  readonly content: MeasureContent
}

/** Somebody reported how far a measure has come. */
export interface ProgressFact extends FactHead {
  readonly kind: 'progress'
  readonly measureId: MeasureId
  readonly importedBy: FactId | null
  readonly progress: Progress
}

/** Somebody who did not report it says that a measure is done as one report says. */
export interface VerifiedFact extends FactHead {
  readonly kind: 'verified'
  readonly measureId: MeasureId
  readonly entry: FactId
  readonly sentence: string
}

/** Somebody undid another fact; an undo can be undone too. */
export interface UndoFact extends FactHead {
  readonly kind: 'undo'
  /** Null where a whole import is undone. */
  readonly measureId: MeasureId | null
  readonly undoes: FactId
}

/** A paper was imported; the versions and reports it brought name it. */
export interface ImportFact extends FactHead {
  readonly kind: 'import'
  readonly paper: Omit<ImportedPaper, 'id' | 'recordedAt' | 'recordedBy' | 'mayBeUndone'>
  readonly filedUnder: ItemCode | null
  readonly answers: ItemCode | null
}

/** Why a fact cannot be undone. */
export type UndoRefusal =
  | { readonly code: 'fact-missing' }
  | { readonly code: 'already-undone' }
  | { readonly code: 'newer-facts'; readonly newest: FactId }

/** As much of a fact as tells whether it stands, and what it is about. */
export type FactMark =
  | Pick<VersionFact, 'id' | 'kind' | 'measureId' | 'importedBy'>
  | Pick<ProgressFact, 'id' | 'kind' | 'measureId' | 'importedBy'>
  | Pick<VerifiedFact, 'id' | 'kind' | 'measureId'>
  | Pick<UndoFact, 'id' | 'kind' | 'undoes'>
  | Pick<ImportFact, 'id' | 'kind'>

/** As much of it as tells how far a measure has come. */
export type StageMark =
  | Exclude<FactMark, { readonly kind: 'progress' }>
  | (Extract<FactMark, { readonly kind: 'progress' }> & { readonly stage: Stage })

/** The undo in force for each fact that is undone; facts not in it stand. Facts are given in order. */
export function undone(facts: readonly FactMark[]): ReadonlyMap<FactId, FactId> {
  const by = new Map<FactId, FactId>()
  // From the newest back: an undo counts unless a later one that counts undid it.
  for (const fact of facts.toReversed())
    if (fact.kind === 'undo' && !by.has(fact.id)) by.set(fact.undoes, fact.id)
  for (const fact of facts) {
    const undoOfImport = importOf(fact) === null ? undefined : by.get(importOf(fact) as FactId)
    if (undoOfImport && !by.has(fact.id)) by.set(fact.id, undoOfImport)
  }
  return by
}

/** The measures that stand, in the order of the paper. */
export function measuresFrom(facts: readonly Fact[]): readonly StoredMeasure[] {
  const verified = verifiedIn(facts)
  return standingIn(facts)
    .sort(({ version: a }, { version: b }) => a.position - b.position || a.ordinal - b.ordinal)
    .map(({ version, report }) =>
      measureFrom(version, report, verified.get(version.measureId) ?? null),
    )
}

/** The last verification of each measure that was not withdrawn. */
function verifiedIn(facts: readonly Fact[]): ReadonlyMap<MeasureId, VerifiedFact> {
  const verified = facts.filter((fact) => fact.kind === 'verified')
  if (verified.length === 0) return new Map()
  const gone = undone(facts)
  return new Map(
    verified.filter(({ id }) => !gone.has(id)).map((fact) => [fact.measureId, fact] as const),
  )
}

/** How far each measure that stands has come. */
export const stagesFrom = (facts: readonly StageMark[]): readonly Stage[] =>
  standingIn(facts).map(({ report }) => report?.stage ?? notReported.stage)

/** The newest version that stands of each measure of the plan, and the newest report of it that stands. */
function standingIn<Mark extends FactMark>(facts: readonly Mark[]) {
  const gone = undone(facts)
  const versions = new Map<MeasureId, VersionIn<Mark>>()
  const reports = new Map<MeasureId, ReportIn<Mark>>()
  for (const fact of facts) {
    if (gone.has(fact.id)) continue
    if (isVersion(fact)) versions.set(fact.measureId, fact)
    else if (isReport(fact)) reports.set(fact.measureId, fact)
  }
  return [...versions]
    .filter(([, { kind }]) => kind !== 'removed')
    .map(([id, version]) => ({ version, report: reports.get(id) ?? null }))
}

/** The paper the plan was last imported from, if that import stands. */
export function importFrom(facts: readonly Fact[]): ImportFact | null {
  const gone = undone(facts)
  return facts.filter((fact) => fact.kind === 'import').findLast(({ id }) => !gone.has(id)) ?? null
}

/** The fact, where it may be undone now: it stands, and nothing newer that stands rests on it. */
export function undoable(facts: readonly Fact[], id: FactId): Result<Fact, UndoRefusal> {
  const fact = facts.find((each) => each.id === id)
  if (!fact) return refuse({ code: 'fact-missing' })
  const gone = undone(facts)
  if (gone.has(id)) return refuse({ code: 'already-undone' })
  const restsOn = restingOn(fact, facts)
  const newest = facts.findLast((later) => !gone.has(later.id) && restsOn(later))
  return newest ? refuse({ code: 'newer-facts', newest: newest.id }) : accept(fact)
}

/** Which later facts rest on this one. */
function restingOn(fact: Fact, facts: readonly Fact[]): (later: Fact) => boolean {
  const isLater = (later: Fact) => later.ordinal > fact.ordinal
  switch (fact.kind) {
    case 'progress':
    case 'verified':
      return () => false
    case 'adopted':
      return (later) =>
        isLater(later) && isAbout(later, fact.measureId) && !isOfOneImport(fact, later)
    case 'revised':
    case 'removed':
      return (later) => isLater(later) && isVersion(later) && later.measureId === fact.measureId
    case 'import': {
      const touched = measuresOfImport(facts, fact.id)
      return (later) =>
        isLater(later) &&
        importOf(later) !== fact.id &&
        'measureId' in later &&
        touched.has(later.measureId)
    }
    case 'undo': {
      const target = facts.find(({ id }) => id === fact.undoes)
      if (!target || target.kind === 'progress' || target.kind === 'verified') return () => false
      // Bringing a whole import back would mix it with whatever was put in its place.
      if (target.kind === 'import') return (later) => isLater(later) && isVersion(later)
      return (later) => isLater(later) && isVersion(later) && later.measureId === fact.measureId
    }
  }
}

type VersionIn<Mark> = Extract<Mark, { readonly kind: VersionFact['kind'] }> & {
  readonly measureId: MeasureId
}
type ReportIn<Mark> = Extract<Mark, { readonly kind: 'progress' }> & {
  readonly measureId: MeasureId
}

const isVersion = <Mark extends FactMark>(fact: Mark): fact is VersionIn<Mark> =>
  fact.kind === 'adopted' || fact.kind === 'revised' || fact.kind === 'removed'

const isReport = <Mark extends FactMark>(fact: Mark): fact is ReportIn<Mark> =>
  fact.kind === 'progress'

const isAbout = (fact: Fact, measure: MeasureId) =>
  (isVersion(fact) || fact.kind === 'progress') && fact.measureId === measure

const importOf = (fact: FactMark): FactId | null => ('importedBy' in fact ? fact.importedBy : null)

const isOfOneImport = (one: Fact, other: Fact) =>
  importOf(one) !== null && importOf(one) === importOf(other)

const measuresOfImport = (facts: readonly Fact[], id: FactId): ReadonlySet<MeasureId | null> =>
  new Set(
    facts.flatMap((fact) => (importOf(fact) === id && 'measureId' in fact ? [fact.measureId] : [])),
  )

function measureFrom(
  version: VersionFact,
  report: ProgressFact | null,
  verified: VerifiedFact | null,
): StoredMeasure {
  const now = standing(report ? [{ id: report.id, withdrawn: false, ...report.progress }] : [])
  const { source, ...content } = version.content
  const { stage, statement, outcome, evidence, finishedOn } = now
  const percent = percentNow(content.steps, now)
  const left = source && sourceStillTrue(source, now, report?.importedBy ?? null)
  return {
    ...content,
    ...{ stage, percent, statement, outcome, evidence },
    ...(finishedOn && { finishedOn }),
    ...(left ? { source: left } : {}),
    id: version.measureId,
    version: version.id,
    position: version.position,
    standing: { ...now, percent, steps: stepsNow(content.steps, now.steps) },
    verification: verified && {
      id: verified.id,
      entry: verified.entry,
      sentence: verified.sentence,
      by: verified.recordedBy,
      at: verified.recordedAt,
      holds: verified.entry === now.entry,
    },
  }
}

/**
 * The percentage of a measure: that of the steps it now has, where they were reported. One that was
 * typed with a reason, printed on a paper or said of what is done stays as it was.
 */
function percentNow(texts: readonly string[], now: Standing): number | null {
  if (now.steps.length === 0 || now.percentReason !== '' || now.stage === 'done') return now.percent
  return percentOfSteps(stepsNow(texts, now.steps)) ?? now.percent
}

/** What the paper said of progress is no source for what was reported here afterwards. */
function sourceStillTrue(source: Source, now: Standing, importedBy: FactId | null): Source {
  if (now.entry === null || importedBy !== null) return source
  const { stage, percent, outcome, evidence, ...rest } = source
  return rest
}
