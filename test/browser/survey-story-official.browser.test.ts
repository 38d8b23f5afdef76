import { expect, it } from 'vitest'
import { pathsIn } from '../../src/paths.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { forwardWords } from '../../src/surveys/forward-messages.ts'
import { ownSurveyLabel } from '../../src/surveys/label.ts'
import { posterWords } from '../../src/surveys/poster-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { expectSound } from './readable.ts'
import {
  begin,
  campaignOn,
  codeOn,
  counted,
  dayIn,
  main,
  phone,
  place,
  step,
  textOfPdf,
  year,
} from './survey-campaign.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const paths = pathsIn('th')
const words = surveyWords.th
const said = forwardWords.th
const official = 'https://itas.nacc.go.th/go/eit/a1b2c3'

journeys('the way to the official survey', () => {
  const { visit, office } = withOffice()
  const made = { id: '', code: '' }
  const desk = () => paths.survey(sample.code, year, made.id)
  const at = (suffix = '') => paths.forwardSurvey(made.code, suffix)
  const led = async () => {
    const { page, go } = await visit({ script: true })
    await go(desk())
    return page
  }

  it('begins with the officer, who pastes the address that the NACC sent and pins up a poster', async () => {
    const officer = await visit({ script: true })
    const { page, go, press, expectNoFault } = officer
    await begin(officer, 'official')
    made.id = campaignOn(page)
    expect(await main(page)).toContain(words.next.address)
    const save = page.locator('#details').getByRole('button', { name: words.save })
    await page.locator('[name=official]').fill('itas.nacc.go.th')
    await press(save, 422)
    expect(await main(page)).toContain(words.wrong['address-wrong'])
    await page.locator('[name=official]').fill('https://itas-nacc.example/go')
    await press(save)
    expect(await main(page)).toContain(words.notItas)
    await expectSound(page, 'survey-story-official-not-itas')
    await page.locator('[name=official]').fill(official)
    await press(save)
    expect(await main(page)).not.toContain(words.notItas)
    await press(page.getByRole('link', { name: words.toPlacements }))
    await place(officer, 'กลุ่ม LINE หมู่ 3')
    await go(desk())
    await step(officer, 'opened', { day: dayIn(14) })
    made.code = await codeOn(page)
    // Nobody takes one for the other: the label of own surveys stands nowhere.
    expect(await main(page)).not.toContain(ownSurveyLabel.th)
    const poster = { poster: 'a4', suffix: '1', format: 'pdf' } as const
    const pdf = await page.request.get(paths.surveyPoster(sample.code, year, made.id, poster))
    const hung = (await textOfPdf(await pdf.body())).replaceAll(/\s/g, '')
    expect(hung).toContain(`${new URL(office().address).host}${at('1')}`)
    expect(hung).toContain(posterWords.officialNotice.th.replaceAll(/\s/g, ''))
    expect(hung).not.toContain(ownSurveyLabel.th.replaceAll(/\s/g, ''))
    expectNoFault()
  })

  it('whatever only looks at a link counts nothing', async () => {
    for (const agent of ['facebookexternalhit/1.1', 'Mozilla/5.0 Line/14', 'Slackbot 1.0'])
      for (const method of ['GET', 'HEAD'])
        for (const address of [at(), at('1'), `/en${at('1')}`]) {
          const answer = await fetch(`${office().address}${address}`, {
            ...{ method, redirect: 'manual', headers: { 'user-agent': agent } },
          })
          expect(answer.status, `${method} ${address}`).toBe(200)
          expect(answer.headers.get('set-cookie')).toBe(null)
        }
    const page = await led()
    expect(await page.locator('.survey-count b').innerText()).toBe('0')
    expect(await page.locator('#numbers').innerText()).toContain(words.leastLed)
  })

  for (const { mode, script } of modes)
    it(`a citizen reads where the button leads, and is led on by it, ${mode}`, async () => {
      const { page, go, context, expectNoFault } = await visit({ ...phone, script })
      await go(at('1'))
      const seen = await main(page)
      for (const wanted of [said.whose, 'itas.nacc.go.th', said.kept])
        expect(seen).toContain(wanted)
      expect(seen).not.toContain(said.notItas)
      if (!script) await expectSound(page, 'survey-story-official-forward')
      const policy = (await page.request.get(at('1'))).headers()['content-security-policy']
      expect(policy).toMatch(/form-action [^;]*https:\/\/itas\.nacc\.go\.th/)
      // The press is the browser's own; nobody is sent to the NACC by a test.
      let leadsTo = ''
      await page.route(`**${at('1')}`, async (asked) => {
        const answer = await asked.fetch({ maxRedirects: 0 })
        leadsTo = `${answer.status()} ${answer.headers()['location']}`
        await asked.fulfill({ contentType: 'text/plain', body: 'led on' })
      })
      await page.getByRole('button', { name: said.goOn }).click()
      await page.getByText('led on').waitFor()
      expect(leadsTo).toBe(`303 ${official}`)
      expect(await context.cookies()).toEqual([])
      expectNoFault()
    })

  it('the officer sees how often, from where, and that it is no number of answers', async () => {
    const page = await led()
    expect(await page.locator('.survey-count b').innerText()).toBe('2')
    expect(await counted(page, 'กลุ่ม LINE หมู่ 3')).toBe(2)
    expect(await main(page)).toContain(words.leastLed)
    await expectSound(page, 'survey-story-official-numbers')
  })

  it('paused and closed, the page says so and leads nowhere, in both languages', async () => {
    const officer = await visit({ script: true })
    const citizen = await visit({ ...phone, script: false })
    await officer.go(desk())
    await step(officer, 'paused', { reason: 'ระบบ ITAS ปิดปรับปรุง' })
    await citizen.go(at('1'))
    expect(await main(citizen.page)).toContain(said.shut.paused)
    await step(officer, 'closed', { reason: 'หมดเวลาเก็บ' })
    await citizen.go(`/en${at('1')}`)
    expect(await main(citizen.page)).toContain(forwardWords.en.shut.closed)
    expect(await citizen.page.getByRole('button').count()).toBe(0)
    await expectSound(citizen.page, 'survey-story-official-closed')
    const late = await fetch(`${office().address}${at('1')}`, {
      ...{ method: 'POST', redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } },
    })
    expect(late.headers.get('location')).toBe(at('1'))
    await officer.go(desk())
    expect(await officer.page.locator('.survey-count b').innerText()).toBe('2')
    for (const each of [officer, citizen]) each.expectNoFault()
  })
})
