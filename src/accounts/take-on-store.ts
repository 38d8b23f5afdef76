import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'

/** Whether a person has a way to sign in of their own. */
export async function hasLogin(db: Reader, id: PersonId): Promise<boolean> {
  const row = await db.selectFrom('login').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether the record of an agency, or (null) of the installation, names a person as having done anything. */
export async function hasActed(
  db: Reader,
  agencyId: AgencyId | null,
  id: PersonId,
): Promise<boolean> {
  const row =
    agencyId === null
      ? await db
          .selectFrom('installation_activity')
          .select('id')
          .where('person_id', '=', id)
          .limit(1)
          .executeTakeFirst()
      : await db
          .selectFrom('activity')
          .select('id')
          .where('agency_id', '=', agencyId)
          .where('person_id', '=', id)
          .limit(1)
          .executeTakeFirst()
  return row !== undefined
}

/** Makes a role another person's, as it was given. */
export async function passRole(tx: Writer, roleId: string, to: PersonId): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ person_id: to })
    .where('id', '=', roleId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Closes a person who never came in: nobody can join as them, and nothing is kept to reach them by. */
export async function closePerson(tx: Writer, id: PersonId, at: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ email: null, email_consented_at: null, language: null })
    .set({ proposed_sign_in_name: null, erased_at: at })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('person_id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

/** Lets one change of a person go at a time. */
export async function lockPerson(tx: Writer, id: PersonId): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
}
