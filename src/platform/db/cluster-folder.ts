import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'

/** PostgreSQL's major version inside the pinned PGlite; a minor version of PGlite may change it. */
export const clusterVersion = '18'

/** Where PGlite keeps its cluster below the data folder. */
export const clusterOf = (folder: string) => path.join(folder, 'pgdata')

const finishedMark = (folder: string) => path.join(folder, 'pgdata.finished')

/** Whether a cluster was made here to its end. One that was not has never acknowledged anything. */
export const isFinished = (folder: string) =>
  existsSync(finishedMark(folder)) && existsSync(path.join(clusterOf(folder), 'PG_VERSION'))

/** The PostgreSQL version that made the cluster. */
export const versionIn = (folder: string) =>
  readFileSync(path.join(clusterOf(folder), 'PG_VERSION'), 'utf8').trim()

/** Puts aside what an interrupted first start left, so that a cluster can be made anew. Nothing is deleted. */
export function putAside(folder: string) {
  if (existsSync(clusterOf(folder)))
    renameSync(clusterOf(folder), `${clusterOf(folder)}.unfinished-${Date.now()}`)
}

/** Says that the cluster is made, after every file of it has reached the disk. */
export async function markFinished(folder: string) {
  const inside = readdirSync(clusterOf(folder), { recursive: true, withFileTypes: true })
  // Several at a time: a disk brings what is asked together to its end together.
  const several = pLimit(16)
  await several.map(inside, (entry) =>
    sync(path.join(entry.parentPath, entry.name), entry.isDirectory()),
  )
  await sync(clusterOf(folder), true)
  writeFileSync(finishedMark(folder), `${clusterVersion}\n`)
  await sync(finishedMark(folder), false)
  await sync(folder, true)
}

/** Windows cannot fsync a folder and wants write access to fsync a file. */
async function sync(place: string, isFolder: boolean) {
  if (isFolder && process.platform === 'win32') return
  const opened = await open(place, isFolder ? 'r' : 'r+')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
