import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isCheckedCode,
  newCheckedCode,
  newPrintedCode,
  plainPrintedCode,
  printedCode,
} from './printed-code.ts'

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

describe('a printed code', () => {
  it('has no letters that look alike, and may be typed loosely', () => {
    const code = newPrintedCode()
    expect(code).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){3}[A-HJKMNP-TV-Z2-9]{4}$/)
    const loosely = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    expect(plainPrintedCode(loosely)).toBe(code.replaceAll('-', ''))
    expect(printedCode(loosely)).toBe(code)
    expect(newPrintedCode(2)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  })
})

describe('a printed code with a check letter', () => {
  const codes = fc.integer().map(() => plainPrintedCode(newCheckedCode()))

  it('is good as it was made, and any one wrong letter is seen', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.constantFrom(...letters), (code, at, letter) => {
        expect(code).toMatch(/^[A-Z2-9]{8}$/)
        expect(isCheckedCode(code)).toBe(true)
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        expect(isCheckedCode(wrong)).toBe(wrong === code)
      }),
    )
  })

  it('shows two letters that changed places, but for one pair in thirty at most', () => {
    const unseen = Array.from({ length: 2000 }, () => plainPrintedCode(newCheckedCode())).filter(
      (code, n) => {
        const at = n % 7
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
        return swapped !== code && isCheckedCode(swapped)
      },
    )
    expect(unseen.length).toBeLessThan(2000 / 15)
  })

  it.each(['', 'A', 'K7QM2XV', 'K7QM2XVI', 'ก7QM2XVB', '\u0000'.repeat(8)])(
    'is none of what only looks like one: %j',
    (text) => expect(isCheckedCode(text)).toBe(false),
  )
})
