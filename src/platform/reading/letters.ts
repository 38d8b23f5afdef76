const utf8 = new TextDecoder('utf-8', { fatal: true })
const thai874 = new TextDecoder('windows-874')

/**
 * The letters of a page of the web: by its mark of order, as UTF-8 where it is that, by what it declares, and
 * else as the Thai of Windows where that reads as Thai (old sites declare one and send another).
 */
export function decodedPage(bytes: Uint8Array): string {
  const sure = markedOf(bytes) ?? utf8Of(bytes)
  if (sure !== null) return sure
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const [, declared = 'utf-8'] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? []
  const decoder = decoderOf(declared)
  const text = decoder.decode(bytes)
  if (/^(tis-?620|windows-874|iso-8859-11)$/i.test(declared)) return text
  const thai = thai874.decode(bytes)
  return readsAsThai(thai) && !readsAsThai(text) ? thai : text
}

/** The letters of a plain file; null where the bytes are of no text. */
export function decodedText(bytes: Uint8Array): string | null {
  const marked = markedOf(bytes)
  if (marked !== null) return marked
  const start = bytes.subarray(0, 20_000)
  const strange = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26)).length
  if (strange > start.length * 0.01) return null
  const text = utf8Of(bytes)
  if (text !== null) return text
  const thai = thai874.decode(bytes)
  return readsAsThai(thai) ? thai : new TextDecoder('utf-8').decode(bytes)
}

function markedOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    // A fatal decoder says by throwing that the bytes are not of its encoding.
    return null
  }
}

function decoderOf(name: string): TextDecoder {
  try {
    return new TextDecoder(name)
  } catch {
    // A page may declare an encoding that there is not.
    return new TextDecoder('utf-8')
  }
}

/** Vowel signs and tone marks of real Thai stand on a Thai letter, and most letters beyond ASCII are Thai. */
function readsAsThai(text: string): boolean {
  const some = text.slice(0, 200_000)
  const wide = some.match(/[^\0-\x7f]/g)?.length ?? 0
  const thai = some.match(/[\u0e01-\u0e5b]/g)?.length ?? 0
  const marks = some.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g)?.length ?? 0
  const standing = some.match(/[\u0e01-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g)?.length ?? 0
  return thai > 0 && thai >= wide * 0.8 && standing * 2 >= marks
}
