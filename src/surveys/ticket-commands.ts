import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { surveyOf } from './store.ts'
import { type Survey, stateOf } from './survey.ts'
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
  return onTickets(context, request, async (tx, survey) => {
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
    await recorded(tx, context, survey, { ticketLabel: label, ticketsPrinted: issued })
    return accept(batchId)
  })
}

/** Cancels those tickets of a sheet that nobody has used: they were lost, or never handed out. */
export function cancelSheet(
  context: Context,
  request: OfTickets & { readonly batchId: string },
): Outcome<number> {
  return onTickets(context, request, async (tx, survey) => {
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    const batch = (await batchesOf(tx, of)).find(({ id }) => id === request.batchId)
    if (!batch) return refuse({ code: 'batch-missing' })
    const gone = await cancelTickets(tx, of, batch.id)
    if (gone === 0) return refuse({ code: 'nothing-to-cancel' })
    await recorded(tx, context, survey, { ticketLabel: batch.label, ticketsCancelled: gone })
    return accept(gone)
  })
}

function onTickets<Value>(
  context: Context,
  { agencyId, surveyId }: OfTickets,
  then: (tx: Writer, survey: Survey) => Outcome<Value>,
): Outcome<Value> {
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome<Value> => {
      const allowed = allow(context.actor, 'manage-survey', agencyId)
      if (!allowed.ok) return allowed
      const survey = await surveyOf(tx, agencyId, surveyId)
      return survey ? then(tx, survey) : refuse({ code: 'survey-missing' })
    })
  return retried(once, { isKeyed: true })
}

const recorded = (
  tx: Writer,
  context: Context,
  { agencyId, id, revisions }: Survey,
  after: object,
) =>
  saveActivity(tx, context, {
    ...{ agencyId, act: 'manage-survey', after },
    subject: { kind: 'survey', id, name: revisions[0].title.th },
  })
