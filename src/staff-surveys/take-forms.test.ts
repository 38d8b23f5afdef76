import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallQuestionnaire } from '../../test/world/open-survey.ts'
import { formSecrets, isOfPage, newOnce } from './form-secrets.ts'
import { readItems, readStaffForm, readTokens } from './take-forms.ts'

const read = (text: string, asksWords = true) =>
  readStaffForm(smallQuestionnaire, new URLSearchParams(text), { asksWords, fresh: 'fresh' })

describe('what is sent to the door of a staff survey', () => {
  it('is read whatever it holds', () => {
    const name = fc.oneof(fc.constantFrom('code', 'q0', 'q2', 'words', 'once'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (fields) => {
        const form = read(new URLSearchParams(fields).toString())
        expect(form.answers).toHaveLength(3)
        expect(form.code.length).toBeLessThanOrEqual(40)
        expect(form.code.isWellFormed() && form.words.isWellFormed()).toBe(true)
        expect(form.words).not.toContain('\0')
        expect(form.once).toBe('fresh')
      }),
      { numRuns: 40 },
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(readTokens(text)).toBeNull()
        expect(readItems(text)).toBeNull()
      }),
    )
  })

  it('keeps words only where they are asked for, without what nobody sees', () => {
    const words = new URLSearchParams({ words: ' ดี\u202e\0 มาก ' }).toString()
    expect(read(words).words).toBe('ดี มาก')
    expect(read(words, false).words).toBe('')
    const item = { c: 0, t: 0, p: 'A'.repeat(43), s: 'A'.repeat(342) }
    const id = '7C1B4F3A-50A5-4F0E-9F0E-3F5F9A3F0C11'
    const sent = readItems(JSON.stringify({ items: [item], words: { id, text: 'ดี\ud800\0' } }))
    expect(sent).toEqual({ items: [item], words: { id: id.toLowerCase(), text: 'ดี�' } })
    expect(readItems(JSON.stringify({ items: [item], words: { id: 'x', text: '' } }))).toBeNull()
  })
})

describe('the secrets of a form', () => {
  it('are the same for the same form, and share nothing with those of another', () => {
    const [once, said] = [newOnce(), { mark: 'a', answers: [1, 2, 3], quality: 0 }]
    const own = formSecrets(once, said)
    expect(formSecrets(once, { ...said })).toEqual(own)
    expect(own.ballotId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(own.nonce).toMatch(/^[0-9a-f]{32}$/)
    for (const other of [
      formSecrets(newOnce(), said),
      formSecrets(once, { ...said, answers: [1, 2, 2] }),
      formSecrets(once, { ...said, mark: 'b' }),
    ])
      expect(Object.values(other).filter((each) => Object.values(own).includes(each))).toEqual([])
    expect(new Set(Object.values(own)).size).toBe(4)
  })

  it('tell their own page and slip, and no other', () => {
    const once = newOnce()
    const { nonce } = formSecrets(once, { mark: 'a', answers: [1, 2, 3] })
    expect(isOfPage(nonce, once, 'a')).toBe(true)
    expect(isOfPage(formSecrets(once, { mark: 'a', answers: [2] }).nonce, once, 'a')).toBe(true)
    expect(isOfPage(nonce, once, 'b')).toBe(false)
    expect(isOfPage(nonce, newOnce(), 'a')).toBe(false)
  })
})
