import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { excelFile, wordFile, wordParagraph, wordTable } from '../../../test/office-files.ts'
import { drawn, pdfByHand } from '../../../test/world/pdf-by-hand.ts'
import { textInside } from '../../basics/inside.ts'
import { toPdf } from '../documents/pdf.ts'
import { endReaders, readInside } from './read-inside.ts'

afterAll(endReaders)

/** Thai letters as Windows-874 has them: TIS-620 is U+0E01 at A1. */
const tis620 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x80 ? code : code - 0x0e00 + 0xa0
  })
const page = (body: string, head = '') =>
  readInside(Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`))

describe('a page of the web', () => {
  it('gives the words a visitor sees, with its title', async () => {
    const inside = await page(
      '<h1>แผน&amp;ผล</h1><script>var ซ่อน</script><style>ข</style><p>หนึ่ง<br>สอง<p hidden>ไม่เห็น</p><div style="display: none">ไม่เห็น</div><table><tr><td>ก<td>ข</table><noscript>ค</noscript>',
      '<title> อบต.\n ธารใส </title>',
    )
    expect(inside).toMatchObject({ kind: 'html', title: 'อบต. ธารใส', trouble: null, pages: 1 })
    expect(textInside(inside)).toBe('แผน&ผล\nหนึ่ง\nสอง\nก\tข\nค')
  })

  it('gives its links as they are written, those that lead nowhere too', async () => {
    const { links } = await page(
      '<a href="#">แผน <b>ปี 66</b></a><a href="javascript:void(0)">ดู</a><a name=x>ไม่ใช่</a><a href=" /a.pdf "><img alt="ไฟล์"></a><iframe src="https://drive.example/x"></iframe>',
    )
    expect(links).toEqual([
      { href: '#', text: 'แผน ปี 66' },
      { href: 'javascript:void(0)', text: 'ดู' },
      { href: '/a.pdf', text: 'ไฟล์' },
      { href: 'https://drive.example/x', text: '' },
    ])
  })

  it('tells what it asks for and where it sends', async () => {
    const inside = await page(
      '<form><input type=text><input type="PASSWORD"></form>',
      '<meta http-equiv="Refresh" content="0; URL=\'/login\'">',
    )
    expect(inside).toMatchObject({ passwordFields: 1, refresh: '/login' })
  })

  it.each([
    ['what it declares', '<meta charset="tis-620"><p>สวัสดีชาวโลก'],
    ['nothing it declares', '<html><p>สวัสดีชาวโลก'],
    ['another than it declares', '<meta charset="utf-8"><p>สวัสดีชาวโลก'],
  ])('in Windows-874 is read by %s', async (_by, html) => {
    expect(textInside(await readInside(tis620(html)))).toBe('สวัสดีชาวโลก')
  })
})

describe('a PDF', () => {
  it('gives the text of each page, and which show a picture', async () => {
    const inside = await readInside(
      pdfByHand([{ draws: drawn('first page') }, { draws: '', hasPicture: true }]),
    )
    expect(inside).toMatchObject({ kind: 'pdf', pages: 2, hasTextLayer: true, trouble: null })
    expect(inside.parts).toMatchObject([
      { number: 1, text: 'first page', hasPicture: false },
      { number: 2, text: '', hasPicture: true },
    ])
  })

  it('of pictures alone has no layer of text', async () => {
    const inside = await readInside(pdfByHand([{ draws: '', hasPicture: true }]))
    expect(inside).toMatchObject({ hasTextLayer: false, trouble: null })
  })

  it('keeps Thai as it was typed, tone marks and all', async () => {
    const sentence = 'จัดทำแผนป้องกันการทุจริต ปีงบประมาณ ๒๕๖๖ น้ำใช้ ผู้ที่เกี่ยวข้อง'
    const bytes = await toPdf({
      title: 'แผน',
      language: 'th',
      digits: 'arabic',
      page: { size: 'A4', turned: 'portrait', pageOf: { before: 'หน้า', between: 'จาก' } },
      blocks: [{ kind: 'heading', level: 1, lines: [sentence] }],
    })
    const inside = await readInside(bytes)
    expect(inside.title).toBe('แผน')
    expect(textInside(inside).replaceAll(/\s+/g, '')).toContain(sentence.replaceAll(/\s+/g, ''))
  })
})

describe('other files', () => {
  it('of Word give their paragraphs and tables', async () => {
    const inside = await readInside(wordFile(wordParagraph('นำ') + wordTable([['ข้อ', 'ผล']])))
    expect(inside).toMatchObject({ kind: 'docx', hasTextLayer: true, trouble: null })
    expect(textInside(inside)).toBe('นำ\nข้อ\tผล')
  })

  it('of Excel give each sheet by its name', async () => {
    const cells = '<sheetData><row><c t="inlineStr"><is><t>ก</t></is></c></row></sheetData>'
    const inside = await readInside(excelFile(cells))
    expect(inside.parts).toMatchObject([{ kind: 'sheet', name: 'แผน', text: 'ก' }])
  })

  it.each([
    ['csv', 'ลำดับ,รายการ,บาท\n1,จ้าง,50\n2,ซื้อ,60\n3,เช่า,70\n'],
    ['text', 'ประกาศองค์การบริหารส่วนตำบล\nเรื่อง แผน\n'],
  ])('without a mark are told by their lines: %s, in UTF-8 and Windows-874', async (kind, text) => {
    for (const bytes of [Buffer.from(text), tis620(text)]) {
      const inside = await readInside(bytes)
      expect(inside).toMatchObject({ kind, trouble: null })
      expect(textInside(inside)).toBe(text)
    }
  })

  it('are what their bytes are, whatever they were called', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const inside = await readInside(png)
    expect(inside).toMatchObject({ kind: 'image', type: 'image/png', hasTextLayer: null })
  })

  it('are read from their place as well', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'inside-'))
    try {
      const place = path.join(folder, 'a')
      writeFileSync(place, 'ประกาศ')
      expect(textInside(await readInside({ place }))).toBe('ประกาศ')
      await expect(readInside({ place: path.join(folder, 'none') })).rejects.toThrow('ENOENT')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
