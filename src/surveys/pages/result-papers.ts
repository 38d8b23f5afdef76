import type { Digits, Papers } from '../../basics/document.ts'
import type { ResultFacts } from './result-cells.ts'
import { resultDocument } from './result-document.ts'
import { resultJson } from './result-json.ts'
import { resultRows } from './result-rows.ts'
import { resultWorkbook } from './result-workbook.ts'

/** The results in every shape they are given out in, each with its label in it. */
export const resultPapers = (facts: ResultFacts, digits: Digits): Papers => ({
  document: () => resultDocument(facts, digits),
  workbook: () => resultWorkbook(facts),
  rows: () => resultRows(facts),
  json: () => resultJson(facts),
})
