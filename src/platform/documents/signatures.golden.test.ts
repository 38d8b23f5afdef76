import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'
import type { Cell, Document, Signatory } from '../../basics/document.ts'
import { unzip } from '../raw-papers/zip.ts'
import { toDocx } from './docx.ts'
import { toPdf } from './pdf.ts'

const signatory = (part: string): Signatory => ({
  signs: 'ลงชื่อ',
  part,
  name: '',
  position: '',
  labels: { position: 'ตำแหน่ง', date: 'วันที่' },
})

/** A table of these texts, a row each, and below it the places to sign. */
const signed = (...texts: string[]): Document => ({
  title: 'ทดสอบ',
  language: 'th',
  digits: 'arabic',
  page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: ' จาก ' } },
  blocks: [
    {
      kind: 'table',
      caption: '',
      columns: [
        { id: 'a', title: 'หัวตาราง', width: 1, align: 'start', holds: 'text' },
        { id: 'b', title: 'แล้ว', width: 1, align: 'center', holds: 'tick', group: 'สถานะ' },
      ],
      rows: texts.map((text): Cell[] => [
        { kind: 'text', lines: [{ text }] },
        { kind: 'tick', ticked: true },
      ]),
    },
    { kind: 'signatures', signatories: [signatory('ผู้รายงาน'), signatory('ผู้บริหาร')] },
  ],
})

const rows = (count: number) => Array.from({ length: count }, (_, at) => `แถวที่ ${at + 1}.`)

async function pagesOf(document: Document): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  try {
    const pdf = await library.loadDocument(await toPdf(document))
    return [...pdf.pages()].map((page) => page.getText().replace(/\s/g, ''))
  } finally {
    library.destroy()
  }
}

describe('the places to sign on a PDF', () => {
  it('stand below the last row and on its page, however full the pages are', async () => {
    const counts = Array.from({ length: 30 }, (_, at) => at + 15)
    const lengths = new Set<number>()
    for (const count of counts) {
      const pages = await pagesOf(signed(...rows(count)))
      lengths.add(pages.length)
      const last = pages.at(-1) ?? ''
      expect(last.split('ลงชื่อ'), `${count} rows`).toHaveLength(3)
      expect(last, `${count} rows`).toContain('หัวตาราง')
      expect(last, `${count} rows`).toMatch(new RegExp(`แถวที่${count}\\.√.*ลงชื่อ`, 's'))
      for (const row of rows(count))
        expect(pages.join('').split(`${row.replace(' ', '')}√`), row).toHaveLength(2)
    }
    expect(lengths, 'the rows fill a page and go over it').toEqual(new Set([1, 2]))
  })

  it('do not cost a letter of a last row that is longer than a page', async () => {
    for (const words of [700, 1_000, 3_000]) {
      const pages = await pagesOf(signed('แถวแรก', 'ยาวมาก '.repeat(words)))
      expect(pages.join('').split('ยาวมาก')).toHaveLength(words + 1)
      expect(pages.join('').split('ลงชื่อ')).toHaveLength(3)
    }
  })
})

describe('the places to sign in Word', () => {
  it('are kept with the last row of the table, and other rows go where they fit', async () => {
    const { parts } = await unzip(await toDocx(signed('แถวแรก', 'แถวกลาง', 'แถวท้าย')), () => true)
    const paragraphs = String(parts.get('word/document.xml')).match(/<w:p>.*?<\/w:p>/gs) ?? []
    const from = (words: string) => paragraphs.findIndex((one) => one.includes(words))
    const kept = (one: string) => one.includes('<w:keepNext/>')
    const [middle, last, signs] = [from('แถวกลาง'), from('แถวท้าย'), from('ลงชื่อ')]
    expect([middle > 0, last > middle, signs > last]).toEqual([true, true, true])
    expect(paragraphs.slice(0, last).some(kept)).toBe(false)
    expect(paragraphs.slice(last, signs).every(kept)).toBe(true)
  })
})
