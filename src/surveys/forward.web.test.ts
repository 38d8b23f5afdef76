import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import { surveyNow } from '../../test/world/open-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import { beginSurvey, openSurvey } from './commands.ts'
import { surveyRates } from './guard-routes.ts'
import { talliesOf } from './store.ts'

describe('the button that leads on to the official system', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  beforeAll(async () => {
    world = await webWorld()
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    expect(world.faults).toEqual([])
    await world.close()
  })

  it('leads on whoever presses it without end, and counts so many of one network', async () => {
    vi.stubEnv('PRONGSAI_PROXY', '1')
    const official = 'https://itas.nacc.go.th/go/eit/abc123'
    const context = testContext(world)
    const of = { agencyId: world.agency.id, surveyId: randomUUID() as FactId }
    const title = { th: 'แบบวัด EIT', en: 'EIT' }
    await beginSurvey(context, {
      ...{ agencyId: of.agencyId, year: fiscalYear(2566), kind: 'official-link', key: of.surveyId },
      content: {
        title,
        questionnaire: null,
        officialUrl: official,
        population: 900,
        improved: null,
      },
    })
    const { code, revisions } = await surveyNow(world.db, of)
    const closesOn = addDays(testDay, 9)
    const opened = await openSurvey(context, { ...of, seen: revisions[0].id, closesOn })
    expect(opened.ok).toBe(true)
    const pressed = async (address: string) => {
      const answer = await world.post(`/q/${code}`, {}, { 'x-forwarded-for': address })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, official])
    }
    const most = surveyRates.ownPhone.tenMinutes
    for (let at = 0; at < most + 5; at += 1) await pressed(`192.0.2.${at}`)
    await pressed('198.51.100.1')
    const tallies = await talliesOf(world.db, of.agencyId, of.surveyId)
    expect(tallies.map(({ n }) => n)).toEqual([most + 1])
  })
})
