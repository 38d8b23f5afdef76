import { afterAll, beforeAll } from 'vitest'
import type { AgencyId } from '../../src/basics/ids.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { temporaryFiles, testContext } from './context.ts'
import { testDatabase } from './database.ts'
import { seeded } from './web.ts'

/** An agency in a database of the tests' own. */
export interface DatabaseOffice {
  readonly db: Database
  readonly context: Context
  readonly agencyId: AgencyId
}

/** Opens an office before the tests of the block that asks for it, and takes it away after them; `begin` adds to it first. */
export function databaseOffice(begin?: (office: DatabaseOffice) => Promise<void>): DatabaseOffice {
  const kept = temporaryFiles()
  let open: Awaited<ReturnType<typeof testDatabase>>
  let office: DatabaseOffice
  beforeAll(async () => {
    open = await testDatabase()
    const world = { db: open.db, files: kept.files }
    const { id: agencyId } = await seeded(world)
    office = { db: open.db, context: testContext(world), agencyId }
    await begin?.(office)
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })
  return {
    get db() {
      return office.db
    },
    get context() {
      return office.context
    },
    get agencyId() {
      return office.agencyId
    },
  }
}
