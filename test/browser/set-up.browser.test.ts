import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { accountWords } from '../../src/accounts/messages.ts'
import { setUpWords } from '../../src/desk/set-up-messages.ts'
import { staffWords } from '../../src/staff/people-messages.ts'
import { journeys, openBrowser } from './chromium.ts'
import { openOffice } from './office.ts'
import { withPdfPages } from './pdf-pages.ts'
import { modes, visit } from './visit.ts'

const [account, staff, words] = [accountWords.th, staffWords.th, setUpWords.th]
const password = 'ประโยคยาวที่จำได้ดี'

/** Ten people of an อบต. as their clerk has them in Excel, herself among them. */
const table = [
  'ส่วนราชการ\tตำแหน่ง\tชื่อ-สกุล\tอีเมล',
  '-\tนายกองค์การบริหารส่วนตำบล\tนายสุข สบาย\t',
  'สำนักปลัด\tปลัดองค์การบริหารส่วนตำบล\tนางวิไล ตั้งใจ\tpalad@example.go.th',
  '\tนักวิเคราะห์นโยบายและแผน\tนางสาวใจ งามดี\t',
  '\tนักจัดการงานทั่วไป\tนายธนา รุ่งเรือง\tthana',
  'กองคลัง\tผู้อำนวยการกองคลัง\tนางมาลี ใจดี\t',
  '\tนักวิชาการเงินและบัญชี\tนางสาวแก้ว กล้าหาญ\t',
  'กองช่าง\tผู้อำนวยการกองช่าง\tนายสมชาย ดีงาม\t',
  '\tนายช่างโยธา\tนายเอก มั่นคง\t',
  'กองการศึกษา\tผู้อำนวยการกองการศึกษา\tนางพร สุขใจ\t',
  '\tนักวิชาการศึกษา\tนายบุญ ใฝ่รู้\t',
].join('\n')

/** In points. */
const a4 = [595, 842]

/** What it takes a person, in seconds: each page is read, each field found, each letter typed slowly. */
const seconds = { page: 15, field: 3, letter: 0.5, press: 2, paste: 20 } as const

journeys('a newcomer with an empty installation', () => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  describe.each(modes)('$mode', ({ script }) => {
    it('sets an agency with ten people up in five minutes, and one of them joins', async () => {
      if (!browser) throw new Error('The browser opens before the tests of its group.')
      const office = await openOffice({}, { isUntouched: true })
      onTestFinished(office.close)
      const clerk = await visit(browser, office, { script, citizen: true })
      onTestFinished(clerk.close)
      const { page, go, press, expectNoFault } = clerk
      const effort = { page: 1, field: 0, letter: 0, press: 0, paste: 0 }
      const type = async (label: string, text: string) => {
        effort.field += 1
        effort.letter += text.length
        await page.getByLabel(label, { exact: true }).fill(text)
      }
      const on = async (button: string) => {
        effort.press += 1
        effort.page += 1
        await press(page.getByRole('button', { name: button, exact: true }))
      }
      const isAt = async (heading: string) =>
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)

      await go(office.setUp)
      await type(account.yourName, 'นางสาวใจ งามดี')
      await type(account.newSignInName, 'jai')
      await type(account.newPassword, password)
      await type(account.again, password)
      await on(account.begin)

      await isAt(words.title)
      await type(words.name, 'องค์การบริหารส่วนตำบลทุ่งรวงทอง')
      await page.locator('[name=district]').fill('ทุ่งกว้าง')
      await page.locator('[name=province]').fill('สระบุรี')
      effort.field += 2
      effort.letter += 'ทุ่งกว้างสระบุรี'.length
      await on(words.register)

      await isAt(words.steps.divisions)
      await page.locator('[name=table]').fill(table)
      effort.paste += 1
      await on(staff.preview)
      expect(await page.getByRole('row').count()).toBe(1 + 10)
      expect(await page.getByRole('status').innerText()).toBe(staff.previewCount(10, 10))
      await on(staff.save)

      await isAt(words.steps.people)
      expect(await page.getByRole('combobox').count()).toBe(9)
      // Left in the middle, it goes on where it stood.
      await go('/desk/set-up')
      await isAt(words.steps.people)
      await on(words.next)
      await isAt(words.steps.year)
      await page.getByRole('radio', { name: words.beginPractice }).check()
      effort.press += 1
      await on(words.next)
      await isAt(words.doneTitle)
      await on(words.slips(9))
      const links = await page.locator('.slip-link').allInnerTexts()
      expect(new Set(links).size).toBe(9)
      expect(await page.getByRole('img', { name: 'QR' }).count()).toBe(9)
      const sheets = await withPdfPages(
        await page.pdf({ preferCSSPageSize: true }),
        async (pages) => pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
      )
      expect(sheets).toEqual([a4, a4])

      const took = Object.entries(seconds).reduce(
        (sum, [what, each]) => sum + each * effort[what as keyof typeof seconds],
        0,
      )
      console.info(
        `set-up (${script ? 'with' : 'without'} script): ${effort.page} pages, ${effort.field} fields, ${effort.letter} letters, ${effort.press} presses, 1 paste: about ${Math.round(took)} s`,
      )
      expect(took).toBeLessThan(300)
      // What was chosen stands: the slips are not shown again, the practice year says what it is.
      await go('/desk/set-up?new=1')
      await isAt(words.title)
      expectNoFault()

      const malee = links[3] ?? ''
      const guest = await visit(browser, office, { script, citizen: true })
      onTestFinished(guest.close)
      await guest.go(malee)
      expect(await guest.page.getByText('นางมาลี ใจดี').count()).toBeGreaterThan(0)
      await guest.page.getByLabel(account.newSignInName, { exact: true }).fill('malee')
      await guest.page.getByLabel(account.newPassword, { exact: true }).fill(password)
      await guest.page.getByLabel(account.again, { exact: true }).fill(password)
      await guest.press(guest.page.getByRole('button', { name: account.begin }))
      expect(await guest.page.getByText('องค์การบริหารส่วนตำบลทุ่งรวงทอง').count()).toBeGreaterThan(0)
      guest.expectNoFault()
      // The link has worked once.
      await guest.page.context().clearCookies()
      await guest.go(malee, 410)
    })
  })
})
