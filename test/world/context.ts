import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import type { Actor } from '../../src/basics/actor.ts'
import { type PlainDate, plainDate } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { type FileKeeper, fileKeeper } from '../../src/platform/files/file-keeper.ts'

/** The day on which the tests' world lives: the last of fiscal year 2566. */
export const testDay = plainDate('2023-09-30')

/** A context for commands: the local officer, on the tests' day. */
export const testContext = (
  world: { readonly db: Database; readonly files: FileKeeper },
  change: { readonly actor?: Actor; readonly today?: PlainDate } = {},
): Context => ({
  ...world,
  actor: localOfficer,
  today: testDay,
  now: `${testDay}T03:00:00.000Z`,
  newId,
  ...change,
})

/** A place for kept files that is gone when the test is done. */
export function temporaryFiles(): {
  readonly folder: string
  readonly files: FileKeeper
  readonly remove: () => void
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-files-'))
  return {
    folder,
    files: fileKeeper(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
