import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toArabicDigits, toThaiDigits } from './thai-digits.ts'

describe('Thai digits', () => {
  it('change and nothing else does', () => {
    expect(toThaiDigits('ข้อ O42 ปี 2566')).toBe('ข้อ O๔๒ ปี ๒๕๖๖')
    expect(toArabicDigits('ข้อ O๔๒ ปี ๒๕๖๖')).toBe('ข้อ O42 ปี 2566')
  })

  it('written and read back are the same digits', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        const arabic = toArabicDigits(text) + number
        expect(toArabicDigits(toThaiDigits(arabic))).toBe(arabic)
        expect(toThaiDigits(arabic)).not.toMatch(/[0-9]/)
      }),
    )
  })
})
