import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { registryWords } from '../../src/agencies/registry-messages.ts'
import { searchWords } from '../../src/agencies/search-messages.ts'
import { deskWords } from '../../src/desk/messages.ts'
import { pathsIn } from '../../src/paths.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const [words, desk, registry] = [searchWords.th, deskWords.th, registryWords.th]
const paths = pathsIn('th')
const file = path.resolve(import.meta.dirname, '../../sample/registry.csv')

journeys('finding an agency', () => {
  const { visit } = withOffice()

  describe.each(modes)('$mode', ({ script }) => {
    it('a citizen finds it on a phone, told apart by place and code, and opens its page', async () => {
      const { page, go, press, expectNoFault } = await visit({ script, citizen: true, width: 360 })
      await go('/')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(desk.citizenHeading)
      await page.getByLabel(words.label).fill('ธาร ใส')
      await press(page.getByRole('button', { name: words.button }))
      expect(await page.getByText(words.found(1, false), { exact: true }).count()).toBe(1)
      expect(await page.getByLabel(words.label).inputValue()).toBe('ธาร ใส')
      const found = page.getByRole('main').getByRole('listitem').filter({ hasText: 'ธารใส' })
      expect(await found.first().innerText()).toMatch(/อำเภอทุ่งกว้าง.*จังหวัดตัวอย่าง.*\(0000001\)/s)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(360)
      await press(found.first().getByRole('link'))
      expect(new URL(page.url()).pathname).toBe(paths.publicAgency(sample.code))
      expectNoFault()
    })

    it('an operator takes in the registry and sees first what it would change', async () => {
      const { page, go, press, expectNoFault } = await visit({ script, width: 360 })
      await go(paths.registry())
      await page.getByLabel(registry.file).setInputFiles(file)
      await press(page.getByRole('button', { name: registry.read }))
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(registry.previewTitle)
      expect(await page.getByText(registry.readRows('54', '40')).count()).toBe(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      await press(page.getByRole('button', { name: registry.apply }))
      expect(new URL(page.url()).pathname).toBe(paths.registry())
      expect(await page.getByText(/40 แห่ง/).count()).toBe(1)
      expectNoFault()
    })
  })

  it('the list that follows the letters is a combobox: arrows choose, Escape closes, Enter opens', async () => {
    const { page, go, leads, expectNoFault } = await visit({ script: true, citizen: true })
    await go('/')
    const field = page.getByRole('combobox', { name: words.label })
    const list = page.getByRole('listbox', { name: words.listLabel })
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    await field.pressSequentially('ทุ่งกว้าง')
    await list.waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('status').innerText()).toContain('พบ 1')
    const option = list.getByRole('option')
    expect(await option.getAttribute('aria-selected')).toBe('false')
    await field.press('Escape')
    expect(await list.isVisible()).toBe(false)
    expect(await field.inputValue()).toBe('ทุ่งกว้าง')
    await field.press('ArrowDown')
    await list.waitFor()
    await field.press('ArrowDown')
    expect(await option.getAttribute('aria-selected')).toBe('true')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await field.press('ArrowUp')
    expect(await field.getAttribute('aria-activedescendant')).toBeNull()
    await field.press('ArrowDown')
    await leads(() => field.press('Enter'))
    expect(new URL(page.url()).pathname).toBe(paths.publicAgency(sample.code))
    expectNoFault()
  })
})
