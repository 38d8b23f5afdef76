import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/platform/db/open-database.ts'
import { sentenceOf } from '../../src/platform/db/refusal.ts'
import { startPostgres } from './postgres-server.ts'

/** Starts one PostgreSQL for all workers, with a migrated database that each test's is copied from. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  if ('whyNot' in server) {
    process.stderr.write(`The database tests on PostgreSQL are skipped: ${server.whyNot}\n`)
    project.provide('postgres', server)
    return
  }
  const admin = await openDatabase({ url: server.url('template1') })
  if (!admin.ok) throw new Error(sentenceOf(admin.reason).en)
  await admin.value.close()
  project.provide('postgres', { url: server.url('DATABASE') })
  return () => server.stop()
}
