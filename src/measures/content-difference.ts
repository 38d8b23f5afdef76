import type { Field } from '../basics/place.ts'
import { bahtText } from './baht-typed.ts'
import type { MeasureContent } from './stored-plan.ts'

/** The parts of a measure that are compared, in the order its form asks for them. */
export const comparedParts = [
  ...(['measures', 'steps', 'followUp', 'responsible', 'period'] as const),
  ...(['budget', 'expectedEvidence', 'reason'] as const),
  ...(['instrument', 'codes', 'indicator', 'subject', 'parts'] as const),
] as const satisfies readonly (Field | keyof MeasureContent)[]
export type ComparedPart = (typeof comparedParts)[number]

/** One part that two people left differently, each as lines of text. */
export interface PartDifference {
  readonly part: ComparedPart
  readonly yours: readonly string[]
  readonly theirs: readonly string[]
}

/** The parts in which two contents of a measure differ. */
export const differenceOf = (yours: MeasureContent, theirs: MeasureContent): PartDifference[] =>
  comparedParts
    .map((part) => ({ part, yours: linesOf(yours, part), theirs: linesOf(theirs, part) }))
    .filter((each) => each.yours.join('\n') !== each.theirs.join('\n'))

function linesOf(content: MeasureContent, part: ComparedPart): readonly string[] {
  switch (part) {
    case 'responsible':
      return [...content.responsible.units, ...content.responsible.posts]
    case 'period':
      return content.period ? [content.period.printed] : []
    case 'budget':
      return content.budget
        ? [`${bahtText(content.budget.baht)} ${content.budget.from}`.trim()]
        : []
    case 'reason':
    case 'indicator':
    case 'subject':
      return content[part].split('\n').filter((line) => line !== '')
    case 'instrument':
      return content.instrument ? [content.instrument] : []
    default:
      return content[part]
  }
}
