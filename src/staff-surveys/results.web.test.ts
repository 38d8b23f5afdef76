import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerStaffSurvey } from '../../test/world/answered-staff-survey.ts'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext, testDay } from '../../test/world/context.ts'
import {
  keeperInMemory,
  openedStaffSurvey,
  type StaffSurveyWorld,
  staffPassphrases,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import { createApp } from '../app.ts'
import type { Actor } from '../basics/actor.ts'
import { clockAt } from '../platform/clock.ts'
import { commentWords } from '../surveys/comment-messages.ts'
import { ceremonyWords } from './ceremony-messages.ts'
import { staffDeskWords } from './desk-messages.ts'
import { ownStaffResultsLabel } from './label.ts'
import { staffResultWords } from './result-messages.ts'
import { closeStaffSurvey } from './step-commands.ts'
import { ruleOnWord } from './word-commands.ts'
import { staffWordsWords } from './word-messages.ts'
import { staffWordsOf } from './word-store.ts'

const keeper = keeperInMemory()
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ windowKeys: keeper })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const words = staffResultWords.th
const desk = staffDeskWords.th
const context = () => testContext({ db: world.db, files: world.files })
const at = (id: string, rest = '') => `/desk/thansai/2566/staff-surveys/${id}${rest}`
const open = (id: string, rest = '') => `/a/thansai/2566/staff-surveys/${id}${rest}`
const text = async (address: string) => (await world.get(address)).text()
const [first, second] = staffPassphrases

/** A survey that is closed, with so many answers of each kind. */
async function closed(
  forms: number,
  devices: number,
  change: { readonly asksWords?: boolean; readonly words?: readonly string[] } = {},
): Promise<StaffSurveyWorld> {
  const { words: written = [], ...plan } = change
  const survey = await openedStaffSurvey(context(), world.agency.id, {
    ...{ keeper, slips: 30, change: plan },
  })
  const answers = (n: number) => Array.from({ length: n }, (_, nth) => [nth % 4, nth % 3, 3])
  const given = { forms: answers(forms), devices: answers(devices), words: written }
  await answerStaffSurvey(context(), survey, given)
  await closeStaffSurvey(context(), { ...survey, reason: 'ครบแล้ว' })
  return survey
}

const counted = async (id: string) =>
  expect((await world.post(at(id, '/count'), { first, second })).status).toBe(303)

describe('the counting', () => {
  it('takes both passphrases, and says of wrong ones only that they are', async () => {
    const { surveyId } = await closed(12, 11)
    const here = at(surveyId, '/count')
    const page = await text(here)
    expect(page).toContain(ceremonyWords.th.count.noLedger)
    expect(await text(at(surveyId, '/results'))).toContain(words.notCountedSay)
    for (const typed of [
      { first, second: '' },
      { first, second: 'ไม่ใช่รหัสผ่านของใครสักคน' },
    ]) {
      const wrong = await world.post(here, typed)
      expect(wrong.status).toBe(422)
      expect(wrong.headers.get('cache-control')).toBe('no-store')
      expect(await wrong.text()).not.toContain(first)
    }
    const wrong = await world.post(here, { first: second, second: second })
    expect(await wrong.text()).toContain(desk.refused['wrong-passphrases'])
    await counted(surveyId)
    const survey = await staffSurveyNow(world.db, { agencyId: world.agency.id, surveyId })
    expect(survey.steps.map(({ kind }) => kind).slice(-2)).toEqual(['counted', 'swept'])
    expect(await keeper.read(surveyId)).toBeNull()
    const html = await text(at(surveyId))
    expect(html).toContain(desk.next.publish)
    expect(html).toContain(desk.program)
    expect(await text(here)).toContain(ceremonyWords.th.count.notNow)
  })

  it('is not offered while answers come', async () => {
    const { surveyId } = await openedStaffSurvey(context(), world.agency.id, { keeper })
    const here = at(surveyId, '/count')
    expect(await text(here)).toContain(ceremonyWords.th.count.notNow)
    expect((await world.post(here, { first, second })).status).toBe(409)
  })
})

