import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'
import type { Document } from '../basics/document.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate } from '../basics/plain-date.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { readPlanJson } from '../imports/plan-json.ts'
import { toDocx } from '../platform/documents/docx.ts'
import { printPdf } from '../platform/documents/pdf.ts'
import { unzip } from '../platform/raw-papers/zip.ts'
import { reportWords } from '../reports/messages.ts'
import { begin, type Staff } from './begin.ts'
import { type LetterContent, type LetterKind, letterKinds } from './letter.ts'
import { makeLetter } from './make.ts'
import type { LetterMatter } from './matter.ts'
import { letterWords } from './paper-messages.ts'

const read = readPlanJson(JSON.parse(readFileSync('sample/plan-2566.json', 'utf8')))
if (!read.ok) throw new Error('The sample plan cannot be read.')
const { plan } = read.value
const photo = { media: 'image/png', width: 600, height: 800 } as const
/** A picture of one point. */
const bytes = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const matter: LetterMatter = {
  ...{ agency: plan.agency, year: fiscalYear(2566), plan, analysis: null, analysedYear: 2565 },
  ...{ emblem: null, font: null, reportWords: reportWords.th },
  proof: {
    ...{ id: 'a', title: 'อบรมคุณธรรม', date: plainDate('2023-02-01'), place: 'ห้องประชุม' },
    ...{ purpose: 'ให้รู้ทันการทุจริต', members: ['พนักงาน 45 คน'], minutes: 'ประธานแจ้งผล' },
    ...{
      measures: ['จัดประชุมชี้แจง'],
      photos: Array.from({ length: 5 }, () => ({ ...photo, bytes })),
    },
  },
  division: { name: 'กองคลัง', left: plan.measures.slice(0, 2) },
}
/** As long as names and posts of an agency are. */
const longName = 'ว่าที่ร้อยตรีหญิงกุลธิดารัตน์ พงษ์ศิริเจริญวัฒนาสกุล'
const longPost =
  'รองนายกองค์การบริหารส่วนตำบลหนองบัวศาลาเจริญสุข รักษาราชการแทน นายกองค์การบริหารส่วนตำบลหนองบัวศาลาเจริญสุข'
const staff: Staff = {
  reporter: { name: longName, position: 'นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ' },
  executive: { name: longName, position: longPost },
  posts: [
    { post: 'ปลัดองค์การบริหารส่วนตำบลหนองบัวศาลาเจริญสุข', name: longName, isHead: true },
    { post: 'ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม', name: longName, isHead: false },
    { post: 'ผู้อำนวยการกองคลัง', name: '', isHead: false },
    { post: 'ผู้อำนวยการกองช่าง', name: 'นายปิติ ยินดี', isHead: false },
  ],
  ...{ font: 'TH SarabunPSK', digits: 'thai' },
}
const drafted = (kind: LetterKind): LetterContent =>
  begin(kind, matter, staff, plainDate('2022-12-01'), letterWords)
const letter = (kind: LetterKind, content = drafted(kind)): Document =>
  makeLetter(kind, content, matter, letterWords)

/** A line of ink on a page, in millimetres from its left and upper edges. */
interface Ink {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}
interface Page {
  readonly width: number
  readonly text: string
  readonly lines: readonly Ink[]
}

const scale = 4
const perMillimetre = (scale * 72) / 25.4

async function pagesOf(document: Document): Promise<readonly Page[]> {
  const { bytes: pdf, standard } = await printPdf(document)
  expect(standard).toBe('ua-1')
  const pages: Page[] = []
  const library = await PDFiumLibrary.init()
  try {
    for (const page of (await library.loadDocument(pdf)).pages()) {
      const text = page.getText().replace(/[\s\u00ad\ufffe]/g, '')
      let drawn: Omit<Page, 'text'> = { width: 0, lines: [] }
      await page.render({
        scale,
        render: async ({ data, width, height }) => {
          drawn = { width: width / perMillimetre, lines: inkOf(data, width, height) }
          return data
        },
      })
      pages.push({ text, ...drawn })
    }
  } finally {
    library.destroy()
  }
  return pages
}

/** Rows of points with ink, joined where they touch. */
function inkOf(data: Uint8Array, width: number, height: number): Ink[] {
  const lines: { top: number; bottom: number; left: number; right: number }[] = []
  let isOpen = false
  for (let y = 0; y < height; y += 1) {
    let left = width
    let right = -1
    for (let x = 0; x < width; x += 1) {
      if ((data[4 * (y * width + x)] ?? 255) > 160) continue
      left = Math.min(left, x)
      right = x
    }
    if (right < 0) {
      isOpen = false
      continue
    }
    const last = lines.at(-1)
    const ink = { left: left / perMillimetre, right: right / perMillimetre }
    const [top, bottom] = [y / perMillimetre, (y + 1) / perMillimetre]
    if (isOpen && last) {
      last.left = Math.min(last.left, ink.left)
      last.right = Math.max(last.right, ink.right)
      last.bottom = bottom
    } else lines.push({ ...ink, top, bottom })
    isOpen = true
  }
  return lines
}

