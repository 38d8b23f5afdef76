/** How far a staff survey has come on its way, finer than its state: what the picture of its path shows. */
import type { PlainDate } from '../basics/plain-date.ts'
import { isStaffPublished, printedSlips, type StaffSurvey, staffStateOf } from './staff-survey.ts'

export const staffStages = [
  ...(['planned', 'prepared', 'slips', 'open', 'closed', 'counted', 'swept', 'published'] as const),
] as const
export type StaffStage = (typeof staffStages)[number]

/** The stage that was reached on a day; null where the survey was called off. */
export function stageOf(survey: StaffSurvey, today: PlainDate): StaffStage | null {
  const state = staffStateOf(survey, today)
  if (state === 'called-off') return null
  if (state === 'draft') return 'planned'
  if (state === 'prepared') return printedSlips(survey) > 0 ? 'slips' : 'prepared'
  if (state !== 'counted') return state
  if (isStaffPublished(survey)) return 'published'
  return survey.steps.some(({ kind }) => kind === 'swept') ? 'swept' : 'counted'
}
