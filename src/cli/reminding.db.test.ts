import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { seeded, testKey } from '../../test/world/web.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { PersonId } from '../basics/ids.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { notificationsOf } from '../reminders/store.ts'
import { reminding } from './reminding.ts'

describeWithDatabase('the program, while it serves', () => {
  let opened: OpenDatabase
  const kept = temporaryFiles()
  const officer = newId() as PersonId

  beforeAll(async () => {
    opened = await testDatabase()
    const world = { db: opened.db, files: kept.files }
    const { id: agencyId } = await seeded(world)
    const { now } = testContext(world)
    await inTransaction(opened.db, async (tx) => {
      await savePerson(tx, { id: officer, name: 'สมใจ ใจดี', email: null }, now)
      const role = { id: newId(), personId: officer, role: 'officer', agencyId } as const
      const everywhere = { divisionId: null, province: null, district: null }
      await saveRole(tx, { ...role, ...everywhere }, { id: officer, at: now })
    })
  })
  afterAll(async () => {
    await opened.close()
    kept.remove()
  })

  it('tells nobody before the office opens, once after it, and makes up for a morning it slept through', async () => {
    let now = ''
    let look = () => {}
    const faults: unknown[] = []
    const begin = () =>
      reminding(
        { opened, files: kept.files },
        { installation: { key: testKey, environment: {} }, frameworks },
        {
          origin: () => 'https://ita.example.go.th',
          onFault: (error) => void faults.push(error),
          clock: { now: () => now, today: () => thaiDayOf(now) },
          timers: {
            every: (_, work) => {
              look = work
              return { stop: () => {} }
            },
          },
        },
      )
    const at = async (instant: string) => {
      now = new Date(`${instant}:00+07:00`).toISOString()
      const program = begin()
      look()
      await program.stop()
      return (await notificationsOf(opened.db, officer, 9)).length
    }
    expect(await at('2023-10-02T07:00')).toBe(0)
    expect(await at('2023-10-02T15:10')).toBe(1)
    expect(await at('2023-10-02T15:15')).toBe(1)
    expect(await at('2023-10-07T09:00')).toBe(1)
    expect(await at('2023-10-09T09:00')).toBe(2)
    expect(faults).toEqual([])
  })
})
