import { describe, expect, it } from 'vitest'
import { scoringWords } from '../../src/scoring/messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const words = scoringWords.th
const readiness = `/desk/${sample.code}/${sample.year}/oit/readiness`

journeys('an officer who asks what finishing more items would bring', () => {
  describe.each(modes)('$mode', ({ script }) => {
    const { visit } = withOffice()

    it('ticks two of them and sees the score they would make', async () => {
      const { page, go, press, expectNoFault } = await visit({ script })
      await go(readiness)
      const button = page.getByRole('button', { name: words.try })
      const boxes = page.locator('input[name=with]')
      await boxes.nth(0).check()
      await boxes.nth(1).check()
      // With script it is told at once and needs no button; without, the button asks for it.
      if (!script) await press(button)
      await page.getByText(words.ifDone(2, '').trim()).waitFor()
      expect(await button.isVisible()).toBe(!script)
      expect(await page.locator('.score-then').count()).toBeGreaterThan(0)
      expect(await boxes.nth(1).isChecked()).toBe(true)
      expect(new URL(page.url()).searchParams.getAll('with')).toHaveLength(2)
      await page.getByRole('link', { name: words.clear }).waitFor()
      if (script) {
        await boxes.nth(1).uncheck()
        await page.getByText(words.ifDone(1, '').trim()).waitFor()
      }
      expectNoFault()
    })
  })
})
