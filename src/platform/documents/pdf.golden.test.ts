import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cell, Document, Table } from '../../basics/document.ts'
import { textOfCell } from '../../basics/document.ts'
import type { Plan } from '../../measures/plan.ts'
import { reportWords } from '../../reports/messages.ts'
import { progressReport } from '../../reports/progress-report/v1.ts'
import { printPdf, TooLongToPrint } from './pdf.ts'
import { typstPaper } from './typst-paper.ts'
import { webTypst } from './typst-web.ts'

const plan: Plan = JSON.parse(readFileSync('sample/plan-2566.json', 'utf8'))
const posterLink = 'https://ita.example/eit/thansai66'
const createdAt = new Date('2026-01-01T00:00:00Z')

/** The text of each page as another program finds it in the file. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    return [...document.pages()].map((page) => page.getText())
  } finally {
    library.destroy()
  }
}

/** Letters alone: line ends and gaps are where the column was full. */
const letters = (text: string) => text.replace(/[\s\u00ad\ufffe]/g, '')

/** The file with its streams laid open, so that its own claims can be read. */
function laidOpen(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length)).toString('latin1')
    } catch {
      return '' // Not a compressed stream: it is in `raw` already.
    }
  })
  return [raw, ...streams].join('\n')
}

const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block) => block.kind === 'table')

const oneCell = (...texts: string[]): Document => ({
  title: 'ทดสอบ',
  language: 'th',
  digits: 'arabic',
  page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: ' จาก ' } },
  blocks: [
    {
      kind: 'table',
      caption: '',
      columns: [{ id: 'a', title: 'หัวตาราง', width: 1, align: 'start', holds: 'text' }],
      rows: texts.map((text): Cell[] => [{ kind: 'text', lines: [{ text }] }]),
    },
  ],
})

