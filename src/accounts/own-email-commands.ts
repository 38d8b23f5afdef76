import type { PersonId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { saveEmail } from './own-email-store.ts'
import { saveOwnActivity } from './record-store.ts'

/**
 * Keeps the e-mail address its owner has consented to give, or takes it away; null for none. The line in
 * the record is the moment of consent and says that an address is there or gone, never which.
 */
export const changeOwnEmail = (
  context: Context,
  personId: PersonId,
  email: string | null,
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    await saveEmail(tx, personId, email, context.now)
    const changed = email === null ? 'email-gone' : 'email-there'
    await saveOwnActivity(tx, context, personId, 'change-sign-in', { changed })
  })
