import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import type { CellWords } from '../../test/world/raw-paper.ts'
import { rawPaper } from '../../test/world/raw-paper.ts'
import { plainDate } from '../basics/plain-date.ts'
import type { RawPaper } from '../basics/raw-paper.ts'
import { findingsOf } from '../findings/engine.ts'
import { knownOf } from '../findings/known.ts'
import type { Imported } from './imported.ts'
import { readPlan } from './read-plan.ts'

/** The plan of a paper that must be readable. */
function read(paper: RawPaper): Imported {
  const imported = readPlan(paper, { frameworks })
  if (!imported.ok) throw new Error(imported.reason.code)
  return imported.value
}

const readTable = (...rows: CellWords[][]): Imported => read(rawPaper([rows]))

const head = [
  'ลำดับที่',
  'ตัวชี้วัดการประเมิน EIT',
  'หัวข้อย่อยการประเมิน',
  'มาตรการ',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'ขั้นตอน',
  'การกำกับติดตาม',
  'ยังไม่ดำเนินการ',
  'อยู่ระหว่างดำเนินการ',
  'ดำเนินการแล้ว',
  'ผลการดำเนินการ',
]
const row = [
  '1',
  'คุณภาพการดำเนินงาน',
  'E3 เจ้าหน้าที่ปิดบังข้อมูลมากน้อยเพียงใด',
  'ติดป้ายขั้นตอนบริการ',
  'กองช่าง',
  'ม.ค.-มี.ค. พ.ศ.2566',
  '1.ร่างป้าย\n2.ติดป้าย',
  'รายงานปลัดทุกเดือน',
  '-',
  '-',
  '√',
  'ดำเนินการแล้ว 100%\n1.ติดป้ายครบ',
]
const rowWith = (over: Record<number, string>) => row.map((text, at) => over[at] ?? text)
const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text)

describe('a table in the official order', () => {
  const { plan, unread, inferred, missing } = readTable(head, row)

  it('gives its measure field by field', () => {
    expect(plan.measures).toHaveLength(1)
    expect(plan.measures[0]).toMatchObject({
      no: 1,
      instrument: 'EIT',
      indicator: 'คุณภาพการดำเนินงาน',
      codes: ['E3'],
      subject: 'เจ้าหน้าที่ปิดบังข้อมูลมากน้อยเพียงใด',
      measures: ['ติดป้ายขั้นตอนบริการ'],
      responsible: { units: ['กองช่าง'], posts: [] },
      period: { from: '2023-01', to: '2023-03' },
      steps: ['ร่างป้าย', 'ติดป้าย'],
      followUp: ['รายงานปลัดทุกเดือน'],
      stage: 'done',
      percent: 100,
      statement: 'ดำเนินการแล้ว 100%',
      outcome: ['ติดป้ายครบ'],
    })
  })

  it('leaves nothing unread, and says that the year was worked out from the periods', () => {
    expect(unread).toEqual([])
    expect(missing).toEqual([])
    expect(inferred.map(({ of, value }) => [of, value])).toEqual(
      expect.arrayContaining([['fiscalYear', '2566']]),
    )
  })

  it('remembers where each value stood and how it was typed', () => {
    expect(plan.measures[0]?.source?.steps).toEqual({
      place: { part: 'row', row: 1, field: 'steps', line: 2, table: 1, tableRow: 2, column: 7 },
      text: '1.ร่างป้าย\n2.ติดป้าย',
    })
  })
})

