import { isEmptyBox } from '../basics/tick-box.ts'
import type { ColumnMeaning } from './imported.ts'
import { isNothing } from './paper-words.ts'
import type { Piece, SectionRow } from './sections.ts'

/** What a row of its own would say; a continued row says none of it again. */
const saidOnce = [
  'no',
  'indicator',
  'period',
  'stage',
  'percent',
] as const satisfies readonly ColumnMeaning[]
const boxes = ['stage-not-started', 'stage-underway', 'stage-done'] as const

/**
 * Whether a row goes on with the row above, as when a page break cut it: the paper numbers its rows
 * and this one has no number, no indicator, no period and no stage of its own, and its question, if
 * any, opens with no code.
 */
export function continues(row: SectionRow, last: SectionRow): boolean {
  const says = (means: ColumnMeaning) =>
    (row.cells.get(means) ?? []).some(({ text }) => !isNothing(text))
  const ticks = boxes.some((box) =>
    (row.cells.get(box) ?? []).some(({ text }) => !isEmptyBox(text)),
  )
  const numbered = (last.cells.get('no') ?? []).some(({ text }) => /[\d๐-๙]/.test(text))
  const opensWithCode = (row.cells.get('codes') ?? []).some(({ text }) =>
    /^\s*(?:ข้อ)?\s*(?:[IEOieo]\s*[\d๐-๙]|[0๐][\d๐-๙]{1,2})/.test(text),
  )
  return numbered && !ticks && !opensWithCode && !saidOnce.some(says)
}

/** The row above with this row's words at the end of each of its cells. */
export function joinedTo(last: SectionRow, row: SectionRow): SectionRow {
  const cells = new Map(last.cells)
  for (const [means, pieces] of row.cells) {
    const before = cells.get(means) ?? []
    cells.set(
      means,
      pieces.reduce<readonly Piece[]>((all, piece) => withPiece(all, piece), before),
    )
  }
  return { ...last, cells, others: [...last.others, ...row.others] }
}

function withPiece(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  if (isNothing(piece.text) && pieces.length > 0) return pieces
  const at = pieces.findIndex(({ column }) => column === piece.column)
  const before = pieces[at]
  if (!before) return [...pieces, piece]
  if (isNothing(before.text)) return pieces.with(at, piece)
  const between = beginsItem.test(piece.text) ? '\n' : ' '
  return pieces.with(at, {
    column: piece.column,
    title: before.title,
    text: `${before.text}${between}${piece.text}`,
    cells: [...before.cells, ...piece.cells],
  })
}

const beginsItem = /^\s*(?:[\d๐-๙]{1,2}\s*[.)]|[-•–])/
