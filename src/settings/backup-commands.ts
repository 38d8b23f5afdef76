import { saveActivity } from '../accounts/record-store.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, type Writer } from '../platform/db/database.ts'

/** A backup as the record speaks of it. */
export interface RecordedBackup {
  /** SHA-256 of the whole file; null where it was not read to its end. */
  readonly sha256: string | null
  readonly name: string
  /** Whether the installation's key is in it. */
  readonly withKey: boolean
}

/** Writes to the record that a backup was made. */
export const recordBackup = (context: Context, made: RecordedBackup) =>
  inTransaction(context.db, (tx) => saveBackup(tx, context, 'made', made))

/** Writes to the record that somebody took a backup away: everything is in it. */
export const recordDownload = (context: Context, name: string) =>
  inTransaction(context.db, (tx) =>
    saveActivity(tx, context, {
      ...{ agencyId: null, act: 'manage-installation', after: { backup: 'downloaded' } },
      subject: { kind: 'backup', id: name, name },
    }),
  )

/** Writes to the record of the new installation, in the transaction of the restore, what it came from. */
export const saveRestore = (
  tx: Writer,
  context: Context,
  from: RecordedBackup & { readonly madeAt: string },
) => saveBackup(tx, context, 'restored', from)

const saveBackup = (
  tx: Writer,
  context: Context,
  backup: 'made' | 'restored',
  { sha256, name, withKey, ...more }: RecordedBackup & { readonly madeAt?: string },
) =>
  saveActivity(tx, context, {
    ...{ agencyId: null, act: 'manage-installation' },
    subject: { kind: 'backup', id: sha256 ?? name, name },
    after: { backup, withKey, ...more },
  })
