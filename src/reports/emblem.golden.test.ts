import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Emblem } from '../basics/document.ts'
import { loadFrameworks } from '../frameworks/store.ts'
import { readPlanJson } from '../imports/plan-json.ts'
import { readPlan } from '../imports/read-plan.ts'
import { qrPng } from '../platform/documents/qr.ts'
import { type PaperFormat, render } from '../platform/documents/render.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import { unzip } from '../platform/raw-papers/zip.ts'
import { reportWords } from './messages.ts'
import { progressPapers } from './papers.ts'
import { toPlanJson } from './plan-json.ts'

const read = readPlanJson(JSON.parse(readFileSync('sample/plan-2566.json', 'utf8')))
if (!read.ok) throw new Error('The sample plan cannot be read.')
const { plan } = read.value
const emblem: Emblem = {
  ...{ kind: 'emblem', media: 'image/png', bytes: await qrPng('https://ita.example') },
  ...{ width: 600, height: 600, says: 'ตราสัญลักษณ์ของธารใส' },
}
const paper = async (format: PaperFormat, own: Emblem | null = emblem) =>
  (await render(progressPapers(plan, reportWords.th, {}, { emblem: own }), format)).bytes

/** How many pictures stand on each page of a PDF. */
async function picturesOf(pdf: Uint8Array): Promise<number[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    return [...document.pages()].map(
      (page) =>
        [...page.objects()].filter(({ type }) => type === 'image' || type === 'form').length,
    )
  } finally {
    library.destroy()
  }
}

describe('the emblem of an agency', () => {
  it('stands once in the PDF, on the first page, and nowhere where there is none', async () => {
    const [first, ...others] = await picturesOf(await paper('pdf'))
    expect(first).toBeGreaterThan(0)
    expect(others.every((count) => count === 0)).toBe(true)
    expect((await picturesOf(await paper('pdf', null))).every((count) => count === 0)).toBe(true)
  })

  it('that is damaged does not stop the paper', async () => {
    const damaged = { ...emblem, bytes: emblem.bytes.slice(0, 200) }
    expect((await picturesOf(await paper('pdf', damaged))).length).toBeGreaterThan(0)
  })

  it('is told to those who cannot see it, in Word and on the web', async () => {
    const { parts } = await unzip(await paper('docx'), () => true)
    expect(String(parts.get('word/document.xml'))).toContain(`descr="${emblem.says}"`)
    const html = Buffer.from(await paper('html')).toString('utf8')
    expect(html).toContain(`alt="${emblem.says}"`)
    expect(html.indexOf('<img')).toBeLessThan(html.indexOf('<h1'))
    expect(Buffer.from(await paper('html', null)).toString('utf8')).not.toContain('<img')
  })

  it.each(['docx', 'xlsx'] as const)(
    'changes nothing of what comes back from %s',
    async (format) => {
      const frameworks = await loadFrameworks('frameworks')
      const again = async (bytes: Uint8Array) => {
        const raw = await readRawPaper(bytes, `report.${format}`)
        if (!raw.ok || raw.value.format === 'json') throw new Error('not read')
        const imported = readPlan(raw.value, { frameworks })
        if (!imported.ok) throw new Error('not understood')
        return { plan: toPlanJson(imported.value.plan), unread: imported.value.unread }
      }
      const own = await paper(format)
      expect(await again(own)).toEqual(await again(await paper(format, null)))
      const { parts } = await unzip(own, () => true)
      const picture = [...parts.keys()].filter((name) => /media\/.*\.png$/.test(name))
      expect(picture).toHaveLength(1)
    },
  )

  it.each(['docx', 'xlsx'] as const)(
    'that was given as WebP stands in %s as a PNG of its shape, and a damaged one stops nothing',
    async (format) => {
      const bytes = new Uint8Array(await sharp(emblem.bytes).resize(90, 60).webp().toBuffer())
      const webp: Emblem = { ...emblem, media: 'image/webp', bytes, width: 90, height: 60 }
      const pictures = async (own: Emblem) => {
        const { parts } = await unzip(await paper(format, own), () => true)
        return [...parts].filter(([name]) => /media\/.*\.\w+$/.test(name)).map(([, part]) => part)
      }
      const [picture, ...others] = await pictures(webp)
      expect(others).toEqual([])
      expect(await sharp(picture).metadata()).toMatchObject({
        format: 'png',
        width: 90,
        height: 60,
      })
      expect(await pictures({ ...webp, bytes: bytes.slice(0, 40) })).toEqual([])
    },
  )
})
