import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, it } from 'vitest'
import type { Document, Table } from '../src/basics/document.ts'
import { textOfCell } from '../src/basics/document.ts'
import { loadFrameworks } from '../src/frameworks/store.ts'
import { readPlan } from '../src/imports/read-plan.ts'
import { printPdf } from '../src/platform/documents/pdf.ts'
import { readRawPaper } from '../src/platform/raw-papers/read-raw-paper.ts'
import { reportWords } from '../src/reports/messages.ts'
import { progressReport } from '../src/reports/progress-report/v1.ts'
import { describeWithRealReport, realReport } from './world/real-report.ts'

const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block) => block.kind === 'table')
const letters = (text: string) => text.replace(/[\s\u00ad\ufffe]/g, '')

describeWithRealReport('the real report of 2566, printed as PDF', () => {
  it('gives back the words of each of its cells', async () => {
    const frameworks = await loadFrameworks('frameworks')
    const raw = await readRawPaper(readFileSync(realReport), 'report.txt')
    if (!raw.ok || raw.value.format === 'json') throw new Error('the real report is not read')
    const imported = readPlan(raw.value, { frameworks })
    if (!imported.ok) throw new Error('the real report is not understood')
    const document = progressReport(imported.value.plan, reportWords.th)
    const cells = tablesOf(document).flatMap(({ rows }) => rows.flat())
    expect(cells).toHaveLength(7 * 12)
    const library = await PDFiumLibrary.init()
    try {
      const pdf = await library.loadDocument((await printPdf(document)).bytes)
      const pages = [...pdf.pages()].map((page) => letters(page.getText()))
      expect(
        cells.map((cell) => letters(textOfCell(cell))).filter((cell) => !isOn(pages, cell)),
      ).toEqual([])
    } finally {
      library.destroy()
    }
  })
})

/** A cell may go on over the page; its beginning and its end then stand on neighbouring pages. */
function isOn(pages: readonly string[], cell: string): boolean {
  if (pages.some((page) => page.includes(cell))) return true
  return Array.from(cell, (_, at) => at).some((at) =>
    pages.some(
      (page, number) =>
        page.includes(cell.slice(0, at)) && pages[number + 1]?.includes(cell.slice(at)) === true,
    ),
  )
}
