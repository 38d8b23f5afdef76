import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type Typed, typedFrom, typedIn } from '../platform/form.ts'
import { allKeysOf, type ScoreKey, type Scores } from './official-scores.ts'
import { type Origin, origins, type WrongResult } from './result-version.ts'
import { readScore, type Score, scoreText } from './score.ts'

/** The field of a score in the form. */
export const fieldOf = (key: ScoreKey): string => `score-${key}`

/** The field of the reason why a weak point is left for later. */
export const reasonFieldOf = (key: ScoreKey): string => `reason-${key}`

/** Reads the scores of a form; an empty field is a score that is not known. */
export function readResultForm(
  typed: Typed,
  framework: Framework,
): Result<Scores, readonly WrongResult[]> {
  const scores = new Map<ScoreKey, Score>()
  const wrong: WrongResult[] = []
  for (const key of allKeysOf(framework)) {
    const said = typedIn(typed, fieldOf(key)).trim()
    if (said === '') continue
    const read = readScore(said)
    if (read.ok) scores.set(key, read.value)
    else wrong.push({ field: fieldOf(key), code: read.reason })
  }
  if (wrong.length > 0) return refuse(wrong)
  if (scores.size === 0) return refuse([{ field: fieldOf('total'), code: 'nothing-typed' }])
  return accept(scores)
}

/** Where the scores of a form came from, as its hidden fields say. These come from the browser. */
export function readOrigin(typed: Typed): {
  readonly origin: Origin
  /** The draft that was kept of a paste or a file; empty for typed scores. */
  readonly draft: string
  readonly fileName: string
} {
  const origin = origins.find((each) => each === typedIn(typed, 'origin')) ?? 'typed'
  const draft = typedIn(typed, 'draft')
  const fileName = typedIn(typed, 'fileName').slice(0, 200)
  return /^[0-9a-f]{64}$/.test(draft) && origin !== 'typed'
    ? { origin, draft, fileName }
    : { origin: 'typed', draft: '', fileName: '' }
}

/** Scores as their form shows them. */
export const scoresAsTyped = (scores: Scores): Typed =>
  typedFrom(Object.fromEntries([...scores].map(([key, value]) => [fieldOf(key), scoreText(value)])))

const longestReason = 2_000

/** Reads why a weak point is left for later. */
export function readReason(typed: Typed, key: ScoreKey): Result<string, readonly WrongResult[]> {
  const field = reasonFieldOf(key)
  const reason = mendText(typedIn(typed, field).replaceAll(/[\n\0]+/g, ' ')).trim()
  if (reason === '') return refuse([{ field, code: 'reason-missing' }])
  if (reason.length > longestReason) return refuse([{ field, code: 'reason-too-long' }])
  return accept(reason)
}
