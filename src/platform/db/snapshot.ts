import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { clusterOf, clusterVersion } from './cluster-folder.ts'
import { packCluster } from './cluster-tar.ts'
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
  const tar = await newCluster()
  const unfinished = `${file}.${newId()}`
  writeFileSync(unfinished, gzip ? gzipSync(tar) : tar)
  renameSync(unfinished, file)
  for (const old of readdirSync(folder)) {
    const isOld = /^snapshot-[0-9a-f]{16}\.tar(\.gz)?$/.test(old) && old.endsWith(ending)
    if (isOld && old !== path.basename(file)) rmSync(path.join(folder, old), { force: true })
  }
  return file
}

/** A new, migrated cluster that was closed, so that whoever begins from it has nothing to recover. */
async function newCluster(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-snapshot-'))
  try {
    const opened = await openDatabase({ folder })
    if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
    await opened.value.close()
    return packCluster(clusterOf(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The prepared snapshot that fits these migrations, or null where none has been made. */
export async function snapshotIn(folder: string): Promise<string | null> {
  const file = path.join(folder, `snapshot-${await fingerprint()}.tar.gz`)
  return existsSync(file) ? file : null
}

async function fingerprint(): Promise<string> {
  const sum = createHash('sha256').update(`closed ${clusterVersion}`)
  for (const [name, text] of await migrationsIn(migrationsFolder)) sum.update(`${name}\0${text}\0`)
  return sum.digest('hex').slice(0, 16)
}
