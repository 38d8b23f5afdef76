import type { Database } from '../platform/db/database.ts'
import { slipHashesOf } from './slip-store.ts'
import type { StaffSurvey } from './staff-survey.ts'

/** The hashes of the slips of surveys that take answers. */
export interface HeldSlips {
  /** Whether a hash is that of a slip of the survey, as it was read just now. */
  readonly has: (survey: StaffSurvey, hash: string) => Promise<boolean>
  readonly forget: (surveyId: string) => void
}

/**
 * Holds the hashes of slips, all of a survey at once. The database is never asked for one of them: beside each row
 * PostgreSQL notes that somebody has looked at it since it was written, and its log may keep what was asked for; by
 * either a slip that was spent could be told from one that was not.
 */
export function heldSlips(db: Database): HeldSlips {
  const held = new Map<string, { readonly as: string; readonly hashes: ReadonlySet<string> }>()
  return {
    async has(survey, hash) {
      // Slips come with a printing, and with nothing else.
      const as = survey.printings.map(({ id }) => id).join()
      const known = held.get(survey.id)
      if (known?.as === as) return known.hashes.has(hash)
      const hashes = new Set(await slipHashesOf(db, { ...survey, surveyId: survey.id }))
      held.set(survey.id, { as, hashes })
      return hashes.has(hash)
    },
    forget: (surveyId) => void held.delete(surveyId),
  }
}
