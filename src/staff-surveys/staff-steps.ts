/** Which step of a staff survey may be taken when, and what it needs. */
import type { PlainDate } from '../basics/plain-date.ts'
import { addDays } from '../basics/working-days.ts'
import { longestStaffSurvey } from './made-policy.ts'
import {
  closingDay,
  isStaffPublished,
  printedSlips,
  type StaffStepKind,
  type StaffSurvey,
  type StaffSurveyState,
  staffStateOf,
} from './staff-survey.ts'

/** Why a step is not taken; each has its sentence in the messages. */
export type StaffStepRefusal =
  | { readonly code: 'step-not-now'; readonly state: StaffSurveyState }
  | { readonly code: 'reason-missing' | 'day-missing' | 'day-past' | 'day-too-far' }
  | { readonly code: 'day-not-later'; readonly closesOn: PlainDate }
  | { readonly code: 'slips-not-printed' | 'not-swept' }

/** The steps that are never taken without a word of why. */
export const staffStepNeedsReason = (kind: StaffStepKind): boolean =>
  ['extended', 'closed', 'unpublished', 'called-off'].includes(kind)

/** The steps that may be taken on a day, in the order in which they are offered. */
export function staffStepsFrom(survey: StaffSurvey, today: PlainDate): readonly StaffStepKind[] {
  const isClosedByHand = survey.steps.some(({ kind }) => kind === 'closed')
  switch (staffStateOf(survey, today)) {
    case 'draft':
      return ['prepared', 'called-off']
    case 'prepared':
      return ['opened', 'called-off']
    case 'open':
      return ['extended', 'closed', 'called-off']
    case 'closed':
      return isClosedByHand ? ['counted', 'called-off'] : ['counted', 'extended', 'called-off']
    case 'counted':
      return isStaffPublished(survey) ? ['unpublished'] : ['published']
    case 'called-off':
      return []
  }
}

/** Why a step is not taken on a day; null where it is. */
export function staffStepRefusal(
  survey: StaffSurvey,
  asked: {
    readonly kind: StaffStepKind
    readonly reason?: string
    readonly closesOn?: PlainDate | null
  },
  today: PlainDate,
): StaffStepRefusal | null {
  const { kind, reason = '', closesOn = null } = asked
  const state = staffStateOf(survey, today)
  if (!staffStepsFrom(survey, today).includes(kind)) return { code: 'step-not-now', state }
  if (staffStepNeedsReason(kind) && reason.trim() === '') return { code: 'reason-missing' }
  if (kind === 'opened') return openingRefusal(survey, today)
  if (kind === 'published' && !survey.steps.some((step) => step.kind === 'swept'))
    return { code: 'not-swept' }
  return kind === 'extended' ? dayRefusal(survey, closesOn, today) : null
}

function openingRefusal(survey: StaffSurvey, today: PlainDate): StaffStepRefusal | null {
  const closesOn = closingDay(survey)
  if (closesOn !== null && closesOn < today) return { code: 'day-past' }
  return printedSlips(survey) === 0 ? { code: 'slips-not-printed' } : null
}

function dayRefusal(
  survey: StaffSurvey,
  closesOn: PlainDate | null,
  today: PlainDate,
): StaffStepRefusal | null {
  if (closesOn === null) return { code: 'day-missing' }
  if (closesOn < today) return { code: 'day-past' }
  if (closesOn > addDays(today, longestStaffSurvey)) return { code: 'day-too-far' }
  const before = closingDay(survey)
  if (before !== null && closesOn <= before) return { code: 'day-not-later', closesOn: before }
  return null
}
