import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import { looksLikeTicket, newTicketCode, ticketHash } from './ticket.ts'

const survey = '0192f0c1-0000-7000-8000-000000000001' as FactId
const other = '0192f0c1-0000-7000-8000-000000000002' as FactId

describe('the code of a queue ticket', () => {
  it('is the same code however it is typed, and of one survey alone', () => {
    const code = newTicketCode()
    expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}$/)
    for (const typed of [code, code.toLowerCase(), ` ${code.replace('-', ' ')} `]) {
      expect(looksLikeTicket(typed)).toBe(true)
      expect(ticketHash(survey, typed)).toBe(ticketHash(survey, code))
    }
    expect(ticketHash(other, code)).not.toBe(ticketHash(survey, code))
    expect(ticketHash(survey, code)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is told from anything else without asking the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(typeof looksLikeTicket(typed)).toBe('boolean')
      }),
    )
    const code = newTicketCode()
    const swapped = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const typed of ['', swapped, `${code}${code}`, code.slice(0, 7), 'บัตรคิว'])
      expect(looksLikeTicket(typed), typed).toBe(false)
  })
})
