import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import {
  draftStaffSurvey,
  keeperInMemory,
  openedStaffSurvey,
  preparedStaffSurvey,
  printedStaffSurvey,
  staffPassphrases,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { openPdf } from '../platform/reading/open-pdf.ts'
import { ceremonyWords } from './ceremony-messages.ts'
import { staffDeskWords } from './desk-messages.ts'
import { ownStaffSurveyLabel } from './label.ts'
import { ledgerWords } from './ledger-messages.ts'
import { staffStateOf } from './staff-survey.ts'
import { staffSurveysOf } from './store.ts'

const keeper = keeperInMemory()
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ windowKeys: keeper })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const words = staffDeskWords.th
const list = '/desk/thansai/2566/staff-surveys'
const context = () => testContext({ db: world.db, files: world.files })
const at = (id: string, rest = '') => `${list}/${id}${rest}`
const text = async (address: string) => (await world.get(address)).text()
const now = (surveyId: string) =>
  staffSurveyNow(world.db, { agencyId: world.agency.id, surveyId: surveyId as never })

const plan = {
  ...{ 'title-th': 'ความเห็นของบุคลากร', 'title-en': '', eligible: '๓๐', closesOn: '30/11/2566' },
  ...{ 'witness-1': 'สมชาย ใจดี', 'witness-2': 'สมหญิง รักงาน' },
  ...{ publishes: 'columns', blind: 'yes' },
}

describe('the list of staff surveys', () => {
  it('says what they are and are not, and begins one with the IIT of the year', async () => {
    const empty = await text(list)
    for (const said of [words.none, words.official, ownStaffSurveyLabel.th, words.unverified])
      expect(empty).toContain(said)
    expect(await text('/desk/thansai/2566/surveys')).toContain(`href="${list}"`)
    expect(await text('/desk/thansai')).toContain(`/staff-surveys"`)
    const begun = await world.post(list, { ...plan, key: randomUUID() })
    expect(begun.status).toBe(303)
    const [survey] = await staffSurveysOf(world.db, world.agency.id, 2566 as never)
    expect(survey?.revision).toMatchObject({ eligible: 30, isBlind: true, asksWords: false })
    expect(survey?.revision.questionnaire.sections.length).toBeGreaterThan(3)
    expect(ledTo(begun)).toBe(at(survey?.id ?? ''))
    expect(await text(list)).toContain('ความเห็นของบุคลากร')
  })

  it('begins one for a form that was sent twice', async () => {
    const key = randomUUID()
    for (const _ of [1, 2]) expect((await world.post(list, { ...plan, key })).status).toBe(303)
    const all = await staffSurveysOf(world.db, world.agency.id, 2566 as never)
    expect(all.filter(({ id }) => id === key)).toHaveLength(1)
  })

  it('keeps what was typed where a plan is wrong, field by field', async () => {
    for (const [field, value, sentence] of [
      ['title-th', '', words.wrong['title-missing']],
      ['title-th', 'ก'.repeat(201), words.wrong['text-too-long']],
      ['eligible', 'สิบ', words.wrong['eligible-wrong']],
      ['eligible', '0', words.wrong['eligible-wrong']],
      ['closesOn', '31/2/2567', words.wrong['day-unreadable']],
      ['closesOn', '1/1/2560', words.wrong['day-past']],
      ['witness-2', 'สมชาย ใจดี', words.wrong['witnesses-same']],
      ['publishes', '', words.wrong['choice-missing']],
    ] as const) {
      const answer = await world.post(list, { ...plan, [field]: value })
      expect(answer.status, field).toBe(422)
      const html = await answer.text()
      expect(html, field).toContain(sentence)
      if (field !== 'eligible') expect(html).toContain('value="๓๐"')
      if (value !== '' && field !== 'title-th') expect(html).toContain(`value="${value}"`)
    }
  })

  it('begins none in a year without questions', async () => {
    const other = '/desk/thansai/2540/staff-surveys'
    expect(await text(other)).toContain(words.noFramework(2540))
    expect((await world.post(other, plan)).status).toBe(409)
  })
})

