import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest'
import { staffDeviceWordsIn } from '../../src/staff-surveys/device-messages.ts'
import { staffFormWords } from '../../src/staff-surveys/form-messages.ts'
import { readReceipt } from '../../src/staff-surveys/receipt.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import type { StaffSurveyWorld } from '../world/staff-survey.ts'
import { journeys, openBrowser } from './chromium.ts'
import { openStaffDoor, type StaffDoor } from './staff-door.ts'
import { visit } from './visit.ts'

const words = staffFormWords.th
const said = staffDeviceWordsIn('th', formWords.th)

journeys('the form of a staff survey on a phone with script', () => {
  let browser: Browser
  let door: StaffDoor
  let staff: StaffSurveyWorld
  let nextSlip = 0
  beforeAll(async () => {
    ;[browser, door] = await Promise.all([openBrowser(), openStaffDoor()])
    staff = await door.open({ change: { asksWords: true }, slips: 20 })
  })
  afterAll(async () => {
    await browser?.close()
    await door?.close()
    expect(door?.faults).toEqual([])
  })
  let [before, formsBefore] = [0, 0]
  afterEach(async () => {
    // Whatever else happened: each answer counts once, and came without a form unless the test says otherwise.
    const { forms, items } = await door.counts(staff)
    expect([forms.size, items.size]).toEqual([formsBefore, before])
    ;[formsBefore, before] = [forms.size, items.size]
  })

  const slip = () => staff.codes[nextSlip++] ?? ''
  async function come({ script = true } = {}) {
    const visitor = await visit(browser, door, { script, width: 360, citizen: true })
    onTestFinished(visitor.close)
    return visitor
  }
  const at = (code: string) => `/i/${staff.survey.code}#k=${code}`
  const fillAll = async (page: Page) => {
    for (const [place, option] of [3, 0, 2].entries())
      await page.locator(`input[name=q${place}]`).nth(option).check({ force: true })
  }
  const send = (page: Page) =>
    page.getByRole('button', { name: formWords.th.send, exact: true }).last()
  const shown = (page: Page, text: string) => page.getByText(text).first().waitFor()
  const keptOn = (page: Page) =>
    page.evaluate(() => [localStorage, sessionStorage].flatMap((kept) => Object.values(kept)))
  const isThanked = (page: Page) => shown(page, words.thanks.title)

  it('takes the code out of the address, and sends an answer apart from it', async () => {
    const { page, go, context, expectNoFault } = await come()
    const code = slip()
    const posts: { path: string; body: string }[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST')
        posts.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' })
    })
    await go(at(code))
    expect(await page.locator('#code').inputValue()).toBe(code)
    expect(page.url()).not.toContain(code)
    await fillAll(page)
    expect(await keptOn(page)).toEqual([])
    await send(page).click()
    await isThanked(page)
    before += 1
    expect(posts.map(({ path }) => path.split('/').at(-1))).toEqual(['tokens', 'items'])
    expect(posts[1]?.body).not.toContain(code)
    expect(await keptOn(page)).toEqual([])
    expect(await context.cookies()).toEqual([])
    // Nothing of it is left in the page either: no code, no tick, no receipt that nobody asked for.
    expect(await page.locator('#code').inputValue()).toBe('')
    expect(await page.locator('fieldset :checked').count()).toBe(0)
    expect(await page.locator('#kept').isVisible()).toBe(false)
    expect(await page.locator('form#form').isVisible()).toBe(false)
    expect(page.url()).not.toContain(code)
    expectNoFault()
  })

  it('goes on where the page was killed between the two posts, and counts once', async () => {
    const { page, go, context } = await come()
    const code = slip()
    await go(at(code))
    await fillAll(page)
    // The items never reach the server; the page is gone before it hears so.
    const [reached] = await Promise.all([
      new Promise((resolve) => page.route('**/items', (route) => resolve(route.request()))),
      send(page).click(),
    ])
    expect(reached).toBeTruthy()
    const [kept = ''] = await keptOn(page)
    expect(Object.keys(JSON.parse(kept))).toContain('items')
    expect(kept).not.toContain(code)
    await page.close()
    const later = await context.newPage()
    await later.goto(`/i/${staff.survey.code}`)
    await isThanked(later)
    before += 1
    expect(await keptOn(later)).toEqual([])
  })

  it('says of a code that was used that it was, and shows nobody else what was filled in', async () => {
    const { page, go, context } = await come()
    const code = slip()
    await go(at(code))
    await fillAll(page)
    await send(page).click()
    await isThanked(page)
    before += 1
    const later = await context.newPage()
    await later.goto(at(code))
    await fillAll(later)
    await send(later).click()
    await shown(later, words.notices['code-used'].title)
    expect(await later.locator('form#form').isVisible()).toBe(true)
    expect(await later.locator('fieldset :checked').count()).toBe(0)
    expect(await keptOn(later)).toEqual([])
  })

  it('goes on where the page was killed before it heard what was signed for it', async () => {
    const { page, go, context } = await come()
    await go(at(slip()))
    await fillAll(page)
    const heard = new Promise((resolve) =>
      page.route('**/tokens', async (route) => resolve(await route.fetch())),
    )
    await send(page).click()
    await heard
    expect(Object.keys(JSON.parse((await keptOn(page))[0] ?? ''))).toContain('hidden')
    await page.close()
    const later = await context.newPage()
    // In the other language too: it is the same survey.
    await later.goto(`/en/i/${staff.survey.code}`)
    await shown(later, staffFormWords.en.thanks.title)
    before += 1
    expect(await keptOn(later)).toEqual([])
  })

  it('says that the answer has not left the device, and sends it once there is a signal', async () => {
    const { page, go, context } = await come()
    await go(at(slip()))
    await fillAll(page)
    await context.setOffline(true)
    await send(page).click()
    await shown(page, said.waiting)
    await shown(page, said.waitingSay)
    expect(await page.locator('form#form').isVisible()).toBe(false)
    await context.setOffline(false)
    await isThanked(page)
    before += 1
  })

  it('clears what waits on the device, once somebody says so', async () => {
    const { context } = await come()
    const page = await context.newPage()
    const code = slip()
    await page.goto(at(code))
    await page.route('**/tokens', (route) => route.abort())
    await fillAll(page)
    await send(page).click()
    const clear = page.getByRole('button', { name: said.clear })
    page.once('dialog', (dialog) => void dialog.dismiss())
    await clear.click()
    expect(await keptOn(page)).toHaveLength(1)
    page.once('dialog', (dialog) => void dialog.accept())
    // Whoever sends before the script has come sends the form as it is.
    await Promise.all([page.waitForEvent('load'), clear.click()])
    expect(await keptOn(page)).toEqual([])
    expect(await page.locator('fieldset :checked').count()).toBe(0)
    // The code was not spent: it is good for an answer still.
    await page.unroute('**/tokens')
    await page.locator('#code').fill(code)
    await fillAll(page)
    await send(page).click()
    await isThanked(page)
    before += 1
  })

  it('gives the receipt that was asked for as a file, and keeps it nowhere', async () => {
    const { page, go, expectNoFault } = await come()
    await go(at(slip()))
    await fillAll(page)
    await page.locator('[name=receipt]').check({ force: true })
    await page.locator('[name=words]').fill('อยากให้มีห้องประชุมเพิ่ม')
    await send(page).click()
    await isThanked(page)
    before += 1
    const text = await page.locator('#receipt').inputValue()
    const receipt = readReceipt(text)
    const { items } = await door.counts(staff)
    const hashes = [...items.keys()].map((each) => each.split(',').toSorted())
    expect(hashes).toContainEqual(receipt?.hashes)
    const download = page.waitForEvent('download')
    await page.locator('#save').click()
    const stream = await (await download).createReadStream()
    let file = ''
    for await (const chunk of stream) file += chunk
    expect(file).toBe(text)
    expect(await keptOn(page)).toEqual([])
    expectNoFault()
  })

  it('asks for missing answers and for the code, and keeps what was filled in', async () => {
    const { page, go } = await come()
    await go(`/i/${staff.survey.code}`)
    await send(page).click()
    await shown(page, said.emptySay)
    await page.locator('input[name=q0]').first().check({ force: true })
    await send(page).click()
    await shown(page, said.missingMany.replace('#', '2'))
    await page.getByRole('button', { name: said.sendAnyway }).click()
    await shown(page, said.refused['code-unknown'].title)
    expect(await page.locator('fieldset :checked').count()).toBe(1)
    await page.locator('#code').fill(slip().toLowerCase().replaceAll('-', ' '))
    await send(page).click()
    await page.getByRole('button', { name: said.sendAnyway }).click()
    await isThanked(page)
    before += 1
  })

  it.each([
    ['has no large numbers', () => Reflect.deleteProperty(window, 'BigInt')],
    [
      'has no cryptography, as on an address without encryption',
      () => Object.defineProperty(crypto, 'subtle', { value: undefined }),
    ],
    [
      'keeps nothing',
      () => {
        Storage.prototype.setItem = () => {
          throw new Error('full')
        }
      },
    ],
  ])('is sent as it is by a browser that %s', async (_, lacks) => {
    const { page, go, leads } = await come()
    await page.addInitScript(lacks)
    const code = slip()
    await go(at(code))
    expect(await page.locator('#code').inputValue()).toBe(code)
    await fillAll(page)
    await leads(() => send(page).click())
    await isThanked(page)
    formsBefore += 1
    expect(await keptOn(page)).toEqual([])
  })
})
