import type { RawCell } from '../basics/raw-paper.ts'
import { isEmptyBox } from '../basics/tick-box.ts'
import { isNothing } from '../measures/cells/cell-words.ts'
import type { ColumnMeaning } from './imported.ts'
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

/** A row with the words of those that continue it at the end of each of its cells. */
export function joined(first: SectionRow, following: readonly SectionRow[]): SectionRow {
  if (following.length === 0) return first
  const cells = new Map<ColumnMeaning, Growing[]>()
  for (const [means, pieces] of first.cells) cells.set(means, pieces.map(begun))
  for (const row of following) {
    for (const [means, pieces] of row.cells) {
      const grown = cells.get(means) ?? []
      cells.set(means, grown)
      for (const piece of pieces) grow(grown, piece)
    }
  }
  return {
    ...first,
    cells: new Map(
      [...cells].map(([means, pieces]) => [
        means,
        pieces.map(({ column, title, texts, cells }) => ({
          ...{ column, title, cells },
          text: texts.join(''),
        })),
      ]),
    ),
    others: [first, ...following].flatMap(({ others }) => others),
  }
}

/** A piece to which rows are still added: a table can continue over thousands of them. */
interface Growing {
  readonly column: number
  readonly title: string
  readonly texts: string[]
  readonly cells: RawCell[]
  readonly isNothing: boolean
}

const begun = ({ column, title, text, cells }: Piece): Growing => ({
  ...{ column, title, texts: [text], cells: [...cells] },
  isNothing: isNothing(text),
})

function grow(pieces: Growing[], piece: Piece): void {
  if (pieces.length > 0 && isNothing(piece.text)) return
  const at = pieces.findIndex(({ column }) => column === piece.column)
  const before = pieces[at]
  if (!before) pieces.push(begun(piece))
  else if (before.isNothing) pieces[at] = begun(piece)
  else {
    before.texts.push(beginsItem.test(piece.text) ? '\n' : ' ', piece.text)
    before.cells.push(...piece.cells)
  }
}

const beginsItem = /^\s*(?:[\d๐-๙]{1,2}\s*[.)]|[-•–])/
