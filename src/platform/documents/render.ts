import type { Papers } from '../../basics/document.ts'
import { toCsv } from './csv.ts'
import { toHtmlPage } from './html.tsx'
import { documentForWord, workbookForExcel } from './office-emblem.ts'
import { printPdf } from './pdf.ts'

/** The formats a report is given out in. */
export const paperFormats = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'] as const

/** One of the formats a report is given out in. */
export type PaperFormat = (typeof paperFormats)[number]

/** A paper as a file to give out. */
export interface RenderedPaper {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Only of PDF: 'none' where this machine's compiler cannot declare PDF/UA-1. */
  readonly standard?: 'ua-1' | 'none'
}

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<PaperFormat, string>

/** The paper in the format asked for. The writers of Office files load when first used: they are large. */
export async function render(papers: Papers, format: PaperFormat): Promise<RenderedPaper> {
  const contentType = contentTypes[format]
  switch (format) {
    case 'pdf':
      return { ...(await printPdf(papers.document())), contentType }
    case 'docx': {
      const { toDocx } = await import('./docx.ts')
      return { bytes: await toDocx(await documentForWord(papers.document())), contentType }
    }
    case 'xlsx': {
      const { toXlsx } = await import('./xlsx.ts')
      return { bytes: await toXlsx(await workbookForExcel(papers.workbook())), contentType }
    }
    case 'csv':
      return { bytes: bytesOf(toCsv(papers.rows())), contentType }
    case 'html':
      return { bytes: bytesOf(toHtmlPage(papers.document())), contentType }
    case 'json':
      return { bytes: bytesOf(papers.json()), contentType }
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
