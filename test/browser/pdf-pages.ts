import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PNG } from 'pngjs'

export interface PdfPage {
  /** In points: A4 landscape is 842 by 595. */
  readonly width: number
  readonly height: number
  /** Letters alone, without the spaces and line ends of its columns. */
  readonly letters: string
  /** The page as a picture. */
  readonly picture: () => Promise<Buffer>
}

/** Reads the pages of a PDF as another program finds them. */
export async function withPdfPages<T>(
  pdf: Uint8Array,
  then: (pages: readonly PdfPage[]) => Promise<T>,
): Promise<T> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const pages = [...document.pages()].map((page) => ({
      width: page.getOriginalSize().originalWidth,
      height: page.getOriginalSize().originalHeight,
      letters: lettersOf(page.getText()),
      picture: async () => {
        const drawn = await page.render({
          scale: 1.6,
          render: async ({ data, width, height }) => {
            const png = new PNG({ width, height })
            png.data = Buffer.from(data)
            return PNG.sync.write(png)
          },
        })
        return Buffer.from(drawn.data)
      },
    }))
    return await then(pages)
  } finally {
    library.destroy()
  }
}

/** Letters alone: line ends and gaps are where a column was full. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b\ufffe]/g, '')

/**
 * Whether words stand among the letters of a page that Chromium printed: it names a consonant that carries
 * marks twice, so up to four Thai letters may come between two of ours.
 */
export function isPrinted(letters: string, words: string): boolean {
  const each = Array.from(lettersOf(words), (letter) =>
    letter.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&'),
  )
  return new RegExp(each.join('[\u0e00-\u0e7f]{0,4}?'), 'u').test(letters)
}
