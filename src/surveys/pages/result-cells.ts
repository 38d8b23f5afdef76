import type { Language } from '../../basics/bilingual.ts'
import { type Cell, type Column, linesOf } from '../../basics/document.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Fraction } from '../../basics/fraction.ts'
import type { HalfDay } from '../hiding.ts'
import type { ResultSheet } from '../results.ts'

/** Results as they are printed and given out. */
export interface ResultFacts {
  readonly agency: { readonly name: string; readonly code: string }
  readonly year: FiscalYear
  readonly sheet: ResultSheet
  /** Answers by half-day, of those groups that may be told. */
  readonly halfDays: readonly HalfDay[]
  /** Where the results can be seen. */
  readonly address: string
  readonly language: Language
}

export const plain = (said: string): Cell => ({ kind: 'text', lines: linesOf(said) })
export const count = (value: number | null): Cell => ({ kind: 'number', value })

/** A mean as a number: only ever shown to two decimals. */
export const asNumber = ({ over, under }: Fraction): number =>
  Number((over * 1_000_000n) / under) / 1_000_000

export const column = (
  id: string,
  title: string,
  width: number,
  holds: Cell['kind'] = 'text',
): Column => ({
  ...{ id, title, width, holds },
  align: holds === 'number' || holds === 'formula' ? 'end' : 'start',
})
