import { describe, expect, it } from 'vitest'
import { toDayTyped } from '../../src/basics/day-typed.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { forwardWords } from '../../src/surveys/forward-messages.ts'
import { questionsWords } from '../../src/surveys/questions-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes, type Visit } from './visit.ts'
import { withOffice } from './with-office.ts'

const words = surveyWords.th
const editor = questionsWords.th
const list = `/desk/${sample.code}/2569/surveys`
const official = 'https://itas.nacc.go.th/go/eit/abc123'
const lastDay = toDayTyped(addDays(systemClock.today(), 20))

const begin = async ({ go, page, press }: Visit, way: string) => {
  await go(list)
  const more = page.getByText(words.beginMore, { exact: true })
  if (await more.isVisible()) await more.click()
  await page.locator(`[name=way][value=${way}]`).check()
  await press(page.getByRole('button', { name: words.begin, exact: true }))
}
const open = async ({ page, press }: Visit) => {
  await page.locator('[name=closesOn-opened]').fill(lastDay)
  await press(page.getByRole('button', { name: words.steps.opened, exact: true }))
}

journeys('an officer with a campaign', () => {
  describe.each(modes)('$mode', ({ script }) => {
    const { visit } = withOffice()

    it('leads citizens on to the official survey, and sees how many went', async () => {
      const officer = await visit({ script })
      const { page, press } = officer
      await begin(officer, 'official')
      await page.locator('[name=official]').fill(official)
      await press(page.getByRole('button', { name: words.save, exact: true }))
      await open(officer)
      const short = new URL(await page.getByText(/\/q\/[a-z2-9]{5}$/).innerText()).pathname
      if (script) await page.clock.install()
      await page.reload()
      const count = page.locator('.survey-count b')
      expect(await count.innerText()).toBe('0')

      const citizen = await visit({ script, citizen: true, width: 360, height: 800 })
      await citizen.go(short)
      // Looking at it is not going on.
      await citizen.page.reload()
      // The official system is not here; that the browser asks for it is all there is to see.
      await Promise.all([
        citizen.page.waitForRequest(official),
        citizen.page.getByRole('button', { name: forwardWords.th.goOn }).click(),
      ])

      // With script the number comes by itself; without, the officer asks for it.
      if (script) await page.clock.runFor(31_000)
      else await page.reload()
      await page.locator('.survey-count b', { hasText: '1' }).waitFor()
      officer.expectNoFault()
    })

    it('writes questions, sees them as citizens will, and opens; then they stay', async () => {
      const officer = await visit({ script, width: 360, height: 800 })
      const { page, press, go } = officer
      await begin(officer, 'blank')
      const survey = new URL(page.url()).pathname
      await go(`${survey}/questions`)
      await press(page.getByRole('button', { name: editor.addFirst }))
      await page.locator('[name="s0.th"]').fill('เคาน์เตอร์')
      await page.locator('[name="s0.q0.th"]').fill('เจ้าหน้าที่สุภาพเพียงใด')
      await press(page.getByRole('button', { name: editor.addQuestion }))
      await page.locator('[name="s0.q1.th"]').fill('รอนานเพียงใด')
      await page.locator('[name="s0.q1.p0.direction"]').selectOption('negative')
      await press(
        page.getByRole('button', { name: new RegExp(`^${editor.up}: ${editor.question(2)}`) }),
      )
      await press(page.getByRole('button', { name: editor.save }).last())
      await go(`${survey}/questions?preview=th`)
      const asked = await page.locator('legend').allInnerTexts()
      expect(asked[0]).toContain('รอนานเพียงใด')
      expect(asked[1]).toContain('เจ้าหน้าที่สุภาพเพียงใด')
      await go(survey)
      await open(officer)
      await go(`${survey}/questions`)
      await page.getByText(editor.frozen).waitFor()
      expect(await page.locator('main form').count()).toBe(0)
      officer.expectNoFault()
    })
  })
})
