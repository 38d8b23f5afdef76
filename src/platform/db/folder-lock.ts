import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { accept, type Result, refuse } from '../../basics/result.ts'

/** Who has a folder open. */
export interface Holder {
  readonly pid: number
  /** When that process began, ISO 8601. */
  readonly startedAt: string
}

/** A folder of data that nobody else may open until it is released. */
export interface FolderLock {
  readonly release: () => void
}

/**
 * Takes a folder for this process alone. The lock itself is the operating system's, held through an
 * empty SQLite file: it falls with the process however that ends, on Windows too, so no stale lock can
 * keep anybody out and no other process's number can be mistaken for the holder's. A file beside it
 * names the holder for the sentence a second opener gets.
 */
export function lockFolder(
  folder: string,
): Result<FolderLock, { readonly code: 'folder-in-use'; readonly holder: Holder | null }> {
  const holderFile = path.join(folder, 'in-use-by.json')
  const lock = new DatabaseSync(path.join(folder, 'lock'))
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode !== busy) throw error
    return refuse({ code: 'folder-in-use', holder: holderIn(holderFile) })
  }
  const startedAt = new Date(Date.now() - Math.round(process.uptime() * 1000)).toISOString()
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, startedAt } satisfies Holder))
  let held = true
  return accept({
    release() {
      if (!held) return
      held = false
      rmSync(holderFile, { force: true })
      lock.close()
    },
  })
}

/** SQLITE_BUSY: somebody else holds the file. */
const busy = 5

function holderIn(file: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null
  } catch {
    // The holder has the lock but has not yet written its name, or is removing it.
    return null
  }
}
