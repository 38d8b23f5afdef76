import path from 'node:path'
import { localOfficer } from '../accounts/local-officer.ts'
import { answerAsked } from '../platform/backup/asked.ts'
import { backupMaker, type Maker } from '../platform/backup/maker.ts'
import { backupSentence } from '../platform/backup/messages.ts'
import { daysSince, shelved } from '../platform/backup/shelf.ts'
import { systemClock } from '../platform/clock.ts'
import { contextOf } from '../platform/context.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { recordBackup } from '../settings/backup-commands.ts'
import { isLate } from '../settings/backup-state.ts'
import { backupWords as words } from './backup-messages.ts'
import { installationKey } from './entrance.ts'
import type { Office } from './office.ts'
import { programFolder, programVersion } from './program-folder.ts'
import type { Voice } from './words.ts'

/** What makes the backups of an office that is open. */
export const backupsOf = async ({ opened, folder }: Office): Promise<Maker> =>
  backupMaker({
    ...{ opened, folder, program: programVersion() },
    key: await installationKey(folder),
    snapshot: await snapshotIn(path.join(programFolder, 'dist')),
  })

/** Makes the backups that `prongsai backup` asks for while this program has the database open. */
export const answerBackups = ({ opened, files, folder }: Office, maker: Maker) =>
  answerAsked(folder, async ({ withKey, verify, name }, file) => {
    const outcome = await maker.make({ withKey, verify, file, now: systemClock.now() })
    if (outcome.kind === 'refused') return { sentence: backupSentence(outcome.refusal) }
    if (outcome.kind !== 'made') {
      console.error('backup:', outcome.kind === 'fault' ? outcome.error : outcome.kind)
      return { sentence: words.fault }
    }
    const context = contextOf({ db: opened.db, files }, localOfficer)
    await recordBackup(context, { sha256: outcome.made.sha256, name, withKey })
    return { file }
  })

/** Says when the last backup is old, to whoever starts the program. */
export async function tellLate({ folder }: Office, voice: Voice): Promise<void> {
  const days = daysSince((await shelved(folder))[0], systemClock.now())
  if (days !== null && isLate(days)) voice.tell(words.late(days))
}