describe('the progress report as PDF', () => {
  const document = progressReport(plan, reportWords.th, { posterLink })
  let pdf: Uint8Array
  let pages: string[]
  beforeAll(async () => {
    const printed = await printPdf(document, { createdAt })
    expect(printed.standard).toBe('ua-1')
    pdf = printed.bytes
    pages = await pagesOf(pdf)
  })

  it('gives back every word of every cell, tone marks once and in place', () => {
    const found = letters(pages.join(''))
    const lost = tablesOf(document)
      .flatMap((table) => table.rows.flat())
      .map((cell) => letters(textOfCell(cell)))
      .filter((words) => !found.includes(words))
    expect(lost).toEqual([])
  })

  it('begins with the poster and its address in words', () => {
    expect(letters(pages[0] ?? '')).toContain(posterLink)
    expect(letters(pages[0] ?? '')).toContain('แบบวัดEITขององค์การบริหารส่วนตำบลธารใส')
  })

  it('has the heads of all 12 columns over each of its three tables', () => {
    for (const { columns } of tablesOf(document)) {
      const [page] = pages.filter((text) =>
        letters(text).includes(letters(columns[1]?.title ?? '')),
      )
      const lost = columns.filter(({ title }) => !letters(page ?? '').includes(letters(title)))
      expect(lost).toEqual([])
    }
  })

  it('says page x of y on each of its pages', () => {
    expect(pages).toHaveLength(4)
    pages.forEach((page, at) => {
      expect(letters(page)).toContain(`หน้า${at + 1}จาก4`)
    })
  })

  it('claims PDF/UA-1, is tagged, names its language and title, and carries its fonts', () => {
    const open = laidOpen(pdf)
    expect(open).toMatch(/pdfuaid:part(="|>)1/)
    expect(open).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(open).toMatch(/\/Lang\s*\(th/)
    expect(open).toContain('/DisplayDocTitle true')
    expect(open).toMatch(/\/S\s*\/TH\b/)
    expect(open).toMatch(/\/Alt\s/)
    const fonts = open.match(/\/Type\s*\/FontDescriptor\b/g) ?? []
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    expect(open.match(/\/FontFile[23]?\s/g)).toHaveLength(fonts.length)
    expect(open).toContain('Sarabun')
  })

  it('is the same byte for byte when its time of making is fixed', async () => {
    const again = await printPdf(document, { createdAt })
    expect(Buffer.from(again.bytes).equals(Buffer.from(pdf))).toBe(true)
  })

  it('has Thai digits when asked for, and leaves codes and addresses alone', async () => {
    const thai = progressReport(plan, reportWords.th, { posterLink, digits: 'thai' })
    const text = letters((await pagesOf((await printPdf(thai)).bytes)).join(''))
    expect(text).toContain('หน้า๑จาก๔')
    expect(text).toContain('ดำเนินการแล้ว๑๐๐%')
    expect(text).toContain(posterLink)
    expect(text).toContain('ตามข้อO42')
    expect(text).not.toContain('พ.ศ.2566')
  })
})

describe('words in a PDF', () => {
  it('are never read as Typst', async () => {
    const words = [
      '#panic("x")',
      '#import "@preview/x:1"',
      '$a^2$ *b* _c_ `d` <e> @f',
      '= g \\u{41} // h /* i */',
      '"] } #read("/paper.json")',
    ]
    const text = letters((await pagesOf((await printPdf(oneCell(...words))).bytes)).join(''))
    for (const one of words) expect(text).toContain(letters(one))
  })

  it('have every mark of Thai once, also where two stand on one letter', async () => {
    const words = 'ขั้นที่ผู้กำน้ำทั้งสิ้นรู้ป้ายปฏิบัติซื้อเพื่อที่สุดปู่ปี่ฟ้าฝั่งญาติผู้ใหญ่ฐานุป้ำสตางค์ครั้งพิสูจน์สิทธิ์ศักดิ์ปั๊มเก๊'
    expect(letters((await pagesOf((await printPdf(oneCell(words))).bytes)).join(''))).toContain(
      words,
    )
  })
})

describe('a long address in a narrow column', () => {
  it('is broken rather than printed over its neighbours, and is read back whole', async () => {
    const address = `https://www.facebook.com/permalink.php?story_fbid=pfbid0${'aB3x'.repeat(40)}`
    const [table] = tablesOf(oneCell(address, 'สั้น'))
    if (!table) throw new Error('no table')
    const columns = [...table.columns, ...table.columns].map((column, at) => ({
      ...column,
      width: at === 0 ? 1 : 9,
    }))
    const document = { ...oneCell(), blocks: [{ ...table, columns, rows: [table.rows.flat()] }] }
    const [page = ''] = await pagesOf((await printPdf(document)).bytes)
    expect(page.split(/\r?\n/).length).toBeGreaterThan(10)
    expect(letters(page)).toContain(address)
  })
})

describe('the name of a month', () => {
  it('is never torn at the end of a line', async () => {
    const names =
      'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
        ' ',
      )
    const before = ['', 'ครบ', 'ทราบภายใน', 'ทราบผลภายใน', 'ดำเนินการทราบผลภายใน', 'ทำแล้วครบในรอบ']
    const texts = names.flatMap((name) => before.map((words) => `${words}เดือน${name} 2566`))
    const [table] = tablesOf(oneCell(...texts))
    if (!table) throw new Error('no table')
    const columns = [...table.columns, ...table.columns].map((column, at) => ({
      ...column,
      width: at === 0 ? 2 : 14,
    }))
    const rows = table.rows.map((row) => [...row, ...row])
    const document = { ...oneCell(), blocks: [{ ...table, columns, rows }] }
    const lines = (await pagesOf((await printPdf(document)).bytes)).join('\n')
    const whole = (name: string) => lines.split(name).length - 1
    const printed = (name: string) => letters(lines).split(name).length - 1
    expect(names.filter((name) => whole(name) < printed(name))).toEqual([])
    expect(names.map(printed)).toEqual(names.map(() => 2 * before.length))
  })
})

describe('a long table', () => {
  it('repeats its head on every page', async () => {
    const long = oneCell(...Array.from({ length: 90 }, (_, at) => `แถวที่ ${at + 1}`))
    const pages = await pagesOf((await printPdf(long)).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(letters(page)).toContain('หัวตาราง')
    expect(letters(pages.join(''))).toContain('แถวที่90')
  })

  it('goes on over the page inside a cell that is longer than a page', async () => {
    const pages = await pagesOf((await printPdf(oneCell('ยาวมาก '.repeat(6_000)))).bytes)
    expect(letters(pages.join('')).split('ยาวมาก')).toHaveLength(6_001)
  })
})

describe('several papers at once', () => {
  it('each get their own', async () => {
    const prints = ['หนึ่ง', 'สอง', 'สาม'].map((text) => printPdf(oneCell(text)))
    const texts = (await Promise.all(prints)).map(({ bytes }) => pagesOf(bytes))
    expect((await Promise.all(texts)).map((pages) => letters(pages.join('')))).toEqual([
      expect.stringContaining('หนึ่ง'),
      expect.stringContaining('สอง'),
      expect.stringContaining('สาม'),
    ])
  })
})

describe('a paper made to be slow', () => {
  it('is given up when its time is over, and the one behind it is printed', async () => {
    const slow = printPdf(oneCell('1'.repeat(400_000)), { timeLimit: 3_000 })
    const behind = printPdf(oneCell('ถัดไป'))
    await expect(slow).rejects.toBeInstanceOf(TooLongToPrint)
    expect(letters((await pagesOf((await behind).bytes)).join(''))).toContain('ถัดไป')
  })
})

describe('the engine for platforms without a binary', () => {
  it('prints the same words, and claims no standard it cannot declare', async () => {
    const document = progressReport(plan, reportWords.th)
    const engine = await webTypst()
    const { bytes, standard } = engine(typstPaper(document), undefined)
    expect(standard).toBe('none')
    const read = letters((await pagesOf(bytes)).join(''))
    const cells = tablesOf(document).flatMap(({ rows }) => rows.flat())
    const lost = cells
      .map((cell) => letters(textOfCell(cell)))
      .filter((text) => !read.includes(text))
    expect(cells.length).toBeGreaterThan(80)
    expect(lost).toEqual([])
  })
})