describe('headings', () => {
  it('are understood in any order', () => {
    const turned = readTable([...head].reverse(), [...row].reverse())
    expect(turned.plan.measures[0]).toMatchObject({ codes: ['E3'], stage: 'done', percent: 100 })
    expect(turned.unread).toEqual([])
  })

  it('are understood in other words', () => {
    const { plan } = readTable(
      ['ที่', 'ประเด็น', 'มาตรการ/แนวทาง', 'หน่วยงานที่รับผิดชอบ', 'ช่วงเวลา', 'สถานะ+%', 'ผล/หลักฐาน'],
      ['1', 'E3 การปิดบังข้อมูล', 'ติดป้าย', 'กองช่าง', 'ม.ค. 2566', 'อยู่ระหว่างดำเนินการ 50%', 'ร่างป้ายแล้ว'],
    )
    expect(plan.measures[0]).toMatchObject({
      codes: ['E3'],
      measures: ['ติดป้าย'],
      responsible: { units: ['กองช่าง'] },
      stage: 'underway',
      percent: 50,
      outcome: ['ร่างป้ายแล้ว'],
    })
  })

  it('are understood in English', () => {
    const { plan } = readTable(
      [
        'No.',
        'Indicator',
        'Item',
        'Measures',
        'Responsible',
        'Period',
        'Not started',
        'Underway',
        'Done',
        'Outcome',
      ],
      ['1', 'Quality', 'E3', 'Signs', 'กองช่าง', 'ม.ค. 2566', '', 'x', '', ''],
    )
    expect(plan.measures[0]).toMatchObject({
      codes: ['E3'],
      measures: ['Signs'],
      stage: 'underway',
    })
  })

  it('may be grouped over a second row, merged or not', () => {
    const top = [...head.slice(0, 8), 'สถานะ', null, null, 'ผลการดำเนินการ']
    const sub = [...Array(8).fill(null), ...head.slice(8, 11), null]
    for (const empty of [null, ''] as const) {
      const { plan, columns, unread } = readTable(
        top.map((text) => text ?? empty),
        sub.map((text) => text ?? empty),
        row,
      )
      expect(plan.measures).toHaveLength(1)
      expect(plan.measures[0]).toMatchObject({ stage: 'done', steps: ['ร่างป้าย', 'ติดป้าย'] })
      expect(columns[8]).toMatchObject({
        heading: 'สถานะ / ยังไม่ดำเนินการ',
        means: 'stage-not-started',
      })
      expect(unread).toEqual([])
    }
  })

  it('that are missing leave their field empty and are named', () => {
    const without = (cells: readonly string[]) => cells.filter((_, at) => at !== 4 && at !== 7)
    const { plan, missing } = readTable(without(head), without(row))
    expect(missing).toEqual(['responsible', 'followUp'])
    expect(plan.measures[0]).toMatchObject({ responsible: { units: [], posts: [] }, followUp: [] })
  })

  it('that stand twice give the items of both columns', () => {
    const { plan } = readTable([...head, 'ผู้รับผิดชอบ'], [...row, 'นายช่างโยธา'])
    expect(plan.measures[0]?.responsible).toEqual({ units: ['กองช่าง'], posts: ['นายช่างโยธา'] })
    expect(plan.measures[0]?.source?.responsible?.also).toHaveLength(1)
  })

  it('that have no field list their cells as unread under their heading', () => {
    const { unread, columns } = readTable([...head, 'งบประมาณ (บาท)'], [...row, '25,000'])
    expect(unread).toEqual([
      {
        place: { part: 'row', row: 1, line: 2, table: 1, tableRow: 2, column: 13 },
        text: '25,000',
        under: 'งบประมาณ (บาท)',
      },
    ])
    expect(columns.at(-1)).toMatchObject({ heading: 'งบประมาณ (บาท)', means: null })
  })

  it('carry the instrument, and a letter that belongs to no word is unread', () => {
    const { plan, unread } = read(
      rawPaper([[rowOfHeading('ตัวชี้วัด การ ประเมิน จ OIT'), rowWith({ 2: '038การเสริมสร้าง' })]], {
        wrapped: true,
      }),
    )
    expect(plan.measures[0]).toMatchObject({ instrument: 'OIT', codes: ['O38'] })
    expect(texts(unread)).toEqual(['จ'])
  })

  it('broken by a narrow column keep their letters', () => {
    const { unread, columns } = readTable(
      head.map((text) => (text === 'อยู่ระหว่างดำเนินการ' ? 'อยู่ ระหว่าง ดำเนินกา ร' : text)),
      row,
    )
    expect(columns[9]?.means).toBe('stage-underway')
    expect(unread).toEqual([])
  })
})

