import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelFile, wordFile, wordParagraph, wordTable } from '../../../test/office-files.ts'
import { paperIn, rowsOf, tablesOf } from '../../../test/raw-text.ts'
import { fileRefusalCodes } from '../../basics/raw-paper.ts'
import { readRawPaper } from './read-raw-paper.ts'

const names = fc.constantFrom(
  'a.docx',
  'a.xlsx',
  'a.xls',
  'a.csv',
  'a.txt',
  'a.html',
  'a.json',
  'a',
)

async function isAnswered(bytes: Uint8Array, name: string) {
  const read = await readRawPaper(bytes, name)
  if (!read.ok) expect(fileRefusalCodes).toContain(read.reason.code)
  else expect(read.value).toHaveProperty('format')
}

const cells = (columns: number) =>
  fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
    minLength: 2,
    maxLength: 6,
  })

/** Words as officials type them, with every sign a file format gives a meaning to. */
const words = fc
  .array(
    fc.constantFrom(
      'ก',
      'การ',
      'น้ำ',
      'O38',
      ' ',
      '"',
      ',',
      ';',
      '<b',
      '&',
      '=1+1',
      '√',
      '80%',
      "'",
      '-',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `x${parts.join('').replace(/ +/g, ' ')}x`)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const word = (rows: string[][]) =>
  wordFile(wordParagraph('นำ') + wordTable(rows.map((row) => row.map(escaped))))
const excel = (rows: string[][]) =>
  excelFile(
    `<sheetData>${rows
      .map(
        (row) =>
          `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData>`,
  )
const csv = (rows: string[][]) =>
  Buffer.from(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  )
const tsv = (rows: string[][]) => Buffer.from(rows.map((row) => row.join('\t')).join('\n'))
const html = (rows: string[][]) =>
  Buffer.from(
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  )

describe('whatever bytes are given', () => {
  it('random ones, under any name and any first bytes, are answered', async () => {
    const first = fc.constantFrom(
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '{',
      '<html>',
      '<table><tr><td>',
      '\xff\xfe',
      '"',
      'ก\t',
    )
    await fc.assert(
      fc.asyncProperty(first, fc.uint8Array({ maxLength: 400 }), names, (start, bytes, name) =>
        isAnswered(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), name),
      ),
      { numRuns: 500 },
    )
  })

  const rows = [
    ['ลำดับ', 'ข้อ'],
    ['1', 'I26 "ก"'],
    ['2', 'E9, ข'],
  ]
  it.each([
    ['Word', word(rows)],
    ['Excel', excel(rows)],
    ['CSV', csv(rows)],
    ['text', tsv(rows)],
    ['HTML', html(rows)],
  ])('a %s file with some bytes changed, lost or doubled is answered', async (_kind, file) => {
    const change = fc.record({
      at: fc.nat(file.length - 1),
      drop: fc.nat(4),
      put: fc.uint8Array({ maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), names, (changes, name) => {
        let bytes = Buffer.from(file)
        for (const { at, drop, put } of changes) {
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)])
        }
        return isAnswered(bytes, name)
      }),
      { numRuns: 300 },
    )
  })

  it('XML parts with pieces of other XML put in are answered', async () => {
    const pieces = fc.constantFrom(
      ...'<w:p>|</w:p>|<w:tbl>|</w:tbl>|<w:tr>|<w:tc>|</w:tc>|<w:del>|<c r="A0">|<c r="ZZZ9" t="s"><v>9</v></c>|<row r="x">|<v>1e999</v>|&#x110000;|<!--|]]>|<w:vMerge/>|<w:gridSpan w:val="-3"/>|<mergeCell ref="B2:A1"/>'.split(
        '|',
      ),
    )
    const xml = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(xml, fc.boolean(), (part, isWord) =>
        isAnswered(isWord ? wordFile(part) : excelFile(part), 'a.docx'),
      ),
      { numRuns: 300 },
    )
  })
})

describe('no cell is lost', () => {
  it.each([
    ['Word', 'a.docx', word],
    ['Excel', 'a.xlsx', excel],
    ['CSV', 'a.csv', csv],
    ['text', 'a.txt', tsv],
    ['HTML', 'a.html', html],
  ])('of any table in a %s file', async (_kind, name, write) => {
    await fc.assert(
      fc.asyncProperty(cells(3), async (rows) => {
        const paper = await paperIn(write(rows), name)
        expect(tablesOf(paper).flatMap(rowsOf)).toEqual(rows)
      }),
      { numRuns: 150 },
    )
  })
})
