import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { countStaffSurvey } from '../src/staff-surveys/count-commands.ts'
import { spentMark } from '../src/staff-surveys/slip.ts'
import { closeStaffSurvey } from '../src/staff-surveys/step-commands.ts'
import { lookInto, type Office } from './world/look-into.ts'
import { startPostgres } from './world/postgres-server.ts'
import { filledForm, whatCounts } from './world/staff-answers.ts'
import { staffPassphrases } from './world/staff-survey.ts'
import {
  contextIn,
  type Somebody,
  type StormedStaffSurvey,
  somebody,
  staffSurveyIn,
  type Try,
  tried,
} from './world/staff-survey-storm.ts'
import { begunProgram } from './world/survey-storm.ts'

const rounds = 6
const people = 12
const slips = 1_500
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-staff-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** Who was told that they answered, and by which of their ways. */
type Acknowledged = Map<string, { readonly by: Somebody; readonly way: Try }>

/** Somebody tries all ways at once; whether anybody answered each of them. One way at most is ever taken. */
async function answers(
  home: string,
  survey: StormedStaffSurvey,
  by: Somebody,
  acknowledged: Acknowledged,
): Promise<boolean> {
  const said = await Promise.all(by.tries.map((way) => tried(home, survey, by, way)))
  for (const [at, way] of by.tries.entries()) {
    if (said[at] !== 'taken') continue
    const before = acknowledged.get(by.code)
    if (before) expect(before.way).toBe(way)
    acknowledged.set(by.code, { by, way })
  }
  const isAnswered = said.every((each) => each !== null)
  if (isAnswered) expect(acknowledged.has(by.code), JSON.stringify(said)).toBe(true)
  return isAnswered
}

/** What is the same on the embedded database and on PostgreSQL. */
function holdsOn(officeOf: () => Promise<Office>) {
  it(`killed ${rounds} times in a storm of forms and signed items, it lost nothing it acknowledged, counts nothing twice, and every code was good once`, async () => {
    const office = await officeOf()
    const survey = await staffSurveyIn(office, slips)
    const acknowledged: Acknowledged = new Map()
    let next = 0
    const fresh = () => {
      const code = survey.codes[next]
      if (code === undefined) throw new Error('There are no slips left.')
      next += 1
      return somebody(survey.policy, code, next)
    }
    let again: readonly Somebody[] = []
    for (let round = 0; round < rounds; round += 1) {
      const program = await begunProgram(office)
      // Who was not answered sends the same again.
      for (const each of again)
        expect(await answers(program.home, survey, each, acknowledged)).toBe(true)
      const unanswered: Somebody[] = []
      // So many are acknowledged, and then it is killed within some tens of milliseconds.
      const enough = acknowledged.size + 1 + Math.floor(Math.random() * 2 * people)
      const reached = Promise.withResolvers<void>()
      const storm = Promise.all(
        Array.from({ length: people }, async () => {
          for (;;) {
            const each = await fresh()
            if (!(await answers(program.home, survey, each, acknowledged)))
              return void unanswered.push(each)
            if (acknowledged.size >= enough) reached.resolve()
          }
        }),
      )
      await Promise.race([reached.promise, storm])
      await wait(Math.random() * 60)
      await program.stop('SIGKILL')
      await storm
      expect(unanswered.length).toBe(people)
      again = unanswered
    }
    const program = await begunProgram(office)
    for (const each of again)
      expect(await answers(program.home, survey, each, acknowledged)).toBe(true)
    await expectSpent(program.home, survey, acknowledged)
    expect(program.said()).not.toMatch(/fault/)
    expect(survey.codes.filter((code) => program.said().includes(code))).toEqual([])
    await program.stop()
    expect(acknowledged.size).toBe(next)
    await expectCounted(office, survey, acknowledged)
  })
}

/** That codes that were acknowledged are good for nothing more, and for the same again. */
async function expectSpent(home: string, survey: StormedStaffSurvey, acknowledged: Acknowledged) {
  for (const { by, way } of [...acknowledged.values()].slice(-8)) {
    const other = { by: 'form', form: filledForm(by.code) } as const
    expect(await tried(home, survey, by, other)).toBe('used')
    expect(await tried(home, survey, by, way)).toBe('taken')
  }
}

/** That what counts is what was acknowledged, reckoned by the ballots alone, and by the witnesses. */
async function expectCounted(
  office: Office,
  survey: StormedStaffSurvey,
  acknowledged: Acknowledged,
) {
  const keys = await survey.keeper.read(survey.surveyId)
  if (!keys) throw new Error('The keys are gone.')
  await lookInto(office, async ({ db }) => {
    const { forms, items, stored } = await whatCounts(db, survey, keys)
    expect(forms.size + items.size).toBe(acknowledged.size)
    expect(stored).toBeGreaterThanOrEqual(acknowledged.size)
    for (const { by, way } of acknowledged.values()) {
      const form = forms.get(spentMark(keys.pepper, survey.surveyId, by.code))
      expect(form?.answers).toEqual(way.by === 'form' ? way.form.answers : undefined)
    }
    const told = [...acknowledged.values()].flatMap(({ way }) =>
      way.by === 'script' ? [way.answers.join()] : [],
    )
    const kept = [...items.values()].map((ballot) =>
      ballot.items
        .slice(0, 3)
        .map(({ t }) => t)
        .join(),
    )
    expect(kept.toSorted()).toEqual(told.toSorted())
    const context = contextIn(office, db)
    const closed = await closeStaffSurvey(context, { ...survey, reason: 'ครบแล้ว' })
    expect(closed.ok).toBe(true)
    const asked = { ...survey, passphrases: staffPassphrases }
    const counted = await countStaffSurvey(context, asked)
    const size = acknowledged.size
    expect(counted).toMatchObject({ ok: true, value: { ballots: size, used: size } })
  })
}

describe('a staff survey on the embedded database', { timeout: 600_000 }, () => {
  holdsOn(async () => ({ data: path.join(folder, 'embedded'), url: '' }))
})

const server = await startPostgres({ isDurable: true })
describe.skipIf('whyNot' in server)('a staff survey on PostgreSQL', { timeout: 600_000 }, () => {
  afterAll(() => ('whyNot' in server ? undefined : server.stop()))
  holdsOn(async () => {
    if ('whyNot' in server) throw new Error(server.whyNot)
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    await client.query('create database killed')
    await client.end()
    return { data: path.join(folder, 'killed'), url: server.url('killed') }
  })
})
