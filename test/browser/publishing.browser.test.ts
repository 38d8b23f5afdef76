import { describe, expect, it } from 'vitest'
import { measureWords } from '../../src/measures/messages.ts'
import { htmlWords } from '../../src/platform/html/words.ts'
import { downloadWords } from '../../src/reports/web-messages.ts'
import { publicWords } from '../../src/transparency-page/messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const { formats } = downloadWords.th
const office2007 = 'application/vnd.openxmlformats-officedocument'
const papers = {
  [formats.pdf]: { type: 'application/pdf', begins: '%PDF-' },
  [downloadWords.th.thaiDigits]: { type: 'application/pdf', begins: '%PDF-' },
  [formats.docx]: { type: `${office2007}.wordprocessingml.document`, begins: 'PK\x03\x04' },
  [formats.xlsx]: { type: `${office2007}.spreadsheetml.sheet`, begins: 'PK\x03\x04' },
  [formats.csv]: { type: 'text/csv; charset=utf-8', begins: '\xef\xbb\xbf' },
  [formats.json]: { type: 'application/json', begins: '{"' },
}

journeys('the published report', () => {
  const { visit } = withOffice()

  describe.each(modes)('$mode', ({ script }) => {
    it('is found from the agency’s page, with all seven measures, no cookie and no script', async () => {
      const { page, context, go, press, expectNoFault } = await visit({
        script,
        citizen: true,
      })
      await go(`/a/${sample.code}`)
      await press(page.getByRole('link', { name: measureWords.th.year(sample.year) }))
      expect(await page.locator('script').count()).toBe(0)
      await press(page.getByRole('link', { name: publicWords.th.seeReport }))
      expect(new URL(page.url()).pathname).toBe(`/a/${sample.code}/${sample.year}/report`)
      const table = await page.getByRole('table').allInnerTexts()
      for (const code of ['I7', 'I20', 'E1', 'E6', 'E14', 'O15', 'O16', 'O36'])
        expect(table.join('\n')).toContain(code)
      expect(await page.locator('script').count()).toBe(0)
      expect(await page.getByRole('main').getByRole('button').count(), 'nothing to change').toBe(0)
      expect(await context.cookies()).toEqual([])
      expectNoFault()
    })

    it('keeps its place when the language is switched, there and back', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      const address = `/a/${sample.code}/${sample.year}/report`
      await go(address)
      expect(await page.locator('html').getAttribute('lang')).toBe('th')
      await press(page.getByRole('link', { name: htmlWords.th.otherLanguage }))
      expect(new URL(page.url()).pathname).toBe(`/en${address}`)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
        publicWords.en.reportTitle(sample.year),
      ])
      await press(page.getByRole('link', { name: htmlWords.en.otherLanguage }))
      expect(new URL(page.url()).pathname).toBe(address)
      await go(`/desk/${sample.code}/${sample.year}?view=table`)
      await press(page.getByRole('link', { name: htmlWords.th.otherLanguage }))
      const { pathname, search } = new URL(page.url())
      expect(pathname + search).toBe(`/en/desk/${sample.code}/${sample.year}?view=table`)
      expectNoFault()
    })
  })

  it.each(Object.entries(papers))(
    'is had as %s: the right kind and the right first bytes',
    async (name, paper) => {
      const { page, context, go } = await visit({ script: false })
      await go(`/desk/${sample.code}/${sample.year}`)
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
      const answer = await context.request.get(href ?? '')
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']?.toLowerCase()).toMatch(
        new RegExp(`^${paper.type.replaceAll('.', '\\.')}`),
      )
      expect(answer.headers()['content-disposition']).toContain(`ita-report-${sample.year}.`)
      const bytes = await answer.body()
      expect(bytes.toString('latin1').slice(0, paper.begins.length)).toBe(paper.begins)
      expect(bytes.length).toBeGreaterThan(2000)
    },
  )

  it('is saved to the disk by a click, under a name that says what it is', async () => {
    const { page, go } = await visit({ script: false })
    await go(`/a/${sample.code}/${sample.year}/report`)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: formats.docx, exact: true }).click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/2566\.docx$/)
    expect(await saved.failure()).toBeNull()
  })
})
