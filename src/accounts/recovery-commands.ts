import type { PersonId } from '../basics/ids.ts'
import { newPrintedCode, plainPrintedCode } from '../basics/printed-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, inTransactionUnlessRefused } from '../platform/db/database.ts'
import { endOf, hashOf } from './one-time-link.ts'
import { recordOwnAct } from './record-commands.ts'
import { endLinks, linkOf, saveLink, useLink } from './store.ts'

/** How many recovery codes are printed at a time. */
export const codesPrinted = 8

/** Makes recovery codes to print, for whoever acts. The old ones end; only hashes are kept. */
export function makeRecoveryCodes(
  context: Context,
  personId: PersonId,
): Promise<readonly string[]> {
  return inTransaction(context.db, async (tx) => {
    await endLinks(tx, 'recovery-code', personId, context.now)
    const codes = Array.from({ length: codesPrinted }, () => newPrintedCode())
    const expiresAt = endOf('recovery-code', context.now)
    for (const code of codes)
      await saveLink(
        tx,
        {
          ...{ kind: 'recovery-code', personId, agencyId: null, expiresAt },
          sha256: hashOf(plainPrintedCode(code)),
        },
        { id: personId, at: context.now },
      )
    await recordOwnAct({ ...context, db: tx }, personId, 'change-sign-in', {
      changed: 'recovery-codes-made',
    })
    return codes
  })
}

/**
 * Uses up a recovery code of a person. One refusal for a wrong, used or old code and for nobody at all,
 * and the same look-up for each.
 */
export function takeRecoveryCode(
  context: Context,
  personId: PersonId | null,
  typed: string,
): Promise<Result<PersonId, { readonly code: 'recovery-refused' }>> {
  const sha256 = hashOf(plainPrintedCode(typed))
  return inTransactionUnlessRefused(context.db, async (tx) => {
    const link = await linkOf(tx, sha256)
    const isGood =
      link !== null &&
      link.kind === 'recovery-code' &&
      personId !== null &&
      link.personId === personId &&
      link.expiresAt > context.now
    if (!isGood || !(await useLink(tx, sha256, context.now)))
      return refuse({ code: 'recovery-refused' as const })
    await recordOwnAct({ ...context, db: tx }, personId, 'change-sign-in', {
      changed: 'password-recovered',
    })
    return accept(personId)
  })
}
