import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Instrument } from '../basics/instrument.ts'
import { instruments } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { instrumentOfAll } from '../basics/item-code.ts'
import type { Period } from '../basics/month-range.ts'
import { readPeriod } from '../basics/month-range.ts'
import type { Field, Place } from '../basics/place.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { unwrapText } from '../basics/thai-text.ts'
import type { Tidy } from '../measures/cells/cell-words.ts'
import { isNothing, mended } from '../measures/cells/cell-words.ts'
import { readItems } from '../measures/cells/paper-list.ts'
import { readOutcome } from '../measures/cells/read-outcome.ts'
import type { KnownParts } from '../measures/cells/read-question.ts'
import { readQuestion } from '../measures/cells/read-question.ts'
import { readResponsible } from '../measures/cells/read-responsible.ts'
import { settledProgress, settledWords } from '../measures/cells/settled.ts'
import { percentOfCell } from '../measures/cells/stage-words.ts'
import type { Source } from '../measures/measure.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import type { ColumnMeaning, Inference, Words } from './imported.ts'
import { wordsOf } from './paper-words.ts'
import { readStage } from './read-stage.ts'
import { becauseOfCodes, becauseOfOrder, stageReasons } from './reasons.ts'
import type { Piece, SectionRow } from './sections.ts'

/** What is known of the paper while its rows are read. */
export interface RowReading {
  readonly tidy: Tidy
  readonly knownParts: KnownParts
  /** The fiscal year by which a period without a year is understood. */
  readonly near: FiscalYear | null
}

export interface ReadRow {
  readonly measure: PlannedMeasure
  readonly unread: readonly Words[]
  readonly inferred: readonly Inference[]
}

/** Reads one row as a measure; `row` is its place in the paper, `nextNo` the number it has if it prints none. */
export function readRow(
  section: SectionRow,
  row: number,
  nextNo: number,
  { tidy, knownParts, near }: RowReading,
): ReadRow {
  const of = (means: ColumnMeaning) => section.cells.get(means) ?? []
  const place: Place = { part: 'row', row }
  const unread: Words[] = [...section.others]
  const inferred: Inference[] = []
  const leave = (pieces: readonly Piece[]) =>
    unread.push(
      ...pieces.flatMap((piece) => piece.cells.map((cell) => wordsOf(cell, 'row', piece.title))),
    )

  const no = firstOnly(of('no'), numberIn, leave)
  if (no === null)
    inferred.push({ of: 'no', place, value: String(nextNo), because: becauseOfOrder })
  const indicator = firstOnly(
    of('indicator'),
    (text) => (isNothing(text) ? null : tidy(text)),
    leave,
  )
  const question = readQuestion(textOf([...of('codes'), ...of('subject')]), tidy, knownParts)
  const responsible = of('responsible').map(({ text }) => readResponsible(text, tidy))
  const period = firstOnly(of('period'), (text) => periodOf(text, near), leave)
  if (period && !period.from && !period.to) leave(of('period').slice(0, 1))
  const outcomes = of('outcome').map(({ text }) => readOutcome(text, tidy))
  of('outcome').forEach((piece, at) => {
    const [cell] = piece.cells
    for (const text of outcomes[at]?.unread ?? []) {
      if (cell) unread.push({ ...wordsOf(cell, 'row', piece.title), text })
    }
  })
  const statement = outcomes.find((outcome) => outcome.statement !== '')?.statement ?? ''
  const printedPercent = firstOnly(of('percent'), percentOfCell, leave)
  const told = printedPercent ?? outcomes.find(({ percent }) => percent !== null)?.percent ?? null
  const finished = outcomes.findLast((outcome) => outcome.finished !== null)?.finished ?? null
  const stage = readStage(section, statement || (finished?.line ?? ''), told)
  const isDone = stage.stage === 'done'
  if (stage.because) {
    const because = stageReasons[stage.because]
    inferred.push({ of: 'stage', place: { ...place, field: 'stage' }, value: stage.stage, because })
  }
  const instrument = instrumentFor(section, question.codes, leave)
  if (instrument?.inferred) {
    const because = becauseOfCodes(question.codes)
    inferred.push({ of: 'instrument', place, value: instrument.value, because })
  }
  const cells: PlannedMeasure = {
    no: no ?? nextNo,
    instrument: instrument?.value ?? null,
    indicator: indicator ?? '',
    codes: question.codes,
    subject: question.subject,
    parts: [...question.parts, ...listed(of('parts'), tidy)],
    measures: listed(of('measures'), tidy),
    responsible: {
      units: responsible.flatMap(({ units }) => units),
      posts: responsible.flatMap(({ posts }) => posts),
    },
    period,
    steps: listed(of('steps'), tidy),
    followUp: listed(of('followUp'), tidy),
    stage: stage.stage,
    percent: told ?? stage.percent,
    statement,
    outcome: outcomes.flatMap((one, at) => [
      ...(at > 0 && one.statement !== '' && one.statement !== statement ? [one.statement] : []),
      ...one.outcome,
      // Of what is not done, it is words like any others.
      ...(one.finished && !isDone ? [tidy(one.finished.line)] : []),
    ]),
    evidence: [...outcomes.flatMap(({ evidence }) => evidence), ...listed(of('evidence'), tidy)],
    ...(finished && isDone && { finishedOn: finished.day }),
    source: {},
  }
  const measure = { ...cells, ...settledWords(cells, trimmed), ...settledProgress(cells, trimmed) }
  const source = sourceOf(measure, of, stage.pieces, row)
  const placed = [...unread, ...stage.unread].map((words) => ({
    ...words,
    place: { ...words.place, row },
  }))
  return { measure: { ...measure, source }, unread: placed, inferred }
}

