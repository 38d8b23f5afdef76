import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the pictures of pages are kept; the folder may be missing. */
export const pictures = path.resolve('test-output/screenshots')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Keeps a picture of a page as it stands, whole, under a name. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

/** Fails where a page stands out of its window sideways, or a tool of those who cannot see it finds fault. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNarrow(page)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(
    violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, target }) => `${target} ${html.slice(0, 160)}`),
    ]),
  ).toEqual([])
}

/** Fails where the page itself would have to be scrolled sideways. */
export const expectNarrow = async (page: Page): Promise<void> =>
  expect(await overWidth(page), 'wider than the window').toEqual([])

/** What stands out of the window sideways, where the page itself would have to be scrolled. */
const overWidth = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement
    if (wide.scrollWidth <= window.innerWidth) return []
    return [
      `${wide.scrollWidth} > ${window.innerWidth}`,
      ...[...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120)),
    ].slice(0, 6)
  })

/**
 * The same at the widths of a phone and of a desk, with a picture of each; then the window is as it was. A
 * page without script is looked at as it came, in a window of its own: the tool needs script.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await keepPicture(page, `${name}-${width}`)
    await expectNarrow(page)
  }
  if (before) await page.setViewportSize(before)
  const browser = page.context().browser()
  if (!browser || (await runsScript(page))) return expectReadable(page)
  const context = await browser.newContext({ viewport: before })
  try {
    const copy = await context.newPage()
    const body = await page.content()
    await copy.route('**/*.js', (asked) => asked.abort())
    await copy.route(page.url(), (asked) => asked.fulfill({ contentType: 'text/html', body }))
    await copy.goto(page.url())
    await expectReadable(copy)
  } finally {
    await context.close()
  }
}

/** Whether timers go on a page, as they do only with script. */
const runsScript = (page: Page): Promise<boolean> =>
  Promise.race([
    page.evaluate(() => new Promise<true>((resolve) => setTimeout(() => resolve(true), 1))),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000)),
  ])
