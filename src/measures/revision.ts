import type { Instrument } from '../basics/instrument.ts'
import { fields } from '../basics/place.ts'
import type { Source } from './measure.ts'
import type { PrintedContent } from './stored-plan.ts'
import { hasSlip } from './typed-slips.ts'

/**
 * The content with the sources of the fields that were left as they were: what was typed anew has no source,
 * and no more has a slip of typing that the form showed mended. Whoever saved the form stands by what it said.
 */
export function withSourceOf<Content extends PrintedContent>(
  before: PrintedContent,
  after: Content,
): Content {
  const { source: _, ...words } = after
  // Without its source it is still all that Content asks for: only `source` is left out, and it may be.
  const content = words as Content
  if (!before.source) return content
  const kept = fields.filter(
    (field) =>
      !(field in before) ||
      JSON.stringify(before[field as keyof PrintedContent]) ===
        JSON.stringify(after[field as keyof PrintedContent]),
  )
  const source: Source = Object.fromEntries(
    kept.flatMap((field) => {
      const from = before.source?.[field]
      return from && !hasSlip(before, field) ? [[field, from]] : []
    }),
  )
  return { ...content, source }
}

/** The number the next measure of an instrument is printed with: numbers restart with each instrument. */
export const nextNo = (
  measures: readonly { readonly no: number; readonly instrument: Instrument | null }[],
  instrument: Instrument | null,
): number =>
  1 + Math.max(0, ...measures.filter((each) => each.instrument === instrument).map(({ no }) => no))
