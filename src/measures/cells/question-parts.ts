import { readTypedList } from '../../basics/typed-list.ts'
import { loosely } from './cell-words.ts'

/** A question taken apart: its own wording, and the sub-questions printed below it. */
export interface QuestionParts {
  readonly wording: string
  readonly parts: readonly string[]
}

const asks = new RegExp(`(?:${['ดังต่อไปนี้', 'ต่อไปนี้', 'ดังนี้'].map(loosely).join('|')})`)
const closes = new RegExp(
  `(?:${['มากน้อยเพียงใด', 'หรือไม่อย่างไร', 'หรือไม่', 'เพียงใด', 'อย่างไร'].map(loosely).join('|')})\\s*[:?]?`,
)

/**
 * Splits a question from its sub-questions. A question that has them announces them ("ดังต่อไปนี้") and
 * mostly ends ("หรือไม่", "มากน้อยเพียงใด"); what follows are the sub-questions, which a narrow column
 * runs together. `known` are the sub-questions as the framework words them, empty where it has none.
 */
export function splitQuestion(text: string, known: readonly string[]): QuestionParts {
  const announced = asks.exec(text)
  if (!announced) return { wording: text, parts: [] }
  const after = announced.index + announced[0].length
  const closed = closes.exec(text.slice(after))
  const end = closed ? after + closed.index + closed[0].length : after
  const rest = text.slice(end)
  return rest.trim() === ''
    ? { wording: text, parts: [] }
    : { wording: text.slice(0, end), parts: partsIn(rest, known) }
}

/** Takes running sub-questions apart: by markers or lines, by an opening that comes again, by the framework. */
export function partsIn(text: string, known: readonly string[]): string[] {
  const list = readTypedList(text)
  const listed = [list.lead, ...list.items.map((item) => item.text)].filter((one) => one !== '')
  if (listed.length > 1) return listed
  const pieces = text.trim().split(/\s+/)
  if (pieces.length > 80) return [text.trim()]
  const repeated = byRepeatedOpening(pieces)
  if (repeated.length > 1 && (known.length === 0 || repeated.length === known.length)) {
    return repeated
  }
  return byFramework(pieces, known) ?? (repeated.length > 1 ? repeated : [text.trim()])
}

/** "เป็นไปตามขั้นตอน… เป็นไปตามระยะเวลา…": each sub-question opens with the same word. */
function byRepeatedOpening(pieces: readonly string[]): string[] {
  const [opening = ''] = pieces
  if (opening.length < 4) return []
  const starts = pieces.flatMap((piece, at) => (piece.startsWith(opening) ? [at] : []))
  return between(pieces, starts)
}

/**
 * The split whose pieces hold most of the framework's own sub-questions; of equal ones that which ends
 * each as late as it can, since papers word them at greater length. Null where none is like enough.
 */
function byFramework(pieces: readonly string[], known: readonly string[]): string[] | null {
  if (known.length < 2 || pieces.length < known.length || pieces.length > 40) return null
  const wanted = known.map(pairsOf)
  const like = (from: number, to: number, part: number) =>
    shareHeld(wanted[part] ?? [], pieces.slice(from, to).join(''))
  // splits[n]: the best way to read the first n pieces as the sub-questions seen so far.
  let splits: (Split | null)[] = [{ score: 0, starts: [] }, ...pieces.map(() => null)]
  for (const part of known.keys()) {
    const before = splits
    splits = before.map((_, to) => {
      let best: Split | null = null
      for (const [from, split] of before.slice(0, to).entries()) {
        const score = split ? split.score + like(from, to, part) : 0
        if (split && score >= (best?.score ?? 0)) best = { score, starts: [...split.starts, from] }
      }
      return best
    })
  }
  const found = splits.at(-1)
  return found && found.score / known.length >= 0.5 ? between(pieces, found.starts) : null
}

const pairsOf = (text: string): string[] => {
  const letters = text.replace(/\s+/g, '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) =>
    letters.slice(at, at + 2),
  )
}

const shareHeld = (pairs: readonly string[], text: string): number =>
  pairs.filter((pair) => text.includes(pair)).length / (pairs.length || 1)

interface Split {
  readonly score: number
  readonly starts: readonly number[]
}

const between = (pieces: readonly string[], starts: readonly number[]): string[] =>
  starts.map((start, at) => pieces.slice(start, starts[at + 1]).join(' '))
