import { saveOwnActivity } from '../accounts/record-store.ts'
import type { PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { codeMinutes, lineCodeHash, newLineCode } from './line-code.ts'
import {
  clearLineCodes,
  deleteLineLink,
  lineLinkBy,
  lineLinkOf,
  saveLineCode,
  saveLineLink,
  takeLineCode,
} from './line-store.ts'

/** Gives a person who consents a code that connects a LINE account, in place of the one there was. */
export async function askLineCode(
  context: Context,
  key: string,
  personId: PersonId,
): Promise<string> {
  const code = newLineCode()
  const expiresAt = new Date(Date.parse(context.now) + codeMinutes * 60_000).toISOString()
  await inTransaction(context.db, async (tx) => {
    await clearLineCodes(tx, context.now)
    const sha256 = lineCodeHash(key, code)
    await saveLineCode(tx, { personId, sha256, consentedAt: context.now, expiresAt })
    await saveOwnActivity(tx, context, personId, 'keep-own-account', { changed: 'line-consented' })
  })
  return code
}

/** Connects the LINE account that sent a code with the person the code was shown to. */
export const connectLine = (
  context: Context,
  key: string,
  sent: { readonly code: string; readonly lineId: string; readonly at: string },
): Promise<Result<PersonId, { readonly code: 'code-unknown' | 'already-connected' }>> =>
  inTransaction(context.db, async (tx) => {
    // A LINE account that is connected stays with its person until they end it: nobody takes it over.
    if (await lineLinkBy(tx, sent.lineId)) return refuse({ code: 'already-connected' })
    const taken = await takeLineCode(tx, lineCodeHash(key, sent.code), context.now)
    if (!taken) return refuse({ code: 'code-unknown' })
    const { personId, consentedAt } = taken
    await saveLineLink(tx, {
      ...{ personId, consentedAt, lineId: sent.lineId, linkedAt: context.now, saidAt: sent.at },
      ...{ isChosen: true, isBlocked: false },
    })
    await saveOwnActivity(tx, context, personId, 'keep-own-account', { changed: 'line-linked' })
    return accept(personId)
  })

/** Takes consent back: the LINE account of a person is forgotten, and nothing is sent there any more. */
export const endLine = (context: Context, personId: PersonId): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    if (await deleteLineLink(tx, personId))
      await saveOwnActivity(tx, context, personId, 'keep-own-account', { changed: 'line-ended' })
  })

/** Keeps whether reminders go by LINE while the account stays connected. */
export const chooseLine = (
  context: Context,
  personId: PersonId,
  isChosen: boolean,
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const link = await lineLinkOf(tx, personId)
    if (link) await saveLineLink(tx, { ...link, isChosen })
  })

/** Keeps that a LINE account follows the office's or does not; what is older than what is known changes nothing. */
export const hearFollowing = (
  context: Context,
  { lineId, follows, at }: { lineId: string; follows: boolean; at: string },
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const link = await lineLinkBy(tx, lineId)
    if (!link || at <= link.saidAt || link.isBlocked === !follows) return
    await saveLineLink(tx, { ...link, isBlocked: !follows, saidAt: at })
    const changed = follows ? 'line-followed' : 'line-unfollowed'
    await saveOwnActivity(tx, context, link.personId, 'keep-own-account', { changed })
  })
