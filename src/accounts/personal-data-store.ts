import type { PersonId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { type KeptRows, retention } from './retention.ts'

/** Everything kept about a person, table by table; secrets are left out. */
export async function everythingAbout(db: Reader, id: PersonId): Promise<readonly KeptRows[]> {
  const all: KeptRows[] = []
  // Whoever works at the computer itself has no row anywhere, and an id that is no uuid.
  if (!/^[0-9a-f]{8}-/.test(id)) return all
  for (const { id: kind, tables } of retention)
    for (const { name, of, gives } of tables) {
      if (of === null) continue
      // Names of tables and columns are data here; a test holds them to the schema.
      const rows = await db
        .selectFrom(name as 'person')
        .select(gives as readonly 'id'[])
        .where(of as 'id', '=', id)
        .execute()
      all.push({ kind, table: name, rows })
    }
  return all
}

/**
 * Takes away everything by which a person can be reached or come in: login, sessions, passkeys, second
 * factor, links and e-mail. The name stays, because facts and the record are public records.
 */
export async function eraseAccount(tx: Writer, id: PersonId, at: string): Promise<void> {
  await tx.deleteFrom('login').where('id', '=', id).execute()
  await tx.deleteFrom('login_challenge').where('value', 'like', `%${id}%`).execute()
  await tx.deleteFrom('one_time_link').where('person_id', '=', id).execute()
  await tx
    .updateTable('person')
    .set({ email: null, email_consented_at: null, language: null })
    .set({ proposed_sign_in_name: null, erased_at: at })
    .where('id', '=', id)
    .execute()
}
