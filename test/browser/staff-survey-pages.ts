import { toDayTyped } from '../../src/basics/day-typed.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { ceremonyWords } from '../../src/staff-surveys/ceremony-messages.ts'
import { staffDeskWords } from '../../src/staff-surveys/desk-messages.ts'
import type { StaffStage } from '../../src/staff-surveys/stage.ts'
import { standingWords } from '../../src/staff-surveys/standing-messages.ts'
import { sample } from './office.ts'
import type { Visit } from './visit.ts'

const desk = `/desk/${sample.code}/${sample.year}`
const open = `/a/${sample.code}`

/** Every page of staff surveys at the desk, and what everybody sees of them. */
export const staffSurveyPages: Record<string, (on: Visit) => Promise<void>> = {
  'staff-surveys': ({ go }) => go(`${desk}/staff-surveys`),
  'staff-surveys-none-english': ({ go }) => go(`/en/desk/${sample.code}/2568/staff-surveys`),
  'staff-surveys-no-questions': ({ go }) => go(`/desk/${sample.code}/2540/staff-surveys`),
  'staff-surveys-wrong': async ({ go, press, page }) => {
    await go(`/desk/${sample.code}/2568/staff-surveys`)
    await page.locator('[name=eligible]').fill('มาก')
    await page.locator('[name=closesOn]').fill('สิ้นปี')
    await press(page.getByRole('button', { name: staffDeskWords.th.begin, exact: true }), 422)
  },
  'staff-survey-plan': (on) => plannedStaffSurvey(on),
  'staff-survey-plan-english': (on) => plannedStaffSurvey(on, '', '/en'),
  'staff-survey-prepare': (on) => plannedStaffSurvey(on, '/prepare'),
  'staff-survey-prepare-wrong-english': async (on) => {
    await plannedStaffSurvey(on, '/prepare', '/en')
    const { submit } = ceremonyWords.en.prepare
    await on.press(on.page.getByRole('button', { name: submit }), 422)
  },
  'staff-survey-open': (on) => sampleStaffSurvey(on, 'open'),
  'staff-survey-open-english': (on) => sampleStaffSurvey(on, 'open', '', '/en'),
  'staff-survey-step-wrong': async (on) => {
    await sampleStaffSurvey(on, 'open')
    await on.page.getByText(staffDeskWords.th.steps['called-off']).first().click()
    const off = staffDeskWords.th.steps['called-off']
    await on.press(on.page.getByRole('button', { name: off }), 422)
  },
  'staff-survey-slips': (on) => sampleStaffSurvey(on, 'open', '/slips'),
  'staff-survey-count-not-now': (on) => sampleStaffSurvey(on, 'open', '/count'),
  'staff-survey-published': (on) => sampleStaffSurvey(on, 'published'),
  'staff-survey-results': (on) => sampleStaffSurvey(on, 'published', '/results'),
  'staff-survey-words': (on) => sampleStaffSurvey(on, 'published', '/words'),
  'public-staff-survey': (on) => publicStaffSurvey(on),
  'public-staff-survey-english': (on) => publicStaffSurvey(on, '/en'),
}

/** A staff survey of the sample at a stage, with a page below it. */
async function sampleStaffSurvey(on: Visit, stage: StaffStage, rest = '', language = '') {
  const { go, page, press } = on
  await go(`${desk}/staff-surveys`)
  const card = page.locator('.survey-card', { hasText: standingWords.th[stage] })
  await press(card.locator('h2 a').first())
  await go(`${language}${new URL(page.url()).pathname}${rest}`)
}

/** A staff survey whose plan is whole, with a page below it; begins one where there is none. */
async function plannedStaffSurvey({ go, page, press }: Visit, rest = '', language = '') {
  await go(`/desk/${sample.code}/2565/staff-surveys`)
  const first = page.locator('.survey-card h2 a').first()
  if ((await first.count()) > 0) await press(first)
  else {
    await page.locator('[name=eligible]').fill('28')
    await page.locator('[name=closesOn]').fill(toDayTyped(addDays(systemClock.today(), 20)))
    await page.locator('[name=witness-1]').fill('นางสาวแก้วตา ใจงามสง่าวงศ์ไพศาล')
    await page.locator('[name=witness-2]').fill('นายบุญมี รักถิ่น')
    await press(page.getByRole('button', { name: staffDeskWords.th.begin, exact: true }))
  }
  await go(`${language}${new URL(page.url()).pathname}${rest}`)
}

/** What everybody sees of the sample's staff survey. */
async function publicStaffSurvey({ go, page }: Visit, language = '') {
  await go(open)
  const link = await page.locator('main a[href*="/staff-surveys/"]').first().getAttribute('href')
  await go(`${language}${link}`)
}
