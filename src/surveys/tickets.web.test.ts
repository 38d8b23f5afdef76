import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { saveSetUp } from '../agencies/set-up-store.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { planOf } from '../measures/store.ts'
import { inTransaction } from '../platform/db/database.ts'
import { openPdf } from '../platform/reading/open-pdf.ts'
import { beginSurvey, closeSurvey, openSurvey } from './commands.ts'
import { posterWords } from './poster-messages.ts'
import { satisfactionSurvey } from './ready-made.ts'
import { surveyOf } from './store.ts'
import { ticketHash } from './ticket.ts'
import { ticketWords } from './ticket-messages.ts'
import { batchesOf, spendTickets } from './ticket-store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const year = fiscalYear(2566)
const words = ticketWords.th
const at = (id: string) => `/desk/thansai/2566/surveys/${id}/tickets`
const context = () => testContext({ db: world.db, files: world.files })

const begun = async (kind: 'own' | 'official-link' = 'own') => {
  const of = { agencyId: world.agency.id, surveyId: randomUUID() as FactId }
  const content = {
    ...{
      title: { th: 'ความพึงพอใจ', en: '' },
      questionnaire: kind === 'own' ? satisfactionSurvey.questionnaire : null,
    },
    officialUrl: kind === 'own' ? null : 'https://itas.nacc.go.th/go/eit/abcdef',
    ...{ population: null, improved: null },
  }
  const { agencyId, surveyId: key } = of
  const done = await beginSurvey(context(), { agencyId, year, kind, content, key })
  if (!done.ok) throw new Error(done.reason.code)
  const survey = await surveyOf(world.db, agencyId, key)
  if (!survey) throw new Error('There is no survey.')
  const seen = survey.revisions[0].id
  const opened = await openSurvey(context(), { ...of, seen, closesOn: testDay })
  if (!opened.ok) throw new Error(opened.reason.code)
  return { of, survey, id: survey.id }
}

