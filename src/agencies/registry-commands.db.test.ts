import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { citizen } from '../accounts/local-officer.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { registerAgency } from './commands.ts'
import type { RegistryEntry } from './registry.ts'
import { countsOf } from './registry-changes.ts'
import { importRegistry, takeRegistryWords } from './registry-commands.ts'
import { registryEntry, registryStanding } from './registry-store.ts'
import { searchRegistry } from './search-store.ts'
import { readQuery } from './search-text.ts'
import { agencyByCode } from './store.ts'

const entry = (code: string, own: string, change: Partial<RegistryEntry> = {}): RegistryEntry => ({
  ...{ code, name: `องค์การบริหารส่วนตำบล${own}`, type: 'subdistrict-office' },
  ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
  ...change,
})
const first = [entry('0000001', 'ธารใส'), entry('0000002', 'โคกสว่าง'), entry('0000003', 'นาคำหอม')]
const raised = entry('0000001', '', { name: 'เทศบาลตำบลธารใส', type: 'subdistrict-municipality' })
const renamed = entry('0000002', 'โคกสว่างใหม่')

describeWithDatabase('the registry', () => {
  let open: OpenDatabase
  const files = temporaryFiles()
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(async () => {
    await open.close()
    files.remove()
  })
  const context = () => testContext({ db: open.db, files: files.files })
  const take = (entries: readonly RegistryEntry[], markMissing = true) =>
    importRegistry(context(), { entries, markMissing })
  const acts = async (table: 'activity' | 'installation_activity') =>
    (await open.db.selectFrom(table).select('subject_name').execute()).map(
      (row) => row.subject_name,
    )

  it('is taken in whole, recorded once, and nothing changes the second time', async () => {
    const taken = await take(first)
    expect(taken.ok && countsOf(taken.value.changes)).toEqual({
      ...{ added: 3, changed: 0, returned: 0, missing: 0 },
    })
    const again = await take(first)
    expect(again.ok && again.value.changes.same).toBe(3)
    expect(await registryStanding(open.db)).toMatchObject({ bodies: 3, gone: 0 })
    expect(await acts('installation_activity')).toHaveLength(2)
  })

  it('gives its code to an agency that is registered under the name of one body alone', async () => {
    const typed = { name: first[0]?.name ?? '', district: 'ทุ่งกว้าง', province: '' }
    expect(await registerAgency(context(), typed)).toMatchObject({ value: { code: '0000001' } })
    // The code is another's now; the same name makes an address of its own.
    expect(await registerAgency(context(), typed)).toMatchObject({
      value: { code: 'องค์การบริหารส่วนตำบลธารใส' },
    })
    await registerAgency(context(), { ...first[1]!, name: 'อบต.โคกสว่าง (แก้เอง)', code: '0000002' })
  })

  it('is followed by agencies worded as it was, and overwrites none that people have worded', async () => {
    const taken = await take([raised, renamed, ...first.slice(2)])
    expect(taken).toMatchObject({ value: { followed: 1 } })
    expect(await agencyByCode(open.db, '0000001')).toMatchObject({
      ...{ name: 'เทศบาลตำบลธารใส', type: 'subdistrict-municipality' },
    })
    expect(await agencyByCode(open.db, '0000002')).toMatchObject({ name: 'อบต.โคกสว่าง (แก้เอง)' })
    expect(await registryEntry(open.db, '0000002')).toMatchObject({ name: renamed.name })
    expect(await acts('activity')).toContain('เทศบาลตำบลธารใส')
  })

  it('gives its words to an agency that asks for them', async () => {
    const agency = await agencyByCode(open.db, '0000002')
    expect(await takeRegistryWords(context(), agency!)).toMatchObject({ ok: true })
    expect(await agencyByCode(open.db, '0000002')).toMatchObject({ name: renamed.name })
  })

  it('marks who is gone, deletes nobody, and takes back who returns', async () => {
    await take([raised, renamed])
    expect(await registryStanding(open.db)).toMatchObject({ bodies: 2, gone: 1 })
    const found = async () =>
      (await searchRegistry(open.db, readQuery('นาคำ หอม'), { limit: 20 })).bodies.length
    expect(await found()).toBe(0)
    const back = await take([raised, renamed, ...first.slice(2)])
    expect(back.ok && countsOf(back.value.changes)).toMatchObject({ returned: 1, changed: 0 })
    expect(await found()).toBe(1)
    await take([raised], false)
    expect(await registryStanding(open.db)).toMatchObject({ bodies: 3, gone: 0 })
  })

  it('is refused where another came between, and to whoever may not', async () => {
    const seen = { added: 1, changed: 0, returned: 0, missing: 0 }
    expect(
      await importRegistry(context(), { entries: first, markMissing: true, seen }),
    ).toMatchObject({ reason: { code: 'registry-changed-meanwhile' } })
    expect(
      await importRegistry(testContext({ db: open.db, files: files.files }, { actor: citizen }), {
        entries: first,
        markMissing: true,
      }),
    ).toMatchObject({ reason: { code: 'not-allowed', act: 'import-registry' } })
  })
})
