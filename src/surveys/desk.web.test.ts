import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testDay } from '../../test/world/context.ts'
import { problemsIn, shownForm } from '../../test/world/shown-form.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { citizen } from '../accounts/local-officer.ts'
import { createApp } from '../app.ts'
import type { Actor } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { clockAt } from '../platform/clock.ts'
import { surveyWords } from './desk-messages.ts'
import { forwardWords } from './forward-messages.ts'
import { placesOf } from './questionnaire.ts'
import { questionsWords } from './questions-messages.ts'
import { surveysOf, talliesOf } from './store.ts'
import { stateOf } from './survey.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ publicOrigin: 'https://ita.example.go.th' })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const words = surveyWords.th
const list = '/desk/thansai/2566/surveys'
const text = async (address: string) => (await world.get(address)).text()

/** Sends the form of a page with changes; tells the status, where it leads, and what is said to be wrong. */
async function send(
  address: string,
  change: Readonly<Record<string, string>>,
  to = address,
): Promise<{ status: number; at: string; wrong: string; html: string }> {
  const shown = shownForm(await text(address), to.replace(/[?#].*/, ''))
  const answer = await world.post(to, { ...shown, ...change })
  const html = await answer.clone().text()
  return {
    ...{ status: answer.status, at: ledTo(answer), html },
    wrong: answer.status === 303 ? '' : problemsIn(html),
  }
}
async function begun(way: string): Promise<string> {
  const { status, at } = await send(list, { way })
  expect(status).toBe(303)
  return at
}
const step = async (at: string, fields: Readonly<Record<string, string>>) => {
  const shown = shownForm(await text(at), '/step')
  const answer = await world.post(`${at}/step`, { ...shown, ...fields })
  return { status: answer.status, wrong: problemsIn(await answer.text()) }
}
const idOf = (at: string) => at.split('/').at(-1)
const surveyAt = async (at: string) => {
  const all = await surveysOf(world.db, world.agency.id, fiscalYear(2566))
  const survey = all.find(({ id }) => id === idOf(at))
  if (!survey) throw new Error('There is no such survey.')
  return survey
}

describe('campaigns at the desk', () => {
  it('begin from an empty page that says how, each way with its own questions', async () => {
    expect(await text(list)).toContain(words.none)
    expect(await send(list, { way: '' })).toMatchObject({ status: 422 })
    const asked: number[] = []
    for (const way of ['official', 'framework', 'satisfaction', 'blank']) {
      const { kind, revisions } = await surveyAt(await begun(way))
      expect(kind).toBe(way === 'official' ? 'official-link' : 'own')
      const { questionnaire } = revisions[0]
      asked.push(questionnaire ? placesOf(questionnaire).length : -1)
    }
    expect(asked).toEqual([-1, 19, 13, 0])
    expect((await world.get(`/en${list}`)).status).toBe(200)
  })

  it('are opened, paused, extended and closed with a reason, and tell who and why', async () => {
    const at = await begun('satisfaction')
    const opened = { step: 'opened', seen: (await surveyAt(at)).revisions[0].id }
    expect(await step(at, { ...opened, 'closesOn-opened': '31/02/2566' })).toMatchObject({
      ...{ status: 422, wrong: expect.stringContaining(words.wrong['day-unreadable']) },
    })
    expect(await step(at, { ...opened, 'closesOn-opened': '1/9/2566' })).toMatchObject({
      ...{ status: 422, wrong: expect.stringContaining(words.refused['day-past'] ?? '') },
    })
    expect(await step(at, { ...opened, 'closesOn-opened': '๑๕/๑๐/๖๖' })).toMatchObject({
      status: 303,
    })
    expect(await text(`${at}?live`)).toContain('<live-numbers>')
    expect(await step(at, { step: 'paused', 'reason-paused': '' })).toMatchObject({ status: 422 })
    expect(await step(at, { step: 'paused', 'reason-paused': 'ไฟดับทั้งอาคาร' })).toMatchObject({
      status: 303,
    })
    expect(await step(at, { step: 'paused', 'reason-paused': 'อีกครั้ง' })).toMatchObject({
      status: 409,
    })
    expect(await step(at, { step: 'resumed' })).toMatchObject({ status: 303 })
    const longer = { step: 'extended', 'closesOn-extended': '30/10/2566' }
    expect(await step(at, { ...longer, 'reason-extended': 'ยังไม่ครบ' })).toMatchObject({
      status: 303,
    })
    expect(await step(at, { step: 'closed', 'reason-closed': 'ครบแล้ว' })).toMatchObject({
      status: 303,
    })
    // Its form is there no more, so the page says so instead of what is wrong with it.
    expect(await step(at, { step: 'paused', 'reason-paused': 'ก'.repeat(300) })).toMatchObject({
      ...{ status: 409, wrong: expect.stringContaining(words.refused['step-not-now'] ?? '') },
    })
    const html = await text(at)
    for (const reason of ['ไฟดับทั้งอาคาร', 'ยังไม่ครบ', 'ครบแล้ว']) expect(html).toContain(reason)
    expect(html).toContain((await surveyAt(at)).steps[0]?.questionnaireSha256)
    const live = await text(`${at}?live`)
    expect(live).not.toContain('<live-numbers>')
    expect(live).not.toContain('/step"')
  })

  it('keep their details, with what is wrong beside each field and all that was typed', async () => {
    const at = await begun('official')
    const typed = { official: 'http://itas.nacc.go.th/x', population: 'สามพัน', 'title-th': '' }
    const wrong = await send(at, typed)
    expect(wrong.status).toBe(422)
    for (const code of ['address-wrong', 'population-unreadable', 'title-missing'] as const)
      expect(wrong.wrong).toContain(words.wrong[code])
    expect(wrong.html).toContain('value="สามพัน"')
    const right = {
      'title-th': 'EIT',
      population: '๓,๐๐๐',
      official: 'https://forms.example.com/x',
    }
    expect(await send(at, right)).toMatchObject({ status: 303, at })
    const html = await text(at)
    expect(html).toContain(words.notItas)
    const [{ population }] = (await surveyAt(at)).revisions
    expect(population).toBe(3000)
    // A form that was opened before that change must not undo it.
    const stale = await world.post(at, { ...right, population: '1', basedOn: idOf(at) ?? '' })
    expect(stale.status).toBe(409)
  })

  it('are copied with their questions, of the year before too', async () => {
    const before = await begun('framework')
    const next = '/desk/thansai/2567/surveys'
    const { status, at } = await send(next, { way: `copy:${idOf(before)}` })
    expect(status).toBe(303)
    const [copy] = await surveysOf(world.db, world.agency.id, fiscalYear(2567))
    expect(copy?.id).toBe(idOf(at))
    const { revisions } = await surveyAt(before)
    expect(copy?.revisions[0].questionnaire).toEqual(revisions[0].questionnaire)
    expect(copy && stateOf(copy, '2023-09-30' as never)).toBe('draft')
    expect((await world.get(`${next}/${idOf(before)}`)).status).toBe(404)
  })
})

describe('the questions of a draft', () => {
  it('are put together without script, kept only when they are whole, and taken back', async () => {
    const at = `${await begun('blank')}/questions`
    const added = await send(at, { act: 'add-section' })
    expect(added.status).toBe(200)
    expect(added.html).toContain(questionsWords.th.notSaved)
    const form = shownForm(added.html, '/questions')
    const unworded = await world.post(at, { ...form, act: 'save' })
    expect(unworded.status).toBe(422)
    expect(problemsIn(await unworded.text())).toContain(questionsWords.th.wrong['question-missing'])
    const worded = {
      ...{ ...form, 's0.th': 'เคาน์เตอร์', 's0.q0.th': 'สุภาพหรือไม่', 's0.q0.en': 'Polite?' },
      ...{ 's0.q0.p0.direction': 'negative', act: 'save' },
    }
    expect((await world.post(at, worded)).status).toBe(303)
    const survey = await surveyAt(at.replace('/questions', ''))
    const { questionnaire } = survey.revisions[0]
    const [place] = questionnaire ? placesOf(questionnaire) : []
    expect(place?.question.title).toEqual({ th: 'สุภาพหรือไม่', en: 'Polite?' })
    expect(place?.part.direction).toBe('negative')
    const preview = await world.get(`${at}?preview=en`)
    expect(await preview.text()).toContain('Polite?')
    expect((await world.post(`${at}?preview=en`, { q0: '1' })).status).toBe(303)
    const undone = { act: 'undo', basedOn: survey.revisions[0].id }
    expect((await world.post(at, undone)).status).toBe(303)
    expect((await surveyAt(survey.id)).revisions[0].questionnaire?.sections).toEqual([])
  })

  it('stay as they are once it was opened, and say how to ask otherwise', async () => {
    const at = await begun('satisfaction')
    const form = shownForm(await text(`${at}/questions`), '/questions')
    const seen = (await surveyAt(at)).revisions[0].id
    await step(at, { step: 'opened', seen, 'closesOn-opened': '15/10/2566' })
    const late = await world.post(`${at}/questions`, { ...form, 's0.q0.th': 'อื่น', act: 'save' })
    expect(late.status).toBe(409)
    expect(await text(`${at}/questions`)).toContain(questionsWords.th.frozenMore)
    expect((await surveyAt(at)).revisions).toHaveLength(1)
  })
})

describe('placements', () => {
  it('are added, renamed, retired and brought back, each with its own address', async () => {
    const at = `${await begun('satisfaction')}/placements`
    const add = { act: 'add', suffix: '', name: 'เคาน์เตอร์ 1', stratum: 'open' }
    expect((await world.post(at, { ...add, stratum: '' })).status).toBe(422)
    expect((await world.post(at, add)).status).toBe(303)
    expect((await world.post(at, { ...add, stratum: 'kiosk' })).status).toBe(409)
    const { code } = await surveyAt(at.replace('/placements', ''))
    expect(await text(at)).toContain(`https://ita.example.go.th/s/${code}/1`)
    const rename = { act: 'rename', suffix: '1', name1: 'ห้องทะเบียน' }
    expect((await world.post(at, rename)).status).toBe(303)
    expect((await world.post(at, { act: 'retire', suffix: '1' })).status).toBe(303)
    expect(await text(at)).toContain(words.retiredMore)
    expect((await world.post(at, { act: 'restore', suffix: '1' })).status).toBe(303)
    expect((await world.post(at, { act: 'retire', suffix: '9' })).status).toBe(404)
    expect((await surveyAt(at.replace('/placements', ''))).placements).toEqual([
      { suffix: '1', name: 'ห้องทะเบียน', stratum: 'open', retired: false },
    ])
  })
})

describe('the way to the official system', () => {
  const official = 'https://itas.nacc.go.th/go/eit/abc123'
  const led = async (at: string) =>
    (await talliesOf(world.db, world.agency.id, idOf(at) ?? '')).map(({ suffix, stratum, n }) => ({
      ...{ suffix, stratum, n },
    }))

  it('counts who presses the button by placement, and nobody who only looks', async () => {
    const at = await begun('official')
    await send(at, { official })
    const place = { act: 'add', suffix: '', name: 'กลุ่ม LINE', stratum: 'open' }
    await world.post(`${at}/placements`, place)
    const { code, revisions } = await surveyAt(at)
    const way = `/q/${code}`
    expect(await text(way)).toContain(forwardWords.th.shut.draft)
    const seen = revisions[0].id
    await step(at, { step: 'opened', seen, 'closesOn-opened': '15/10/2566' })
    for (const address of [way, `${way}/1`, `/en${way}`]) {
      const page = await world.get(address)
      expect(page.status).toBe(200)
      // A browser lets the form be led on to the official address, and nowhere else.
      expect(page.headers.get('content-security-policy')).toContain(
        "form-action 'self' https://itas.nacc.go.th;",
      )
    }
    // An old in-app browser says nothing of where it comes from: it gets no cookie, and its button works.
    const silent = { headers: { host: '127.0.0.1:4380' } }
    const { db, files } = world
    const clock = clockAt(testDay)
    const phone = createApp({ db, files, frameworks, clock, actor: citizen })
    const shown = await phone.request(`http://127.0.0.1:4380${way}`, silent)
    expect([shown.status, shown.headers.get('set-cookie')]).toEqual([200, null])
    expect(await led(at)).toEqual([])
    for (const address of [way, `${way}/1`, `${way}/1`, `${way}/zz`]) {
      const answer = await world.post(address, {})
      expect([answer.status, answer.headers.get('location')]).toEqual([303, official])
    }
    // The agency's public page offers what is open, and nothing that is not.
    const home = await text('/a/thansai')
    expect(home).toContain(`href="${way}"`)
    const pressed = { method: 'POST', ...silent }
    const answer = await phone.request(`http://127.0.0.1:4380${way}`, pressed)
    expect(answer.status).toBe(303)
    expect(await led(at)).toEqual([
      { suffix: '', stratum: 'open', n: 3 },
      { suffix: '1', stratum: 'open', n: 2 },
    ])
    expect(await text(at)).toContain(words.leastLed)

    await step(at, { step: 'paused', 'reason-paused': 'รอลิงก์ใหม่' })
    expect(await text(way)).toContain(forwardWords.th.shut.paused)
    expect(await text('/a/thansai')).not.toContain(`href="${way}"`)
    const shut = await world.post(way, {})
    expect([shut.status, shut.headers.get('location')]).toEqual([303, way])
    expect((await led(at)).reduce((sum, { n }) => sum + n, 0)).toBe(5)
  })

  it('is no way for a survey of the agency’s own, nor for a code of nobody', async () => {
    const { code } = await surveyAt(await begun('satisfaction'))
    for (const address of [`/q/${code}`, '/q/zzzzz']) {
      expect((await world.get(address)).status).toBe(404)
      expect((await world.post(address, {})).status).toBe(404)
    }
  })
})

describe('whoever may only look', () => {
  it('sees the numbers and the questions, and no form', async () => {
    const at = await begun('satisfaction')
    const reader: Actor = {
      ...{ kind: 'person', id: '0190c0de-0000-7000-8000-000000000001', name: 'ผู้บริหาร' },
      grants: [
        { role: 'executive', over: { kind: 'agency', agency: world.agency.id, division: null } },
      ],
    }
    const app = createApp({ db: world.db, files: world.files, frameworks, actor: reader })
    const asked = { headers: { host: '127.0.0.1:4380', 'sec-fetch-site': 'none' } }
    for (const address of [list, at, `${at}/questions`, `${at}/placements`]) {
      const answer = await app.request(`http://127.0.0.1:4380${address}`, asked)
      expect(answer.status, address).toBe(200)
      const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? ''
      expect(main).not.toContain('<form')
    }
  })
})
