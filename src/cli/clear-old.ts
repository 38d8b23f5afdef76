import path from 'node:path'
import { clearOldDrafts } from '../imports/draft-commands.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { clearOldNotifications } from '../reminders/letter-commands.ts'
import { clearOldAttempts, daysOf } from '../settings/commands.ts'
import type { Installation } from '../settings/store.ts'
import { sweepStaffSurveys } from '../staff-surveys/sweep-jobs.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import { mixWords } from '../surveys/mixed-words-store.ts'
import type { Office } from './office.ts'
import { answersStay, logStays, oldFilesStay } from './serve-messages.ts'
import type { Voice } from './words.ts'

/**
 * Destroys what is left of staff surveys that were counted or called off, where the program ended before it was
 * done. Where that fails the office stays open, and no results are published before it is done.
 */
async function sweepAnswers(
  { db, folder }: { readonly db: Database; readonly folder: string },
  voice: Pick<Voice, 'tell'>,
  { now }: Clock,
): Promise<void> {
  const keeper = windowKeysIn(path.join(folder, windowKeyFolder))
  try {
    const left = await sweepStaffSurveys({ db, keeper, newId, now })
    if (left && left.log !== 'gone') voice.tell(logStays[left.log])
  } catch (error) {
    voice.tell(answersStay((error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

/**
 * Clears what is older than it is to be kept, and marks of whose words came with which answers: at the start,
 * and on every day while the program serves. Where files cannot be cleared the office stays open
 * all the same, and it is said.
 */
export async function clearOld(
  {
    opened,
    files,
    folder,
  }: Pick<Office, 'files' | 'folder'> & {
    readonly opened: Pick<Office['opened'], 'db'>
  },
  installation: Installation,
  voice: Pick<Voice, 'tell'>,
  clock: Clock = systemClock,
): Promise<void> {
  const { db } = opened
  await clearOldAttempts({ db, now: clock.now() }, installation)
  await clearOldNotifications({ db, now: clock.now() }, installation)
  await mixWords(db)
  await sweepAnswers({ db, folder }, voice, clock)
  const days = await daysOf(db, installation, 'retention.drafts')
  try {
    await clearOldDrafts(files, clock.today(), days)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    voice.tell(oldFilesStay(folder, why))
  }
}
