import type { RawBlock } from '../../basics/raw-paper.ts'

/** Thai letters that take a place on the line; signs above and below do not. */
const signs = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
const width = (text: string) => text.replace(signs, '').length

/** A list's item this long has been broken somewhere if its column was narrow. */
const longItem = 50
/** The widest column of the landscape table holds about 30 letters at 14 pt. */
const widestLine = 34

/**
 * Whether the cells of a text were broken into short lines whose breaks have become spaces: then no
 * piece between two spaces is longer than a column is wide. Thai typed freely has far longer pieces.
 */
export function isWrapped(blocks: readonly RawBlock[]): boolean {
  let long = 0
  let broken = 0
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    for (const cell of block.rows.flat()) {
      if (!/[\u0e01-\u0e2e]/.test(cell.text) || cell.text.includes('\n')) continue
      for (const pieces of itemsOf(cell.text)) {
        if (width(pieces.join('')) < longItem) continue
        long++
        if (pieces.every((piece) => width(piece) <= widestLine)) broken++
      }
    }
  }
  return long > 0 && broken >= long * 0.7
}

/** The items of a list, each as its pieces between spaces. */
function itemsOf(text: string): string[][] {
  const items: string[][] = [[]]
  for (const piece of text.split(/\s+/)) {
    if (/^(?:[\d๐-๙]+[.)]|[-•])/.test(piece)) items.push([])
    items.at(-1)?.push(piece)
  }
  return items
}
