import type { Person } from '../basics/actor.ts'
import { type Context, contextOf } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { plainLetter } from '../platform/mail.ts'
import { daysOf } from '../settings/commands.ts'
import { channelsOf, sendLetter, sendLine } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import { reachOf } from './channel.ts'
import { cutOffAfter, nextTry } from './delivery.ts'
import { isOfficeTime } from './digest.ts'
import type { NotificationTold, ReminderReader } from './notification.ts'
import { reminderReaderOf } from './own-store.ts'
import { beginTry, clearNotifications, endTry, notificationsToSend } from './store.ts'

/** Writes the letter of a notification in its reader's language. */
export type Writing = (
  told: NotificationTold,
  reader: ReminderReader,
) => Promise<{ readonly subject: string; readonly text: string; readonly messageId: string }>

type Sending = Pick<Context, 'db' | 'files' | 'now' | 'newId'>

/**
 * Sends the letters that are due to be tried, in office hours alone; says how many a server took. The number
 * of a try is taken before it, and what a server does not take is tried again after a longer pause.
 */
export async function sendReminders(
  context: Sending,
  installation: Installation,
  write: Writing,
  only: readonly string[] | null = null,
): Promise<number> {
  if (!isOfficeTime(context.now)) return 0
  let sent = 0
  for (const told of await notificationsToSend(context.db, context.now, only)) {
    const ordinal = await nextOrdinal(context, told)
    if (ordinal === null) continue
    const isOurs = await inTransaction(context.db, (tx) =>
      beginTry(tx, told.id, ordinal, context.now, told.channel === 'line' ? 'line' : 'mail'),
    )
    if (!isOurs) continue
    const came = await tried(context, installation, write, told)
    const isMailNext = came.outcome !== 'sent' && (await isMailBehind(context, installation, told))
    const tryAt = isMailNext ? context.now : nextTry(ordinal, { ...came, at: context.now })
    await inTransaction(context.db, (tx) =>
      endTry(tx, told.id, { ordinal, ...came }, tryAt, isMailNext ? 'mail' : null),
    )
    if (came.outcome === 'sent') sent += 1
  }
  return sent
}

/** Whether mail can carry what LINE did not take; it is sent with the next look. */
async function isMailBehind({ db }: Sending, installation: Installation, told: NotificationTold) {
  if (told.channel !== 'line') return false
  const reader = await reminderReaderOf(db, told.personId)
  const channels = await channelsOf(db, installation)
  return reachOf(reader, { ...channels, line: false }) === 'mail'
}

/** The number of the next try; null while another is under way, and where the last of them was cut off. */
async function nextOrdinal({ db, now }: Sending, { id, tries }: NotificationTold) {
  const last = tries.at(-1)
  if (!last || last.outcome !== null) return (last?.ordinal ?? 0) + 1
  if (Date.parse(now) - Date.parse(last.at) < cutOffAfter * 60_000) return null
  // The program ended while it was sent. It may have arrived: the next try bears the same Message-ID.
  const came = { outcome: 'interrupted', answer: null, at: last.at }
  const tryAt = nextTry(last.ordinal, came)
  await inTransaction(db, (tx) => endTry(tx, id, { ordinal: last.ordinal, ...came }, tryAt))
  return tryAt === null ? null : last.ordinal + 1
}

async function tried(
  { db, files, now }: Sending,
  installation: Installation,
  write: Writing,
  told: NotificationTold,
): Promise<{ readonly outcome: string; readonly answer: number | null }> {
  const reader = await reminderReaderOf(db, told.personId)
  const isLine = told.channel === 'line'
  if (isLine && !reader?.lineId) return { outcome: 'turned-off', answer: null }
  if (!reader || (!isLine && reader.email === null)) return { outcome: 'no-address', answer: null }
  if (!isLine && !reader.wantsMail) return { outcome: 'turned-off', answer: null }
  const written = await write(told, reader)
  // The log of what was sent is the reader's own: they find it in the file of their data.
  const actor: Person = { kind: 'person', id: told.personId, name: '', grants: [] }
  const context = { ...contextOf({ db, files }, actor), now }
  const done = isLine
    ? await sendLine(
        context,
        installation,
        { to: reader.lineId ?? '', text: lineText(written), retryKey: told.id },
        'reminder',
      )
    : await sendLetter(
        context,
        installation,
        {
          ...plainLetter({ ...written, to: reader.email ?? '' }),
          messageId: written.messageId,
        },
        'reminder',
      )
  return done.ok
    ? { outcome: 'sent', answer: null }
    : { outcome: done.reason.code, answer: done.reason.answer }
}

/** The most letters a message of LINE holds. @source LINE Messaging API reference, "Text message". */
const longestLine = 5_000

/** A letter as one message: what it is about, then its words. */
function lineText({ subject, text }: { readonly subject: string; readonly text: string }): string {
  const whole = `${subject}\n\n${text}`
  return whole.length <= longestLine ? whole : `${whole.slice(0, longestLine - 1)}…`
}

/** The fewest days notifications are kept, whatever the operator set: within them nothing is told twice. */
const leastDays = 30

/** Forgets notifications that are older than the operator keeps what was sent; says how many. */
export async function clearOldNotifications(
  context: Pick<Context, 'db' | 'now'>,
  installation: Installation,
): Promise<number> {
  const days = Math.max(leastDays, await daysOf(context.db, installation, 'retention.attempts'))
  const before = new Date(Date.parse(context.now) - days * 86_400_000).toISOString()
  return inTransaction(context.db, (tx) => clearNotifications(tx, before))
}
