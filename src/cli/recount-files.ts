import { lstat, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Bilingual } from '../basics/bilingual.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import {
  type FolderFiles,
  isCounted,
  largestFile,
  largestFolder,
} from '../staff-surveys/read-folder.ts'
import { readZip } from '../staff-surveys/read-zip.ts'
import { recountWords } from '../staff-surveys/recount-messages.ts'
import { whyNotOpened } from './paper-messages.ts'
import { fileTooLarge, notAFile } from './recount-command-messages.ts'

/** The files of a published folder or zip, and the names of those that are not counted. */
export interface FilesRead {
  readonly files: FolderFiles
  readonly others: readonly string[]
}

/** Reads what stands at a place: a folder, or a zip of one. Links are not followed and nothing large is read whole. */
export async function filesAt(place: string): Promise<Result<FilesRead, Bilingual>> {
  try {
    if ((await stat(place)).isDirectory()) return await folderAt(place)
    const bytes = await bytesAt(place, largestFolder)
    if (!bytes.ok) return bytes
    const read = await readZip(bytes.value, isCounted)
    if (typeof read !== 'string') return accept(read)
    const { th, en } = recountWords
    return refuse({ th: th.zipTrouble[read], en: en.zipTrouble[read] })
  } catch (error) {
    return refuse(whyNotOpened(place, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

/** The text of a small file, such as a receipt. */
export async function textAt(place: string): Promise<Result<string, Bilingual>> {
  try {
    const bytes = await bytesAt(place, 1_000_000)
    return bytes.ok ? accept(new TextDecoder().decode(bytes.value)) : bytes
  } catch (error) {
    return refuse(whyNotOpened(place, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

async function folderAt(folder: string): Promise<Result<FilesRead, Bilingual>> {
  const own = await namesIn(folder)
  const columns = path.join(folder, 'columns')
  const inColumns = own.includes('columns') && (await lstat(columns)).isDirectory()
  const names = [
    ...own.filter((name) => name !== 'columns' || !inColumns),
    ...(inColumns ? (await namesIn(columns)).map((name) => `columns/${name}`) : []),
  ]
  const files = new Map<string, Uint8Array>()
  let all = 0
  for (const name of names.filter(isCounted)) {
    const bytes = await bytesAt(path.join(folder, name), Math.min(largestFile, largestFolder - all))
    if (!bytes.ok) return bytes
    all += bytes.value.length
    files.set(name, bytes.value)
  }
  return accept({ files, others: names.filter((name) => !isCounted(name)) })
}

/** At most so many names: a folder of a million files is none of ours. */
const namesIn = async (folder: string) => (await readdir(folder)).toSorted().slice(0, 5000)

/** The bytes of a plain file, at most so many. */
async function bytesAt(
  place: string,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Bilingual>> {
  // Looked at before it is opened: a pipe would let us wait for ever, and a link lead anywhere.
  if (!(await lstat(place)).isFile()) return refuse(notAFile(place))
  const handle = await open(place, 'r')
  try {
    const { size } = await handle.stat()
    if (size > most) return refuse(fileTooLarge(place))
    const bytes = new Uint8Array(size)
    let at = 0
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return accept(bytes.subarray(0, at))
  } finally {
    await handle.close()
  }
}
