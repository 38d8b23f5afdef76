import { describe, expect, it } from 'vitest'
import { fields } from '../basics/place.ts'
import { type Finding, findingCodes, severities } from './finding.ts'
import { repairOf, sentenceOf, severityWords } from './messages.ts'
import { fieldWords, placeWords } from './place-messages.ts'

const thai = /[ก-๙]/
const says: Finding['says'] = {
  words: 'x',
  stage: 'done',
  percent: 80,
  typed: 'x',
  codes: 'O1',
  code: 'O1',
  year: 2566,
  meant: 'analysed',
  before: 'x',
  after: 'x',
  analysed: 2565,
  current: 2566,
  becomes: 'O2',
  printed: 150,
  indicator: 'x',
  indicatorEn: 'x',
  instrument: 'OIT',
  name: 'x',
  number: 3,
  missing: 2,
  field: 'steps',
  end: 'x',
  items: '1',
  ended: '2023-02-28',
  asOf: '2023-09-30',
  month: '2023-09',
  first: 1,
  rows: '1',
  other: 'x',
  otherRows: '2',
  text: 'x',
}

describe('a finding', () => {
  it.each(findingCodes)('is told in Thai and in English, with what to do: %s', (code) => {
    const told = { ...says, ...(code === 'date-after-period' ? { ended: '2023-02' } : {}) }
    for (const { th, en } of [
      sentenceOf({ code, says: told }),
      repairOf({ code, says: told }),
    ].filter((one) => one !== null)) {
      expect(th).toMatch(thai)
      expect(en).toMatch(/\.$/)
      expect(en.replace('ม.ค.-ก.ย. พ.ศ.2566', '')).not.toMatch(thai)
      expect(`${th}${en}`).not.toMatch(/undefined|NaN|Invalid/)
    }
  })

  it('names the slip of a code as it was: a zero for the letter, one too many, or a sign like it', () => {
    const told = (slip?: string) =>
      sentenceOf({ code: 'code-typed-with-zero', says: { ...says, ...(slip ? { slip } : {}) } })
    const sentences = [told(), told('zero-added'), told('look-alike')]
    expect(new Set(sentences.map(({ th }) => th)).size).toBe(3)
    expect(sentences.map(({ en }) => / for the letter O/.test(en))).toEqual([true, false, false])
    for (const { th } of sentences) expect(th).toMatch(thai)
  })

  it('tells its date in the words of an official', () => {
    const { th, en } = sentenceOf({
      code: 'period-over-not-done',
      says: { ended: '2023-02-28', asOf: '2023-09-30', stage: 'underway' },
    })
    expect(th).toContain('28 กุมภาพันธ์ 2566')
    expect(en).toContain('28 February 2023')
  })

  it.each(['codes-of-another-year', 'code-unknown', 'code-under-wrong-indicator'] as const)(
    'of %s tells when it rests on a list nobody has checked, and only then',
    (code) => {
      const unsure = sentenceOf({ code, says: { ...says, unsure: 'yes' } })
      expect(unsure.th).toContain('ยังไม่ได้ตรวจกับคู่มือ')
      expect(unsure.en).toContain('not yet checked')
      expect(sentenceOf({ code, says }).th).not.toContain('ยังไม่ได้ตรวจกับคู่มือ')
    },
  )

  it('speaks of one and of several in good English', () => {
    const sentence = (code: Finding['code'], over: Finding['says']) =>
      sentenceOf({ code, says: { ...says, ...over } }).en
    expect(sentence('codes-of-another-year', { codes: 'O38' })).toMatch(/^O38 is numbered/)
    expect(sentence('codes-of-another-year', { codes: 'O11, O23' })).toMatch(/^O11, O23 are num/)
    expect(sentence('outcome-repeats-measure', { items: '1' })).toMatch(
      /^Outcome 1 repeats .* does/,
    )
    expect(sentence('outcome-repeats-measure', { items: '1, 2' })).toMatch(/^Outcomes 1, 2 repeat /)
  })
})

describe('a place', () => {
  it('is told by row, field, item and line', () => {
    expect(placeWords({ part: 'row', row: 2, field: 'steps', item: 3, line: 27 })).toEqual({
      th: 'แถวที่ 2 · ขั้นตอนหรือวิธีการปฏิบัติ · ข้อ 3 · บรรทัด 27',
      en: 'row 2 · steps · item 3 · line 27',
    })
    expect(placeWords({ part: 'row', row: 1, sheet: 'IIT', cell: 'D7' }).en).toBe(
      'row 1 · sheet IIT · cell D7',
    )
    expect(placeWords({ part: 'front-matter', line: 4 }).en).toBe('front matter · line 4')
  })

  it('and a severity have words in both languages', () => {
    for (const words of [
      ...fields.map((one) => fieldWords[one]),
      ...severities.map((one) => severityWords[one]),
    ]) {
      expect(words.th).toMatch(thai)
      expect(words.en).not.toMatch(thai)
    }
  })
})
