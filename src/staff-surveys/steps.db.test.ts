import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  draftStaffSurvey,
  openedStaffSurvey,
  preparedStaffSurvey,
  printedStaffSurvey,
  type StaffSurveyWorld,
  staffSurveyNow,
  takeAsCounted,
  testRecordKey,
} from '../../test/world/staff-survey.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import { openedCheckpoint, rawPublicKey } from '../transparency-log/signing.ts'
import { saveBallot, saveSealedWords, sealedBallotsOf, sealedWordsOf } from './ballot-store.ts'
import { recordOf } from './leaf-store.ts'
import type { Ledger } from './ledger.ts'
import { saveLedger } from './ledger-commands.ts'
import { ledgerHash } from './ledger-hash.ts'
import { lockOf } from './lock-store.ts'
import { noteEveryProgress } from './progress-jobs.ts'
import { noteProgress, progressOf } from './progress-store.ts'
import { recordOrigin } from './record-leaf.ts'
import { slipHashesOf } from './slip-store.ts'
import { staffStateOf } from './staff-survey.ts'
import * as steps from './step-commands.ts'
import { staffSurveyByCode, staffSurveysOf } from './store.ts'

describeWithDatabase('the steps of a staff survey', () => {
  const office = databaseOffice()
  const on = (today: PlainDate): Context => ({ ...office.context, today })
  const day = (days: number) => addDays(office.context.today, days)
  const now = (world: StaffSurveyWorld) => staffSurveyNow(office.db, world)
  const stateOn = async (world: StaffSurveyWorld, today: PlainDate) =>
    staffStateOf(await now(world), today)
  const open = () => openedStaffSurvey(office.context, office.agencyId)
  const leaves = async (world: StaffSurveyWorld) =>
    (await recordOf(office.db, world))?.leaves.map(({ body }) => JSON.parse(body)) ?? []
  const ballot = (world: StaffSurveyWorld) =>
    inTransaction(office.db, async (tx) => {
      await saveBallot(tx, world, { id: newId(), sealed: 'sealed' })
      await saveSealedWords(tx, world, { id: newId(), sealed: 'sealed' })
    })
  const extend = (world: StaffSurveyWorld, closesOn: PlainDate | null, context = office.context) =>
    steps.extendStaffSurvey(context, { ...world, closesOn, reason: 'ยังไม่ครบ' })
  const close = (world: StaffSurveyWorld, context = office.context) =>
    steps.closeStaffSurvey(context, { ...world, reason: 'ครบแล้ว' })

  it('opens once, with slips printed and its keys in their place', async () => {
    const bare = await preparedStaffSurvey(office.context, office.agencyId)
    expect(await steps.openStaffSurvey(office.context, bare)).toMatchObject({
      reason: { code: 'slips-not-printed' },
    })
    const world = await printedStaffSurvey(office.context, office.agencyId)
    const read = async () => null
    const away = { ...world, keeper: { ...world.keeper, read } }
    expect(await steps.openStaffSurvey(office.context, away)).toMatchObject({
      reason: { code: 'keys-missing' },
    })
    const late = on(day(15))
    expect(await steps.openStaffSurvey(late, world)).toMatchObject({ reason: { code: 'day-past' } })
    const other = { ...world, recordKey: recordKeyOf('another installation') }
    expect(await steps.openStaffSurvey(office.context, other)).toMatchObject({
      reason: { code: 'record-key-changed' },
    })
    const opened = await Promise.all(
      [1, 2, 3].map(() => steps.openStaffSurvey(office.context, world)),
    )
    expect(opened.every(({ ok }) => ok)).toBe(true)
    const kinds = (await now(world)).steps.map(({ kind }) => kind)
    expect(kinds).toEqual(['prepared', 'opened'])
    const colleague: Context = {
      ...office.context,
      actor: {
        ...{ kind: 'person', id: newId(), name: 'ปิติ' },
        grants: [
          {
            role: 'officer',
            over: { kind: 'agency', agency: office.agencyId, division: null },
          },
        ],
      },
    }
    expect(await steps.openStaffSurvey(colleague, world)).toMatchObject({
      reason: { code: 'step-not-now', state: 'open' },
    })
    expect(await stateOn(world, day(14))).toBe('open')
  })

  it('closes after its last day by itself, and opens again where the day is moved back', async () => {
    const world = await open()
    expect(await stateOn(world, day(15))).toBe('closed')
    expect(await extend(world, day(14))).toMatchObject({
      reason: { code: 'day-not-later', closesOn: day(14) },
    })
    expect(await extend(world, day(401))).toMatchObject({ reason: { code: 'day-too-far' } })
    expect(await extend(world, null)).toMatchObject({ reason: { code: 'day-missing' } })
    const after = on(day(20))
    expect(await extend(world, day(19), after)).toMatchObject({ reason: { code: 'day-past' } })
    const silent = { ...world, closesOn: day(20), reason: ' ' }
    expect(await steps.extendStaffSurvey(after, silent)).toMatchObject({
      reason: { code: 'reason-missing' },
    })
    expect(await extend(world, day(20), after)).toMatchObject({ ok: true })
    expect(await stateOn(world, day(20))).toBe('open')
    expect(await stateOn(world, day(21))).toBe('closed')
  })

  it('closed by hand it stays closed', async () => {
    const world = await open()
    expect(await close(world)).toMatchObject({ ok: true })
    expect(await stateOn(world, office.context.today)).toBe('closed')
    expect(await extend(world, day(30))).toMatchObject({
      reason: { code: 'step-not-now', state: 'closed' },
    })
    expect(await steps.openStaffSurvey(office.context, world)).toMatchObject({
      reason: { code: 'step-not-now' },
    })
  })

  it('the public record says each of them, and its checkpoint is signed for all', async () => {
    const world = await open()
    await extend(world, day(20))
    await close(world)
    const said = await leaves(world)
    expect(said.map(({ kind }) => kind)).toEqual([
      'policy',
      'slips',
      'opened',
      'extended',
      'closed',
    ])
    expect(said.slice(2)).toEqual([
      { kind: 'opened' },
      { kind: 'extended', closesOn: day(20), reason: 'ยังไม่ครบ' },
      { kind: 'closed', reason: 'ครบแล้ว' },
    ])
    const note = (await recordOf(office.db, world))?.checkpoint ?? ''
    const key = rawPublicKey(testRecordKey)
    expect(await openedCheckpoint(note, recordOrigin(world.surveyId), key)).toMatchObject({
      size: 5,
    })
  })

  it('called off, all that was answered and every key is destroyed, and nothing of it can be done again', async () => {
    const world = await open()
    await ballot(world)
    const off = (reason: string) => steps.callOffStaffSurvey(office.context, { ...world, reason })
    expect(await off('')).toMatchObject({ reason: { code: 'reason-missing' } })
    expect(await off('น้ำ\0ท่วม')).toMatchObject({ reason: { code: 'not-storable' } })
    expect(await sealedBallotsOf(office.db, world)).toHaveLength(1)
    expect(await world.keeper.read(world.surveyId)).not.toBeNull()
    expect(await off('น้ำท่วม')).toMatchObject({ ok: true })
    expect(await world.keeper.read(world.surveyId)).toBeNull()
    expect(await sealedBallotsOf(office.db, world)).toEqual([])
    expect(await sealedWordsOf(office.db, world)).toEqual([])
    expect(await slipHashesOf(office.db, world)).toEqual([])
    expect(await lockOf(office.db, world)).toBeNull()
    const row = await office.db
      .selectFrom('staff_survey_spent')
      .select('sealed')
      .where('survey_id', '=', world.surveyId)
      .executeTakeFirst()
    expect(row).toBeUndefined()
    expect(await off('น้ำท่วม')).toMatchObject({ ok: true })
    expect((await leaves(world)).slice(2)).toEqual([
      { kind: 'opened' },
      { kind: 'called-off', reason: 'น้ำท่วม' },
    ])
    expect(await close(world)).toMatchObject({ reason: { state: 'called-off' } })
    const draft = await draftStaffSurvey(office.context, office.agencyId)
    const reason = 'เปลี่ยนแผน'
    // What nobody can sign for any more can still be destroyed.
    const unsigned = { ...(await open()), recordKey: recordKeyOf('another installation') }
    expect(await steps.callOffStaffSurvey(office.context, { ...unsigned, reason })).toMatchObject({
      ok: true,
    })
    expect((await leaves(unsigned)).at(-1)).toEqual({ kind: 'opened' })
    expect(await steps.callOffStaffSurvey(office.context, { ...draft, reason })).toMatchObject({
      ok: true,
    })
    // Nobody calls off the survey of another, nor has its keys destroyed on the way.
    const other = await preparedStaffSurvey(office.context, office.agencyId)
    const stranger: Context = {
      ...office.context,
      actor: { kind: 'person', id: newId(), name: 'มานี', grants: [] },
    }
    expect(await steps.callOffStaffSurvey(stranger, { ...other, reason })).toMatchObject({
      reason: { code: 'not-allowed' },
    })
    expect(await other.keeper.read(other.surveyId)).not.toBeNull()
  })

  it('its results are published once they are counted and what they came from is destroyed, and taken back', async () => {
    const world = await open()
    const publish = () => steps.publishStaffResults(office.context, world)
    expect(await publish()).toMatchObject({ reason: { code: 'step-not-now' } })
    await takeAsCounted(office.context, world, { isSwept: false })
    expect(await publish()).toMatchObject({ reason: { code: 'not-swept' } })
    await takeAsCounted(office.context, world)
    expect(await publish()).toMatchObject({ ok: true })
    const back = (reason: string) =>
      steps.unpublishStaffResults(office.context, { ...world, reason })
    expect(await back('')).toMatchObject({ reason: { code: 'reason-missing' } })
    expect(await back('ผิดปี')).toMatchObject({ ok: true })
    expect(await publish()).toMatchObject({ ok: true })
    const reason = 'น้ำท่วม'
    expect(await steps.callOffStaffSurvey(office.context, { ...world, reason })).toMatchObject({
      reason: { code: 'step-not-now', state: 'counted' },
    })
  })

  it('the ledger is kept from its preparation on, and put right with a reason alone once all is counted', async () => {
    const keep = (world: StaffSurveyWorld, change: Partial<Ledger> = {}, reason = '') =>
      saveLedger(office.context, { ...world, ledger: { ...ledger, ...change }, reason })
    const draft = await draftStaffSurvey(office.context, office.agencyId)
    expect(await keep(draft)).toMatchObject({ reason: { code: 'ledger-not-now', state: 'draft' } })
    const world = await open()
    for (const wrong of [{ drawn: -1 }, { returned: 0.5 }, { disputed: 1_000_001 }])
      expect(await keep(world, wrong)).toMatchObject({ reason: { code: 'ledger-wrong' } })
    expect(await keep(world, { witnesses: ' ' })).toMatchObject({
      reason: { code: 'witnesses-missing' },
    })
    expect(await keep(world)).toMatchObject({ ok: true })
    expect(await keep(world, { drawn: 11 })).toMatchObject({ ok: true })
    expect((await now(world)).ledger).toEqual({ ...ledger, drawn: 11 })
    const before = await leaves(world)
    await takeAsCounted(office.context, world)
    expect(await keep(world, { drawn: 10 })).toMatchObject({ reason: { code: 'reason-missing' } })
    expect(await keep(world, { drawn: 10 }, 'นับซ้ำหนึ่งใบ')).toMatchObject({ ok: true })
    const kept = (await now(world)).ledger
    expect(kept).toEqual({ ...ledger, drawn: 10 })
    expect((await leaves(world)).slice(before.length)).toEqual([
      {
        ...{ kind: 'correction', reason: 'นับซ้ำหนึ่งใบ' },
        ledgerSha256: ledgerHash({ ...ledger, drawn: 10 }),
      },
    ])
  })

  it('how far it came is told in steps of five, as the day began, and once a day', async () => {
    const world = await open()
    const told = async () =>
      (await progressOf(office.db, world)).map(({ on, answered }) => [on, answered])
    for (let n = 0; n < 4; n += 1) await ballot(world)
    await noteEveryProgress(office.db, day(1))
    expect(await told()).toEqual([[day(1), 0]])
    for (let n = 0; n < 8; n += 1) await ballot(world)
    // What comes today is not told today, however often somebody looks.
    await noteProgress(office.db, world, day(1))
    expect(await told()).toEqual([[day(1), 0]])
    await Promise.all([1, 2, 3].map(() => noteProgress(office.db, world, day(2))))
    expect(await told()).toEqual([
      [day(1), 0],
      [day(2), 10],
    ])
    const other = await preparedStaffSurvey(office.context, office.agencyId)
    await steps.callOffStaffSurvey(office.context, { ...world, reason: 'น้ำท่วม' })
    await noteEveryProgress(office.db, day(3))
    expect(await told()).toHaveLength(2)
    expect(await progressOf(office.db, other)).toEqual([])
  })

  it('is found by its common address and its year', async () => {
    const world = await draftStaffSurvey(office.context, office.agencyId)
    expect(world.survey.code).toMatch(/^[a-z2-9]{5}$/)
    expect(await staffSurveyByCode(office.db, world.survey.code)).toEqual(world.survey)
    expect(await staffSurveyByCode(office.db, 'nowhere')).toBeNull()
    const [newest] = await staffSurveysOf(office.db, office.agencyId, world.survey.year)
    const all = await staffSurveysOf(office.db, office.agencyId, world.survey.year)
    expect(all).toContainEqual(world.survey)
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .toSorted()
        .reverse(),
    )
    expect(newest?.agencyId).toBe(office.agencyId)
  })
})

const ledger: Ledger = {
  ...{ drawn: 12, returned: 0, replaced: 0, onPaper: 1, disputed: 0 },
  witnesses: 'สมชาย ใจดี และสมหญิง รักงาน',
}
