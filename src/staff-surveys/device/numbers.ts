/** Bytes as numbers and as text, in what browsers since 2020 have; no literal of a BigInt, which older ones cannot read. */

/** Bytes as a number, the greatest first. */
export const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes) || '0'}`)

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join('')

/** A number in so many bytes, the greatest first. */
export function bytesOf(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = number.toString(16).padStart(2 * length, '0')
  return Uint8Array.from({ length }, (_, at) => parseInt(hex.substr(2 * at, 2), 16))
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...Array.from(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

/** The bytes of base64 or base64url; throws where it is neither. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all: number[] = []
  for (const part of parts) all.push(...Array.from(part))
  return Uint8Array.from(all)
}

/** The inverse of a number; null where it has none. By the extended algorithm of Euclid. */
export function inverseOf(number: bigint, modulus: bigint): bigint | null {
  const zero = BigInt(0)
  const one = BigInt(1)
  let [rest, last, before, found] = [modulus, number % modulus, zero, one]
  while (last) {
    const times = rest / last
    ;[rest, last, before, found] = [last, rest - times * last, found, before - times * found]
  }
  return rest === one ? (before < zero ? before + modulus : before) : null
}
