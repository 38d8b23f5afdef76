import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  codeIn,
  codeOf,
  letters,
  type Page,
  pagesOf,
  perMillimetre,
} from '../../test/world/drawn-pages.ts'
import { type PlacardShape, type Placards, placardShapes } from '../basics/placards.ts'
import { plainDate } from '../basics/plain-date.ts'
import { drawPlacard, printPlacards } from '../platform/documents/pdf.ts'
import { typstPlacardPaper } from '../platform/documents/typst-placard-paper.ts'
import { webTypst } from '../platform/documents/typst-web.ts'
import { ownSurveyLabel } from './label.ts'
import { type PosterMatter, posters } from './poster.ts'
import { posterWords } from './poster-messages.ts'
import { type TicketSheetInput, ticketPaper } from './ticket-sheet.ts'

const origin = 'https://ita.thansai.example'
const place = { placement: { suffix: '3', name: 'เคาน์เตอร์ 1' }, link: `${origin}/s/k7m2p/3` }
const matter: PosterMatter = {
  agency: { name: 'องค์การบริหารส่วนตำบลธารใส', district: 'ธารทอง', province: 'ตัวอย่าง' },
  emblem: null,
  kind: 'own',
  title: { th: 'ความพึงพอใจของผู้รับบริการ', en: 'Satisfaction of service users' },
  lastDay: plainDate('2026-06-30'),
  digits: 'arabic',
  mark: null,
}
const longName = 'สำนักงานส่งเสริมการมีส่วนร่วมของประชาชนในการพัฒนาท้องถิ่น '.repeat(6).trim()
const tickets: TicketSheetInput = {
  agency: matter.agency,
  title: matter.title,
  address: `${origin}/s/k7m2p`,
  label: 'เคาน์เตอร์ 1 เช้า',
  lastDay: matter.lastDay,
  tickets: Array.from({ length: 12 }, (_, at) => {
    const code = `K7QM2XB${'ABCDEFGHJKMN'[at]}`
    return { code, url: `${origin}/s/k7m2p#t=${code}` }
  }),
  language: 'th',
}
const madeOf = (
  some: Partial<PosterMatter> = {},
  shapes: readonly PlacardShape[] = placardShapes,
): Placards => posters({ ...matter, ...some }, [place], shapes, posterWords)

describe('the posters of a placement', () => {
  let pages: Page[]
  beforeAll(async () => {
    const { bytes, standard } = await printPlacards(madeOf())
    expect(standard).toBe('ua-1')
    pages = await pagesOf(bytes)
  })

  it('have the sizes of their paper, and the shapes of their screens', () => {
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [148, 210],
      [297, 210],
      [191, 191],
      [191, 339],
    ])
  })

  it('have a code that is read back, of level Q, at least 3 cm wide, with its quiet margin', () => {
    const { drawn, squares } = codeOf(place.link)
    const tentSides = [0, 148.5].flatMap((x) =>
      [0, 105].map((y) => ({ x, y, width: 148.5, height: 105 })),
    )
    pages.forEach(({ picture }, at) => {
      for (const part of placardShapes[at] === 'tent' ? tentSides : [undefined]) {
        const found = codeIn(picture, squares, part)
        // The side of a tent that stands on its head is read turned round.
        const read = part?.y === 0 ? found.read.toReversed() : found.read
        expect(read, placardShapes[at]).toEqual(drawn)
        expect(found.isQuietAround, placardShapes[at]).toBe(true)
        expect(found.side / perMillimetre, placardShapes[at]).toBeGreaterThanOrEqual(30)
      }
    })
  })

  it('say whose survey it is, what it is not, the promises, the last day and the short address', () => {
    for (const { letters: read } of pages) {
      for (const words of [
        'องค์การบริหารส่วนตำบลธารใส',
        'อำเภอธารทองจังหวัดตัวอย่าง',
        'ความพึงพอใจของผู้รับบริการ',
        ownSurveyLabel.th,
        ownSurveyLabel.en,
        'ใช้เวลาประมาณ 5 นาที',
        'ไม่ต้องบอกชื่อ',
        'ไม่ต้องล็อกอิน',
        '30 มิถุนายน พ.ศ. 2569',
        'ita.thansai.example/s/k7m2p/3',
      ])
        expect(read).toContain(letters(words))
      expect(read).not.toContain('https://')
    }
    for (const { letters: read } of pages.slice(0, 3)) expect(read).toContain('จุดติดตั้ง:เคาน์เตอร์1(3)')
  })
})

