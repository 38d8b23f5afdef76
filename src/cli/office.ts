import path from 'node:path'
import type { Bilingual } from '../basics/bilingual.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type OpenDatabase, openDatabase } from '../platform/db/open-database.ts'
import { sentenceOf } from '../platform/db/refusal.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { type FileKeeper, fileKeeper } from '../platform/files/file-keeper.ts'
import type { Arguments } from './arguments.ts'
import { programFolder } from './program-folder.ts'

/** What the program of one office stands on: its database, and the files it keeps. */
export interface Office {
  readonly opened: OpenDatabase
  readonly files: FileKeeper
  readonly folder: string
}

/** Where the office's data is: named with --data or PRONGSAI_DATA, else the folder data beside the program. */
export const dataFolder = ({ flags }: Pick<Arguments, 'flags'>): string =>
  path.resolve(
    typeof flags.data === 'string'
      ? flags.data
      : (process.env.PRONGSAI_DATA ?? path.join(programFolder, 'data')),
  )

/** Opens PostgreSQL where DATABASE_URL names one, else the embedded database in the data folder. */
export async function openOffice(
  said: Pick<Arguments, 'flags'>,
): Promise<Result<Office, Bilingual>> {
  const folder = dataFolder(said)
  const url = process.env.DATABASE_URL
  const opened = await openDatabase(
    url
      ? { url }
      : {
          folder: path.join(folder, 'database'),
          snapshot: await snapshotIn(path.join(programFolder, 'dist')),
        },
  )
  if (!opened.ok) return refuse(sentenceOf(opened.reason))
  return accept({ opened: opened.value, files: fileKeeper(path.join(folder, 'files')), folder })
}
