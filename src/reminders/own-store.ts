import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { usualTime } from './digest.ts'
import type { CalendarFeed, ReminderReader } from './notification.ts'

/** How a person is to be reminded: as they chose, or as is usual; null for nobody. */
export async function reminderReaderOf(
  db: Reader,
  personId: PersonId,
): Promise<ReminderReader | null> {
  const row = await db
    .selectFrom('person')
    .leftJoin('reminder_choice as choice', 'choice.person_id', 'person.id')
    .select(['person.email', 'person.email_consented_at', 'person.language'])
    .leftJoin('line_link as line', 'line.person_id', 'person.id')
    .select(['choice.mail', 'choice.minute'])
    .select(['line.line_user_id', 'line.is_chosen', 'line.is_blocked'])
    .where('person.id', '=', personId)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    email: row.email,
    language: row.language === 'en' ? 'en' : 'th',
    wantsMail: row.mail ?? row.email_consented_at !== null,
    lineId: row.is_chosen && !row.is_blocked ? row.line_user_id : null,
    minute: row.minute ?? usualTime,
  }
}

/** Keeps how a person wants to be reminded. */
export async function saveReminderChoice(
  tx: Writer,
  personId: PersonId,
  { wantsMail, minute }: Pick<ReminderReader, 'wantsMail' | 'minute'>,
  at: string,
): Promise<void> {
  const row = { mail: wantsMail, minute, changed_at: at }
  await tx
    .insertInto('reminder_choice')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

const feeds = (db: Reader) =>
  db.selectFrom('calendar_feed').select(['id', 'person_id', 'agency_id', 'token_sha256', 'made_at'])

type FeedRow = Awaited<ReturnType<ReturnType<typeof feeds>['execute']>>[number]

const feedFrom = (row: FeedRow): CalendarFeed => ({
  ...{ id: row.id, personId: row.person_id as PersonId },
  ...{ agencyId: row.agency_id as AgencyId | null, sha256: row.token_sha256 },
  madeAt: row.made_at,
})

/** The calendars a person has made addresses of. */
export async function feedsOf(db: Reader, personId: PersonId): Promise<readonly CalendarFeed[]> {
  const rows = await feeds(db).where('person_id', '=', personId).orderBy('made_at').execute()
  return rows.map(feedFrom)
}

/** The calendar of a token, by its hash; null where there is none, or it was ended. */
export async function feedBy(db: Reader, sha256: string): Promise<CalendarFeed | null> {
  const row = await feeds(db).where('token_sha256', '=', sha256).executeTakeFirst()
  return row ? feedFrom(row) : null
}

/** Keeps a new address of a calendar; one of the same kind that was there is gone. */
export async function saveFeed(tx: Writer, feed: CalendarFeed): Promise<void> {
  await endFeedsOf(tx, feed.personId, feed.agencyId)
  await tx
    .insertInto('calendar_feed')
    .values({
      ...{ id: feed.id, person_id: feed.personId, agency_id: feed.agencyId },
      ...{ token_sha256: feed.sha256, made_at: feed.madeAt },
    })
    .execute()
}

/** Ends the address a person has of a calendar; says whether there was one. */
export async function endFeedsOf(
  tx: Writer,
  personId: PersonId,
  agencyId: AgencyId | null,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_feed')
    .where('person_id', '=', personId)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whether somebody can sign in, so that choices and addresses can be kept for them. */
export async function hasLogin(db: Reader, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('login')
    .select('id')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
