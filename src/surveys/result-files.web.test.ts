import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answeredSurvey, askedOfVisitors } from '../../test/world/answered-survey.ts'
import { testContext, testDay } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { addDays } from '../basics/plain-date.ts'
import { frozenHash } from './frozen.ts'
import { notKnown, notTicked } from './questionnaire.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let survey: string
const label = 'ผลสำรวจของหน่วยงานเอง ไม่ใช่คะแนน ITA ทางการ'
const sha256 = frozenHash(askedOfVisitors)

beforeAll(async () => {
  world = await webWorld()
  const day = addDays(testDay, -4)
  survey = await answeredSurvey(
    testContext(world),
    { agencyId: world.agency.id, year: fiscalYear(2566) },
    {
      title: '=HYPERLINK("http://x")',
      came: [
        { stratum: 'open', day, ticked: [3, 2, 0, notKnown], times: 4 },
        { stratum: 'open', day, ticked: [1, notTicked, 2, notKnown], times: 3 },
        { stratum: 'assisted', day, ticked: [3, 3, 0, 1], times: 2 },
      ],
      isClosed: true,
    },
  )
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const file = async (format: string, before = '') => {
  const answer = await world.get(`${before}/desk/thansai/2566/surveys/${survey}/results/${format}`)
  expect(answer.status, format).toBe(200)
  return answer
}

it('as CSV every row tells what it is not, of which questionnaire, and has no formula in it', async () => {
  const bytes = new Uint8Array(await (await file('csv')).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head = '', ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(head).toMatch(/^label,agency_code,agency,fiscal_year,[a-z0-9_,]+$/)
  // Three parts of four options and one of two, each with not knowing and nothing; one group is shown.
  expect(rows).toHaveLength(3 * 6 + 4)
  for (const row of rows) {
    expect(row).toContain(label)
    expect(row).toContain(sha256)
    expect(row).toContain(`"'=HYPERLINK(`)
    expect(row).not.toContain('assisted')
  }
})

it('as JSON it names its schema, its label and its n, and tells no mean where nobody answered', async () => {
  const told = await (await file('json')).json()
  expect(told).toMatchObject({
    ...{ schema: 'prongsai.survey-results/1', official: false, fiscalYear: 2566 },
    label: { th: label },
    survey: { questionnaireSha256: sha256, interim: false, wordingUnverified: false },
    ...{ answers: { shown: 7, received: 9 }, hiddenGroups: ['assisted'] },
  })
  const [group] = told.groups
  expect(group).toMatchObject({ group: 'open', n: 7, partial: true })
  expect(group.sections[1]).toMatchObject({ mean: null, partial: false })
  expect(group.sections[0].questions[0].parts[0]).toMatchObject({
    ...{ answered: 7, counts: [0, 3, 0, 4], mean: '71.43', direction: 'positive' },
  })
})

it('as a workbook its means are formulas over the counts beside them', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await file('xlsx')).arrayBuffer())
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    ...['เกี่ยวกับผลนี้', 'รายข้อ', 'รายกลุ่ม', 'รายวัน'],
  ])
  for (const sheet of book.worksheets) expect(sheet.getCell('A1').text).toBe(label)
  const questions = book.getWorksheet('รายข้อ')
  const means = book.getWorksheet('รายกลุ่ม')
  // Options stand from I to L, then not knowing and nothing, then who answered, and the mean.
  expect(['I4', 'J4', 'K4', 'L4'].map((cell) => questions?.getCell(cell).value)).toEqual([
    ...[0, 3, 0, 4],
  ])
  expect(questions?.getCell('O4').value).toMatchObject({ formula: 'SUM(I4:L4)', result: 7 })
  expect(questions?.getCell('P4').formula).toBe(
    'IF(SUM(I4:L4)=0,"",100*SUMPRODUCT(I4:L4,{0,1,2,3})/(3*SUM(I4:L4)))',
  )
  expect(questions?.getCell('P4').result).toBeCloseTo(71.428571, 5)
  // The second part of S2 is asked the other way round.
  expect(questions?.getCell('P6').formula).toContain('{3,2,1,0}')
  // S2 is the mean of its two parts, the section of S1 and S2, the whole of the sections.
  expect(means?.getCell('F5').formula).toBe(`IFERROR(AVERAGE('รายข้อ'!P5,'รายข้อ'!P6),"")`)
  expect(means?.getCell('F6').formula).toBe('IFERROR(AVERAGE(F4,F5),"")')
  expect(means?.getCell('F9').formula).toBe('IFERROR(AVERAGE(F6,F8),"")')
  expect(means?.getCell('F7').result ?? '').toBe('')
  expect(means?.getCell('F9').result).toBeCloseTo(70.238095, 4)
  expect(questions?.getCell('A2').formula).toBeUndefined()
})

it('as PDF it is a paper of its own in both languages', async () => {
  for (const before of ['', '/en']) {
    const bytes = new Uint8Array(await (await file('pdf', before)).arrayBuffer())
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
  }
}, 60_000)
