import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { pathsIn } from '../../src/paths.ts'
import { commentWords } from '../../src/surveys/comment-messages.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import { ownResultsLabel } from '../../src/surveys/label.ts'
import { resultWords } from '../../src/surveys/result-messages.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { expectSound } from './readable.ts'
import {
  begin,
  campaignOn,
  codeOn,
  dayIn,
  main,
  openedForm,
  phone,
  place,
  step,
  textOfPdf,
  year,
} from './survey-campaign.ts'
import { withOffice } from './with-office.ts'

const paths = pathsIn('th')
const words = surveyWords.th
const told = resultWords.th
const wishes = ['อยากให้เปิดตอนเที่ยง', 'ป้ายบอกทางเล็กไป', 'เจ้าหน้าที่พูดดี']

journeys('the results of a survey, from its closing to the public page', () => {
  const { visit, office } = withOffice()
  const made = { id: '', code: '' }
  const desk = () => paths.survey(sample.code, year, made.id)
  const at = (suffix = '') => paths.takeSurvey(made.code, suffix)

  it('begins with six answers by an open code and one at a kiosk, and is closed', async () => {
    const officer = await visit({ script: true })
    const { page, go, press, expectNoFault } = officer
    await begin(officer, 'framework')
    made.id = campaignOn(page)
    await press(page.getByRole('link', { name: words.toPlacements }))
    await place(officer, 'เคาน์เตอร์งานทะเบียน', 'open')
    await place(officer, 'ตู้หน้าประตู', 'kiosk')
    await go(desk())
    await step(officer, 'opened', { day: dayIn(30) })
    made.code = await codeOn(page)
    await go(at())
    const asked = await page.locator('fieldset[id]').count()
    const ticked = (option: number) =>
      Object.fromEntries(Array.from({ length: asked }, (_, q) => [`q${q}`, `${option}`]))
    const came = ['1', '1', '1', '1', '1', '1', '2'].map(async (suffix, no) =>
      (await openedForm(`${office().address}${at(suffix)}`))({
        // Three take the first answer everywhere, three the second.
        ...{ ...ticked(no < 3 ? 0 : 1), comment: wishes[no] ?? '' },
      }),
    )
    for (const each of await Promise.all(came)) expect(each).toMatchObject({ state: 'counted' })
    await go(paths.surveyResults(sample.code, year, made.id))
    expect(await main(page)).toContain(told.interim)
    expect(await page.getByRole('button', { name: told.publish }).count()).toBe(0)
    await expectSound(page, 'survey-results-interim')
    await go(desk())
    await step(officer, 'closed', { reason: 'ได้ครบแล้ว' })
    expectNoFault()
  })

  it('results are looked at, given out as files that agree, and no words are read below ten', async () => {
    const { page, go, press, expectNoFault } = await visit({ script: true })
    await go(paths.surveyResults(sample.code, year, made.id))
    const seen = await main(page)
    for (const wanted of [ownResultsLabel.th, told.unverified, 'n = 6'])
      expect(seen).toContain(wanted)
    expect(seen).toContain(told.hidden(told.groups.kiosk))
    await expectSound(page, 'survey-results')
    await press(page.getByRole('link', { name: told.commentsOpen }))
    expect(await main(page)).toContain(commentWords.th.held.few)
    await expectSound(page, 'survey-results-comments')
    const shown = [seen, await page.content()]

    const file = async (format: string) => {
      const answer = await page.request.get(
        paths.surveyResultsFile(sample.code, year, made.id, format),
      )
      expect(answer.status(), format).toBe(200)
      return answer.body()
    }
    const json = JSON.parse((await file('json')).toString('utf8'))
    const [group] = json.groups
    const first = group.sections[0].questions[0].parts[0]
    expect([json.label.th, group.group, group.n]).toEqual([ownResultsLabel.th, 'open', 6])
    // Three took the first answer, three the second.
    expect(first.counts.slice(0, 3)).toEqual([3, 3, 0])
    expect(seen).toContain(first.mean)
    const rows: Record<string, string>[] = parse(await file('csv'), { columns: true, bom: true })
    expect(rows.slice(0, 2).map((row) => [row['count'], row['mean'], row['label']])).toEqual(
      Array.from({ length: 2 }, () => ['3', first.mean, ownResultsLabel.th]),
    )
    const book = new ExcelJS.Workbook()
    const sheet = await file('xlsx')
    await book.xlsx.load(Uint8Array.from(sheet).buffer)
    expect(book.worksheets.map((each) => each.getCell('A1').text)).toEqual(
      book.worksheets.map(() => ownResultsLabel.th),
    )
    const counts = book.getWorksheet('รายข้อ')
    expect(['I4', 'J4'].map((cell) => counts?.getCell(cell).value)).toEqual([3, 3])
    const paper = await textOfPdf(await file('pdf'))
    expect(paper.replaceAll(/\s/g, '')).toContain(ownResultsLabel.th.replaceAll(' ', ''))
    expect(paper).toContain(first.mean)
    for (const text of [...shown, JSON.stringify(json), JSON.stringify(rows), paper])
      for (const wish of wishes) expect(text.includes(wish), wish).toBe(false)
    expectNoFault()
  })

  it('they are published with the label in plain sight, and in English too', async () => {
    const officer = await visit({ script: true })
    await officer.go(paths.surveyResults(sample.code, year, made.id))
    await officer.press(officer.page.getByRole('button', { name: told.publish }))
    await officer.go(desk())
    expect(await main(officer.page)).toContain(words.next.published)
    await expectSound(officer.page, 'survey-results-published')

    const { page, go, press, expectNoFault } = await visit({ ...phone, script: true })
    await go(paths.publicSurveys(sample.code, year))
    await expectSound(page, 'survey-results-public-list')
    await press(page.locator('main h2 a').first())
    const label = page.getByText(ownResultsLabel.th)
    expect(await label.isVisible()).toBe(true)
    // Seen before anything is scrolled.
    expect((await label.boundingBox())?.y).toBeLessThan(740)
    for (const wish of wishes) expect(await page.content()).not.toContain(wish)
    await expectSound(page, 'survey-results-public')
    await go(at())
    expect(await page.getByRole('link', { name: formWords.th.results }).isVisible()).toBe(true)

    const english = pathsIn('en')
    await go(english.publicSurvey(sample.code, year, made.id))
    expect(await page.getByText(ownResultsLabel.en).isVisible()).toBe(true)
    await expectSound(page, 'survey-results-public-english')
    await officer.go(english.surveyResults(sample.code, year, made.id))
    await expectSound(officer.page, 'survey-results-english')
    expectNoFault()
    officer.expectNoFault()
  })
})
