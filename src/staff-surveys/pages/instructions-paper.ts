import type { Cell, Document } from '../../basics/document.ts'
import { instructionWords } from '../instruction-messages.ts'
import {
  column,
  factsTable,
  paragraph,
  type StaffPaperFacts,
  said,
  staffPaperOf,
} from './paper-facts.ts'

/** What the committee of two does, step by step, with a box to tick at each. */
export function instructionsPaper(facts: StaffPaperFacts): Document {
  const words = instructionWords[facts.language]
  const { columns } = words
  return staffPaperOf(facts, words.title, [
    factsTable(facts),
    paragraph(words.lead),
    {
      ...{ kind: 'table', caption: words.title },
      columns: [
        { ...column('no', columns.no, 1), align: 'center' },
        column('what', columns.what, 16),
        { ...column('done', columns.done, 1.6), align: 'center' },
      ],
      rows: words.steps.map(({ what, how }, at): Cell[] => [
        said(String(at + 1)),
        {
          kind: 'text',
          lines: [{ text: what, strong: true }, ...how.map((text) => ({ text, marker: '–' }))],
        },
        said(''),
      ]),
    },
    paragraph(words.limits),
  ])
}
