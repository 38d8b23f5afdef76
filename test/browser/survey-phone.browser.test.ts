import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { proofsOfWork } from '../../src/platform/web/proof-of-work.ts'
import { deviceWordsIn } from '../../src/surveys/device-messages.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import type { FormView } from '../../src/surveys/pages/form.tsx'
import { journeys, openBrowser } from './chromium.ts'
import { openSurveyDoor, receiptOf } from './survey-door.ts'
import { visit } from './visit.ts'

const words = formWords.th
const said = deviceWordsIn('th')

journeys('the form of a survey on a phone with script', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  async function come(change: Partial<FormView> = {}) {
    const door = await openSurveyDoor(change)
    const visitor = await visit(
      browser,
      { address: door.address, cookies: [] },
      { script: true, width: 360, citizen: true },
    )
    onTestFinished(async () => {
      await visitor.close()
      await door.close()
    })
    return { door, ...visitor }
  }
  const fillAll = (page: Page) =>
    page.evaluate(() => {
      for (const group of document.querySelectorAll('fieldset[id]'))
        group.querySelector('label')?.click()
    })
  const send = (page: Page) => page.getByRole('button', { name: words.send, exact: true })
  const shown = (page: Page, text: string) => page.getByText(text).first().waitFor()
  const keptOn = (page: Page) => page.evaluate(() => Object.keys(localStorage))
  const idOn = async (page: Page) =>
    (await page.locator('[name=stamp]').inputValue()).split('.')[0] ?? ''

  it('sends once however often the button is tapped, and keeps nothing afterwards', async () => {
    const { door, page, go, expectNoFault } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    expect(await keptOn(page)).toHaveLength(1)
    await page.evaluate(() => {
      const form = document.querySelector('form')
      for (let taps = 0; taps < 3; taps += 1)
        form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
    })
    const id = await idOn(page)
    await shown(page, receiptOf(id))
    await shown(page, words.improved)
    expect(door.posts).toHaveLength(1)
    expect([...door.counted]).toEqual([id])
    expect(await keptOn(page)).toEqual([])
    expect(await send(page).isVisible()).toBe(false)
    expectNoFault()
  })

  it('keeps the answer without a signal, says so, and sends it once when the signal is back', async () => {
    const { door, page, go, context } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    await context.setOffline(true)
    await send(page).click()
    await shown(page, said.waiting)
    await shown(page, said.waitingKept)
    expect(await keptOn(page)).toEqual([expect.stringMatching(/^survey out k7m2p [0-9a-f-]{36}$/)])
    await context.setOffline(false)
    await shown(page, receiptOf(await idOn(page)))
    expect(door.counted.size).toBe(1)
    expect(await keptOn(page)).toEqual([])
  })

  it('sends an answer that waited on the phone when the survey is opened again', async () => {
    const { door, page, go, context } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    await context.setOffline(true)
    await send(page).click()
    await shown(page, said.waiting)
    const id = await idOn(page)
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    door.says({ state: 'ticket-spent' })
    await later.goto('/s/k7m2p')
    await shown(later, `${said.earlierSent} ${receiptOf(id)}`)
    expect([...door.counted]).toEqual([id])
    expect(door.posts.map(({ asOpen, seen }) => [asOpen, seen])).toEqual([
      [false, true],
      [true, true],
    ])
    expect(await keptOn(later)).toEqual([])
    expect(await send(later).isVisible()).toBe(true)
  })

  it('sends again by itself what was sent by a stale page or while the server was away', async () => {
    const { door, page, go } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    const id = await idOn(page)
    door.says({ state: 'stale', stamp: `${id}.9.fresh` }, { state: 'not-sent', stamp: 'x' })
    await send(page).click()
    await shown(page, said.waiting)
    await page.getByRole('button', { name: said.tryNow }).click()
    await shown(page, receiptOf(id))
    expect(door.posts.map(({ stamp }) => stamp)).toEqual([
      `${id}.0.seal`,
      `${id}.9.fresh`,
      `${id}.9.fresh`,
    ])
  })

  it('tells that a survey closed before the answer left the phone', async () => {
    const { door, page, go } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    door.says({ state: 'closed' })
    await send(page).click()
    await shown(page, said.closedSay)
    expect(await keptOn(page)).toEqual([])
  })

  it('gives the form back where what was sent could not be taken', async () => {
    const { door, page, go } = await come()
    await go('/s/k7m2p')
    await fillAll(page)
    door.says({ state: 'too-large' })
    await send(page).click()
    await shown(page, said.unread)
    expect(await page.locator('#q0 input').first().isChecked()).toBe(true)
    expect(await keptOn(page)).toEqual([expect.stringMatching(/^survey draft /)])
    await send(page).click()
    await shown(page, words.thanks)
  })

  it('does the work that is asked of it in a burst', async () => {
    const { door, page, go } = await come()
    const proofs = proofsOfWork('a key of tests')
    await go('/s/k7m2p')
    await fillAll(page)
    const id = await idOn(page)
    const now = '2026-11-23T12:00:00.000Z'
    door.says({ state: 'prove', challenge: await proofs.given(id, now), stamp: 'x' })
    await send(page).click()
    await shown(page, receiptOf(id))
    expect(await proofs.isDone(id, door.posts.at(-1)?.pow ?? '', now)).toBe(true)
  })

  it('takes an answer where the browser forbids to keep anything', async () => {
    const { door, page, go, context, expectNoFault } = await come()
    await page.addInitScript(() => {
      for (const kept of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, kept, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError')
          },
        })
    })
    await go('/s/k7m2p')
    await fillAll(page)
    expectNoFault()
    await context.setOffline(true)
    await send(page).click()
    await shown(page, said.waitingHere)
    await context.setOffline(false)
    await shown(page, receiptOf(await idOn(page)))
    expect(door.counted.size).toBe(1)
  })

  it('offers to go on with what was begun, under the id it had, or to throw it away', async () => {
    const { door, page, go } = await come()
    await go('/s/k7m2p')
    await page.locator('#q3 label').nth(1).click()
    await page.getByLabel(words.comment).fill('ยังเขียนไม่จบ')
    const id = await idOn(page)
    await go('/s/k7m2p')
    expect(await page.locator(':checked').count()).toBe(0)
    await page.getByRole('button', { name: said.goOn }).click()
    expect(await page.locator('#q3 input').nth(1).isChecked()).toBe(true)
    expect(await page.getByLabel(words.comment).inputValue()).toBe('ยังเขียนไม่จบ')
    expect(await idOn(page)).toBe(id)
    await go('/s/k7m2p')
    await page.getByRole('button', { name: said.throwAway }).click()
    expect(await keptOn(page)).toEqual([])
    await fillAll(page)
    await send(page).click()
    await shown(page, words.thanks)
    expect(door.counted.has(id)).toBe(false)
  })

  it('keeps what was filled in when the language or the print is changed', async () => {
    const { page, go } = await come()
    await go('/s/k7m2p')
    await page.locator('#q3 label').nth(1).click()
    const id = await idOn(page)
    await page.getByRole('link', { name: words.otherLanguage }).click()
    await page.waitForURL(/\/en\//)
    expect(await page.locator('#q3 input').nth(1).isChecked()).toBe(true)
    await page.getByRole('link', { name: formWords.en.large }).click()
    await page.waitForURL(/large/)
    expect(await page.locator('#q3 input').nth(1).isChecked()).toBe(true)
    expect(await idOn(page)).toBe(id)
  })

  it('puts the code of a ticket into its field and out of the address', async () => {
    const { page, go } = await come()
    await go('/s/k7m2p#t=K7QM-2XVB')
    expect(await page.getByLabel(words.ticket).inputValue()).toBe('K7QM-2XVB')
    expect(page.url()).toMatch(/\/s\/k7m2p$/)
  })

  it('keeps nothing on a kiosk, asks whoever has gone, and starts anew', async () => {
    const { door, page, go } = await come({ stratum: 'kiosk', asksTicket: false })
    await page.clock.install()
    await go('/s/k7m2p')
    const id = await idOn(page)
    await page.locator('#q3 label').nth(1).click()
    expect(await keptOn(page)).toEqual([])
    await page.clock.runFor(46_000)
    await shown(page, said.idle)
    await page.mouse.click(5, 400)
    expect(await page.getByText(said.idle).count()).toBe(0)
    expect(await page.locator(':checked').count()).toBe(1)
    await page.clock.runFor(46_000)
    await Promise.all([page.waitForEvent('load'), page.clock.runFor(21_000)])
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await idOn(page)).not.toBe(id)
    await fillAll(page)
    await send(page).click()
    await shown(page, words.againSay)
    const [counted] = door.counted
    await Promise.all([page.waitForEvent('load'), page.clock.runFor(16_000)])
    expect(await send(page).isVisible()).toBe(true)
    expect(await idOn(page)).not.toBe(counted)
    expect(door.posts).toHaveLength(1)
  })
})
