import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { allow } from '../accounts/permissions.ts'
import { personOf, savePerson, saveRole } from '../accounts/store.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { AgencyId, DivisionId, PersonId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { addDivision, alterDivision } from './division-commands.ts'
import { divisionsOf } from './division-store.ts'

describeWithDatabase('a division with a new name', () => {
  let open: OpenDatabase
  let agencyId: AgencyId
  let division: DivisionId
  const head = newId() as PersonId
  const files = temporaryFiles()
  const context = () => testContext({ db: open.db, files: files.files })
  beforeAll(async () => {
    open = await testDatabase()
    const typed = { name: 'กรมตัวอย่าง', district: '', province: '' }
    const agency = await registerAgency(context(), typed)
    if (!agency.ok) throw new Error(agency.reason.code)
    agencyId = agency.value.id
    await add('ส่วนการคลัง')
    const [first] = await divisionsOf(open.db, agencyId)
    if (!first) throw new Error('There is no division.')
    division = first.id
    const { now } = context()
    await inTransaction(open.db, async (tx) => {
      await savePerson(tx, { id: head, name: 'มาลี ใจดี', email: null }, now)
      const nowhere = { province: null, district: null }
      const role = { role: 'contributor', agencyId, divisionId: division, ...nowhere } as const
      await saveRole(tx, { ...role, id: newId(), personId: head }, { id: head, at: now })
    })
  })
  afterAll(async () => {
    await open.close()
    files.remove()
  })
  const add = async (name: string) => {
    expect((await addDivision(context(), agencyId, name)).ok).toBe(true)
  }
  const rename = async (id: DivisionId, name: string) => {
    expect((await alterDivision(context(), agencyId, id, { kind: 'rename', name })).ok).toBe(true)
  }
  const reportsOn = async (unit: string) => {
    const person = await personOf(open.db, head)
    if (!person) throw new Error('There is no contributor.')
    return allow(person, 'report-progress', { id: agencyId, units: [unit] }).ok
  }

  it('keeps the measures printed under the names it had', async () => {
    expect(await reportsOn('กองคลัง')).toBe(false)
    await rename(division, 'กองการเงินและคลัง')
    await rename(division, 'กองคลัง')
    for (const unit of ['ส่วนการคลัง', 'กองการเงินและคลัง', 'กองคลัง', 'กอง คลัง'])
      expect(await reportsOn(unit), unit).toBe(true)
    expect(await reportsOn('กองช่าง')).toBe(false)
  })

  it('takes a former name back without keeping it twice', async () => {
    await rename(division, 'ส่วนการคลัง')
    await rename(division, 'กองคลัง')
    const person = await personOf(open.db, head)
    const over = person?.grants[0]?.over
    expect(over?.kind === 'agency' && over.division?.names).toEqual([
      ...['กองคลัง', 'กองการเงินและคลัง', 'ส่วนการคลัง'],
    ])
  })

  it('gives a former name up to the division that bears it now', async () => {
    await add('ส่วนการ คลัง')
    expect(await reportsOn('ส่วนการคลัง')).toBe(false)
    expect(await reportsOn('กองการเงินและคลัง')).toBe(true)
    const newer = (await divisionsOf(open.db, agencyId)).find(({ id }) => id !== division)
    if (!newer) throw new Error('There is one division only.')
    await rename(newer.id, 'กองพัสดุ')
    expect(await reportsOn('กองพัสดุ')).toBe(false)
    expect(await reportsOn('ส่วนการคลัง')).toBe(true)
  })
  it('has its former names found in the record, where it was renamed before they were kept', async () => {
    const kept = () =>
      open.db
        .selectFrom('division')
        .select(['id', 'former_names'])
        .where('agency_id', '=', agencyId)
        .orderBy('position')
        .execute()
    const sorted = async () =>
      (await kept()).map(({ id, former_names }) => ({ id, names: former_names.toSorted() }))
    const before = await sorted()
    expect(before.map(({ names }) => names.length)).toEqual([2, 1])
    await open.db
      .updateTable('division')
      .set({ former_names: [] })
      .where('agency_id', '=', agencyId)
      .execute()
    const file = 'migrations/20261123150500_keep_former_names_of_divisions.sql'
    const updates = readFileSync(file, 'utf8')
      .split(';')
      .filter((statement) => /^\s*update/.test(statement))
    expect(updates).toHaveLength(2)
    for (const statement of updates) await sql.raw(statement).execute(open.db)
    expect(await sorted()).toEqual(before)
  })
})