/** What is read from a cell was mended once. */
const trimmed = (text: string): string => text.trim()

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('\n')

/** The items of every column that holds this list, in order. */
const listed = (pieces: readonly Piece[], tidy: Tidy): string[] =>
  pieces.flatMap(({ text }) => readItems(text, tidy))

/** The first column that says something understood; what the others say besides is left as unread. */
function firstOnly<Value>(
  pieces: readonly Piece[],
  read: (text: string) => Value | null,
  leave: (pieces: readonly Piece[]) => void,
): Value | null {
  let value: Value | null = null
  let understood = ''
  for (const piece of pieces) {
    if (isNothing(piece.text) || piece.text === understood) continue
    const found: Value | null = value === null ? read(piece.text) : null
    if (found === null) leave([piece])
    else {
      value = found
      understood = piece.text
    }
  }
  return value
}

function numberIn(text: string): number | null {
  const [, digits] = /^\s*[(]?(\d{1,6})(?:\s*[.)]|\.0)?\s*$/.exec(toArabicDigits(text)) ?? []
  return digits === undefined ? null : Number(digits)
}

/** Reads a period; one that no rule reads keeps its printed words and says no month. */
export function periodOf(typed: string, near: FiscalYear | null): Period {
  const printed = mended(typed)
  const read = readPeriod(printed, near)
  if (read.ok) return { ...read.value, printed }
  const unbroken = readPeriod(unwrapText(printed), near)
  return unbroken.ok ? { ...unbroken.value, printed } : { from: null, to: null, printed }
}

function instrumentFor(
  section: SectionRow,
  codes: readonly ItemCode[],
  leave: (pieces: readonly Piece[]) => void,
): { readonly value: Instrument; readonly inferred: boolean } | null {
  const typed = firstOnly(
    section.cells.get('instrument') ?? [],
    (text) => instruments.find((one) => text.toUpperCase().includes(one)) ?? null,
    leave,
  )
  const printed = typed ?? section.instrument
  if (printed) return { value: printed, inferred: false }
  const inferred = instrumentOfAll(codes)
  return inferred && { value: inferred, inferred: true }
}

/** Where each field came from. A cell that says nothing is no source, except a box left empty on purpose. */
function sourceOf(
  measure: PlannedMeasure,
  of: (means: ColumnMeaning) => readonly Piece[],
  stagePieces: readonly Piece[],
  row: number,
): Source {
  const question = [...of('codes'), ...of('subject')]
  const pieces: { readonly [F in Field]?: readonly Piece[] } = {
    no: of('no'),
    indicator: of('indicator'),
    codes: question,
    subject: question,
    parts: measure.parts.length > 0 ? [...question, ...of('parts')] : [],
    measures: of('measures'),
    responsible: of('responsible'),
    period: of('period'),
    steps: of('steps'),
    followUp: of('followUp'),
    stage: stagePieces,
    percent:
      of('percent').length > 0 ? of('percent') : measure.percent === null ? [] : of('outcome'),
    outcome: of('outcome'),
    evidence: measure.evidence.length > 0 ? [...of('evidence'), ...of('outcome')] : of('evidence'),
  }
  const source: { -readonly [F in Field]?: Source[F] } = {}
  for (const field of Object.keys(pieces) as Field[]) {
    const cells = (pieces[field] ?? []).flatMap((piece) => piece.cells)
    const [first, ...also] = cells.map(({ place, text }) => ({
      place: { ...place, part: 'row' as const, row, field },
      text,
    }))
    if (first) source[field] = also.length > 0 ? { ...first, also } : first
  }
  return source
}
