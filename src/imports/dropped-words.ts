import { dayText } from '../basics/day-text.ts'
import type { Field } from '../basics/place.ts'
import { squeezed } from '../measures/cells/cell-words.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import type { Words } from './imported.ts'

/** Fields that are read from the same cells, what they keep of them, and label words they may leave out. */
const groups: readonly {
  readonly source: Field
  readonly kept: (measure: PlannedMeasure) => readonly string[]
  readonly labels: (measure: PlannedMeasure) => string
}[] = [
  { source: 'indicator', kept: ({ indicator }) => [indicator], labels: () => '' },
  {
    source: 'codes',
    kept: ({ codes, subject, parts }) => [...codes, subject, ...parts],
    labels: ({ codes }) => 'ข้อและกับ'.repeat(codes.length + 1),
  },
  { source: 'measures', kept: ({ measures }) => measures, labels: () => '' },
  {
    source: 'responsible',
    kept: ({ responsible: { units, posts } }) => [...units, ...posts],
    labels: () => '',
  },
  { source: 'period', kept: ({ period }) => [period?.printed ?? ''], labels: () => '' },
  { source: 'steps', kept: ({ steps }) => steps, labels: () => '' },
  { source: 'followUp', kept: ({ followUp }) => followUp, labels: () => '' },
  {
    source: 'outcome',
    kept: ({ statement, outcome, evidence }) => [statement, ...outcome, ...evidence],
    labels: ({ evidence, finishedOn }) =>
      [
        ...evidence.map(() => 'เอกสารหลักฐานevidence'),
        ...(finishedOn
          ? [`finishedonแล้วเสร็จเมื่อ`, dayText('th', finishedOn), dayText('en', finishedOn)]
          : []),
        'ความก้าวหน้าprogress',
      ].join(''),
  },
]

/**
 * The second half of the account: a source that holds letters which its measure does not. Such a cell
 * was read in part, and is given back whole, to be listed as unread beside what was understood.
 */
export function droppedWords(measure: PlannedMeasure): Words[] {
  return groups.flatMap(({ source, kept, labels }) => {
    const from = measure.source?.[source]
    if (!from) return []
    const { also = [], ...first } = from
    const cells = [first, ...also]
    const typed = cells.map(({ text }) => text).join(' ')
    const values = kept(measure).join(' ')
    if (withoutSigns(typed) === withoutSigns(values)) return []
    return holds(letters(`${values} ${labels(measure)}`), letters(typed)) ? [] : cells
  })
}

/** Most cells are kept letter for letter; this sees it without mending a word. */
const withoutSigns = (text: string): string =>
  text.toLowerCase().replace(/[\s\d๐-๙.,:;()/%"'\-–—*<>]+/g, '')

const letters = (text: string): string => squeezed(text).replace(/[^\p{L}\p{M}]/gu, '')

/** Whether each letter stands in `all` at least as often as in `some`. */
function holds(all: string, some: string): boolean {
  const counts = new Map<string, number>()
  for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  for (const letter of some) {
    const left = (counts.get(letter) ?? 0) - 1
    if (left < 0) return false
    counts.set(letter, left)
  }
  return true
}
