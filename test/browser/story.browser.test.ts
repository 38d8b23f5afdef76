import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { publishWords } from '../../src/approvals/publish-messages.ts'
import { signOffWords } from '../../src/approvals/sign-off-messages.ts'
import { workWords } from '../../src/division-work/messages.ts'
import { letterPageWords } from '../../src/letters/web-messages.ts'
import { libraryWords } from '../../src/library/messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { pathsIn } from '../../src/paths.ts'
import { resultWords } from '../../src/results/result-messages.ts'
import { staffWords } from '../../src/staff/people-messages.ts'
import { journeys } from './chromium.ts'
import { peopleBySlips } from './joining.ts'
import { sample } from './office.ts'
import { withPdfPages } from './pdf-pages.ts'
import { withOffice } from './with-office.ts'

const paths = pathsIn('th')
const year = 2567

/** The office as its clerk pastes it: three divisions report, the clerk acts for an executive who is away. */
const table = [
  'ส่วนราชการ\tตำแหน่ง\tชื่อ-สกุล\tสิทธิ์',
  'สำนักปลัด\tปลัดองค์การบริหารส่วนตำบล\tนางวิไล ตั้งใจ\tผู้บริหาร',
  'กองคลัง\tผู้อำนวยการกองคลัง\tนางมาลี ใจดี\tผู้รายงาน',
  'กองช่าง\tผู้อำนวยการกองช่าง\tนายสมชาย ดีงาม\tผู้รายงาน',
  'กองการศึกษา\tผู้อำนวยการกองการศึกษา\tนางพร สุขใจ\tผู้รายงาน',
  '-\tนายกองค์การบริหารส่วนตำบล\t\t',
].join('\n')

const scores = [
  'คะแนนรวม\t84.98',
  'ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t85.21',
  'ตัวชี้วัดที่ 2 การใช้งบประมาณ\t70.59',
  'ตัวชี้วัดที่ 3 การใช้อำนาจ\t75.10',
  'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ\t72.88',
  'ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต\t73.24',
  'ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน\t81.14',
  'ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\t83.12',
  'ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน\t76.79',
  'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\t97.50',
  'ตัวชี้วัดที่ 10 การป้องกันการทุจริต\t93.75',
].join('\n')

/** What each of three divisions does, and for which instrument. */
const own = [
  ['กองคลัง', 'แสดงผลการใช้จ่ายทุกไตรมาสหน้าสำนักงาน', 'IIT'],
  ['กองช่าง', 'ติดป้ายขั้นตอนขออนุญาตก่อสร้างที่จุดบริการ', 'EIT'],
  ['กองการศึกษา', 'เปิดบัญชีอาหารกลางวันให้ผู้ปกครองดูทุกสัปดาห์', 'OIT'],
] as const
const heads = {
  กองคลัง: 'นางมาลี ใจดี',
  กองช่าง: 'นายสมชาย ดีงาม',
  กองการศึกษา: 'นางพร สุขใจ',
} as const

