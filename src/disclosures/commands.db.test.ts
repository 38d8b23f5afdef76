import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { testDatabase } from '../../test/world/database.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Actor } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, DivisionId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import { answerItem, assignItem, stepItem } from './commands.ts'
import type { AnswerContent } from './disclosure.ts'
import { putUpDocument, withdrawDocument } from './document-commands.ts'
import { disclosureOf, publishedDisclosuresOf, publishedYearsOf } from './store.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
const kept = temporaryFiles()
let agencyId: AgencyId
const divisions = { own: '', other: '' }
beforeAll(async () => {
  database = await testDatabase()
  const agency = await registerAgency(context(), {
    ...{ name: 'องค์การบริหารส่วนตำบลธารใส', code: 'thansai', district: 'เมือง', province: 'ตัวอย่าง' },
  })
  if (!agency.ok) throw new Error(agency.reason.code)
  agencyId = agency.value.id
  for (const [at, name] of ['กองคลัง', 'กองช่าง'].entries()) {
    const id = context().newId()
    divisions[at === 0 ? 'own' : 'other'] = id
    await database.db
      .insertInto('division')
      .values({
        ...{ agency_id: agencyId, id, name, position: at },
        ...{ recorded_at: context().now, closed_at: null },
      })
      .execute()
  }
})
afterAll(async () => {
  kept.remove()
  await database.close()
})

const context = () => testContext({ db: database.db, files: kept.files })
const framework = frameworkFor(frameworks, fiscalYear(2566)) ?? expect.fail('no framework of 2566')
const of = (code: ItemCode) => ({ agencyId, framework, code })
const content: AnswerContent = {
  ...{ answer: 'has', explanation: '', elements: [], noneReason: '', months: null },
  ...{ links: [{ url: 'https://a.go.th', clickPath: '' }], noneOn: null, updatedOn: null },
}

/** Somebody of a division alone. */
const contributor = () => {
  const division = { id: divisions.own as DivisionId, names: ['กองคลัง'] }
  const actor: Actor = {
    ...{ kind: 'person', id: '00000000-0000-7000-8000-00000000000a', name: 'มานี' },
    grants: [{ role: 'contributor', over: { kind: 'agency', agency: agencyId, division } }],
  }
  return { ...context(), actor }
}
const codeOf = (done: { ok: boolean; reason?: { code: string } }) =>
  done.ok ? 'done' : done.reason?.code

it('those of a division answer what their division prepares, and nothing else; an officer checks it', async () => {
  const owned = { divisionId: divisions.own as DivisionId, due: null }
  expect((await assignItem(context(), { ...of('O22'), ...owned })).ok).toBe(true)
  const foreign = { divisionId: divisions.other as DivisionId, due: null }
  expect((await assignItem(context(), { ...of('O23'), ...foreign })).ok).toBe(true)
  const mine = await answerItem(contributor(), { ...of('O22'), content, basedOn: null })
  if (!mine.ok) throw new Error(mine.reason.code)
  for (const code of ['O23', 'O24'] as const) {
    const theirs = await answerItem(contributor(), { ...of(code), content, basedOn: null })
    expect(codeOf(theirs)).toBe('not-allowed')
  }
  const seen = mine.value.answerId
  const step = { ...of('O22'), reason: 'ก', seen }
  for (const said of ['checked', 'check-and-publish', 'returned', 'unpublished'] as const)
    expect(codeOf(await stepItem(contributor(), { ...step, said }))).toBe('not-allowed')
  expect(codeOf(await assignItem(contributor(), { ...of('O22'), ...foreign }))).toBe('not-allowed')
  expect(codeOf(await stepItem(contributor(), { ...step, said: 'ready' }))).toBe('done')
  expect(codeOf(await stepItem(context(), { ...step, said: 'check-and-publish' }))).toBe('done')
  const shown = await publishedDisclosuresOf(database.db, agencyId, framework)
  expect(shown.map(({ item }) => item.code)).toEqual(['O22'])
  expect(await publishedYearsOf(database.db, agencyId)).toEqual([2566])
})

it('a step over an answer that somebody changed meanwhile is refused', async () => {
  const first = await answerItem(context(), { ...of('O4'), content, basedOn: null })
  if (!first.ok) throw new Error(first.reason.code)
  const seen = first.value.answerId
  const next = { ...content, explanation: 'ใหม่' }
  expect((await answerItem(context(), { ...of('O4'), content: next, basedOn: seen })).ok).toBe(true)
  const late = { ...of('O4'), said: 'ready' as const, reason: '', seen }
  expect(codeOf(await stepItem(context(), late))).toBe('changed-meanwhile')
})

it('the same answer again adds nothing, and one that shows nothing is not ready', async () => {
  const empty = { ...content, links: [] }
  const answered = await answerItem(context(), { ...of('O5'), content: empty, basedOn: null })
  if (!answered.ok) throw new Error(answered.reason.code)
  const again = await answerItem(context(), { ...of('O5'), content: empty, basedOn: null })
  expect(again).toEqual(answered)
  const ready = { ...of('O5'), said: 'ready' as const, reason: '', seen: answered.value.answerId }
  expect(codeOf(await stepItem(context(), ready))).toBe('nothing-shown')
  expect((await disclosureOf(database.db, agencyId, framework, 'O5'))?.answers).toHaveLength(1)
  const none = { ...ready, ...of('O6'), seen: null as FactId | null }
  expect(codeOf(await stepItem(context(), none))).toBe('nothing-answered')
})

it('what cannot be stored, is not there or is not in the year is refused by name', async () => {
  const nul = { ...content, explanation: 'ก\0' }
  const asked = { ...of('O7'), content: nul, basedOn: null }
  expect(codeOf(await answerItem(context(), asked))).toBe('not-storable')
  expect(codeOf(await answerItem(context(), { ...asked, ...of('O44'), content }))).toBe(
    'item-unknown',
  )
  const nowhere = { divisionId: context().newId() as DivisionId, due: null }
  expect(codeOf(await assignItem(context(), { ...of('O7'), ...nowhere }))).toBe('division-missing')
  const file = { sha256: 'f'.repeat(64), name: 'ก.pdf', type: 'application/pdf', bytes: 1 }
  const put = { ...of('O7'), title: 'ก', file, table: null }
  expect(codeOf(await putUpDocument(context(), put))).toBe('file-gone')
  const gone = { ...of('O7'), documentId: context().newId(), withdrawn: true, reason: 'ก' }
  expect(codeOf(await withdrawDocument(context(), gone))).toBe('document-missing')
})
