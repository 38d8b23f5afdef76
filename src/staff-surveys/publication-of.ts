/**
 * From the answers of each column to what may be told of them. Everything that is told of a larger part is reckoned
 * from what is told of its smaller parts where these are told, so that no total betrays a part.
 */
import type { Ticked } from '../surveys/questionnaire.ts'
import type { Policy } from './policy.ts'
import type { Publication, Shown } from './publication.ts'

/** The figures of a publication. */
export type Figures = Pick<Publication, 'level' | 'overall' | 'indicators' | 'items'>

/** What may be told of the answers to each place, in order (a quality column after them is left alone). */
export declare function figuresOf(
  policy: Pick<Policy, 'questionnaire' | 'thresholds'>,
  columns: readonly (readonly Ticked[])[],
): Figures

/**
 * The indicators and the whole, from the items as they are told: what a recount reckons again where items are told
 * (level `items`).
 */
export declare function totalsOf(
  questionnaire: Policy['questionnaire'],
  items: readonly Shown[],
): Pick<Figures, 'overall' | 'indicators'>

/** Which columns are published, in the order of the places and the quality column last. */
export declare function publishedColumns(
  policy: Pick<Policy, 'publishes'>,
  figures: Figures,
): readonly boolean[]
