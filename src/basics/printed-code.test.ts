import { describe, expect, it } from 'vitest'
import { newPrintedCode, plainPrintedCode, printedCode } from './printed-code.ts'

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
