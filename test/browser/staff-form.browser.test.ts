import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffFormPolicy } from '../../src/staff-surveys/form-look.ts'
import { staffFormHtml } from '../../src/staff-surveys/pages/form.tsx'
import { staffShutHtml } from '../../src/staff-surveys/pages/shut.tsx'
import { staffThanksHtml } from '../../src/staff-surveys/pages/thanks.tsx'
import { placesOf } from '../../src/surveys/questionnaire.ts'
import { iitOf2566, shownStaffForm } from '../world/shown-staff-form.ts'
import { journeys, openBrowser } from './chromium.ts'
import { expectNarrow, expectReadable } from './readable.ts'

/** The first of the sections: the others are of the same cloth, and take their time to be read. */
const questionnaire = { ...iitOf2566, sections: iitOf2566.sections.slice(0, 1) }
const view = shownStaffForm({ questionnaire })
const { agencyName, title } = view
const page = { agencyName, title, language: 'th', isLarge: false } as const
const answers = placesOf(questionnaire).map(() => 1)
const filled = { code: 'k7qm 2xvb 9htr d5', answers, words: '', wantsReceipt: true, seen: true }
const receipt = `prongsai promise to include 1\n${'6e1f0a93'.repeat(8)}\n`.repeat(30)
const english = { language: 'en' } as const
const address = 'http://staff.example/i/k7m2p'

/** What is seen at /i/ besides the pages that every page is walked by. */
const shown: Readonly<Record<string, string>> = {
  'code-unknown': staffFormHtml({
    ...{ ...view, filled, notice: { kind: 'code-unknown', fault: { kind: 'check' } } },
  }),
  'code-used-english': staffFormHtml({ ...view, ...english, notice: { kind: 'code-used' } }),
  missing: staffFormHtml({ ...view, filled, notice: { kind: 'missing', places: [3, 4] } }),
  thanks: staffThanksHtml({ ...page, receipt, again: address }),
  'called-off': staffShutHtml({
    ...{ ...page, why: 'called-off', closedOn: null, reason: 'น้ำท่วม', results: null },
  }),
}

journeys('the pages of a staff survey, as staff hold them in their hands', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** A page as the server sends it, with its policy, through a window of this width. */
  async function opened(html: string, width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 740 }, locale: 'th-TH' })
    const opened = await context.newPage()
    await opened.route('**/*', (asked) =>
      asked.request().url() === address
        ? asked.fulfill({
            ...{ body: html, contentType: 'text/html; charset=UTF-8' },
            headers: { 'content-security-policy': staffFormPolicy },
          })
        : asked.abort(),
    )
    await opened.goto(address)
    return opened
  }

  it.each(Object.keys(shown))('%s fits, and every tool can read it', async (name) => {
    const on = await opened(shown[name] ?? '', 360)
    await expectReadable(on)
    await on.setViewportSize({ width: 1280, height: 740 })
    await expectNarrow(on)
    await on.context().close()
  })

  // 320: a window of 1280 at four times its size.
  it('fits at four times its size in large print, with all that it opens', async () => {
    const on = await opened(staffFormHtml({ ...view, isLarge: true }), 320)
    for (const summary of await on.locator('summary').all()) await summary.click()
    await expectNarrow(on)
    await on.context().close()
  })

  it('has nothing to hit that is lower than 48 pixels, in the usual print on a phone', async () => {
    const on = await opened(staffFormHtml(view), 360)
    const low = await on
      .locator('form .o span, form .go, form summary, form .t, form textarea, nav a')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 48)
          .map((one) => one.outerHTML.slice(0, 80)),
      )
    expect(low).toEqual([])
    await on.context().close()
  })

  it('saves the receipt as a file, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const on = await context.newPage()
    await on.setContent(shown['thanks'] ?? '')
    const [download] = await Promise.all([on.waitForEvent('download'), on.click('#save')])
    expect(download.suggestedFilename()).toBe('receipt.txt')
    const saved: Buffer[] = []
    for await (const part of await download.createReadStream()) saved.push(Buffer.from(part))
    const text = Buffer.concat(saved).toString('utf8')
    expect(text.endsWith(receipt)).toBe(true)
    expect(text).toContain(agencyName)
    await context.close()
  })
})
