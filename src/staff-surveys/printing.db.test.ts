import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  draftStaffSurvey,
  preparedStaffSurvey,
  type StaffSurveyWorld,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { wholeDatabase } from '../../test/world/whole-database.ts'
import { plainPrintedCode } from '../basics/printed-code.ts'
import { inTransaction } from '../platform/db/database.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import { recordOf } from './leaf-store.ts'
import { looksLikeSlip, slipHash, spentMark } from './slip.ts'
import { printSlips, type SlipsAsked } from './slip-commands.ts'
import { slipHashesOf } from './slip-store.ts'
import { reserveSlip } from './spent.ts'
import { spentOf, turnSpent } from './spent-store.ts'
import { printedSlips } from './staff-survey.ts'
import { openStaffSurvey } from './step-commands.ts'

describeWithDatabase('the printing of slips', () => {
  const office = databaseOffice()
  const prepared = () => preparedStaffSurvey(office.context, office.agencyId)
  const print = (world: StaffSurveyWorld, asked: Partial<SlipsAsked> = {}) =>
    printSlips(office.context, { ...world, slips: 20, seen: 0, isAnew: false, ...asked })
  const printed = async (world: StaffSurveyWorld, asked: Partial<SlipsAsked> = {}) => {
    const done = await print(world, asked)
    if (!done.ok) throw new Error(done.reason.code)
    return done.value
  }
  const keysOf = async (world: StaffSurveyWorld) => {
    const keys = await world.keeper.read(world.surveyId)
    if (!keys) throw new Error('There are no keys.')
    return keys
  }
  const hashesOf = async (world: StaffSurveyWorld, codes: readonly string[]) => {
    const { pepper } = await keysOf(world)
    return codes.map((code) => slipHash(pepper, world.surveyId, code)).toSorted()
  }
  const sealedLength = async ({ surveyId }: StaffSurveyWorld) => {
    const row = await office.db
      .selectFrom('staff_survey_spent')
      .select('sealed')
      .where('survey_id', '=', surveyId)
      .executeTakeFirstOrThrow()
    return row.sealed.length
  }
  const leafOf = async (world: StaffSurveyWorld) =>
    JSON.parse((await recordOf(office.db, world))?.leaves.at(-1)?.body ?? '{}')

  it('gives codes that stand nowhere in the database, in the order of no printing', async () => {
    const world = await prepared()
    const codes = await printed(world, { slips: 60 })
    expect(new Set(codes).size).toBe(60)
    expect(codes.every(looksLikeSlip)).toBe(true)
    const hashes = await hashesOf(world, codes)
    expect(await slipHashesOf(office.db, world)).toEqual(hashes)
    // As they lie on the disk: in the order of the hashes, which is not that of the sheet.
    const { rows } = await sql<{ code_hash: string }>`
      select code_hash from staff_survey_slip where survey_id = ${world.surveyId} order by ctid`.execute(
      office.db,
    )
    expect(rows.map(({ code_hash }) => code_hash)).toEqual(hashes)
    const { pepper } = await keysOf(world)
    expect(codes.map((code) => slipHash(pepper, world.surveyId, code))).not.toEqual(hashes)
    const whole = await wholeDatabase(office.db)
    expect(whole).toContain(hashes[0])
    const seen = codes.flatMap((code) => {
      const plain = plainPrintedCode(code)
      const tries = [code, plain, plain.toLowerCase(), spentMark(pepper, world.surveyId, code)]
      const hash = createHash('sha256').update(plain).digest('hex')
      return [...tries, hash].filter((each) => whole.includes(each))
    })
    expect(seen).toEqual([])
    expect(await leafOf(world)).toMatchObject({ kind: 'slips', slips: 60 })
  })

  it('spare ones are good besides, what was spent stays spent, and the sealed row grows by steps', async () => {
    const world = await prepared()
    const first = await printed(world, { slips: 60 })
    expect(await openStaffSurvey(office.context, world)).toMatchObject({ ok: true })
    const { spent, pepper } = await keysOf(world)
    const mark = spentMark(pepper, world.surveyId, first[0] ?? '')
    const nonce = '0'.repeat(32)
    await inTransaction(office.db, (tx) =>
      turnSpent(tx, world, { spent, printed: 60 }, (entries) => reserveSlip(entries, mark, nonce)),
    )
    const entry = { mark, bind: nonce, state: 'pending' }
    const short = await sealedLength(world)
    const more = await printed(world, { slips: 4, seen: 1 })
    expect(await sealedLength(world)).toBe(short)
    const evenMore = await printed(world, { slips: 1, seen: 2 })
    expect(await sealedLength(world)).toBeGreaterThan(short)
    expect(await spentOf(office.db, world, { spent })).toEqual([entry])
    const hashes = await hashesOf(world, [...first, ...more, ...evenMore])
    expect(await slipHashesOf(office.db, world)).toEqual(hashes)
    const survey = await staffSurveyNow(office.db, world)
    expect(survey.printings.map(({ slips, isSpare }) => [slips, isSpare])).toEqual([
      [60, false],
      [4, true],
      [1, true],
    ])
    expect(printedSlips(survey)).toBe(65)
    expect(await leafOf(world)).toMatchObject({ kind: 'slips', slips: 65 })
  })

  it('anew destroys all that were printed, says so, and is over once it is opened', async () => {
    const world = await prepared()
    expect(await print(world, { isAnew: true })).toMatchObject({
      reason: { code: 'nothing-to-replace' },
    })
    const first = await printed(world)
    await printed(world, { slips: 5, seen: 1 })
    const second = await printed(world, { slips: 10, seen: 2, isAnew: true })
    const hashes = await hashesOf(world, second)
    expect(await slipHashesOf(office.db, world)).toEqual(hashes)
    expect((await hashesOf(world, first)).filter((hash) => hashes.includes(hash))).toEqual([])
    const survey = await staffSurveyNow(office.db, world)
    expect(survey.printings.map(({ slips, isAnew }) => [slips, isAnew])).toEqual([
      [20, false],
      [5, false],
      [10, true],
    ])
    expect(printedSlips(survey)).toBe(10)
    expect(await leafOf(world)).toMatchObject({ kind: 'slips', slips: 10 })
    expect(await openStaffSurvey(office.context, world)).toMatchObject({ ok: true })
    expect(await print(world, { seen: 3, isAnew: true })).toMatchObject({
      reason: { code: 'slips-not-now', state: 'open' },
    })
  })

  it('by two at once, on the same page, is done once', async () => {
    const world = await prepared()
    const done = await Promise.all([print(world), print(world), print(world)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = done.filter(({ ok }) => !ok)
    for (const each of refused)
      expect(each).toMatchObject({ reason: { code: 'changed-meanwhile' } })
    expect(await slipHashesOf(office.db, world)).toHaveLength(20)
    const good = done.flatMap((each) => (each.ok ? each.value : []))
    expect(await slipHashesOf(office.db, world)).toEqual(await hashesOf(world, good))
  })

  it('is refused of a draft, in no number, without keys, and by another key of the record', async () => {
    const draft = await draftStaffSurvey(office.context, office.agencyId)
    expect(await print(draft)).toMatchObject({ reason: { code: 'slips-not-now', state: 'draft' } })
    const world = await prepared()
    for (const slips of [0, -1, 1.5, Number.NaN, 20_001])
      expect(await print(world, { slips })).toMatchObject({ reason: { code: 'slips-wrong' } })
    const recordKey = recordKeyOf('another installation')
    expect(await print(world, { recordKey })).toMatchObject({
      reason: { code: 'record-key-changed' },
    })
    await world.keeper.destroy(world.surveyId)
    expect(await print(world)).toMatchObject({ reason: { code: 'keys-missing' } })
    expect(await slipHashesOf(office.db, world)).toEqual([])
    expect((await staffSurveyNow(office.db, world)).printings).toEqual([])
  })
})
