import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { workWords } from '../../src/division-work/messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { pathsIn } from '../../src/paths.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const said = workWords.th
const paths = pathsIn('th')
const work = paths.work(sample.code, sample.year)
const phone = { width: 360, height: 740 }

journeys('a division reporting from a phone', () => {
  const { visit } = withOffice()

  const photo = async (name: string) => ({
    ...{ name, mimeType: 'image/jpeg' },
    buffer: await sharp({
      create: {
        width: 900,
        height: 600,
        channels: 3,
        background: name.length % 2 ? '#0f5c5f' : '#e0a43a',
      },
    })
      .jpeg()
      .toBuffer(),
  })
  const fill = async (page: Page, line: string) => {
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles([await photo(`${line}.jpg`)])
    await page.getByLabel(said.line).fill(line)
    await page.getByRole('radio', { name: measureWords.th.stages.underway }).check()
  }
  const rowOf = async (page: Page, nth: number) => {
    await page.goto(work)
    return (
      (await page
        .getByRole('link', { name: said.report, exact: true })
        .nth(nth)
        .getAttribute('href')) ?? ''
    )
  }
  /** How many reports of a line, and photos with it, the server shows in the history of a measure and its evidence. */
  const onServer = async (page: Page, row: string, line: string) => {
    await page.goto(paths.measure(sample.code, sample.year, row.split('/').at(-1) ?? ''))
    const entries = await page.locator('.history > li').filter({ hasText: line }).count()
    const pieces = await page.locator('#evidence').getByText(line).count()
    return { entries, pieces }
  }

  it.each(modes)(
    'sends photo, line and state and is shown the receipt ($mode)',
    async ({ mode, script }) => {
      const { page, go, press, expectNoFault } = await visit({ script, ...phone })
      const row = await rowOf(page, 0)
      await go(row)
      await fill(page, `ติดป้าย ${mode}`)
      await press(page.getByRole('button', { name: said.send }))
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
        /^ส่งแล้ว \d\d\.\d\d น\.$/,
      )
      expect(await page.locator('.pictures img').count()).toBe(1)
      expect(await onServer(page, row, `ติดป้าย ${mode}`)).toEqual({ entries: 1, pieces: 1 })
      expectNoFault()
    },
  )

  it('keeps the report while there is no signal, through a reload and a second tab, and sends it once', async () => {
    const { page, context, go } = await visit({ script: true, ...phone })
    const row = await rowOf(page, 1)
    await go(row)
    await fill(page, 'ประชุมแล้ว')
    const second = await context.newPage()
    await second.goto(work)
    await context.setOffline(true)
    // A double tap.
    await page.getByRole('button', { name: said.send }).dblclick()
    await page.getByText(said.outbox.later).waitFor()
    expect(await page.locator('.outbox').innerText()).toContain('ยังอยู่ในเครื่อง 1 รายการ')
    await page.close()
    await context.setOffline(false)
    // Both tabs notice at once.
    const third = await context.newPage()
    await Promise.all([third.goto(work), second.evaluate(() => dispatchEvent(new Event('online')))])
    await third.waitForFunction(
      () => !document.querySelector('.outbox')?.textContent?.includes('ยังอยู่'),
    )
    await second.waitForFunction(
      () => !document.querySelector('.outbox')?.textContent?.includes('ยังอยู่'),
    )
    expect(await onServer(third, row, 'ประชุมแล้ว')).toEqual({ entries: 1, pieces: 1 })
    await third.goto(work)
    expect(await third.locator('.outbox').isVisible()).toBe(false)
  })

  it('asks for a look where somebody else reported meanwhile, with everything still there', async () => {
    const { page, context, go } = await visit({ script: true, ...phone })
    const row = await rowOf(page, 2)
    await go(row)
    await fill(page, 'อบรมรอบเช้า')
    const other = await context.newPage()
    await other.goto(row)
    await fill(other, 'อบรมรอบบ่าย')
    await other.getByRole('button', { name: said.send }).click()
    await other.waitForURL(/\/sent\//)
    await page.getByRole('button', { name: said.send }).click()
    await page.getByText(said.meanwhile).waitFor()
    expect(await page.getByLabel(said.line).inputValue()).toBe('อบรมรอบเช้า')
    expect(await page.getByRole('main').innerText()).toContain('อบรมรอบบ่าย')
    expect(await page.getByText(said.held(1)).count()).toBe(1)
    await page.getByRole('button', { name: said.send }).click()
    await page.waitForURL(/\/sent\//)
    for (const line of ['อบรมรอบเช้า', 'อบรมรอบบ่าย'])
      expect((await onServer(page, row, line)).pieces, line).toBe(1)
    await page.goto(work)
    expect(await page.locator('.outbox').isVisible()).toBe(false)
  })
})
