import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { testDay } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import * as commands from './commands.ts'
import { frozenHash } from './frozen.ts'
import type { Questionnaire } from './questionnaire.ts'
import { countsOf, surveyByCode, surveyOf, surveysOf, talliesOf } from './store.ts'
import { closingDayOf, isPublished, revisionInForce, type SurveyKind, stateOf } from './survey.ts'

const year = fiscalYear(2566)
const titled = (th: string) => ({ th, en: '' })
const asks = (...questions: readonly string[]): Questionnaire => ({
  source: { kind: 'own' },
  scales: [{ id: 'yes-no', options: [titled('ไม่ใช่'), titled('ใช่')] }],
  sections: [
    {
      ...{ title: titled('การบริการ'), indicator: null },
      questions: questions.map((words, at) => ({
        ...{ code: `S${at + 1}`, title: titled(words), scale: 'yes-no', mayNotKnow: true },
        parts: [{ title: titled(''), direction: 'positive' as const }],
      })),
    },
  ],
  asksComment: true,
})
const content: commands.CampaignContent = {
  ...{ title: titled('ความพึงพอใจ'), questionnaire: asks('พอใจหรือไม่'), officialUrl: null },
  ...{ population: 1200, improved: titled('เพิ่มเก้าอี้รอคิว') },
}

