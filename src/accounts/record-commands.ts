import type { PersonId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import type { accountActs } from './record.ts'
import { saveOwnActivity } from './record-store.ts'

type AccountAct = (typeof accountActs)[number]

/**
 * Records what a person did about their own sign-in. `after` says how ("password", "passkey") or what was
 * changed; never a secret. Nothing for nobody.
 */
export const recordOwnAct = (
  context: Context,
  personId: PersonId,
  act: AccountAct,
  after: Readonly<Record<string, string>> = {},
): Promise<void> =>
  inTransaction(context.db, (tx) => saveOwnActivity(tx, context, personId, act, after))
