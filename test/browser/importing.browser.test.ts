import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deskWords } from '../../src/desk/messages.ts'
import { columnMeanings } from '../../src/imports/messages.ts'
import { importWords } from '../../src/imports/web-messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { realReport, realReportIsExpected } from '../world/real-report.ts'
import { journeys } from './chromium.ts'
import { pastedTable } from './fictional-table.ts'
import { printedReport, sample } from './office.ts'
import { modes, type Visit } from './visit.ts'
import { withOffice } from './with-office.ts'

const [words, said] = [importWords.th, measureWords.th]

journeys('an officer with last year’s table', () => {
  describe.each(modes)('$mode', ({ script }) => {
    const { office, visit } = withOffice()

    it('pastes it, sees how it was understood and what was not, and only then saves', async () => {
      const visitor = await visit({ script })
      const { page, go, press, expectNoFault } = visitor
      await go('/')
      await press(page.getByRole('link', { name: deskWords.th.importMain }))
      await page.getByLabel(words.text).fill(pastedTable)
      await press(page.getByRole('button', { name: words.read }))

      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(words.previewTitle)
      expect(await page.getByText(words.measures(2)).count()).toBe(1)
      const meaningOf = async (heading: string) =>
        await page
          .getByRole('combobox', { name: heading, exact: true })
          .locator('option:checked')
          .innerText()
      for (const [heading, means] of [
        ['กำหนดแล้วเสร็จ', columnMeanings.period.th],
        ['มาตรการ/แนวทาง', columnMeanings.measures.th],
        ['สีแฟ้ม', words.leaveOut],
      ] as const)
        expect(await meaningOf(heading), heading).toBe(means)
      await page
        .getByRole('combobox', { name: 'สีแฟ้ม', exact: true })
        .selectOption(columnMeanings.evidence.th)
      await press(page.getByRole('button', { name: words.readAgain }))
      expect(await meaningOf('สีแฟ้ม')).toBe(columnMeanings.evidence.th)
      expect(await page.getByText(words.unreadNone).count()).toBe(1)
      await page.getByRole('combobox', { name: 'สีแฟ้ม', exact: true }).selectOption(words.leaveOut)
      await press(page.getByRole('button', { name: words.readAgain }))
      for (const unread of ['แฟ้มสีฟ้า', 'แฟ้มสีเหลือง'])
        expect(await page.getByRole('listitem').filter({ hasText: unread }).count()).toBe(1)
      for (const title of ['ประกาศหลักเกณฑ์การมอบหมายงาน', 'ติดแผนการใช้จ่ายที่บอร์ด'])
        expect(await page.getByRole('heading', { name: title }).count(), title).toBe(1)
      expect(await page.getByLabel(words.name).inputValue()).toBe('องค์การบริหารส่วนตำบลลำธารทอง')
      expect(await page.getByLabel(words.district).inputValue()).toBe('ฟ้าโปร่ง')
      expect(await page.getByLabel(words.year).inputValue()).toBe('2567')

      const preview = new URL(page.url())
      await go('/')
      expect(await page.getByText('ลำธารทอง').count(), 'saved before it was asked for').toBe(0)
      await go(preview.pathname + preview.search)

      // A mistake keeps what was typed.
      await page.getByLabel(words.year).fill('ปีหน้า')
      await press(page.getByRole('button', { name: words.save(2567) }), 422)
      expect(await page.getByRole('alert').innerText()).toContain(words.wrong['year-unreadable'])
      expect(await page.getByLabel(words.year).inputValue()).toBe('ปีหน้า')
      await page.getByLabel(words.year).fill('๒๕๖๗')
      await press(page.getByRole('button', { name: words.save(null) }))

      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(said.planTitle(2567))
      expect(await measuresOn(visitor)).toBe(2)
      expect(await page.getByRole('row').filter({ hasText: 'I12' }).innerText()).toContain(
        'ร่างหลักเกณฑ์',
      )
      await go('/')
      expect(await page.locator('.agencies .card', { hasText: 'ลำธารทอง' }).count()).toBe(1)
      expectNoFault()
    })

    it('uploads our own Word paper under another year, typed in Thai digits', async () => {
      const visitor = await visit({ script })
      const { page, go, press, expectNoFault } = visitor
      const paper = await printedReport(office(), sample.file, 'docx')
      await go('/desk/import')
      await page.getByLabel(words.file).setInputFiles(paper.path)
      await page.getByLabel(words.year).fill('๒๕๖๘')
      await press(page.getByRole('button', { name: words.read }))
      expect(await page.getByText(words.measures(7)).count()).toBe(1)
      expect(await page.getByText(words.unreadNone).count()).toBe(1)
      await press(page.getByRole('button', { name: words.save(2568) }))
      expect(new URL(page.url()).pathname).toBe(`/desk/${sample.code}/2568`)
      expect(await measuresOn(visitor)).toBe(7)
      expectNoFault()
    })

    it('uploads our own Excel sheet over the plan that is there: asked first, undone after', async () => {
      const visitor = await visit({ script })
      const { page, go, press, expectNoFault } = visitor
      const paper = await printedReport(office(), sample.file, 'xlsx')
      await go(`/desk/${sample.code}/2566`)
      await press(page.getByRole('link', { name: deskWords.th.importTable, exact: true }).last())
      await page.getByLabel(words.file).setInputFiles(paper.path)
      await press(page.getByRole('button', { name: words.read }))
      expect(await page.getByText(words.planThere(2566)).count()).toBe(1)
      await press(page.getByRole('button', { name: words.save(2566) }), 409)
      expect(await page.getByRole('alert').innerText()).toContain(words.wrong['replace-unsaid'])
      await page.getByLabel(words.replace).check()
      await press(page.getByRole('button', { name: words.save(2566) }))
      expect(await measuresOn(visitor)).toBe(7)
      expect(await page.getByText('report.xlsx').count()).toBe(1)
      await press(page.getByRole('button', { name: deskWords.th.undoImport }))
      await go(`/desk/${sample.code}/2566`)
      expect(await measuresOn(visitor)).toBe(7)
      expect(await page.getByText('report.xlsx').count()).toBe(0)
      expectNoFault()
    })

    it.skipIf(!realReportIsExpected)(
      'uploads the real report of 2566 and gets its seven measures and what is wrong with them',
      async () => {
        const visitor = await visit({ script })
        const { page, go, press, expectNoFault } = visitor
        await go('/desk/import')
        await page.getByLabel(words.file).setInputFiles({
          name: 'o43.txt',
          mimeType: 'text/plain',
          buffer: readFileSync(realReport),
        })
        await press(page.getByRole('button', { name: words.read }))
        expect(await page.getByText(words.measures(7)).count()).toBe(1)
        for (const unread of ['Activate', 'Go to Setti'])
          expect(await page.getByText(unread).count(), unread).toBeGreaterThan(0)
        await press(page.getByRole('button', { name: words.save(2566) }))
        const plan = page.getByRole('region', { name: said.tableScrolls })
        expect(await plan.getByRole('rowheader').allInnerTexts()).toEqual([
          '1',
          '2',
          '1',
          '2',
          '3',
          '1',
          '2',
        ])
        for (const code of ['I26', 'I1', 'E9', 'E15', 'E3', 'O38'])
          expect(
            await plan
              .getByRole('row')
              .filter({ has: page.getByText(code, { exact: true }) })
              .count(),
            code,
          ).toBe(1)
        const last = plan.getByRole('row').last()
        for (const code of ['O11', 'O23', 'O24']) expect(await last.innerText()).toContain(code)
        const fourth = plan.getByRole('row').filter({ has: page.getByText('E15', { exact: true }) })
        expect(await fourth.getByRole('img', { name: said.stagesOfForm.underway }).count()).toBe(1)
        expect(await fourth.innerText()).toContain('80%')

        await go(`${new URL(page.url()).pathname}/findings?as-of=30/9/2566`)
        const findings = (await page.getByRole('main').getByRole('listitem').allInnerTexts()).join()
        for (const word of ['038', 'ดงเตงาว', 'ร้อยละ 80', '30 กันยายน 2566'])
          expect(findings, word).toContain(word)
        expectNoFault()
      },
    )
  })
})

/** How many measures the plan's tables show. */
const measuresOn = ({ page }: Visit) =>
  page
    .getByRole('table')
    .getByRole('link', { name: /^มาตรการที่ \d+$/ })
    .count()
