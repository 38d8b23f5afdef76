// Whether a document is about the year that an item asks for.
import { fiscalYearOf } from '../basics/fiscal-year.ts'
import type { Inside } from '../basics/inside.ts'
import { monthsNamedIn } from '../basics/month-range.ts'
import type { Hint, LookedItem } from './looking.ts'
import { type PlainPart, passageAt, plain, plainParts } from './looking-words.ts'
import { type NamedYear, yearsNamedIn } from './looking-years.ts'

interface PlacedYear extends NamedYear {
  readonly part: PlainPart
}

/** The beginning of a document says what it is about; what comes later may compare, cite or look ahead. */
const headLength = 700

/**
 * Another year than the item's. Likely only where the document begins with it and shows the right year
 * nowhere; a document that says the right year is right whatever else it names, and one that only shows
 * it, in a date or in months, is for people to judge.
 */
export function yearHints(inside: Inside, { period, year }: LookedItem): Hint[] {
  const right = rightYearOf(period.kind, year)
  if (right === null) return []
  const parts = plainParts(inside)
  const title = { place: '', text: plain(inside.title) }
  const named = [title, ...parts].flatMap((part) =>
    yearsNamedIn(part.text).map((each): PlacedYear => ({ ...each, part })),
  )
  const isRight = ({ from, to }: NamedYear) => from <= right && right <= to
  const rightOnes = named.filter(isRight)
  const isInHead = ({ part, at }: PlacedYear) =>
    part === title || (part === parts[0] && at < headLength)
  const wrong = named.filter((each) => each.strength === 'said' && !isRight(each))
  const first = wrong.find(({ part }) => part !== title) ?? wrong[0]
  const isSaid = rightOnes.some(({ strength }) => strength === 'said')
  if (isSaid) return isOfHalf(period.kind) ? laterHalf(parts, right) : []
  if (!first) {
    return rightOnes.length > 0 && isOfHalf(period.kind)
      ? laterHalf(parts, right)
      : monthsOfAnother(named, right)
  }
  const inHead = wrong.some(isInHead)
  const isShown = rightOnes.length > 0 || isDatedWithin(parts, right)
  if (isShown && (!inHead || inside.kind === 'html')) return []
  const isOne = new Set(wrong.map(({ from, to }) => `${from}-${to}`)).size === 1
  const isSure = inHead && isOne && !isShown && !inside.isCut && inside.kind !== 'html'
  return [hintOf(first, right, isSure ? 'likely' : 'not-sure')]
}

/** A document that says no year, and whose months are again and again of one other than the right. */
function monthsOfAnother(named: readonly PlacedYear[], right: number): Hint[] {
  const months = named.filter(({ strength }) => strength === 'months')
  const [first] = months
  const isShown = named.some(({ from, to }) => from <= right && right <= to)
  const isOne = months.every(({ from, to }) => from === first?.from && to === first.to)
  return first && months.length >= 3 && isOne && !isShown ? [hintOf(first, right, 'not-sure')] : []
}

const isOfHalf = (kind: LookedItem['period']['kind']) => kind === 'first-6-months-of-current-fy'

const hintOf = (
  { part, at, printed, from, to }: PlacedYear,
  right: number,
  certainty: Hint['certainty'],
): Hint => ({
  kind: 'wrong-year',
  certainty,
  passage: passageAt(part.text, at, printed.length),
  place: part.place,
  about: { found: from === to ? from : `${from}-${to}`, asked: right },
})

/** The fiscal year that must be named; null for matter that is bound to none. */
function rightYearOf(kind: LookedItem['period']['kind'], year: number): number | null {
  switch (kind) {
    case 'current-fy':
    case 'first-6-months-of-current-fy':
    case 'multi-year-covering-current-fy':
      return year
    case 'previous-fy':
      return year - 1
    case 'standing':
    case 'unknown':
      return null
  }
}

const isDatedWithin = (parts: readonly PlainPart[], right: number) =>
  parts.some(({ text }) => monthsNamedIn(text).some(({ month }) => fiscalYearOf(month) === right))

/** A report that names months of the year's second half alone, where the first is asked for. */
function laterHalf(parts: readonly PlainPart[], right: number): Hint[] {
  const months = parts.flatMap((part) =>
    monthsNamedIn(part.text)
      .filter(({ month }) => fiscalYearOf(month) === right)
      .map((each) => ({ ...each, part })),
  )
  const isLater = (month: string) => month >= `${right - 543}-04`
  const [first] = months
  if (!first || !months.every(({ month }) => isLater(month))) return []
  // A report of the first half is signed in the second, so one date alone tells nothing.
  const ranges = new Set(months.map(({ month }) => month))
  if (ranges.size < 3) return []
  const { part, at, printed } = first
  return [
    {
      kind: 'wrong-year',
      certainty: 'not-sure',
      passage: passageAt(part.text, at, printed.length),
      place: part.place,
      about: { found: printed, asked: right, half: 1 },
    },
  ]
}
