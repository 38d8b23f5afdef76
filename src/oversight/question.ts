// A question to an agency: asked by who watches it, answered by the agency, closed by who asked. What
// was said stands as it was said; where the question is, is read from what was said last.
import type { Actor } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { MeasureId, QuestionId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Speaker, speaksFor, type Watching } from './overseer.ts'

/** What can be said of a question. */
export const entryKinds = ['asked', 'answered', 'closed'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Something said, and by whom: an overseer asks and closes, the agency answers. */
export interface QuestionEntry {
  readonly id: string
  readonly kind: EntryKind
  /** Empty only where a question was closed without a word. */
  readonly words: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly by: Speaker
}

export interface Question {
  readonly id: QuestionId
  readonly fiscalYear: FiscalYear
  /** The measure it is about, with the title it had then; null where it is about the whole year. */
  readonly about: { readonly measureId: MeasureId; readonly title: string } | null
  /** Oldest first, never empty: the first is what was asked. */
  readonly entries: readonly QuestionEntry[]
}

/** Whether the agency is to speak next, or who asked, or nobody any more. */
export const questionStates = ['waiting', 'answered', 'closed'] as const
export type QuestionState = (typeof questionStates)[number]

const stateAfter: Readonly<Record<EntryKind, QuestionState>> = {
  asked: 'waiting',
  answered: 'answered',
  closed: 'closed',
}

/** Where a question stands. */
export const stateOf = ({ entries }: Pick<Question, 'entries'>): QuestionState =>
  stateAfter[entries.at(-1)?.kind ?? 'asked']

/** The longest text of a question, an answer or a statement, in characters. */
export const longestWords = 4000

/** What can be wrong with a question, an answer or a statement as it was typed. */
export type WrongCode =
  | 'words-missing'
  | 'words-too-long'
  | 'verdict-missing'
  | 'measure-missing'
  | 'form-stale'

export type QuestionRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' | 'question-missing' | 'measure-missing' }
  | { readonly code: 'words-missing' | 'words-too-long' }
  /** Nothing is added to a closed question; ask a new one. */
  | { readonly code: 'question-closed' }
  /** It was asked for a territory that whoever acts does not oversee. */
  | { readonly code: 'above-yours' }
  /** Something was said after the form was opened. */
  | { readonly code: 'changed-meanwhile' }
  /** The same form was saved before with other words in it. */
  | { readonly code: 'form-used-twice' }

/** Decides whether somebody may say something more, having read the first `seen` entries. */
export function mayGoOn(
  question: Question,
  actor: Actor,
  said: { readonly kind: EntryKind; readonly seen: number },
): Result<null, QuestionRefusal> {
  if (stateOf(question) === 'closed') return refuse({ code: 'question-closed' })
  if (said.kind !== 'answered' && !mayFollowUp(question, actor))
    return refuse({ code: 'above-yours' })
  if (said.seen !== question.entries.length) return refuse({ code: 'changed-meanwhile' })
  return accept(null)
}

/** Whether somebody may ask further or close: whoever oversees the territory it was asked for. */
export function mayFollowUp({ entries }: Pick<Question, 'entries'>, actor: Actor): boolean {
  const asker = entries[0]?.by.as
  return asker?.kind === 'overseer' && speaksFor(actor, asker.over)
}

/** Who asked first, and for which territory. */
export function askerOf({ entries }: Pick<Question, 'entries'>): Speaker<Watching> {
  const by = entries[0]?.by
  if (by?.as.kind !== 'overseer') throw new Error('A question begins with an overseer asking it.')
  return { ...by, as: by.as }
}