describe('a poster around the official link', () => {
  it('calls itself official and never an own survey, and promises nothing about logging in', async () => {
    const { bytes } = await printPlacards(madeOf({ kind: 'official-link' }, ['a4']))
    const [page] = await pagesOf(bytes)
    expect(page?.letters).toContain(letters(posterWords.officialNotice.th))
    expect(page?.letters).not.toContain(letters(ownSurveyLabel.th))
    expect(page?.letters).not.toContain('ล็อกอิน')
  })
})

describe('a poster', () => {
  it('has Thai digits where the agency wants them, and leaves address and English alone', async () => {
    const { bytes } = await printPlacards(madeOf({ digits: 'thai' }, ['a4']))
    const read = (await pagesOf(bytes))[0]?.letters ?? ''
    expect(read).toContain('๓๐มิถุนายนพ.ศ.๒๕๖๙')
    expect(read).toContain('ประมาณ๕นาที')
    expect(read).toContain('ita.thansai.example/s/k7m2p/3')
    expect(read).toContain('30June2026')
  })

  it('says across its head that it is a draft', async () => {
    const { bytes } = await printPlacards(madeOf({ mark: 'draft', lastDay: null }))
    const pages = await pagesOf(bytes)
    expect(pages).toHaveLength(placardShapes.length)
    for (const { letters: read } of pages) {
      expect(read).toContain(letters(posterWords.marks.draft.th))
      expect(read).not.toContain(letters(posterWords.until.th))
    }
  })

  it('stays on its page whatever the name, the title and the address, and its code is still read', async () => {
    const link = `https://transparency.${'very-long-name-of-an-office.'.repeat(3)}example/s/k7m2p/zz`
    const title = { th: longName, en: 'A survey of a very long name '.repeat(8) }
    const paper = posters(
      { ...matter, title, agency: { ...matter.agency, name: longName }, digits: 'thai' },
      [{ placement: { suffix: 'zz', name: longName }, link }],
      placardShapes,
      posterWords,
    )
    const pages = await pagesOf((await printPlacards(paper)).bytes)
    expect(pages).toHaveLength(placardShapes.length)
    const { drawn, squares } = codeOf(link)
    pages.forEach(({ picture, letters: read }, at) => {
      const part =
        placardShapes[at] === 'tent' ? { x: 0, y: 105, width: 148.5, height: 105 } : undefined
      expect(codeIn(picture, squares, part).read, placardShapes[at]).toEqual(drawn)
      expect(read, placardShapes[at]).toContain(letters(ownSurveyLabel.th))
    })
  })

  it('is printed without an emblem that turns out to be damaged', async () => {
    const emblem = {
      ...{ kind: 'emblem' as const, media: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) },
      ...{ width: 100, height: 100, says: 'ตรา' },
    }
    const { bytes } = await printPlacards(madeOf({ emblem }, ['a4']))
    expect((await pagesOf(bytes))[0]?.letters).toContain('องค์การบริหารส่วนตำบลธารใส')
  })
})

describe('a picture for LINE and Facebook', () => {
  it.each([
    ['square', 1080, 1080],
    ['story', 1080, 1920],
  ] as const)(
    '%s is %i by %i pixels, with a code large enough to be read off a screen',
    async (shape, width, height) => {
      const png = PNG.sync.read(Buffer.from(await drawPlacard(madeOf({}, [shape]), 1080)))
      expect([png.width, png.height]).toEqual([width, height])
      const { drawn, squares } = codeOf(place.link)
      const found = codeIn(png, squares)
      expect(found.read).toEqual(drawn)
      expect(found.isQuietAround).toBe(true)
      expect(found.side / squares).toBeGreaterThan(7)
    },
  )
})

