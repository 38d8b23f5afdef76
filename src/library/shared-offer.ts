import type { FiscalYear } from '../basics/fiscal-year.ts'
import { type Framework, frameworkById } from '../frameworks/framework.ts'
import { type Translation, translated } from '../frameworks/translation.ts'
import { titleOf } from '../measures/measure.ts'
import { noPlanning } from '../measures/planning.ts'
import { movedBy } from './copy.ts'
import type { Offer } from './offer.ts'
import type { SharedMeasure } from './shared.ts'
import { ownFramework, quotedIn, wordsOf } from './suggested-measure.ts'

/** A measure another agency shares, as it would stand in a year's plan: its codes translated, its months moved. */
export function sharedOffer(
  { id, agency, fiscalYear, frameworkId, content }: SharedMeasure,
  year: FiscalYear,
  frameworks: readonly Framework[],
): Offer {
  const quoted = quotedIn(frameworks, year) ?? ownFramework(frameworks)
  const before = frameworkById(frameworks, frameworkId)
  const codes = content.codes.map(
    (code): Translation =>
      before
        ? translated(frameworks, before, quoted, code)
        : { code, to: [], relation: 'unknown', confidence: 'unverified' },
  )
  const there = [...new Set(codes.flatMap(({ to }) => to))]
  const indicator = quoted.instruments
    .flatMap(({ indicators }) => indicators)
    .find(({ name }) => name.th === content.indicator)
  const title = titleOf(content)
  return {
    from: `shared:${id}`,
    title: { th: title, en: title },
    indicator: indicator?.no ?? null,
    content: {
      ...content,
      ...(there.length > 0 ? wordsOf(quoted, there) : { codes: there }),
      period: movedBy((year - fiscalYear) * 12, content.period),
      ...noPlanning,
      expectedEvidence: content.expectedEvidence,
      origin: { kind: 'shared', of: id, name: agency.name, year: fiscalYear },
    },
    ...{ codes, also: [], cost: null },
    source: {
      ...{ kind: 'shared', name: agency.name, type: agency.type },
      ...{ district: agency.district, province: agency.province, fiscalYear },
    },
  }
}
