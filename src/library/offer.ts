import type { AgencyType } from '../basics/agency-name.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { bare } from '../findings/likeness.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Translation } from '../frameworks/translation.ts'
import type { MeasureContent } from '../measures/stored-plan.ts'
import { codesIn, measureSuggested, ownFramework, quotedIn } from './suggested-measure.ts'
import type { Suggestion } from './suggestion.ts'

/** A measure that may be taken into a year's plan, in the words and codes it would have there. */
export interface Offer {
  /** Names it in addresses and forms: "library:service-time-sheet", "shared:" and an id. */
  readonly from: OfferId
  readonly title: Bilingual
  /** Number of its indicator; null where an agency said none. */
  readonly indicator: number | null
  readonly content: Omit<MeasureContent, 'no'>
  /** What became of its codes in the framework the plan quotes. */
  readonly codes: readonly Translation[]
  /** Codes of other indicators it helps with, of the framework the plan quotes. */
  readonly also: readonly ItemCode[]
  readonly cost: Bilingual | null
  readonly source: OfferSource
}

export type OfferId = `${'library' | 'shared'}:${string}`

/** Where an offer comes from: our own library, or an agency that shared it. */
export type OfferSource =
  | { readonly kind: 'library' }
  | {
      readonly kind: 'shared'
      readonly name: string
      readonly type: AgencyType
      readonly district: string
      readonly province: string
      readonly fiscalYear: FiscalYear
    }

/** What is looked for in the library; nothing said means everything. */
export interface Sought {
  readonly code: ItemCode | null
  readonly indicator: number | null
  /** Words as typed. */
  readonly words: string
}

/** A suggestion as it would stand in a year's plan. */
export function offerOf(
  suggestion: Suggestion,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Offer {
  const { id, title, indicator, cost } = suggestion
  const quoted = quotedIn(frameworks, year) ?? ownFramework(frameworks)
  return {
    from: `library:${id}`,
    ...{ title, indicator, cost },
    content: measureSuggested(suggestion, year, frameworks),
    codes: codesIn(frameworks, quoted, suggestion.codes),
    also: codesIn(frameworks, quoted, suggestion.also).flatMap(({ to }) => to),
    source: { kind: 'library' },
  }
}

/** The offers that answer what is sought; those whose own matter a code is stand before those that only help with it. */
export function soughtAmong(offers: readonly Offer[], sought: Sought): readonly Offer[] {
  const { code, indicator } = sought
  const words = sought.words.split(/\s+/).map(bare).filter(Boolean)
  const found = offers.filter(
    (offer) =>
      (code === null || offer.content.codes.includes(code) || offer.also.includes(code)) &&
      (indicator === null || offer.indicator === indicator) &&
      words.every((word) => textOf(offer).includes(word)),
  )
  if (code === null) return found
  const isOwn = (offer: Offer) => offer.content.codes.includes(code)
  return [...found.filter(isOwn), ...found.filter((offer) => !isOwn(offer))]
}

const texts = new WeakMap<Offer, string>()

/** Everything of an offer that a search looks in, folded as the search's words are. */
function textOf(offer: Offer): string {
  const known = texts.get(offer)
  if (known !== undefined) return known
  const { title, content, codes, source } = offer
  const text = [
    ...[title.th, title.en, content.subject, ...content.codes, ...codes.map(({ code }) => code)],
    ...[...content.measures, ...content.steps, ...content.followUp, ...content.expectedEvidence],
    ...[...content.responsible.units, ...content.responsible.posts],
    ...(source.kind === 'shared' ? [source.name, source.district, source.province] : []),
  ]
    .map(bare)
    .join('\n')
  texts.set(offer, text)
  return text
}

/** Whether a plan has the words of an offer already, wherever they came from. */
export const isTaken = (
  offer: Offer,
  measures: readonly { readonly measures: readonly string[] }[],
): boolean => {
  const words = offer.content.measures.map(bare).join('\n')
  return measures.some((measure) => measure.measures.map(bare).join('\n') === words)
}