const rowOfHeading = (indicator: string) => head.map((text, at) => (at === 1 ? indicator : text))

describe('sections', () => {
  it('restart the numbers, with an instrument each', () => {
    const { plan } = read(
      rawPaper([
        [rowOfHeading('ตัวชี้วัด IIT'), rowWith({ 2: 'I1 หนึ่ง' }), rowWith({ 0: '2', 2: 'I2 สอง' })],
        [rowOfHeading('ตัวชี้วัด OIT'), rowWith({ 2: 'O1 หนึ่ง' })],
      ]),
    )
    expect(plan.measures.map(({ no, instrument }) => [no, instrument])).toEqual([
      [1, 'IIT'],
      [2, 'IIT'],
      [1, 'OIT'],
    ])
  })

  it('may be a row of the table, and the head may come again in the middle of it', () => {
    const plain = rowOfHeading('ตัวชี้วัด')
    const section = (text: string) => [text, ...Array(11).fill(null)]
    const { plan, unread } = readTable(
      plain,
      section('แบบวัด IIT'),
      rowWith({ 2: 'I1 หนึ่ง' }),
      plain,
      section('แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)'),
      rowWith({ 2: 'O1 หนึ่ง' }),
    )
    expect(plan.measures.map(({ instrument }) => instrument)).toEqual(['IIT', 'OIT'])
    expect(unread).toEqual([])
  })

  it('that are named nowhere follow from the codes, and it is said so', () => {
    const { plan, inferred } = readTable(rowOfHeading('ตัวชี้วัด'), rowWith({ 2: 'I1 หนึ่ง' }))
    expect(plan.measures[0]?.instrument).toBe('IIT')
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'instrument', value: 'IIT' }))
  })

  it('go on in a table without a head of its own', () => {
    const { plan } = read(rawPaper([[head, row], 'หน้า 2 จาก 2', [rowWith({ 0: '2' })]]))
    expect(plan.measures.map(({ no }) => no)).toEqual([1, 2])
  })
})

describe('a row without a number', () => {
  const rest = (over: Record<number, string>) => head.map((_, at) => over[at] ?? '')

  it('goes on with the row above when it says nothing of its own', () => {
    const { plan, unread } = readTable(head, row, rest({ 6: 'ที่อาคารหลังใหม่\n3.ถ่ายภาพ' }))
    expect(plan.measures).toHaveLength(1)
    expect(plan.measures[0]?.steps).toEqual(['ร่างป้าย', 'ติดป้าย ที่อาคารหลังใหม่', 'ถ่ายภาพ'])
    expect(plan.measures[0]?.source?.steps?.also).toHaveLength(1)
    expect(unread).toEqual([])
  })

  it('is a row of its own when it has a code and a stage, and its number is counted on', () => {
    const { plan, inferred } = readTable(head, row, rowWith({ 0: '', 2: 'E4 สี่' }))
    expect(plan.measures.map(({ no }) => no)).toEqual([1, 2])
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'no', value: '2' }))
  })

  it('shares what a merged cell says for both', () => {
    const merged: CellWords[] = [...rowWith({ 2: 'E4 สี่' })]
    merged[0] = null
    merged[1] = null
    const { plan } = readTable(head, row, merged)
    expect(plan.measures.map(({ no, indicator }) => [no, indicator])).toEqual([
      [1, 'คุณภาพการดำเนินงาน'],
      [1, 'คุณภาพการดำเนินงาน'],
    ])
  })
})

describe('a row that adds up the others', () => {
  it('is no measure, and its figures are unread', () => {
    const { plan, unread } = readTable(head, row, ['รวม', ...Array(10).fill(''), '1 มาตรการ'])
    expect(plan.measures).toHaveLength(1)
    expect(texts(unread)).toEqual(['รวม', '1 มาตรการ'])
  })
})

