import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
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

let agencyId: AgencyId
const divisions = { own: '', other: '' }
const world = databaseWorld(async () => {
  const agency = await registerAgency(world.context, {
    ...{ name: 'องค์การบริหารส่วนตำบลธารใส', code: 'thansai', district: 'เมือง', province: 'ตัวอย่าง' },
  })
  if (!agency.ok) throw new Error(agency.reason.code)
  agencyId = agency.value.id
  for (const [at, name] of ['กองคลัง', 'กองช่าง'].entries()) {
    const id = world.context.newId()
    divisions[at === 0 ? 'own' : 'other'] = id
    await world.db
      .insertInto('division')
      .values({
        ...{ agency_id: agencyId, id, name, position: at },
        ...{ recorded_at: world.context.now, closed_at: null },
      })
      .execute()
  }
})

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
  return { ...world.context, actor }
}
const codeOf = (done: { ok: boolean; reason?: { code: string } }) =>
  done.ok ? 'done' : done.reason?.code

it('those of a division answer what their division prepares, and nothing else; an officer checks it', async () => {
  const owned = { divisionId: divisions.own as DivisionId, due: null }
  expect((await assignItem(world.context, { ...of('O22'), ...owned })).ok).toBe(true)
  const foreign = { divisionId: divisions.other as DivisionId, due: null }
  expect((await assignItem(world.context, { ...of('O23'), ...foreign })).ok).toBe(true)
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
  expect(codeOf(await stepItem(world.context, { ...step, said: 'check-and-publish' }))).toBe('done')
  const shown = await publishedDisclosuresOf(world.db, agencyId, framework)
  expect(shown.map(({ item }) => item.code)).toEqual(['O22'])
  expect(await publishedYearsOf(world.db, agencyId)).toEqual([2566])
})

it('a step over an answer that somebody changed meanwhile is refused', async () => {
  const first = await answerItem(world.context, { ...of('O4'), content, basedOn: null })
  if (!first.ok) throw new Error(first.reason.code)
  const seen = first.value.answerId
  const next = { ...content, explanation: 'ใหม่' }
  const answered = await answerItem(world.context, { ...of('O4'), content: next, basedOn: seen })
  expect(answered.ok).toBe(true)
  const late = { ...of('O4'), said: 'ready' as const, reason: '', seen }
  expect(codeOf(await stepItem(world.context, late))).toBe('changed-meanwhile')
})

it('the same answer again adds nothing, and one that shows nothing is not ready', async () => {
  const empty = { ...content, links: [] }
  const answered = await answerItem(world.context, { ...of('O5'), content: empty, basedOn: null })
  if (!answered.ok) throw new Error(answered.reason.code)
  const again = await answerItem(world.context, { ...of('O5'), content: empty, basedOn: null })
  expect(again).toEqual(answered)
  const ready = { ...of('O5'), said: 'ready' as const, reason: '', seen: answered.value.answerId }
  expect(codeOf(await stepItem(world.context, ready))).toBe('nothing-shown')
  expect((await disclosureOf(world.db, agencyId, framework, 'O5'))?.answers).toHaveLength(1)
  const none = { ...ready, ...of('O6'), seen: null as FactId | null }
  expect(codeOf(await stepItem(world.context, none))).toBe('nothing-answered')
})

it('what cannot be stored, is not there or is not in the year is refused by name', async () => {
  const nul = { ...content, explanation: 'ก\0' }
  const asked = { ...of('O7'), content: nul, basedOn: null }
  expect(codeOf(await answerItem(world.context, asked))).toBe('not-storable')
  expect(codeOf(await answerItem(world.context, { ...asked, ...of('O44'), content }))).toBe(
    'item-unknown',
  )
  const nowhere = { divisionId: world.context.newId() as DivisionId, due: null }
  expect(codeOf(await assignItem(world.context, { ...of('O7'), ...nowhere }))).toBe(
    'division-missing',
  )
  const file = { sha256: 'f'.repeat(64), name: 'ก.pdf', type: 'application/pdf', bytes: 1 }
  const put = { ...of('O7'), title: 'ก', file, table: null }
  expect(codeOf(await putUpDocument(world.context, put))).toBe('file-gone')
  const gone = { ...of('O7'), documentId: world.context.newId(), withdrawn: true, reason: 'ก' }
  expect(codeOf(await withdrawDocument(world.context, gone))).toBe('document-missing')
})
