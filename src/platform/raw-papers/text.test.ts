import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeWithRealReport, realReport } from '../../../test/world/real-report.ts'
import type { RawPaper, RawTable } from '../../basics/raw-paper.ts'
import { readText } from './text.ts'

const tables = (paper: RawPaper) =>
  paper.blocks.filter((block): block is RawTable => block.kind === 'table')
const texts = (table: RawTable | undefined) =>
  (table?.rows ?? []).map((row) => row.map((cell) => cell.text))
const paragraphs = (paper: RawPaper) =>
  paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))

describe('the text of a paper', () => {
  it('has a paragraph for each line, with its line number and without the marks of bold', () => {
    const paper = readText('\n**รายงาน\nองค์การ**\n\nข้อ <u>O42</u> และ **EIT**\n# หัวข้อ')
    expect(paragraphs(paper).map(({ text, place }) => [place.line, text])).toEqual([
      [2, 'รายงาน'],
      [3, 'องค์การ'],
      [5, 'ข้อ O42 และ EIT'],
      [6, 'หัวข้อ'],
    ])
  })

  it('keeps brackets and stars that are somebody’s words', () => {
    const paper = readText('<script>alert(1)</script> a < b **ค้าง')
    expect(paragraphs(paper)[0]?.text).toBe('<script>alert(1)</script> a < b **ค้าง')
  })

  it('takes a run of lines with tabs as one table, and an empty line as its end', () => {
    const paper = readText('ลำดับ\tข้อ\n1\tI26\n\nลำดับ\tข้อ\n1\t<u>E9</u>\n')
    expect(tables(paper).map(texts)).toEqual([
      [
        ['ลำดับ', 'ข้อ'],
        ['1', 'I26'],
      ],
      [
        ['ลำดับ', 'ข้อ'],
        ['1', 'E9'],
      ],
    ])
    expect(tables(paper)[1]?.rows[1]?.[1]?.place).toEqual({
      part: 'file',
      line: 5,
      table: 2,
      tableRow: 2,
      column: 2,
    })
  })

  it('keeps empty cells, so that columns stay in their place', () => {
    const [table] = tables(readText('a\tb\tc\td\n1\t\t\t√'))
    expect(texts(table)[1]).toEqual(['1', '', '', '√'])
  })

  it('takes an indented line for a paragraph', () => {
    expect(readText('\tโดยมีข้อมูลรายละเอียด').blocks[0]).toMatchObject({
      kind: 'paragraph',
      text: 'โดยมีข้อมูลรายละเอียด',
    })
  })

  it('reads a table of pipes as Markdown writes it', () => {
    const [table] = tables(
      readText('| ลำดับ | มาตรการ |\n|---|:--|\n| 1 | ก \\| ข<br>ค |\n| 2 | |\n\nท้าย'),
    )
    expect(texts(table)).toEqual([
      ['ลำดับ', 'มาตรการ'],
      ['1', 'ก | ข\nค'],
      ['2', ''],
    ])
    expect(table?.rows[1]?.[0]?.place.line).toBe(3)
  })

  it('joins a cell that Excel copied in quotes because it has line breaks', () => {
    const paper = readText('1\t"1.ก\n2.ข ""ค"""\tท้าย\n2\t"เดียว" ไม่ปิด\tท้าย')
    expect(texts(tables(paper)[0])).toEqual([
      ['1', '1.ก\n2.ข "ค"', 'ท้าย'],
      ['2', '"เดียว" ไม่ปิด', 'ท้าย'],
    ])
    expect(tables(paper)[0]?.rows[1]?.[0]?.place.line).toBe(3)
  })

  it('loses nothing to a quotation mark that is never closed', () => {
    const paper = readText('1\t"เปิดไว้\n2\tข')
    expect(texts(tables(paper)[0])).toEqual([
      ['1', '"เปิดไว้'],
      ['2', 'ข'],
    ])
  })
})

describe('whether a narrow column has broken the cells', () => {
  const item = 'แต่งตั้งคณะทำงาน เผยแพร่ข้อมูลของหน่วยงาน ให้เข้าถึงง่ายไม่ซับซ้อน และรายงานให้ผู้บริหาร ทราบทุกเดือน'
  it('is so when every piece between spaces is as short as a column is wide', () => {
    expect(readText(`1\t${item}\n`).wrapped).toBe(true)
  })
  it('is not so for Thai typed without breaks', () => {
    expect(readText(`1\t${item.replaceAll(' ', '')}\n`).wrapped).toBe(false)
  })
  it('is not so for a list whose items are short', () => {
    const list = '1.แต่งตั้งคณะทำงาน 2.จัดทำคู่มือ 3.รายงานผู้บริหาร 4.เผยแพร่บนเว็บไซต์ 5.ติดตามผล'
    expect(readText(`1\t${list}\n`).wrapped).toBe(false)
  })
})

describeWithRealReport('the real report', () => {
  it('is ten lines of front matter and seven tables of a heading and a row, twelve columns each', () => {
    const paper = readText(readFileSync(realReport, 'utf8'))
    expect(paper.wrapped).toBe(true)
    expect(paragraphs(paper)).toHaveLength(10)
    expect(paragraphs(paper).every(({ place }) => place.part === 'front-matter')).toBe(true)
    expect(tables(paper).map(({ rows }) => rows.map((row) => row.length))).toEqual(
      Array.from({ length: 7 }, () => [12, 12]),
    )
  })

  it('loses no word', () => {
    const source = readFileSync(realReport, 'utf8')
    const words = (text: string) =>
      text
        .replace(/\*\*|<\/?u>/g, '')
        .split(/\s+/)
        .filter(Boolean)
    const paper = readText(source)
    const read = paper.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text],
    )
    expect(words(read.join(' '))).toEqual(words(source))
  })
})
