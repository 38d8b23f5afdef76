import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { mostEligible } from './made-policy.ts'
import {
  idsOf,
  type NoStaffSurvey,
  onStaffSurvey,
  recordStaffSurvey,
  type StaffSurveyAsked,
} from './on-staff-survey-commands.ts'
import { addLeaf, type RecordKeyChanged, slipsLeaf } from './record-commands.ts'
import { savePrinting } from './save-store.ts'
import { newSlipCode, slipHash } from './slip.ts'
import { clearSlips, saveSlips } from './slip-store.ts'
import { turnSpent } from './spent-store.ts'
import {
  type Printing,
  printedSlips,
  type StaffSurvey,
  type StaffSurveyState,
  staffStateOf,
} from './staff-survey.ts'
import type { WindowKeyKeeper } from './window-keys.ts'

/** Why no slips are printed; each has its sentence in the messages. */
export type SlipRefusal =
  | NoStaffSurvey
  | RecordKeyChanged
  | { readonly code: 'slips-not-now'; readonly state: StaffSurveyState }
  | { readonly code: 'slips-wrong' | 'keys-missing' | 'changed-meanwhile' | 'nothing-to-replace' }

/** How slips are asked for. */
export interface SlipsAsked extends StaffSurveyAsked {
  readonly slips: number
  /** How many printings the page showed: two who print at once do not print twice. */
  readonly seen: number
  /** Whether all that was printed before is destroyed for these; only before opening. */
  readonly isAnew: boolean
  readonly keeper: WindowKeyKeeper
  readonly recordKey: RecordKey
}

/**
 * Prints slips: new codes, which are given back for the paper they stand on and known nowhere afterwards. The first
 * printing is for all who may answer; each after it is of spare slips, unless everything is printed over again.
 */
export function printSlips(
  context: Context,
  request: SlipsAsked,
): Promise<Result<readonly string[], SlipRefusal>> {
  const { slips, isAnew } = request
  const isNumber = Number.isSafeInteger(slips) && slips >= 1 && slips <= mostEligible
  const codes = isNumber ? newCodes(slips) : []
  const id = context.newId() as FactId
  return onStaffSurvey(
    context,
    request,
    async (tx, survey): Promise<Result<readonly string[], SlipRefusal>> => {
      // A commit whose answer was lost is not done twice.
      if (survey.printings.some((printing) => printing.id === id)) return accept(codes)
      if (!isNumber) return refuse({ code: 'slips-wrong' })
      const wrong = refusalOf(survey, request, staffStateOf(survey, context.today))
      if (wrong) return refuse(wrong)
      const keys = await request.keeper.read(survey.id)
      if (!keys) return refuse({ code: 'keys-missing' })
      const of = idsOf(survey)
      const before = printedSlips(survey)
      const printing: Printing = {
        ...{ id, slips, isSpare: before > 0 && !isAnew, isAnew },
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      }
      if (isAnew) await clearSlips(tx, of)
      await savePrinting(tx, of, printing)
      const hashes = codes.map((code) => slipHash(keys.pepper, survey.id, code))
      const added = await saveSlips(tx, of, hashes)
      if (added !== slips) throw new Error('A slip has the code of another.')
      // The sealed row of spent slips has room for all that are good now; those destroyed were spent by nobody.
      const room = { spent: keys.spent, printed: slips + (isAnew ? 0 : before) }
      await turnSpent(tx, of, room, (entries) => ({ entries, outcome: null }))
      const changed = await addLeaf(tx, survey, await slipsLeaf(tx, survey), request.recordKey)
      if (changed) return refuse(changed)
      await recordStaffSurvey(tx, context, survey, {
        after: { slipsPrinted: slips, ...(isAnew && { slipsDestroyed: before }) },
      })
      return accept(codes)
    },
  )
}

/** Codes no two of which are alike. */
function newCodes(slips: number): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < slips) codes.add(newSlipCode())
  return [...codes]
}

function refusalOf(
  survey: StaffSurvey,
  { seen, isAnew }: SlipsAsked,
  state: StaffSurveyState,
): SlipRefusal | null {
  const isNow = state === 'prepared' || (state === 'open' && !isAnew)
  if (!isNow) return { code: 'slips-not-now', state }
  if (survey.printings.length !== seen) return { code: 'changed-meanwhile' }
  if (isAnew && printedSlips(survey) === 0) return { code: 'nothing-to-replace' }
  return null
}
