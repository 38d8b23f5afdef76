import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip made by hand: its bytes, or lies about them. */
export interface ZipPart {
  readonly content: Uint8Array | string
  /** What the zip says the part's size is, where that is not the truth. */
  readonly saysSize?: number
  readonly isEncrypted?: boolean
}

/** Writes a zip from its parts, so that a test can make honest and hostile ones. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array | ZipPart>>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, given] of Object.entries(parts)) {
    const part: ZipPart =
      typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const entry = Buffer.alloc(26)
    entry.writeUInt16LE(20, 0)
    entry.writeUInt16LE(part.isEncrypted ? 0x801 : 0x800, 2)
    entry.writeUInt16LE(8, 4)
    entry.writeUInt32LE(crc32(content), 10)
    entry.writeUInt32LE(packed.length, 14)
    entry.writeUInt32LE(part.saysSize ?? content.length, 18)
    entry.writeUInt16LE(Buffer.byteLength(name), 22)
    const at = Buffer.alloc(14)
    at.writeUInt32LE(offset, 10)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), entry, Buffer.from(name), packed])
    local.push(head)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), entry, at, Buffer.from(name))
    offset += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(local.length, 8)
  end.writeUInt16LE(local.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with this body (WordprocessingML), and other parts of the folder word/. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Buffer {
  const more = Object.entries(others).map(([name, xml]) => [`word/${name}`, xml])
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(more),
  })
}

/** A Word table of these cells; each is the XML of a cell's properties and its text. */
export const wordTable = (
  rows: readonly (readonly (string | [properties: string, text: string])[])[],
) =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => wordCell(cell)).join('')}</w:tr>`)
    .join('')}</w:tbl>`

function wordCell(cell: string | [properties: string, text: string]): string {
  const [properties, text] = typeof cell === 'string' ? ['', cell] : cell
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`
}

export const wordParagraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** An Excel file with one sheet of this XML, as exceljs would never write it. */
export function excelFile(sheet: string, others: Readonly<Record<string, string>> = {}): Buffer {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const more = Object.entries(others).map(([name, xml]) => [`xl/${name}`, xml])
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="แผน" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...Object.fromEntries(more),
  })
}
