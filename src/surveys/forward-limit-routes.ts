import type { PlainDate } from '../basics/plain-date.ts'
import { networkLimits } from '../platform/web/network-limits.ts'
import { networkCounts, networkOf } from '../platform/web/networks.ts'
import { surveyRates } from './guard-routes.ts'
import type { OfSurvey } from './ticket-store.ts'

/**
 * How often people of one network who go on to the official system are counted: as often as they could answer a
 * survey of the agency itself. In memory, under a salt that is thrown away each day.
 */
export function forwardCounter() {
  const networks = networkCounts()
  const limits = networkLimits(surveyRates.ownPhone)
  return {
    /** Whether one more who comes from an address, as requests are counted, counts. */
    async isCounted(of: OfSurvey, address: string, today: PlainDate): Promise<boolean> {
      const network = networkOf(address)
      if (network === null) return true
      const name = `${of.agencyId} ${of.surveyId}`
      return limits.wait(`${name} ${networks.bucketOf(name, network, today)}`) === null
    },
  }
}
