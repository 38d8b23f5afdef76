import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('is written as RFC 8785 writes its example', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders keys by their UTF-16 letters, as RFC 8785 does in its example', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1F600}', '\u0080', '\u00f6']
    const value = Object.fromEntries(keys.map((key) => [key, key]))
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).length).toBe(7)
    const order = [...canonicalJson(value).matchAll(/"([^"]+)":/g)].map(([, key]) => key)
    expect(order).toEqual(['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1F600}', '\ufb33'])
  })

  it('leaves out what is undefined and keeps Thai letters as they are', () => {
    expect(canonicalJson({ b: undefined, a: 'ดําเนินการ' })).toBe('{"a":"ดําเนินการ"}')
  })

  it('refuses what JSON cannot say', () => {
    const loop: unknown[] = []
    loop.push(loop)
    for (const value of [Number.NaN, 1n, () => 1, undefined, [undefined], loop, '\ud800']) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
    const shared = { a: 1 }
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
  })

  it('says the same value back, and the same bytes whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value)
        expect(canonicalJson(JSON.parse(written))).toBe(written)
        expect(canonicalJson(reversed(value))).toBe(written)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}
