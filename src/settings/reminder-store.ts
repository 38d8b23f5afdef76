import { type Reader, toJson, type Writer } from '../platform/db/database.ts'

/** Whether an agency reminds its people of what is due; it does until somebody turns it off. */
export async function remindsPeople(db: Reader, agencyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('agency_setting')
    .select('value')
    .where('agency_id', '=', agencyId)
    .where('name', '=', 'reminders')
    .executeTakeFirst()
  return row?.value !== false
}

/** Turns the reminders of an agency on or off. */
export async function saveRemindsPeople(
  tx: Writer,
  agencyId: string,
  on: boolean,
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  const row = { value: toJson(on), changed_at: by.at, changed_by: by.id }
  await tx
    .insertInto('agency_setting')
    .values({ agency_id: agencyId, name: 'reminders', ...row })
    .onConflict((conflict) => conflict.columns(['agency_id', 'name']).doUpdateSet(row))
    .execute()
}
