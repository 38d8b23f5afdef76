import { sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { batchesOf } from '../platform/db/batches.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { Try } from './delivery.ts'
import type { Told } from './digest.ts'
import type { MatterKind } from './matter.ts'
import type { MatterTold, Notification, NotificationTold } from './notification.ts'

/** Keeps a notification; false where the person has had this digest, or this reminder of the unit, already. */
export async function saveNotification(
  tx: Writer,
  told: Notification & { readonly matters: readonly MatterTold[] },
  recordedBy: string,
): Promise<boolean> {
  const { id, personId, day, kind, unit, channel, tryAt, recordedAt, matters } = told
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('notification')
    .values({
      ...{ id, person_id: personId, day, kind, channel, try_at: tryAt },
      ...{ agency_id: unit?.agencyId ?? null, unit: unit?.name ?? null },
      ...{ recorded_at: recordedAt, recorded_by: recordedBy },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  const rows = matters.map((matter, at) => ({
    ...{ notification_id: id, ordinal: at + 1, person_id: personId, day },
    ...{ agency_id: matter.agencyId, fiscal_year: matter.fiscalYear, subject: matter.subject },
    ...{ kind: matter.kind, grade: matter.grade, measure_id: matter.measureId },
    ...{ title: matter.title, units: [...matter.units], due_day: matter.due, days: matter.days },
  }))
  for (const batch of batchesOf(rows))
    await tx.insertInto('notification_matter').values(batch).execute()
  return true
}

/** What a person was told since a day; a letter that was given up told nobody anything. */
export async function toldTo(
  db: Reader,
  personId: PersonId,
  since: PlainDate,
): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom('notification_matter as matter')
    .innerJoin('notification as told', 'told.id', 'matter.notification_id')
    .select(['matter.subject', 'matter.grade', 'matter.day'])
    .where('matter.person_id', '=', personId)
    .where('matter.day', '>=', since)
    .where(
      sql<boolean>`(told.channel = 'page' or told.try_at is not null or exists (
        select from notification_try t where t.notification_id = told.id and t.outcome = 'sent'))`,
    )
    .execute()
  return rows.map(({ subject, grade, day }) => ({ subject, grade, day: day as PlainDate }))
}

/** Whether a person has had the digest of a day. */
export async function hasDigest(db: Reader, personId: PersonId, day: PlainDate): Promise<boolean> {
  const row = await db
    .selectFrom('notification')
    .select('id')
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .where('kind', '=', 'daily')
    .executeTakeFirst()
  return row !== undefined
}

/** Notifications of a person, the newest first. */
export async function notificationsOf(
  db: Reader,
  personId: PersonId,
  most: number,
): Promise<readonly NotificationTold[]> {
  const rows = await db
    .selectFrom('notification')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return notificationsBy(
    db,
    rows.map(({ id }) => id),
  )
}

/** Notifications that told of something in a year of an agency, the newest first. */
export async function notificationsAbout(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly NotificationTold[]> {
  const rows = await db
    .selectFrom('notification_matter')
    .select('notification_id as id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .execute()
  return notificationsBy(
    db,
    rows.map(({ id }) => id),
  )
}

/** Notifications whose mail is due to be tried, the oldest first; of some alone where ids are given. */
export async function notificationsToSend(
  db: Reader,
  now: string,
  only: readonly string[] | null,
): Promise<readonly NotificationTold[]> {
  if (only?.length === 0) return []
  const rows = await db
    .selectFrom('notification')
    .select('id')
    .where('try_at', '<=', now)
    .$if(only !== null, (query) => query.where('id', 'in', only ?? []))
    .execute()
  const found = await notificationsBy(
    db,
    rows.map(({ id }) => id),
  )
  return found.toReversed()
}

/** Some notifications by their ids, newest first, with what they told of and how they fared. */
async function notificationsBy(
  db: Reader,
  ids: readonly string[],
): Promise<readonly NotificationTold[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const matters = await db
    .selectFrom('notification_matter')
    .selectAll()
    .where('notification_id', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const tries = await db
    .selectFrom('notification_try')
    .selectAll()
    .where('notification_id', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const mattersOf = Map.groupBy(matters, ({ notification_id }) => notification_id)
  const triesOf = Map.groupBy(tries, ({ notification_id }) => notification_id)
  return rows.map((row) => ({
    ...{ id: row.id, personId: row.person_id as PersonId, day: row.day as PlainDate },
    kind: row.kind === 'asked' ? 'asked' : 'daily',
    unit:
      row.agency_id === null ? null : { agencyId: row.agency_id as AgencyId, name: row.unit ?? '' },
    channel: row.channel === 'mail' || row.channel === 'line' ? row.channel : 'page',
    ...{ tryAt: row.try_at, recordedAt: row.recorded_at },
    matters: (mattersOf.get(row.id) ?? []).map((matter) => ({
      ...{ agencyId: matter.agency_id as AgencyId, fiscalYear: matter.fiscal_year as FiscalYear },
      ...{ subject: matter.subject, kind: matter.kind as MatterKind, grade: matter.grade },
      ...{ measureId: matter.measure_id as MeasureId | null, title: matter.title },
      ...{ units: matter.units, due: matter.due_day as PlainDate | null, days: matter.days },
    })),
    tries: (triesOf.get(row.id) ?? []).map(
      ({ ordinal, at, outcome, answer, channel }): Try => ({
        ...{ ordinal, at, outcome, answer },
        channel: channel === 'line' ? 'line' : 'mail',
      }),
    ),
  }))
}

/** Takes the number of a try before anything is sent; false where another program has it. */
export async function beginTry(
  tx: Writer,
  id: string,
  ordinal: number,
  at: string,
  channel: Try['channel'] = 'mail',
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('notification_try')
    .values({ notification_id: id, ordinal, at, channel, outcome: null, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Says what came of a try, when the next one is (null where there is none), and by what where it is not by the same. */
export async function endTry(
  tx: Writer,
  id: string,
  { ordinal, outcome, answer }: Omit<Try, 'at' | 'channel'>,
  tryAt: string | null,
  next: Try['channel'] | null = null,
): Promise<void> {
  await tx
    .updateTable('notification_try')
    .set({ outcome, answer })
    .where('notification_id', '=', id)
    .where('ordinal', '=', ordinal)
    .execute()
  await tx
    .updateTable('notification')
    .set({ try_at: tryAt, ...(next === null ? {} : { channel: next }) })
    .where('id', '=', id)
    .execute()
}

/** Forgets notifications written before an instant of which nothing is left to try; says how many. */
export async function clearNotifications(tx: Writer, before: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('notification')
    .where('recorded_at', '<', before)
    .where('try_at', 'is', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
