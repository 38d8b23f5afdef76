import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import {
  looksLikeTicket,
  newTicketCode,
  ticketChecks,
  ticketHash,
  ticketTotals,
  usedPercent,
} from './ticket.ts'

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

describe('the sheets of a survey', () => {
  const sheets = fc.array(
    fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map(([issued, one, other]) => {
      const used = Math.min(issued, one)
      const cancelled = Math.min(issued - used, other)
      const by = { recordedAt: '', recordedBy: '' }
      return { id: survey, label: '', issued, used, cancelled, ...by }
    }),
  )

  it('agree with each other and with the answers as long as each ticket is used once', () => {
    fc.assert(
      fc.property(sheets, (batches) => {
        const { issued, used, cancelled } = ticketTotals(batches)
        expect(ticketChecks(batches, used).map(({ holds }) => holds)).toEqual([true, true])
        expect(ticketChecks(batches, used + 1).map(({ holds }) => holds)).toEqual([true, false])
        const percent = usedPercent({ issued, used, cancelled })
        if (percent === null) expect(issued).toBe(cancelled)
        else expect(percent).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('are seen not to where one sheet has more used than printed, whatever the others have', () => {
    const by = { id: survey, label: '', cancelled: 0, recordedAt: '', recordedBy: '' }
    const [full, empty] = [
      { ...by, issued: 2, used: 3 },
      { ...by, issued: 10, used: 0 },
    ]
    expect(ticketChecks([full, empty], 3)).toEqual([
      { check: 'used-within-issued', holds: false, left: 3, right: 12 },
      { check: 'answers-equal-used', holds: true, left: 3, right: 3 },
    ])
  })
})
