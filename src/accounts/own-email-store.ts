import type { PersonId } from '../basics/ids.ts'
import type { Writer } from '../platform/db/database.ts'

/** Keeps the e-mail address its owner consented to give at an instant, or takes it away. */
export async function saveEmail(
  tx: Writer,
  id: PersonId,
  email: string | null,
  at: string,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ email, email_consented_at: email === null ? null : at })
    .where('id', '=', id)
    .execute()
}
