import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { citizen } from '../accounts/local-officer.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { registerAgency } from './commands.ts'
import { agencies, agencyByCode, agencyById } from './store.ts'

describeWithDatabase('agencies', () => {
  let open: OpenDatabase
  const files = temporaryFiles()
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(async () => {
    await open.close()
    files.remove()
  })
  const register = (name: string, code?: string, actor?: typeof citizen) =>
    registerAgency(testContext({ db: open.db, files: files.files }, actor ? { actor } : {}), {
      name,
      district: 'ทุ่งกว้าง',
      province: ' ตัวอย่าง ',
      ...(code === undefined ? {} : { code }),
    })

  it('are found by code and by id, and listed in the order of the Thai alphabet', async () => {
    const names = ['เทศบาลตำบลใหม่', 'องค์การบริหารส่วนตำบลธารใส', 'กรมตัวอย่าง']
    for (const name of names) expect(await register(name)).toMatchObject({ ok: true })
    const listed = await agencies(open.db)
    expect(listed.map(({ name }) => name)).toEqual([names[2], names[0], names[1]])
    const [first] = listed
    expect(first).toMatchObject({ code: 'กรมตัวอย่าง', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' })
    expect(await agencyByCode(open.db, 'กรมตัวอย่าง')).toEqual(first)
    expect(await agencyById(open.db, first!.id)).toEqual(first)
    expect(await agencyByCode(open.db, 'ไม่มี')).toBeNull()
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

  it('are registered by officers, with a name and a code that fits an address', async () => {
    expect(await register('ก', 'a/?')).toMatchObject({ reason: { code: 'agency-code-malformed' } })
    expect(await register(' ')).toMatchObject({ reason: { code: 'agency-name-missing' } })
    expect(await register('ก', 'kk', citizen)).toMatchObject({
      reason: { code: 'not-allowed', act: 'register-agency' },
    })
  })
})
