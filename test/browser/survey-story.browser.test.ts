import { expect, it } from 'vitest'
import { dayText } from '../../src/basics/day-text.ts'
import { pathsIn } from '../../src/paths.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { deviceWordsIn } from '../../src/surveys/device-messages.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import { ownSurveyLabel } from '../../src/surveys/label.ts'
import { posterPageWords } from '../../src/surveys/poster-page-messages.ts'
import { ticketWords } from '../../src/surveys/ticket-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { expectSound } from './readable.ts'
import {
  begin,
  campaignOn,
  codeOn,
  counted,
  dayIn,
  deskPages,
  main,
  openedForm,
  phone,
  place,
  readSince,
  receiptOn,
  sendButton,
  step,
  textOfPdf,
  tick,
  year,
} from './survey-campaign.ts'
import { withOffice } from './with-office.ts'

const paths = pathsIn('th')
const words = surveyWords.th
const form = formWords.th
const said = deviceWordsIn('th')
const thankful = ['เพิ่มเก้าอี้รอคิว', 'ลดเอกสารเหลือสองแผ่น']

journeys('the survey of an office, from its poster to its closing', () => {
  const { visit, office } = withOffice()
  /** What the officer made: the campaign, its short address, and the codes on its tickets. */
  const made = { id: '', code: '', codes: [] as string[] }
  const desk = () => paths.survey(sample.code, year, made.id)
  const at = (suffix = '') => paths.takeSurvey(made.code, suffix)
  const receipts = new Set<string>()

  it('begins with the officer: questions of the year, the people served, placements, and it opens', async () => {
    const officer = await visit({ script: true })
    const { page, go, press, expectNoFault } = officer
    await go(paths.surveys(sample.code, year))
    expect(await main(page)).toContain(words.none)
    await expectSound(page, 'survey-story-none')
    await begin(officer, 'framework')
    made.id = campaignOn(page)
    expect(await main(page)).toContain(ownSurveyLabel.th)
    await expectSound(page, 'survey-story-draft')
    await page.locator('[name=population]').fill('๑,๒๐๐')
    await page.locator('[name=improved-th]').fill(thankful.join('\n'))
    await press(page.locator('#details').getByRole('button', { name: words.save }))
    await press(page.getByRole('link', { name: words.toPlacements }))
    await place(officer, 'เคาน์เตอร์งานทะเบียน', 'open')
    await place(officer, 'ตู้หน้าประตู', 'kiosk')
    await place(officer, 'เจ้าหน้าที่อ่านให้', 'assisted')
    await expectSound(page, 'survey-story-placements')
    await go(desk())
    await step(officer, 'opened', { day: dayIn(30) })
    expect(await main(page)).toContain(words.next.gather)
    // A tenth of the people served, by the rule of the year.
    expect(await main(page)).toContain(words.least(120, 1200))
    await expectSound(page, 'survey-story-open')
    made.code = await codeOn(page)
    expectNoFault()
  })

  it('prints the poster of a placement and queue tickets', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: true })
    await go(desk())
    await press(page.getByRole('link', { name: words.toPosters }).first())
    for (const each of await page.locator('#place-1 .poster-picture img').all()) {
      await each.scrollIntoViewIfNeeded()
      const wide = () => each.evaluate((image) => (image as HTMLImageElement).naturalWidth)
      await expect.poll(wide, { timeout: 30_000 }).toBeGreaterThan(0)
    }
    await expectSound(page, 'survey-story-posters')
    const a4 = page.locator('#place-1 a[download][href$="/a4/1/pdf"]')
    expect(await a4.getAttribute('aria-label')).toBe(
      posterPageWords.th.fileOf(posterPageWords.th.shapes.a4, 'pdf'),
    )
    const [poster] = await Promise.all([page.waitForEvent('download'), a4.click()])
    const pdf = await page.request.get(poster.url())
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    const hung = await textOfPdf(await pdf.body())
    expect(hung).toContain(`${new URL(office().address).host}${at('1')}`)
    expect(hung.replaceAll(/\s/g, '')).toContain('เคาน์เตอร์งานทะเบียน')

    await go(paths.surveyTickets(sample.code, year, made.id))
    await page.locator('[name=label]').fill('เคาน์เตอร์ 1 เช้า')
    await page.locator('[name=many]').fill('12')
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ticketWords.th.print }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await sheet.createReadStream()) chunks.push(chunk)
    const printed = await textOfPdf(Buffer.concat(chunks))
    made.codes = [...new Set(printed.match(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g))]
    expect(made.codes).toHaveLength(12)
    await press(page.getByRole('link', { name: ticketWords.th.reload }))
    expect(await main(page)).toContain('เคาน์เตอร์ 1 เช้า')
    await expectSound(page, 'survey-story-tickets')
    expectNoFault()
  })

  it('a citizen answers on a phone without script: asked once for what is missing, then sent', async () => {
    const { page, go, press, leads, context, expectNoFault } = await visit({
      ...{ ...phone, script: false },
    })
    await go(paths.publicAgency(sample.code))
    await press(
      page
        .locator('.main-act', { hasText: words.until('') })
        .filter({ hasText: '2568' })
        .getByRole('link'),
    )
    await go(at('1'))
    const opened = Date.now()
    expect(await page.getByText(ownSurveyLabel.th).isVisible()).toBe(true)
    await expectSound(page, 'survey-story-form')
    await tick(page, 0, 2)
    await readSince(opened)
    await press(sendButton(page), 422)
    expect(await page.locator('#notice').innerText()).toContain(form.missing(2))
    await expectSound(page, 'survey-story-missing')
    await press(page.getByRole('button', { name: form.sendAnyway }))
    receipts.add(await receiptOn(page))
    expect(await page.locator('.done li').allInnerTexts()).toEqual(thankful)
    await expectSound(page, 'survey-story-thanks')
    // The same sent once more, as by loading the page again: it was counted.
    await leads(() => page.reload())
    expect(await main(page)).toContain(form.thanksAgain)
    receipts.add(await receiptOn(page))
    expect(receipts.size).toBe(1)
    expect(await context.cookies()).toEqual([])
    expectNoFault()
  })

  it('another answers with script, and writes some words', async () => {
    const { page, go, context, expectNoFault } = await visit({ ...phone, script: true })
    await go(at())
    const opened = Date.now()
    await tick(page, 1)
    await page.getByLabel(form.comment).fill('อยากให้เปิดตอนเที่ยง')
    await readSince(opened)
    await sendButton(page).click()
    receipts.add(await receiptOn(page))
    await expectSound(page, 'survey-story-thanks-script')
    expect(await context.cookies()).toEqual([])
    expectNoFault()
  })

  it('another has no signal: words say that nothing has left the phone, until it has', async () => {
    const { page, go, context } = await visit({ ...phone, script: true })
    await go(at('1'))
    const opened = Date.now()
    await tick(page, 0)
    await readSince(opened)
    await context.setOffline(true)
    await sendButton(page).click()
    await page.getByText(said.waiting).waitFor()
    expect(await main(page)).toContain(said.waitingKept)
    await expectSound(page, 'survey-story-offline')
    await context.setOffline(false)
    receipts.add(await receiptOn(page))
    expect(await page.getByText(said.waiting).count()).toBe(0)
    expect(receipts.size).toBe(3)
  })

  it('others come with a queue ticket, which is good once', async () => {
    const [code = ''] = made.codes
    const scans = await visit({ ...phone, script: true })
    const types = await visit({ ...phone, script: false })
    await scans.go(`${at()}#t=${code}`)
    await types.go(at('1'))
    const opened = Date.now()
    expect(await scans.page.getByLabel(form.ticket).inputValue()).toBe(code)
    await tick(scans.page, 1)
    await tick(types.page, 0)
    await types.page.getByLabel(form.ticket).fill(code.toLowerCase().replace('-', ' '))
    await readSince(opened)
    await sendButton(scans.page).click()
    receipts.add(await receiptOn(scans.page))
    await types.press(sendButton(types.page), 409)
    expect(await types.page.locator('#notice').innerText()).toContain(
      form.notices['ticket-spent'].title,
    )
    await expectSound(types.page, 'survey-story-ticket-spent')
    await types.press(types.page.getByRole('button', { name: form.sendAsOpen }))
    receipts.add(await receiptOn(types.page))
    for (const each of [scans, types]) each.expectNoFault()
  })

  it('a kiosk takes an answer in English and large print, and starts anew for whoever is next', async () => {
    const { page, go, expectNoFault } = await visit({ ...phone, width: 1280, script: true })
    await page.clock.install()
    await go(at('2'))
    await page.getByRole('link', { name: form.otherLanguage }).click()
    await page.getByRole('link', { name: formWords.en.large }).click()
    await page.waitForURL(/\/en\/s\/.*large/)
    const opened = Date.now()
    expect(await page.getByText(ownSurveyLabel.en).isVisible()).toBe(true)
    await tick(page, 0)
    await expectSound(page, 'survey-story-kiosk')
    await readSince(opened)
    await sendButton(page, 'en').click()
    receipts.add(await receiptOn(page, 'en'))
    await Promise.all([page.waitForEvent('load'), page.clock.runFor(16_000)])
    expect(await page.locator(':checked').count()).toBe(0)
    expect(page.url()).toBe(`${office().address}${at('2')}`)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expectNoFault()
  })

  it('the officer sees the numbers that were sent, by placement and by the way they came', async () => {
    const { page, go, expectNoFault } = await visit({ script: true })
    await go(desk())
    const numbers = await page.locator('#numbers').innerText()
    expect(receipts.size).toBe(6)
    expect(await page.locator('.survey-count b').innerText()).toBe('6')
    expect(numbers).toContain(words.leastLeft(114))
    for (const [row, n] of [
      ['เคาน์เตอร์งานทะเบียน', 3],
      [words.noPlacement, 2],
      ['ตู้หน้าประตู', 1],
      ['เจ้าหน้าที่อ่านให้', 0],
      [words.strata.open, 4],
      [words.strata.event, 1],
    ] as const)
      expect(await counted(page, row), row).toBe(n)
    await expectSound(page, 'survey-story-numbers')
    await go(`${desk()}?live`)
    expect(await page.locator('.survey-count b').innerText()).toBe('6')
    await expectSound(page, 'survey-story-live')
    expectNoFault()
  })

  it('it is paused, goes on, is extended and closed, and each citizen reads plainly what holds', async () => {
    const officer = await visit({ script: true })
    const early = await visit({ ...phone, script: false })
    const late = await visit({ ...phone, script: true })
    for (const each of [early, late]) await each.go(at('3'))
    const opened = Date.now()
    const more = await Promise.all([0, 1].map(() => openedForm(`${office().address}${at('1')}`)))
    const asked = await early.page.locator('fieldset[id]').count()
    for (const each of [early, late]) await tick(each.page, 2)

    await officer.go(desk())
    await step(officer, 'paused', { reason: 'ไฟดับทั้งอำเภอ' })
    expect(await main(officer.page)).toContain(words.next.paused)
    await readSince(opened)
    await early.press(sendButton(early.page), 409)
    expect(await early.page.locator('#notice').innerText()).toContain(form.paused)
    await expectSound(early.page, 'survey-story-paused-sent')
    const passing = await visit({ ...phone, script: false })
    await passing.go(at())
    expect(await main(passing.page)).toContain(form.pausedSay)
    await expectSound(passing.page, 'survey-story-paused')
    await step(officer, 'resumed')
    await early.press(sendButton(early.page))
    receipts.add(await receiptOn(early.page))

    await step(officer, 'extended', { reason: 'รอผู้สูงอายุ', day: dayIn(45) })
    expect(await main(officer.page)).toContain('รอผู้สูงอายุ')
    const second = Object.fromEntries(Array.from({ length: asked }, (_, q) => [`q${q}`, '1']))
    for (const sends of more) expect(await sends(second)).toMatchObject({ state: 'counted' })

    await step(officer, 'closed', { reason: 'ได้ครบแล้ว' })
    expect(await main(officer.page)).toContain(words.next.closed)
    expect(await main(officer.page)).toContain(words.closedOn(dayText('th', systemClock.today())))
    expect(await officer.page.locator('.survey-count b').innerText()).toBe('9')
    await expectSound(officer.page, 'survey-story-closed')
    await sendButton(late.page).click()
    await late.page.getByText(said.closedSay).waitFor()
    await expectSound(late.page, 'survey-story-late')
    await passing.go(at('1'))
    expect(await main(passing.page)).toContain(form.closedEarly)
    await expectSound(passing.page, 'survey-story-closed-form')
    for (const each of [officer, early, passing]) each.expectNoFault()
  })

  it('the desk is the same in English', async () => {
    const { page, go, expectNoFault } = await visit({ script: true })
    for (const [name, address] of Object.entries(deskPages('en', made.id))) {
      await go(address)
      await expectSound(page, `survey-story-english-${name}`)
    }
    expectNoFault()
  })
})
