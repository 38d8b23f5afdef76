import { expect, it } from 'vitest'
import { gridWords } from '../../src/measures/grid-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { withOffice } from './with-office.ts'

const words = gridWords.th
const plan = `/desk/${sample.code}/${sample.year}`

journeys('the plan as a spreadsheet', () => {
  const { visit } = withOffice()

  it('takes a pasted block, moves by keys, undoes, redoes and saves', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: true })
    await go(`${plan}/grid`)
    const cell = (column: keyof typeof words.columns, row: number) =>
      page.locator(`#field-${column}-${row}`)
    const before = await cell('units', 0).inputValue()
    await cell('codes', 0).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await cell('units', 0).evaluate((each) => each === document.activeElement)).toBe(true)
    await cell('units', 0).evaluate((each) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/plain',
        '"กองคลัง\nกองช่าง"\tผู้อำนวยการกองคลัง\r\nกองช่าง\tนายช่างโยธา\r\n',
      )
      each.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    expect(await cell('units', 0).inputValue()).toBe('กองคลัง\nกองช่าง')
    expect(await cell('posts', 1).inputValue()).toBe('นายช่างโยธา')
    await page.keyboard.press('Control+z')
    expect(await cell('units', 0).inputValue()).toBe(before)
    await page.keyboard.press('Control+y')
    expect(await cell('posts', 1).inputValue()).toBe('นายช่างโยธา')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+d')
    expect(await cell('units', 2).inputValue()).toBe('กองช่าง')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('ปลัด อบต.')
    await page.keyboard.press('Enter')
    expect(await cell('posts', 2).inputValue()).toBe('ปลัด อบต.')
    await press(page.getByRole('button', { name: words.save }))
    await go(`${plan}/grid`)
    expect(await cell('units', 0).inputValue()).toBe('กองคลัง\nกองช่าง')
    expect(await cell('posts', 2).inputValue()).toBe('ปลัด อบต.')
    expectNoFault()
  })
})
