import type { NotAllowed } from '../accounts/permissions.ts'
import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import type { Captured } from './capture.ts'
import { saveCapture } from './capture-store.ts'
import { type ActedItem, onItem, recorded } from './commands.ts'

/** Why captures are not kept. */
export type CaptureRefusal = NotAllowed | { readonly code: 'changed-meanwhile' }

/** Keeps what the addresses of an answer gave, for that answer. */
export const keepCaptures = (
  context: Context,
  request: ActedItem & { readonly answerId: FactId; readonly captured: readonly Captured[] },
): Promise<Result<null, CaptureRefusal>> =>
  onItem(context, 'capture-links', request, async (tx, item) => {
    const { agencyId, framework, code, answerId, captured } = request
    if (captured.length === 0) return accept(null)
    if (!item.answers.some(({ id }) => id === answerId))
      return refuse({ code: 'changed-meanwhile' })
    for (const each of captured)
      await saveCapture(
        tx,
        { agencyId, year: framework.fiscalYear },
        {
          ...{ ...each, id: context.newId() as FactId, code, answerId },
          ...{ recordedAt: context.now, recordedBy: context.actor.id },
        },
      )
    await recorded(tx, context, request, 'capture-links', {
      after: { captured: captured.map(({ url, outcome }) => `${url} (${outcome})`) },
    })
    return accept(null)
  }) as Promise<Result<null, CaptureRefusal>>

/** Records that a dispute pack was made, with what was said in it to the assessor. */
export const recordPack = (
  context: Context,
  request: ActedItem & { readonly explanation: string },
): Promise<Result<null, CaptureRefusal>> =>
  onItem(context, 'capture-links', request, async (tx) => {
    await recorded(tx, context, request, 'capture-links', {
      after: { disputePack: request.explanation },
    })
    return accept(null)
  }) as Promise<Result<null, CaptureRefusal>>
