import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { type Ledger, mostInLedger } from './ledger.ts'
import { ledgerHash } from './ledger-hash.ts'
import {
  idsOf,
  type NoStaffSurvey,
  onStaffSurvey,
  recordStaffSurvey,
  type StaffSurveyAsked,
} from './on-staff-survey-commands.ts'
import { addLeaf, type RecordKeyChanged } from './record-commands.ts'
import { saveStaffLedger } from './save-store.ts'
import { type StaffSurveyState, staffStateOf } from './staff-survey.ts'

/** Why a ledger is not kept; each has its sentence in the messages. */
export type LedgerRefusal =
  | NoStaffSurvey
  | RecordKeyChanged
  | { readonly code: 'ledger-not-now'; readonly state: StaffSurveyState }
  | { readonly code: 'ledger-wrong' | 'witnesses-missing' | 'not-storable' | 'reason-missing' }

/**
 * Keeps what the committee counted of the paper slips; the latest holds. Once the answers were counted it is put
 * right with a reason alone, which the public record says.
 */
export function saveLedger(
  context: Context,
  request: StaffSurveyAsked & {
    readonly ledger: Ledger
    /** Needed once the answers were counted, else empty. */
    readonly reason: string
    readonly recordKey: RecordKey
  },
): Promise<Result<null, LedgerRefusal>> {
  const { ledger, reason } = request
  const id = context.newId() as FactId
  return onStaffSurvey(
    context,
    request,
    async (tx, survey): Promise<Result<null, LedgerRefusal>> => {
      if (survey.ledger && isSame(survey.ledger, ledger)) return accept(null)
      const wrong = ledgerFault(ledger)
      if (wrong) return refuse({ code: wrong })
      if (!isStorable([ledger.witnesses, reason])) return refuse({ code: 'not-storable' })
      const state = staffStateOf(survey, context.today)
      if (state === 'draft' || state === 'called-off')
        return refuse({ code: 'ledger-not-now', state })
      if (state === 'counted' && reason.trim() === '') return refuse({ code: 'reason-missing' })
      await saveStaffLedger(tx, idsOf(survey), {
        ...{ id, ledger, recordedAt: context.now, recordedBy: context.actor.id },
      })
      if (state === 'counted') {
        const leaf = { kind: 'correction', reason, ledgerSha256: ledgerHash(ledger) } as const
        const changed = await addLeaf(tx, survey, leaf, request.recordKey)
        if (changed) return refuse(changed)
      }
      await recordStaffSurvey(tx, context, survey, {
        ...(survey.ledger && { before: ledgerSaid(survey.ledger) }),
        after: { ...ledgerSaid(ledger), ...(reason !== '' && { reason }) },
      })
      return accept(null)
    },
  )
}

/** What no ledger can say; null where it may be kept. Whether its numbers agree is shown, and not refused. */
function ledgerFault({
  witnesses,
  ...counted
}: Ledger): 'ledger-wrong' | 'witnesses-missing' | null {
  const isNumber = (n: number) => Number.isSafeInteger(n) && n >= 0 && n <= mostInLedger
  if (!Object.values(counted).every(isNumber)) return 'ledger-wrong'
  return witnesses.trim() === '' ? 'witnesses-missing' : null
}

const isSame = (one: Ledger, other: Ledger) =>
  JSON.stringify(ledgerSaid(one)) === JSON.stringify(ledgerSaid(other))

/** A ledger as the record keeps it. */
const ledgerSaid = (ledger: Ledger) => ({
  ...{ slipsDrawn: ledger.drawn, slipsReturned: ledger.returned, slipsReplaced: ledger.replaced },
  ...{ ballotsOnPaper: ledger.onPaper, codesDisputed: ledger.disputed },
  ledgerWitnesses: ledger.witnesses,
})
