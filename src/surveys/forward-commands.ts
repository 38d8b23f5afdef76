import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { arrivalTimeOf } from './arrival.ts'
import { saveForward } from './forward-store.ts'
import { surveyByCode } from './store.ts'
import { stateOf } from './survey.ts'
import type { OfSurvey } from './ticket-store.ts'

/**
 * Counts somebody who goes on to the official address, and says where that is. Nobody is asked who they are,
 * and nothing of it is in the record: the count is by half-day, and a line would tell the minute.
 */
export function leadOn(
  context: Pick<Context, 'db' | 'today' | 'now'>,
  asked: {
    readonly code: string
    readonly suffix: string
    /** Whether it counts: whoever presses the button without end is led on all the same. */
    readonly isCounted: (survey: OfSurvey) => Promise<boolean>
  },
): Promise<Result<{ readonly address: string }, { readonly code: 'not-open' }>> {
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<{ readonly address: string }, { readonly code: 'not-open' }>> => {
        const survey = await surveyByCode(tx, asked.code)
        if (survey?.kind !== 'official-link' || stateOf(survey, context.today) !== 'open')
          return refuse({ code: 'not-open' })
        const address = survey.revisions[0].officialUrl
        if (address === null) return refuse({ code: 'not-open' })
        if (await asked.isCounted({ agencyId: survey.agencyId, surveyId: survey.id })) {
          const named = survey.placements.find(({ suffix }) => suffix === asked.suffix)
          const came = { ...arrivalTimeOf(context.now), suffix: named?.suffix ?? '' }
          await saveForward(tx, survey, came)
        }
        return accept({ address })
      },
    )
  return retried(once, { isKeyed: false })
}
