import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import { isPageAddress } from '../basics/page-address.ts'
import type { PlainDate, YearMonth } from '../basics/plain-date.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import {
  type AnswerContent,
  type Answered,
  type AnswerLink,
  answers,
  type MonthAnswer,
} from './disclosure.ts'
import type { WrongAnswer } from './wrong-answer.ts'

const longestLine = 300
const longestText = 4_000
const longestAddress = 2_000
/** Addresses to one item: far above what an assessor would open. */
export const mostLinks = 20

/** Reads an answer as typed, and says what is wrong with it. */
export function readAnswerForm(
  typed: Typed,
  on: {
    /** The required elements of the item; others are not ticked. */
    readonly elements: readonly string[]
    /** The months its grid asks; null for an item that does not recur. */
    readonly months: readonly YearMonth[] | null
    readonly today: PlainDate
  },
): { readonly content: AnswerContent; readonly wrong: readonly Wrong<WrongAnswer>[] } {
  const wrong: Wrong<WrongAnswer>[] = []
  const text = (field: string, words: string, most: number) => {
    const typed = words.toWellFormed().trim()
    if (typed.length <= most) return mendText(typed)
    wrong.push({ field, code: 'text-too-long' })
    return typed
  }
  const day = (field: string, words: string): PlainDate | null => {
    if (words.trim() === '') return null
    const read = readDayTyped(words)
    if (!read.ok) wrong.push({ field, code: 'day-unreadable' })
    // What is shown has been put up; a day that is yet to come is a slip.
    else if (read.value > on.today) wrong.push({ field, code: 'day-ahead' })
    return read.ok ? read.value : null
  }
  const address = (field: string, words: string) => {
    // Signs nobody sees come along when it is copied; some of them turn the letters of an address around.
    const plain = words
      .toWellFormed()
      .replaceAll(/\p{Cf}/gu, '')
      .trim()
    if (plain.length > longestAddress) wrong.push({ field, code: 'text-too-long' })
    else if (plain !== '' && !isPageAddress(plain)) wrong.push({ field, code: 'address-wrong' })
    return plain
  }
  const answer = answerIn(typedIn(typed, 'answer'))
  const links = rowsTyped(typed).flatMap(({ url, clickPath }, at): AnswerLink[] => {
    const row = {
      url: address(`link-url-${at + 1}`, url),
      clickPath: text(`link-url-${at + 1}`, clickPath, longestLine),
    }
    if (row.url === '' && row.clickPath === '') return []
    if (row.url === '') wrong.push({ field: `link-url-${at + 1}`, code: 'address-missing' })
    return [row]
  })
  if (links.length > mostLinks) wrong.push({ field: 'link-url-1', code: 'too-many-links' })
  const months = on.months?.map((month, at): MonthAnswer => {
    const field = `month-${month}`
    const row = {
      month,
      answer: answerIn(typed['month-answer']?.[at] ?? ''),
      url: address(field, typed['month-url']?.[at] ?? ''),
      on: day(field, typed['month-on']?.[at] ?? ''),
      note: text(field, typed['month-note']?.[at] ?? '', longestLine),
    }
    if (row.answer === 'has' && row.url === '') wrong.push({ field, code: 'month-without-address' })
    return row
  })
  const noneOn = day('noneOn', typedIn(typed, 'noneOn'))
  const content: AnswerContent = {
    ...{ answer, links, months: months ?? null },
    explanation: text('explanation', typedIn(typed, 'explanation'), longestText),
    elements: on.elements.filter((id) => typed['element']?.includes(id)),
    noneReason:
      answer === 'none' ? text('noneReason', typedIn(typed, 'noneReason'), longestText) : '',
    // A declaration has its day: the one it is made on, unless another is said.
    noneOn: answer === 'none' ? (noneOn ?? on.today) : null,
    updatedOn: day('updatedOn', typedIn(typed, 'updatedOn')),
  }
  return { content, wrong }
}

/** An answer as its form shows it. */
export const answerAsTyped = (content: AnswerContent): Typed => ({
  ...typedFrom({
    answer: content.answer,
    'link-url': content.links.map(({ url }) => url),
    'link-path': content.links.map(({ clickPath }) => clickPath),
    explanation: content.explanation,
    element: content.elements,
    noneReason: content.noneReason,
    noneOn: dayTyped(content.noneOn),
    updatedOn: dayTyped(content.updatedOn),
  }),
  ...(content.months && {
    'month-answer': content.months.map(({ answer }) => answer),
    'month-url': content.months.map(({ url }) => url),
    'month-on': content.months.map(({ on }) => dayTyped(on)),
    'month-note': content.months.map(({ note }) => note),
  }),
})

/** The rows of addresses as they were typed, empty ones too, so that each keeps its place. */
export function rowsTyped(typed: Typed): readonly AnswerLink[] {
  const urls = typed['link-url'] ?? []
  const paths = typed['link-path'] ?? []
  return Array.from({ length: Math.min(Math.max(urls.length, paths.length), 60) }, (_, at) => ({
    url: urls[at] ?? '',
    clickPath: paths[at] ?? '',
  }))
}

/** The same form with a row more, or without one; for browsers without script. */
export function withRows(typed: Typed, act: string): Typed | null {
  const drop = /^drop-(\d{1,2})$/.exec(act)?.[1]
  if (act !== 'row' && drop === undefined) return null
  const rows = rowsTyped(typed).filter((_, at) => drop === undefined || at !== Number(drop) - 1)
  return {
    ...typed,
    'link-url': [...rows.map(({ url }) => url), ...(act === 'row' ? [''] : [])],
    'link-path': [...rows.map(({ clickPath }) => clickPath), ...(act === 'row' ? [''] : [])],
  }
}

const answerIn = (typed: string): Answered => answers.find((each) => each === typed) ?? 'not-yet'

const dayTyped = (day: PlainDate | null) => (day === null ? '' : toDayTyped(day))
