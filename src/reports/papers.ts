import type { Document, Emblem, Papers, Workbook } from '../basics/document.ts'
import type { Plan } from '../measures/plan.ts'
import { toPlanJson } from './plan-json.ts'
import type { ProgressReportOptions } from './progress-report/v1.ts'
import { progressReport } from './progress-report/v1.ts'
import { progressRows, progressWorkbook } from './progress-sheet/v1.ts'
import type { ReportWords } from './report-words.ts'

/** How an agency has its papers look: the font of Word files, and its emblem. */
export interface PaperLook {
  readonly font?: string | null
  readonly emblem?: Emblem | null
}

/** The O43 report of a plan, ready for `render` of platform/documents. */
export const progressPapers = (
  plan: Plan,
  words: ReportWords,
  options: ProgressReportOptions = {},
  { font = null, emblem = null }: PaperLook = {},
): Papers => ({
  document: () => ({
    ...withEmblem(progressReport(plan, words, options), emblem),
    ...(font !== null && { font }),
  }),
  workbook: () => withEmblemOnSheet(progressWorkbook(plan, words), emblem),
  rows: () => progressRows(plan, words),
  json: () => toPlanJson(plan),
})

/** The paper with the emblem above its title; a poster in front has a sheet of its own. */
function withEmblem(document: Document, emblem: Emblem | null): Document {
  if (emblem === null) return document
  const title = document.blocks.findIndex((block) => block.kind === 'heading')
  return { ...document, blocks: document.blocks.toSpliced(Math.max(title, 0), 0, emblem) }
}

/** The workbook with the emblem on its first sheet. */
function withEmblemOnSheet(workbook: Workbook, emblem: Emblem | null): Workbook {
  const [first, ...others] = workbook.sheets
  return emblem === null || !first
    ? workbook
    : { ...workbook, sheets: [{ ...first, emblem }, ...others] }
}
