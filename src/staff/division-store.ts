import { sql } from 'kysely'
import type { AgencyId, DivisionId, PersonId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { batchesOf } from '../platform/db/batches.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { Division, Holding, Post } from './post.ts'

/** A holding with the name of whoever holds it; somebody erased has none. */
export interface NamedHolding extends Holding {
  readonly personName: string
}

/** Every division of an agency in its order, closed ones too. */
export async function divisionsOf(db: Reader, agencyId: AgencyId): Promise<readonly Division[]> {
  const rows = await db
    .selectFrom('division')
    .select(['id', 'name', 'position', 'closed_at'])
    .where('agency_id', '=', agencyId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, position, closed_at }) => ({
    ...{ id: id as DivisionId, name, position },
    isClosed: closed_at !== null,
  }))
}

/** The names of an agency's divisions that are not closed, in its order. */
export const openDivisionsOf = async (db: Reader, agencyId: AgencyId): Promise<readonly string[]> =>
  (await divisionsOf(db, agencyId)).flatMap(({ name, isClosed }) => (isClosed ? [] : [name]))

/** Every post of an agency in its order, closed ones too. */
export async function postsOf(db: Reader, agencyId: AgencyId): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('post')
    .select(['id', 'division_id', 'name', 'position', 'closed_at'])
    .where('agency_id', '=', agencyId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, division_id, name, position, closed_at }) => ({
    ...{ id: id as PostId, divisionId: division_id as DivisionId | null, name, position },
    isClosed: closed_at !== null,
  }))
}

/** Who has held which post of an agency, the newest first. */
export async function holdingsOf(db: Reader, agencyId: AgencyId): Promise<readonly NamedHolding[]> {
  const rows = await db
    .selectFrom('post_holding as held')
    .leftJoin('person', 'person.id', 'held.person_id')
    .select(['held.id', 'held.post_id', 'held.person_id', 'held.acting', 'held.order_no'])
    .select(['held.from_day', 'held.until_day', 'person.name'])
    .where('held.agency_id', '=', agencyId)
    .orderBy('held.from_day', 'desc')
    .orderBy('held.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, postId: row.post_id as PostId, personId: row.person_id as PersonId },
    ...{ acting: row.acting, orderNo: row.order_no, personName: row.name ?? '' },
    ...{ from: row.from_day as PlainDate, until: row.until_day as PlainDate | null },
  }))
}

/** Lets one change of an agency's parts and people go at a time. */
export async function lockAgency(tx: Writer, agencyId: AgencyId): Promise<boolean> {
  const row = await tx
    .selectFrom('agency')
    .select('id')
    .where('id', '=', agencyId)
    // Rows that only name the agency, such as those of its record, are written meanwhile: they hold no lock we wait for.
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** A part of one agency, for adding parts of many at once. */
export type Of<Part> = Part & { readonly agencyId: AgencyId }

/** Adds divisions. */
export async function saveDivisions(
  tx: Writer,
  many: readonly Of<Division>[],
  at: string,
): Promise<void> {
  for (const batch of batchesOf(many))
    await tx
      .insertInto('division')
      .values(
        batch.map(({ agencyId, id, name, position }) => ({
          ...{ agency_id: agencyId, id, name, position },
          ...{ recorded_at: at, closed_at: null },
        })),
      )
      .execute()
}

/** Adds posts. */
export async function savePosts(tx: Writer, many: readonly Of<Post>[], at: string): Promise<void> {
  for (const batch of batchesOf(many))
    await tx
      .insertInto('post')
      .values(
        batch.map(({ agencyId, id, divisionId, name, position }) => ({
          ...{ agency_id: agencyId, id, division_id: divisionId, name, position },
          ...{ recorded_at: at, closed_at: null },
        })),
      )
      .execute()
}

/** Puts people on posts. */
export async function saveHoldings(
  tx: Writer,
  many: readonly Of<Holding>[],
  at: string,
): Promise<void> {
  for (const batch of batchesOf(many))
    await tx
      .insertInto('post_holding')
      .values(
        batch.map((held) => ({
          ...{ agency_id: held.agencyId, id: held.id, post_id: held.postId },
          ...{ person_id: held.personId, acting: held.acting, order_no: held.orderNo },
          ...{ from_day: held.from, until_day: held.until, recorded_at: at },
        })),
      )
      .execute()
}

/** Names a division anew (keeping the name it had), moves it, closes it or opens it again. */
export async function changeDivision(
  tx: Writer,
  agencyId: AgencyId,
  { id, name, position, isClosed }: Division,
  at: string,
): Promise<void> {
  await tx
    .updateTable('division')
    .set({ name, position, closed_at: isClosed ? at : null })
    .set({
      former_names: sql`case when name = ${name} then former_names
        else array_append(array_remove(array_remove(former_names, name), ${name}), name) end`,
    })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute()
}

/** Names a post anew, moves it to another place or division, closes it or opens it again. */
export async function changePost(
  tx: Writer,
  agencyId: AgencyId,
  { id, name, divisionId, position, isClosed }: Post,
  at: string,
): Promise<void> {
  await tx
    .updateTable('post')
    .set({ name, division_id: divisionId, position, closed_at: isClosed ? at : null })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute()
}

/** Says the last day of a holding. */
export async function endHolding(
  tx: Writer,
  agencyId: AgencyId,
  id: string,
  until: PlainDate,
): Promise<void> {
  await tx
    .updateTable('post_holding')
    .set({ until_day: until })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute()
}

/** Makes every holding of a person in an agency another's, past ones too; how long and under which order stays. */
export async function passHoldings(
  tx: Writer,
  agencyId: AgencyId,
  from: PersonId,
  to: PersonId,
): Promise<void> {
  await tx
    .updateTable('post_holding')
    .set({ person_id: to })
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', from)
    .execute()
}
