/**
 * What a citizen sent: read from one urlencoded post. Whatever it holds, it is read; what means nothing is
 * left out.
 */
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendLetters } from '../basics/thai-text.ts'
import { notKnown, notTicked, placesOf, type Questionnaire, type Ticked } from './questionnaire.ts'

/** The most signs somebody may write besides the answers; what is longer is cut. */
export const longestComment = 1000

export interface SentAnswers {
  /** One for each place of the questionnaire, in printed order. */
  readonly answers: readonly Ticked[]
  /** The places where nothing was ticked. */
  readonly missing: readonly number[]
  /** What was written besides, mended; empty where nothing was. */
  readonly comment: string
  /** The code of a queue ticket as its sheet prints it, in capitals without spaces and dashes; empty without one. */
  readonly ticket: string
  readonly stamp: string
  /** The solved proof of work; empty without one. */
  readonly pow: string
  /** Whether the notice about missing answers was seen. */
  readonly seen: boolean
  /** Whether it shall count as open though its ticket is not good. */
  readonly asOpen: boolean
  /** Whether the field that nobody sees was filled. */
  readonly isTrapped: boolean
}

/** The name of the field of a place. */
export const fieldOf = (place: number): string => `q${place}`

/** What the field says of somebody who does not know. */
export const saysNotKnown = 'x'

/** Reads what was sent for a questionnaire. */
export function readAnswers(questionnaire: Questionnaire, sent: URLSearchParams): SentAnswers {
  const fields = new Map<string, string>()
  // Of a field that came twice the first counts.
  for (const [name, value] of sent) if (!fields.has(name)) fields.set(name, value)
  const said = (field: string, longest: number) =>
    (fields.get(field) ?? '').slice(0, longest).toWellFormed().replaceAll('\0', '')
  const answers = placesOf(questionnaire).map(({ place, question, options }): Ticked => {
    const value = fields.get(fieldOf(place)) ?? ''
    if (value === saysNotKnown) return question.mayNotKnow ? notKnown : notTicked
    return /^\d$/.test(value) && Number(value) < options.length ? Number(value) : notTicked
  })
  return {
    answers,
    missing: answers.flatMap((ticked, place) => (ticked === notTicked ? [place] : [])),
    comment: questionnaire.asksComment ? keptWords(said('comment', 4 * longestComment)) : '',
    ticket: ticketOf(said('ticket', 40)),
    stamp: said('stamp', 200).trim(),
    pow: said('pow', 4000).trim(),
    seen: fields.get('seen') === '1',
    asOpen: fields.get('as-open') === '1',
    isTrapped: (fields.get('website') ?? '') !== '',
  }
}

/** A code as its sheet prints it, however it was typed. */
const ticketOf = (typed: string) =>
  toArabicDigits(typed)
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .toUpperCase()

/** Words as they are kept: cut, and without signs that nobody sees or that turn the direction of what follows. */
export function keptWords(text: string): string {
  if (text === '') return ''
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) =>
    sign === '\n' ? sign : /\s/.test(sign) ? ' ' : '',
  )
  const words = mendLetters(plain).replaceAll(/\n{3,}/g, '\n\n')
  return [...words].slice(0, longestComment).join('').trim()
}
