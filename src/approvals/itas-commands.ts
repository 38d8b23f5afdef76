import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { itemStanding } from '../disclosures/disclosure.ts'
import { disclosuresOf } from '../disclosures/store.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { editionsOf } from './edition-store.ts'
import { saveItasTick } from './itas-store.ts'

/** Why a line is not ticked. */
export type ItasRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'nothing-published' }

/** An officer says that a line of the sheet was typed into ITAS, or that it was not. */
export function tickItas(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly fiscalYear: FiscalYear
    readonly code: ItemCode
    readonly entered: boolean
  },
): Promise<Result<null, ItasRefusal>> {
  const { agencyId, fiscalYear, code, entered } = request
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, ItasRefusal>> => {
    const allowed = allow(context.actor, 'publish-plan', agencyId)
    if (!allowed.ok) return allowed
    // What was disclosed for the item is what its line says; else the published plan.
    const { published } = itemStanding(await disclosuresOf(tx, agencyId, fiscalYear, code))
    const [newest] = await editionsOf(tx, agencyId, fiscalYear)
    const digest = published?.step.id ?? newest?.digest
    if (digest === undefined) return refuse({ code: 'nothing-published' })
    const tick = { code, entered, digest, at: context.now, by: context.actor.id }
    await saveItasTick(tx, { agencyId, year: fiscalYear, id: context.newId() }, tick)
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'publish-plan' },
      subject: { kind: 'itas', id: code, name: `${code} (${fiscalYear})` },
      after: { entered },
    })
    return accept(null)
  })
}
