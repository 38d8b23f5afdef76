/** Bytes and the ways they are written, alike in Node and in a browser. */

/** A text as UTF-8. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** UTF-8 as text; null where it is none, or begins with a mark that would be lost. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes of base64, where it is written in the one way there is; null otherwise. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const signs = atob(text)
    return btoa(signs) === text ? Uint8Array.from(signs, (sign) => sign.charCodeAt(0)) : null
  } catch {
    return null
  }
}

/** Bytes of base64url without padding, where it is written in the one way there is; null otherwise. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null
  const usual = text.replaceAll('-', '+').replaceAll('_', '/')
  return fromBase64(usual.padEnd(Math.ceil(usual.length / 4) * 4, '='))
}
