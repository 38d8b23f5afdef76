import type { Place } from '../basics/place.ts'
import type { RawPaper } from '../basics/raw-paper.ts'
import { isNothing, squeezed } from '../measures/cells/cell-words.ts'
import type { Source } from '../measures/measure.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import type { Words } from './imported.ts'

/**
 * The proof that nothing is lost: every cell and line of the paper is looked up, by its place, among
 * the sources of the measures, the front matter, the headings and the unread. What is in none of them
 * is given back, to be listed as unread.
 */
export function unaccounted(
  paper: RawPaper,
  measures: readonly PlannedMeasure[],
  listed: Iterable<Words>,
): Words[] {
  const accounts = new Accounts()
  for (const { place, text } of listed) accounts.enter(place, text)
  for (const measure of measures) {
    for (const { place, text } of cellsOf(measure.source ?? {})) accounts.enter(place, text)
  }
  return everything(paper).flatMap((words) => {
    const missing = rest(words.text, accounts.at(words.place))
    return missing === '' ? [] : [{ ...words, text: missing }]
  })
}

/** Texts by what a place is known by: where the file has it, whatever part the importer took it for. */
class Accounts {
  readonly #rows = new Map<string, Map<string | number, string[]>>()
  /** The row asked for last: cells come row by row, and its key costs more than all else. */
  #last: Place | null = null
  #row = new Map<string | number, string[]>()

  enter(place: Place, text: string): void {
    const row = this.#rowOf(place)
    const key = cellKey(place)
    const texts = row.get(key)
    if (!texts) row.set(key, [text])
    else if (!texts.includes(text)) texts.push(text)
  }

  at(place: Place): readonly string[] {
    return this.#rowOf(place).get(cellKey(place)) ?? []
  }

  #rowOf(place: Place): Map<string | number, string[]> {
    const last = this.#last
    if (last === null || !isSameRow(last, place)) {
      const key = rowKey(place)
      this.#row = this.#rows.get(key) ?? new Map()
      this.#rows.set(key, this.#row)
      this.#last = place
    }
    return this.#row
  }
}

const isSameRow = (one: Place, other: Place): boolean =>
  one.line === other.line &&
  one.tableRow === other.tableRow &&
  one.table === other.table &&
  one.sheet === other.sheet

const rowKey = ({ sheet, table, tableRow, line }: Place): string =>
  `${sheet ?? ''}|${table ?? ''}|${tableRow ?? ''}|${line ?? ''}`

const cellKey = ({ cell, column }: Place): string | number =>
  cell === undefined ? (column ?? '') : `${cell}|${column ?? ''}`

function* cellsOf(source: Source): Iterable<Words> {
  for (const from of Object.values(source)) {
    if (!from) continue
    yield { place: from.place, text: from.text }
    yield* from.also ?? []
  }
}

function everything(paper: RawPaper): Words[] {
  return paper.blocks.flatMap((block) => {
    const cells = block.kind === 'paragraph' ? [block] : block.rows.flat()
    return cells.filter((cell) => !isNothing(cell.text)).map(({ place, text }) => ({ place, text }))
  })
}

/** The part of a text that none of the accounts holds, spaces and markup aside. */
function rest(text: string, accounts: readonly string[]): string {
  if (accounts.includes(text)) return ''
  let left = squeezed(text)
  for (const account of accounts) {
    const key = squeezed(account)
    if (key !== '') left = left.replace(key, '')
  }
  if (isNothing(left)) return ''
  return left === squeezed(text) ? text : left
}
