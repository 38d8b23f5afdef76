import { type ItemCode, instrumentOf, itemCodesIn } from '../../basics/item-code.ts'
import { toArabicDigits } from '../../basics/thai-digits.ts'
import {
  type Entry,
  type Framework,
  indicatorOf,
  questionOrItem,
  successorsOf,
} from '../../frameworks/framework.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Known, Rule, Sighting } from '../finding.ts'
import { likeness } from '../likeness.ts'
import { placeInRow } from '../place-in-row.ts'

/**
 * A code typed with a zero for the letter O, "038" for O38; with a zero too many, "O038"; or with a
 * sign that only looks like the letter, "l26" for I26. One sighting for each of the three.
 */
export const codeTypedWithZero: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) => {
    const found = itemCodesIn(measure.source?.codes?.text ?? '')
    return (['zero-for-letter', 'zero-added', 'look-alike'] as const).flatMap(
      (told): Sighting[] => {
        const slips = found.filter(
          ({ code, slip }) => slip === told && measure.codes.includes(code),
        )
        if (slips.length === 0) return []
        return [
          {
            place: placeInRow(measure, at, 'codes'),
            says: {
              typed: slips.map(({ typed }) => typed).join(', '),
              codes: slips.map(({ code }) => code).join(', '),
              ...(told === 'zero-for-letter' ? {} : { slip: told }),
            },
          },
        ]
      },
    )
  })

/** A code that the analysed framework does not have. */
export const codeUnknown: Rule = ({ plan, frameworks }) => {
  const { analysed } = frameworks
  if (!analysed) return []
  return plan.measures.flatMap((measure, at) =>
    measure.codes
      .filter((code) => questionOrItem(analysed, code) === null)
      .map((code) => {
        const elsewhere = yearsOf(frameworks, code)
        return {
          place: placeInRow(measure, at, 'codes'),
          says: {
            code,
            year: analysed.fiscalYear,
            ...(elsewhere ? { elsewhere } : {}),
            ...saysUnsure(listIsSure(analysed)),
          },
          // A list nobody has checked against the manual is not ground enough for an error.
          ...(listIsSure(analysed) ? {} : { severity: 'warning' as const }),
        }
      }),
  )
}

/**
 * A code that means one thing in the year analysed and another in the plan's own year, printed without
 * its year. The row's wording tells which is meant: the old one (only the year is wanting) or the new
 * one (the wrong code).
 *
 * @source domain.md 0.2: the real report is of 2566, and its O11, O23, O24 and O38 are items of 2565.
 */
export const codesOfAnotherYear: Rule = ({ plan, frameworks }) => {
  const { analysed, current } = frameworks
  if (!analysed || !current || analysed.fiscalYear === current.fiscalYear) return []
  const meaningOf = readingOfCodes(analysed, current)
  return plan.measures.flatMap((measure, at) => {
    const read = measure.codes.flatMap((code, which) => {
      const meant = meaningOf(code, wordingOf(measure, which))
      return meant ? [{ code, ...meant }] : []
    })
    return (['analysed', 'current'] as const).flatMap((meant): Sighting[] => {
      const codes = read.filter((one) => one.meant === meant)
      const [first] = codes
      if (!first) return []
      if (meant === 'analysed' && (!measure.source || namesYear(measure, analysed))) return []
      return [
        {
          place: placeInRow(measure, at, 'codes'),
          severity: meant === 'analysed' ? 'notice' : 'warning',
          says: {
            meant,
            codes: codes.map(({ code }) => code).join(', '),
            code: first.code,
            analysed: analysed.fiscalYear,
            current: current.fiscalYear,
            before: first.before.title.th,
            after: first.after?.title.th ?? '',
            becomes: becomes(first.code, current),
            ...saysUnsure(codes.every(({ sure }) => sure)),
          },
        },
      ]
    })
  })
}

/** A question under an indicator, or in a table of an instrument, that is not its own. */
export const codeUnderWrongIndicator: Rule = ({ plan, frameworks }) => {
  const { analysed } = frameworks
  if (!analysed) return []
  const isUnderAnother = readingOfIndicators(everyFramework(frameworks))
  return plan.measures.flatMap((measure, at) =>
    measure.codes.flatMap((code) => {
      const own = indicatorOf(analysed, code)
      if (!own) return []
      const { instrument } = measure
      const wrongTable = instrument !== null && instrumentOf(code) !== instrument
      if (!wrongTable && !isUnderAnother(measure.indicator, code)) return []
      return [
        {
          place: placeInRow(measure, at, 'indicator'),
          says: {
            code,
            printed: wrongTable ? instrument : measure.indicator,
            indicator: own.name.th,
            indicatorEn: own.name.en,
            instrument: instrumentOf(code),
            ...saysUnsure(questionOrItem(analysed, code)?.confidence === 'confirmed'),
          },
        },
      ]
    }),
  )
}

