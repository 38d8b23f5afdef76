import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Person } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, DivisionId, FactId, MeasureId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import {
  addEvidence,
  linkEvidence,
  makePublishSafe,
  putBackEvidence,
  reviseEvidence,
  unlinkEvidence,
  withdrawEvidence,
} from './commands.ts'
import type { EvidenceContent, EvidenceFile } from './evidence.ts'
import { evidenceFor, evidenceOf, evidenceOfYear, linkedCounts } from './store.ts'

describeWithDatabase('evidence', () => {
  let open: OpenDatabase
  let context: Context
  let agencyId: AgencyId
  const kept = temporaryFiles()
  const year = fiscalYear(2566)
  const roads = { measureId: newId() as MeasureId, units: ['กองช่าง'] }
  const money = { measureId: newId() as MeasureId, units: ['กองคลัง'] }
  const to = ({ measureId, units }: typeof roads) => ({
    ...{ target: { kind: 'measure' as const, measureId }, units, name: 'มาตรการ' },
  })

  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: kept.files })
    const words = { name: 'เทศบาลตำบลธารใส', district: 'เมือง', province: 'สมมุติ', code: 'thansai' }
    agencyId = given(await registerAgency(context, words)).id
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  const draft = async (words: string, by = context): Promise<EvidenceFile> => ({
    ...{ name: 'รายงาน.txt', type: 'text/plain', bytes: 1, width: null, height: null },
    ...{ takenAt: null, previewSha256: null, originalSha256: null },
    sha256: await by.files.drafts.of(by.actor.id).keep(new TextEncoder().encode(words)),
  })
  const activity = (change: Partial<EvidenceContent> = {}): EvidenceContent => ({
    ...{ kind: 'activity', title: 'อบรมคุณธรรม', date: plainDate('2023-02-01'), place: 'ห้องประชุม' },
    ...{ purpose: '', channel: null, members: [], minutes: '', url: '', capture: null },
    ...{ files: [], sensitivity: 'internal', ...change },
  })
  const add = async (change: Partial<EvidenceContent> = {}, serves = [roads]) =>
    given(
      await addEvidence(context, {
        ...{ agencyId, fiscalYear: year, content: activity(change) },
        serves: serves.map((each) => ({ ...to(each), proves: 'จัดแล้ว' })),
      }),
    )
  const acted = (evidenceId: Awaited<ReturnType<typeof add>>['evidenceId']) => ({
    ...{ agencyId, evidenceId, units: roads.units },
  })
  const read = async (id: string) => there(await evidenceOf(open.db, agencyId, id))
  const only = (names: readonly string[]): Context => {
    const division = { id: newId() as DivisionId, names }
    const over = { kind: 'agency' as const, agency: agencyId, division }
    const actor: Person = {
      ...{ kind: 'person', id: newId(), name: 'มานี', grants: [{ role: 'contributor', over }] },
    }
    return { ...context, actor }
  }

  it('is found by each measure it serves, and in its year', async () => {
    const { evidenceId } = await add({}, [roads, money])
    const measureIds = [roads.measureId, money.measureId, newId() as MeasureId]
    const found = await evidenceFor(open.db, agencyId, { measureIds })
    expect([...found.keys()].toSorted()).toEqual([roads.measureId, money.measureId].toSorted())
    expect(found.get(money.measureId)?.map(({ id }) => id)).toContain(evidenceId)
    const all = await evidenceOfYear(open.db, agencyId, year)
    expect(all.map(({ id }) => id)).toContain(evidenceId)
    expect(await evidenceOf(open.db, newId() as AgencyId, evidenceId)).toBeNull()
  })

  it('takes its files from the drafts of whoever adds it, and from nobody else’s', async () => {
    const file = await draft('ของเรา')
    const { evidenceId } = await add({ files: [file] })
    expect(await context.files.read(file.sha256)).not.toBeNull()
    expect((await read(evidenceId)).current.files).toEqual([file])
    const theirs = await draft('ของคนอื่น', only(['กองช่าง']))
    const refused = await addEvidence(context, {
      ...{ agencyId, fiscalYear: year, content: activity({ files: [theirs] }), serves: [] },
    })
    expect(refused).toEqual({ ok: false, reason: { code: 'file-gone' } })
  })

  it('is saved once though its form is sent twice, and refused where the form asks for something else', async () => {
    const key = newId()
    const request = { agencyId, fiscalYear: year, key, content: activity(), serves: [] }
    expect(given(await addEvidence(context, request))).toMatchObject({ again: false })
    expect(given(await addEvidence(context, request))).toMatchObject({
      evidenceId: key,
      again: true,
    })
    const other = { ...request, content: activity({ title: 'เรื่องอื่น' }) }
    expect(await addEvidence(context, other)).toMatchObject({ reason: { code: 'form-used-twice' } })
  })

  it('revised by two people at once keeps the first and refuses the second', async () => {
    const { evidenceId, fact } = await add()
    const revise = (title: string) =>
      reviseEvidence(context, { ...acted(evidenceId), basedOn: fact, content: activity({ title }) })
    const both = await Promise.all([revise('คนแรก'), revise('คนที่สอง')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { code: 'changed-meanwhile' } })
    expect((await read(evidenceId)).versions).toHaveLength(2)
  })

  it('that is internal is shown to nobody outside until a copy was made of just that version', async () => {
    const { evidenceId, fact } = await add()
    expect((await read(evidenceId)).shown).toBeNull()
    const copy = { ...acted(evidenceId), basedOn: fact, content: activity({ title: 'ปิดชื่อแล้ว' }) }
    expect(await makePublishSafe(context, { ...copy, redactions: [] })).toMatchObject({
      reason: { code: 'redactions-missing' },
    })
    const redactions = [{ what: 'เลขประจำตัวประชาชน', why: 'ข้อมูลส่วนบุคคล' }]
    given(await makePublishSafe(context, { ...copy, redactions }))
    const safe = await read(evidenceId)
    expect(safe.shown).toMatchObject({ title: 'ปิดชื่อแล้ว', redactions, sensitivity: 'public' })
    expect(safe.current.title).toBe('อบรมคุณธรรม')
    const next = { ...acted(evidenceId), basedOn: fact, content: activity({ title: 'แก้ใหม่' }) }
    given(await reviseEvidence(context, next))
    expect((await read(evidenceId)).shown).toBeNull()
  })

  it('loses a link, serves something else, is withdrawn with a reason and put back', async () => {
    const { evidenceId } = await add()
    const [link] = (await read(evidenceId)).links
    const unlink = {
      ...acted(evidenceId),
      linkId: there(link).id,
      reason: 'ผิดแถว',
      name: 'มาตรการ',
    }
    given(await unlinkEvidence(context, unlink))
    expect((await read(evidenceId)).links).toEqual([])
    expect(await unlinkEvidence(context, unlink)).toMatchObject({
      reason: { code: 'link-missing' },
    })
    const item = { target: { kind: 'item' as const, code: 'O38' as const }, units: [], name: '' }
    const more = { agencyId, evidenceId, fiscalYear: year, to: item, proves: '' }
    expect(given(await linkEvidence(context, more)).again).toBe(false)
    expect(given(await linkEvidence(context, more)).again).toBe(true)
    expect(await withdrawEvidence(context, { ...acted(evidenceId), reason: '' })).toMatchObject({
      reason: { code: 'reason-missing' },
    })
    given(await withdrawEvidence(context, { ...acted(evidenceId), reason: 'ไฟล์ผิด' }))
    expect((await read(evidenceId)).withdrawn?.reason).toBe('ไฟล์ผิด')
    expect(await linkEvidence(context, { ...more, to: to(money) })).toMatchObject({
      reason: { code: 'withdrawn' },
    })
    given(await putBackEvidence(context, acted(evidenceId)))
    expect((await read(evidenceId)).withdrawn).toBeNull()
  })

  it('is counted for a measure while it stands and is linked to it', async () => {
    const counted = async () => {
      const measureIds = [roads.measureId, money.measureId]
      const pieces = await evidenceFor(open.db, agencyId, { measureIds })
      const counts = await linkedCounts(open.db, agencyId, year)
      expect(counts).toEqual(new Map([...pieces].map(([id, each]) => [id, each.length])))
      return [counts.get(roads.measureId) ?? 0, counts.get(money.measureId) ?? 0] as const
    }
    const [onRoads, onMoney] = await counted()
    const { evidenceId } = await add({}, [roads, money])
    expect(await counted()).toEqual([onRoads + 1, onMoney + 1])
    const linkId = there((await read(evidenceId)).links[0]).id
    const unlink = { ...acted(evidenceId), linkId, reason: 'ผิดแถว', name: 'มาตรการ' }
    given(await unlinkEvidence(context, { ...unlink, units: [] }))
    expect(await counted()).toEqual([onRoads, onMoney + 1])
    given(await withdrawEvidence(context, { ...acted(evidenceId), reason: 'ไฟล์ผิด' }))
    expect(await counted()).toEqual([onRoads, onMoney])
    given(await putBackEvidence(context, acted(evidenceId)))
    expect(await counted()).toEqual([onRoads, onMoney + 1])
  })

  it('is added by those of a division to their own rows alone', async () => {
    const theirs = only(['กองช่าง'])
    const asked = { agencyId, fiscalYear: year, content: activity() }
    const serving = (row: typeof roads) => [{ ...to(row), proves: '' }]
    given(await addEvidence(theirs, { ...asked, serves: serving(roads) }))
    for (const serves of [serving(money), [...serving(roads), ...serving(money)], []])
      expect(await addEvidence(theirs, { ...asked, serves })).toMatchObject({
        reason: { code: 'not-allowed' },
      })
    const { evidenceId, fact } = await add({}, [money])
    const units = money.units
    const revise = { agencyId, evidenceId, units, basedOn: fact as FactId, content: activity() }
    expect(await reviseEvidence(theirs, revise)).toMatchObject({ reason: { code: 'not-allowed' } })
  })

  it('that lacks what its kind must have is refused', async () => {
    const asked = { agencyId, fiscalYear: year, serves: [] }
    for (const content of [
      activity({ date: null }),
      activity({ title: '' }),
      activity({ kind: 'made-known', channel: 'facebook' }),
      activity({ kind: 'link' }),
    ])
      expect(await addEvidence(context, { ...asked, content })).toMatchObject({
        reason: { code: 'incomplete' },
      })
    expect(
      await addEvidence(context, { ...asked, content: activity({ title: 'ก\0' }) }),
    ).toMatchObject({ reason: { code: 'not-storable' } })
  })

  it('and what is missing is said as missing', async () => {
    const nobody = { ...acted(newId() as never), reason: 'ก' }
    expect(await withdrawEvidence(context, nobody)).toMatchObject({
      reason: { code: 'evidence-missing' },
    })
    expect(await evidenceOf(open.db, agencyId, 'not an id')).toBeNull()
  })
})

function given<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: { readonly code: string } },
): Value {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('is not there')
  return value
}