describe('a plan', () => {
  it('says what is still missing, and leads to the freezing once it is whole', async () => {
    const change = { eligible: null, closesOn: null }
    const { surveyId, survey } = await draftStaffSurvey(context(), world.agency.id, { change })
    expect(await text(at(surveyId))).toContain(
      words.stillMissing(words.missing['eligible-missing']),
    )
    expect(await text(at(surveyId, '/prepare'))).toContain(ceremonyWords.th.prepare.notYet)
    const revised = { ...plan, basedOn: survey.revision.id }
    expect((await world.post(at(surveyId), revised)).status).toBe(303)
    const html = await text(at(surveyId))
    expect(html).toContain(words.next.prepare)
    expect(html).toContain(`href="${at(surveyId, '/prepare')}"`)
    const late = await world.post(at(surveyId), { ...revised, eligible: '40' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain(words.refused['changed-meanwhile'])
    expect((await world.post(at(surveyId), { ...revised, eligible: 'x' })).status).toBe(422)
  })
})

describe('the freezing of the rules', () => {
  const [first, second] = staffPassphrases
  const typed = { first, 'first-again': first, second, 'second-again': second }

  it('takes a passphrase of each witness twice, and gives none of them back', async () => {
    const { surveyId, survey } = await draftStaffSurvey(context(), world.agency.id)
    const here = at(surveyId, '/prepare')
    const seen = survey.revision.id
    const page = await world.get(here)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const html = await page.text()
    expect(html).toContain(ceremonyWords.th.prepare.lost)
    // Suggestions are ten syllables each, and others the next time.
    const suggested = [...html.matchAll(/class="syllables"[^>]*>\s*([^<]+?)\s*</g)].map(
      ([, said = '']) => said,
    )
    expect(suggested).toHaveLength(2)
    for (const said of suggested) expect(said.split('-')).toHaveLength(10)
    expect(await text(here)).not.toContain(suggested[0])
    for (const [change, sentence] of [
      [{ first: '' }, words.wrong['passphrase-missing']],
      [{ 'second-again': `${second}ๆ` }, words.wrong['passphrase-differs']],
      [{ first: 'สั้น', 'first-again': 'สั้น' }, words.wrong['passphrase-short']],
      [{ second: first, 'second-again': first }, words.wrong['passphrases-equal']],
    ] as const) {
      const wrong = await world.post(here, { ...typed, seen, ...change })
      expect(wrong.status).toBe(422)
      const answered = await wrong.text()
      expect(answered).toContain(sentence)
      expect(answered).not.toMatch(/>\s*passphrases?-\w+\s*</)
      for (const passphrase of [first, second, 'สั้น"']) expect(answered).not.toContain(passphrase)
    }
    expect((await world.post(here, { ...typed, seen: randomUUID() })).status).toBe(409)
    expect(staffStateOf(await now(surveyId), context().today)).toBe('draft')
    const done = await world.post(here, { ...typed, seen })
    expect([done.status, ledTo(done)]).toEqual([303, here])
    const after = await text(here)
    expect(after).toContain(ceremonyWords.th.prepare.done)
    expect(after).not.toContain(first)
    const kept = JSON.stringify(await world.db.selectFrom('activity').selectAll().execute())
    expect(kept).not.toContain(first)
    expect(await keeper.read(surveyId)).not.toBeNull()
    expect((await world.post(here, { ...typed, seen })).status).toBe(409)
    expect(await text(at(surveyId))).toContain(words.next.slips)
  })
})

describe('the slips', () => {
  const codesIn = async (answer: Response) => {
    const { parts } = await openPdf(new Uint8Array(await answer.arrayBuffer()))
    const printed = parts.map(({ text: said }) => said).join('\n')
    return new Set(printed.match(/[A-HJKMNP-TV-Z2-9]{4}\s*-?\s*[A-HJKMNP-TV-Z2-9]{4}/g))
  }

  it('are a file that no browser keeps, and their codes are in no page and no row', async () => {
    const world1 = await preparedStaffSurvey(context(), world.agency.id, { keeper })
    const here = at(world1.surveyId, '/slips')
    expect(await text(here)).toContain(ceremonyWords.th.slips.none)
    const first = { act: 'print', seen: '0', slips: '๕' }
    for (const slips of ['', '0', 'x', '2001'])
      expect((await world.post(here, { ...first, slips })).status, slips).toBe(422)
    const answer = await world.post(here, first)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
    const codes = await codesIn(answer)
    expect(codes.size).toBeGreaterThanOrEqual(5)
    const html = await text(here)
    const rows = JSON.stringify([
      await world.db.selectFrom('activity').selectAll().execute(),
      await world.db.selectFrom('staff_survey_slip').selectAll().execute(),
      await world.db.selectFrom('staff_survey_printing').selectAll().execute(),
    ])
    for (const code of codes)
      for (const kept of [html, rows]) expect(kept).not.toContain(code.slice(0, 4))
    // Sent again by an impatient thumb, nothing is printed a second time.
    expect((await world.post(here, first)).status).toBe(409)
    expect((await world.post(here, { ...first, seen: '1', slips: '2' })).status).toBe(200)
    expect((await now(world1.surveyId)).printings.map(({ slips }) => slips)).toEqual([5, 2])
  })

  it('are printed all over again by whoever says so twice, and before the opening alone', async () => {
    const { surveyId } = await printedStaffSurvey(context(), world.agency.id, { keeper })
    const here = at(surveyId, '/slips')
    const anew = { act: 'anew', seen: '1', 'slips-anew': '4' }
    const unsure = await world.post(here, anew)
    expect(unsure.status).toBe(422)
    expect(await unsure.text()).toContain(words.wrong['sure-missing'])
    expect((await world.post(here, { ...anew, 'sure-anew': 'yes' })).status).toBe(200)
    expect((await world.post(at(surveyId, '/step'), { step: 'opened' })).status).toBe(303)
    const open = await text(here)
    expect(open).not.toContain(ceremonyWords.th.slips.anewSubmit)
    expect((await world.post(here, { ...anew, seen: '2', 'sure-anew': 'yes' })).status).toBe(409)
  })
})

describe('a survey on its way', () => {
  it('opens, extends, closes and tells progress by days and fives alone', async () => {
    const { surveyId } = await openedStaffSurvey(context(), world.agency.id, { keeper })
    const here = at(surveyId)
    const html = await text(here)
    for (const said of [words.next.answering, '<b>0–4</b>', words.progressMore])
      expect(html).toContain(said)
    const step = (fields: Record<string, string>) => world.post(`${here}/step`, fields)
    expect((await step({ step: 'extended', 'closesOn-extended': '30/9/2569' })).status).toBe(422)
    const why = { 'reason-extended': 'น้ำท่วม' }
    for (const closesOn of ['', 'x', '1/1/2560'])
      expect((await step({ step: 'extended', ...why, 'closesOn-extended': closesOn })).status).toBe(
        422,
      )
    const later = { step: 'extended', ...why, 'closesOn-extended': '30/11/2566' }
    expect((await step(later)).status).toBe(303)
    expect(await text(here)).toContain('น้ำท่วม')
    expect((await step({ step: 'closed' })).status).toBe(422)
    expect((await step({ step: 'closed', 'reason-closed': 'ครบแล้ว' })).status).toBe(303)
    expect((await step({ step: 'closed', 'reason-closed': 'อีกครั้ง' })).status).toBe(409)
    expect((await step({ step: 'nonsense' })).status).toBe(404)
    expect(await text(here)).toContain(words.next.ledger)
  })

  it('is called off by whoever ticks that all is destroyed', async () => {
    const { surveyId } = await openedStaffSurvey(context(), world.agency.id, { keeper })
    const off = { step: 'called-off', 'reason-called-off': 'สลิปหาย' }
    const unsure = await world.post(at(surveyId, '/step'), off)
    expect(unsure.status).toBe(422)
    expect(await unsure.text()).toContain(words.wrong['sure-missing'])
    const sure = { ...off, 'sure-called-off': 'yes' }
    expect((await world.post(at(surveyId, '/step'), sure)).status).toBe(303)
    expect(await text(at(surveyId))).toContain(words.next['called-off'])
    expect(await keeper.read(surveyId)).toBeNull()
  })

  it('says that its keys are gone, and offers no opening', async () => {
    const { surveyId } = await printedStaffSurvey(context(), world.agency.id, { keeper })
    await keeper.destroy(surveyId)
    const html = await text(at(surveyId))
    expect(html).toContain(words.keysMissing)
    expect(html).not.toContain('value="opened"')
    expect((await world.post(at(surveyId, '/step'), { step: 'opened' })).status).toBe(409)
  })

  it('is nowhere for another year or agency, or under an id that is none', async () => {
    const { surveyId } = await draftStaffSurvey(context(), world.agency.id)
    for (const address of [
      ...[at(randomUUID()), at('0-0'), at(surveyId).replace('2566', '2567')],
      `/a/thansai/2566/staff-surveys/${surveyId}`,
    ])
      expect((await world.get(address)).status, address).toBe(404)
  })
})

describe('the papers of the committee', () => {
  it('are PDFs before and after the freezing, and nothing else has an address', async () => {
    const { surveyId } = await draftStaffSurvey(context(), world.agency.id)
    for (const paper of ['instructions', 'roster', 'form', 'memo']) {
      const answer = await world.get(at(surveyId, `/papers/${paper}`))
      expect([answer.status, answer.headers.get('content-type')], paper).toEqual([
        ...[200, 'application/pdf'],
      ])
    }
    expect((await world.get(at(surveyId, '/papers/names'))).status).toBe(404)
  })
})

describe('the ledger', () => {
  const counted = {
    ...{ drawn: '11', returned: '1', replaced: '0', onPaper: '0', disputed: '0' },
    witnesses: 'สมชาย และสมหญิง',
  }
  const own = ledgerWords.th

  it('tells at once what does not add up, and keeps what was typed wrong', async () => {
    const { surveyId } = await openedStaffSurvey(context(), world.agency.id, { keeper })
    const here = at(surveyId, '/ledger')
    const wrong = await world.post(here, { ...counted, returned: '', drawn: 'x' })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    for (const said of [words.wrong['number-missing'], words.wrong['number-wrong'], 'value="x"'])
      expect(html).toContain(said)
    expect((await world.post(here, { ...counted, witnesses: ' ' })).status).toBe(422)
    expect((await world.post(here, { ...counted, returned: '0' })).status).toBe(303)
    const short = await text(at(surveyId))
    expect(short).toContain(own.addsNot)
    expect(short).toContain(own.faults.printed([12, 11]))
    expect((await world.post(here, counted)).status).toBe(303)
    expect(await text(at(surveyId))).toContain(own.adds)
  })
})
