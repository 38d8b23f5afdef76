import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { excelFile } from '../../../test/office-files.ts'
import { outlineOf, paperIn, refusalOf, rowsOf, tablesOf } from '../../../test/raw-text.ts'

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
const inline = (cell: string, text: string) =>
  `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('an Excel file', () => {
  it('written by exceljs gives titles, and a table with its merges and its cells’ own addresses', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('แผน')
      sheet.mergeCells('B2:E2')
      sheet.getCell('B2').value = 'แผนปฏิบัติการ'
      sheet.mergeCells('C4:D4')
      sheet.getCell('B4').value = 'ลำดับ'
      sheet.getCell('C4').value = 'สถานะ'
      sheet.getCell('E4').value = 'ผล'
      sheet.getRow(5).values = ['', '', 'ยัง', 'แล้ว']
      sheet.getCell('B7').value = 1
      sheet.getCell('D7').value = '√'
      sheet.getCell('E7').value = {
        richText: [{ text: '1.ก\n' }, { font: { bold: true }, text: '2.ข' }],
      }
    })
    const paper = await paperIn(file, 'plan.xlsx')
    expect(outlineOf(paper)).toEqual([
      'แผนปฏิบัติการ',
      [
        ['ลำดับ', 'สถานะ', '^', 'ผล'],
        ['', 'ยัง', 'แล้ว'],
        ['1', '', '√', '1.ก\n2.ข'],
      ],
    ])
    expect(paper.blocks[0]).toMatchObject({
      place: { part: 'front-matter', sheet: 'แผน', cell: 'B2' },
    })
    expect(tablesOf(paper)[0]?.rows[2]?.[2]?.place).toEqual({
      part: 'file',
      sheet: 'แผน',
      cell: 'D7',
      table: 1,
      tableRow: 3,
    })
    expect(paper).toMatchObject({ format: 'xlsx', wrapped: false })
    expect(paper.remarks).toBeUndefined()
  })

  it('has numbers, percentages and dates as its cells show them', async () => {
    const day = new Date('2023-01-15T00:00:00Z')
    const shown: [value: ExcelJS.CellValue, format: string, text: string][] = [
      [0.8, '0%', '80%'],
      [0.8125, '0.00%', '81.25%'],
      [100, 'General', '100'],
      [0.1 + 0.2, 'General', '0.3'],
      [38, '000', '038'],
      [38, '"O"0', 'O38'],
      [1234.5, '#,##0.00', '1,234.50'],
      [-5, '0;(0)', '(5)'],
      [2566, 't0', '๒๕๖๖'],
      [day, 'yyyy-mm-dd', '2023-01-15'],
      [day, 'd/m/yyyy', '2023-01-15'],
      [day, '[$-107041E]d mmm yy', '15 มกราคม 2566'],
      [day, '[$-D07041E]d mmmm yyyy', '๑๕ มกราคม ๒๕๖๖'],
      [day, 'mmm-yy', '2023-01'],
      [true, 'General', 'TRUE'],
      [7, ';;;', '7'],
    ]
    const file = await written((book) => {
      const sheet = book.addWorksheet('ก')
      shown.forEach(([value, format], at) => {
        sheet.getCell(at + 1, 1).value = `x${at}`
        sheet.getCell(at + 1, 2).value = value
        sheet.getCell(at + 1, 2).numFmt = format
      })
    })
    const [table] = tablesOf(await paperIn(file, 'plan.xlsx'))
    expect(rowsOf(table).map((cells) => cells[1])).toEqual(shown.map(([, , text]) => text))
  })

  it('gives a formula’s last result, and says where there is none or an error', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('ก')
      sheet.getCell('A1').value = { formula: 'SUM(1,2)', result: 3 }
      sheet.getCell('B1').value = { formula: 'A1&"!"', result: '3!' }
      sheet.getCell('C1').value = { formula: 'cmd|x', date1904: false } as ExcelJS.CellFormulaValue
      sheet.getCell('D1').value = { error: '#REF!' }
    })
    const paper = await paperIn(file, 'plan.xlsx')
    expect(rowsOf(tablesOf(paper)[0])).toEqual([['3', '3!', '=cmd|x', '#REF!']])
    expect(paper.remarks?.map(({ code, says }) => [code, says['cell']])).toEqual([
      ['formula-without-result', 'C1'],
      ['cell-error', 'D1'],
    ])
  })

  it('reads every sheet, with hidden sheets, rows and columns, and says which', async () => {
    const file = await written((book) => {
      for (const name of ['IIT', 'EIT']) {
        const sheet = book.addWorksheet(name)
        sheet.addRow(['ลำดับ', 'ข้อ'])
        sheet.addRow([1, name])
      }
      const [, eit] = book.worksheets
      if (!eit) throw new Error('no sheet')
      eit.state = 'hidden'
      eit.getRow(2).hidden = true
      eit.getColumn(2).hidden = true
    })
    const paper = await paperIn(file, 'plan.xlsx')
    expect(tablesOf(paper).map((table) => table.rows[1]?.[1]?.place.sheet)).toEqual(['IIT', 'EIT'])
    expect(paper.remarks?.map(({ code }) => code)).toEqual([
      'hidden-rows-read',
      'hidden-columns-read',
      'hidden-sheet-read',
    ])
  })

  it('has several tables in a sheet where the heading comes again', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('ก')
      const head = ['ลำดับ', 'ตัวชี้วัด', 'ผล']
      sheet.addRows([
        ['IIT'],
        head,
        [1, 'ก', 'ข'],
        [],
        [2, 'ค', 'ง'],
        [],
        ['EIT'],
        head,
        [1, 'จ', 'ฉ'],
      ])
      sheet.addRows([[], ['ลงชื่อ ปลัด']])
    })
    expect(outlineOf(await paperIn(file, 'plan.xlsx'))).toEqual([
      'IIT',
      [
        ['ลำดับ', 'ตัวชี้วัด', 'ผล'],
        ['1', 'ก', 'ข'],
        ['2', 'ค', 'ง'],
      ],
      'EIT',
      [
        ['ลำดับ', 'ตัวชี้วัด', 'ผล'],
        ['1', 'จ', 'ฉ'],
      ],
      'ลงชื่อ ปลัด',
    ])
  })

  it('keeps a row of one cell inside a table as a row of it', async () => {
    const file = await written((book) => {
      book.addWorksheet('ก').addRows([['ลำดับ', 'ข้อ'], ['EIT'], [1, 'E9']])
    })
    expect(outlineOf(await paperIn(file, 'p.xlsx'))).toEqual([
      [['ลำดับ', 'ข้อ'], ['EIT'], ['1', 'E9']],
    ])
  })

  it('costs nothing for a merge and a validation over whole columns, or a million empty rows', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`,
    )
    const sheet = `<sheetData>${row(1, inline('A1', 'ก') + inline('B1', 'ข'))}${empty.join('')}${row(1048576, inline('A1048576', 'ท้าย') + inline('XFD1048576', 'ไกล'))}</sheetData>
      <mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`
    const paper = await paperIn(excelFile(sheet), 'plan.xlsx')
    const last = tablesOf(paper)[0]?.rows.at(-1)
    expect(last?.map((cell) => [cell.text, cell.place.cell])).toEqual([
      ['ท้าย', 'A1048576'],
      ['', 'B1048576'],
      ['ไกล', 'XFD1048576'],
    ])
  })

  it('is refused where more rows are filled than any plan has', async () => {
    const filled = Array.from({ length: 200_001 }, (_, at) => `<row><c><v>${at}</v></c></row>`)
    const file = excelFile(`<sheetData>${filled.join('')}</sheetData>`)
    expect(await refusalOf(file, 'p.xlsx')).toEqual({
      code: 'too-many-rows',
      says: { limit: 200_000 },
    })
  })

  it('shows ticks of a symbol font as ticks', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('ก')
      sheet.addRow(['ผล', 'ü'])
      sheet.getCell('B1').font = { name: 'Wingdings' }
    })
    expect(rowsOf(tablesOf(await paperIn(file, 'p.xlsx'))[0])).toEqual([['ผล', '✓']])
  })
})
