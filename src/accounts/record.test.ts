import { describe, expect, it } from 'vitest'
import { postSaid, secretNamed, withoutContacts } from './record.ts'

describe('what the record keeps', () => {
  it('is the posts of a person, with the order of whoever acts for one', () => {
    expect(postSaid([])).toBeNull()
    expect(postSaid([{ name: 'ปลัดเทศบาล', acting: true, orderNo: '12/2566' }])).toBe(
      'ปลัดเทศบาล (รักษาราชการแทน คำสั่งที่ 12/2566)',
    )
  })

  it('is no secret', () => {
    expect(secretNamed({ host: 'mail', inner: [{ clientSecret: 'x' }] })).toBe('clientSecret')
    expect(secretNamed({ code: 'thansai', name: 'password' })).toBeNull()
  })

  it('is that an e-mail was there or changed, and not which: it could not be erased', () => {
    const before = { name: 'ชูใจ', email: 'a@example.go.th', people: [{ signInName: 'chujai' }] }
    const after = { name: 'ชูใจ', email: 'b@example.go.th', people: [{ signInName: 'chujai' }] }
    expect(withoutContacts(before)).toEqual({
      ...{ name: 'ชูใจ', email: 'hidden', people: [{ signInName: 'hidden' }] },
    })
    expect(withoutContacts(after, before)).toEqual({
      ...{ name: 'ชูใจ', email: 'hidden-new', people: [{ signInName: 'hidden' }] },
    })
    expect(withoutContacts({ email: null }, before)).toEqual({ email: null })
    expect(withoutContacts({ email: 'c@example.go.th' }, null)).toEqual({ email: 'hidden-new' })
  })
})
