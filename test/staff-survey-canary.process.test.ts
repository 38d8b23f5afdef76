import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { plainPrintedCode } from '../src/basics/printed-code.ts'
import { staffTraceWords } from '../src/cli/staff-trace-messages.ts'
import { staffTraces } from '../src/cli/staff-traces.ts'
import { sealedBallotsOf } from '../src/staff-surveys/ballot-store.ts'
import { publicationIn, staffStateOf } from '../src/staff-surveys/staff-survey.ts'
import { closeStaffSurvey } from '../src/staff-surveys/step-commands.ts'
import { tracesOfStaffSurveys } from '../src/staff-surveys/traces-store.ts'
import { windowKeyFolder } from '../src/staff-surveys/window-key-store.ts'
import { backedUp } from './world/backup.ts'
import { partsIn } from './world/backup-file.ts'
import { filesBelow, foundIn, lookingFor } from './world/database-files.ts'
import { lookInto, type Office } from './world/look-into.ts'
import { type PostgresServer, startPostgres } from './world/postgres-server.ts'
import { filledForm, onDevice } from './world/staff-answers.ts'
import { staffPassphrases, staffSurveyNow } from './world/staff-survey.ts'
import {
  contextIn,
  formText,
  type StormedStaffSurvey,
  staffSurveyIn,
} from './world/staff-survey-storm.ts'
import { begunProgram, stormKey } from './world/survey-storm.ts'

const people = 24
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-canary-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** What each who answers brings along, and nobody may find again. */
const canary = {
  ...{ address: '203.0.113.77', browser: 'Canarybrowser/7.31', from: 'canary-from.example' },
  ...{ tongue: 'kl-canary', cookie: 'canarycookie51', words: 'ถ้อยคำของนกขมิ้น' },
} as const
const headers = (type: string) => ({
  ...{ 'content-type': type, origin: 'null', 'sec-fetch-site': 'same-origin' },
  ...{ 'user-agent': canary.browser, 'accept-language': `${canary.tongue},th` },
  ...{ referer: `http://${canary.from}/who?am=i`, cookie: `session=${canary.cookie}` },
  ...{ 'x-forwarded-for': canary.address, forwarded: `for=${canary.address}` },
})
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

/** Everybody answers, by turns with a form and with a script; what was sent, for whoever looks for it. */
async function answered(home: string, survey: StormedStaffSurvey): Promise<readonly string[]> {
  const at = `${home}/i/${survey.survey.code}`
  const sent: string[] = []
  for (const [nth, code] of survey.codes.slice(0, people).entries()) {
    if (nth % 2 === 0) {
      const filled = filledForm(code, { words: `${canary.words} ${nth}` })
      const body = formText(filled)
      const said = await fetch(at, { method: 'POST', headers: headers(form), body })
      expect(said.status).toBe(200)
      sent.push(filled.once)
      continue
    }
    const device = await onDevice(survey.policy)
    const body = JSON.stringify({ code, blinded: device.blinded })
    const signed = await fetch(`${at}/tokens`, { method: 'POST', headers: headers(json), body })
    const { signatures } = (await signed.json()) as { readonly signatures: readonly string[] }
    const items = JSON.stringify({ items: await device.items(signatures) })
    const taken = await fetch(`${at}/items`, {
      method: 'POST',
      headers: headers(json),
      body: items,
    })
    expect(taken.status).toBe(200)
    sent.push(...device.blinded, ...signatures)
  }
  return sent
}

