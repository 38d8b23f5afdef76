import { type FiscalYear, firstMonth } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Period, toPrintedPeriod } from '../basics/month-range.ts'
import { addMonths } from '../basics/plain-date.ts'
import {
  analysedBy,
  type Framework,
  frameworkById,
  frameworkFor,
  questionOrItem,
} from '../frameworks/framework.ts'
import { type Translation, translated } from '../frameworks/translation.ts'
import { noPlanning } from '../measures/planning.ts'
import type { MeasureContent } from '../measures/stored-plan.ts'
import { libraryFramework, type Suggestion } from './suggestion.ts'

/** The framework whose codes a year's plan quotes: the one its year analyses, or its own; null where the year has none. */
export function quotedIn(frameworks: readonly Framework[], year: FiscalYear): Framework | null {
  const current = frameworkFor(frameworks, year)
  return current && (analysedBy(frameworks, current) ?? current)
}

/** The framework the library is written in. It is part of the program, so its absence is a fault. */
export function ownFramework(frameworks: readonly Framework[]): Framework {
  const own = frameworkById(frameworks, libraryFramework)
  if (!own) throw new Error(`The library is written in ${libraryFramework}, which is not there.`)
  return own
}

/** What became of each code of the library's in the framework a plan quotes. */
export const codesIn = (
  frameworks: readonly Framework[],
  quoted: Framework,
  codes: readonly ItemCode[],
): readonly Translation[] =>
  codes.map((code) => translated(frameworks, ownFramework(frameworks), quoted, code))

/** What a suggestion would say as a row of a year's plan, in the codes of the framework the plan quotes. */
export function measureSuggested(
  suggestion: Suggestion,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Omit<MeasureContent, 'no'> {
  const quoted = quotedIn(frameworks, year) ?? ownFramework(frameworks)
  const instrument = quoted.instruments.find(({ indicators }) =>
    indicators.some(({ no }) => no === suggestion.indicator),
  )
  const codes = codesIn(frameworks, quoted, suggestion.codes).flatMap(({ to }) => to)
  return {
    instrument: instrument?.id ?? null,
    indicator: instrument?.indicators.find(({ no }) => no === suggestion.indicator)?.name.th ?? '',
    ...wordsOf(quoted, [...new Set(codes)]),
    measures: suggestion.measures,
    responsible: suggestion.owner,
    period: monthsOf(suggestion, year),
    steps: suggestion.steps,
    followUp: suggestion.followUp,
    ...noPlanning,
    expectedEvidence: suggestion.expectedEvidence,
    origin: { kind: 'library', of: suggestion.id, name: suggestion.title.th, year: null },
  }
}

/** Codes with their wording as a plan prints it: a line for each, and the parts of a question that stands alone. */
export function wordsOf(
  framework: Framework,
  codes: readonly ItemCode[],
): Pick<MeasureContent, 'codes' | 'subject' | 'parts'> {
  const entries = codes.flatMap((code) => questionOrItem(framework, code) ?? [])
  const [only, second] = entries
  return {
    codes,
    subject: entries.map(({ title }) => title.th).join('\n'),
    parts: only && !second ? only.parts.map(({ title }) => title.th) : [],
  }
}

/** The months of a suggestion in a fiscal year. */
export function monthsOf({ months }: Suggestion, year: FiscalYear): Period {
  const period = {
    from: addMonths(firstMonth(year), months.from - 1),
    to: addMonths(firstMonth(year), months.to - 1),
    printed: '',
  }
  return { ...period, printed: toPrintedPeriod(period) }
}
