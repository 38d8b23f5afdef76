import type { RecordFilter } from '../accounts/record-filter.ts'
import { readDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** How many lines of the record stand on one page, and how many are given out in one file. */
export const linesOnPage = 50
export const linesInFile = 20_000

/** What is wrong with the days of a filter. */
export interface WrongRecordFilter {
  readonly field: 'from' | 'to'
  readonly code: 'dayWrong' | 'daysReversed'
}

/** What an address asks of the record: the filter as far as it can be read, the page, and what was wrong. */
export interface RecordAsked {
  readonly filter: RecordFilter
  /** From 1. */
  readonly page: number
  readonly wrong: readonly WrongRecordFilter[]
}

/** The fields of the filter as they stand in an address. */
export const filterFields = ['person', 'act', 'subject', 'from', 'to'] as const

/** Reads the filter of an address. Days are whole days in Thailand, in the Buddhist era or ISO. */
export function readRecordAsked(query: Readonly<Record<string, string>>): RecordAsked {
  const text = (field: string) => (query[field] ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
  const days = { from: dayIn(text('from')), to: dayIn(text('to')) }
  const wrong = (['from', 'to'] as const).flatMap((field): WrongRecordFilter[] =>
    days[field] === 'wrong' ? [{ field, code: 'dayWrong' }] : [],
  )
  const from = days.from === 'wrong' ? null : days.from
  const to = days.to === 'wrong' ? null : days.to
  const isReversed = from !== null && to !== null && from > to
  const page = /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return {
    filter: {
      ...(text('person') && { person: text('person') }),
      ...(text('act') && { act: text('act') }),
      ...(text('subject') && { subject: text('subject') }),
      ...(from && !isReversed && { from: `${from}T00:00:00+07:00` }),
      ...(to && !isReversed && { before: `${dayAfter(to)}T00:00:00+07:00` }),
    },
    page,
    wrong: isReversed ? [{ field: 'from', code: 'daysReversed' }] : wrong,
  }
}

function dayIn(typed: string): PlainDate | 'wrong' | null {
  if (typed === '') return null
  const read = readDayTyped(typed)
  return read.ok ? read.value : 'wrong'
}

const dayAfter = (day: PlainDate) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
