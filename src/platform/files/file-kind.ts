import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'

/** A file that may be kept as evidence, told by its bytes. */
export interface FileKind {
  /** MIME type. */
  readonly type: string
  /** The ending its name is given when it is handed out. */
  readonly ending: string
  readonly isPhoto: boolean
}

const photo = (type: string, ending: string): FileKind => ({ type, ending, isPhoto: true })
const paper = (type: string, ending: string): FileKind => ({ type, ending, isPhoto: false })
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** The one list of what is taken in. Never on it: SVG, HTML, programs, scripts, archives, files with macros. */
const allowed: readonly FileKind[] = [
  photo('image/jpeg', 'jpg'),
  photo('image/png', 'png'),
  photo('image/webp', 'webp'),
  photo('image/heic', 'heic'),
  paper('application/pdf', 'pdf'),
  paper(`${office}.wordprocessingml.document`, 'docx'),
  paper(`${office}.spreadsheetml.sheet`, 'xlsx'),
  paper(`${office}.presentationml.presentation`, 'pptx'),
  paper(`${open}.text`, 'odt'),
  paper(`${open}.spreadsheet`, 'ods'),
]
const csv = paper('text/csv', 'csv')
const text = paper('text/plain', 'txt')

/** What is taken in, by its type; null for a type that is not. */
export const kindOfType = (type: string): FileKind | null =>
  [...allowed, csv, text].find((kind) => kind.type === type) ?? null

const other: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
}
const allowedAs = (mime: string) =>
  allowed.find(({ type }) => type === (other[mime] ?? mime)) ?? null

/** Whether the first bytes of a file are those of a photo, for the limit of its size. */
export async function looksLikePhoto(head: Uint8Array): Promise<boolean> {
  const found = await fileTypeFromBuffer(head)
  return found !== undefined && found.mime.startsWith('image/')
}

/**
 * What a file is by its bytes, whatever its name says; null where it is nothing that is taken in. Text has no
 * mark of its own: it is text where its beginning is, and is no markup.
 */
export async function fileKindOf(
  place: string,
  head: Uint8Array,
  name: string,
): Promise<FileKind | null> {
  const found = await fileTypeFromFile(place)
  if (found) return allowedAs(found.mime)
  if (!isPlainText(head)) return null
  return /\.(csv|tsv)$/i.test(name) ? csv : text
}

/** Text as people write it: UTF-8, UTF-16 with its mark, or the Thai of Windows; no control characters, no markup. */
function isPlainText(head: Uint8Array): boolean {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (head.length === 0) return false
  const strange = isWide ? 0 : head.filter(isControl).length
  if (strange > 0) return false
  const words = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(head)
  return (
    !/^[\s\uFEFF]*(<|%!|#!|\{\\rtf)/.test(words) && !/<(script|html|svg|!doctype)\b/i.test(words)
  )
}

const isControl = (byte: number) => (byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127
