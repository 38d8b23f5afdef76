// The clock each item runs on, and which items recur. The national lists say the period as data; that an
// item is asked month by month they only say in its title and note, so that table is ours.
import {
  type FiscalYear,
  firstDay,
  firstMonth,
  fiscalYear,
  lastDay,
} from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import {
  addDays,
  addMonths,
  lastDayOf,
  type PlainDate,
  type YearMonth,
} from '../basics/plain-date.ts'
import type { Framework, FrameworkId, Item } from '../frameworks/framework.ts'

/** The periods of frameworks/*.json. */
export const periodKinds = [
  'current-fy',
  'first-6-months-of-current-fy',
  'previous-fy',
  'multi-year-covering-current-fy',
  'standing',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/** What an item must be about. Standing matter, and plans of several years, must be so on the day it is looked at. */
export type ItemPeriod =
  | {
      readonly kind: 'current-fy' | 'first-6-months-of-current-fy' | 'previous-fy'
      readonly from: PlainDate
      readonly to: PlainDate
    }
  | {
      readonly kind: 'standing' | 'multi-year-covering-current-fy' | 'unknown'
      readonly from: null
      readonly to: null
    }

/** How often an item comes round within its year. */
export type Cadence = 'once' | 'monthly' | 'six-months'

/** The days of a period of the framework data, in a fiscal year; 'unknown' for a word we do not know. */
export function periodOf(year: FiscalYear, period: string): ItemPeriod {
  const kind = periodKinds.find((each) => each === period) ?? 'unknown'
  switch (kind) {
    case 'current-fy':
      return { kind, from: firstDay(year), to: lastDay(year) }
    case 'first-6-months-of-current-fy':
      return { kind, from: firstDay(year), to: lastDayOf(addMonths(firstMonth(year), 5)) }
    case 'previous-fy': {
      const before = fiscalYear(year - 1)
      return { kind, from: firstDay(before), to: lastDay(before) }
    }
    case 'standing':
    case 'multi-year-covering-current-fy':
    case 'unknown':
      return { kind, from: null, to: null }
  }
}

/**
 * Items asked month by month, by our own reading of their titles and notes. Unverified against the
 * NACC's manuals: the officer may make any item monthly, or not.
 * @source frameworks/nacc-ita-*.json: "รายเดือน" in a title, or months in the item's note or elements
 */
const monthly: Readonly<Record<FrameworkId, readonly ItemCode[]>> = {
  'nacc-ita-2565': ['O23'],
  'nacc-ita-2566': ['O21'],
  'nacc-ita-2567': ['O16'],
  'nacc-ita-2568': ['O12'],
  'nacc-ita-2569': ['O11'],
}

/** How often an item comes round: month by month, after six months, or once. Unverified, as the table above. */
export const cadenceOf = (
  framework: Pick<Framework, 'id'>,
  { code, period }: Pick<Item, 'code' | 'period'>,
): Cadence =>
  monthly[framework.id]?.includes(code)
    ? 'monthly'
    : period === 'first-6-months-of-current-fy'
      ? 'six-months'
      : 'once'

/** Days an agency has after the six months end, where the framework does not say when the OIT is answered. */
const daysAfterSixMonths = 30

/**
 * The day an item falls due by itself: the last day on which the OIT is answered, where the calendar of the
 * framework says one; a six-month report else thirty days after its months. Null where neither is known.
 */
export function dueByItself(
  framework: Pick<Framework, 'id' | 'fiscalYear' | 'calendar'>,
  item: Pick<Item, 'code' | 'period'>,
): PlainDate | null {
  const answering = framework.calendar.find(({ phase }) => phase === 'oit-answering')
  if (answering) return answering.to
  const { kind, to } = periodOf(framework.fiscalYear, item.period)
  return kind === 'first-6-months-of-current-fy' ? addDays(to, daysAfterSixMonths) : null
}

/** The twelve months of a fiscal year, October first. */
export const monthsOfYear = (year: FiscalYear): readonly YearMonth[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(firstMonth(year), at))

/** Whether an item's period asks for a month: the first six of the year, or all of them. */
export const asksForMonth = ({ from, to }: ItemPeriod, month: YearMonth): boolean =>
  from === null || (`${month}-01` >= from && lastDayOf(month) <= to)
