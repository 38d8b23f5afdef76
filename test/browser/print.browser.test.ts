import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { journeys } from './chromium.ts'
import { itOn, pages } from './every-page.ts'
import { sample } from './office.ts'
import { isPrinted, withPdfPages } from './pdf-pages.ts'
import { pictures } from './readable.ts'
import { withOffice } from './with-office.ts'

journeys('every page on paper', () => {
  const { visit } = withOffice()
  beforeAll(() => {
    mkdirSync(pictures, { recursive: true })
  })

  const plan = JSON.parse(readFileSync(sample.file, 'utf8')) as {
    measures: { measures: string[]; steps: string[]; outcome: string[]; indicator: string }[]
  }
  it.each(['plan', 'plan-as-table', 'public-report'])(
    '%s prints as A4 landscape with the words of every row',
    async (name) => {
      const visitor = await visit({ script: false })
      await pages[name]?.(visitor)
      const pdf = await visitor.page.pdf({ preferCSSPageSize: true, printBackground: false })
      await withPdfPages(pdf, async (printed) => {
        await keepPictures(name, printed)
        for (const { width, height } of printed)
          expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
        const letters = printed.map((page) => page.letters).join('')
        const lost = plan.measures
          .flatMap((measure) => [
            ...[measure.indicator, ...measure.measures],
            ...[...measure.steps, ...measure.outcome],
          ])
          .filter((said) => !isPrinted(letters, said))
        expect(lost).toEqual([])
        expect(isPrinted(letters, 'มาตรการที่ไม่มีใครเขียนไว้')).toBe(false)
        expect(printed.filter((page) => page.letters.length < 20)).toEqual([])
        const headAlone = /\(4\)[\u0e00-\u0e7f]{10,250}$/
        expect(
          printed.flatMap(({ letters }, at) => (headAlone.test(letters) ? [at + 1] : [])),
          'pages that end with the head of a table',
        ).toEqual([])
      })
      visitor.expectNoFault()
    },
  )

  for (const name of [
    'measure',
    'findings',
    'disclosures',
    'disclosure-monthly',
    'public-plan',
    'home',
    'staff-survey-open',
    'public-staff-survey',
    'real-plan',
  ])
    itOn(name)(`${name} prints without an empty page`, async () => {
      const visitor = await visit({ script: false })
      await pages[name]?.(visitor)
      const pdf = await visitor.page.pdf({ preferCSSPageSize: true, printBackground: false })
      await withPdfPages(pdf, async (printed) => {
        await keepPictures(name, printed)
        expect(printed.filter((page) => page.letters.length < 20)).toEqual([])
      })
    })
})

async function keepPictures(name: string, printed: readonly { picture: () => Promise<Buffer> }[]) {
  for (const [at, page] of printed.slice(0, 8).entries())
    writeFileSync(path.join(pictures, `${name}-print-${at + 1}.png`), await page.picture())
}
