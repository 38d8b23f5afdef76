import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import type { Survey } from '../src/surveys/survey.ts'
import type { Office } from './world/look-into.ts'
import { startPostgres } from './world/postgres-server.ts'
import { begunProgram, type Filled, formsOf, keptIn, sent, surveyIn } from './world/survey-storm.ts'

const rounds = 20
const people = 48
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-survey-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** People who fill in form after form, as fast as they are answered, until nobody answers any more. */
async function storm(home: string, survey: Survey) {
  const acknowledged: Filled[] = []
  const unanswered: Filled[] = []
  const form = formsOf(survey)
  const first = Promise.withResolvers<void>()
  const over = Promise.all(
    Array.from({ length: people }, async () => {
      for (;;) {
        const each = form()
        const said = await sent(home, survey, each)
        if (said === null) return void unanswered.push(each)
        expect(said).toMatchObject({ status: 200, state: 'counted' })
        acknowledged.push(each)
        first.resolve()
      }
    }),
  )
  await Promise.race([first.promise, over])
  return { acknowledged, unanswered, over }
}

/** That everything acknowledged is there, once, with counts that equal a recount. */
async function expectKept(office: Office, survey: Survey, acknowledged: readonly Filled[]) {
  const { kept, recounted, answers, arrived } = await keptIn(office, survey)
  expect(kept).toEqual(recounted)
  expect(arrived).toBe(answers.length)
  const there = new Set(answers.map(({ id }) => id))
  expect(there.size).toBe(answers.length)
  expect(acknowledged.filter(({ id }) => !there.has(id))).toEqual([])
  return there
}

/** What is the same on the embedded database and on PostgreSQL. */
function holdsOn(officeOf: () => Promise<Office>) {
  it(`killed ${rounds} times in a storm of answers, it has lost none that it acknowledged and counted none twice`, async () => {
    const office = await officeOf()
    const survey = await surveyIn(office)
    const acknowledged: Filled[] = []
    let again: readonly Filled[] = []
    for (let round = 0; round < rounds; round += 1) {
      const program = await begunProgram(office)
      // Phones that were not answered send the same form again: some were counted, and hear so.
      for (const form of again) {
        const said = await sent(program.home, survey, form)
        expect(said?.state).toMatch(/^(counted|already-counted)$/)
        acknowledged.push(form)
      }
      for (const form of acknowledged.slice(-3))
        expect(await sent(program.home, survey, form)).toMatchObject({ state: 'already-counted' })
      const { acknowledged: now, unanswered, over } = await storm(program.home, survey)
      await wait(Math.random() * 300)
      await program.stop('SIGKILL')
      await over
      expect(now.length).toBeGreaterThan(0)
      acknowledged.push(...now)
      again = unanswered
      // What is lost stays lost: to look now and then finds it as well.
      if (round % 5 === 4) await expectKept(office, survey, acknowledged)
    }
    expect(acknowledged.length).toBeGreaterThan(rounds * people)
  })
}

describe('a survey on the embedded database', { timeout: 400_000 }, () => {
  holdsOn(async () => ({ data: path.join(folder, 'embedded'), url: '' }))
})

const server = await startPostgres({ isDurable: true })
describe.skipIf('whyNot' in server)('a survey on PostgreSQL', { timeout: 400_000 }, () => {
  afterAll(() => ('whyNot' in server ? undefined : server.stop()))
  const officeOn = async (name: string): Promise<Office> => {
    if ('whyNot' in server) throw new Error(server.whyNot)
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    return { data: path.join(folder, name), url: server.url(name) }
  }
  holdsOn(() => officeOn('killed'))

  it('whose database is away for ten seconds says that nothing was sent, gives the form all the same, and counts the same forms once when it is back', async () => {
    if ('whyNot' in server) throw new Error(server.whyNot)
    const office = await officeOn('away')
    const survey = await surveyIn(office)
    const program = await begunProgram(office)
    const form = formsOf(survey)
    const before = form()
    expect(await sent(program.home, survey, before)).toMatchObject({ state: 'counted' })
    const acknowledged = [before]
    const during: Filled[] = []
    let isAway = true
    const away = server.awayFor(10_000).then(() => {
      isAway = false
    })
    while (isAway) {
      const each = form()
      const said = await sent(program.home, survey, each)
      if (said?.state === 'counted') acknowledged.push(each)
      else {
        expect(said).toMatchObject({ status: 503, state: 'not-sent' })
        during.push(each)
      }
      const page = await fetch(`${program.home}/s/${survey.code}/3`)
      expect(page.status).toBe(200)
      if (during.length === 2 && isAway) await expectKeptOnPage(program.home, survey, each)
      await wait(200)
    }
    await away
    expect(during.length).toBeGreaterThan(3)
    for (const each of during) {
      const said = await untilCounted(program.home, survey, each)
      expect(said).toMatch(/^(counted|already-counted)$/)
      acknowledged.push(each)
    }
    await program.stop()
    const there = await expectKept(office, survey, acknowledged)
    expect(there.size).toBe(acknowledged.length)
  })
})

/** That the page of a form that could not be sent has its stamp and what was ticked, to be sent again. */
async function expectKeptOnPage(home: string, survey: Survey, form: Filled) {
  const answer = await fetch(`${home}/s/${survey.code}/3`, {
    ...{ method: 'POST', body: form.body },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: home },
  })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBeTruthy()
  const html = await answer.text()
  expect(html).toContain('ยังส่งไม่ได้')
  expect(html).toContain(new URLSearchParams(form.body).get('stamp'))
  expect(html.match(/ checked/g)).toHaveLength(3)
}

async function untilCounted(home: string, survey: Survey, form: Filled) {
  for (let tries = 0; tries < 100; tries += 1) {
    const said = await sent(home, survey, form)
    if (said && said.state !== 'not-sent') return said.state
    await wait(200)
  }
  return 'never'
}
