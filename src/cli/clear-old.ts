import { clearOldDrafts } from '../imports/draft-commands.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { clearOldNotifications } from '../reminders/letter-commands.ts'
import { clearOldAttempts, daysOf } from '../settings/commands.ts'
import type { Installation } from '../settings/store.ts'
import { mixWords } from '../surveys/mixed-words-store.ts'
import type { Office } from './office.ts'
import { oldFilesStay } from './serve-messages.ts'
import type { Voice } from './words.ts'

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
  const days = await daysOf(db, installation, 'retention.drafts')
  try {
    await clearOldDrafts(files, clock.today(), days)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    voice.tell(oldFilesStay(folder, why))
  }
}
