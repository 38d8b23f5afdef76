import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document, Sheet, Table, Workbook } from '../../basics/document.ts'

import { unzip } from '../raw-papers/zip.ts'
import { toDocx } from './docx.ts'
import { toXlsx } from './xlsx.ts'

const page: Sheet['page'] = {
  size: 'A4',
  turned: 'landscape',
  pageOf: { before: 'หน้า ', between: ' จาก ' },
}

const table: Table = {
  kind: 'table',
  caption: 'มาตรการ',
  columns: [
    { id: 'no', title: 'ลำดับที่', width: 4, align: 'center', holds: 'number' },
    { id: 'steps', title: 'ขั้นตอน', width: 20, align: 'start', holds: 'text' },
    {
      id: 'done',
      title: 'แล้ว',
      width: 4,
      align: 'center',
      holds: 'tick',
      group: 'สถานะ',
      upright: true,
      oneOf: ['√', '-'],
    },
    {
      id: 'not',
      title: 'ยัง',
      width: 4,
      align: 'center',
      holds: 'tick',
      group: 'สถานะ',
      upright: true,
    },
    { id: 'percent', title: 'ร้อยละ', width: 4, align: 'end', holds: 'percent' },
  ],
  rows: [
    [
      { kind: 'number', value: 12 },
      {
        kind: 'text',
        lines: [
          { text: '=cmd|"/C calc"!A0', strong: true },
          { marker: '1.', text: '<b>ขั้น & น้ำ</b>' },
        ],
      },
      { kind: 'tick', ticked: true },
      { kind: 'tick', ticked: false },
      { kind: 'percent', value: 55 },
    ],
  ],
}

const document: Document = {
  title: 'รายงาน <2566>',
  language: 'th',
  digits: 'thai',
  page,
  blocks: [
    {
      kind: 'poster',
      heading: 'เชิญ',
      subheading: '',
      lines: [],
      link: 'https://a.example/1',
      pictureSays: 'คิวอาร์',
    },
    { kind: 'heading', level: 1, lines: ['รายงาน', 'ปี 2566'] },
    table,
    {
      kind: 'signatures',
      signatories: [
        {
          signs: 'ลงชื่อ',
          part: 'ผู้บริหาร',
          name: '',
          position: '',
          labels: { position: 'ตำแหน่ง', date: 'วันที่' },
        },
      ],
    },
  ],
}

describe('a report in Word', () => {
  let xml = ''
  let styles = ''
  let footer = ''
  beforeAll(async () => {
    const { parts } = await unzip(await toDocx(document), () => true)
    xml = String(parts.get('word/document.xml'))
    styles = String(parts.get('word/styles.xml'))
    footer = String(parts.get('word/footer1.xml'))
  })

  it('shows Thai in TH SarabunPSK at 16 pt, which Word looks up under complex script', () => {
    expect(styles).toMatch(/<w:rFonts[^>]*w:cs="TH SarabunPSK"/)
    expect(styles).toContain('<w:szCs w:val="32"/>')
    expect(styles).toMatch(/<w:lang[^>]*w:bidi="th-TH"/)
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs)?.filter((run) => run.includes('<w:t')) ?? []
    expect(runs.length).toBeGreaterThan(10)
    expect(runs.filter((run) => !/<w:szCs w:val="(3[2-9]|[4-9]\d)"\/>/.test(run))).toEqual([])
  })

  it('says bold for Thai too wherever it says bold', () => {
    const bold = xml.match(/<w:rPr>.*?<\/w:rPr>/gs)?.filter((look) => look.includes('<w:b/>')) ?? []
    expect(bold.length).toBeGreaterThan(0)
    expect(bold.filter((look) => !look.includes('<w:bCs/>'))).toEqual([])
  })

  it('repeats both rows of the head and lies on its side', () => {
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })

  it('prints Thai digits in words, never in the address', () => {
    expect(xml.replace(/<[^>]+>/g, '')).toContain('ปี ๒๕๖๖')
    expect(xml).toContain('https://a.example/1')
    expect(footer).toContain('NUMPAGES \\* THAIARABIC')
  })

  it('takes what looks like markup as words', () => {
    expect(xml).toContain('&lt;b&gt;ขั้น &amp; น้ำ&lt;/b&gt;')
  })

  it('describes the picture of the poster for people who cannot see it', () => {
    expect(xml).toMatch(/<wp:docPr[^>]*descr="คิวอาร์"/)
  })
})

describe('a report in Excel', () => {
  const workbook: Workbook = {
    title: 'รายงาน',
    sheets: [{ name: 'รายงาน', titleLines: ['ชื่อ', 'ปี 2566'], table, page, spareRows: 2 }],
  }
  let sheet: ExcelJS.Worksheet
  beforeAll(async () => {
    const file = new ExcelJS.Workbook()
    await file.xlsx.load((await toXlsx(workbook)).buffer as ArrayBuffer)
    sheet = file.worksheets[0] as ExcelJS.Worksheet
  })

  it('has numbers as numbers and percentages as percentages', () => {
    expect(sheet.getCell('A4').value).toBe(12)
    expect(sheet.getCell('E4').value).toBe(0.55)
    expect(sheet.getCell('E4').numFmt).toBe('0%')
  })

  it('keeps a text that looks like a formula a text', () => {
    expect(sheet.getCell('B4').type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell('B4').value).toBe('=cmd|"/C calc"!A0\n1. <b>ขั้น & น้ำ</b>')
  })

  it('offers lists in filled and in spare rows', () => {
    for (const cell of ['C4', 'C5', 'C6']) {
      expect(sheet.getCell(cell).dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"√,-"'],
      })
    }
    expect(sheet.getCell('E6').dataValidation).toMatchObject({ type: 'decimal' })
  })

  it('has one range of each list, however many rows: overlapping ones are damage to Excel', async () => {
    const long = workbook.sheets.map((one) => ({ ...one, spareRows: 120 }))
    const { parts } = await unzip(await toXlsx({ ...workbook, sheets: long }), () => true)
    const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'))
    expect([...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, at]) => at)).toEqual([
      'C4:C124',
      'E4:E124',
    ])
  })

  it('prints on A4 on its side, as wide as the page, with the head on every page and on screen', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
  })
})
