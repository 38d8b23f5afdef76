import type { FileRemark } from '../../basics/raw-paper.ts'
import { maxLines, maxRows } from './limits.ts'
import { stop } from './refused.ts'

/** A file's text, and what had to be decided to read it. */
export interface Decoded {
  readonly text: string
  readonly remarks: readonly FileRemark[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const lossyUtf8 = new TextDecoder('utf-8')
const thai874 = new TextDecoder('windows-874', { fatal: true })

/**
 * Decodes a text file as what it is: UTF-8, UTF-16 (Excel's "Unicode text"), or Windows-874 / TIS-620
 * (Excel's plain CSV on a Thai Windows). Lines of different encodings in one file are each read as
 * they are; a line that is neither is refused with its number, never guessed at.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = utf16Of(bytes) ?? utf8Of(bytes) ?? thai874Of(bytes)
  const nul = decoded.text.indexOf('\0')
  if (nul < 0) return decoded
  if (share(decoded.text.slice(0, 100_000), /[\0-\x08\x0e-\x1f]/g) > 0.02) stop('file-unknown')
  return stop('text-has-nul', { line: lineAt(decoded.text, nul) })
}

function utf16Of(bytes: Uint8Array): Decoded | null {
  const name = utf16Name(bytes)
  if (name === null) return null
  const whole = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1)
  const text = new TextDecoder(name).decode(whole)
  const bad = text.indexOf('\ufffd')
  if (bad >= 0 || whole !== bytes) stop('text-unreadable', { line: lineAt(text, bad) })
  return { text, remarks: [{ code: 'decoded-as-utf-16', says: {} }] }
}

/** By its mark, or without one by every second byte being 00 (Latin, digits) or 0E (Thai). */
function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(2_000, bytes.length >> 1)
  if (pairs < 4) return null
  let high = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    const [even = 0, odd = 0] = high
    if (bytes[at] === 0 || bytes[at] === 0x0e) high = at % 2 ? [even, odd + 1] : [even + 1, odd]
  }
  const [even = 0, odd = 0] = high
  if (odd > pairs * 0.8 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.8 && odd < pairs * 0.1 ? 'utf-16be' : null
}

function utf8Of(bytes: Uint8Array): Decoded | null {
  const text = decodedBy(utf8, bytes)
  return text === null ? null : { text, remarks: [] }
}

/** Not UTF-8 as a whole: Windows-874 as a whole, or line by line where some lines are UTF-8. */
function thai874Of(bytes: Uint8Array): Decoded {
  const lines: string[] = []
  const remarks: FileRemark[] = []
  let thaiUtf8 = 0
  let thai = 0
  for (const line of linesOf(bytes)) {
    if (lines.length > maxLines) stop('too-many-rows', { limit: maxRows })
    const text = decodedBy(utf8, line)
    if (text !== null) {
      if (/[\u0e01-\u0e5b]/.test(text)) thaiUtf8++
      lines.push(text)
      continue
    }
    const legacy = decodedBy(thai874, line)
    if (legacy === null || !looksThai(legacy) || isDamagedUtf8(line))
      stop(isBinary(bytes) ? 'file-unknown' : 'text-unreadable', { line: lines.length + 1 })
    thai++
    lines.push(legacy)
  }
  if (thaiUtf8 === 0) remarks.push({ code: 'decoded-as-thai-874', says: {} })
  else remarks.push({ code: 'decoded-line-by-line', says: { utf8: thaiUtf8, thai874: thai } })
  return { text: lines.join('\n').replace(/^\ufeff/, ''), remarks }
}

/** Thai in UTF-8 with a few bytes lost would read as Thai-looking nonsense in Windows-874. */
function isDamagedUtf8(line: Uint8Array): boolean {
  const text = lossyUtf8.decode(line)
  const thai = text.match(/[\u0e01-\u0e5b]/g)?.length ?? 0
  return thai > (text.match(/\ufffd/g)?.length ?? 0)
}

function decodedBy(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    // A fatal decoder says by throwing that the bytes are not of its encoding.
    return null
  }
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let at = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    yield bytes.subarray(at, end)
    at = end + 1
  }
  yield bytes.subarray(at)
}

/** Vowel signs and tone marks of real Thai stand on a Thai letter; Latin accents read as Thai do not. */
function looksThai(text: string): boolean {
  const marks = text.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g)?.length ?? 0
  const standing = text.match(/[\u0e01-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g)?.length ?? 0
  const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const thai = text.match(/[\u0e01-\u0e5b\u2010-\u2026\u00a0]/g)?.length ?? 0
  return thai >= wide * 0.9 && standing * 2 >= marks
}

const isBinary = (bytes: Uint8Array) => {
  const start = bytes.subarray(0, 20_000)
  return start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > start.length * 0.02
}

const share = (text: string, of: RegExp) => (text.match(of)?.length ?? 0) / text.length

const lineAt = (text: string, at: number) =>
  at < 0 ? text.split('\n').length : text.slice(0, at).split('\n').length
