import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { agenciesOfNobody } from './own-store.ts'
import { saveAgencies } from './store.ts'

describeWithDatabase('the agencies that the first administrator takes on', () => {
  let open: OpenDatabase
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(() => open.close())

  it('are all of those that nobody has a role over, however many, and no others', async () => {
    const at = '2023-09-30T03:00:00.000Z'
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: newId() as AgencyId, code: `x${n}`, name: `หน่วยงาน ${n}`, type: 'other' as const },
      ...{ district: '', province: '', logoSha256: null },
    }))
    const [cared, ...rest] = many.map(({ id }) => id)
    const id = newId() as PersonId
    await inTransaction(open.db, async (tx) => {
      await saveAgencies(tx, many, at)
      await savePerson(tx, { id, name: 'สมใจ', email: null }, at)
      const nowhere = { divisionId: null, province: null, district: null }
      const role = { id: newId(), personId: id, role: 'officer' as const, agencyId: cared ?? null }
      await saveRole(tx, { ...nowhere, ...role }, { id, at })
    })
    expect([...(await agenciesOfNobody(open.db))].sort()).toEqual(rest.toSorted())
  })
})
