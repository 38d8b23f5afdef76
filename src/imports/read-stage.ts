import { isEmptyBox, isTick } from '../basics/tick-box.ts'
import { isNothing } from '../measures/cells/cell-words.ts'
import {
  percentIn,
  percentOfCell,
  stageOfPercent,
  stageOfWords,
} from '../measures/cells/stage-words.ts'
import type { Stage } from '../measures/measure.ts'
import { stages } from '../measures/measure.ts'
import type { Words } from './imported.ts'
import { wordsOf } from './paper-words.ts'
import type { StageReason } from './reasons.ts'
import type { Piece, SectionRow } from './sections.ts'

export interface StageReading {
  readonly stage: Stage
  /** Why, where no single tick and no plain word says it. */
  readonly because: StageReason | null
  /** The cells it was read from, the telling one first. */
  readonly pieces: readonly Piece[]
  /** A percentage that stood in a column of the stage. */
  readonly percent: number | null
  readonly unread: readonly Words[]
}

interface Box {
  readonly stage: Stage
  readonly piece: Piece
}

/** Reads how far a measure came: from the ticked box, from a word, else from the outcome's words or percentage. */
export function readStage(
  row: SectionRow,
  statement: string,
  percent: number | null,
): StageReading {
  const boxes = stages.flatMap((stage) =>
    (row.cells.get(`stage-${stage}`) ?? []).map((piece) => ({ stage, piece })),
  )
  const filled = boxes.filter(({ piece }) => !isEmptyBox(piece.text))
  const ticked = filled.filter(({ piece }) => isTick(piece.text))
  const told = (row.cells.get('stage') ?? []).filter(({ text }) => !isNothing(text))
  const inColumns = [
    ...filled.flatMap(({ piece }) => percentIn(piece.text) ?? []),
    ...told.flatMap(({ text }) => (isTick(text) ? [] : (percentOfCell(text) ?? []))),
  ]
  const known = percent ?? inColumns[0] ?? null
  const pieces = ordered(boxes, ticked.length > 0 ? ticked : filled, row.cells.get('stage') ?? [])
  const unread = [
    ...filled.map(({ piece }) => piece).filter(({ text }) => !isTick(text) && !speaks(text)),
    ...told.filter(({ text }) => isTick(text) || !speaks(text)),
  ].flatMap(({ cells, title }) => cells.map((cell) => wordsOf(cell, 'row', title)))
  const answer = (stage: Stage, because: StageReason | null): StageReading => ({
    stage,
    because,
    pieces,
    percent: inColumns[0] ?? null,
    unread,
  })
  const [one, ...more] = ticked.length > 0 ? ticked : filled
  if (one && more.length === 0)
    return answer(one.stage, isTick(one.piece.text) ? null : 'box-filled')
  const word = told.map(({ text }) => stageOfWords(text)).find((stage) => stage !== null)
  if (word && ticked.length === 0) return answer(word, null)
  const several = ticked.length > 1
  const spoken = stageOfWords(statement)
  if (known !== null && (!spoken || (spoken === 'done' && known < 100))) {
    return answer(stageOfPercent(known), several ? 'ticks-and-percent' : 'percent')
  }
  if (spoken) return answer(spoken, several ? 'ticks-and-words' : 'words')
  if (one && several) return answer(one.stage, 'first-of-ticks')
  return answer('not-started', 'nothing-says')
}

function ordered(boxes: readonly Box[], telling: readonly Box[], words: readonly Piece[]): Piece[] {
  const first = telling.map(({ piece }) => piece)
  return [
    ...first,
    ...words,
    ...boxes.map(({ piece }) => piece).filter((piece) => !first.includes(piece)),
  ]
}

/** Whether a cell says a stage or a percentage. A tick says which box; in a column of words it says nothing. */
const speaks = (text: string): boolean =>
  stageOfWords(text) !== null || percentOfCell(text) !== null
