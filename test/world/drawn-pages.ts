import { PDFiumLibrary } from '@hyzyla/pdfium'
import { create } from 'qrcode'

/** What was drawn, in RGBA. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Buffer
}
/** A part of a page, in millimetres; the whole of it where none is said. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** A printed page as another program reads it. */
export interface Page {
  readonly letters: string
  /** In millimetres. */
  readonly width: number
  readonly height: number
  readonly picture: Picture
}

/** Pixels of a drawn page. */
export const perMillimetre = 10
/** A text without spaces, as printed words are compared. */
export const letters = (text: string) =>
  text.normalize('NFC').replace(/[\s\u00ad\u200b\ufffe]/g, '')
const millimetres = (points: number) => (points / 72) * 25.4

/** The pages of a PDF as another program finds and draws them. */
export async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const pages: Page[] = []
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const said = letters(page.getText())
      const drawn = await page.render({
        scale: (perMillimetre * 25.4) / 72,
        render: async ({ data }) => data,
      })
      const { width, height } = drawn
      pages.push({
        letters: said,
        ...{ width: millimetres(originalWidth), height: millimetres(originalHeight) },
        picture: { width, height, data: Buffer.from(drawn.data) },
      })
    }
    return pages
  } finally {
    library.destroy()
  }
}

const darkness = ({ data, width }: Picture, x: number, y: number): number =>
  255 - (data[(Math.round(y) * width + Math.round(x)) * 4 + 1] ?? 0)
/** Only codes are printed in full black. */
const isBlack = ({ data, width }: Picture, x: number, y: number): boolean =>
  [0, 1, 2].every((at) => (data[(y * width + x) * 4 + at] ?? 255) < 8)

/** The code that stands in a part of a picture, read back square by square. */
export function codeIn(picture: Picture, squares: number, part?: Part, scale = perMillimetre) {
  const from = { x: (part?.x ?? 0) * scale, y: (part?.y ?? 0) * scale }
  const to = {
    x: part ? from.x + part.width * scale : picture.width,
    y: part ? from.y + part.height * scale : picture.height,
  }
  const box = { left: picture.width, top: picture.height, right: -1, bottom: -1 }
  for (let y = Math.ceil(from.y); y < Math.floor(to.y); y += 1) {
    for (let x = Math.ceil(from.x); x < Math.floor(to.x); x += 1) {
      if (!isBlack(picture, x, y)) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x + 1)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y + 1)
    }
  }
  const side = box.right - box.left
  const square = side / squares
  const at = (column: number, row: number) =>
    darkness(picture, box.left + (column + 0.5) * square, box.top + (row + 0.5) * square)
  const read: boolean[] = []
  for (let row = 0; row < squares; row += 1)
    for (let column = 0; column < squares; column += 1) read.push(at(column, row) > 128)
  const around: number[] = []
  for (let ring = -4; ring < squares + 4; ring += 1)
    for (const off of [-3.8, -2, -1, squares, squares + 1, squares + 2.8])
      around.push(at(ring, off), at(off, ring))
  return { read, side, isQuietAround: around.every((each) => each < 8), ...box }
}

/** What is said on each page of a PDF, which is not drawn for it. */
export async function lettersOn(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    return [...document.pages()].map((page) => letters(page.getText()))
  } finally {
    library.destroy()
  }
}

/** The squares of a link's code, row by row. */
export function codeOf(link: string) {
  const { modules, version } = create(link, { errorCorrectionLevel: 'Q' })
  const drawn: boolean[] = []
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      drawn.push(modules.get(row, column) === 1)
  return { drawn, squares: modules.size, version }
}

/**
 * A part of a page as a reader sees it from afar: a sign for each square of so many millimetres, the darker
 * the more ink stands in it.
 */
export function inkOf(picture: Picture, part: Part, square: number): string {
  const rows: string[] = []
  for (let y = part.y; y + square <= part.y + part.height; y += square) {
    let row = ''
    for (let x = part.x; x + square <= part.x + part.width; x += square) {
      let ink = 0
      for (let dy = 0.5; dy < square * perMillimetre; dy += 1)
        for (let dx = 0.5; dx < square * perMillimetre; dx += 1)
          ink += darkness(picture, x * perMillimetre + dx - 0.5, y * perMillimetre + dy - 0.5)
      const share = ink / 255 / (square * perMillimetre) ** 2
      row += share > 0.35 ? '#' : share > 0.12 ? '+' : share > 0.015 ? '.' : ' '
    }
    rows.push(row.trimEnd())
  }
  return rows.join('\n')
}
