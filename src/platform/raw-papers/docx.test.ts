import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { wordFile, wordParagraph, wordTable } from '../../../test/office-files.ts'
import { outlineOf, paperIn, tablesOf } from '../../../test/raw-text.ts'

const outline = async (body: string, others = {}) =>
  outlineOf(await paperIn(wordFile(body, others), 'plan.docx'))

const numbering = (format: string, text: string) =>
  `<numbering><abstractNum abstractNumId="7"><lvl ilvl="0"><start val="1"/><numFmt val="${format}"/><lvlText val="${text}"/></lvl>
  <lvl ilvl="1"><start val="1"/><numFmt val="decimal"/><lvlText val="%1.%2"/></lvl></abstractNum>
  <num numId="1"><abstractNumId val="7"/></num>
  <num numId="2"><abstractNumId val="7"/><lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride></num></numbering>`
const numbered = (text: string, list = 1, level = 0) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('a Word file', () => {
  it('written by the docx library keeps order, merges and the lines of a cell', async () => {
    const cell = (text: string, more = {}) =>
      new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more })
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph('รายงานผล'),
              new Table({
                rows: [
                  new TableRow({
                    tableHeader: true,
                    children: [cell('ลำดับ', { rowSpan: 2 }), cell('สถานะ', { columnSpan: 2 })],
                  }),
                  new TableRow({ tableHeader: true, children: [cell('ยัง'), cell('แล้ว')] }),
                  new TableRow({ children: [cell('1'), cell('-'), cell('1.ก\n2.ข')] }),
                ],
              }),
              new Paragraph({
                children: [new TextRun('ลงชื่อ'), new TextRun({ text: 'ปลัด', break: 1 })],
              }),
            ],
          },
        ],
      }),
    )
    const paper = await paperIn(file, 'plan.docx')
    expect(outlineOf(paper)).toEqual([
      'รายงานผล',
      [
        ['ลำดับ', 'สถานะ', '^'],
        ['^', 'ยัง', 'แล้ว'],
        ['1', '-', '1.ก\n2.ข'],
      ],
      'ลงชื่อ\nปลัด',
    ])
    expect(paper).toMatchObject({ format: 'docx', wrapped: false })
    expect(tablesOf(paper)[0]?.headingRows).toBe(2)
    expect(tablesOf(paper)[0]?.rows[1]?.[2]?.place).toEqual({
      part: 'file',
      table: 1,
      tableRow: 2,
      column: 3,
    })
  })

  it('keeps the words of a cell that continues the one above, though Word hides them', async () => {
    const table = wordTable([
      [['<w:vMerge w:val="restart"/>', 'บน'], 'ก'],
      [['<w:vMerge/>', ''], 'ข'],
      [['<w:vMerge/>', 'ซ่อน'], 'ค'],
    ])
    expect(await outline(table)).toEqual([
      [
        ['บน', 'ก'],
        ['^', 'ข'],
        ['ซ่อน', 'ค'],
      ],
    ])
  })

  it('keeps columns in place where a row begins further in', async () => {
    const table = wordTable([
      ['1', '2', '3'],
      ['ข', 'ค'],
    ]).replace(/<w:tr>(?=.{0,80}ข)/, '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    expect((await outline(table))[0]).toEqual([
      ['1', '2', '3'],
      ['', 'ข', 'ค'],
    ])
  })

  it.each([
    ['decimal', '%1.', ['1. ก', '2. ข', '2.1 ค', '3. ง']],
    ['thaiNumbers', '%1)', ['๑) ก', '๒) ข', '๒.1 ค', '๓) ง']],
    ['thaiLetters', '%1.', ['ก. ก', 'ข. ข', 'ข.1 ค', 'ค. ง']],
    ['upperRoman', '(%1)', ['(I) ก', '(II) ข', 'II.1 ค', '(III) ง']],
  ])('has its automatic numbers (%s) as words', async (format, text, expected) => {
    const body = numbered('ก') + numbered('ข') + numbered('ค', 1, 1) + numbered('ง')
    expect(await outline(body, { 'numbering.xml': numbering(format, text) })).toEqual(expected)
  })

  it('has its bullets as dashes, whatever sign a symbol font made of them', async () => {
    const others = { 'numbering.xml': numbering('bullet', '\uf0b7') }
    expect(await outline(numbered('ก') + numbered('ข'), others)).toEqual(['- ก', '- ข'])
  })

  it('starts a list again where Word does, and numbers the empty cells of a first column', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
    const row = (list: number, text: string) =>
      `<w:tr>${cell(numbered('', list))}${cell(wordParagraph(text))}</w:tr>`
    const body = `<w:tbl>${row(1, 'ก')}${row(1, 'ข')}${row(2, 'ค')}</w:tbl>`
    expect(await outline(body, { 'numbering.xml': numbering('decimal', '%1.') })).toEqual([
      [
        ['1.', 'ก'],
        ['2.', 'ข'],
        ['1.', 'ค'],
      ],
    ])
  })

  it('takes the list of a paragraph’s style, also of the style that one is based on', async () => {
    const styles =
      '<styles><style styleId="List"><pPr><numPr><numId val="1"/></numPr></pPr></style><style styleId="Mine"><basedOn val="List"/></style></styles>'
    const body = wordParagraph('ก', '<w:pStyle w:val="Mine"/>')
    expect(
      await outline(body, { 'styles.xml': styles, 'numbering.xml': numbering('decimal', '(%1)') }),
    ).toEqual(['(1) ก'])
  })

  it('leaves out what track changes has deleted, and says so', async () => {
    const body = `<w:p><w:r><w:t>คง</w:t></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:ins><w:r><w:t>เพิ่ม</w:t></w:r></w:ins></w:p>`
    const paper = await paperIn(wordFile(body), 'plan.docx')
    expect(outlineOf(paper)).toEqual(['คงเพิ่ม'])
    expect(paper.remarks).toEqual([{ code: 'deletions-left-out', says: { count: 1 } }])
  })

  it('shows ticks made with symbol fonts as ticks', async () => {
    const run = (inner: string, font = '') =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>${inner}</w:r></w:p>`
    expect(
      await outline(
        run('<w:sym w:font="Wingdings" w:char="F0FC"/>') +
          run('<w:t>P</w:t>', 'Wingdings 2') +
          run('<w:t>P</w:t>', 'TH SarabunPSK') +
          '<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>',
      ),
    ).toEqual(['✓', '✓', 'P', '☑'])
  })

  it('takes a table of one column round other tables as a frame', async () => {
    const inner = wordTable([
      ['ลำดับ', 'ข้อ'],
      ['1', 'I26'],
    ])
    const body = `<w:tbl><w:tr><w:tc>${wordParagraph('นำ')}${inner}<w:p/></w:tc></w:tr></w:tbl>`
    expect(await outline(body)).toEqual([
      'นำ',
      [
        ['ลำดับ', 'ข้อ'],
        ['1', 'I26'],
      ],
    ])
  })

  it('keeps the words of a table inside a cell as lines of that cell', async () => {
    const inner = wordTable([
      ['ก', 'ข'],
      ['ค', 'ง'],
    ])
    const body = `<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc><w:tc>${wordParagraph('ข้าง')}</w:tc></w:tr></w:tbl>`
    expect(await outline(body)).toEqual([[['ก ข\nค ง', 'ข้าง']]])
  })

  it('reads text boxes once, headers first and footers last, without page numbers', async () => {
    const box =
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    const page =
      '<ftr><p><r><t>หน้า </t></r><fldSimple instr=" PAGE "><r><t>1</t></r></fldSimple></p>'
    expect(
      await outline(box, {
        'header1.xml': `<hdr>${wordParagraph('หัวกระดาษ')}</hdr>`.replaceAll('w:', ''),
        'footer1.xml': `${page}<p><r><t>ท้ายกระดาษ</t></r></p></ftr>`,
      }),
    ).toEqual(['หัวกระดาษ', 'กล่อง', 'ท้ายกระดาษ'])
  })

  it('without any table of Word’s finds tables in lines with tabs, as text pasted from a PDF', async () => {
    const tabbed = (...cells: string[]) =>
      `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join('<w:tab/>')}</w:r></w:p>`
    const body = wordParagraph('นำ') + tabbed('ลำดับ', 'ข้อ') + tabbed('1', 'I26')
    expect(await outline(body)).toEqual([
      'นำ',
      [
        ['ลำดับ', 'ข้อ'],
        ['1', 'I26'],
      ],
    ])
  })

  it('may name its elements with any prefix', async () => {
    const renamed = wordTable([['ก', 'ข']]).replaceAll('w:', 'ns0:')
    expect(await outline(renamed)).toEqual([[['ก', 'ข']]])
  })
})
