import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { type Block, textOfCell } from '../basics/document.ts'
import { analysisOf } from './analysis.ts'
import { type Answering, coverageOf, type LeftForLater } from './coverage.ts'
import type { ScoreKey, Scores } from './official-scores.ts'
import { score } from './score.ts'
import { analysisWords } from './weak-point-messages.ts'
import { costsOf, toAnswer } from './weak-points.ts'

const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2565)
if (!framework) throw new Error('There is no framework of 2565.')

const textOf = (block: Block): string => {
  if (block.kind === 'heading') return block.lines.join(' ')
  if (block.kind === 'table')
    return block.rows.map((row) => row.map(textOfCell).join(' | ')).join('\n')
  return block.kind === 'paragraph' ? block.text : ''
}
const analysed = (
  said: Readonly<Record<string, number>>,
  measures: readonly Answering[] = [],
  later: readonly LeftForLater[] = [],
) => {
  const scores: Scores = new Map(
    Object.entries(said).map(([key, value]) => [key as ScoreKey, score(value)]),
  )
  const points = toAnswer(framework, costsOf(framework, scores).points)
  const answered = coverageOf(framework, points, measures, later).points
  return analysisOf(
    { framework, planYear: 2566, scores, answered, titleOf: () => 'จัดเวทีชี้แจงแผน' },
    analysisWords('th', framework),
  ).map(textOf)
}

it('the analysis says the result, the faults, the points to develop, and what is done about each', () => {
  const measure = { codes: ['I8' as const], indicator: '', reason: '' }
  const later = { key: '9' as const, reason: 'รอเว็บไซต์ใหม่', recordedAt: '', recordedBy: '' }
  const lines = analysed({ total: 8800, 2: 7059, 9: 9000 }, [measure], [later])
  expect(lines[0]).toBe('การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565')
  expect(lines[1]).toBe('หน่วยงานได้คะแนนรวม 88.00 จาก 100 คะแนน ต่ำกว่าคะแนนเต็ม 12.00 คะแนน')
  expect(lines[2]).toBe('ระดับ A: คะแนนรวม 88.00 ยังไม่ถึง 95 ของระดับ “AA”')
  expect(lines[3]).toContain('ตัวชี้วัดที่ 2 การใช้งบประมาณ | 70.59 | 1.76')
  expect(lines[3]).toContain('ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ | - | -')
  expect(lines.slice(4, 8)).toEqual([
    'ข้อบกพร่องที่ต้องแก้ไขโดยด่วน (ต่ำกว่า 85 คะแนน)',
    '1. ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 70.59 คะแนน ทำให้คะแนนรวมลดลง 1.76 คะแนน',
    'ประเด็นที่ต้องพัฒนาให้ดีขึ้น (ตั้งแต่ 85 คะแนน)',
    '1. ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 90.00 คะแนน ทำให้คะแนนรวมลดลง 2.00 คะแนน',
  ])
  expect(lines.at(-1)).toBe(
    [
      'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล | ยังไม่ดำเนินการในปีนี้ เพราะ รอเว็บไซต์ใหม่',
      'ตัวชี้วัดที่ 2 การใช้งบประมาณ | จัดเวทีชี้แจงแผน',
    ].join('\n'),
  )
})

it('a question whose wording nobody has checked is named as such, and nothing lost is said as nothing', () => {
  expect(analysed({ E3: 6000 }).at(-1)).toContain('ถ้อยคำของข้อ E3 ยังไม่ได้เทียบ')
  expect(analysed({ 1: 10_000 }).filter((line) => line === 'ไม่มี')).toHaveLength(3)
})
