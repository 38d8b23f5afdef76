// The months of an item that comes round: which are not named, and which are named and empty.
import type { Inside } from '../basics/inside.ts'
import { monthsWithin } from '../basics/month-names.ts'
import { buddhistYearsAhead, monthNumberOf, type YearMonth, yearOf } from '../basics/plain-date.ts'
import type { Hint, LookedItem } from './looking.ts'
import { noneSentencesIn } from './looking-none.ts'
import { passageAt, plain, plainParts } from './looking-words.ts'

interface Section {
  readonly month: number
  readonly year: number | null
  readonly place: string
  readonly heading: string
  readonly body: string
}

/** Fewer letters than this under a month are no report of it. */
const fewestLetters = 12

/**
 * Months that a file of several months leaves out or leaves empty. A file that is about one month, as most
 * are, is not asked for the others; a month declared as none is not empty.
 */
export function monthHints(inside: Inside, { months, title }: LookedItem): Hint[] {
  if (months.length === 0 || inside.hasTextLayer !== true || inside.isCut) return []
  const sections = sectionsOf(inside)
  const of = (month: YearMonth) =>
    sections.filter(
      ({ month: number, year }) =>
        number === monthNumberOf(month) &&
        (year === null || year === yearOf(month) + buddhistYearsAhead),
    )
  const named = months.filter((month) => of(month).length > 0)
  if (named.length < Math.max(3, months.length / 2)) return []
  const missing = months
    .filter((month) => of(month).length === 0)
    .map((month): Hint => ({ ...hintOf('month-not-found', month), about: { of: month, title } }))
  // Months in a row of a table have nothing between them, full or not.
  const empty = named.filter((month) => of(month).every(isEmpty))
  if (empty.length * 2 > named.length) return missing
  return [
    ...missing,
    ...empty.map((month): Hint => {
      const [section] = of(month)
      return {
        ...hintOf('month-empty', month),
        passage: section ? passageAt(section.heading + section.body, 0) : '',
        place: section?.place ?? '',
      }
    }),
  ]
}

const hintOf = (kind: Hint['kind'], month: YearMonth): Hint => ({
  kind,
  certainty: 'not-sure',
  passage: '',
  place: '',
  about: { of: month },
})

const isEmpty = ({ body }: Section) =>
  (body.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewestLetters &&
  noneSentencesIn(body).length === 0 &&
  !/ไม่\s?มี/.test(body)

/** What stands under each month: up to the next one named without a day, or the sheet that bears its name. */
function sectionsOf(inside: Inside): Section[] {
  return inside.parts.flatMap((part, index) => {
    const plainPart = plainParts({ ...inside, parts: [part] })[0]
    const text = plainPart?.text ?? ''
    const place = plainPart?.place ?? ''
    const [ofSheet] = part.kind === 'sheet' ? monthsWithin(plain(part.name)) : []
    if (ofSheet) {
      return [{ month: ofSheet.month, year: ofSheet.year, place, heading: part.name, body: text }]
    }
    const named = monthsWithin(text).filter(({ day }) => day === null)
    return named.map(({ month, year, at, end }, position): Section => {
      const next = named.slice(position + 1).find((each) => each.month !== month)
      const goesOn = next === undefined && index + 1 < inside.parts.length
      // The last month of a page goes on to the next page.
      const body = goesOn
        ? `${text.slice(end)}\n${plain(inside.parts[index + 1]?.text ?? '')}`
        : text.slice(end, next?.at)
      return { month, year, place, heading: text.slice(at, end), body }
    })
  })
}
