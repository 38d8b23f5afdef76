import path from 'node:path'
import { accept, type Result, refuse } from '../../basics/result.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import { isDiskFull } from '../files/disk-full.ts'
import { checkBackup } from './check-backup.ts'
import type { Manifest } from './manifest.ts'
import { type BackupRefusal, Stopped } from './refusal.ts'
import { clearShelf, clearUnfinished, scratchOf, shelfName, shelfOf } from './shelf.ts'
import { type Made, type Step, writeBackup } from './write-backup.ts'

/** The installation a maker makes backups of. */
export interface MakerOf {
  readonly opened: OpenDatabase
  /** The data folder: kept files and backups stand in it. */
  readonly folder: string
  readonly key: string
  /** Version of the program. */
  readonly program: string
  /** A prepared empty database for trying backups out; null where there is none. */
  readonly snapshot: string | null
}

/** What is to be made. */
export interface Order {
  readonly withKey: boolean
  /** Whether it is loaded into a database of its own before it gets its name. */
  readonly verify: boolean
  /** Where to; null puts it among the backups of the data folder. */
  readonly file: string | null
  /** The instant, ISO 8601 in UTC. */
  readonly now: string
}

/** What came of the last work. */
export type Outcome =
  | { readonly kind: 'made'; readonly name: string; readonly made: Made }
  | { readonly kind: 'checked'; readonly name: string; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: BackupRefusal }
  | { readonly kind: 'fault'; readonly name: string; readonly error: unknown }

/** Makes and checks backups, one at a time, and says how far it is. */
export interface Maker {
  readonly folder: string
  readonly make: (order: Order) => Promise<Outcome>
  readonly check: (file: string) => Promise<Outcome>
  /** What is being done now; null where nothing is. */
  readonly doing: () => Step | null
  /** What came of the last work since the program began; null before the first. */
  readonly last: () => Outcome | null
}

const aDay = 24 * 60 * 60 * 1000

/** A maker for an installation that is open. */
export function backupMaker(installation: MakerOf): Maker {
  const { folder, snapshot } = installation
  const scratch = scratchOf(folder)
  let doing: Step | null = null
  let last: Outcome | null = null
  const tell = (step: Step) => {
    doing = step
  }
  const alone = async (first: Step, name: string, work: () => Promise<Outcome>) => {
    if (doing) return { kind: 'refused', name, refusal: { code: 'busy' } } as const
    doing = first
    try {
      const isAlone = installation.opened.engine === 'pglite'
      await clearUnfinished(folder, Date.now() - (isAlone ? 0 : aDay))
      last = await work()
    } catch (error) {
      const refusal = refusalFrom(error, folder)
      last = refusal ? { kind: 'refused', name, refusal } : { kind: 'fault', name, error }
    } finally {
      doing = null
    }
    return last
  }
  return {
    folder,
    make: ({ withKey, verify, file, now }) => {
      const place = file ?? path.join(shelfOf(folder), shelfName(now))
      const name = path.basename(place)
      return alone({ code: 'database' }, name, async () => {
        const { opened, key, program } = installation
        const filesFolder = path.join(folder, 'files')
        const source = { opened, key, program, filesFolder, scratch, withKey, now }
        const made = await writeBackup(source, place, tell, async (unfinished) => {
          if (verify) await checkBackup(unfinished, { folder: scratch, snapshot })
        })
        if (file === null) await clearShelf(folder)
        return { kind: 'made', name, made }
      })
    },
    check: (file) =>
      alone({ code: 'checking' }, path.basename(file), async () => {
        const manifest = await checkBackup(file, { folder: scratch, snapshot })
        return { kind: 'checked', name: path.basename(file), manifest }
      }),
    doing: () => doing,
    last: () => last,
  }
}

/** Does work that stops with a refusal, and gives it as a value. A full disk is a refusal too. */
export async function refusable<Value>(
  folder: string,
  work: () => Promise<Value>,
): Promise<Result<Value, BackupRefusal>> {
  try {
    return accept(await work())
  } catch (error) {
    const refusal = refusalFrom(error, folder)
    if (refusal) return refuse(refusal)
    throw error
  }
}

function refusalFrom(error: unknown, folder: string): BackupRefusal | null {
  if (error instanceof Stopped) return error.refusal
  if (isDiskFull(error)) return { code: 'disk-full', folder, wanted: 0 }
  const { code, path: place, message } = error as NodeJS.ErrnoException
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EISDIR)$/.test(code ?? '') && place)
    return { code: 'folder-unwritable', folder: path.dirname(place), why: message }
  return null
}
