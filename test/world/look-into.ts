import path from 'node:path'
import { type OpenDatabase, openDatabase } from '../../src/platform/db/open-database.ts'
import { sentenceOf } from '../../src/platform/db/refusal.ts'
import { snapshotIn } from '../../src/platform/db/snapshot.ts'

/** Where a program that a test starts keeps what it is given. */
export interface Office {
  readonly data: string
  /** The address of its PostgreSQL; empty for the embedded database. */
  readonly url: string
}

/** Looks into the database of an office while no program is on it, or beside one on PostgreSQL. */
export async function lookInto<Value>(
  { data, url }: Office,
  at: (opened: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const opened = await openDatabase(
    url ? { url } : { folder: path.join(data, 'database'), snapshot: await snapshotIn('dist') },
  )
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  try {
    return await at(opened.value)
  } finally {
    await opened.value.close()
  }
}