const letters = letterKinds.filter((kind) => kind !== 'year' && kind !== 'half-year')

describe('an official letter as PDF', () => {
  it.each(letters)('keeps 30 mm left and 20 mm right whatever stands in it: %s', async (kind) => {
    for (const { width, lines } of await pagesOf(letter(kind))) {
      const isUpright = width < 220
      expect(lines.length).toBeGreaterThan(0)
      expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(isUpright ? 29.5 : 19.5)
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 19.5)
      expect(Math.min(...lines.map(({ top }) => top))).toBeGreaterThan(8)
    }
  })

  it.each(['order', 'memo-ask', 'memo-report', 'minutes'] as const)(
    'stands on one page where it fits, with names of the usual length: %s',
    async (kind) => {
      const usual = { name: 'นางสาวมานี รักชาติ', position: 'นายกองค์การบริหารส่วนตำบลธารใส' }
      const few = {
        ...staff,
        ...{ executive: usual, reporter: { name: 'นายปิติ ยินดี', position: 'นักวิเคราะห์นโยบายและแผน' } },
        posts: staff.posts.slice(2),
      }
      const content = begin(kind, matter, few, plainDate('2022-12-01'), letterWords)
      expect(
        await pagesOf(makeLetter(kind, content, { ...matter, division: null }, letterWords)),
      ).toHaveLength(1)
    },
  )

  it('has name and positions on one axis, to half a millimetre', async () => {
    const { blocks, ...rest } = letter('announcement')
    const signed = blocks.filter(({ kind }) => kind === 'signed')
    const [page] = await pagesOf({ ...rest, blocks: signed })
    const axes = (page?.lines ?? [])
      // Marks above and below letters are lines of their own to a computer; they are low.
      .filter(({ top, bottom }) => bottom - top > 1.8)
      .map(({ left, right }) => (left + right) / 2)
    expect(axes.length).toBeGreaterThanOrEqual(3)
    for (const axis of axes) expect(Math.abs(axis - 142)).toBeLessThan(0.5)
  })

  it('keeps the day and the signature together, and never alone on a page', async () => {
    for (const count of Array.from({ length: 12 }, (_, at) => at + 4)) {
      const content = drafted('order')
      const duties = Array.from({ length: count }, (_, at) => `หน้าที่ที่ ${at + 1}`)
      const pages = await pagesOf(
        letter('order', { ...content, lists: { ...content.lists, duties } }),
      )
      const last = pages.at(-1)?.text ?? ''
      expect(last, `${count} duties`).toMatch(
        /ทั้งนี้ตั้งแต่บัดนี้เป็นต้นไป.*สั่งณวันที่๑ธันวาคมพ\.ศ\.๒๕๖๕.*\(ว่าที่ร้อยตรี/,
      )
    }
  })

  it.each(letterKinds)(
    'gives back every word, its digits Thai and back again: %s',
    async (kind) => {
      const text = (await pagesOf(letter(kind))).map((page) => page.text).join('')
      const { texts, lists } = drafted(kind)
      const { about, office, ...typed } = texts
      const words = [...Object.values(typed), ...Object.values(lists).flat()]
        .flatMap((each) => each.split(/[\n,]|รักษาราชการแทน/))
        .map((each) => each.replace(/\s/g, ''))
      const lost = words.filter((each) => !toArabicDigits(text).includes(toArabicDigits(each)))
      expect(lost).toEqual([])
      expect(text).not.toContain('พ.ศ.2566')
    },
  )

  it('numbers its second page above the text, and not the first', async () => {
    const pages = await pagesOf(letter('announcement'))
    expect(pages[0]?.text).not.toContain('-๑-')
    expect(pages[1]?.text).toMatch(/^-๒-/)
  })

  it('keeps a marked place where no emblem was given, and ships none', async () => {
    expect((await pagesOf(letter('order')))[0]?.text).toMatch(/^ตราครุฑคำสั่ง/)
  })
})

describe('an official letter in Word', () => {
  it('has the margins, TH SarabunPSK of 16 pt for Thai, and 29 pt for the name of a memo', async () => {
    const { parts } = await unzip(await toDocx(letter('memo-ask')), () => true)
    const words = String(parts.get('word/document.xml'))
    expect(words).toMatch(/<w:pgMar [^>]*w:right="1134"[^>]*w:left="1701"/)
    expect(words).toContain('<w:szCs w:val="32"/>')
    expect(words).toMatch(/<w:szCs w:val="58"\/>.{0,80}บันทึกข้อความ/)
    expect(words).toContain('<w:u w:val="dotted"/>')
    expect(words).toContain('<w:titlePg/>')
    expect(String(parts.get('word/styles.xml'))).toContain('w:cs="TH SarabunPSK"')
  })

  it('turns the sheet for the annex alone', async () => {
    const { parts } = await unzip(await toDocx(letter('announcement')), () => true)
    const sizes = String(parts.get('word/document.xml')).match(/<w:pgSz [^>]*>/g) ?? []
    expect(sizes.map((size) => size.includes('landscape'))).toEqual([false, true])
  })
})
