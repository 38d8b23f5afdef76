// Nobody judges their own agency: no role, post or division of it now, nor in the year that is judged.
import { type FiscalYear, firstDay, lastDay } from '../basics/fiscal-year.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** What ties a person to an agency: a role over it or one of its divisions, or a post in it. */
export interface Tie {
  readonly kind: 'role' | 'post'
  readonly from: PlainDate
  /** The last day; null while it goes on. */
  readonly until: PlainDate | null
}

/** The tie that keeps a person from judging an agency's year; null where nothing does. */
export const tieIn = (ties: readonly Tie[], year: FiscalYear, today: PlainDate): Tie | null =>
  ties.find((tie) => touches(tie, today, today) || touches(tie, firstDay(year), lastDay(year))) ??
  null

const touches = ({ from, until }: Tie, first: PlainDate, last: PlainDate) =>
  from <= last && (until === null || until >= first)
