import type { AgencyId, FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { onSurvey, recordSurvey } from './on-survey-commands.ts'
import { stateOf } from './survey.ts'
import { type TicketRefusal, ticketHash } from './ticket.ts'
import { batchesOf, cancelTickets, saveBatch, saveTickets } from './ticket-store.ts'

type Outcome<Value> = Promise<Result<Value, TicketRefusal>>

interface OfTickets {
  readonly agencyId: AgencyId
  readonly surveyId: string
}

/**
 * Makes the codes of a sheet of tickets good. They are printed before and kept nowhere but on that paper: of
 * each its hash alone is stored. None is good where one was in use already.
 */
export function printTickets(
  context: Context,
  request: OfTickets & { readonly label: string; readonly codes: readonly string[] },
): Outcome<FactId> {
  const { label, codes } = request
  const batchId = context.newId() as FactId
  return onSurvey(context, request, async (tx, survey): Outcome<FactId> => {
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    if (!isStorable(label)) return refuse({ code: 'not-storable' })
    if (survey.kind !== 'own') return refuse({ code: 'not-own' })
    if (stateOf(survey, context.today) === 'closed') return refuse({ code: 'survey-closed' })
    // A commit whose answer was lost is not done twice.
    const isDone = (await batchesOf(tx, of)).some(({ id }) => id === batchId)
    if (isDone) return accept(batchId)
    const issued = codes.length
    await saveBatch(tx, of, {
      ...{ id: batchId, label, issued, recordedAt: context.now, recordedBy: context.actor.id },
    })
    const hashes = codes.map((code) => ticketHash(survey.id, code))
    if ((await saveTickets(tx, of, batchId, hashes)).size !== issued)
      return refuse({ code: 'codes-taken' })
    await recordSurvey(tx, context, survey, {
      after: { ticketLabel: label, ticketsPrinted: issued },
    })
    return accept(batchId)
  })
}

/** Cancels those tickets of a sheet that nobody has used: they were lost, or never handed out. */
export function cancelSheet(
  context: Context,
  request: OfTickets & { readonly batchId: string },
): Outcome<number> {
  return onSurvey(context, request, async (tx, survey): Outcome<number> => {
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    const batch = (await batchesOf(tx, of)).find(({ id }) => id === request.batchId)
    if (!batch) return refuse({ code: 'batch-missing' })
    const gone = await cancelTickets(tx, of, batch.id)
    if (gone === 0) return refuse({ code: 'nothing-to-cancel' })
    await recordSurvey(tx, context, survey, {
      after: { ticketLabel: batch.label, ticketsCancelled: gone },
    })
    return accept(gone)
  })
}
