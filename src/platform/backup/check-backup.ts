import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { inTransaction } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { openDatabase } from '../db/open-database.ts'
import { freeBytes } from '../files/disk-full.ts'
import { openArchive } from './archive.ts'
import { knowsMigrations, loadBackup, passFiles } from './load-backup.ts'
import { type Manifest, unpackedBytes } from './manifest.ts'
import { stop } from './refusal.ts'

/** Tables up to this many bytes are tried out in memory; more in a folder, which is slower and takes no memory. */
const mostInMemory = 32 * 1024 * 1024

/** Where a backup is tried out. */
export interface Scratch {
  readonly folder: string
  /** A prepared empty database with every migration of this program; null where there is none. */
  readonly snapshot: string | null
}

/**
 * Proves a backup: loads its tables into a database of its own, compares what is there then with the
 * digests, and hashes every kept file. Nothing is left behind. Refuses by `Stopped`.
 */
export async function checkBackup(file: string, scratch: Scratch): Promise<Manifest> {
  const archive = await openArchive(file)
  try {
    const { manifest } = archive
    const isNewest = await knowsMigrations(manifest)
    const snapshot = isNewest ? scratch.snapshot : null
    const size = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
    const folder = path.join(scratch.folder, `trial-${newId()}`)
    const inMemory = size <= mostInMemory
    if (!inMemory) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      needRoom(folder, size * spaciousness)
    }
    const opened = await openDatabase(
      inMemory ? { memory: true, snapshot } : { folder, snapshot },
      'as-it-is',
    )
    if (!opened.ok) return stop({ code: 'database', refusal: opened.reason })
    try {
      await inTransaction(opened.value.db, (tx) => loadBackup(tx, archive, folder))
    } finally {
      await opened.value.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    await passFiles(archive, async (_, pieces) => {
      for await (const piece of pieces) void piece
    })
    return manifest
  } finally {
    archive.close()
  }
}

/** Rows in a database take more room than as text: keys, and the log written before them. */
export const spaciousness = 4

/** Bytes a restore needs on the disk. */
export const roomFor = (manifest: Manifest): number =>
  manifest.tables.reduce((sum, { bytes }) => sum + bytes * (spaciousness - 1), 0) +
  unpackedBytes(manifest)

/** Stops where the disk has not the room that is wanted, in bytes. */
export function needRoom(folder: string, wanted: number): void {
  const free = freeBytes(folder)
  if (free !== null && free < wanted) stop({ code: 'disk-full', folder, wanted })
}
