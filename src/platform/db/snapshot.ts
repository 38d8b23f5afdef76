import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { clusterVersion } from './cluster-folder.ts'
import { migrationsFolder, migrationsIn } from './migrate.ts'
import { newId } from './new-id.ts'
import { openDatabase } from './open-database.ts'
import { sentenceOf } from './refusal.ts'

/**
 * A cluster with every migration run and nothing in it, so that a new folder (or a test) starts in half
 * a second instead of four. Gives back its file, named by what it was made from; makes it if it is missing.
 */
export async function preparedSnapshot(
  folder: string,
  { gzip }: { readonly gzip: boolean } = { gzip: true },
): Promise<string> {
  const ending = gzip ? '.tar.gz' : '.tar'
  const file = path.join(folder, `snapshot-${await fingerprint()}${ending}`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const opened = await openDatabase({ memory: true })
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  const bytes = await opened.value.dump({ gzip })
  await opened.value.close()
  const unfinished = `${file}.${newId()}`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
  for (const old of readdirSync(folder)) {
    const isOld = /^snapshot-[0-9a-f]{16}\.tar(\.gz)?$/.test(old) && old.endsWith(ending)
    if (isOld && old !== path.basename(file)) rmSync(path.join(folder, old), { force: true })
  }
  return file
}

/** The prepared snapshot that fits these migrations, or null where none has been made. */
export async function snapshotIn(folder: string): Promise<string | null> {
  const file = path.join(folder, `snapshot-${await fingerprint()}.tar.gz`)
  return existsSync(file) ? file : null
}

async function fingerprint(): Promise<string> {
  const sum = createHash('sha256').update(clusterVersion)
  for (const [name, text] of await migrationsIn(migrationsFolder)) sum.update(`${name}\0${text}\0`)
  return sum.digest('hex').slice(0, 16)
}
