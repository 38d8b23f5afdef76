import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { registerAgency } from '../../src/agencies/commands.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { importPlan } from '../../src/measures/commands.ts'
import { type Made, writeBackup } from '../../src/platform/backup/write-backup.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import type { OpenDatabase } from '../../src/platform/db/open-database.ts'
import { preparedSnapshot } from '../../src/platform/db/snapshot.ts'
import { cleanPlan } from './clean-plan.ts'
import { testContext } from './context.ts'

/** The key of the installation that the tests back up. */
export const backupKey = 'a key of forty-eight letters for tests of backups'

/** The snapshot of an empty database, whatever engine the run is for. */
export const emptySnapshot = () => preparedSnapshot(path.resolve('.cache'), { gzip: false })

/** A folder that is gone when the test is done. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-backup-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Backs a database up into a folder, whose kept files are in its folder `files`. */
export function backedUp(
  opened: OpenDatabase,
  folder: string,
  change: { readonly withKey?: boolean; readonly name?: string } = {},
): Promise<Made> {
  const source = {
    ...{ opened, key: backupKey, withKey: change.withKey ?? false, program: 'test' },
    ...{ filesFolder: path.join(folder, 'files'), scratch: path.join(folder, 'scratch') },
    now: '2023-09-30T03:00:00.000Z',
  }
  const file = path.join(folder, change.name ?? 'backup.zip')
  return writeBackup(
    source,
    file,
    () => {},
    async () => {},
  )
}

/** An empty database on the tests' PostgreSQL, without any structure. */
export async function emptyPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgres')
  if (!('url' in server)) throw new Error(server.whyNot)
  const at = (database: string) => server.url.replace('DATABASE', database)
  const name = `empty_${newId().replaceAll('-', '')}`
  const tell = async (sql: string) => {
    const client = new pg.Client({ connectionString: at('postgres') })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await tell(`create database ${name} template template0`)
  return { url: at(name), drop: () => tell(`drop database ${name} with (force)`) }
}

/** Registers an agency and imports its plan, with the paper it came from among the kept files. */
export async function worked(world: Parameters<typeof testContext>[0]) {
  const context = testContext(world)
  const place = { district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' }
  const agency = await registerAgency(context, { name: 'องค์การบริหารส่วนตำบลธารใส', ...place })
  if (!agency.ok) throw new Error(agency.reason.code)
  const bytes = new TextEncoder().encode('ตาราง')
  const paper = { fileName: 'o43.txt', format: 'text', bytes }
  const saved = await importPlan(context, {
    ...{ agencyId: agency.value.id, fiscalYear: fiscalYear(2566), plan: cleanPlan() },
    paper: { ...paper, frontMatter: [], unread: [], inferred: [] },
  })
  if (!saved.ok) throw new Error(saved.reason.code)
  return agency.value
}
