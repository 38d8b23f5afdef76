import { describe, expect, it } from 'vitest'
import { largestLogo, readLogo } from './logo.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part],
    ),
  )
const zeros = (count: number) => Array<number>(count).fill(0)
const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', big(width), big(height), zeros(9))
const big = (side: number) => [side >> 24, (side >> 16) & 255, (side >> 8) & 255, side & 255]

describe('an emblem', () => {
  it.each([
    ['png', png(300, 200)],
    [
      'jpeg',
      bytes(
        ...[[0xff, 0xd8, 0xff, 0xe0, 0, 6], 'JFIF', [0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44]],
        zeros(12),
      ),
    ],
    ['webp', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [43, 1, 0, 199, 0, 0])],
    ['webp', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [44, 1, 200, 0])],
    [
      'webp',
      bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f], [0x2b, 0xc1, 0x31, 0], zeros(5)),
    ],
  ] as const)('that is a %s of 300 by 200 is read from its bytes', (kind, picture) => {
    expect(readLogo(picture)).toEqual({ ok: true, value: { kind, width: 300, height: 200 } })
  })

  it.each([
    ['a page', bytes('<html><script>alert(1)</script></html>'), 'logo-unknown'],
    ['a drawing that may hold script', bytes('<svg xmlns="…">'), 'logo-unknown'],
    ['nothing', bytes(), 'logo-unknown'],
    ['the beginning of a picture', png(300, 200).subarray(0, 20), 'logo-unknown'],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4], zeros(20)), 'logo-unknown'],
    ['a dot', png(1, 1), 'logo-size'],
    ['a picture that unpacks to gigabytes', png(60_000, 60_000), 'logo-size'],
    ['a file over the limit', new Uint8Array(largestLogo + 1), 'logo-too-large'],
  ])('cannot be %s', (_, picture, code) => {
    expect(readLogo(picture)).toMatchObject({ reason: { code } })
  })
})
