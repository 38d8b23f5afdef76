import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { arrivalTimeOf } from './arrival.ts'
import { saveForward } from './forward-store.ts'
import { surveyByCode } from './store.ts'
import { stateOf } from './survey.ts'

/**
 * Counts somebody who goes on to the official address, and says where that is. Nobody is asked who they are,
 * and nothing of it is in the record: the count is by half-day, and a line would tell the minute.
 */
export function leadOn(
  context: Pick<Context, 'db' | 'today' | 'now'>,
  { code, suffix }: { readonly code: string; readonly suffix: string },
): Promise<Result<{ readonly address: string }, { readonly code: 'not-open' }>> {
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<{ readonly address: string }, { readonly code: 'not-open' }>> => {
        const survey = await surveyByCode(tx, code)
        if (survey?.kind !== 'official-link' || stateOf(survey, context.today) !== 'open')
          return refuse({ code: 'not-open' })
        const address = survey.revisions[0].officialUrl
        if (address === null) return refuse({ code: 'not-open' })
        const named = survey.placements.some((each) => each.suffix === suffix) ? suffix : ''
        await saveForward(tx, survey, { ...arrivalTimeOf(context.now), suffix: named })
        return accept({ address })
      },
    )
  return retried(once, { isKeyed: false })
}
