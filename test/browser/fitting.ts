import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, expect } from 'vitest'
import { itOn, pages, pictures } from './every-page.ts'
import type { Visit } from './visit.ts'
import { withOffice } from './with-office.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The journey to every page through a window of this width; a file for each, so that two can be under way at once. */
export function everyPageFits(width: number) {
  const { visit } = withOffice()
  beforeAll(() => {
    mkdirSync(pictures, { recursive: true })
  })

  for (const [name, come] of Object.entries(pages))
    itOn(name)(`${name} fits, and every tool can read it`, async () => {
      const visitor = await visit({ script: true, width })
      await come(visitor)
      const { page } = visitor
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({
        path: path.join(pictures, `${name}-${width}.png`),
        fullPage: true,
      })
      expect(await overWidth(visitor), 'wider than the window').toEqual([])
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html, target }) => `${target} ${html.slice(0, 160)}`),
        ]),
      ).toEqual([])
      visitor.expectNoFault()
    })
}

/** What stands out of the window sideways, where the page itself would have to be scrolled. */
const overWidth = ({ page }: Visit): Promise<string[]> =>
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
