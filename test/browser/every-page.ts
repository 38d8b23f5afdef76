import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { toDayTyped } from '../../src/basics/day-typed.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import { oitWords } from '../../src/disclosures/page-messages.ts'
import { importWords } from '../../src/imports/web-messages.ts'
import { measureWords } from '../../src/measures/messages.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { scoringWords } from '../../src/scoring/messages.ts'
import { staffWords } from '../../src/staff/people-messages.ts'
import { surveyWords } from '../../src/surveys/desk-messages.ts'
import { questionsWords } from '../../src/surveys/questions-messages.ts'
import type { SurveyState } from '../../src/surveys/survey.ts'
import { ticketWords } from '../../src/surveys/ticket-messages.ts'
import { realReport, realReportIsExpected } from '../world/real-report.ts'
import { pastedTable } from './fictional-table.ts'
import { sample } from './office.ts'
import { staffSurveyPages } from './staff-survey-pages.ts'
import type { Visit } from './visit.ts'

const desk = `/desk/${sample.code}/${sample.year}`
const open = `/a/${sample.code}`
const words = measureWords.th

/** Every page of the site, by the name of its pictures, and how a visitor comes to it. */
export const pages: Record<string, (on: Visit) => Promise<void>> = {
  home: ({ go }) => go('/'),
  'home-english': ({ go }) => go('/en'),
  'import-start': ({ go }) => go('/desk/import'),
  'import-nothing-given': async ({ go, press, page }) => {
    await go('/desk/import')
    await press(page.getByRole('button', { name: importWords.th.read }), 422)
  },
  'import-preview': previewOf(pastedTable),
  plan: ({ go }) => go(desk),
  'plan-as-table': ({ go }) => go(`${desk}?view=table`),
  'plan-as-cards': ({ go }) => go(`${desk}?view=cards`),
  'plan-english': ({ go }) => go(`/en${desk}`),
  'plan-empty': ({ go }) => go(`/desk/${sample.code}/2571`),
  findings: ({ go }) => go(`${desk}/findings`),
  'findings-english': ({ go }) => go(`/en${desk}/findings`),
  'measure-new': ({ go }) => go(`${desk}/measures/new`),
  'measure-new-wrong': async ({ go, press, page }) => {
    await go(`${desk}/measures/new`)
    await page.getByLabel(words.fields.codes).fill('คุณธรรม')
    await page.getByLabel('พ.ค.', { exact: true }).check()
    await press(page.getByRole('button', { name: words.save }), 422)
  },
  measure: openFirstMeasure,
  'measure-edit': async (on) => {
    await openFirstMeasure(on)
    await on.press(on.page.getByRole('link', { name: words.edit, exact: true }))
  },
  progress: async (on) => {
    await openFirstMeasure(on)
    await on.press(on.page.getByRole('link', { name: words.progressTitle }))
  },
  'public-agency': ({ go }) => go(open),
  'public-plan': ({ go }) => go(`${open}/${sample.year}`),
  'public-report': ({ go }) => go(`${open}/${sample.year}/report`),
  'public-report-english': ({ go }) => go(`/en${open}/${sample.year}/report`),
  people: ({ go }) => go(`/desk/${sample.code}/people`),
  'people-paste': ({ go }) => go(`/desk/${sample.code}/people/paste`),
  'people-paste-wrong': async ({ go, press, page }) => {
    await go(`/desk/${sample.code}/people/paste`)
    await page.locator('[name=table]').fill('กองช่าง\tนายช่างโยธา\tนายสมชาย ดีงาม\t@@\nกองคลัง')
    await press(page.getByRole('button', { name: staffWords.th.preview }), 422)
  },
  person: async ({ go, press, page }) => {
    await go(`/desk/${sample.code}/people`)
    await press(page.locator('.staff-name').first())
  },
  divisions: ({ go }) => go(`/desk/${sample.code}/divisions`),
  'operator-people': ({ go }) => go('/operator/people'),
  'set-up': ({ go }) => go('/desk/set-up'),
  'set-up-divisions': ({ go }) => go(`/desk/${sample.code}/set-up/divisions`),
  'set-up-people-english': ({ go }) => go(`/en/desk/${sample.code}/set-up/people`),
  'set-up-year': ({ go }) => go(`/desk/${sample.code}/set-up/year`),
  'set-up-done': ({ go }) => go(`/desk/${sample.code}/set-up/done`),
  disclosures: ({ go }) => go(`${desk}/oit`),
  'disclosures-english': ({ go }) => go(`/en${desk}/oit`),
  'disclosure-monthly': ({ go }) => go(`${desk}/oit/O21`),
  'disclosure-copied': ({ go }) => go(`${desk}/oit/O11?from=O10`),
  'disclosure-wrong': async ({ go, press, page }) => {
    await go(`${desk}/oit/O7`)
    await page.locator('[name=link-url]').first().fill('หน้าแรก')
    await press(page.getByRole('button', { name: oitWords.th.save }), 422)
  },
  'hand-over': ({ go }) => go(`${desk}/oit/hand-over`),
  'oit-links': ({ go }) => go(`${desk}/oit/links`),
  'item-links-english': ({ go }) => go(`/en${desk}/oit/O1/links`),
  'citizen-challenge': ({ go }) => go(`${open}/${sample.year}/oit/O1/challenge`),
  'disclosure-document': ({ go }) => go(`${desk}/oit/O21/documents`),
  'itas-sheet': ({ go }) => go(`${desk}/itas`),
  readiness: ({ go }) => go(`${desk}/oit/readiness`),
  // Where there is script the button is hidden: both ways lead to the same address.
  'readiness-what-if': async ({ go, page }) => {
    await go(`${desk}/oit/readiness`)
    const dearest = await page.getByRole('checkbox').first().getAttribute('value')
    await go(`${desk}/oit/readiness?with=${dearest}`)
    await page.getByRole('link', { name: scoringWords.th.clear }).waitFor()
  },
  'oit-result': ({ go }) => go(`${desk}/oit/result`),
  'oit-assessors-english': ({ go }) => go(`/en/assess/${sample.code}/${sample.year}/seats`),
  'public-disclosures': ({ go }) => go(`${open}/${sample.year}/oit`),
  'public-disclosure': ({ go }) => go(`${open}/${sample.year}/oit/O21`),
  'public-document': async ({ go, press, page }) => {
    await go(`${open}/${sample.year}/oit/O21`)
    await press(page.getByRole('link', { name: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน' }))
  },
  surveys: ({ go }) => go(`${desk}/surveys`),
  // Before a survey of that year is begun below.
  'surveys-none-english': ({ go }) => go(`/en/desk/${sample.code}/2569/surveys`),
  survey: (on) => openSurvey(on),
  'survey-english': (on) => openSurvey(on, '', '/en'),
  'survey-questions': (on) => openSurvey(on, '/questions'),
  'survey-questions-wrong': async (on) => {
    await openSurvey(on, '/questions')
    await on.page.locator('[name="s0.th"]').fill('')
    await on.press(on.page.getByRole('button', { name: questionsWords.th.save }).last(), 422)
  },
  'survey-placements-english': (on) => openSurvey(on, '/placements', '/en'),
  'survey-open': (on) => sampleSurvey(on, 'open'),
  'survey-live': (on) => sampleSurvey(on, 'open', '?live'),
  'survey-posters': (on) => sampleSurvey(on, 'open', '/posters'),
  'survey-tickets': (on) => sampleSurvey(on, 'open', '/tickets'),
  'survey-tickets-wrong-english': async (on) => {
    await sampleSurvey(on, 'open', '/tickets', '/en')
    await on.press(on.page.getByRole('button', { name: ticketWords.en.print }), 422)
  },
  'survey-results-interim': (on) => sampleSurvey(on, 'open', '/results'),
  'survey-published': (on) => sampleSurvey(on, 'closed'),
  'survey-results': (on) => sampleSurvey(on, 'closed', '/results'),
  'survey-results-pooled-english': (on) => sampleSurvey(on, 'closed', '/results?pooled=yes', '/en'),
  'survey-comments': (on) => sampleSurvey(on, 'closed', '/comments'),
  'survey-form': (on) => takeSurvey(on),
  'survey-form-large-english': (on) => takeSurvey(on, '/en', '?large'),
  'survey-forward': async (on) => {
    await officialSurvey(on)
    const shown = await on.page.getByText(/\/q\/[a-z2-9]{5}$/).innerText()
    await on.go(new URL(shown).pathname)
  },
  'staff-form': (on) => takeStaffSurvey(on),
  'staff-form-large-english': (on) => takeStaffSurvey(on, '/en', '?large'),
  'staff-promise': (on) => takeStaffSurvey(on, '', '/promise'),
  'staff-promise-english': (on) => takeStaffSurvey(on, '/en', '/promise'),
  'public-surveys': ({ go }) => go(`${open}/${sample.year}/surveys`),
  'public-surveys-none-english': ({ go }) => go(`/en${open}/2565/surveys`),
  'public-survey': async ({ go, press, page }) => {
    await go(`${open}/${sample.year}/surveys`)
    await press(page.locator('main h2 a').first())
  },
  ...staffSurveyPages,
  'not-found': ({ go }) => go('/desk/nowhere', 404),
}

async function openFirstMeasure({ go, page, press }: Visit) {
  await go(`${desk}?view=table`)
  await press(page.getByRole('link', { name: words.rowName(1) }).first())
}

/** A draft of a survey with a page below it; begins one where there is none. */
async function openSurvey({ go, page, press }: Visit, rest = '', language = '') {
  await go(`/desk/${sample.code}/2569/surveys`)
  const first = page.locator('.survey-card h2 a').first()
  if ((await first.count()) > 0) await press(first)
  else {
    await page.locator('[name=way][value=satisfaction]').check()
    await press(page.getByRole('button', { name: surveyWords.th.begin, exact: true }))
  }
  await go(`${language}${new URL(page.url()).pathname}${rest}`)
}

/** A survey of the sample in a state, with a page below it. */
async function sampleSurvey(on: Visit, state: SurveyState, rest = '', language = '') {
  const { go, page, press } = on
  await go(`${desk}/surveys`)
  const card = page.locator('.survey-card', { hasText: surveyWords.th.states[state] })
  await press(card.locator('h2 a').first())
  await go(`${language}${new URL(page.url()).pathname}${rest}`)
}

/** The form of the sample's survey that takes answers. */
async function takeSurvey(on: Visit, language = '', rest = '') {
  await sampleSurvey(on, 'open')
  const shown = await on.page
    .getByText(/\/s\/[a-z2-9]{5}$/)
    .first()
    .innerText()
  await on.go(`${language}${new URL(shown).pathname}${rest}`)
}

/** What staff see of a staff survey that takes answers; prepares and opens one where there is none. */
async function takeStaffSurvey({ go, page, press }: Visit, language = '', rest = '') {
  await go(`/desk/${sample.code}/2567/staff-surveys`)
  const first = page.locator('.survey-card h2 a').first()
  if ((await first.count()) > 0) await press(first)
  else {
    const fill = async (filled: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(filled))
        await page.locator(`[name="${name}"]`).fill(text)
    }
    const act = () => page.locator('main form button[type=submit]').first()
    await fill({ eligible: '30', closesOn: toDayTyped(addDays(systemClock.today(), 20)) })
    await fill({ 'witness-1': 'นางสาวสุดา ใจดี', 'witness-2': 'นายสมชาย มั่นคง' })
    await press(act())
    const one = new URL(page.url()).pathname
    await go(`${one}/prepare`)
    const [mine, yours] = ['แมวดำเดินข้ามสะพานไม้', 'ฝนตกเช้าวันจันทร์ที่ตลาด']
    await fill({ first: mine, 'first-again': mine, second: yours, 'second-again': yours })
    await press(act())
    await go(`${one}/slips`)
    await Promise.all([page.waitForEvent('download'), act().click()])
    await go(one)
    await press(page.locator('form', { has: page.locator('[value=opened]') }).locator('button'))
  }
  const code = await page.locator('main a[href^="/i/"]').first().getAttribute('href')
  await go(`${language}${code}${rest}`)
}

/** An official survey that is open; begins and opens one where there is none. */
async function officialSurvey({ go, page, press }: Visit) {
  await go(`/desk/${sample.code}/2568/surveys`)
  const first = page.locator('.survey-card h2 a').first()
  if ((await first.count()) > 0) return press(first)
  await page.locator('[name=way][value=official]').check()
  await press(page.getByRole('button', { name: surveyWords.th.begin, exact: true }))
  await page.locator('[name=official]').fill('https://itas.nacc.go.th/go/eit/abc123')
  await press(page.getByRole('button', { name: surveyWords.th.save, exact: true }))
  await page.locator('[name=closesOn-opened]').fill(toDayTyped(addDays(systemClock.today(), 20)))
  await press(page.getByRole('button', { name: surveyWords.th.steps.opened, exact: true }))
}

function previewOf(text: string) {
  return async ({ go, page, press }: Visit) => {
    await go('/desk/import')
    await page.getByLabel(importWords.th.text).fill(text)
    await press(page.getByRole('button', { name: importWords.th.read }))
  }
}

/** A test of a page; of the real report it is skipped by name where the report is not, save where CI must have it. */
export const itOn = (name: string) => it.skipIf(name.startsWith('real-') && !realReportIsExpected)

// The words of the real report are longer and stranger than any of ours.
pages['real-import-preview'] = (on) => previewOf(readFileSync(realReport, 'utf8'))(on)
pages['real-plan'] = (on) => openRealPlan(on, '')
pages['real-plan-as-table'] = (on) => openRealPlan(on, '?view=table')
pages['real-findings'] = (on) => openRealPlan(on, '/findings')

async function openRealPlan(on: Visit, rest: string) {
  await previewOf(readFileSync(realReport, 'utf8'))(on)
  const replace = on.page.getByLabel(importWords.th.replace)
  if ((await replace.count()) > 0) await replace.check()
  await on.press(on.page.getByRole('button', { name: importWords.th.save(2566) }))
  await on.go(`${new URL(on.page.url()).pathname}${rest}`)
}
