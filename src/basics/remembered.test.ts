import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remembered, rememberedOfTwo } from './remembered.ts'

describe('a question whose answers are kept', () => {
  it('answers as it would without, about one text and about two', () => {
    const ask = (left: string, right: string) => [left, right]
    const [ofOne, ofTwo] = [remembered((text) => [text]), rememberedOfTwo(ask)]
    const words = fc.constantFrom('', 'ก', 'ก ข', 'ข', ' ', 'ก\nข')
    fc.assert(
      fc.property(words, words, (left, right) => {
        expect(ofOne(left)).toEqual([left])
        expect(ofTwo(left, right)).toEqual([left, right])
      }),
    )
  })

  it('is worked out once, also where the answer is that there is none', () => {
    const asked: string[] = []
    const kept = remembered((text): string | undefined => {
      asked.push(text)
      return undefined
    })
    expect([kept('แผน'), kept('แผน'), kept('ผล')]).toEqual([undefined, undefined, undefined])
    expect(asked).toEqual(['แผน', 'ผล'])
  })

  it('is worked out anew after too many others, so that what is kept never grows without end', () => {
    let asked = 0
    const kept = remembered((text) => {
      asked += 1
      return text.length
    })
    const long = 'ก'.repeat(900_000)
    for (const end of ['1', '2', '3', '4', '1']) expect(kept(long + end)).toBe(900_001)
    expect(asked).toBe(5)
  })
})