describe('a plan of projects with a budget for each year', () => {
  const { plan, unread } = readTable(
    ['ภารกิจตามมิติ', 'โครงการ/กิจกรรม/มาตรการ', 'ปี 2565', null, 'หมายเหตุ'],
    [null, null, 'งบประมาณ (บาท)', 'ผล', null],
    ['การสร้างจิตสำนึก', 'อบรมพนักงานใหม่', '๑๐,๐๐๐', 'อบรมแล้ว', 'เลื่อนมาจากปีก่อน'],
  )

  it('gives its measures, and its budget is unread under the heading of its year', () => {
    expect(plan.measures[0]).toMatchObject({
      indicator: 'การสร้างจิตสำนึก',
      measures: ['อบรมพนักงานใหม่'],
      outcome: ['อบรมแล้ว'],
    })
    expect(unread.map(({ under, text }) => [under, text])).toEqual([
      ['ปี 2565 / งบประมาณ (บาท)', '๑๐,๐๐๐'],
      ['หมายเหตุ', 'เลื่อนมาจากปีก่อน'],
    ])
  })
})

describe('the stage', () => {
  const inColumn = (heading: string, text: string) =>
    readTable(
      [...head.slice(0, 8), heading, 'ผลการดำเนินการ'],
      [...row.slice(0, 8), text, 'ติดป้ายแล้ว'],
    )

  it.each([
    ['รอดำเนินการ', 'not-started'],
    ['ยังไม่เริ่ม', 'not-started'],
    ['อยู่ระหว่างดำเนิน', 'underway'],
    ['เสร็จสิ้น', 'done'],
    ['ดำเนินการแล้วเสร็จ', 'done'],
    ['ดำเนินการครบถ้วน', 'done'],
    ['ปิดโครงการแล้ว', 'done'],
  ])('%s is %s', (text, stage) => {
    expect(inColumn('สถานะ', text).plan.measures[0]?.stage).toBe(stage)
  })

  it('follows from a percentage where nothing else says, and it is said so', () => {
    const { plan, inferred } = inColumn('ร้อยละ', '60')
    expect(plan.measures[0]).toMatchObject({ stage: 'underway', percent: 60 })
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'stage', value: 'underway' }))
  })

  it.each([
    ['80', 80],
    ['๘๐', 80],
    ['0.8', 80],
    ['ร้อยละ ๘๐', 80],
  ])('may be the percentage %s in a column of the stage', (text, percent) => {
    const { plan, unread } = inColumn('สถานะ', text)
    expect(plan.measures[0]).toMatchObject({ stage: 'underway', percent })
    expect(unread).toEqual([])
  })

  it('is not told by a tick in a column of words, which is left as unread', () => {
    const { plan, unread } = inColumn('สถานะ', '√')
    expect(plan.measures[0]?.stage).toBe('not-started')
    expect(texts(unread)).toEqual(['√'])
  })

  it('that no word maps to is unread and counts as not started', () => {
    const { plan, unread, inferred } = inColumn('สถานะ', 'ยกเลิก')
    expect(plan.measures[0]?.stage).toBe('not-started')
    expect(texts(unread)).toEqual(['ยกเลิก'])
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'stage', value: 'not-started' }))
  })

  it.each(['√', '✓', '✔', '/', 'x', '●', '1'])('is ticked by %s', (mark) => {
    const { plan, inferred } = readTable(head, rowWith({ 9: mark, 10: '-' }))
    expect(plan.measures[0]?.stage).toBe('underway')
    expect(inferred.some(({ of }) => of === 'stage')).toBe(false)
  })

  it('with two ticks follows the words, and it is said so', () => {
    const { plan, inferred } = readTable(head, rowWith({ 8: '√' }))
    expect(plan.measures[0]?.stage).toBe('done')
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'stage', value: 'done' }))
  })

  it('with no tick and no word is not started, and no percentage is made up', () => {
    const { plan, inferred } = readTable(head, rowWith({ 10: '', 11: '' }))
    expect(plan.measures[0]).toMatchObject({ stage: 'not-started', percent: null })
    expect(inferred).toContainEqual(expect.objectContaining({ of: 'stage', value: 'not-started' }))
  })
})

