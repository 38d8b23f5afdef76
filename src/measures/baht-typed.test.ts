import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toThaiDigits } from '../basics/thai-digits.ts'
import { bahtText, readBahtTyped } from './baht-typed.ts'

it.each([
  ['50000', 50_000],
  ['๑,๒๕๐,๐๐๐.๕๐ บาท', 1_250_000.5],
  ['500.-', 500],
  ['0', 0],
])('"%s" is an amount', (typed, baht) => {
  expect(readBahtTyped(typed)).toBe(baht)
})

it.each(['ห้าพัน', '-5', '1,2', '1.234', '12,00', '', '9999999999999'])(
  '"%s" is none, and is not guessed at',
  (typed) => {
    expect(readBahtTyped(typed)).toBeNull()
  },
)

it('what is printed is read again as the same amount, in either digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (satang) => {
      const baht = satang / 100
      expect(readBahtTyped(bahtText(baht))).toBe(baht)
      expect(readBahtTyped(toThaiDigits(bahtText(baht)))).toBe(baht)
    }),
  )
})
