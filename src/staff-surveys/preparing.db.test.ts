import { createPrivateKey, createPublicKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  cheapPreparation,
  draftStaffSurvey,
  keeperInMemory,
  preparedStaffSurvey,
  type StaffSurveyWorld,
  staffContent,
  staffPassphrases,
  staffSurveyNow,
  testRecordKey,
} from '../../test/world/staff-survey.ts'
import { wholeDatabase } from '../../test/world/whole-database.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { AgencyId } from '../basics/ids.ts'
import { addDays } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/db/new-id.ts'
import { openWith, sealTo } from '../platform/sealing/hpke.ts'
import { recordPublicKey } from '../platform/sealing/record-signing.ts'
import { openWithTwo, type TwoPassphrases } from '../platform/sealing/two-passphrases.ts'
import {
  beginStaffSurvey,
  type Preparation,
  prepareStaffSurvey,
  reviseStaffSurvey,
} from './commands.ts'
import { recordOf } from './leaf-store.ts'
import { lockOf, lockPlace } from './lock-store.ts'
import { policyHash } from './made-policy.ts'
import { newWindowKeys } from './made-window-keys.ts'
import { policyOf, type StaffSurveyContent } from './staff-survey.ts'
import { staffSurveyOf } from './store.ts'
import type { WindowKeyKeeper, WindowKeys } from './window-keys.ts'

