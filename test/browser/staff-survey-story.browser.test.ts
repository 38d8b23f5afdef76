import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pathsIn } from '../../src/paths.ts'
import { ceremonyWords } from '../../src/staff-surveys/ceremony-messages.ts'
import { staffDeskWords } from '../../src/staff-surveys/desk-messages.ts'
import { staffFormWords } from '../../src/staff-surveys/form-messages.ts'
import { ownStaffResultsLabel } from '../../src/staff-surveys/label.ts'
import { ledgerWords } from '../../src/staff-surveys/ledger-messages.ts'
import { staffPaperKinds, staffPaperWords } from '../../src/staff-surveys/paper-messages.ts'
import { readZip } from '../../src/staff-surveys/read-zip.ts'
import { checkTitles } from '../../src/staff-surveys/recount-check-messages.ts'
import { recountWords } from '../../src/staff-surveys/recount-messages.ts'
import { staffResultWords } from '../../src/staff-surveys/result-messages.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import { letters } from '../world/drawn-pages.ts'
import { journeys } from './chromium.ts'
import { ranProgram, sample } from './office.ts'
import { isPrinted, withPdfPages } from './pdf-pages.ts'
import { expectSound } from './readable.ts'
import {
  answerByPost,
  beginStaff,
  changedIn,
  passphrases,
  savedBy,
  slipsOn,
  staffDeskPages,
  staffStep,
  tickAs,
} from './staff-campaign.ts'
import { main, phone, sendButton, year } from './survey-campaign.ts'
import { withOffice } from './with-office.ts'

const paths = pathsIn('th')
const words = staffDeskWords.th
const { prepare, slips: slipWords, count } = ceremonyWords.th
const form = staffFormWords.th
const ledgerSaid = ledgerWords.th
const told = staffResultWords.th
const recount = recountWords.th

