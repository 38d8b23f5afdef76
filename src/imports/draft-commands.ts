import type { PlainDate } from '../basics/plain-date.ts'
import type { FileKeeper } from '../platform/files/file-keeper.ts'
import { draftDays, draftsKeptSince } from './draft-age.ts'

/** Removes the files that were given too long ago and never saved as a plan, and says how many. */
export const clearOldDrafts = (
  files: FileKeeper,
  today: PlainDate,
  days = draftDays,
): Promise<number> => files.drafts.clearBefore(draftsKeptSince(today, days))