describeWithDatabase('the preparation of a staff survey', () => {
  const office = databaseOffice()
  const draft = (change: Partial<StaffSurveyContent> = {}, keeper?: WindowKeyKeeper) =>
    draftStaffSurvey(office.context, office.agencyId, { change, ...(keeper && { keeper }) })
  const prepare = (
    world: StaffSurveyWorld,
    change: Partial<Preparation> = {},
    context: Context = office.context,
  ) =>
    prepareStaffSurvey(context, {
      ...{ ...world, ...cheapPreparation, seen: world.survey.revision.id, ...change },
    })
  const now = (world: StaffSurveyWorld) => staffSurveyNow(office.db, world)
  const locks = async (world: StaffSurveyWorld) => (await lockOf(office.db, world)) !== null

  it('freezes all that was planned in a policy, which the public record begins with', async () => {
    const world = await preparedStaffSurvey(office.context, office.agencyId)
    const { steps, revision } = world.survey
    const [step] = steps
    const policy = policyOf(world.survey)
    if (step?.kind !== 'prepared' || !policy) throw new Error('It is not prepared.')
    expect(policy).toMatchObject({
      ...{ surveyId: world.surveyId, eligible: 30, questionnaire: revision.questionnaire },
      agency: { code: office.agency.code, name: { th: office.agency.name } },
    })
    expect(step.policySha256).toBe(policyHash(policy))
    const record = await recordOf(office.db, world)
    expect(record?.leaves.map(({ kind, body }) => [kind, JSON.parse(body)])).toEqual([
      ['policy', { kind: 'policy', surveyId: world.surveyId, policySha256: step.policySha256 }],
    ])
    const later = { ...world, basedOn: revision.id }
    const content = staffContent(office.context, { eligible: 3 })
    expect(await reviseStaffSurvey(office.context, { ...later, content })).toMatchObject({
      reason: { code: 'policy-frozen' },
    })
    expect(await now(world)).toEqual(world.survey)
    // The keys it names are those that were kept.
    const keys = await world.keeper.read(world.surveyId)
    expect(policy.keys.columns).toEqual(keys?.columns.map(publicHalf))
    expect(new Set(policy.keys.columns).size).toBe(4)
    expect(policy.keys.kept).toBe(publicHalf(keys?.kept ?? ''))
    expect(policy.keys.record).toBe(recordPublicKey(testRecordKey))
  })

  it('both passphrases open what is sealed to its key, and neither does alone', async () => {
    const world = await preparedStaffSurvey(office.context, office.agencyId)
    const lock = await lockOf(office.db, world)
    if (!lock) throw new Error('There is no lock.')
    const open = (typed: TwoPassphrases) =>
      openWithTwo(typed, lockPlace(world.surveyId), lock.sealedPrivateKey)
    const [first, second] = staffPassphrases
    for (const typed of [
      [first, first],
      [second, second],
      [first, ''],
      ['', second],
    ] as const)
      expect(await open(typed)).toEqual({ ok: false, reason: 'wrong-passphrases' })
    const opened = await open([first, second])
    if (!opened.ok) throw new Error(opened.reason)
    const aad = Buffer.from('a ballot')
    const sealed = await sealTo(lock.publicKey, aad, Buffer.from('มาก'))
    const privateKey = Buffer.from(opened.value).toString('base64url')
    expect(await openWith(privateKey, aad, sealed)).toEqual({
      ...{ ok: true, value: new Uint8Array(Buffer.from('มาก')) },
    })
    expect(lock.publicKey).toBe(policyOf(world.survey)?.keys.sealing)
  })

  it('neither a passphrase nor a private key stands anywhere in the database', async () => {
    const keeper = keeperInMemory()
    const world = await preparedStaffSurvey(office.context, office.agencyId, { keeper })
    const keys = keeper.kept.get(world.surveyId)
    const whole = await wholeDatabase(office.db)
    expect(whole).toContain(world.surveyId)
    const secrets = [
      ...staffPassphrases,
      ...[...(keys?.columns ?? []), keys?.kept ?? '', keys?.pepper ?? '', keys?.spent ?? ''],
    ]
    expect(secrets).toHaveLength(9)
    for (const secret of secrets) expect(whole.includes(secret)).toBe(false)
  })

  it('short or equal passphrases change nothing', async () => {
    const world = await draft()
    const [first] = staffPassphrases
    const weak = [
      [['สั้น', first], 'passphrase-short'],
      [[first, 'ก ข ค ง จ ฉ ช ซ'], 'passphrase-short'],
      [[first, `${first} `], 'passphrases-equal'],
    ] as const
    for (const [passphrases, code] of weak)
      expect(await prepare(world, { passphrases })).toEqual({ ok: false, reason: { code } })
    expect((await now(world)).steps).toEqual([])
    expect(await world.keeper.read(world.surveyId)).toBeNull()
  })

  it('a plan that lacks something is not frozen', async () => {
    const { today } = office.context
    const lacking = [
      [{ eligible: null }, 'eligible-missing'],
      [{ eligible: 0 }, 'eligible-wrong'],
      [{ eligible: 2.5 }, 'eligible-wrong'],
      [{ eligible: 20_001 }, 'eligible-wrong'],
      [{ closesOn: null }, 'day-missing'],
      [{ closesOn: addDays(today, -1) }, 'day-past'],
      [{ closesOn: addDays(today, 401) }, 'day-too-far'],
      [{ witnesses: ['สมชาย ใจดี', ' '] }, 'witnesses-missing'],
      [{ witnesses: ['สมชาย ใจดี', 'สมชาย  ใจดี '] }, 'witnesses-same'],
      [
        { questionnaire: { ...staffContent(office.context).questionnaire, sections: [] } },
        'nothing-asked',
      ],
    ] as const
    for (const [change, code] of lacking) {
      const world = await draft(change)
      expect(await prepare(world)).toEqual({ ok: false, reason: { code } })
      expect(await locks(world)).toBe(false)
    }
  })

  it('what is frozen is what somebody saw', async () => {
    const world = await draft()
    const content = staffContent(office.context, { eligible: 31 })
    const basedOn = world.survey.revision.id
    const revised = await reviseStaffSurvey(office.context, { ...world, content, basedOn })
    expect(revised).toMatchObject({ ok: true })
    expect(await prepare(world)).toMatchObject({ reason: { code: 'changed-meanwhile' } })
    const other = { ...world, content: staffContent(office.context), basedOn }
    expect(await reviseStaffSurvey(office.context, other)).toMatchObject({
      reason: { code: 'changed-meanwhile' },
    })
    expect((await now(world)).steps).toEqual([])
  })

  it('of two who prepare it at once one does, and the keys that are kept are those of its policy', async () => {
    const world = await draft()
    const own = { makeKeys: newWindowKeys }
    const done = await Promise.all([prepare(world, own), prepare(world, own)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toMatchObject({
      reason: { code: 'step-not-now', state: 'prepared' },
    })
    const survey = await now(world)
    expect(survey.steps.map(({ kind }) => kind)).toEqual(['prepared'])
    const keys = await world.keeper.read(world.surveyId)
    expect(policyOf(survey)?.keys.columns).toEqual(keys?.columns.map(publicHalf))
    expect((await lockOf(office.db, world))?.publicKey).toBe(policyOf(survey)?.keys.sealing)
  })

  it('keys that cannot be kept leave it a draft, and what they left behind is in nobody’s way', async () => {
    const keeper = keeperInMemory()
    const world = await draft({}, keeper)
    const full: WindowKeyKeeper = {
      ...keeper,
      async keep(surveyId: string, keys: WindowKeys) {
        await keeper.keep(surveyId, keys)
        throw new Error('The disk is full.')
      },
    }
    await expect(prepare({ ...world, keeper: full })).rejects.toThrow('The disk is full.')
    expect((await now(world)).steps).toEqual([])
    expect(await locks(world)).toBe(false)
    expect(await recordOf(office.db, world)).toBeNull()
    expect(await prepare(world)).toMatchObject({ ok: true })
    const keys = keeper.kept.get(world.surveyId)
    expect(policyOf(await now(world))?.keys.columns).toEqual(keys?.columns.map(publicHalf))
  })

  it('no other agency begins a survey by the id of one, whose keys it would then destroy', async () => {
    const world = await preparedStaffSurvey(office.context, office.agencyId)
    const other = await registerAgency(office.context, {
      ...{ name: 'เทศบาลตำบลปลายน้ำ', district: 'เมือง', province: 'สมมุติ', code: '5990199' },
    })
    if (!other.ok) throw new Error(other.reason.code)
    const begun = {
      ...{ agencyId: other.value.id, year: world.survey.year, key: world.surveyId },
      content: staffContent(office.context),
    }
    const done = await Promise.all([1, 2].map(() => beginStaffSurvey(office.context, begun)))
    for (const each of done) expect(each).toEqual({ ok: false, reason: { code: 'key-in-use' } })
    expect(await staffSurveyOf(office.db, other.value.id, world.surveyId)).toBeNull()
    expect(await world.keeper.read(world.surveyId)).not.toBeNull()
    expect(await now(world)).toEqual(world.survey)
  })

  it('is nobody’s but an officer’s of the agency, and no other agency’s', async () => {
    const world = await draft()
    const reader: Context = {
      ...office.context,
      actor: {
        ...{ kind: 'person', id: newId(), name: 'มานี' },
        grants: [
          {
            ...{ role: 'contributor' },
            over: { kind: 'agency', agency: office.agencyId, division: null },
          },
        ],
      },
    }
    expect(await prepare(world, {}, reader)).toMatchObject({ reason: { code: 'not-allowed' } })
    const elsewhere = { ...world, agencyId: newId() as AgencyId }
    expect(await prepare(elsewhere)).toMatchObject({ reason: { code: 'survey-missing' } })
    const nowhere = { ...world, surveyId: 'no-id' as typeof world.surveyId }
    expect(await prepare(nowhere)).toMatchObject({ reason: { code: 'survey-missing' } })
  })
})

const publicHalf = (privateKey: string) => {
  const key = Buffer.from(privateKey, 'base64')
  const whole = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return createPublicKey(whole).export({ format: 'der', type: 'spki' }).toString('base64')
}