/** Sends what is broken, too long, wrong or used, each with a code in it. */
async function provoked(home: string, survey: StormedStaffSurvey): Promise<void> {
  const at = `${home}/i/${survey.survey.code}`
  const used = survey.codes[0] ?? ''
  const fresh = survey.codes.at(-1) ?? ''
  const bodies: readonly (readonly [string, string, string])[] = [
    ['', form, `code=${fresh}&q0=%FF%00&q1=${'9'.repeat(70_000)}`],
    ['', form, `code=${fresh}&${'q0=1&'.repeat(6_000)}`],
    ['', form, formText(filledForm(used))],
    ['', json, JSON.stringify({ code: fresh })],
    ['/tokens', json, `{"code":"${fresh}","blinded":[`],
    ['/tokens', json, JSON.stringify({ code: fresh, blinded: ['x', { toString: fresh }] })],
    ['/items', json, JSON.stringify({ items: [{ c: 0, t: 1, p: fresh, s: fresh }] })],
    ['/items', json, fresh.repeat(40_000)],
    [`?code=${fresh}`, form, `code=${fresh}`],
    [`/${fresh}`, form, ''],
  ]
  for (const [rest, type, body] of bodies) {
    const order = { method: 'POST', headers: headers(type), body }
    // What is much too long is not listened to until its end.
    const said = await fetch(`${at}${rest}`, order).catch(() => null)
    if (said) expect(said.status, `${rest} ${body.slice(0, 60)}`).toBeLessThan(500)
    await said?.text()
  }
}

/** That none of it stands in any file, in a backup, or in what the program said. */
async function expectNowhere(
  office: Office,
  { survey, sent, said }: { survey: StormedStaffSurvey; sent: readonly string[]; said: string },
  areWordsTold = false,
) {
  const texts = [
    ...survey.codes.flatMap((code) => [
      ...[code, plainPrintedCode(code), code.toLowerCase(), plainPrintedCode(code).toLowerCase()],
    ]),
    ...[...Object.values(canary), ...staffPassphrases, ...sent],
  ].filter((text) => !areWordsTold || text !== canary.words)
  const pieces = texts.map((text) => Buffer.from(text))
  const look = lookingFor(pieces)
  const files = [...filesBelow(office.data), { name: 'what was said', bytes: Buffer.from(said) }]
  await lookInto(office, async (opened) => {
    await backedUp(opened, folder, { name: 'backup.zip' })
    for (const [name, bytes] of await partsIn(path.join(folder, 'backup.zip')))
      files.push({ name: `backup ${name}`, bytes })
  })
  if (office.url) files.push(...filesBelow(postgresFolder))
  const found = files.flatMap(({ name, bytes }) =>
    [...look(bytes).keys()].map((at) => `${texts[at]} in ${name}`),
  )
  expect(found).toEqual([])
}

/** Counts in a process of its own, and kills it so many milliseconds after it said that it began a part. */
async function countedAndKilled(
  office: Office,
  { agencyId, surveyId }: StormedStaffSurvey,
  killed: { readonly in: string; readonly after: number } | null,
): Promise<string> {
  const child = spawn(process.execPath, [
    ...['test/world/counting-child.ts', office.data, office.url, agencyId, surveyId],
    ...[stormKey, ...staffPassphrases],
  ])
  const ended = once(child, 'exit')
  let said = ''
  const begun = Promise.withResolvers<void>()
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8')
  })
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString('utf8')
    if (killed && said.includes(killed.in)) begun.resolve()
  })
  await Promise.race([begun.promise, ended])
  if (killed) {
    await wait(killed.after)
    child.kill('SIGKILL')
  }
  await ended
  return said
}