describe('queue tickets', () => {
  const cells = Array.from({ length: 10 }, (_, at) => ({
    ...{ x: (at % 2) * 105, y: Math.floor(at / 2) * 59.4, width: 105, height: 59.4 },
  }))

  it('stand ten to a sheet, each with its own code in squares and in fours', async () => {
    const pages = await pagesOf((await printPlacards(ticketPaper(tickets, posterWords))).bytes)
    expect(pages).toHaveLength(2)
    tickets.tickets.forEach(({ code, url }, at) => {
      const page = pages[Math.floor(at / 10)]
      if (!page) throw new Error('no page')
      const { drawn, squares } = codeOf(url)
      const found = codeIn(page.picture, squares, cells[at % 10])
      expect(found.read, code).toEqual(drawn)
      expect(found.isQuietAround, code).toBe(true)
      expect(found.side / perMillimetre).toBeGreaterThanOrEqual(30)
      expect(page.letters).toContain(`${code.slice(0, 4)}-${code.slice(4)}`)
    })
    for (const words of [ownSurveyLabel.th, 'ถึงวันที่ 30 มิถุนายน พ.ศ. 2569', tickets.label])
      expect(pages[0]?.letters.split(letters(words))).toHaveLength(11)
    expect(pages[1]?.letters.split('ita.thansai.example/s/k7m2p')).toHaveLength(3)
  })

  it('say English first where asked, and keep the digits of codes and addresses', async () => {
    const asked = { ...tickets, language: 'en', digits: 'thai' } as const
    const [page] = await pagesOf((await printPlacards(ticketPaper(asked, posterWords))).bytes)
    const read = page?.letters ?? ''
    expect(read.indexOf('until30June2026')).toBeLessThan(read.indexOf('ถึงวันที่๓๐มิถุนายนพ.ศ.๒๕๖๙'))
    expect(read).toContain('K7QM-2XBA')
    expect(read).toContain('ita.thansai.example/s/k7m2p')
  })

  it('stay within their lines under a long name, a long title and a draft mark', async () => {
    const title = { th: longName, en: 'A survey of a very long name '.repeat(8) }
    const long = { ...tickets, title, agency: { name: longName }, mark: 'draft' as const }
    const pages = await pagesOf((await printPlacards(ticketPaper(long, posterWords))).bytes)
    expect(pages).toHaveLength(2)
    expect(pages[0]?.letters.split(letters(ownSurveyLabel.th))).toHaveLength(11)
  })

  it('come a thousand at once, on a hundred sheets', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => {
      const code = `K7QM${String(at).padStart(4, '0')}`
      return { code, url: `${origin}/s/k7m2p#t=${code}` }
    })
    const { bytes } = await printPlacards(ticketPaper({ ...tickets, tickets: many }, posterWords))
    const library = await PDFiumLibrary.init()
    const document = await library.loadDocument(bytes)
    expect(document.getPageCount()).toBe(100)
    expect(letters(document.getPage(99).getText())).toContain('K7QM-0999')
    library.destroy()
  })
})

describe('the engine for platforms without a binary', () => {
  it('prints the same pages with the same words and codes', async () => {
    const engine = await webTypst()
    const paper = { ...madeOf(), tickets: ticketPaper(tickets, posterWords).tickets }
    const web = await pagesOf(engine(typstPlacardPaper(paper), undefined, 'placards').bytes)
    const native = await pagesOf((await printPlacards(paper)).bytes)
    expect(web).toHaveLength(placardShapes.length + 2)
    // What stands on its head in a tent comes in another order.
    const upright = (pages: Page[]) => pages.map((page) => page.letters).toSpliced(2, 1)
    expect(upright(web)).toEqual(upright(native))
    const { drawn, squares } = codeOf(place.link)
    const [poster] = web
    expect(poster && codeIn(poster.picture, squares).read).toEqual(drawn)
  })
})
