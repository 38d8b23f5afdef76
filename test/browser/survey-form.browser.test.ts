import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { formWords } from '../../src/surveys/form-messages.ts'
import { ownSurveyLabel } from '../../src/surveys/label.ts'
import { notKnown, notTicked } from '../../src/surveys/questionnaire.ts'
import { journeys, openBrowser } from './chromium.ts'
import { openSurveyDoor } from './survey-door.ts'
import { modes, type Visitor, visit } from './visit.ts'

const words = formWords.th
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

journeys('the form of a survey', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** A visitor in front of the form of a door of their own. */
  async function come(as: Omit<Visitor, 'citizen'>, isScripted = true) {
    const door = await openSurveyDoor({}, isScripted)
    const visitor = await visit(
      browser,
      { address: door.address, cookies: [] },
      { ...as, citizen: true },
    )
    onTestFinished(async () => {
      await visitor.close()
      await door.close()
    })
    return { door, ...visitor }
  }
  const expectAccessible = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]),
    ).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      'wider than the window',
    ).toBeLessThanOrEqual(0)
  }
  const send = (page: Page) => page.getByRole('button', { name: words.send, exact: true })

  it('prints as a form for a pen: every answer, no button, and what becomes of the paper', async () => {
    const { page, go } = await come({ script: false })
    await go('/s/k7m2p')
    expect(await page.getByText(words.paper).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(words.paper).isVisible()).toBe(true)
    expect(await page.getByText(ownSurveyLabel.th).isVisible()).toBe(true)
    expect(await send(page).isVisible()).toBe(false)
    for (const answer of await page.locator('label.o').all())
      expect(await answer.isVisible()).toBe(true)
    const [first, second] = await page.locator('#q3 label.o').all()
    const [one, other] = [await first?.boundingBox(), await second?.boundingBox()]
    expect(other?.y, 'answers stand beside each other').toBe(one?.y)
  })

  for (const { script, width } of [
    { script: false, width: 320 },
    { script: true, width: 360 },
    { script: true, width: 1280 },
  ])
    it(`can be read by every tool and fits ${width} pixels, ${script ? 'with' : 'without'} script`, async () => {
      const { page, go, press, expectNoFault } = await come({ script: true, width }, script)
      for (const address of ['/s/k7m2p', '/en/s/k7m2p', '/s/k7m2p?large']) {
        await go(address)
        await expectAccessible(page)
      }
      await page.locator('#q0 label').first().click()
      if (script) await send(page).click()
      else await press(send(page), 422)
      await expectAccessible(page)
      const anyway = page.getByRole('button', { name: words.sendAnyway })
      if (script) await anyway.click()
      else await press(anyway)
      await page.getByText(words.receipt, { exact: true }).waitFor()
      await expectAccessible(page)
      expectNoFault()
    })

  it('offers nothing to touch that is smaller than a finger', async () => {
    const { page, go } = await come({ script: true, width: 360 })
    await go('/s/k7m2p')
    await send(page).click()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('label.o, nav a, .go, .notice a, .t, textarea')]
        .filter((each) => each.getBoundingClientRect().height < 44)
        .map((each) => each.outerHTML.slice(0, 100)),
    )
    expect(small).toEqual([])
  })

  for (const { mode, script } of modes)
    it(`is filled in and sent by keyboard alone, ${mode}`, async () => {
      const { door, page, go } = await come({ script, width: 360 })
      await go('/s/k7m2p')
      const tabTo = async (wanted: string) => {
        for (let presses = 0; presses < 80; presses += 1) {
          await page.keyboard.press('Tab')
          if (await page.evaluate((css) => document.activeElement?.matches(css), wanted)) return
        }
        throw new Error(`${wanted} is not reached by Tab`)
      }
      await tabTo('[name=q0]')
      await page.keyboard.press('Space')
      // What has the focus is seen to have it.
      const outline = await page.evaluate(() => {
        const shown = document.activeElement?.nextElementSibling
        return shown ? getComputedStyle(shown).outlineStyle : ''
      })
      expect(outline).toBe('solid')
      await tabTo('[name=q1]')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await tabTo('[name=q18]')
      await page.keyboard.press('ArrowUp')
      await tabTo('#ticket')
      await page.keyboard.press('Enter')
      await page.getByText(words.missing(16)).first().waitFor()
      await tabTo('.notice button')
      await page.keyboard.press('Enter')
      await page.getByText(words.receipt, { exact: true }).waitFor()
      expect(door.counted.size).toBe(1)
      const { answers, missing } = door.posts.at(-1) ?? { answers: [], missing: [] }
      expect([answers[0], answers[1], answers[2], answers[18]]).toEqual([0, 2, notTicked, notKnown])
      expect(missing).toHaveLength(16)
    })

  for (const { mode, script } of modes)
    it(`asks for missing answers once, marks them, and takes the rest, ${mode}`, async () => {
      const { door, page, go, press } = await come({ script, width: 360 })
      await go('/s/k7m2p')
      await tick(page, 0, 17)
      if (script) await send(page).click()
      else await press(send(page), 422)
      expect(door.posts).toHaveLength(script ? 0 : 1)
      await expectShown(page, words.missing(2))
      expect(await page.locator('.miss').count()).toBe(2)
      await page.getByRole('link', { name: words.answerRest }).click()
      expect(new URL(page.url()).hash).toBe('#q17')
      await page.locator('#q17 label').nth(1).click()
      if (script) expect(await page.locator('.miss').count()).toBe(1)
      if (script) await send(page).click()
      else await press(send(page))
      await page.getByText(words.receipt, { exact: true }).waitFor()
      expect(door.posts.at(-1)?.answers.slice(16)).toEqual([0, 1, notTicked])
    })

  for (const { mode, script } of modes)
    it(`does not take a form without any answer, ${mode}`, async () => {
      const { door, page, go, press } = await come({ script, width: 360 })
      await go('/s/k7m2p')
      if (script) await send(page).click()
      else await press(send(page), 422)
      await expectShown(page, words.emptySay)
      expect(await page.getByRole('button', { name: words.sendAnyway }).count()).toBe(0)
      if (script) expect(door.posts).toEqual([])
    })

  for (const { mode, script } of modes)
    it(`keeps what was filled in when a ticket is not good, and sends without it, ${mode}`, async () => {
      const { door, page, go, press } = await come({ script, width: 360 })
      await go('/s/k7m2p')
      await tick(page, -1)
      await page.getByLabel(words.comment).fill('ดีมาก <b>')
      await page.getByLabel(words.ticket).fill('k7m2 9pqx')
      door.says({ state: 'ticket-spent' })
      if (script) await send(page).click()
      else await press(send(page), 409)
      await expectShown(page, words.notices['ticket-spent'].title)
      expect(await page.getByLabel(words.comment).inputValue()).toBe('ดีมาก <b>')
      const without = page.getByRole('button', { name: words.sendAsOpen })
      if (script) await without.click()
      else await press(without)
      await page.getByText(words.receipt, { exact: true }).waitFor()
      expect(door.posts.at(-1)).toMatchObject({
        asOpen: true,
        comment: 'ดีมาก <b>',
        ticket: 'K7M29PQX',
      })
      expect(door.posts.at(-1)?.answers.every((ticked) => ticked === notKnown)).toBe(true)
    })

  /** Ticks one option of each of the first groups: that of a number, or counted from the last. */
  const tick = (page: Page, option: number, groups = 99) =>
    page.evaluate(
      (how) => {
        for (const group of [...document.querySelectorAll('fieldset[id]')].slice(0, how.groups))
          [...group.querySelectorAll('label')].at(how.option)?.click()
      },
      { option, groups },
    )
  const expectShown = (page: Page, text: string) => page.getByText(text).first().waitFor()
})
