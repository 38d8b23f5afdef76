import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Opened with the first picture: a printer of reports alone goes without. */
let library: ReturnType<typeof PDFiumLibrary.init> | null = null

function opened(): ReturnType<typeof PDFiumLibrary.init> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  return PDFiumLibrary.init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
  })
}

/** The first page of a PDF of ours as a PNG so many pixels wide: alike from both engines of Typst. */
export async function pngOfPage(pdf: Uint8Array, pixels: number): Promise<Uint8Array> {
  library ??= opened()
  const { default: sharp } = await import('sharp')
  const document = await (await library).loadDocument(pdf)
  try {
    const page = document.getPage(0)
    const drawn = await page.render({
      scale: pixels / page.getOriginalSize().originalWidth,
      render: ({ data, width, height }) =>
        sharp(data, { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .png({ compressionLevel: 9, palette: false })
          .toBuffer(),
    })
    return new Uint8Array(drawn.data)
  } finally {
    document.destroy()
  }
}