/** Tells whether a printed name is clearly that of an indicator under which no year lists the code; each pair is read once. */
function readingOfIndicators(all: readonly Framework[]) {
  const names = all.flatMap((framework) =>
    framework.instruments.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) =>
        [indicator, ...(indicator.subIndicators ?? [])].map(({ name }) => ({
          framework,
          indicator,
          name: name.th,
        })),
      ),
    ),
  )
  const known = new Map<string, boolean>()
  return (printed: string, code: ItemCode): boolean => {
    const key = `${code} ${printed}`
    const before = known.get(key)
    if (before !== undefined) return before
    const best = (isOwn: boolean) =>
      names
        .filter(
          ({ framework, indicator }) => isOwn === (indicatorOf(framework, code) === indicator),
        )
        .reduce((most, { name }) => Math.max(most, likeness(printed, name)), 0)
    const other = best(false)
    const isAnother = other >= 0.75 && other > best(true) + 0.1
    known.set(key, isAnother)
    return isAnother
  }
}

const everyFramework = ({ analysed, current, others }: Known['frameworks']): Framework[] =>
  [analysed, current, ...others].filter((framework) => framework !== null)

const yearsOf = (frameworks: Known['frameworks'], code: ItemCode): string =>
  everyFramework(frameworks)
    .filter((framework) => questionOrItem(framework, code) !== null)
    .map((framework) => String(framework.fiscalYear))
    .filter((year, at, years) => years.indexOf(year) === at)
    .sort()
    .join(', ')

/** Whether the list of this year was checked, so that a code it lacks does not exist. */
const listIsSure = ({ status }: Framework): boolean => status.startsWith('researched')

/** The mark of a finding that rests on what nobody has checked against the manual, for its sentence. */
const saysUnsure = (sure: boolean): { unsure?: 'yes' } => (sure ? {} : { unsure: 'yes' })

/** The wording beside one code of a row: its own line where each code has one, else the whole. */
function wordingOf({ subject, codes }: PlannedMeasure, which: number): string {
  const lines = subject.split('\n')
  return (lines.length === codes.length ? lines[which] : subject) ?? ''
}

interface Meaning {
  readonly meant: 'analysed' | 'current'
  readonly before: Entry
  readonly after: Entry | null
  readonly sure: boolean
}

/** Tells which year's item a wording is, where the two years differ over the code; null where they agree. */
function readingOfCodes(analysed: Framework, current: Framework) {
  const differ = new Map<ItemCode, Omit<Meaning, 'meant'> | null>()
  return (code: ItemCode, wording: string): Meaning | null => {
    const known = differ.get(code)
    const found = known === undefined ? differenceOver(code, analysed, current) : known
    differ.set(code, found)
    if (!found) return null
    const { before, after } = found
    const isNew =
      after !== null && likeness(wording, after.title.th) > likeness(wording, before.title.th)
    return { ...found, meant: isNew ? 'current' : 'analysed' }
  }
}

/** What a code is in each of two years, where that is not the same; survey questions only where both are sure. */
function differenceOver(
  code: ItemCode,
  analysed: Framework,
  current: Framework,
): Omit<Meaning, 'meant'> | null {
  const before = questionOrItem(analysed, code)
  const after = questionOrItem(current, code)
  if (!before || (after && likeness(before.title.th, after.title.th) >= 0.6)) return null
  const sure = [before, after].every((entry) => entry === null || entry.confidence === 'confirmed')
  return instrumentOf(code) === 'OIT' || sure ? { before, after, sure } : null
}

/** Whether the row names the year its codes are of. */
const namesYear = ({ indicator, subject, source }: PlannedMeasure, { fiscalYear }: Framework) =>
  toArabicDigits([indicator, subject, source?.codes?.text ?? ''].join(' ')).includes(
    String(fiscalYear),
  )

/** What the code is called in the year after, such as "O12"; empty where the crosswalk does not say. */
const becomes = (code: ItemCode, current: Framework): string =>
  successorsOf(current, code)
    .flatMap(({ to }) => to ?? [])
    .join(', ')
