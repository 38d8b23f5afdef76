import { describe, expect, it } from 'vitest'
import { outlineOf, paperIn, refusalOf } from '../../../test/raw-text.ts'

describe('a web page, or a web page saved as an Excel file', () => {
  it('gives its paragraphs, and its tables with their merges', async () => {
    const page = `<!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body>
      <h1>รายงาน <b>ผล</b></h1><p>นำ<br>สอง</p><script>bad()</script>
      <table><caption>ตาราง</caption><thead><tr><th rowspan=2>ลำดับ<th colspan=2>สถานะ</tr>
      <tr><th>ยัง</th><th>แล้ว</th></tr></thead>
      <tr><td>1<td>-<td><p>1.ก</p><p>2.ข
      ต่อ</p></table>ท้าย &amp; จบ`
    const paper = await paperIn(page, 'plan.html')
    expect(outlineOf(paper)).toEqual([
      'รายงาน ผล',
      'นำ',
      'สอง',
      'ตาราง',
      [
        ['ลำดับ', 'สถานะ', '^'],
        ['^', 'ยัง', 'แล้ว'],
        ['1', '-', '1.ก\n2.ข ต่อ'],
      ],
      'ท้าย & จบ',
    ])
    expect(paper.format).toBe('html')
  })

  it('is read under the name of an Excel file, and that is said', async () => {
    const paper = await paperIn('<table><tr><td>ลำดับ<td>ข้อ</table>', 'แผน.xls')
    expect(outlineOf(paper)).toEqual([[['ลำดับ', 'ข้อ']]])
    expect(paper.remarks).toEqual([{ code: 'named-otherwise', says: { name: '.xls', is: 'html' } }])
  })

  it('without a table under the name of an Excel file is refused: it is a page about some error', async () => {
    expect(await refusalOf('<html><body>Please log in</body></html>', 'แผน.xlsx')).toEqual({
      code: 'file-not-what-it-says',
      says: { name: '.xlsx', is: 'html' },
    })
  })

  it('with a frame of one cell round its tables gives the tables', async () => {
    const page = '<table><tr><td>นำ<table><tr><td>ก<td>ข</table></table>'
    expect(outlineOf(await paperIn(page, 'p.html'))).toEqual(['นำ', [['ก', 'ข']]])
  })

  it('nested without end, or with spans that would fill the memory, is refused in good time', async () => {
    expect(await refusalOf(`<html>${'<div>'.repeat(500_000)}`, 'p.html')).toMatchObject({
      code: 'file-broken',
    })
    const wide = '<tr><td colspan=500>x'.repeat(20_000)
    expect(await refusalOf(`<table>${wide}</table>`, 'p.html')).toMatchObject({
      code: 'too-many-cells',
    })
  })
})
