import { type Fraction, fraction, sumOf, times } from '../basics/fraction.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework, Indicator, InstrumentForm } from './framework.ts'

/** The share of the total, 0 to 1, that an instrument carries; the file gives at most four decimals. */
export const weightOf = ({ weight }: InstrumentForm): Fraction =>
  fraction(Math.round(weight * 10_000), 10_000)

/**
 * Points of the total of 100 that an indicator carries.
 * @source domain.md 2: an instrument is the mean of its indicators, the total the weighted sum of instruments.
 */
export const shareOfIndicator = (form: InstrumentForm): Fraction =>
  times(weightOf(form), fraction(100, form.indicators.length))

/**
 * Points of the total that each question or item under an indicator carries.
 * @source domain.md 2: a survey's indicator is the mean of its questions; the OIT's is the mean of its
 * sub-indicators, each the mean of its items.
 */
export function sharesUnder(
  form: InstrumentForm,
  indicator: Indicator,
): ReadonlyMap<ItemCode, Fraction> {
  const whole = shareOfIndicator(form)
  const { questions = [], subIndicators = [] } = indicator
  return new Map([
    ...questions.map(({ code }) => [code, times(whole, fraction(1, questions.length))] as const),
    ...subIndicators.flatMap(({ items }) =>
      items.map(
        ({ code }) =>
          [code, times(whole, fraction(1, subIndicators.length * items.length))] as const,
      ),
    ),
  ])
}

/** What the total comes to by its instruments, each 0 to 100; null where one of them is not known. */
export function totalOf(
  framework: Framework,
  came: (form: InstrumentForm) => Fraction | null,
): Fraction | null {
  const parts = framework.instruments.map((form) => {
    const known = came(form)
    return known && times(weightOf(form), known)
  })
  const known = parts.filter((one) => one !== null)
  return known.length < parts.length ? null : sumOf(known)
}

/** The form of one instrument in a framework; throws where it has none, which its schema forbids. */
export function formOf(framework: Framework, id: Instrument): InstrumentForm {
  const form = framework.instruments.find((each) => each.id === id)
  if (!form) throw new Error(`${framework.id} has no ${id}.`)
  return form
}
