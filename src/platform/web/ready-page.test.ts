import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readyPage } from './ready-page.ts'

describe('a page that is kept ready', () => {
  it('is with its word the same page, plain and compressed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        fc.string({ maxLength: 200 }),
        (before, after, word) => {
          fc.pre(!before.includes('<#>'))
          const page = readyPage(`${before}<#>${after}`, '<#>')
          const whole = Buffer.from(`${before}${word}${after}`)
          expect(page.plain(word).equals(whole)).toBe(true)
          // gunzip refuses a wrong checksum or length.
          expect(gunzipSync(page.gzipped(word)).equals(whole)).toBe(true)
        },
      ),
    )
  })

  it('puts the word where the mark stands first, and nowhere else', () => {
    expect(String(readyPage('a<#>b<#>c', '<#>').plain('$&'))).toBe('a$&b<#>c')
  })

  it('is refused without a place for the word', () => {
    expect(() => readyPage('nothing', '<#>')).toThrow(/no place/)
  })
})
