import { raw } from 'hono/html'
import type { Digits, Document } from '../../basics/document.ts'
import { asPrinted } from '../../basics/printed.ts'
import { DocumentHtml } from '../html/document.tsx'
import { paperLook } from '../html/document-look.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { emblemAddress } from './emblem.ts'
import { qrSvg } from './qr.ts'

/** A document as a page of its own: one file, no script, ready to print. */
export function toHtmlPage(document: Document): string {
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{asPrinted(document).title}</title>
        <style>{raw(embeddedFonts() + paperLook + sheetLook(document))}</style>
      </head>
      <body>
        <main>
          <DocumentHtml document={document} pictureOf={qrSvg} pictureAddress={emblemAddress} />
        </main>
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${page.toString()}\n`
}

/** The sheet, and "page x of y" where the browser knows margin boxes. */
function sheetLook(document: Document): string {
  const { page, digits } = asPrinted(document)
  if (page.margins === 'letter')
    return `.paper{font-family:Sarabun,"TH Sarabun PSK",sans-serif}
body{margin:0 auto;padding:1rem;max-width:46rem}
@page{size:${page.size} ${page.turned};margin:20mm 20mm 20mm 30mm}
@media print{body{padding:0;max-width:none}}
`
  return `.paper{font-family:Sarabun,"TH Sarabun PSK",sans-serif}
body{margin:0 auto;padding:1rem;max-width:90rem}
@page{size:${page.size} ${page.turned};margin:12mm 12mm 15mm;@bottom-right{font-family:Sarabun;font-size:9pt;content:${quoted(page.pageOf.before)} counter(page${counterOf[digits]}) ${quoted(page.pageOf.between)} counter(pages${counterOf[digits]})}}
@media print{body{padding:0;max-width:none}}
`
}

const counterOf: Record<Digits, string> = { thai: ',thai', arabic: '' }

/** A text as a string of CSS, with nothing in it that could end it. */
const quoted = (text: string) =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
