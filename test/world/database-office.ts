import { afterAll, beforeAll } from 'vitest'
import type { Agency } from '../../src/agencies/agency.ts'
import type { AgencyId } from '../../src/basics/ids.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { temporaryFiles, testContext } from './context.ts'
import { testDatabase } from './database.ts'
import { seeded } from './web.ts'

/** A database of the tests' own, and what commands over it are given. */
export interface DatabaseWorld {
  readonly db: Database
  readonly context: Context
}

/** The same with an agency in it, and its plan. */
export interface DatabaseOffice extends DatabaseWorld {
  readonly agency: Agency
  readonly agencyId: AgencyId
}

/** Opens an empty database before the tests of the block that asks for it, and takes it away after them; `begin` adds to it first. */
export function databaseWorld(begin?: () => Promise<void>): DatabaseWorld {
  const kept = temporaryFiles()
  let open: Awaited<ReturnType<typeof testDatabase>>
  let context: Context
  beforeAll(async () => {
    open = await testDatabase()
    context = testContext({ db: open.db, files: kept.files })
    await begin?.()
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })
  return {
    get db() {
      return open.db
    },
    get context() {
      return context
    },
  }
}

/** Opens an office in the same way. */
export function databaseOffice(begin?: (office: DatabaseOffice) => Promise<void>): DatabaseOffice {
  let agency: Agency
  const world = databaseWorld(async () => {
    agency = await seeded(world.context)
    await begin?.(office)
  })
  const office: DatabaseOffice = {
    get db() {
      return world.db
    },
    get context() {
      return world.context
    },
    get agency() {
      return agency
    },
    get agencyId() {
      return agency.id
    },
  }
  return office
}
