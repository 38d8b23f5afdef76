import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Person } from '../basics/actor.ts'
import type { AgencyId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { saveActivity } from './record-store.ts'

describeWithDatabase('the record', () => {
  let database: OpenDatabase
  let agencyId: AgencyId
  const kept = temporaryFiles()
  const somchai: Person = { kind: 'person', id: newId(), name: 'สมชาย ใจดี', grants: [] }
  const context = (change = {}) =>
    testContext({ db: database.db, files: kept.files }, { actor: somchai, ...change })

  beforeAll(async () => {
    database = await testDatabase()
    const { db } = database
    const agency = await registerAgency(testContext({ db, files: kept.files }), {
      ...{ name: 'อบต.ธารใส', district: '', province: 'สมมุติ' },
    })
    if (!agency.ok) throw new Error(agency.reason.code)
    agencyId = agency.value.id
    const at = { agency_id: agencyId, recorded_at: '2023-01-01T00:00:00Z' }
    const post = { division_id: null, closed_at: null }
    await db
      .insertInto('person')
      .values({ id: somchai.id, name: somchai.name, recorded_at: at.recorded_at })
      .execute()
    const [clerk, head] = [newId(), newId()]
    await db
      .insertInto('post')
      .values([
        { ...at, ...post, id: clerk, name: 'นักวิเคราะห์นโยบายและแผน', position: 2 },
        { ...at, ...post, id: head, name: 'ปลัดองค์การบริหารส่วนตำบล', position: 1 },
      ])
      .execute()
    const held = { ...at, person_id: somchai.id, order_no: null, acting: false }
    await db
      .insertInto('post_holding')
      .values([
        { ...held, id: newId(), post_id: clerk, from_day: '2020-10-01', until_day: null },
        {
          ...{ ...held, id: newId(), post_id: head, acting: true, order_no: '12/2566' },
          ...{ from_day: '2023-09-01', until_day: '2023-09-30' },
        },
      ])
      .execute()
  })
  afterAll(async () => {
    kept.remove()
    await database.close()
  })

  const act = {
    act: 'revise-measure',
    subject: { kind: 'measure', id: 'x', name: 'มาตรการ' },
  } as const
  const posts = async () =>
    (
      await database.db
        .selectFrom('activity')
        .select('post')
        .where('act', '=', 'revise-measure')
        .orderBy('id')
        .execute()
    ).map(({ post }) => post)

  it('writes the post held on the day, and the order of whoever acts for one', async () => {
    await inTransaction(database.db, async (tx) => {
      await saveActivity(tx, context(), { agencyId, ...act })
      await saveActivity(tx, context({ today: plainDate('2023-10-01') }), { agencyId, ...act })
      await saveActivity(tx, context({ today: plainDate('2020-09-30') }), { agencyId, ...act })
    })
    expect(await posts()).toEqual([
      'นักวิเคราะห์นโยบายและแผน, ปลัดองค์การบริหารส่วนตำบล (รักษาราชการแทน คำสั่งที่ 12/2566)',
      'นักวิเคราะห์นโยบายและแผน',
      null,
    ])
  })

  it('puts what is about no one agency in the record of the installation', async () => {
    await inTransaction(database.db, (tx) =>
      saveActivity(tx, context(), {
        ...{ agencyId: null, act: 'manage-installation', after: { host: 'mail.example.go.th' } },
        subject: { kind: 'setting', id: 'mail', name: 'mail' },
      }),
    )
    const rows = await database.db
      .selectFrom('installation_activity')
      .select(['person_name', 'after', 'before'])
      .where('act', '=', 'manage-installation')
      .execute()
    expect(rows).toEqual([
      { person_name: 'สมชาย ใจดี', before: null, after: { host: 'mail.example.go.th' } },
    ])
  })

  it('takes no secret, however deep it lies', async () => {
    const saving = inTransaction(database.db, (tx) =>
      saveActivity(tx, context(), { agencyId, ...act, after: { mail: [{ password: 'x' }] } }),
    )
    await expect(saving).rejects.toThrow('"password"')
  })

  it.each(
    ['activity', 'installation_activity'].flatMap((record) => [
      `update ${record} set act = 'x'`,
      `delete from ${record}`,
      `truncate ${record}`,
    ]),
  )('cannot be changed: %s', async (statement) => {
    const refused = { code: '23001', message: expect.stringMatching(/facts/) }
    await expect(sql.raw(statement).execute(database.db)).rejects.toMatchObject(refused)
  })
})
