import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { appliedIn } from '../db/migrate.ts'
import { atOneMoment } from '../db/moment.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import { checkedFile, keptFiles, piecesOf } from './kept-files.ts'
import { type FileEntry, formatVersion, type Manifest, parts, type TableEntry } from './manifest.ts'
import { type Counted, linesOf, writeExactly } from './rows.ts'
import { tablesIn } from './tables.ts'
import { startZip, type ZipWriter } from './zip-writer.ts'

/** What a backup is made of. */
export interface BackupSource {
  readonly opened: OpenDatabase
  /** Folder of the kept files. */
  readonly filesFolder: string
  /** A folder for what is needed meanwhile; as secret as the database. */
  readonly scratch: string
  /** The installation's key. It goes into the file only where asked. */
  readonly key: string
  readonly withKey: boolean
  /** Version of the program. */
  readonly program: string
  /** The instant, ISO 8601 in UTC. */
  readonly now: string
}

/** How far the making, checking or restoring of a backup is. */
export type Step =
  | { readonly code: 'database' }
  | { readonly code: 'files'; readonly done: number; readonly of: number }
  | { readonly code: 'checking' }
export type Tell = (step: Step) => void

/** A backup that stands in its file. */
export interface Made {
  readonly manifest: Manifest
  readonly bytes: number
  readonly sha256: string
}

/** Tells whose a key is without telling the key. */
export const fingerprintOf = (key: string) =>
  createHmac('sha256', key).update('prongsai installation').digest('hex').slice(0, 16)

/**
 * Writes everything there is into one file, while others go on writing: the tables as they are at one
 * moment, then the files kept by then. The file gets its name after `prove` has been through it.
 */
export async function writeBackup(
  source: BackupSource,
  file: string,
  tell: Tell,
  prove: (unfinished: string) => Promise<void>,
): Promise<Made> {
  await mkdir(path.dirname(file), { recursive: true })
  await mkdir(source.scratch, { recursive: true, mode: 0o700 })
  const zip = await startZip(file)
  try {
    const { key, withKey, program, now } = source
    const { migrations, tables } = await writeTables(source, zip, tell)
    const { files, spoilt } = await writeFiles(source.filesFolder, zip, tell)
    if (withKey) await zip.add(parts.key, [Buffer.from(`${key}\n`)], { compress: false })
    const manifest: Manifest = {
      ...{ format: 'prongsai-backup', formatVersion, program, madeAt: now },
      ...{ installation: fingerprintOf(key), withKey, migrations, tables, files, spoilt },
    }
    await zip.add(parts.manifest, [Buffer.from(JSON.stringify(manifest, null, 1))], {
      compress: true,
    })
    const made = { manifest, ...(await zip.finish()) }
    tell({ code: 'checking' })
    await prove(zip.unfinished)
    await zip.name()
    return made
  } finally {
    await zip.abandon()
  }
}

const writeTables = ({ opened, scratch }: BackupSource, zip: ZipWriter, tell: Tell) =>
  atOneMoment(opened, scratch, async (tx) => {
    tell({ code: 'database' })
    await writeExactly(tx)
    const migrations = [...(await appliedIn(tx))]
    const tables: TableEntry[] = []
    for (const table of await tablesIn(tx)) {
      let counted: Counted | null = null
      const lines = linesOf(tx, table, (said) => {
        counted = said
      })
      await zip.add(parts.table(table.name), lines, { compress: true })
      if (!counted) throw new Error(`The rows of ${table.name} were not read to their end.`)
      tables.push({ name: table.name, columns: [...table.columns], ...(counted as Counted) })
    }
    return { migrations, tables }
  })

/** Each file is hashed before it is copied: a spoilt one is left out and named, and the rest is saved. */
async function writeFiles(folder: string, zip: ZipWriter, tell: Tell) {
  const files: FileEntry[] = []
  const spoilt: string[] = []
  const kept = await keptFiles(folder)
  for (const [done, sha256] of kept.entries()) {
    tell({ code: 'files', done, of: kept.length })
    const checked = await checkedFile(folder, sha256)
    if (!checked) {
      spoilt.push(sha256)
      continue
    }
    await zip.add(parts.file(sha256), piecesOf(folder, sha256), { compress: false })
    files.push(checked)
  }
  return { files, spoilt }
}
