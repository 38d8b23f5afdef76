import { accept, type Result, refuse } from '../basics/result.ts'

/** A picture that an agency may show as its emblem. */
export interface Logo {
  readonly kind: 'png' | 'jpeg' | 'webp'
  /** In pixels. */
  readonly width: number
  readonly height: number
}

export type LogoRefusal =
  | { readonly code: 'logo-too-large' }
  | { readonly code: 'logo-unknown' }
  | { readonly code: 'logo-size'; readonly width: number; readonly height: number }

/** The largest emblem in bytes: it is printed a few centimetres wide. */
export const largestLogo = 2 * 1024 * 1024

/** The shortest and longest side in pixels; beyond the longest, unpacking it would take too much memory. */
export const logoSides = { least: 32, most: 4000 }

/** The media type of each kind of emblem. */
export const logoTypes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const

/** Reads what a picture is from its own bytes; the name of its file is not believed. */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoRefusal> {
  if (bytes.byteLength > largestLogo) return refuse({ code: 'logo-too-large' })
  const logo = pngIn(bytes) ?? jpegIn(bytes) ?? webpIn(bytes)
  if (!logo) return refuse({ code: 'logo-unknown' })
  const { width, height } = logo
  const fits = (side: number) => side >= logoSides.least && side <= logoSides.most
  return fits(width) && fits(height) ? accept(logo) : refuse({ code: 'logo-size', width, height })
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

function pngIn(bytes: Uint8Array): Logo | null {
  if (bytes.byteLength < 24 || ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  if (ascii(bytes, 12, 16) !== 'IHDR') return null
  const view = viewOf(bytes)
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments of a JPEG to the one that begins its frame (SOF). */
function jpegIn(bytes: Uint8Array): Logo | null {
  if (bytes.byteLength < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.byteLength && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    if (isFrame)
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (mark === 0xff) at += 1
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** A WebP is simple (VP8), lossless (VP8L) or extended (VP8X); each keeps its size elsewhere. */
function webpIn(bytes: Uint8Array): Logo | null {
  if (bytes.byteLength < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP')
    return null
  const view = viewOf(bytes)
  const kind = 'webp'
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        kind,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { kind, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const three = (from: number) => view.getUint16(from, true) + ((bytes[from + 2] ?? 0) << 16)
      return { kind, width: three(24) + 1, height: three(27) + 1 }
    }
    default:
      return null
  }
}
