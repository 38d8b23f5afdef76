import { remembered } from '../basics/remembered.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'

/** A text with everything that does not carry words taken out: spaces, marks of a list, signs, kind of digit. */
export const bare = remembered((text) =>
  toArabicDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
)

/** The openings a report puts before the words of the plan: "มีการเผยแพร่…" says no more than "เผยแพร่…". */
const openings = /^(?:ดำเนินการแล้ว|ได้มีการ|มีการ|ได้ดำเนินการ|มี|ได้|การ)+/

/** A bare text without the openings officials put before a verb. */
export const withoutOpening = (text: string): string => bare(text).replace(openings, '')

/** How much of one text stands in another, 0 to 1, by its runs of three letters. */
export function shareWithin(text: string, other: string): number {
  const runs = runsOf(text)
  if (runs.length === 0) return 0
  const there = new Set(runsOf(other))
  return runs.filter((run) => there.has(run)).length / runs.length
}

/** Names and titles are far shorter; of anything longer the beginning tells. */
const longestTitle = 1_000

/** How alike two names or titles are, 0 to 1: the smaller of the shares each has in the other. */
export function likeness(one: string, other: string): number {
  const [first, second] = [bare(one.slice(0, longestTitle)), bare(other.slice(0, longestTitle))]
  return Math.min(shareWithin(first, second), shareWithin(second, first))
}

/** The number of letters to change, add or leave out to make one text the other. */
export function lettersApart(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  let row = to.map((_, at) => at + 1)
  from.forEach((letter, above) => {
    let diagonal = above
    let left = above + 1
    row = row.map((up, at) => {
      const cost = Math.min(up + 1, left + 1, diagonal + (letter === to[at] ? 0 : 1))
      diagonal = up
      left = cost
      return cost
    })
  })
  return row.at(-1) ?? from.length
}

/**
 * For each text the first earlier one that is the same or one letter apart, or null. Short texts, long
 * ones and those with digits must be the same. Texts one letter apart become the same when a letter is
 * left out of one or both, so each is looked up by what is left of it: comparing all with all would
 * never end on a plan with a unit of its own in each row.
 */
export function earlierAlike(texts: readonly string[]): (number | null)[] {
  const exact = new Map<string, number>()
  const byRest = new Map<string, number[]>()
  return texts.map((text, at) => {
    const same = exact.get(text)
    if (same === undefined) exact.set(text, at)
    let first = same ?? null
    if (text.length < 6 || text.length > 60 || /\d/.test(text)) return first
    for (const rest of restsOf(text)) {
      const alike = byRest.get(rest) ?? []
      const near = alike.find((other) => lettersApart(texts[other] ?? '', text) === 1)
      if (near !== undefined && (first === null || near < first)) first = near
      if (same === undefined && alike.length < 20) byRest.set(rest, [...alike, at])
    }
    return first
  })
}

/** A text, and what is left of it without each of its letters. */
function restsOf(text: string): Set<string> {
  const letters = [...text]
  return new Set([text, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])
}

/** Runs of three letters; Thai letters are one code unit each, so slices of the string will do. */
function runsOf(text: string): string[] {
  if (text.length < 3) return text === '' ? [] : [text]
  const runs: string[] = []
  for (let at = 0; at + 3 <= text.length; at += 1) runs.push(text.slice(at, at + 3))
  return runs
}
