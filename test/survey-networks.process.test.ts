import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { networkDaysOf } from '../src/surveys/network-day-store.ts'
import type { Survey } from '../src/surveys/survey.ts'
import { lookInto, type Office } from './world/look-into.ts'
import { begunProgram, formsOf, surveyIn } from './world/survey-storm.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-survey-networks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** Sends a form from an address, as the proxy says it. */
const from = async (home: string, survey: Survey, address: string) => {
  const answer = await fetch(`${home}/s/${survey.code}/1`, {
    ...{ method: 'POST', body: formsOf(survey)().body },
    headers: {
      ...{ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      ...{ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address },
    },
  })
  expect(await answer.json()).toMatchObject({ state: 'counted' })
}
const daysIn = (office: Office, { agencyId, id }: Survey) =>
  lookInto(office, ({ db }) => networkDaysOf(db, { agencyId, surveyId: id }))

it('told to stop the program keeps figures of the day’s networks and no address; killed, it has lost them', async () => {
  const office = { data: path.join(folder, 'data'), url: '' }
  const survey = await surveyIn(office)
  const killed = await begunProgram(office)
  await from(killed.home, survey, '192.0.2.1')
  await killed.stop('SIGKILL')
  expect(await daysIn(office, survey)).toEqual([])
  const program = await begunProgram(office)
  for (const address of ['192.0.2.1', '192.0.2.77', '198.51.100.3', '2001:db8:1:203::1'])
    await from(program.home, survey, address)
  await program.stop()
  const days = await daysIn(office, survey)
  // Whoever answers at midnight is told apart in two days.
  expect(days.map(({ n }) => n).reduce((a, b) => a + b, 0)).toBe(4)
  if (days.length === 1)
    expect(days).toMatchObject([{ n: 4, networks: 3, largest: 2, herfindahl: 0.375 }])
  const everything = await lookInto(office, async ({ db }) =>
    JSON.stringify([
      await db.selectFrom('survey_answer').selectAll().execute(),
      await db.selectFrom('survey_network_day').selectAll().execute(),
      await db.selectFrom('survey_arrival').selectAll().execute(),
      await db.selectFrom('survey_tally').selectAll().execute(),
    ]),
  )
  for (const sign of ['192.0.2', '198.51', '2001:db8']) expect(everything).not.toContain(sign)
}, 120_000)
