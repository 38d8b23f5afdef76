/** One page of a PDF made by hand: its drawing, and what it may draw. */
export interface PdfPage {
  /** Operators of a content stream. */
  readonly draws: string
  readonly hasPicture?: boolean
}

const header = '%PDF-1.4\n%\xff\xff\xff\xff\n'

/** A PDF of these pages with a right table of places; Latin letters only. `trailer` may add to the trailer. */
export function pdfByHand(pages: readonly PdfPage[], trailer = ''): Buffer {
  const pageIds = pages.map((_, at) => 5 + at * 2)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream(
      '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
      'x',
    ),
    ...pages.flatMap(({ draws, hasPicture }, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents ${6 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>`,
      stream('', hasPicture ? `q 200 0 0 200 0 0 cm /I Do Q ${draws}` : draws),
    ]),
  ]
  const places: number[] = []
  let body = header
  for (const [at, object] of objects.entries()) {
    places.push(body.length)
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

const stream = (entries: string, content: string) =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`

/** Draws these letters. */
export const drawn = (text: string): string => `BT /F 12 Tf 10 100 Td (${text}) Tj ET`

/** A PDF that says it has this many pages, all of them the same one. */
export function pdfOfManyPages(count: number): Buffer {
  const kids = '5 0 R '.repeat(count)
  const one = pdfByHand([{ draws: drawn('x') }]).toString('latin1')
  return Buffer.from(
    one
      .replace('/Count 1/Kids[5 0 R]', `/Count ${count}/Kids[${kids}]`)
      .replace(/xref[\s\S]*?trailer/, 'trailer'),
    'latin1',
  )
}
