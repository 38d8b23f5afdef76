import type { Place } from '../../src/basics/place.ts'
import type { RawBlock, RawCell, RawPaper } from '../../src/basics/raw-paper.ts'

/** What a cell of a test's table says: its words, or null for a position a merged cell covers. */
export type CellWords = string | null

/** A paper as a reader of files would give it: a text is a line, an array is a table. */
export function rawPaper(
  blocks: readonly (string | readonly (readonly CellWords[])[])[],
  over: Partial<Pick<RawPaper, 'format' | 'wrapped'>> = {},
): RawPaper {
  let line = 0
  let table = 0
  const read = blocks.map((block): RawBlock => {
    if (typeof block === 'string') {
      line += 1
      return { kind: 'paragraph', text: block, place: { part: 'file', line } }
    }
    table += 1
    return {
      kind: 'table',
      rows: block.map((row, at) => {
        line += 1
        return row.map((words, column) =>
          cell(words, { part: 'file', line, table, tableRow: at + 1, column: column + 1 }),
        )
      }),
    }
  })
  return { format: 'docx', wrapped: false, blocks: read, ...over }
}

const cell = (words: CellWords, place: Place): RawCell =>
  words === null ? { text: '', place, covered: true } : { text: words, place }