describe('a slip of progress is told at its row', () => {
  const told = (imported: Imported) =>
    findingsOf(knownOf(imported.plan, frameworks, plainDate('2023-09-30'), imported)).map(
      ({ code, place }) => ({ code, row: place.row, column: place.column }),
    )

  it.each([
    ['stage-ticked-twice', { 8: '√' }, 9],
    ['stage-missing', { 10: '' }, 9],
    ['stage-missing', { 10: '-' }, 9],
    ['percent-out-of-range', { 11: 'ดำเนินการแล้ว 150%\n1.ติดป้ายครบ' }, 12],
    ['percent-out-of-range', { 11: '-5%\n1.ติดป้ายครบ' }, 12],
    ['percent-out-of-range', { 10: '150%' }, 11],
    ['percent-out-of-range', { 11: '1. ติดป้ายครบ\nความก้าวหน้า: 150%' }, 12],
  ] as const)('as %s: %j', (code, over, column) => {
    const imported = readTable(head, rowWith({ 0: '1' }), rowWith({ 0: '2', ...over }))
    expect(told(imported)).toContainEqual({ code, row: 2, column })
    expect(told(imported).filter(({ row }) => row === 1)).not.toContainEqual(
      expect.objectContaining({ code }),
    )
  })

  it('and the words of a progress that cannot be are unread', () => {
    const { unread } = readTable(head, rowWith({ 11: '1. ติดป้าย\nความก้าวหน้า: 150%' }))
    expect(unread).toMatchObject([{ text: 'ความก้าวหน้า: 150%', place: { row: 1, column: 12 } }])
  })
})

describe('what stands around the table', () => {
  it('is title, agency and year; fragments of Latin letters are unread', () => {
    const { plan, frontMatter, unread } = read(
      rawPaper([
        'รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (O43)',
        'องค์การบริหารส่วนตำบลธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
        'Activate',
        [head, row],
        'ลงชื่อ ........ ผู้รายงาน',
      ]),
    )
    expect(plan.agency).toEqual({
      name: 'องค์การบริหารส่วนตำบลธารใส',
      district: 'ทุ่งกว้าง',
      province: 'ตัวอย่าง',
    })
    expect(plan).toMatchObject({ fiscalYear: 2566, paper: 'O43', answers: 'O42' })
    expect(frontMatter).toHaveLength(3)
    expect(texts(unread)).toEqual(['Activate'])
  })

  it('may stand above the head in the same sheet', () => {
    const { plan } = readTable(
      ['รายงานผลตามมาตรการ ปีงบประมาณ 2566', ...Array(11).fill('')],
      ['เทศบาลตำบลธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง', ...Array(11).fill('')],
      head,
      row,
    )
    expect(plan.fiscalYear).toBe(2566)
    expect(plan.agency.province).toBe('ตัวอย่าง')
  })
})

describe('a paper without a table of measures', () => {
  it('is refused with the headings that would make one', () => {
    const refused = readPlan(
      rawPaper([
        'สวัสดี',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ]),
      { frameworks },
    )
    expect(refused).toMatchObject({ ok: false, reason: { code: 'no-table' } })
  })

  it('or with a head and no row is refused too', () => {
    expect(readPlan(rawPaper([[head]]), { frameworks })).toMatchObject({
      reason: { code: 'no-measures' },
    })
  })
})

it('a table without a head is kept word for word, though it has more cells than a call has arguments', () => {
  const cells = Array.from({ length: 50_000 }, () => ['ก', 'ข', 'ค'])
  const { frontMatter, unread } = read(rawPaper([cells, [head, row]]))
  expect(frontMatter.length + unread.length).toBeGreaterThanOrEqual(150_000)
})