describeWithDatabase('a campaign', () => {
  const office = databaseOffice()

  const begun = async (
    kind: SurveyKind = 'own',
    change: Partial<commands.CampaignContent> = {},
  ) => {
    const key = randomUUID() as FactId
    const request = {
      agencyId: office.agencyId,
      year,
      kind,
      content: { ...content, ...change },
      key,
    }
    given(await commands.beginSurvey(office.context, request))
    return { agencyId: office.agencyId, surveyId: key }
  }
  type Of = Awaited<ReturnType<typeof begun>>
  const now = async ({ surveyId }: Of) => {
    const survey = await surveyOf(office.db, office.agencyId, surveyId)
    if (!survey) throw new Error('is not there')
    return survey
  }
  const opened = async (of: Of, days = 30) => {
    const seen = (await now(of)).revisions[0].id
    return commands.openSurvey(office.context, { ...of, seen, closesOn: addDays(testDay, days) })
  }
  const tomorrow = () => {
    const today = addDays(testDay, 1)
    return { ...office.context, today, now: `${today}T03:00:00.000Z` }
  }
  const state = async (of: Of) => stateOf(await now(of), testDay)
  const codeOf = (done: Awaited<ReturnType<typeof commands.openSurvey>>) =>
    done.ok ? 'done' : done.reason.code

  it('gets a short address of its own, which leads to it alone', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => begun()))
    const surveys = await Promise.all(all.map(now))
    expect(new Set(surveys.map(({ code }) => code)).size).toBe(12)
    for (const survey of surveys) {
      expect(survey.code).toMatch(/^[a-hjkmnp-tv-z2-9]{5}$/)
      expect((await surveyByCode(office.db, survey.code))?.id).toBe(survey.id)
    }
    expect(await surveyByCode(office.db, 'zzzz0')).toBeNull()
    expect((await surveysOf(office.db, office.agencyId, year)).map(({ id }) => id).sort()).toEqual(
      surveys.map(({ id }) => id).sort(),
    )
  })

  it('is begun once by a form that is sent twice at once', async () => {
    const key = randomUUID() as FactId
    const before = (await surveysOf(office.db, office.agencyId, year)).length
    const request = { agencyId: office.agencyId, year, kind: 'own' as const, content, key }
    const done = await Promise.all(
      [1, 2, 3].map(() => commands.beginSurvey(office.context, request)),
    )
    expect(done.every(({ ok }) => ok)).toBe(true)
    expect(await surveysOf(office.db, office.agencyId, year)).toHaveLength(before + 1)
  })

  it('freezes what it asks when it opens, with its hash, and refuses other questions from then on', async () => {
    const of = await begun()
    expect(codeOf(await opened(of))).toBe('done')
    const basedOn = (await now(of)).revisions[0].id
    const other = { ...content, questionnaire: asks('พอใจหรือไม่', 'สะดวกหรือไม่') }
    expect(
      codeOf(await commands.reviseSurvey(office.context, { ...of, basedOn, content: other })),
    ).toBe('questions-frozen')
    const more = { ...content, population: 3000 }
    expect(
      codeOf(await commands.reviseSurvey(office.context, { ...of, basedOn, content: more })),
    ).toBe('done')
    const survey = await now(of)
    expect(survey.steps.map(({ questionnaireSha256 }) => questionnaireSha256)).toEqual([
      frozenHash(asks('พอใจหรือไม่')),
    ])
    expect(survey.revisions.map(({ population }) => population)).toEqual([3000, 1200])
    expect(revisionInForce(survey).questionnaire).toEqual(content.questionnaire)
  })

  it('is opened as somebody saw it: a change meanwhile is looked at first', async () => {
    const of = await begun()
    const seen = (await now(of)).revisions[0].id
    const other = { ...content, questionnaire: asks('สะดวกหรือไม่') }
    const change = { ...of, basedOn: seen, content: other }
    expect(codeOf(await commands.reviseSurvey(office.context, change))).toBe('done')
    expect(codeOf(await commands.reviseSurvey(office.context, { ...change, content }))).toBe(
      'changed-meanwhile',
    )
    const closesOn = addDays(testDay, 5)
    expect(codeOf(await commands.openSurvey(office.context, { ...of, seen, closesOn }))).toBe(
      'changed-meanwhile',
    )
    expect(await state(of)).toBe('draft')
  })

  it('asks nothing and leads nowhere: such a one is not opened', async () => {
    expect(codeOf(await opened(await begun('own', { questionnaire: asks() })))).toBe(
      'nothing-asked',
    )
    const linked = { questionnaire: null }
    expect(codeOf(await opened(await begun('official-link', linked)))).toBe('address-missing')
    const safe = { ...linked, officialUrl: 'https://itas.nacc.go.th/go/eit/abc' }
    expect(codeOf(await opened(await begun('official-link', safe)))).toBe('done')
    const key = randomUUID() as FactId
    const unsafe = { ...content, officialUrl: 'http://itas.nacc.go.th/' }
    const request = {
      agencyId: office.agencyId,
      year,
      kind: 'official-link' as const,
      content: unsafe,
      key,
    }
    expect(await commands.beginSurvey(office.context, request)).toMatchObject({
      reason: { code: 'address-not-safe' },
    })
  })

  it('pauses, goes on, closes and opens again, each with a word of why, and never twice by two clicks', async () => {
    const of = await begun()
    expect(codeOf(await commands.pauseSurvey(office.context, { ...of, reason: 'x' }))).toBe(
      'step-not-now',
    )
    await opened(of)
    expect(codeOf(await commands.pauseSurvey(office.context, { ...of, reason: '' }))).toBe(
      'reason-missing',
    )
    const paused = await Promise.all(
      [1, 2].map(() => commands.pauseSurvey(office.context, { ...of, reason: 'น้ำท่วม' })),
    )
    expect(paused.map(codeOf)).toEqual(['done', 'done'])
    expect(await state(of)).toBe('paused')
    expect(codeOf(await commands.resumeSurvey(office.context, of))).toBe('done')
    const sooner = { ...of, reason: 'ยังไม่ครบ', closesOn: addDays(testDay, 3) }
    expect(codeOf(await commands.extendSurvey(office.context, sooner))).toBe('day-not-later')
    expect(codeOf(await commands.closeSurvey(office.context, { ...of, reason: 'ครบแล้ว' }))).toBe(
      'done',
    )
    expect(await state(of)).toBe('closed')
    const past = { ...sooner, closesOn: addDays(testDay, -1) }
    expect(codeOf(await commands.extendSurvey(office.context, past))).toBe('day-past')
    // What comes on the day of a closing could be told from what was seen at it.
    expect(codeOf(await commands.extendSurvey(office.context, sooner))).toBe('closed-today')
    expect(codeOf(await commands.extendSurvey(tomorrow(), sooner))).toBe('done')
    expect(await state(of)).toBe('open')
    expect(closingDayOf(await now(of))).toBe(sooner.closesOn)
    expect(
      (await now(of)).steps.map(({ kind, reason }) => `${kind} ${reason ?? ''}`.trim()),
    ).toEqual(['opened', 'paused น้ำท่วม', 'resumed', 'closed ครบแล้ว', 'extended ยังไม่ครบ'])
  })

  it('publishes results only when it is closed, and is not reopened while they are out', async () => {
    const of = await begun()
    await opened(of)
    expect(codeOf(await commands.publishResults(office.context, of))).toBe('step-not-now')
    await commands.closeSurvey(office.context, { ...of, reason: 'ครบแล้ว' })
    expect(codeOf(await commands.publishResults(office.context, of))).toBe('done')
    expect(isPublished(await now(of))).toBe(true)
    const again = { ...of, reason: 'เพิ่ม', closesOn: addDays(testDay, 9) }
    expect(codeOf(await commands.extendSurvey(office.context, again))).toBe('results-published')
    expect(codeOf(await commands.unpublishResults(office.context, { ...of, reason: 'ผิด' }))).toBe(
      'done',
    )
    expect(codeOf(await commands.extendSurvey(tomorrow(), again))).toBe('done')
  })

  it('gives each place where a code hangs a suffix and a stratum that stay', async () => {
    const of = await begun()
    const place = {
      ...of,
      suffix: null,
      name: 'เคาน์เตอร์ 1',
      stratum: 'open' as const,
      retired: false,
    }
    const done = await Promise.all([1, 2].map(() => commands.setPlacement(office.context, place)))
    expect(done.map((each) => each.ok && each.value.suffix)).toEqual(['1', '1'])
    const kiosk = { ...place, name: 'ตู้หน้าอาคาร', stratum: 'kiosk' as const }
    expect(await commands.setPlacement(office.context, kiosk)).toMatchObject({
      value: { suffix: '2' },
    })
    const other = { ...kiosk, suffix: '1', name: 'เคาน์เตอร์ 1' }
    expect(codeOf2(await commands.setPlacement(office.context, other))).toBe('stratum-stays')
    const twin = { ...kiosk, suffix: '2', name: 'เคาน์เตอร์ 1' }
    expect(codeOf2(await commands.setPlacement(office.context, twin))).toBe('placement-twice')
    given(await commands.setPlacement(office.context, { ...place, suffix: '1', retired: true }))
    given(await commands.setPlacement(office.context, { ...kiosk, suffix: '2', name: 'ตู้ชั้น 2' }))
    expect((await now(of)).placements).toEqual([
      { suffix: '1', name: 'เคาน์เตอร์ 1', stratum: 'open', retired: true },
      { suffix: '2', name: 'ตู้ชั้น 2', stratum: 'kiosk', retired: false },
    ])
  })

  it('takes back the last change of a draft', async () => {
    const of = await begun()
    const first = (await now(of)).revisions[0].id
    expect(codeOf(await commands.undoRevision(office.context, { ...of, basedOn: first }))).toBe(
      'nothing-before',
    )
    const other = { ...content, questionnaire: asks('สะดวกหรือไม่') }
    await commands.reviseSurvey(office.context, { ...of, basedOn: first, content: other })
    const basedOn = (await now(of)).revisions[0].id
    expect(codeOf(await commands.undoRevision(office.context, { ...of, basedOn }))).toBe('done')
    expect((await now(of)).revisions[0].questionnaire).toEqual(content.questionnaire)
  })

  it('has no counts before anything came, and is no other agency’s to read', async () => {
    const of = await begun()
    expect(await countsOf(office.db, office.agencyId, of.surveyId)).toEqual([])
    expect(await talliesOf(office.db, office.agencyId, of.surveyId)).toEqual([])
    expect(await surveyOf(office.db, randomUUID() as AgencyId, of.surveyId)).toBeNull()
    expect(await surveyOf(office.db, office.agencyId, 'a-b')).toBeNull()
  })
})

const codeOf2 = (done: Awaited<ReturnType<typeof commands.setPlacement>>) =>
  done.ok ? 'done' : done.reason.code

function given<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: { readonly code: string } },
): Value {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}
