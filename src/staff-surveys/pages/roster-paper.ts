import type { Document } from '../../basics/document.ts'
import { staffPaperWords } from '../paper-messages.ts'
import { column, paragraph, type StaffPaperFacts, said, staffPaperOf } from './paper-facts.ts'

/** Lines for people who come late, or draw in place of a lost slip: a tenth, and three at least. */
const linesFor = (eligible: number) => eligible + Math.max(3, Math.ceil(eligible / 10))

/** An empty line as high as a hand needs. */
const roomToWrite = '\u00a0\n\u00a0'

/** Where staff sign before they draw: names by hand, on paper alone. */
export function rosterPaper(facts: StaffPaperFacts): Document {
  const { roster } = staffPaperWords[facts.language]
  const { columns } = roster
  const under = { group: roster.never }
  return staffPaperOf(facts, roster.title, [
    paragraph(roster.lead),
    {
      ...{ kind: 'table', caption: roster.title },
      columns: [
        { ...column('no', columns.no, 1), ...under, align: 'center' },
        { ...column('name', columns.name, 6), ...under },
        { ...column('signature', columns.signature, 5), ...under },
        { ...column('note', columns.note, 2), ...under },
      ],
      rows: Array.from({ length: linesFor(facts.eligible ?? 30) }, (_, at) => [
        said(String(at + 1)),
        ...Array.from({ length: 3 }, () => said(roomToWrite)),
      ]),
    },
    paragraph(roster.counted),
  ])
}
