import { fileTypeFromBuffer } from 'file-type'
import { type Inside, type InsideTrouble, unreadInside } from '../../basics/inside.ts'
import { decodedPage, decodedText } from './letters.ts'
import { openOffice } from './open-office.ts'
import { openPdf } from './open-pdf.ts'
import { openTable } from './open-table.ts'
import { openWebPage } from './open-web-page.ts'

/**
 * Opens a file as what its bytes are. Runs inside the reader's process; whatever a file makes a parser
 * throw is trouble of the file.
 */
export async function openInside(bytes: Uint8Array): Promise<Inside> {
  try {
    return await opened(bytes)
  } catch {
    // A parser says much about a spoilt file, and nothing that helps an officer.
    return unreadInside('broken')
  }
}

async function opened(bytes: Uint8Array): Promise<Inside> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // Some programs write a line in front of the mark; every reader of PDF bears it.
  if (start.includes('%PDF-')) return openPdf(bytes)
  if (start.startsWith('{\\rtf')) return unread('old-office', 'application/rtf')
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return openWords(bytes, start)
  if (found.mime.startsWith('image/')) {
    return { ...unreadInside('unknown-kind', 'image'), ...picture, type: found.mime }
  }
  if (/openxmlformats-officedocument\.(wordprocessingml|spreadsheetml)/.test(found.mime)) {
    return openOffice(bytes, found.mime)
  }
  if (found.mime === 'application/x-cfb') return unread(compoundTrouble(bytes), found.mime)
  if (found.mime === 'application/zip') return openOffice(bytes, found.mime)
  if (/xml|text/.test(found.mime)) return openWords(bytes, start)
  return unread(/zip|rar|7z|tar|compress/.test(found.mime) ? 'archive' : 'unknown-kind', found.mime)
}

const picture = { pages: 1, isCut: false, trouble: null }

const unread = (trouble: InsideTrouble, type: string): Inside => ({
  ...unreadInside(trouble),
  type,
})

/** Office's container of before 2007, in which a password-protected new file is also kept. */
const compoundTrouble = (bytes: Uint8Array): InsideTrouble =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
    ? 'encrypted'
    : 'old-office'

/** Anything without a mark of its own: a page of the web, a table, words, or bytes of some program. */
function openWords(bytes: Uint8Array, start: string): Promise<Inside> | Inside {
  if (looksLikePage(start)) return openWebPage(decodedPage(bytes))
  const text = decodedText(bytes)
  if (text === null) return unread('unknown-kind', 'application/octet-stream')
  return openTable(text)
}

/** The first tag may stand behind comments, spaces, a mark of order, or PHP's complaints. */
const looksLikePage = (start: string) =>
  /<(!doctype\s+html|html|head|body|title|meta|script|div|table|iframe|frameset|center|form|p|br|h[1-6])\b/i.test(
    start.replaceAll('\0', ''),
  )