journeys('the staff survey of an office of thirty, from its slips to its recount', () => {
  const { visit, office } = withOffice()
  /** What the story has brought about so far. */
  const made = { id: '', at: '', syllables: '', scanned: '', slips: [] as string[], places: 0 }
  const receipts = { script: '', hand: '' }
  const desk = () => staffDeskPages('th', made.id)
  const onSite = (address: string) => `${office().address}${address}`
  /** The next slip out of the box. */
  const drawn = () => made.slips.pop() ?? expect.fail('the box is empty')
  const used = { first: '' }
  const fileOf = (name: string, content: string | Uint8Array) => {
    const file = path.join(office().folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  const isThanked = (page: Page) => page.getByText(form.thanks.title).first().waitFor()
  const fill = async (page: Page, typed: readonly string[]) => {
    for (const [at, passphrase] of typed.entries())
      for (const field of await page.locator(`[name^=${at === 0 ? 'first' : 'second'}]`).all())
        await field.fill(passphrase)
  }

  it('is begun with the questions of the year, and frozen under two passphrases', async () => {
    const officer = await visit({ script: true })
    const { page, go, press, expectNoFault } = officer
    page.setDefaultTimeout(60_000)
    await go(paths.staffSurveys(sample.code, year))
    expect(await main(page)).toContain(words.none)
    await expectSound(page, 'staff-story-none')
    made.id = await beginStaff(officer)
    expect(await main(page)).toContain(words.next.prepare)
    await expectSound(page, 'staff-story-plan')
    await press(page.getByRole('link', { name: words.to.prepare }).first())
    await expectSound(page, 'staff-story-prepare')
    // One who types something else the second time has both type again.
    await fill(page, passphrases)
    await page.locator('[name=second-again]').fill(passphrases[0])
    await press(page.getByRole('button', { name: prepare.submit }), 422)
    expect(await main(page)).toContain(words.wrong['passphrase-differs'])
    await fill(page, passphrases)
    await press(page.getByRole('button', { name: prepare.submit }))
    made.syllables = await page.locator('.syllables').innerText()
    await expectSound(page, 'staff-story-prepared')
    expectNoFault()
  })

  it('prints 33 slips, and the papers of the committee', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: true })
    await go(desk().slips)
    await page.locator('[name=slips]').fill('33')
    const pdf = await savedBy(page, page.getByRole('button', { name: slipWords.print }))
    await go(desk().slips)
    expect(await page.locator('.received-number b').innerText()).toBe('33')
    await expectSound(page, 'staff-story-slips')
    await press(page.getByRole('link', { name: words.toSurvey }))
    const address = await page.locator('b.typed').first().innerText()
    made.at = new URL(address).pathname
    const sheet = await slipsOn(pdf, address)
    expect(new Set(sheet.codes).size).toBe(33)
    expect(sheet.letters).toContain(letters(made.syllables.replaceAll(/[·-]/g, '')))
    ;[used.first = '', ...made.slips] = sheet.codes
    made.scanned = sheet.scanned
    for (const kind of staffPaperKinds) {
      const paper = await page.request.get(paths.staffSurveyPaper(sample.code, year, made.id, kind))
      expect(paper.headers()['content-type']).toBe('application/pdf')
      await withPdfPages(await paper.body(), async (pages) => {
        const all = pages.map((each) => each.letters).join('')
        if (kind !== 'instructions') expect(all).toContain(letters(staffPaperWords.th[kind].title))
        for (const code of sheet.codes) expect(all).not.toContain(code)
      })
    }
    expectNoFault()
  })

  it('lets nobody answer before it opens; then slips are drawn, and it opens', async () => {
    const early = await visit({ ...phone, script: false })
    await early.go(made.at)
    expect(await main(early.page)).toContain(form.shut['not-open'].say)
    await expectSound(early.page, 'staff-story-not-open')
    const refused = await answerByPost(onSite(made.at), used.first, { person: 0, places: 1 })
    expect(refused.status).toBe(409)
    await early.go(paths.staffSurveyPromise(made.at.split('/').at(-1) ?? ''))
    await expectSound(early.page, 'staff-story-promise')
    const { page, go, press, expectNoFault } = await visit({ script: true })
    await go(desk().survey)
    await press(page.getByRole('button', { name: words.to.open }))
    expect(await main(page)).toContain(words.next.answering)
    await expectSound(page, 'staff-story-open')
    for (const each of [early.expectNoFault, expectNoFault]) each()
  })

  it('one answers with a phone that read the code off the slip, and keeps the receipt', async () => {
    const { page, go, context, expectNoFault } = await visit({ ...phone, script: true })
    await go(new URL(made.scanned).pathname + new URL(made.scanned).hash)
    expect(await page.locator('#code').inputValue()).toBe(used.first.replaceAll('-', ''))
    made.places = await page.locator('fieldset[id]').count()
    await expectSound(page, 'staff-story-form')
    await tickAs(page, 1)
    await page.getByText(form.receipt, { exact: true }).click()
    await sendButton(page).click()
    await isThanked(page)
    await expectSound(page, 'staff-story-thanks')
    receipts.script = fileOf('receipt.txt', await savedBy(page, page.locator('#save')))
    expect(await context.cookies()).toEqual([])
    expectNoFault()
  })

  it('another loses the page between the two posts, and goes on where it was', async () => {
    const { page, go, context } = await visit({ ...phone, script: true })
    await go(`${made.at}#k=${drawn().replaceAll('-', '')}`)
    await tickAs(page, 2)
    await Promise.all([
      new Promise((resolve) => page.route('**/items', (route) => resolve(route.request()))),
      sendButton(page).click(),
    ])
    await page.close()
    const later = await context.newPage()
    await later.goto(made.at)
    await isThanked(later)
  })

  it('another types a letter wrongly, hears it, and mends it', async () => {
    const { page, go, faults } = await visit({ ...phone, script: true })
    await go(made.at)
    const code = drawn()
    await page.locator('#code').fill(code.replace(/^./, code.startsWith('K') ? 'M' : 'K'))
    await tickAs(page, 3)
    await sendButton(page).click()
    await page.getByText(form.codeUnknown).waitFor()
    await expectSound(page, 'staff-story-wrong-code')
    await page.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '))
    await sendButton(page).click()
    await isThanked(page)
    // The code that was refused, and nothing else.
    expect(faults.map((fault) => fault.slice(0, 3))).toEqual(['422'])
  })

  it('another answers without script by hand, and two witnesses type in what stood on paper', async () => {
    const hand = await visit({ ...phone, script: false })
    await hand.go(made.at)
    await hand.page.locator('#code').fill(drawn())
    await tickAs(hand.page, 4, 2)
    await hand.page.getByText(form.receipt, { exact: true }).click()
    await hand.press(sendButton(hand.page), 422)
    expect(await hand.page.locator('#notice').innerText()).toContain(formWords.th.missing(2))
    await expectSound(hand.page, 'staff-story-missing')
    await hand.press(hand.page.getByRole('button', { name: formWords.th.sendAnyway }))
    await expectSound(hand.page, 'staff-story-thanks-receipt')
    receipts.hand = fileOf('by-hand.txt', await savedBy(hand.page, hand.page.locator('#save')))

    const typed = await visit({ ...phone, script: false })
    const code = drawn()
    await typed.go(made.at)
    await typed.page.locator('#code').fill(code)
    await tickAs(typed.page, 5)
    await typed.press(sendButton(typed.page))
    await isThanked(typed.page)
    // The same slip once more: it was used.
    await typed.press(typed.page.getByRole('link', { name: form.thanks.clear }))
    await typed.page.locator('#code').fill(code)
    await tickAs(typed.page, 6)
    await typed.press(sendButton(typed.page), 409)
    expect(await typed.page.locator('#notice').innerText()).toContain(
      form.notices['code-used'].title,
    )
    expect(await typed.page.locator(':checked').count()).toBe(0)
    await expectSound(typed.page, 'staff-story-code-used')
    for (const each of [hand, typed]) {
      expect(await each.context.cookies()).toEqual([])
      each.expectNoFault()
    }
  })

  it('all others answer, one with a slip in place of a lost one; the desk shows no step finer than five', async () => {
    const { page, go, expectNoFault } = await visit({ script: true })
    await go(desk().survey)
    const before = await main(page)
    // Somebody loses a slip: nobody knows its code, and another is drawn.
    drawn()
    for (let person = 6; person <= 30; person += 1) {
      const answer = await answerByPost(onSite(made.at), drawn(), { person, places: made.places })
      expect(answer.status).toBe(200)
      expect(answer.html).toContain(form.thanks.title)
    }
    expect(made.slips).toHaveLength(2)
    await go(desk().survey)
    expect(await main(page)).toBe(before)
    expect(await page.locator('.survey-count b').innerText()).toBe('0–4')
    await go(desk().results)
    expect(await main(page)).toContain(told.notCountedSay)
    await expectSound(page, 'staff-story-no-results')
    expectNoFault()
  })

  it('it closes, and what the committee counted of its paper adds up', async () => {
    const officer = await visit({ script: true })
    const { page, go, press, expectNoFault } = officer
    await go(desk().survey)
    await staffStep(officer, 'closed', 'ได้ครบทุกคนแล้ว')
    expect(await main(page)).toContain(words.next.ledger)
    const late = await visit({ ...phone, script: false })
    await late.go(made.at)
    expect(await main(late.page)).toContain(form.shut.closed.say)
    await expectSound(late.page, 'staff-story-closed-form')
    const { status } = await answerByPost(onSite(made.at), made.slips[0] ?? '', {
      ...{ person: 0, places: made.places },
    })
    expect(status).toBe(410)

    const numbers = { drawn: 31, returned: 1, replaced: 1, onPaper: 1, disputed: 0 }
    await page.getByRole('link', { name: words.to.ledger }).click()
    for (const [field, n] of Object.entries(numbers))
      await page.locator(`[name=${field}]`).fill(String(n))
    await expectSound(page, 'staff-story-ledger')
    await press(page.getByRole('button', { name: ledgerSaid.save }))
    expect(await main(page)).toContain(ledgerSaid.faults.printed([33, 32]))
    expect(await main(page)).toContain(words.next.unsettled)
    await expectSound(page, 'staff-story-ledger-wrong')
    await page.locator('summary', { hasText: ledgerSaid.change }).click()
    await page.locator('[name=returned]').fill('2')
    await press(page.getByRole('button', { name: ledgerSaid.save }))
    expect(await main(page)).toContain(ledgerSaid.adds)
    await expectSound(page, 'staff-story-ledger-right')
    for (const each of [officer.expectNoFault, late.expectNoFault]) each()
    expectNoFault()
  })

  it('is opened by both passphrases together and by none alone; then the keys are gone', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: true })
    page.setDefaultTimeout(60_000)
    await go(desk().count)
    await expectSound(page, 'staff-story-count')
    await fill(page, [passphrases[0], passphrases[0]])
    await press(page.getByRole('button', { name: count.submit }), 422)
    expect(await main(page)).toContain(words.refused['wrong-passphrases'])
    await expectSound(page, 'staff-story-count-wrong')
    await fill(page, passphrases)
    await press(page.getByRole('button', { name: count.submit }))
    expect(await main(page)).toContain(words.next.publish)
    await expectSound(page, 'staff-story-counted')
    expectNoFault()
  })

  it('its results are looked at and published, and read by anybody, on paper too', async () => {
    const officer = await visit({ script: true })
    await officer.go(desk().results)
    expect(await officer.page.locator('.received-number b').innerText()).toBe('30')
    await expectSound(officer.page, 'staff-story-results')
    await officer.press(officer.page.getByRole('button', { name: told.publish }))
    expect(await main(officer.page)).toContain(words.next.published)
    await expectSound(officer.page, 'staff-story-published')
    const { page, go, expectNoFault } = await visit({ ...phone, script: false })
    for (const all of [paths, pathsIn('en')]) {
      await go(all.publicStaffSurvey(sample.code, year, made.id))
      await expectSound(page, `staff-story-public-${all === paths ? 'th' : 'en'}`)
    }
    await go(paths.publicStaffSurvey(sample.code, year, made.id))
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
    await withPdfPages(pdf, async (printed) => {
      const all = printed.map((each) => each.letters).join('')
      for (const wanted of [ownStaffResultsLabel.th, ledgerSaid.fields.drawn, made.syllables])
        expect(isPrinted(all, wanted), wanted).toBe(true)
      expect(printed.filter((each) => each.letters.length < 20)).toEqual([])
    })
    for (const each of [expectNoFault, officer.expectNoFault]) each()
  })

  it('is recounted offline by anybody: all holds, a receipt too, and one changed letter is told', async () => {
    const { page, go, expectNoFault } = await visit({ citizen: true, script: true })
    await go(paths.publicStaffSurvey(sample.code, year, made.id))
    const zip = await savedBy(page, page.getByRole('link', { name: told.formats.zip }))
    const file = fileOf('result.zip', zip)
    const typed = ['--receipt', receipts.hand, '--fingerprint', made.syllables]
    const whole = await ranProgram('recount', file, ...typed)
    expect(whole).toMatchObject({ code: 0 })
    expect(whole.printed).toContain(`== ${recount.verdicts.whole} ==`)

    const read = await readZip(Uint8Array.from(zip), () => true)
    if (typeof read === 'string') throw new Error(read)
    for (const [name, bytes] of read.files) fileOf(`result/${name}`, bytes)
    const folder = path.join(office().folder, 'result')
    const alone = await page.context().browser()?.newContext({ offline: true })
    const offline = (await alone?.newPage()) ?? expect.fail()
    const asked: string[] = []
    offline.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url())
    })
    await offline.goto(pathToFileURL(path.join(folder, 'recount.html')).href)
    const verdict = () => offline.locator('article .verdict').textContent()
    const mark = (check: keyof typeof checkTitles, on = offline) =>
      on
        .locator('.checks li', { has: on.getByText(checkTitles[check].th, { exact: true }) })
        .locator('.mark')
        .textContent()
    await offline.getByLabel(recount.choose).setInputFiles(file)
    expect(await verdict()).toBe(recount.verdicts.whole)
    await offline.getByLabel(recount.chooseReceipt).setInputFiles(receipts.script)
    expect(await mark('receipt')).toBe(recount.marks.yes)
    await expectSound(offline, 'staff-story-recount')

    fileOf('result/columns/03.json', changedIn(path.join(folder, 'columns/03.json'), '"t":'))
    await offline.getByLabel(recount.chooseFolder).setInputFiles(folder)
    await offline.locator('article .verdict.no').waitFor()
    expect(await mark('signatures')).toBe(recount.marks.no)
    await expectSound(offline, 'staff-story-recount-broken')
    expect((await ranProgram('recount', folder)).code).toBe(1)
    expect(asked).toEqual([])
    await alone?.close()

    // By the one button of the public page.
    await go(paths.publicStaffSurvey(sample.code, year, made.id))
    await page.getByRole('link', { name: told.receiptOpen }).click()
    await page.getByLabel(recount.chooseReceipt).setInputFiles(receipts.script)
    await page.getByText(checkTitles.receipt.th, { exact: true }).waitFor()
    expect(await mark('receipt', page)).toBe(recount.marks.yes)
    expectNoFault()
  })
})
