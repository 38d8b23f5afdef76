/** Which step of a campaign may be taken when, and what it writes down. */
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { addDays } from '../basics/working-days.ts'
import { frozenHash } from './frozen.ts'
import { placesOf } from './questionnaire.ts'
import { closedOnDay } from './reopening.ts'
import {
  closingDayOf,
  isOffered,
  isPublished,
  revisionInForce,
  type Survey,
  type SurveyState,
  type SurveyStep,
  type SurveyStepKind,
  stateOf,
} from './survey.ts'

/** How many days ahead a campaign may be opened or extended to. */
export const longestOpen = 400

/** Why a step is not taken; each has its sentence in the messages. */
export type StepRefusal =
  | { readonly code: 'step-not-now'; readonly state: SurveyState }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'day-missing' }
  | { readonly code: 'day-past' }
  | { readonly code: 'day-too-far' }
  | { readonly code: 'day-not-later'; readonly closesOn: PlainDate }
  | { readonly code: 'nothing-asked' }
  | { readonly code: 'address-missing' }
  | { readonly code: 'not-own' }
  | { readonly code: 'results-published' }
  /** Closed by hand today: what comes today after it could be told from what was seen at the closing. */
  | { readonly code: 'closed-today' }
  | { readonly code: 'changed-meanwhile' }

/** The refusals that a field of the step's form can mend, and which. */
export const mendedIn: Readonly<Record<string, 'reason' | 'closesOn'>> = {
  'reason-missing': 'reason',
  'day-missing': 'closesOn',
  'day-past': 'closesOn',
  'day-too-far': 'closesOn',
  'day-not-later': 'closesOn',
}

/** A step as it is asked for. */
export interface AskedStep {
  readonly kind: SurveyStepKind
  /** Empty where none was given. */
  readonly reason: string
  readonly closesOn: PlainDate | null
  /** The newest revision when the form was opened: what is opened is what somebody saw. */
  readonly seen?: string
}

type StepContent = Pick<
  SurveyStep,
  'kind' | 'revisionId' | 'questionnaireSha256' | 'closesOn' | 'reason'
>

/** The steps that are never taken without a word of why. */
export const needsReason = (kind: SurveyStepKind): boolean =>
  ['paused', 'extended', 'closed', 'unpublished'].includes(kind)

/** The steps that may be taken in a state, in the order in which they are offered. */
export function stepsFrom(survey: Survey, today: PlainDate): readonly SurveyStepKind[] {
  const state = stateOf(survey, today)
  if (state === 'draft') return ['opened']
  // Frozen questions may be offered to others, whatever became of the survey.
  const offering = isOffered(survey) ? 'withdrawn' : 'offered'
  return [...goingOn(survey, state), ...(survey.kind === 'own' ? ([offering] as const) : [])]
}

function goingOn(survey: Survey, state: Exclude<SurveyState, 'draft'>): readonly SurveyStepKind[] {
  switch (state) {
    case 'open':
      return ['paused', 'extended', 'closed']
    case 'paused':
      return ['resumed', 'extended', 'closed']
    case 'closed':
      if (survey.kind === 'official-link') return ['extended']
      return isPublished(survey) ? ['unpublished'] : ['published', 'extended']
  }
}

/** What a step writes down, or why it is not taken. */
export function stepOf(
  survey: Survey,
  asked: AskedStep,
  today: PlainDate,
): Result<StepContent, StepRefusal> {
  const { kind, closesOn } = asked
  const state = stateOf(survey, today)
  if (kind === 'published' && survey.kind !== 'own') return refuse({ code: 'not-own' })
  if (kind === 'extended' && isPublished(survey)) return refuse({ code: 'results-published' })
  if (!stepsFrom(survey, today).includes(kind)) return refuse({ code: 'step-not-now', state })
  const reason = asked.reason === '' ? null : asked.reason
  if (needsReason(kind) && reason === null) return refuse({ code: 'reason-missing' })
  const plain = { kind, reason, revisionId: null, questionnaireSha256: null, closesOn: null }
  if (kind !== 'opened' && kind !== 'extended') return accept(plain)
  const day = dayRefusal(survey, asked, today)
  if (day) return refuse(day)
  if (kind === 'extended' && survey.kind === 'own' && closedOnDay(survey, today) === today)
    return refuse({ code: 'closed-today' })
  if (kind === 'extended') return accept({ ...plain, closesOn })
  const { id, questionnaire, officialUrl } = revisionInForce(survey)
  if (asked.seen !== id) return refuse({ code: 'changed-meanwhile' })
  if (survey.kind === 'official-link' && officialUrl === null)
    return refuse({ code: 'address-missing' })
  if (survey.kind === 'own' && (questionnaire === null || placesOf(questionnaire).length === 0))
    return refuse({ code: 'nothing-asked' })
  const questionnaireSha256 = questionnaire && frozenHash(questionnaire)
  return accept({ ...plain, closesOn, revisionId: id, questionnaireSha256 })
}

/** A campaign ends today at the earliest, and an extension later than what was said before. */
function dayRefusal(
  survey: Survey,
  { kind, closesOn }: AskedStep,
  today: PlainDate,
): StepRefusal | null {
  if (closesOn === null) return { code: 'day-missing' }
  if (closesOn < today) return { code: 'day-past' }
  if (closesOn > addDays(today, longestOpen)) return { code: 'day-too-far' }
  const before = closingDayOf(survey)
  const isOver = stateOf(survey, today) === 'closed'
  if (kind === 'extended' && !isOver && before !== null && closesOn <= before)
    return { code: 'day-not-later', closesOn: before }
  return null
}
