import { describe, expect, it } from 'vitest'
import { linkWords } from '../../src/disclosures/link-messages.ts'
import { disclosureWords } from '../../src/disclosures/messages.ts'
import { oitWords } from '../../src/disclosures/page-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const words = oitWords.th
const { answers, states } = disclosureWords.th
const desk = `/desk/${sample.code}/${sample.year}/oit`

journeys('an officer with an item to disclose', () => {
  describe.each(modes)('$mode', ({ script }) => {
    const { visit } = withOffice()

    it('answers it with two addresses, checks it, publishes it, and a citizen finds it', async () => {
      const { page, go, press, leads, expectNoFault } = await visit({ script })
      await go(desk)
      await press(page.getByRole('link', { name: 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน' }))
      await page.getByRole('radio', { name: answers.has }).first().check()
      await page.getByLabel(words.url(1)).fill('https://www.thansai.example/plan')
      await page.getByLabel(words.clickPath(1)).fill('หน้าแรก > แผนพัฒนา')
      await press(page.getByRole('button', { name: words.addRow }))
      expect(await page.getByLabel(words.url(1)).inputValue()).toContain('/plan')
      await page.getByLabel(words.url(2)).fill('www.thansai.example/annex')
      await press(page.getByRole('button', { name: words.save }), 422)
      expect(await page.getByLabel(words.url(2)).inputValue()).toBe('www.thansai.example/annex')
      await page.getByLabel(words.url(2)).fill('https://www.thansai.example/annex')
      // Enter in a field saves, as everywhere; it never takes a row away.
      await leads(() => page.getByLabel(words.url(2)).press('Enter'))
      expect(await page.getByLabel(words.clickPath(1)).inputValue()).toBe('หน้าแรก > แผนพัฒนา')
      await press(page.getByRole('button', { name: words.ready, exact: true }))
      // Nothing stands at an address of .example: whoever publishes is told, and does so all the same.
      await press(page.getByRole('button', { name: words.checkAndPublish }), 409)
      await press(page.getByRole('button', { name: linkWords.th.publishAnyway }))
      expect(await page.getByText(states.published, { exact: true }).count()).toBeGreaterThan(0)
      await press(page.getByRole('link', { name: words.publicPage }))
      expect(page.url()).toContain(`/a/${sample.code}/${sample.year}/oit/O4`)
      expectNoFault()

      const citizen = await visit({ script, citizen: true })
      await citizen.go(`/a/${sample.code}/${sample.year}`)
      await citizen.press(citizen.page.getByRole('link', { name: /OIT/ }))
      await citizen.press(citizen.page.getByRole('link', { name: /^O4 / }))
      const link = citizen.page.getByRole('link', { name: 'https://www.thansai.example/annex' })
      expect(await link.count()).toBe(1)
      expect(await citizen.context.cookies()).toEqual([])
      citizen.expectNoFault()
    })
  })
})
