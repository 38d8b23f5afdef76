import type { FileRefusalCode } from '../../basics/raw-paper.ts'

/** What a file is by its first bytes, whatever its name says. */
export type Kind =
  | 'zip'
  | 'text'
  | { readonly refused: FileRefusalCode; readonly says?: Record<string, string> }

const startsWith = (bytes: Uint8Array, hex: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + hex.length / 2)).toString('hex') === hex

const images: readonly [name: string, hex: string, at?: number][] = [
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '47494638'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
  ['WebP', '57454250', 8],
  ['HEIC', '66747970686569', 4],
  ['HEIC', '667479706d6966', 4],
]

const archives: readonly [name: string, hex: string][] = [
  ['RAR', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['gzip', '1f8b08'],
]

/** Tells the kinds of file apart by content. */
export function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.includes('%PDF-')) return { refused: 'file-is-pdf' }
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(start)) return 'zip'
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return kindOfCompound(bytes)
  if (start.startsWith('{\\rtf')) return oldOffice('.rtf', '.docx')
  for (const [name, hex, at] of images) {
    if (startsWith(bytes, hex, at)) return { refused: 'file-is-image', says: { kind: name } }
  }
  for (const [name, hex] of archives) {
    if (startsWith(bytes, hex)) return { refused: 'file-is-archive', says: { kind: name } }
  }
  if (/^BM/.test(start) && startsWith(bytes, '00000000', 6)) {
    return { refused: 'file-is-image', says: { kind: 'BMP' } }
  }
  return 'text'
}

const oldOffice = (kind: string, save: string): Kind => ({
  refused: 'file-is-old-office',
  says: { kind, save },
})

/** Office's container of before 2007, in which a password-protected new file is also kept. */
function kindOfCompound(bytes: Uint8Array): Kind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return { refused: 'file-encrypted' }
  if (has('WordDocument')) return oldOffice('.doc', '.docx')
  if (has('Workbook') || has('Book')) return oldOffice('.xls', '.xlsx')
  return oldOffice('.doc/.xls/.ppt', '.docx / .xlsx')
}

/** The ending of a file's name in lower case, with its dot; empty where there is none. */
export const endingOf = (fileName: string) =>
  /\.[^.\s/\\]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? ''
