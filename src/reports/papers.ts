import type { Papers } from '../basics/document.ts'
import type { Plan } from '../measures/plan.ts'
import { toPlanJson } from './plan-json.ts'
import type { ProgressReportOptions } from './progress-report/v1.ts'
import { progressReport } from './progress-report/v1.ts'
import { progressRows, progressWorkbook } from './progress-sheet/v1.ts'
import type { ReportWords } from './report-words.ts'

/** The O43 report of a plan, ready for `render` of platform/documents; `font` is that of its Word file. */
export const progressPapers = (
  plan: Plan,
  words: ReportWords,
  options: ProgressReportOptions = {},
  font: string | null = null,
): Papers => ({
  document: () => ({ ...progressReport(plan, words, options), ...(font !== null && { font }) }),
  workbook: () => progressWorkbook(plan, words),
  rows: () => progressRows(plan, words),
  json: () => toPlanJson(plan),
})
