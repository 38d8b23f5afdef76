/**
 * A survey that was closed, looked at, and opened again. What could be seen at a closing was seen: whatever is
 * told later may differ from it by five answers, or ten words, and never by one.
 */
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Until } from './hiding.ts'
import { closingDayOf, type Survey } from './survey.ts'

type Steps = Pick<Survey, 'steps'>

/** The steps that opened a closed survey again, each with the day it had been closed on. */
const reopenings = ({ steps }: Steps) =>
  steps.flatMap((step, at) => {
    if (step.kind !== 'extended') return []
    const day = closedOnDay({ steps: steps.slice(0, at) }, dayIn(step.recordedAt))
    return day === null ? [] : [{ step, day }]
  })

/** The closings after which a survey was opened again, the earliest first, each with its day whole. */
export const earlierClosings = (survey: Steps): readonly Until[] =>
  reopenings(survey).map(({ day }) => ({ day, half: 'pm' }))

/** How many words there were each time a closed survey was opened again, the earliest first. */
export const wordsBefore = (survey: Steps): readonly number[] =>
  reopenings(survey).map(({ step }) => step.wordsBefore ?? 0)

/** The day a survey was closed on, by hand or by its last day, as it stands on a day; null while it is not. */
export function closedOnDay({ steps }: Steps, today: PlainDate): PlainDate | null {
  const last = steps.findLast(({ kind }) => ['opened', 'extended', 'closed'].includes(kind))
  if (last?.kind === 'closed') return dayIn(last.recordedAt)
  const closesOn = closingDayOf({ steps })
  return closesOn !== null && closesOn < today ? closesOn : null
}
