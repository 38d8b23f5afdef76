// A block of cells on the clipboard. The island reads it in browsers of many years, so its words are plain.

/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between
 * rows, and a cell with either, or with a quotation mark, in quotation marks.
 */
export function readBlock(typed: string): string[][] {
  const text = typed.replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const end = text.charAt(at) === '"' ? endOfQuoted(text, at) : -1
    const stop = end >= 0 ? end : endOfPlain(text, at)
    const cell = end >= 0 ? text.slice(at + 1, end - 1).replace(/""/g, '"') : text.slice(at, stop)
    rows[rows.length - 1]?.push(cell)
    if (stop >= text.length) return rows
    at = stop + 1
    // The line break after the last row begins no other.
    if (text.charAt(stop) === '\n' && at >= text.length) return rows
    if (text.charAt(stop) === '\n') rows.push([])
  }
}

/** Where a quoted cell ends, behind its quotation mark; -1 where the mark only begins words. */
function endOfQuoted(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return -1
    if (text.charAt(at + 1) === '"') at += 2
    else return at + 1 >= text.length || /[\t\n]/.test(text.charAt(at + 1)) ? at + 1 : -1
  }
}

function endOfPlain(text: string, start: number): number {
  const length = text.slice(start).search(/[\t\n]/)
  return length < 0 ? text.length : start + length
}

/** A block of cells as it goes onto the clipboard. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t'),
    )
    .join('\n')
