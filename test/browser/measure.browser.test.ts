import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { deskWords } from '../../src/desk/messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const said = measureWords.th
const plan = `/desk/${sample.code}/${sample.year}`

journeys('an officer at work on the plan', () => {
  const { visit } = withOffice()

  describe.each(modes)('$mode', ({ mode, script }) => {
    const title = `จัดช่องทางร้องเรียนที่ปกปิดชื่อ (${mode})`

    it('adds a measure: mistakes are pointed at, nothing typed is lost, and it can be edited', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      await go(plan)
      await press(page.getByRole('link', { name: deskWords.th.addMeasure }))
      await page.getByLabel(said.fields.steps).fill('ตั้งตู้รับเรื่อง\nประกาศช่องทาง')
      await page.getByLabel(said.unit(1)).fill('กองช่าง')
      for (const month of ['พ.ค.', 'ส.ค.']) await page.getByLabel(month, { exact: true }).check()
      await page.getByLabel(said.instruments.IIT).check()
      await page.getByLabel(said.fields.codes).fill('ไอ ยี่สิบ')
      await press(page.getByRole('button', { name: said.save }), 422)

      const summary = page.getByRole('alert')
      await expectFocus(summary, 'the summary of mistakes has the focus')
      for (const code of ['measures-missing', 'code-unreadable'] as const)
        expect(await summary.getByRole('link', { name: said.wrong[code] }).count(), code).toBe(1)
      expect(await page.getByLabel(said.fields.steps).inputValue()).toBe('ตั้งตู้รับเรื่อง\nประกาศช่องทาง')
      expect(await page.getByLabel(said.unit(1)).inputValue()).toBe('กองช่าง')
      expect(await page.getByLabel('พ.ค.', { exact: true }).isChecked()).toBe(true)
      expect(await page.getByLabel('มิ.ย.', { exact: true }).isChecked()).toBe(false)
      expect(await page.getByLabel(said.instruments.IIT).isChecked()).toBe(true)
      expect(await page.getByLabel(said.fields.codes).inputValue()).toBe('ไอ ยี่สิบ')

      // Each mistake leads to its field.
      for (const [code, field] of [
        ['measures-missing', page.getByLabel(said.fields.measures, { exact: true })],
        ['code-unreadable', page.getByLabel(said.fields.codes)],
      ] as const) {
        await summary.getByRole('link', { name: said.wrong[code] }).click()
        await expectFocus(field, `${code} leads to its field`)
      }
      const measures = page.getByLabel(said.fields.measures, { exact: true })
      expect(await measures.getAttribute('aria-invalid')).toBe('true')
      await measures.fill(title)
      await page.getByLabel(said.fields.codes).fill('ข้อ I ๒๘')
      await press(page.getByRole('button', { name: said.save }))

      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      expect(await page.getByRole('main').innerText()).toContain('I28')
      await press(page.getByRole('link', { name: said.edit, exact: true }))
      expect(await page.getByLabel(said.fields.measures, { exact: true }).inputValue()).toBe(title)
      await page.getByLabel(said.fields.followUp).fill('สุ่มตรวจตู้ทุกเดือน')
      await press(page.getByRole('button', { name: said.saveEdit }))
      expect(await page.getByRole('main').innerText()).toContain('สุ่มตรวจตู้ทุกเดือน')
      expect(await headsOf(page.getByRole('list').last())).toEqual([
        said.facts.revised,
        said.facts.adopted,
      ])
      await go(plan)
      expect(await page.getByRole('row').filter({ hasText: title }).innerText()).toContain('I28')
      expectNoFault()
    })

    it('reports progress, undoes it, and undoes the undoing; the history keeps all of it', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      await go(plan)
      await press(page.getByRole('row').filter({ hasText: title }).getByRole('link').first())
      await press(page.getByRole('link', { name: said.progressTitle }))
      await page.getByLabel(said.fields.percent).fill('ครึ่งหนึ่ง')
      await page.getByLabel(said.fields.outcome).fill('ตั้งตู้แล้วสองแห่ง')
      await press(page.getByRole('button', { name: said.saveProgress }), 422)
      await expectFocus(page.getByRole('alert'), 'the summary of mistakes has the focus')
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(2)
      expect(await page.getByLabel(said.fields.percent).inputValue()).toBe('ครึ่งหนึ่ง')
      expect(await page.getByLabel(said.fields.outcome).inputValue()).toBe('ตั้งตู้แล้วสองแห่ง')
      await page.getByRole('radio', { name: said.stagesOfForm.underway }).check()
      await page.getByLabel(said.percentReason).fill('รอพัสดุ')
      await page.getByLabel(said.fields.percent).fill('๔๐%')
      await press(page.getByRole('button', { name: said.saveProgress }))

      const now = page.getByRole('main')
      const history = page.getByRole('list').last()
      expect(await now.innerText()).toContain('40%')
      expect(await now.innerText()).toContain('ตั้งตู้แล้วสองแห่ง')
      expect(await now.innerText()).not.toContain(said.notReported)
      expect((await headsOf(history))[0]).toBe(said.facts.progress)

      const undo = page.getByRole('button', { name: said.undo })
      await press(undo.first())
      expect(await now.innerText()).toContain(said.notReported)
      expect((await headsOf(history)).slice(0, 2)).toEqual([
        said.undoOf(said.facts.progress),
        said.facts.progress,
      ])
      await press(undo.first())
      expect(await now.innerText()).not.toContain(said.notReported)
      expect((await headsOf(history)).slice(0, 3)).toEqual([
        said.undoOf(said.facts.undo),
        said.undoOf(said.facts.progress),
        said.facts.progress,
      ])
      await go(plan)
      expect(await page.getByRole('row').filter({ hasText: title }).innerText()).toContain(
        'ตั้งตู้แล้วสองแห่ง',
      )
      expectNoFault()
    })

    it('moves it, takes it out of the plan, and brings it back', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      await go(plan)
      const row = page.getByRole('row').filter({ hasText: title })
      const before = await row.getByRole('rowheader').innerText()
      await press(row.getByRole('link').first())
      await press(page.getByRole('button', { name: said.up, exact: true }))
      await go(plan)
      expect(Number(await row.getByRole('rowheader').innerText())).toBe(Number(before) - 1)
      await press(row.getByRole('link').first())
      const address = page.url()
      await press(page.getByRole('button', { name: said.remove }))
      await go(plan)
      expect(await row.count()).toBe(0)
      await go(new URL(address).pathname)
      expect(await page.getByText(said.removed).count()).toBe(1)
      await press(page.getByRole('button', { name: said.undo }).first())
      await go(plan)
      expect(await row.count()).toBe(1)
      expectNoFault()
    })
  })

  it('is asked before leaving a form with words in it, where there is script', async () => {
    const { page, go } = await visit({ script: true })
    await go(`${plan}/measures/new`)
    await page.getByLabel(said.fields.steps).pressSequentially('คำที่ยังไม่ได้บันทึก')
    const [asked] = await Promise.all([
      page.waitForEvent('dialog'),
      page.getByRole('link', { name: said.cancel }).click(),
    ])
    expect(asked.type()).toBe('beforeunload')
    expect(new URL(page.url()).pathname).toBe(`${plan}/measures/new`)
  })
})

/** A page moves the focus by itself a frame after it is there. */
const expectFocus = (at: Locator, why: string) =>
  expect
    .poll(() => at.evaluate((element) => element === document.activeElement), {
      ...{ message: why, timeout: 5_000 },
    })
    .toBe(true)

/** The first line of each entry of a history, newest first, without its mark. */
const headsOf = async (history: Locator) =>
  (await history.locator('> li').allInnerTexts()).map((entry) =>
    (entry.split('\n')[0] ?? '').replace(said.undone, '').trim(),
  )
