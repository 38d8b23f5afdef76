import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestComment, readAnswers } from './answer-form.ts'
import { notKnown, notTicked, type Questionnaire } from './questionnaire.ts'

const words = (th: string) => ({ th, en: th })
const asked: Questionnaire = {
  source: { kind: 'own' },
  scales: [
    { id: 'two', options: [words('ไม่มี'), words('มี')] },
    { id: 'four', options: ['0', '1', '2', '3'].map(words) },
  ],
  sections: [
    {
      title: words('ก'),
      indicator: null,
      questions: [
        {
          ...{ code: 'S1', title: words('หนึ่ง'), scale: 'four', mayNotKnow: true },
          parts: [{ title: words(''), direction: 'positive' }],
        },
        {
          ...{ code: 'S2', title: words('สอง'), scale: 'two', mayNotKnow: false },
          parts: [
            { title: words('เงิน'), direction: 'negative' },
            { title: words('อื่น'), direction: 'negative' },
          ],
        },
      ],
    },
  ],
  asksComment: true,
}
const read = (sent: Record<string, string>) => readAnswers(asked, new URLSearchParams(sent))

describe('what a citizen sent', () => {
  it('is one answer for each thing to tick, and where nothing was ticked', () => {
    const sent = read({ q0: '3', q2: '0' })
    expect(sent.answers).toEqual([3, notTicked, 0])
    expect(sent.missing).toEqual([1])
  })

  it('tells "do not know" from no answer, and only where it is offered', () => {
    expect(read({ q0: 'x', q1: 'x' }).answers).toEqual([notKnown, notTicked, notTicked])
  })

  it('leaves out options that the scale does not have', () => {
    expect(read({ q0: '4', q1: '2', q2: '01' }).answers).toEqual([notTicked, notTicked, notTicked])
    expect(read({ q0: '-1', q1: '1.0', q2: ' 1' }).missing).toEqual([0, 1, 2])
  })

  it('reads a ticket however it was typed', () => {
    expect(read({ ticket: ' k7m2-๙p ' }).ticket).toBe('K7M29P')
  })

  it('keeps words without signs that nobody sees, and not without end', () => {
    expect(read({ comment: ' ดี\u202E มาก\0\u200B\r\n\r\n\r\n\r\nจริง\ud800 ' }).comment).toBe(
      'ดี มาก\n\nจริง\ufffd',
    )
    expect([...read({ comment: '🙂'.repeat(5000) }).comment]).toHaveLength(longestComment)
  })

  it('keeps no words where none were asked for', () => {
    const sent = new URLSearchParams({ comment: 'ดี' })
    expect(readAnswers({ ...asked, asksComment: false }, sent).comment).toBe('')
  })

  it('tells what a machine filled', () => {
    expect(read({ website: 'http://x' }).isTrapped).toBe(true)
    expect(read({ website: '' }).isTrapped).toBe(false)
  })

  it('is read whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('x', '0', '9'),
    )
    const field = fc.constantFrom('q0', 'q1', 'q2', 'comment', 'ticket', 'stamp', 'pow', 'seen')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(field, text), text)), (pairs) => {
        const sent = readAnswers(asked, new URLSearchParams(pairs))
        expect(sent.answers).toHaveLength(3)
        for (const [place, ticked] of sent.answers.entries())
          expect(ticked >= notTicked && ticked < (place === 0 ? 4 : 2)).toBe(true)
        for (const kept of [sent.comment, sent.ticket, sent.stamp, sent.pow])
          expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true)
      }),
    )
  })
})
