import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
import { citizen } from '../accounts/local-officer.ts'
import type { AgencyId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { Agency } from './agency.ts'
import { registerAgency } from './commands.ts'
import {
  agencies,
  agencyByCode,
  agencyById,
  agencyNamed,
  foldOldAgencies,
  saveAgencies,
} from './store.ts'

describeWithDatabase('agencies', () => {
  const world = databaseWorld()
  const register = (name: string, code?: string, actor?: typeof citizen) =>
    registerAgency(
      { ...world.context, ...(actor ? { actor } : {}) },
      {
        name,
        district: 'ทุ่งกว้าง',
        province: ' ตัวอย่าง ',
        ...(code === undefined ? {} : { code }),
      },
    )

  it('are found by code and by id, and listed in the order of the Thai alphabet', async () => {
    const names = ['เทศบาลตำบลใหม่', 'องค์การบริหารส่วนตำบลธารใส', 'กรมตัวอย่าง']
    for (const name of names) expect(await register(name)).toMatchObject({ ok: true })
    const listed = await agencies(world.db)
    expect(listed.map(({ name }) => name)).toEqual([names[2], names[0], names[1]])
    const [first] = listed
    expect(first).toMatchObject({ code: 'กรมตัวอย่าง', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' })
    expect(await agencyByCode(world.db, 'กรมตัวอย่าง')).toEqual(first)
    expect(await agencyById(world.db, first!.id)).toEqual(first)
    expect(await agencyByCode(world.db, 'ไม่มี')).toBeNull()
  })

  it('each have a code of their own', async () => {
    expect(await register('หนึ่ง', 'one')).toMatchObject({ ok: true })
    expect(await register('สอง', 'ONE')).toEqual({
      ok: false,
      reason: { code: 'agency-code-taken', taken: 'one' },
    })
    expect(await register('หนึ่ง')).toMatchObject({ value: { code: 'หนึ่ง' } })
    expect(await register('หนึ่ง')).toMatchObject({ value: { code: 'หนึ่ง-2' } })
  })

  it('are of the type their name begins with, unless it is said', async () => {
    const typed = { district: '', province: '' }
    const { context } = world
    expect(await registerAgency(context, { ...typed, name: 'เทศบาลเมืองบึงกระจ่าง' })).toMatchObject({
      value: { type: 'town-municipality', logoSha256: null },
    })
    expect(
      await registerAgency(context, { ...typed, name: 'ท่าวัง', type: 'subdistrict-office' }),
    ).toMatchObject({ value: { type: 'subdistrict-office' } })
  })

  it('are named only where one alone bears the name', async () => {
    const named = { name: 'บ้านซ้ำ', district: '', province: '' }
    expect(await agencyNamed(world.db, named)).toBeNull()
    await register('บ้านซ้ำ', 'first')
    expect(await agencyNamed(world.db, named)).toMatchObject({ code: 'first' })
    expect(await agencyNamed(world.db, { ...named, district: 'อื่น' })).toBeNull()
    await register('บ้านซ้ำ', 'second')
    expect(await agencyNamed(world.db, { ...named, province: 'ตัวอย่าง' })).toBeNull()
  })

  it('of before there was a search are folded once', async () => {
    await world.db
      .updateTable('agency')
      .set({ search_text: '', type: 'other' })
      .where('code', '=', 'กรมตัวอย่าง')
      .execute()
    const fold = () => inTransaction(world.db, (tx) => foldOldAgencies(tx))
    expect([await fold(), await fold()]).toEqual([1, 0])
    expect(await agencyByCode(world.db, 'กรมตัวอย่าง')).toMatchObject({ type: 'department' })
    const row = await world.db
      .selectFrom('agency')
      .select('search_text')
      .where('code', '=', 'กรมตัวอย่าง')
      .executeTakeFirstOrThrow()
    expect(row.search_text).toContain('|กรมตัวอย่าง|')
  })

  it('are saved by the thousand in one statement, codes that are taken left alone', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, at): Agency => ({
        ...{ id: newId() as AgencyId, code: String(7000000 + at), type: 'subdistrict-office' },
        ...{ name: `องค์การบริหารส่วนตำบลที่ ${at}`, district: '', province: '', logoSha256: null },
      }),
    )
    const save = (agencies: readonly Agency[]) =>
      inTransaction(world.db, (tx) => saveAgencies(tx, agencies, '2023-09-30T03:00:00.000Z'))
    expect(await save(many)).toHaveLength(3000)
    expect(await save(many.slice(0, 2))).toEqual([])
    expect(await agencyByCode(world.db, '7002999')).toEqual(many[2999])
    expect(await agencies(world.db)).toHaveLength(50)
  })

  it('are registered by officers, with a name and a code that fits an address', async () => {
    expect(await register('ก', 'a/?')).toMatchObject({ reason: { code: 'agency-code-malformed' } })
    expect(await register(' ')).toMatchObject({ reason: { code: 'agency-name-missing' } })
    expect(await register('ก', 'kk', citizen)).toMatchObject({
      reason: { code: 'not-allowed', act: 'register-agency' },
    })
  })
})
