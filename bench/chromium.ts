import type { Browser, Page } from 'playwright-core'

/** A browser that prints HTML as PDF, cold and warm. */
export interface PrintingBrowser {
  readonly name: string
  /** Started for this page alone; gives the milliseconds to the finished PDF, without its closing. */
  readonly printCold: (html: string) => Promise<number>
  /** On a page that is open already. */
  readonly printWarm: (html: string) => Promise<number>
  readonly close: () => Promise<void>
}

/**
 * Headless Chromium of the package @sparticuz/chromium, a build stripped for quick starts, or the
 * browser PRONGSAI_BROWSER names; the reason where neither can be had here.
 */
export async function printingBrowser(): Promise<PrintingBrowser | string> {
  const named = process.env['PRONGSAI_BROWSER']
  if (!named && process.platform !== 'linux') return 'no yardstick here: the package has Linux only'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const { chromium } = await import('playwright-core')
    const executablePath = named ?? (await packaged.executablePath())
    const args = named ? ['--no-sandbox', '--disable-gpu'] : packaged.args
    const launch = (): Promise<Browser> => chromium.launch({ executablePath, args, headless: true })
    const browser = await launch()
    const page = await browser.newPage()
    return {
      name: `Chromium ${browser.version()}`,
      printCold: async (html) => {
        const began = performance.now()
        const cold = await launch()
        await print(await cold.newPage(), html)
        const ms = performance.now() - began
        await cold.close()
        return ms
      },
      printWarm: async (html) => {
        const began = performance.now()
        await print(page, html)
        return performance.now() - began
      },
      close: () => browser.close(),
    }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return `no yardstick here: ${reason}`
  }
}

/** Tagged, as ours is: an untagged PDF is less work and no paper an office may publish. */
async function print(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load', timeout: 300_000 })
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
}
