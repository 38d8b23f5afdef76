import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { allKeysOf, type ScoreKey } from './official-scores.ts'
import { printScores, readPastedScores } from './read-scores.ts'
import { titleOfKey } from './result-messages.ts'
import { readScore, score, scoreText } from './score.ts'

const of2566 = frameworks.find(({ fiscalYear }) => fiscalYear === 2566)
if (!of2566) throw new Error('There is no framework of 2566.')
const pasted = (text: string) => {
  const { scores, unread } = readPastedScores(text, of2566)
  return {
    scores: Object.fromEntries([...scores].map(([key, value]) => [key, scoreText(value)])),
    unread: unread.map(({ why }) => why),
  }
}

it('a hundred thousand lines are told as too many, and those before are read', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => (at === 0 ? 'IIT 75.40' : 'x'))
  const { scores, unread } = pasted(lines.join('\n'))
  expect(scores).toEqual({ IIT: '75.40' })
  expect(unread).toHaveLength(2_000)
  expect(unread.at(-1)).toBe('too-many-lines')
})

describe('a score as typed', () => {
  it.each([
    ['88.51', 8851],
    ['๘๘.๕๑', 8851],
    ['88,51', 8851],
    ['100', 10_000],
    [' 100.00 % ', 10_000],
    ['7.5', 750],
    ['75.404', 7540],
    ['88.51000000000001', 8851],
    ['0.005', 1],
    ['0', 0],
  ])('%s is read exactly', (typed, hundredths) => {
    expect(readScore(typed)).toEqual({ ok: true, value: hundredths })
  })
  it.each([
    ['101', 'score-out-of-range'],
    ['-1', 'score-out-of-range'],
    ['100.01', 'score-out-of-range'],
    ['ดี', 'score-not-number'],
    ['', 'score-not-number'],
    ['1.2.3', 'score-not-number'],
  ])('%s is refused', (typed, reason) => {
    expect(readScore(typed)).toEqual({ ok: false, reason })
  })
  it('is printed as it was read, for every hundredth from 0 to 100', () => {
    for (let each = 0; each <= 10_000; each += 1)
      expect(readScore(scoreText(score(each)))).toEqual({ ok: true, value: each })
  })
})

describe('what was pasted', () => {
  it('is read from the words of the result page', () => {
    expect(
      pasted(
        [
          'ผลการประเมิน ITA ของหน่วยงาน',
          'คะแนนรวม 86.73 คะแนน ระดับ ผ่าน',
          'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ร้อยละ 30 75.40',
          'ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 85.21',
          'ตัวชี้วัดที่ ๒ การใช้งบประมาณ ๗๐,๕๙',
          '3. การใช้อำนาจ 75.10',
          'การใช้ทรัพย์สินของราชการ: 72.88',
          'ตัวชี้วัดที่ 10 การป้องกันการทุจริต 100',
        ].join('\n'),
      ),
    ).toEqual({
      scores: {
        ...{ total: '86.73', IIT: '75.40', 1: '85.21', 2: '70.59', 3: '75.10' },
        ...{ 4: '72.88', 10: '100.00' },
      },
      unread: ['not-understood'],
    })
  })
  it('is read where a name and its score stand on lines of their own', () => {
    expect(pasted('การปฏิบัติหน้าที่\n88.51\nการใช้งบประมาณ\n\n90.00')).toEqual({
      scores: { 1: '88.51', 2: '90.00' },
      unread: [],
    })
  })
  it('is read from rows of Excel with numbers, names and weights around', () => {
    expect(pasted('ลำดับ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t30\t88.51\nI5\tหลายครั้ง\t71.2')).toEqual({
      scores: { 1: '88.51', I5: '71.20' },
      unread: ['not-understood'],
    })
  })
  it('is read where three instruments stand in one line', () => {
    expect(pasted('IIT 75.40 EIT 80.35 OIT 100.00').scores).toEqual({
      IIT: '75.40',
      EIT: '80.35',
      OIT: '100.00',
    })
  })
  it('is read as the indicators in order where it is nothing but ten numbers', () => {
    const ten = [85.21, 70.59, 75.1, 72.88, 73.24, 81.14, 83.12, 76.79, 100, 100]
    expect(Object.values(pasted(ten.join('\n')).scores).map(Number)).toEqual(ten)
  })
  it('is told of, line by line, where it gave no score', () => {
    expect(pasted('ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 885.1\n9.1 ข้อมูลพื้นฐาน 90.00\nI5 70\nI5 80\nI99 70')).toEqual(
      {
        scores: { I5: '70.00' },
        unread: ['score-out-of-range', 'sub-indicator', 'said-twice', 'sub-indicator'],
      },
    )
  })
  it('reads any text without failing, and never gives a score outside 0 to 100', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const value of readPastedScores(text, of2566).scores.values()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(10_000)
        }
      }),
    )
  })
  it.each(frameworks.map((framework) => [framework.fiscalYear, framework] as const))(
    'reads again what was printed, of the framework of %s',
    (_, framework) => {
      const keys = allKeysOf(framework)
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
          fc.infiniteStream(fc.integer({ min: 0, max: 10_000 })),
          fc.constantFrom('th' as const, 'en' as const),
          (chosen, values, language) => {
            const known = keys.filter((key) => chosen.includes(key))
            const scores = new Map<ScoreKey, ReturnType<typeof score>>()
            for (const key of known) scores.set(key, score(Number(values.next().value)))
            const printed = printScores(scores, (key) => titleOfKey(language, framework, key))
            expect(readPastedScores(printed, framework)).toEqual({ scores, unread: [] })
          },
        ),
      )
    },
  )
})
