import type { PersonId } from '../basics/ids.ts'
import type { Writer } from '../platform/db/database.ts'

/** Keeps the e-mail address of a person, or takes it away. */
export async function saveEmail(tx: Writer, id: PersonId, email: string | null): Promise<void> {
  await tx.updateTable('person').set({ email }).where('id', '=', id).execute()
}
