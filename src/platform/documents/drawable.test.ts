import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawable, lettersOf } from './drawable.ts'

describe('a text in letters that the font has', () => {
  it.each([
    ['สำนักปลัด 2566 “ก” – 80% → ผ่าน', 'สำนักปลัด 2566 “ก” – 80% → ผ่าน'],
    ['✓ ทำแล้ว ☐ ยังไม่ทำ ☒ ไม่ทำ', '√ ทำแล้ว [ ] ยังไม่ทำ × ไม่ทำ'],
    ['● หัวข้อ ➢ ข้อย่อย', '• หัวข้อ ▶ ข้อย่อย'],
    ['＝１ ① Ａ', '=1 1 A'],
    ['ก\u2003ข\u2011ค', 'ก ข‐ค'],
    ['ก\ufeff\u202eข\u0085', 'กข'],
    ['หนึ่ง\u2028สอง', 'หนึ่ง\nสอง'],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn)
  })

  it('names by its number what has no equal, so that it is not missed', () => {
    expect(drawable('ยิ้ม 👍🏽 中文 ครับ')).toBe('ยิ้ม [U+1F44D U+1F3FD] [U+4E2D U+6587] ครับ')
  })

  it('holds no letter without a picture, whatever was typed, and stays as it is a second time', () => {
    const has = new Set([...'\nabc[]U+0123456789ABCDEF '].map((one) => one.charCodeAt(0)))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const drawn = drawable(text, has)
        expect([...drawn].filter((one) => !has.has(one.codePointAt(0) ?? 0))).toEqual([])
        expect(drawable(drawn, has)).toBe(drawn)
      }),
    )
  })
})

it('a font without a table of letters has none', () => {
  expect(lettersOf(new Uint8Array(12)).size).toBe(0)
})
