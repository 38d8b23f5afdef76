import type { PersonId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { LineLink } from './notification.ts'

const links = (db: Reader) => db.selectFrom('line_link').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number]
const linkFrom = (row: Row): LineLink => ({
  ...{ personId: row.person_id as PersonId, lineId: row.line_user_id, linkedAt: row.linked_at },
  ...{ consentedAt: row.consented_at, isChosen: row.is_chosen, isBlocked: row.is_blocked },
  saidAt: row.said_at,
})

/** The LINE account a person has connected; null for none. */
export async function lineLinkOf(db: Reader, personId: PersonId): Promise<LineLink | null> {
  const row = await links(db).where('person_id', '=', personId).executeTakeFirst()
  return row ? linkFrom(row) : null
}

/** Whose a LINE account is; null where nobody connected it. */
export async function lineLinkBy(db: Reader, lineId: string): Promise<LineLink | null> {
  const row = await links(db).where('line_user_id', '=', lineId).executeTakeFirst()
  return row ? linkFrom(row) : null
}

/** Keeps the LINE account of a person, in place of the one there was. */
export async function saveLineLink(tx: Writer, link: LineLink): Promise<void> {
  const row = {
    ...{ line_user_id: link.lineId, consented_at: link.consentedAt, linked_at: link.linkedAt },
    ...{ is_chosen: link.isChosen, is_blocked: link.isBlocked, said_at: link.saidAt },
  }
  await tx
    .insertInto('line_link')
    .values({ person_id: link.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** Forgets the LINE account of a person and any code; says whether there was an account. */
export async function deleteLineLink(tx: Writer, personId: PersonId): Promise<boolean> {
  await tx.deleteFrom('line_code').where('person_id', '=', personId).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('line_link')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Keeps the code of a person, in place of the one there was. */
export async function saveLineCode(
  tx: Writer,
  code: { personId: PersonId; sha256: string; consentedAt: string; expiresAt: string },
): Promise<void> {
  const row = {
    ...{ code_sha256: code.sha256, consented_at: code.consentedAt, expires_at: code.expiresAt },
  }
  await tx
    .insertInto('line_code')
    .values({ person_id: code.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** Uses a code up: whose it was and when they consented; null where it is unknown, used or late. */
export async function takeLineCode(
  tx: Writer,
  sha256: string,
  now: string,
): Promise<{ readonly personId: PersonId; readonly consentedAt: string } | null> {
  const row = await tx
    .deleteFrom('line_code')
    .where('code_sha256', '=', sha256)
    .where('expires_at', '>', now)
    .returning(['person_id', 'consented_at'])
    .executeTakeFirst()
  return row ? { personId: row.person_id as PersonId, consentedAt: row.consented_at } : null
}

/** Forgets codes that nobody sent in time. */
export async function clearLineCodes(tx: Writer, now: string): Promise<void> {
  await tx.deleteFrom('line_code').where('expires_at', '<=', now).execute()
}
