import { afterAll, expect, it } from 'vitest'
import { excelFile, zipOf } from '../../../test/office-files.ts'
import { mostColumns, mostRows } from '../../basics/table-rows.ts'
import { endReaders, readInside, readRows } from './read-inside.ts'

afterAll(endReaders)

const cells = (words: readonly string[]) =>
  `<row>${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`

it('reads as many rows of a table as a page shows, and says how many there are', async () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `${at},${'ก,'.repeat(30)}`)
  const read = await readRows(Buffer.from(lines.join('\n')), 'ตาราง.csv')
  expect(read).toMatchObject({ all: 1_000, isCut: true })
  expect(read?.rows).toHaveLength(mostRows)
  expect(read?.rows[0]).toHaveLength(mostColumns)
})

it('keeps the process of the program out of a small file that unpacks into millions of cells', async () => {
  const row = `<row>${'<c><v>12</v></c>'.repeat(15)}</row>`
  const bomb = excelFile(`<sheetData>${row.repeat(190_000)}</sheetData>`)
  expect(bomb.length).toBeLessThan(1024 * 1024)
  const held = process.memoryUsage().heapUsed
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 5)
  await readRows(bomb, 'ตาราง.xlsx')
  clearInterval(turning)
  // In this process it stood still for as long as the file was read.
  expect(turns).toBeGreaterThan(20)
  expect(process.memoryUsage().heapUsed - held).toBeLessThan(200 * 1024 * 1024)
}, 120_000)

it('gives no rows of what is no table, and is none the worse for it', async () => {
  for (const bytes of [zipOf({ 'a.txt': 'x' }), Buffer.from('{"a":1}'), Buffer.from('%PDF-1.7')])
    expect(await readRows(bytes, 'ตาราง.xlsx')).toBeNull()
  expect(await readRows(Buffer.from('ก,ข\n1,2\n'), 'a.csv')).toMatchObject({ all: 2 })
})

it('shows no sheet that is hidden in its workbook', async () => {
  const secret = cells(['1-2345-67890-12-3', 'ผู้ร้องเรียน']).repeat(5)
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const book = zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<R><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></R>',
    'xl/_rels/workbook.xml.rels':
      '<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></R>',
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="ข้อมูลดิบ" sheetId="1" state="hidden" r:id="r1"/><sheet name="เผยแพร่" sheetId="2" r:id="r2"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': sheet(secret),
    'xl/worksheets/sheet2.xml': sheet(cells(['รายการ', 'ราคา']) + cells(['เก้าอี้', '1,200'])),
  })
  const inside = await readInside(book)
  expect(inside.parts.map(({ name }) => name)).toContain('ข้อมูลดิบ')
  expect((await readRows(book, 'a.xlsx'))?.rows).toEqual([
    ['รายการ', 'ราคา'],
    ['เก้าอี้', '1,200'],
  ])
})