/** What is the same on the embedded database and on PostgreSQL. */
function holdsOn(officeOf: () => Promise<Office>, away: (() => Promise<void>) | null) {
  it('nothing of whoever answered is in any file, backup or line, though much goes wrong, and counting is killed at every part', async () => {
    const office = await officeOf()
    const survey = await staffSurveyIn(office, people + 2, { asksWords: true, eligible: people })
    const first = await begunProgram(office)
    const sent = [...(await answered(first.home, survey))]
    await provoked(first.home, survey)
    if (away) {
      const gone = away()
      // The database is away: the answer is no, and the fault is told without a word of it.
      const late = formText(filledForm(survey.codes.at(-1) ?? '', { words: canary.words }))
      const at = `${first.home}/i/${survey.survey.code}`
      const posted = { method: 'POST', headers: headers(form), body: late }
      await wait(300)
      expect((await fetch(at, posted)).status).toBeGreaterThanOrEqual(500)
      await gone
      expect(first.said()).toMatch(/fault/)
    }
    // The embedded database is the program's alone while it runs: doctor says so, and how to look.
    if (!office.url)
      expect(await staffTraces(office.data)()).toEqual({ good: 'slow', ...staffTraceWords.inUse })
    await first.stop()
    await expectNowhere(office, { survey, sent, said: first.said() })

    const sealed = await lookInto(office, async ({ db }) => {
      const context = contextIn(office, db)
      expect(await closeStaffSurvey(context, { ...survey, reason: 'ครบ' })).toMatchObject({
        ok: true,
      })
      return (await sealedBallotsOf(db, survey)).map((each) => each.slice(-60))
    })
    expect(sealed).toHaveLength(people)
    const seen = new Set<string>()
    const kills = [
      ...[60, 200].map((after) => ({ in: 'counting', after })),
      ...[0, 80].map((after) => ({ in: 'sweeping', after })),
    ]
    for (const killed of kills) {
      const said = await countedAndKilled(office, survey, killed)
      expect(said).not.toMatch(/Error/)
      await lookInto(office, async ({ db }) => {
        const now = await staffSurveyNow(db, survey)
        const state = staffStateOf(now, contextIn(office, db).today)
        const left = (await sealedBallotsOf(db, survey)).length
        // Either nothing was counted and nothing is lost, or all was counted and nothing sealed is left.
        expect([state, left]).toEqual(state === 'closed' ? ['closed', people] : ['counted', 0])
        seen.add(JSON.stringify([state, publicationIn(now)?.ballots ?? null]))
      })
    }
    expect(seen).toContain(JSON.stringify(['counted', people]))
    // Whatever was broken off goes on when the program starts.
    const second = await begunProgram(office)
    await second.stop()
    await lookInto(office, async ({ db }) => {
      const { steps } = await staffSurveyNow(db, survey)
      expect(steps.filter(({ kind }) => kind === 'counted')).toHaveLength(1)
      expect(steps.filter(({ kind }) => kind === 'swept')).toHaveLength(1)
    })
    expect(existsSync(path.join(office.data, windowKeyFolder, `${survey.surveyId}.key`))).toBe(
      false,
    )
    const where = office.url ? postgresFolder : office.data
    expect(foundIn(where, sealed)).toEqual([])
    // So says doctor, beside PostgreSQL or once the program has ended.
    await lookInto(office, async ({ db }) => {
      const today = contextIn(office, db).today
      const seen = await tracesOfStaffSurveys(db, survey.keeper, today)
      expect(seen).toEqual({ surveys: 1, found: [] })
    })
    // Words are kept once they are counted, for two people to rule upon.
    await expectNowhere(office, { survey, sent, said: second.said() }, true)
  })
}

describe('a staff survey on the embedded database', { timeout: 240_000 }, () => {
  holdsOn(async () => ({ data: path.join(folder, 'embedded'), url: '' }), null)
})

const server = await startPostgres({ isDurable: true })
const running = (): PostgresServer => {
  if ('whyNot' in server) throw new Error(server.whyNot)
  return server
}
const postgresFolder = 'whyNot' in server ? '' : server.folder
describe.skipIf('whyNot' in server)('a staff survey on PostgreSQL', { timeout: 240_000 }, () => {
  afterAll(() => ('whyNot' in server ? undefined : server.stop()))
  holdsOn(
    async () => {
      const client = new pg.Client({ connectionString: running().url('postgres') })
      await client.connect()
      await client.query('create database canary')
      await client.end()
      return { data: path.join(folder, 'postgres'), url: running().url('canary') }
    },
    () => running().awayFor(2_000),
  )
})
