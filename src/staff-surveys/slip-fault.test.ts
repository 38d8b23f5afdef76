import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeSlip, newSlipCode } from './slip.ts'
import { slipFaultOf } from './slip-fault.ts'

const code = () => newSlipCode()
const other = (letter: string) => (letter === 'K' ? 'M' : 'K')

describe('what is wrong with a typed code', () => {
  it('is nothing in a code as printed, in small letters, or with spaces anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(16), { maxLength: 5 }), (gaps) => {
        let typed = code().toLowerCase()
        for (const at of gaps) typed = `${typed.slice(0, at)} ${typed.slice(at)}`
        expect(slipFaultOf(typed)).toEqual({ kind: 'none' })
      }),
    )
  })

  it('is any one letter that is another, and never taken for a good code', () => {
    fc.assert(
      fc.property(fc.nat(13), (at) => {
        const plain = code().replaceAll('-', '')
        const typed = plain.slice(0, at) + other(plain[at] ?? '') + plain.slice(at + 1)
        expect(slipFaultOf(typed)).toEqual({ kind: 'check' })
        expect(looksLikeSlip(typed)).toBe(false)
      }),
    )
  })

  it('names the letters no slip has, each once', () => {
    expect(slipFaultOf('O7QM-2XVB-0HTR-DO')).toEqual({ kind: 'letters', never: ['O', '0'] })
  })

  it('counts what was typed where letters are missing, and says where nothing was typed', () => {
    expect(slipFaultOf('K7QM-2XVB-9HTR')).toEqual({ kind: 'length', letters: 12 })
    for (const nothing of ['', ' - ', 'รหัส'])
      expect(slipFaultOf(nothing)).toEqual({ kind: 'empty' })
  })
})
