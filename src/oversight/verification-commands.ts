import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { agencyById } from '../agencies/store.ts'
import { editionsOf } from '../approvals/edition-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockAgency } from '../staff/division-store.ts'
import { territoryOver } from './overseer.ts'
import { longestWords } from './question.ts'
import {
  mayState,
  mayWithdraw,
  type Statement,
  type Verdict,
  type VerificationRefusal,
} from './verification.ts'
import { saveStatement, statementOf, verificationsOf } from './verification-store.ts'

type Outcome = Promise<Result<FiscalYear, VerificationRefusal>>

/** What both forms carry: the words, and the key the form was opened with, so that a second click saves once. */
interface Stated {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  readonly words: string
  readonly key: string | null
}

type What =
  | { readonly kind: Verdict; readonly edition: number }
  | { readonly kind: 'withdrawn'; readonly withdraws: string; readonly edition: number }

/** An overseer states what came of looking at an edition: the newest, which is the one the form showed. */
export function verifyAgency(
  context: Context,
  request: Stated & { readonly kind: Verdict; readonly seen: number },
): Outcome {
  return act(context, request, async (tx) => {
    const [newest] = await editionsOf(tx, request.agencyId, request.fiscalYear)
    const decided = mayState(newest?.number ?? null, request.seen)
    return decided.ok ? accept({ kind: request.kind, edition: request.seen }) : decided
  })
}

/** An overseer takes a verdict back, and says why. */
export function withdrawAgencyVerification(
  context: Context,
  request: Stated & { readonly verificationId: string },
): Outcome {
  return act(context, request, async (tx) => {
    const all = (await verificationsOf(tx, request.agencyId))(request.fiscalYear)
    const found = all.find(({ id }) => id === request.verificationId)
    const decided = mayWithdraw(found, context.actor)
    if (!decided.ok) return decided
    const { id: withdraws, edition } = decided.value
    return accept({ kind: 'withdrawn', withdraws, edition })
  })
}

function act(
  context: Context,
  request: Stated,
  decide: (tx: Writer) => Promise<Result<What, VerificationRefusal>>,
): Outcome {
  const { agencyId, fiscalYear, words, key } = request
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome => {
      const agency = (await lockAgency(tx, agencyId)) ? await agencyById(tx, agencyId) : null
      if (!agency) return refuse({ code: 'agency-missing' })
      const { actor } = context
      const allowed = allow(actor, 'verify-agency', agency)
      if (!allowed.ok) return allowed
      const over = territoryOver(actor, agency)
      if (actor.kind === 'citizen' || over === null)
        return refuse({ code: 'not-allowed', act: 'verify-agency' })
      if (words === '') return refuse({ code: 'words-missing' })
      if (words.length > longestWords) return refuse({ code: 'words-too-long' })
      const before = key && (await statementOf(tx, agencyId, key))
      if (before)
        return before.words === words && before.by.id === actor.id
          ? accept(before.fiscalYear)
          : refuse({ code: 'form-used-twice' })
      const decided = await decide(tx)
      if (!decided.ok) return decided
      const statement: Statement = {
        ...{ id: key ?? context.newId(), fiscalYear, words, at: context.now },
        by: { id: actor.id, name: actor.name, as: { kind: 'overseer', over } },
        ...decided.value,
      }
      await saveStatement(tx, agencyId, statement)
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'verify-agency' },
        subject: { kind: 'verification', id: statement.id, name: `${fiscalYear}` },
        after: { verdict: statement.kind, words, edition: statement.edition },
      })
      return accept(fiscalYear)
    })
  return retried(once, { isKeyed: key !== null })
}
