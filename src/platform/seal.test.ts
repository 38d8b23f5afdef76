import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSealed, sealWith, unsealWith } from './seal.ts'

const key = 'the key of an installation made for tests alone'

describe('a sealed secret', () => {
  it('opens as exactly what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        const sealed = sealWith(key, text, place)
        expect(isSealed(sealed)).toBe(true)
        expect(unsealWith(key, sealed, place)).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('does not open with another key, at another place, or with any letter changed', () => {
    const sealed = sealWith(key, 'รหัสผ่านของ SMTP', 'mail.password')
    const shut = { ok: false, reason: 'wrong-key' }
    expect(unsealWith(`${key}.`, sealed, 'mail.password')).toEqual(shut)
    expect(unsealWith(key, sealed, 'line.token')).toEqual(shut)
    const body = sealed.slice('sealed-1.'.length)
    // The last letter of base64url may carry bits that belong to no byte.
    for (let at = 0; at < body.length - 1; at++) {
      const changed = body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1)
      expect(unsealWith(key, `sealed-1.${changed}`, 'mail.password')).toEqual(shut)
    }
  })

  it('shows nothing of the text, and is different each time', () => {
    const once = sealWith(key, 'hunter2hunter2')
    expect(once).not.toContain('hunter2')
    expect(Buffer.from(once.slice(9), 'base64url').toString('latin1')).not.toContain('hunter2')
    expect(sealWith(key, 'hunter2hunter2')).not.toBe(once)
  })

  it.each(['', 'hunter2', 'sealed-1.', 'sealed-1.AAAA', 'sealed-2.AAAA', 'sealed-1.ก'])(
    'is not %j',
    (text) => expect(unsealWith(key, text)).toEqual({ ok: false, reason: 'not-sealed' }),
  )
})
