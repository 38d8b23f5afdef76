/** Bytes as numbers and as text, in what browsers since 2020 have; no literal of a BigInt, which older ones cannot read. */

/** Bytes as a number, the greatest first. */
export const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x0${hexOf(bytes)}`)

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join('')

/** A number in so many bytes, the greatest first. */
export const bytesOf = (number: bigint, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    number
      .toString(16)
      .padStart(2 * length, '0')
      .match(/../g) || [],
    (pair) => parseInt(pair, 16),
  )

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

/** The bytes of base64 or base64url; throws where it is neither. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))

/** The inverse of a number, by the extended algorithm of Euclid; throws where it has none. */
export function inverseOf(number: bigint, modulus: bigint): bigint {
  let [rest, last, before, found] = [modulus, number % modulus, BigInt(0), BigInt(1)]
  while (last) {
    const times = rest / last
    ;[rest, last, before, found] = [last, rest - times * last, found, before - times * found]
  }
  if (rest > 1) throw new RangeError()
  return before < 0 ? before + modulus : before
}
