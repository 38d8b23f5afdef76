// Secrets that stand in files of their own beside the database, in no backup, until they are destroyed.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './sync-folder.ts'

/** Secret texts by name, in one folder; names are of small letters, digits and hyphens. */
export interface SecretFiles {
  /** Writes it through to the disk, readable for its owner alone; refuses to replace one that is there. */
  readonly keep: (name: string, text: string) => Promise<void>
  /** Null where there is none. */
  readonly read: (name: string) => Promise<string | null>
  /**
   * Overwrites and removes it; none there is no fault. Disks that move what is written over (SSDs, snapshots)
   * may hold the old bytes still: the text must be one that is worth nothing without the database.
   */
  readonly destroy: (name: string) => Promise<void>
}

/** Keeps secrets in a folder, which is made when it is first needed. */
export function secretFiles(folder: string): SecretFiles {
  const placeOf = (name: string) => {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name))
      throw new Error(`Not the name of a secret: ${name}`)
    return path.join(folder, `${name}.key`)
  }
  return {
    async keep(name, text) {
      const place = placeOf(name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(place, 'wx', 0o600)
      try {
        await file.writeFile(text, 'utf8')
        await file.sync()
      } catch (error) {
        await file.close()
        await rm(place, { force: true })
        throw error
      }
      await file.close()
      await syncFolder(folder)
    },
    read: (name) => readFile(placeOf(name), 'utf8').catch(whereMissing),
    async destroy(name) {
      const place = placeOf(name)
      const file = await open(place, 'r+').catch(whereMissing)
      if (file === null) return
      try {
        const { size } = await file.stat()
        await file.write(randomBytes(size), 0, size, 0)
        await file.sync()
      } finally {
        await file.close()
      }
      await rm(place, { force: true })
      await syncFolder(folder)
    },
  }
}

const whereMissing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null
  throw error
}
