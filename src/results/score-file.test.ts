import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import { readScoresOf } from './read-scores.ts'
import { scoreText } from './score.ts'

it('an Excel sheet with numbers that were worked out is read to exact hundredths', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('ผลคะแนน')
  sheet.addRows([
    ['ผลการประเมิน ITA', null, null],
    ['ลำดับ', 'ตัวชี้วัด', 'คะแนน'],
    [1, 'การปฏิบัติหน้าที่', 88.10000000000001],
    [2, 'การใช้งบประมาณ', '๗๐.๕๙'],
    [null, 'คะแนนรวม', 0.1 + 0.2 + 86.43],
    [null, 'O43 การดำเนินการตามมาตรการ', 0],
  ])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const paper = await readRawPaper(bytes, 'ผล.xlsx')
  const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2566)
  if (!paper.ok || paper.value.format === 'json' || !framework) throw new Error('It was not read.')
  const { scores, unread } = readScoresOf(paper.value, framework)
  expect([...scores].map(([key, value]) => `${key} ${scoreText(value)}`)).toEqual([
    'total 86.73',
    '1 88.10',
    '2 70.59',
    'O43 0.00',
  ])
  expect(unread.map(({ why }) => why)).toEqual(['not-understood', 'not-understood'])
})
