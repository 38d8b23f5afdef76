// What a plan said on an earlier day, read from the same facts.
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Fact } from './facts.ts'

/** The facts there were at an instant: what was recorded later is left out. */
export const factsAt =
  (instant: string) =>
  (facts: readonly Fact[]): readonly Fact[] =>
    facts.filter(({ recordedAt }) => recordedAt <= instant)

/**
 * The facts that tell how a plan stood on a day. A report counts by the day it was made for, or was
 * recorded where it names none; a measure by the day it was recorded, unless the whole plan came later,
 * as one typed in afterwards does. What was undone later was wrong then, too.
 */
export function factsOn(facts: readonly Fact[], day: PlainDate): readonly Fact[] {
  const recorded = (fact: Fact) => dayIn(fact.recordedAt)
  const isContent = ({ kind }: Fact) =>
    kind === 'adopted' || kind === 'revised' || kind === 'removed'
  const planCameLater = !facts.some((fact) => isContent(fact) && recorded(fact) <= day)
  return facts.filter((fact) => {
    if (fact.kind === 'progress') return (fact.progress.reportedOn ?? recorded(fact)) <= day
    if (isContent(fact)) return planCameLater || recorded(fact) <= day
    return fact.kind === 'verified' ? recorded(fact) <= day : true
  })
}