it('prints a sheet whose codes stand in that file alone, each good once', async () => {
  const { of, id, survey } = await begun()
  const empty = await (await world.get(at(id))).text()
  expect(empty).toContain(words.none)
  const answer = await world.post(at(id), { label: ' เคาน์เตอร์  ๑ เช้า ', many: '๑๒' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
  const text = await textOf(new Uint8Array(await answer.arrayBuffer()))
  const codes = [...new Set(text.match(/[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}/g))]
  expect(codes).toHaveLength(12)
  expect(text).toContain(`/s/${survey.code}`)
  const kept = JSON.stringify([
    await world.db.selectFrom('survey_ticket').selectAll().execute(),
    await world.db.selectFrom('activity').selectAll().execute(),
    await world.db.selectFrom('survey_ticket_batch').selectAll().execute(),
  ])
  for (const code of codes) {
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replace('-', ''))
    expect(kept).toContain(ticketHash(id, code))
  }
  expect(await batchesOf(world.db, of)).toMatchObject([{ label: 'เคาน์เตอร์ ๑ เช้า', issued: 12 }])
  const sent = codes.slice(0, 3).map((code) => ({ ...of, codeSha256: ticketHash(id, code) }))
  const spent = await inTransaction(world.db, (tx) => spendTickets(tx, sent))
  expect(spent).toEqual(['good', 'good', 'good'])
  const html = await (await world.get(at(id))).text()
  expect(html).toContain('เคาน์เตอร์ ๑ เช้า')
  expect(html).toContain('25%')
  expect(html).toContain(words.checks['used-within-issued']('3', '12'))
  // Answers are counted by whoever takes them: three tickets without an answer do not agree.
  expect(html).toContain(words.broken['answers-equal-used']('0', '3'))
  for (const code of codes) expect(html).not.toContain(code)
})

it('cancels what nobody used of a sheet, once, and leaves what was used', async () => {
  const { of, id } = await begun()
  await world.post(at(id), { label: 'บ่าย', many: '2' })
  const hashes = await world.db
    .selectFrom('survey_ticket')
    .select('code_sha256')
    .where('survey_id', '=', id)
    .execute()
  const [first] = hashes.map((row) => ({ ...of, codeSha256: row.code_sha256 }))
  if (!first) throw new Error('There is no ticket.')
  await inTransaction(world.db, (tx) => spendTickets(tx, [first]))
  const cancel = (await batchesOf(world.db, of))[0]?.id ?? ''
  const done = await world.post(at(id), { cancel })
  expect(done.status).toBe(303)
  expect(ledTo(done)).toBe(at(id))
  expect(await batchesOf(world.db, of)).toMatchObject([{ issued: 2, used: 1, cancelled: 1 }])
  const again = await world.post(at(id), { cancel })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain(words.refused['nothing-to-cancel'])
  const codes = hashes.map((row) => ({ ...of, codeSha256: row.code_sha256 }))
  const spent = await inTransaction(world.db, (tx) => spendTickets(tx, codes))
  expect(spent.toSorted()).toEqual(['spent', 'unknown'])
  expect((await world.post(at(id), { cancel: 'no-such' })).status).toBe(409)
})

it('refuses what is no label and no number with everything typed still there', async () => {
  const { of, id } = await begun()
  for (const [label, many] of [
    ...[['', '10'] as const, ['x'.repeat(121), '10'] as const, ['เช้า', '0'] as const],
    ...[['เช้า', '1001'] as const, ['เช้า', 'สิบ'] as const, ['เช้า', '-3'] as const],
  ]) {
    const answer = await world.post(at(id), { label, many })
    expect(answer.status, `${label} ${many}`).toBe(422)
    const html = await answer.text()
    expect(html).toContain('class="error-summary"')
    expect(html).toContain(`value="${many}"`)
  }
  expect(await batchesOf(world.db, of)).toEqual([])
})

it('prints none of a campaign around the official link, nor after the closing', async () => {
  const official = await begun('official-link')
  expect(await (await world.get(at(official.id))).text()).toContain(words.notOwn)
  const refused = await world.post(at(official.id), { label: 'เช้า', many: '10' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain(words.refused['not-own'])
  const { of, id } = await begun()
  await closeSurvey(context(), { ...of, reason: 'ครบแล้ว' })
  expect(await (await world.get(at(id))).text()).toContain(words.closed)
  const late = await world.post(at(id), { label: 'เคาน์เตอร์ 9', many: '' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="เคาน์เตอร์ 9"')
  expect(await batchesOf(world.db, of)).toEqual([])
})

it('is nowhere for a survey that is not there, or of another year', async () => {
  const { id } = await begun()
  expect((await world.get(at(randomUUID()))).status).toBe(404)
  expect((await world.get(at(id).replace('2566', '2567'))).status).toBe(404)
  expect((await world.post(at('0-0'), { label: 'เช้า', many: '1' })).status).toBe(404)
})

async function textOf(bytes: Uint8Array): Promise<string> {
  const { parts } = await openPdf(bytes)
  return parts.map(({ text }) => text).join('\n')
}

it('prints on every ticket of a year for practice that it is not real', async () => {
  const { id } = await begun()
  const sheet = async () => {
    const answer = await world.post(at(id), { label: 'เช้า', many: '1' })
    return (await textOf(new Uint8Array(await answer.arrayBuffer()))).replaceAll(/\s/g, '')
  }
  const mark = posterWords.marks.practice.en.replaceAll(' ', '')
  expect(await sheet()).not.toContain(mark)
  const plan = await planOf(world.db, world.agency.id, year)
  const practiceFact = plan?.imported?.id ?? null
  await inTransaction(world.db, (tx) =>
    saveSetUp(
      tx,
      world.agency.id,
      { step: 'year', fiscalYear: year, practiceFact, isFinished: true },
      { id: context().actor.id, at: context().now },
    ),
  )
  expect(await sheet()).toContain(mark)
})