describe('the results', () => {
  it('tell how many first, then every question, and are public once somebody publishes them', async () => {
    const { surveyId } = await closed(12, 11)
    await counted(surveyId)
    const results = await text(at(surveyId, '/results'))
    for (const said of [
      ...[words.levels.items, words.kept(12, 11), words.of(30, '76.7'), words.ledgerNone],
      ownStaffResultsLabel.th,
    ])
      expect(results).toContain(said)
    expect(results).toMatch(/<b>23<\/b>/)
    // A distribution stands where its column is published, and says no more than how many.
    expect(results).toContain('class="spread"')
    for (const address of [open(surveyId), open(surveyId, '/json')])
      expect((await world.get(address)).status).toBe(404)
    expect(await text('/a/thansai')).not.toContain(surveyId)
    expect((await world.post(at(surveyId, '/step'), { step: 'published' })).status).toBe(303)
    const page = await text(open(surveyId))
    for (const said of [
      ...[words.recount, words.receipt, words.spare, words.record, words.leaves.publish],
      ...[ownStaffResultsLabel.th, words.levels.items],
      ...['html', 'zip', 'xlsx', 'json', 'txt'].map((format) => open(surveyId, `/${format}`)),
    ])
      expect(page).toContain(said)
    expect(await text('/a/thansai')).toContain(`href="${open(surveyId)}"`)
    expect(await text(`/en${open(surveyId)}`)).toContain(staffResultWords.en.recount)
    for (const format of ['zip', 'json', 'txt'])
      expect((await world.get(open(surveyId, `/${format}`))).status, format).toBe(200)
    const back = { step: 'unpublished' }
    expect((await world.post(at(surveyId, '/step'), back)).status).toBe(422)
    const reason = { ...back, 'reason-unpublished': 'ผิดปี' }
    expect((await world.post(at(surveyId, '/step'), reason)).status).toBe(303)
    expect((await world.get(open(surveyId))).status).toBe(404)
    expect(await text('/a/thansai')).not.toContain(surveyId)
  })

  it.each([
    [4, 'nothing'],
    [7, 'overall'],
    [12, 'indicators'],
  ] as const)('of %i answers say why the rest is withheld', async (many, level) => {
    const { surveyId } = await closed(many, 0)
    await counted(surveyId)
    const html = await text(at(surveyId, '/results'))
    expect(html).toContain(words.levels[level])
    expect(html).toContain(words.levelsSay[level])
    expect(html).toContain(words.keptTogether)
    expect(html).not.toContain('class="spread"')
    expect(html.includes('class="overall-figure"')).toBe(level !== 'nothing')
    expect(html.includes(words.indicator(1))).toBe(level === 'indicators')
  })
})

describe('what staff wrote', () => {
  const written = Array.from({ length: 6 }, (_, nth) => `อยากให้ปรับปรุงห้องประชุม ${nth}`)

  it('is shown to everybody where two different people say so, and not by one who presses twice', async () => {
    const survey = await closed(11, 0, { asksWords: true, words: written })
    const { surveyId } = survey
    const here = at(surveyId, '/words')
    expect(await text(here)).toContain(staffWordsWords.th.none['not-counted'])
    await counted(surveyId)
    const html = await text(here)
    for (const each of written) expect(html).toContain(each)
    const all = await staffWordsOf(world.db, survey)
    for (const { id } of all) {
      const shown = { word: id, ruling: 'shown' }
      for (const _ of [1, 2]) expect((await world.post(here, shown)).status).toBe(303)
    }
    expect(await text(here)).toContain(staffWordsWords.th.standings['half-shown'])
    await world.post(at(surveyId, '/step'), { step: 'published' })
    expect(await text(open(surveyId))).not.toContain(written[0])
    const other = { ...context(), actor: reader }
    for (const { id } of all) {
      const asked = { ...survey, wordId: id, ruling: 'shown', sure: false } as const
      expect((await ruleOnWord(other, asked)).ok).toBe(true)
    }
    const shown = await text(open(surveyId))
    for (const each of written) expect(shown).toContain(each)
    const [word] = all
    const gone = { word: word?.id ?? '', ruling: 'personal-data' }
    expect((await world.post(here, { ...gone, ruling: 'undone' })).status).toBe(303)
    expect((await world.post(here, gone)).status).toBe(303)
    expect(await text(here)).toContain(commentWords.th.deleted)
    expect((await world.post(here, { ...gone, ruling: 'nonsense' })).status).toBe(404)
    expect((await world.post(here, { ...gone, word: surveyId })).status).toBe(409)
  })

  it('is nothing where nobody was asked', async () => {
    const { surveyId } = await openedStaffSurvey(context(), world.agency.id, { keeper })
    expect(await text(at(surveyId, '/words'))).toContain(staffWordsWords.th.none['not-asked'])
  })
})

/** A second one who may read words. */
const reader: Actor = {
  ...{ kind: 'person', id: '0190c0de-0000-7000-8000-0000000000aa', name: 'ผู้ดูแล' },
  grants: [{ role: 'administrator', over: { kind: 'everywhere' } }],
}

describe('whoever may only look', () => {
  it('sees the path, the progress and the results, and no form and no words', async () => {
    const { surveyId } = await closed(12, 11)
    await counted(surveyId)
    const executive: Actor = {
      ...{ kind: 'person', id: '0190c0de-0000-7000-8000-000000000001', name: 'ผู้บริหาร' },
      grants: [
        { role: 'executive', over: { kind: 'agency', agency: world.agency.id, division: null } },
      ],
    }
    const { db, files } = world
    const app = createApp({ db, files, frameworks, actor: executive, clock: clockAt(testDay) })
    const asked = { headers: { host: '127.0.0.1:4380', 'sec-fetch-site': 'none' } }
    const look = (address: string) => app.request(`http://127.0.0.1:4380${address}`, asked)
    for (const rest of ['', '/results']) {
      const answer = await look(at(surveyId, rest))
      expect(answer.status).toBe(200)
      const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? ''
      expect(main).not.toContain('<form')
    }
    for (const rest of ['/prepare', '/slips', '/count', '/words'])
      expect((await look(at(surveyId, rest))).status, rest).toBe(403)
  })
})
