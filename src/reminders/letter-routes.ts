import { agenciesOf } from '../agencies/store.ts'
import type { Database } from '../platform/db/database.ts'
import type { Writing } from './letter-commands.ts'
import { reminderLetter } from './pages/reminder-letter.ts'

/** Writes letters whose addresses lead to a site that others reach at `origin`. */
export const letterWriter =
  (db: Database, origin: string): Writing =>
  async (told, { language }) => {
    const ids = [...new Set(told.matters.map(({ agencyId }) => agencyId))]
    const agencies = await agenciesOf(db, ids)
    return reminderLetter(language, told, new Map(agencies.map((each) => [each.id, each])), origin)
  }
