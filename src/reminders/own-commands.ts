import { allow } from '../accounts/permissions.ts'
import { saveOwnActivity } from '../accounts/record-store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { feedToken, feedTokenHash } from './feed-token.ts'
import type { ReminderReader } from './notification.ts'
import { endFeedsOf, saveFeed, saveReminderChoice } from './own-store.ts'

/** Keeps whether and when a person wants to be reminded by mail. */
export const chooseReminders = (
  context: Context,
  personId: PersonId,
  choice: Pick<ReminderReader, 'wantsMail' | 'minute'>,
): Promise<void> =>
  inTransaction(context.db, (tx) => saveReminderChoice(tx, personId, choice, context.now))

/** Makes the private address of a calendar, in place of the one there was; gives its token. */
export async function makeFeed(
  context: Context,
  key: string,
  personId: PersonId,
  agencyId: AgencyId | null,
): Promise<Result<string, { readonly code: 'not-allowed' }>> {
  if (agencyId !== null && !allow(context.actor, 'see-desk', agencyId).ok)
    return refuse({ code: 'not-allowed' })
  const id = context.newId()
  const token = feedToken(key, id)
  await inTransaction(context.db, async (tx) => {
    const feed = { id, personId, agencyId, sha256: feedTokenHash(token), madeAt: context.now }
    await saveFeed(tx, feed)
    await saveOwnActivity(tx, context, personId, 'keep-own-account', { changed: 'calendar-made' })
  })
  return accept(token)
}

/** Ends the private address of a calendar. */
export const endFeed = (
  context: Context,
  personId: PersonId,
  agencyId: AgencyId | null,
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    if (await endFeedsOf(tx, personId, agencyId))
      await saveOwnActivity(tx, context, personId, 'keep-own-account', {
        changed: 'calendar-ended',
      })
  })
