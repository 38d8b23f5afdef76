import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { registerAgency } from '../agencies/commands.ts'
import { saveStep } from '../assessments/store.ts'
import type { Actor } from '../basics/actor.ts'
import { toTwoDecimals } from '../basics/fraction.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { plainDate } from '../basics/plain-date.ts'
import { answerChallenge, raiseChallenge } from '../challenges/commands.ts'
import { challengesOf } from '../challenges/store.ts'
import { answerItem, stepItem } from '../disclosures/commands.ts'
import { saveLinkCheck, saveLinkRuling } from '../disclosures/link-store.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { marksOf, oitItems, oitScore } from '../scoring/oit-score.ts'
import { disclosedWords } from './disclosed-messages.ts'
import { disclosedFiguresOf } from './disclosed-store.ts'

const overseer: Actor = {
  ...{ kind: 'person', id: newId(), name: 'ผู้กำกับ' },
  grants: [{ role: 'overseer', over: { kind: 'everywhere' } }],
}
const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2566)
if (!framework) throw new Error('There is no framework of 2566.')
const year = framework.fiscalYear
const words = disclosedWords.th

let world: Awaited<ReturnType<typeof webWorld>>
let silent: AgencyId
const context = (change = {}) => testContext({ db: world.db, files: world.files }, change)
const item = (code: string) => ({
  ...{ agencyId: world.agency.id, framework, code: code as ItemCode },
})
beforeAll(async () => {
  world = await webWorld({ actor: overseer })
  const typed = { code: 'rimthan', name: 'เทศบาลตำบลริมธาร', district: 'เมือง', province: 'สมมุติ' }
  const made = await registerAgency(context(), typed)
  if (!made.ok) throw new Error(made.reason.code)
  silent = made.value.id
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const codesIn = (html: string) =>
  [...html.matchAll(/href="\/a\/([a-z]+)"/g)].map(([, code]) => code).sort()
async function disclose(
  code: string,
  url: string,
  said: readonly ('ready' | 'check-and-publish')[],
) {
  const answered = await answerItem(context(), {
    ...{ ...item(code), basedOn: null },
    content: {
      ...{ answer: 'has', links: [{ url, clickPath: '' }], explanation: 'ร่างที่ไม่มีใครเห็น' },
      ...{ elements: [], noneReason: '', noneOn: null, updatedOn: null, months: null },
    },
  })
  if (!answered.ok) throw new Error(answered.reason.code)
  for (const each of said) {
    const seen = answered.value.answerId
    const done = await stepItem(context(), { ...item(code), said: each, reason: '', seen })
    if (!done.ok) throw new Error(done.reason.code)
  }
}
const seenAt = (url: string, outcome: 'ok' | 'broken') =>
  inTransaction(world.db, (tx) =>
    saveLinkCheck(
      tx,
      { agencyId: world.agency.id, at: '2023-09-30T01:00:00.000Z', by: 'prongsai' },
      {
        ...{ id: newId() as FactId, url, runId: null, startedAt: '2023-09-30T01:00:00.000Z' },
        ...{ outcome, reason: null, status: 200, redirects: [], finalUrl: url, type: null },
        ...{ bytes: null, sha256: null, etag: null, lastModified: null, tookMs: 1, findings: [] },
      },
    ),
  )
const figures = async () =>
  (await disclosedFiguresOf(world.db, [world.agency.id, silent], frameworks)).get(world.agency.id)

it('who shows nothing is told apart, and no draft is counted or told', async () => {
  await disclose('O2', 'https://thansai.example.go.th/draft', ['ready'])
  expect((await disclosedFiguresOf(world.db, [world.agency.id], frameworks)).size).toBe(0)
  expect(codesIn(await htmlOf(world.get('/watch?show=undisclosed')))).toEqual([
    'rimthan',
    'thansai',
  ])
  const page = await htmlOf(world.get('/watch/thansai?year=2566'))
  expect(page).toContain(words.published(0, 43))
  expect(page).not.toMatch(/ร่างที่ไม่มีใครเห็น|example\.go\.th\/draft/)
})

it('items published, broken links, readiness and challenges stand in the list, on the page of the agency and in the file', async () => {
  const [first, second] = ['https://thansai.example.go.th/1', 'https://thansai.example.go.th/3']
  await disclose('O1', first, ['ready', 'check-and-publish'])
  await disclose('O3', second, ['ready', 'check-and-publish'])
  // The newest visit counts, and only of what is published.
  await seenAt(first, 'broken')
  await seenAt(second, 'broken')
  await seenAt(second, 'ok')
  await seenAt('https://thansai.example.go.th/draft', 'broken')
  const score = oitScore(framework, marksOf(['O1', 'O3'])).score
  expect(await figures()).toEqual({
    ...{ year, published: 2, all: 43, broken: 1, readiness: score, final: null },
  })
  expect(codesIn(await htmlOf(world.get('/watch?show=undisclosed')))).toEqual(['rimthan'])
  const list = await htmlOf(world.get('/watch?q=thansai'))
  expect(list).toContain(words.published(2, 43))
  expect(list).toContain(words.broken(1))
  expect(list).toContain(words.readinessShort(toTwoDecimals(score)))
  const page = await htmlOf(world.get('/watch/thansai?year=2566'))
  expect(page).toContain(words.readiness(toTwoDecimals(score)))
  expect(page).toContain(words.noFinal)
  const [head = '', line = ''] = (await htmlOf(world.get('/watch.csv?q=thansai')))
    .trim()
    .split('\r\n')
  expect(line.split(',')).toHaveLength(head.split(',').length)
  expect(line).toMatch(new RegExp(`,2566,2,43,1,${toTwoDecimals(score)},,0,0$`))
})

it('a ruling over an address beats what was seen there', async () => {
  const rule = (verdict: 'ok' | null) =>
    inTransaction(world.db, (tx) =>
      saveLinkRuling(tx, world.agency.id, {
        ...{
          id: newId() as FactId,
          url: 'https://thansai.example.go.th/1',
          verdict,
          reason: 'เปิดได้',
        },
        ...{ recordedAt: '2023-09-30T02:00:00.000Z', recordedBy: 'prongsai' },
      }),
    )
  await rule('ok')
  expect((await figures())?.broken).toBe(0)
  await rule(null)
  expect((await figures())?.broken).toBe(1)
})

it('challenges that wait and that are late are counted and found, until they are answered', async () => {
  expect(codesIn(await htmlOf(world.get('/watch?show=challenged')))).toEqual([])
  for (const [kind, came] of [
    ['missing', '2023-09-29'],
    ['outdated', '2023-09-01'],
  ] as const)
    await raiseChallenge(
      { db: world.db, today: plainDate(came) },
      { ...item('O1'), form: randomUUID(), kind, words: 'คำที่ยังไม่มีใครดู' },
    )
  for (const show of ['challenged', 'late-challenges']) {
    const list = await htmlOf(world.get(`/watch?show=${show}`))
    expect(codesIn(list), show).toEqual(['thansai'])
    expect(list).toContain(words.challenges(2, 1))
    expect(list).not.toContain('คำที่ยังไม่มีใครดู')
  }
  const late = (await challengesOf(world.db, world.agency.id, { year })).find(
    ({ kind }) => kind === 'outdated',
  )
  const answered = await answerChallenge(context(), {
    ...{ ...item('O1'), challengeId: late?.id ?? '', outcome: 'already-there', words: 'อยู่แล้ว' },
    ...{ link: '', seen: 0, sure: false },
  })
  expect(answered.ok).toBe(true)
  expect(codesIn(await htmlOf(world.get('/watch?show=late-challenges')))).toEqual([])
  const page = await htmlOf(world.get('/watch/thansai?year=2566'))
  expect(page).toContain(words.challenges(1, 0))
})

it('the score of the assessors is told once it is final, and nothing before', async () => {
  const [first] = oitItems(framework)
  if (!first) throw new Error('The OIT has no item.')
  const marks = [{ code: first, mark: 100 as const, reason: 'ครบ', passage: '' }]
  const step = { recordedAt: '2023-09-30T03:00:00.000Z', recordedBy: 'prongsai', marks }
  const of = { agencyId: world.agency.id, year }
  await inTransaction(world.db, (tx) =>
    saveStep(tx, of, {
      ...{ ...step, id: newId() as FactId, kind: 'preliminary', on: plainDate('2023-09-30') },
      workingDays: 5,
    }),
  )
  expect((await figures())?.final).toBeNull()
  await inTransaction(world.db, (tx) =>
    saveStep(tx, of, { ...step, id: newId() as FactId, kind: 'final' }),
  )
  const score = toTwoDecimals(oitScore(framework, marksOf([first])).score)
  expect(await htmlOf(world.get('/watch?q=thansai'))).toContain(words.final(score))
})

it('the list is sorted by how much each agency shows, and keeps the order on the way through it', async () => {
  const inOrder = async (sort: string) =>
    [...(await htmlOf(world.get(`/watch?sort=${sort}`))).matchAll(/href="\/a\/([a-z]+)"/g)].map(
      ([, code]) => code,
    )
  expect(await inOrder('fewest-disclosed')).toEqual(['rimthan', 'thansai'])
  expect(await inOrder('most-disclosed')).toEqual(['thansai', 'rimthan'])
  expect(await inOrder('never-heard-of')).toEqual(await inOrder('name'))
  const html = await htmlOf(world.get('/watch?sort=most-disclosed'))
  expect(html).toMatch(/<option value="most-disclosed" selected/)
  expect(html).toMatch(/\/watch\?show=undisclosed&amp;sort=most-disclosed/)
  const file = await (await world.get('/watch.csv?sort=most-disclosed')).text()
  expect(file.indexOf('thansai')).toBeLessThan(file.indexOf('rimthan'))
})