journeys('a year in one office', () => {
  const { visit, office } = withOffice()
  const { as, keepSlips } = peopleBySlips(visit)
  const code = sample.code
  const [staff, said] = [staffWords.th, measureWords.th]
  const main = (page: Page) => page.getByRole('main').innerText()

  it('begins with the people: three who report for their division, and a clerk who acts for the executive', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.pastePeople(code))
    await page.locator('[name=table]').fill(table)
    await press(page.getByRole('button', { name: staff.preview, exact: true }))
    await press(page.getByRole('button', { name: staff.save, exact: true }))
    await go(paths.divisions(code))
    await press(page.getByRole('link', { name: 'นายกองค์การบริหารส่วนตำบล' }))
    await page.locator('[name=person]').selectOption({ label: 'นางวิไล ตั้งใจ' })
    await page.getByRole('radio', { name: staff.asActing }).check()
    await page.locator('[name=orderNo]').fill('45/2566')
    await page.locator('[name=from]').fill('1/10/2566')
    await press(
      page
        .locator('form')
        .filter({ has: page.locator('[name=orderNo]') })
        .getByRole('button'),
    )
    await go(paths.people(code))
    await press(page.getByRole('button', { name: staff.linksForWaiting(4) }))
    const names = table.split('\n').map((line) => line.split('\t')[2] ?? '')
    expect(await keepSlips(page, names.filter(Boolean))).toHaveLength(4)
    expectNoFault()
  })

  it('takes the scores in, and shows what each weak point costs', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.enterResult(code, year - 1))
    await page.locator('[name=paste]').fill(scores)
    await press(page.getByRole('button', { name: resultWords.th.read }))
    await press(page.getByRole('button', { name: resultWords.th.save }))
    await go(paths.weakPoints(code, year))
    const first = await page
      .getByRole('main')
      .locator('h2, h3')
      .filter({ hasText: 'ตัวชี้วัดที่' })
      .first()
      .innerText()
    expect(first).toContain('ตัวชี้วัดที่ 8')
    expect(await main(page)).toContain('2.32')
    expectNoFault()
  })

  it('plans five measures: two from the library, three of its own', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.library(code, year, { indicator: 8 }))
    for (const nth of [0, 1]) await page.locator('main input[type=checkbox]').nth(nth).check()
    await press(page.getByRole('button', { name: libraryWords.th.adopt }))
    for (const [unit, title, instrument] of own) {
      await go(paths.newMeasure(code, year))
      await page.getByLabel(said.fields.measures, { exact: true }).fill(title)
      await page.getByLabel(said.fields.steps).fill('กำหนดผู้รับผิดชอบ\nทำและบันทึกผล')
      await page.getByLabel(said.fields.followUp).fill('รายงานที่ประชุมทุกเดือน')
      await page.getByLabel(said.unit(1)).fill(unit)
      await page.getByLabel(said.instruments[instrument]).check()
      for (const month of ['ม.ค.', 'มี.ค.']) await page.getByLabel(month, { exact: true }).check()
      await press(page.getByRole('button', { name: said.save }))
    }
    await go(paths.plan(code, year, { view: 'cards' }))
    expect(await page.locator('.measure-card').count()).toBe(5)
    expectNoFault()
  })

  it.each(['order', 'announcement'])('prints the %s from the same record', async (kind) => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.letter(code, year, kind))
    await press(page.getByRole('button', { name: letterPageWords.th.save, exact: true }))
    const file = page.locator('a[href$="letter.pdf"]').first()
    const answer = await page.request.get((await file.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    await withPdfPages(await answer.body(), async (pages) => {
      expect(pages.length).toBeGreaterThan(0)
      const [first] = pages
      expect(first && [Math.round(first.width), Math.round(first.height)]).toEqual([595, 842])
    })
    expectNoFault()
  })

  it.each(own)('hears from %s on a phone, with a photo', async (unit, title) => {
    const { page, go, press, expectNoFault } = await as(heads[unit])
    await go(paths.work(code, year))
    await press(
      page
        .locator('.work-row')
        .filter({ hasText: title })
        .getByRole('link', { name: workWords.th.report }),
    )
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        ...{ name: 'งานวันนี้.jpg', mimeType: 'image/jpeg' },
        buffer: await photo(unit.length),
      })
    await page.locator('[name=line]').fill(`${unit}ดำเนินการครบตามแผนแล้ว`)
    await page.getByRole('radio', { name: said.stages.done }).check()
    for (const tick of await page.locator('[name=ticked]').all()) await tick.check()
    await press(page.getByRole('button', { name: workWords.th.send }))
    expect(await main(page)).toContain('ส่งแล้ว')
    await go(paths.signOff(code, year))
    await press(page.getByRole('button', { name: signOffWords.th.handIn(unit) }))
    expectNoFault()
  })

  it('hands one division its rows back, which mends them and hands them in again', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: false })
    await go(paths.signOff(code, year))
    await page.getByText(signOffWords.th.handBackTitle).click()
    await page.locator('[name=handBackUnit]').selectOption('กองช่าง')
    await page.getByLabel(signOffWords.th.handBackReason).fill('ขอวันที่ซ่อมเสร็จด้วย')
    await press(page.getByRole('button', { name: signOffWords.th.handBack, exact: true }))
    const head = await as(heads['กองช่าง'])
    await head.go(paths.signOff(code, year))
    expect(await main(head.page)).toContain('ขอวันที่ซ่อมเสร็จด้วย')
    await head.press(head.page.getByRole('button', { name: signOffWords.th.handInAgain('กองช่าง') }))
    expectNoFault()
  })

  it('is approved by the acting executive on a phone, and published', async () => {
    const officer = await visit({ script: false })
    await officer.go(paths.signOff(code, year))
    await officer.page.getByLabel(signOffWords.th.forwardReason).fill('สองแถวยังไม่ครบกำหนด')
    await officer.press(
      officer.page.getByRole('button', { name: signOffWords.th.forward, exact: true }),
    )
    const executive = await as('นางวิไล ตั้งใจ')
    await executive.go(paths.signOff(code, year))
    await executive.press(executive.page.locator('.sign-button button').last())
    expect(await main(executive.page)).toContain('45/2566')
    await officer.go(paths.publish(code, year))
    await officer.press(officer.page.getByRole('button', { name: publishWords.th.publish }))
    const citizen = await visit({ script: false, citizen: true, width: 360 })
    await citizen.go(paths.publicPlan(code, year))
    expect(await main(citizen.page)).toContain('นางวิไล ตั้งใจ')
    expect(await main(citizen.page)).toContain('45/2566')
    for (const [, title] of own) expect(await main(citizen.page)).toContain(title)
    for (const each of [officer, executive, citizen]) each.expectNoFault()
  })

  it('shows an edit as drift, and the public only what was signed, until it is signed and published again', async () => {
    const officer = await visit({ script: false })
    const [[, title]] = own
    await officer.go(paths.plan(code, year, { view: 'cards' }))
    await officer.press(officer.page.getByRole('link', { name: title }).first())
    await officer.press(officer.page.getByRole('link', { name: said.edit, exact: true }))
    await officer.page.getByLabel(said.fields.followUp).fill('รายงานที่ประชุมทุกสองสัปดาห์')
    await officer.press(officer.page.getByRole('button', { name: said.saveEdit }))
    await officer.go(paths.signOff(code, year))
    expect(await main(officer.page)).toContain(signOffWords.th.driftSigned)
    const citizen = await visit({ script: false, citizen: true })
    await citizen.go(paths.publicPlan(code, year))
    expect(await citizen.page.content()).not.toContain('ทุกสองสัปดาห์')
    await officer.page.getByLabel(signOffWords.th.forwardReason).fill('เปลี่ยนรอบติดตาม')
    await officer.press(
      officer.page.getByRole('button', { name: signOffWords.th.forward, exact: true }),
    )
    const executive = await as('นางวิไล ตั้งใจ')
    await executive.go(paths.signOff(code, year))
    expect(await main(executive.page)).toContain('ทุกสองสัปดาห์')
    await executive.press(executive.page.locator('.sign-button button').last())
    await officer.go(paths.publish(code, year))
    await officer.page.locator('[name=note]').fill('ติดตามถี่ขึ้น')
    await officer.press(officer.page.getByRole('button', { name: publishWords.th.publish }))
    await citizen.go(paths.publicPlan(code, year))
    expect(await citizen.page.content()).toContain('ทุกสองสัปดาห์')
    expect(await main(citizen.page)).toContain('ติดตามถี่ขึ้น')
    await citizen.go(paths.edition(code, year, 1))
    expect(await citizen.page.content()).not.toContain('ทุกสองสัปดาห์')
    for (const each of [officer, executive, citizen]) each.expectNoFault()
    expect(office().faults()).toEqual([])
  })
})

/** A photo as a phone takes it, each another one. */
const photo = (seed: number) =>
  sharp({
    create: { width: 1600, height: 1200, channels: 3, background: { r: seed * 9, g: 120, b: 90 } },
  })
    .jpeg()
    .toBuffer()
