import { abbreviation, firstWord, hasWordAcross, lastWord, thaiLetter } from './thai-words.ts'

/**
 * The width of the column these cells stand in, in characters that take room: no run of theirs is
 * longer. The column may have been wider, never narrower.
 */
export function columnWidthOf(cells: readonly string[]): number {
  let widest = 0
  for (const cell of cells) {
    for (const run of cell.split(/\s+/)) {
      if (run.length > widest && thaiLetter.test(run)) widest = Math.max(widest, widthOf(run))
    }
  }
  return widest
}

/**
 * One paragraph of a narrow column, its line breaks typed as spaces, put together again. It is laid
 * out anew in the way that explains its spaces best: a break stands where the next word had no room,
 * a space inside a line is rare in Thai, and some words are never followed by one.
 */
export function closeColumnBreaks(paragraph: string, columnWidth = 0): string {
  const runs = paragraph.split(' ')
  const width = Math.min(widestLine, Math.max(columnWidth, columnWidthOf(runs)))
  const breaks = likeliestBreaks(runs.map(measured), width)
  return runs
    .flatMap((run, at) => {
      const left = at === 0 ? null : (runs[at - 1] ?? '')
      if (left === null) return [run]
      const closes = mayHaveBroken(left, run) && (breaks.has(at) || left.endsWith('/'))
      return closes ? [run] : [' ', run]
    })
    .join('')
}

/** A line holds no more than this; a longer run was typed without a break and says nothing of the column. */
const widestLine = 300

/** Characters that take room in a line: marks above and below take none. */
const widthOf = (text: string) => text.replaceAll(/\p{Mn}/gu, '').length

/** A run of letters between spaces, measured. */
interface Run {
  readonly width: number
  readonly firstWordWidth: number
  /** What it costs to believe in a space before it, inside a line. */
  readonly spaceBefore: number
  readonly beginsItem: boolean
}

/** Where lines begin in the cheapest layout, as positions in `runs`. */
function likeliestBreaks(runs: readonly Run[], width: number): ReadonlySet<number> {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= runs.length; end += 1) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    let line = -1
    let spaces = 0
    for (let from = end - 1; from >= 0; from -= 1) {
      const run = runs[from]
      line += 1 + (run?.width ?? 0)
      if (line > width * 1.3 && from < end - 1) break
      const cost = (best[from]?.cost ?? 0) + spaces + lineCost(line, width, runs[end])
      if (cost < choice.cost) choice = { cost, from }
      if (run?.beginsItem) break
      spaces += run?.spaceBefore ?? 0
    }
    best.push(choice)
  }
  const breaks = new Set<number>()
  for (let end = runs.length; end > 0; end = best[end]?.from ?? 0) breaks.add(best[end]?.from ?? 0)
  return breaks
}

/** A line is the dearer the more it hangs over, or leaves of the room its next word would have had. */
function lineCost(line: number, width: number, next: Run | undefined): number {
  if (line > width) return 2 * (line - width)
  if (!next || next.beginsItem) return 0
  return Math.max(0, width - line - next.firstWordWidth) / 2
}

const measured = (run: string, at: number, runs: readonly string[]): Run => ({
  width: widthOf(run),
  firstWordWidth: widthOf(firstWord(run)),
  spaceBefore: at === 0 ? 0 : spaceCost(runs[at - 1] ?? '', run),
  beginsItem: beginsItem.test(run),
})

function spaceCost(left: string, right: string): number {
  if (!mayHaveBroken(left, right)) return 0
  if (hasWordAcross(left, right)) return 100
  if (leaning.has(lastWord(left))) return 12
  return opening.has(firstWord(right)) ? 1.5 : 3
}

/** Words that lean on the next: no phrase ends with them. */
const leaning = new Set(
  'การ ความ ของ ใน ที่ ให้ และ หรือ เพื่อ โดย ตาม แก่ อย่าง เป็น จาก ด้าน ผู้ นัก ทุก ต่อ ซึ่ง ระหว่าง ส่วน สำนัก'.split(
    ' ',
  ),
)

/** Words that phrases like to begin with. */
const opening = new Set('และ หรือ เพื่อ ให้ ตาม ต่อ โดย ซึ่ง ทั้ง รวม พร้อม'.split(' '))

/** Between these two a space may be a line break: Thai on both sides, or after a slash; not before an abbreviation. */
const mayHaveBroken = (left: string, right: string) =>
  /[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E]\/?$/.test(left) &&
  thaiLetter.test(right[0] ?? '') &&
  !abbreviation.test(right)

/** A list's item begins a line of its own. */
const beginsItem = /^(?:[0-9๐-๙]{1,2}[.)]|[-•])/
