import type { Field } from '../basics/place.ts'
import type { PrintedProgress } from './progress.ts'
import type { PrintedContent } from './stored-plan.ts'

/** What a cell of Excel holds, in UTF-16 units: a plan must be able to leave as every paper. */
export const longestCell = 32_767

/** A number, a label and a line break before each of several texts in one cell. */
const around = 20

/** The first field of a measure whose words would not fit into one cell of the official table, or null. */
export function overlongField(content: Omit<PrintedContent, 'source'>): Field | null {
  const { codes, subject, parts, responsible, period, ...rest } = content
  return firstOverlong([
    ['indicator', [rest.indicator]],
    ['codes', [...codes, subject, ...parts]],
    ['measures', rest.measures],
    ['responsible', [...responsible.units, ...responsible.posts]],
    ['period', [period?.printed ?? '']],
    ['steps', rest.steps],
    ['followUp', rest.followUp],
  ])
}

/** The same for a report of progress, whose words, outcomes and evidence share a cell. */
export const overlongProgress = ({
  statement,
  outcome,
  evidence,
}: Pick<PrintedProgress, 'statement' | 'outcome' | 'evidence'>): Field | null =>
  firstOverlong([['outcome', [statement, ...outcome, ...evidence]]])

const firstOverlong = (cells: readonly (readonly [Field, readonly string[]])[]): Field | null =>
  cells.find(([, texts]) => lengthOf(texts) > longestCell)?.[0] ?? null

function lengthOf(texts: readonly string[]): number {
  const said = texts.filter((text) => text !== '')
  const between = said.length > 1 ? said.length * around : 0
  return said.reduce((sum, text) => sum + text.length, between)
}
