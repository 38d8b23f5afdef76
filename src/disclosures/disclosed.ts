// What an agency shows the public, as those who look at many agencies are told it.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Answered } from './disclosure.ts'

/** What stands on the public page of an agency for one item. */
export interface Disclosed {
  readonly code: ItemCode
  readonly answer: Answered
  readonly urls: readonly string[]
}

/** What an agency shows of a year. */
export interface DisclosedYear {
  readonly year: FiscalYear
  readonly items: readonly Disclosed[]
}
