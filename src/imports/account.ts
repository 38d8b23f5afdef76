import type { Place } from '../basics/place.ts'
import type { RawPaper } from '../basics/raw-paper.ts'
import type { Source } from '../measures/measure.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import type { Words } from './imported.ts'
import { isNothing, squeezed } from './paper-words.ts'

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
  const accounts = new Map<string, string[]>()
  const enter = (place: Place, text: string) => {
    const key = keyOf(place)
    const texts = accounts.get(key)
    if (!texts) accounts.set(key, [text])
    else if (!texts.includes(text)) texts.push(text)
  }
  for (const { place, text } of listed) enter(place, text)
  for (const measure of measures) {
    for (const { place, text } of cellsOf(measure.source ?? {})) enter(place, text)
  }
  return everything(paper).flatMap((words) => {
    const missing = rest(words.text, accounts.get(keyOf(words.place)) ?? [])
    return missing === '' ? [] : [{ ...words, text: missing }]
  })
}

/** What a place is known by: where the file has it, whatever part the importer took it for. */
const keyOf = ({ sheet, cell, table, tableRow, line, column }: Place): string =>
  `${sheet ?? ''}|${cell ?? ''}|${table ?? ''}|${tableRow ?? ''}|${line ?? ''}|${column ?? ''}`

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
