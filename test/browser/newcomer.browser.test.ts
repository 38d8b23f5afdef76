import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { deskWords } from '../../src/desk/messages.ts'
import { findingPageWords } from '../../src/findings/web-messages.ts'
import { importWords } from '../../src/imports/web-messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { htmlWords } from '../../src/platform/html/words.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const [desk, said] = [deskWords.th, measureWords.th]

journeys('a newcomer', () => {
  const { visit } = withOffice()

  it('would notice a picture that is missing, a script in the page and a foreign address', async () => {
    const { page, go, faults } = await visit({ script: true })
    await go('/')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      for (const src of ['/nothing.png', 'http://192.0.2.1/x.png']) {
        const picture = document.createElement('img')
        picture.src = src
        document.body.append(picture)
      }
    })
    await expect.poll(() => faults.join('\n')).toMatch(/404: .*nothing\.png/)
    await expect.poll(() => faults.join('\n')).toMatch(/192\.0\.2\.1/)
    expect(faults.join('\n')).toMatch(/Content Security Policy/)
    expect(await page.title()).not.toBe('ran')
  })

  describe.each(modes)('$mode', ({ script }) => {
    it('opens the sample plan from the first page, sees seven measures, and what to check', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      await go('/')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(desk.ownAgencies)
      expect(await page.getByText('127.0.0.1').count()).toBeGreaterThan(0)
      await press(page.getByRole('link', { name: desk.openPlan(sample.year) }))

      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(said.planTitle(2566))
      const plan = page.getByRole('region', { name: said.tableScrolls })
      expect(await plan.getByRole('table').count()).toBe(3)
      expect(await plan.getByRole('rowheader').allInnerTexts()).toEqual([
        '1',
        '2',
        '1',
        '2',
        '3',
        '1',
        '2',
      ])
      const rowOf = (code: string) =>
        plan.getByRole('row').filter({ has: page.getByText(code, { exact: true }) })
      for (const code of ['I7', 'I20', 'E1', 'E6', 'E14', 'O15', 'O36'])
        expect(await rowOf(code).count(), code).toBe(1)
      const first = rowOf('I7')
      expect(await first.getByRole('img', { name: said.stagesOfForm.done }).count()).toBe(1)
      expect(await plan.getByRole('columnheader').count()).toBe(3 * 12)

      const count = /\((\d+)\)/
      const seeAll = page.getByRole('link', { name: findingPageWords.th.seeAll })
      const promised = Number(count.exec(await seeAll.innerText())?.[1])
      await press(seeAll)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        findingPageWords.th.title,
      )
      expect(promised).toBeGreaterThan(0)
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(promised)
      // Where there is nothing to see, the page says so and stays.
      await page.getByLabel(findingPageWords.th.asOf).fill('31/2/2566')
      await press(page.getByRole('button', { name: findingPageWords.th.check }))
      expect(await page.getByText(findingPageWords.th.wrongDay).count()).toBe(1)
      expectNoFault()
    })

    it('finds the way with the keyboard alone, and always sees where they are', async () => {
      const { page, go, leads, expectNoFault } = await visit({ script })
      await go('/')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({
        text: htmlWords.th.skip,
        seen: true,
        marked: true,
      })
      await page.keyboard.press('Enter')
      // One's own agency and what is due for it come first.
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ seen: true, marked: true })
      for (let presses = 0; presses < 10; presses += 1) {
        if ((await focused(page))?.text === desk.importMain) break
        await page.keyboard.press('Tab')
      }
      expect(await focused(page)).toMatchObject({ text: desk.importMain, seen: true, marked: true })
      await leads(() => page.keyboard.press('Enter'))
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        importWords.th.startTitle,
      )
      expectNoFault()
    })

    it.each([
      '/',
      '/desk/import',
      `/desk/${sample.code}/2566`,
      `/desk/${sample.code}/2566/findings`,
      `/desk/${sample.code}/2566/measures/new`,
      `/a/${sample.code}/2566/report`,
    ])(
      'goes through %s by Tab: each stop in reading order, in sight and marked',
      async (address) => {
        const { page, go, expectNoFault } = await visit({
          script,
          width: 360,
        })
        await go(address)
        const stops = []
        for (let presses = 0; presses < 120; presses += 1) {
          await page.keyboard.press('Tab')
          const stop = await focused(page)
          if (stop === null) break
          stops.push(stop)
        }
        expect(stops.length).toBeGreaterThan(5)
        expect(stops.length, 'a way out at the end').toBeLessThan(120)
        expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([])
        expect(stops.filter(({ text }) => text === '')).toEqual([])
        expect(stops.map(({ order }) => order)).toEqual(
          stops.map(({ order }) => order).toSorted((a, b) => a - b),
        )
        expectNoFault()
      },
    )
  })
})

/** What has the focus: its words, its place in the page, and whether a person sees it; null where nothing has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    const { top, bottom, left, right } = at.getBoundingClientRect()
    const label = at.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null
    return {
      text: (
        at.getAttribute('aria-label') ||
        label ||
        at.closest('label')?.textContent ||
        at.textContent ||
        ''
      ).trim(),
      order: [...document.querySelectorAll('*')].indexOf(at),
      seen: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
      marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    }
  })
