import type { Document } from '../../basics/document.ts'
import type { StaffPaperKind } from '../paper-messages.ts'
import { answerPaper } from './answer-paper.ts'
import { instructionsPaper } from './instructions-paper.ts'
import { memoPaper } from './memo-paper.ts'
import type { StaffPaperFacts } from './paper-facts.ts'
import { rosterPaper } from './roster-paper.ts'

const papers: Readonly<Record<StaffPaperKind, (facts: StaffPaperFacts) => Document>> = {
  instructions: instructionsPaper,
  form: answerPaper,
  roster: rosterPaper,
  memo: memoPaper,
}

/** A paper of the committee of a staff survey, by its name in the address. */
export const staffPaper = (kind: StaffPaperKind, facts: StaffPaperFacts): Document =>
  papers[kind](facts)
