import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { toDayTyped } from '../../src/basics/day-typed.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import { pathsIn } from '../../src/paths.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { openPdf } from '../../src/platform/reading/open-pdf.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { formWords } from '../../src/surveys/form-messages.ts'
import { surveyTimes } from '../../src/surveys/guard-routes.ts'
import type { SurveyStepKind } from '../../src/surveys/survey.ts'
import type { WayToBegin } from '../../src/surveys/ways-to-begin.ts'
import { sample } from './office.ts'
import type { Visit } from './visit.ts'

const paths = pathsIn('th')
const words = surveyWords.th

/** A year of the sample office without surveys of its own. */
export const year = 2568

/** A citizen, on a phone. */
export const phone = { width: 360, height: 740, citizen: true }

/** A day so many days from today, as an officer types it. */
export const dayIn = (days: number): string => toDayTyped(addDays(systemClock.today(), days))

/** The main part of a page, as it is read. */
export const main = (page: Page): Promise<string> => page.getByRole('main').innerText()

/** Begins a campaign of the sample office in one of the ways, and stands before it. */
export async function begin({ go, page, press }: Visit, way: WayToBegin): Promise<void> {
  await go(paths.surveys(sample.code, year))
  await page.getByRole('radio', { name: words.ways[way] }).check()
  await press(page.getByRole('button', { name: words.begin, exact: true }))
}

/** The id of the campaign whose page, or a page below it, is shown. */
export const campaignOn = (page: Page): string =>
  /\/surveys\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? expect.fail(page.url())

/** The pages of the desk about a campaign, by their names. */
export function deskPages(language: 'th' | 'en', id: string): Readonly<Record<string, string>> {
  const all = pathsIn(language)
  return {
    surveys: all.surveys(sample.code, year),
    survey: all.survey(sample.code, year, id),
    questions: all.surveyQuestions(sample.code, year, id),
    placements: all.surveyPlacements(sample.code, year, id),
    posters: all.surveyPosters(sample.code, year, id),
    tickets: all.surveyTickets(sample.code, year, id),
    results: all.surveyResults(sample.code, year, id),
    comments: all.surveyComments(sample.code, year, id),
  }
}

/** The five letters and digits of the short address, on the page of a campaign. */
export const codeOn = async (page: Page): Promise<string> =>
  /\/[sq]\/([a-z2-9]{5})$/.exec(await page.locator('b.typed').first().innerText())?.[1] ??
  expect.fail('no short address')

/** Names a placement on the page of placements. */
export async function place({ page, press }: Visit, name: string, stratum = ''): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator('[name=act][value=add]') })
  await form.locator('[name=name]').fill(name)
  if (stratum) await form.locator(`[name=stratum][value=${stratum}]`).check()
  await press(form.getByRole('button'))
}

/** Takes a step on the page of a campaign, with what it asks. */
export async function step(
  { page, press }: Visit,
  kind: SurveyStepKind,
  asked: { readonly reason?: string; readonly day?: string } = {},
): Promise<void> {
  const form = page.locator('#steps form').filter({ has: page.locator(`[value=${kind}]`) })
  const button = form.getByRole('button', { name: words.steps[kind] })
  if (!(await button.isVisible()))
    await page.locator('#steps summary', { hasText: words.steps[kind] }).click()
  if (asked.day) await form.locator(`[name=closesOn-${kind}]`).fill(asked.day)
  if (asked.reason) await form.locator(`[name=reason-${kind}]`).fill(asked.reason)
  await press(button)
}

/** The text of a PDF, without its gaps. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { parts } = await openPdf(bytes)
  return parts.map(({ text }) => text).join('\n')
}

/** Ticks one answer of each question, by hand, save for the last so many. */
export async function tick(page: Page, option: number, without = 0): Promise<void> {
  const asked = await page.locator('fieldset[id]').all()
  for (const group of asked.slice(0, asked.length - without))
    await group.locator('label').nth(option).click()
}

/** The button at the end of a form. */
export const sendButton = (page: Page, language: 'th' | 'en' = 'th'): Locator =>
  page.getByRole('button', { name: formWords[language].send, exact: true }).last()

/** Waits until a form that was opened at a time can have been read. */
export const readSince = (opened: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, opened + (surveyTimes.soonest + 1) * 1000 - Date.now())),
  )

/** The receipt of a citizen whose answer was counted. */
export async function receiptOn(page: Page, language: 'th' | 'en' = 'th'): Promise<string> {
  await page.getByText(formWords[language].receipt, { exact: true }).waitFor({ timeout: 30_000 })
  const receipt = await page.locator('#receipt').innerText()
  expect(receipt).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  return receipt
}

/** The number beside a name in the tables of counts: of a placement, or of a way answers came. */
export async function counted(page: Page, name: string): Promise<number> {
  const rows = await page.locator('.survey-lines tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('th')?.firstChild?.textContent?.trim(),
      n: Number(row.querySelector('td.number')?.textContent?.replaceAll(',', '')),
    })),
  )
  return rows.find((row) => row.name === name)?.n ?? expect.fail(`There is no row ${name}`)
}

/** Opens a form as a browser without script does, and gives what sends it once it can have been read. */
export async function openedForm(address: string) {
  const html = await (await fetch(address)).text()
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? expect.fail('no stamp')
  const opened = Date.now()
  return async (fields: Readonly<Record<string, string>>) => {
    await readSince(opened)
    const answer = await fetch(address, {
      ...{ method: 'POST', body: new URLSearchParams({ ...fields, stamp, seen: '1' }) },
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    })
    return { status: answer.status, ...((await answer.json()) as { state: string }) }
  }
}
