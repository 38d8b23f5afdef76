import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { localOfficer } from '../accounts/local-officer.ts'
import { askForBackup } from '../platform/backup/asked.ts'
import { checkBackup } from '../platform/backup/check-backup.ts'
import { knowsMigrations } from '../platform/backup/load-backup.ts'
import { backupMaker, type Outcome, refusable } from '../platform/backup/maker.ts'
import { backupSentence } from '../platform/backup/messages.ts'
import { scratchOf, shelfName, shelfOf } from '../platform/backup/shelf.ts'
import { systemClock } from '../platform/clock.ts'
import { contextOf } from '../platform/context.ts'
import { lockFolder } from '../platform/db/folder-lock.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { sentenceOf } from '../platform/db/refusal.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { fileKeeper } from '../platform/files/file-keeper.ts'
import { recordBackup } from '../settings/backup-commands.ts'
import type { Arguments } from './arguments.ts'
import { madeSentence, backupWords as words } from './backup-messages.ts'
import { installationKey } from './entrance.ts'
import { dataFolder } from './office.ts'
import { programFolder, programVersion } from './program-folder.ts'
import { showing } from './progress.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `backup`: everything in one file, while the program runs and people write; or the check of an old file. */
export async function backup(said: Arguments, voice: Voice): Promise<Exit> {
  const folder = dataFolder(said)
  const { flags } = said
  if (typeof flags.check === 'string') return checkFile(path.resolve(flags.check), folder, voice)
  const now = systemClock.now()
  const file =
    typeof flags.out === 'string'
      ? path.resolve(flags.out)
      : path.join(shelfOf(folder), shelfName(now))
  if (existsSync(file)) {
    voice.tell(backupSentence({ code: 'file-exists', file }))
    return exits.unusable
  }
  const url = process.env.DATABASE_URL
  const database = path.join(folder, 'database')
  if (!url && !existsSync(database)) {
    voice.tell(words.nothingThere(folder))
    return exits.unusable
  }
  const order = { withKey: !!flags['with-key'], verify: !flags['no-verify'], now }
  // The structure stays as it is: a backup is what one makes before a new version changes it.
  const opened = await openDatabase(url ? { url } : { folder: database }, 'as-it-is')
  if (!opened.ok) {
    if (opened.reason.code === 'folder-in-use') return askRunning({ folder, file, order }, voice)
    voice.tell(sentenceOf(opened.reason))
    return exits.unusable
  }
  try {
    const snapshot = await snapshotIn(path.join(programFolder, 'dist'))
    const key = await installationKey(folder)
    const program = programVersion()
    const maker = backupMaker({ opened: opened.value, folder, key, program, snapshot })
    const isShelved = typeof flags.out !== 'string'
    const outcome = await showing(voice, words.making, () =>
      maker.make({ ...order, file: isShelved ? null : file }),
    )
    // A database of an older version may not have the record yet.
    if (outcome.kind === 'made' && (await knowsMigrations(outcome.made.manifest))) {
      const files = fileKeeper(path.join(folder, 'files'))
      const context = contextOf({ db: opened.value.db, files }, localOfficer)
      const { sha256 } = outcome.made
      await recordBackup(context, { sha256, name: outcome.name, withKey: order.withKey })
    }
    return toldOutcome(outcome, { file, order }, voice)
  } finally {
    await opened.value.close()
  }
}

interface Wanted {
  readonly file: string
  readonly order: { readonly withKey: boolean; readonly verify: boolean }
}

function toldOutcome(outcome: Outcome, { file, order }: Wanted, voice: Voice): Exit {
  if (outcome.kind === 'fault') throw outcome.error
  if (outcome.kind === 'refused') {
    voice.tell(backupSentence(outcome.refusal))
    return exits.unusable
  }
  voice.print(file)
  if (outcome.kind === 'made') {
    voice.tell(madeSentence({ ...outcome.made, verified: order.verify }))
    voice.tell(order.withKey ? words.withKey : words.withoutKey)
    for (const sha256 of outcome.made.manifest.spoilt) voice.tell(words.spoilt(sha256))
    if (outcome.made.manifest.spoilt.length > 0) return exits.findings
  }
  return exits.good
}

/** The program has the database open: it makes the backup, and this process puts it where it was wanted. */
async function askRunning(
  { folder, file, order }: Wanted & { readonly folder: string },
  voice: Voice,
): Promise<Exit> {
  const name = path.basename(file)
  const answer = await showing(voice, words.asking, () =>
    askForBackup(folder, { ...order, name }, () => isHeld(path.join(folder, 'database'))),
  )
  if (answer === null || 'sentence' in answer) {
    voice.tell(answer?.sentence ?? words.noAnswer)
    return exits.unusable
  }
  const moved = await refusable(path.dirname(file), () => moveTo(answer.file, file))
  if (!moved.ok) {
    voice.tell(backupSentence(moved.reason))
    return exits.unusable
  }
  voice.print(file)
  voice.tell(order.verify ? words.doneByOther : words.doneByOtherUnchecked)
  voice.tell(order.withKey ? words.withKey : words.withoutKey)
  return exits.good
}

/** Onto another disk a file is copied first, under a name that does not pretend to be whole. */
async function moveTo(from: string, to: string) {
  await mkdir(path.dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, `${to}.unfinished`)
    await rename(`${to}.unfinished`, to)
    await rm(from)
  }
}

function isHeld(database: string): boolean {
  const locked = lockFolder(database)
  if (locked.ok) locked.value.release()
  return !locked.ok
}

async function checkFile(file: string, folder: string, voice: Voice): Promise<Exit> {
  const snapshot = await snapshotIn(path.join(programFolder, 'dist'))
  const scratch = { folder: scratchOf(folder), snapshot }
  const checked = await showing(voice, words.checking, () =>
    refusable(folder, () => checkBackup(file, scratch)),
  )
  if (!checked.ok) {
    voice.tell(backupSentence(checked.reason))
    return exits.unusable
  }
  voice.print(words.whole(checked.value)[voice.language])
  return exits.good
}
