import { type AgencyInText, agencyNamesIn, agencyTypes } from '../../basics/agency-name.ts'
import type { Place } from '../../basics/place.ts'
import { remembered } from '../../basics/remembered.ts'
import type { Known, Rule } from '../finding.ts'
import { bare, earlierAlike, lettersApart } from '../likeness.ts'
import { placeInRow, rowNumbers, textsOf } from '../place-in-row.ts'

/** The agency's own name or type spelled in another way than the title of its paper spells it. */
export const agencyNameVaries: Rule = (known) => {
  const title = known.plan.agency.name
  const own = bare(agencyNamesIn(title)[0]?.ownName ?? '')
  if (own === '' || own.length > longestName) return []
  return everyText(known).flatMap(({ place, text }) =>
    namesIn(text).flatMap(({ printed, ownName, at }) => {
      const type = printed.slice(0, printed.length - ownName.length)
      // A narrow column may have broken the name, and words may follow it without a space.
      const rest = bare(text.slice(at + type.length, at + type.length + own.length * 3))
      const spelled = ownName === '' ? null : spelling(rest, own)
      const typeIsRight = typesKnown.has(bare(type))
      if (spelled === null || (spelled === own && typeIsRight)) return []
      return [
        { place: place(), says: { printed: type.replace(/\s+/g, '') + spelled, name: title } },
      ]
    }),
  )
}

/** Most texts name no agency, and the plan is read again for each page that shows it. */
const namesIn = remembered((text): readonly AgencyInText[] => agencyNamesIn(text))

/** Letters of the longest own name of an agency, and many more; a longer one is no name to misspell. */
const longestName = 150

const typesKnown = new Set(agencyTypes.flatMap(({ full, short }) => [full, short]).map(bare))

/**
 * The letters at the start of a text that stand for our name: the name itself, or a slip of it. Null
 * where the text names another agency or none ("องค์การบริหารส่วนตำบลทุกแห่ง").
 */
function spelling(text: string, own: string): string | null {
  if (text.startsWith(own)) return own
  const slips = [0, -1, 1, -2, 2]
    .map((more) => text.slice(0, own.length + more))
    .filter((start) => Math.abs(start.length - own.length) <= 2)
    .map((start) => ({ start, apart: lettersApart(start, own) }))
    .sort((one, other) => one.apart - other.apart)
  const [nearest] = slips
  const allowed = own.length < 4 ? 0 : Math.min(2, Math.floor(own.length * 0.34))
  return nearest && nearest.apart <= allowed ? nearest.start : null
}

/** Every text of a paper; its place only when it is asked for. */
function everyText({ plan, frontMatter, headings = [] }: Known): {
  place: () => Place
  text: string
}[] {
  return [
    ...[...frontMatter, ...headings].map(({ place, text }) => ({ place: () => place, text })),
    ...plan.measures.flatMap((measure, at) =>
      textsOf(measure).map(({ field, item, text }) => ({
        place: () => placeInRow(measure, at, field, item),
        text,
      })),
    ),
  ]
}

/** One unit that the plan calls by two names: สำนักงานปลัด and สำนักปลัด. */
export const unitNamedTwoWays: Rule = ({ plan }) => {
  const rowsOf = new Map<string, number[]>()
  plan.measures.forEach(({ responsible }, at) => {
    for (const unit of new Set(responsible.units.map((name) => name.replace(/\s+/g, '')))) {
      const rows = rowsOf.get(unit)
      if (rows) rows.push(at + 1)
      else rowsOf.set(unit, [at + 1])
    }
  })
  const names = [...rowsOf.keys()]
  const rows = (name: string) => rowNumbers(rowsOf.get(name) ?? [])
  return earlierAlike(names.map(plainUnit))
    .flatMap((first, at) => (first === null ? [] : [{ first, at }]))
    .toSorted((one, other) => one.first - other.first)
    .map(({ first, at }) => {
      const [name = '', other = ''] = [names[first], names[at]]
      return {
        place: { part: 'plan' as const, field: 'responsible' as const },
        says: { name, rows: rows(name), other, otherRows: rows(other) },
      }
    })
}

/** The name of one unit as others may write it: with สำนักงาน for สำนัก, or the agency's type at its end. */
const plainUnit = (name: string): string =>
  bare(name)
    .replace(/^สำนักงาน/, 'สำนัก')
    .replace(
      /(?<=^สำนักปลัด)(?:อบต|อบจ|เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)).*$/,
      '',
    )
