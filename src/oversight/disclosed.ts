// What those who watch an agency are shown of its disclosures: what is published, in figures. Never a draft.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Fraction } from '../basics/fraction.ts'
import type { DisclosedYear } from '../disclosures/disclosed.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type Marks, marksOf, oitItems, oitScore } from '../scoring/oit-score.ts'

/** How an agency's disclosures of a year stand. */
export interface DisclosedFigures {
  readonly year: FiscalYear
  /** Items on the public page, of how many the year asks. */
  readonly published: number
  readonly all: number
  /** Addresses of published answers that do not open. */
  readonly broken: number
  /** What the open data would score by what is published, 0 to 100. */
  readonly readiness: Fraction
  /** What the assessors found at last, 0 to 100; null while they have not. */
  readonly final: Fraction | null
}

/** The figures of a year, of what stands on the public page. */
export function figuresOf(
  framework: Framework,
  { items }: Pick<DisclosedYear, 'items'>,
  known: { readonly broken: number; readonly final: Marks | null },
): DisclosedFigures {
  const asked = oitItems(framework)
  const shown = items.filter(({ code }) => asked.includes(code))
  const met = shown.flatMap(({ code, answer }) => (answer === 'not-yet' ? [] : [code]))
  return {
    ...{ year: framework.fiscalYear, published: shown.length, all: asked.length },
    broken: known.broken,
    readiness: oitScore(framework, marksOf(met)).score,
    final: known.final && oitScore(framework, known.final).score,
  }
}
