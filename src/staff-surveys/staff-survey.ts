/**
 * The staff survey (IIT): staff draw a slip with a code from a box and answer with it once; what they answer is
 * sealed until two members of the committee open it together. What is decided about it is facts, folded here.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Questionnaire } from '../surveys/questionnaire.ts'
import type { Ledger } from './ledger.ts'
import type { Policy } from './policy.ts'
import type { Publication } from './publication.ts'

/** All that is planned about a staff survey; frozen in its policy when it is prepared. */
export interface StaffSurveyContent {
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
  /** How many people may answer; null while nobody has said it. */
  readonly eligible: number | null
  readonly closesOn: PlainDate | null
  /** The two members of the committee who seal and open it, by name; one is chosen by the staff. */
  readonly witnesses: readonly [string, string]
  /** Whether a script on the respondent's device has each answer signed blindly; without it the server signs. */
  readonly isBlind: boolean
  /** Whether whole columns are published where enough answered, or only sums. */
  readonly publishes: 'columns' | 'sums'
  /** Whether words may be written besides. Off unless somebody decides otherwise. */
  readonly asksWords: boolean
}

export interface StaffSurveyRevision extends StaffSurveyContent {
  readonly id: FactId
  readonly recordedAt: string
  readonly recordedBy: string
}

export const staffStepKinds = [
  ...(['prepared', 'opened', 'extended', 'closed', 'counted', 'swept'] as const),
  ...(['published', 'unpublished', 'called-off'] as const),
] as const
export type StaffStepKind = (typeof staffStepKinds)[number]

/** What a step writes down, by its kind. */
export type StaffStepContent =
  | { readonly kind: 'prepared'; readonly policy: Policy; readonly policySha256: string }
  | { readonly kind: 'opened' | 'swept' | 'published' }
  | { readonly kind: 'extended'; readonly closesOn: PlainDate; readonly reason: string }
  | { readonly kind: 'closed' | 'unpublished' | 'called-off'; readonly reason: string }
  | { readonly kind: 'counted'; readonly publication: Publication }

export type StaffSurveyStep = StaffStepContent & {
  readonly id: FactId
  readonly recordedAt: string
  readonly recordedBy: string
}

/** A printing of slips; their codes are known nowhere. */
export interface Printing {
  readonly id: FactId
  readonly slips: number
  /** Printed besides, for slips that were lost. */
  readonly isSpare: boolean
  /** Whether all that was printed before was destroyed for it: those codes are good no more. */
  readonly isAnew: boolean
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface StaffSurvey {
  readonly id: FactId
  readonly agencyId: AgencyId
  readonly year: FiscalYear
  /** Five letters and digits: the one common address. */
  readonly code: string
  /** The latest: what the next preparation freezes. */
  readonly revision: StaffSurveyRevision
  /** The earliest first. */
  readonly steps: readonly StaffSurveyStep[]
  /** The earliest first. */
  readonly printings: readonly Printing[]
  /** As last counted by the committee; null before. */
  readonly ledger: Ledger | null
}

export type StaffSurveyState =
  | 'draft'
  /** Keys made, policy frozen, slips may be printed. */
  | 'prepared'
  | 'open'
  /** Takes no answers, and is not counted yet. */
  | 'closed'
  | 'counted'
  | 'called-off'

/** Where a staff survey stands on a day: after its last day it is closed without anybody saying so. */
export function staffStateOf(
  survey: Pick<StaffSurvey, 'steps'>,
  today: PlainDate,
): StaffSurveyState {
  const has = (kind: StaffStepKind) => survey.steps.some((step) => step.kind === kind)
  if (has('called-off')) return 'called-off'
  if (has('counted')) return 'counted'
  if (!has('prepared')) return 'draft'
  if (has('closed')) return 'closed'
  if (!has('opened')) return 'prepared'
  const closesOn = closingDay(survey)
  return closesOn !== null && today > closesOn ? 'closed' : 'open'
}

/** The last day on which answers are taken, as prepared or extended; null before. */
export function closingDay({ steps }: Pick<StaffSurvey, 'steps'>): PlainDate | null {
  const extended = steps.findLast((step) => step.kind === 'extended')
  return extended?.closesOn ?? policyOf({ steps })?.closesOn ?? null
}

/** What was frozen when it was prepared; null before. */
export const policyOf = ({ steps }: Pick<StaffSurvey, 'steps'>): Policy | null =>
  steps.find((step) => step.kind === 'prepared')?.policy ?? null

/** What came of it; null before it was counted. */
export const publicationIn = ({ steps }: Pick<StaffSurvey, 'steps'>): Publication | null =>
  steps.find((step) => step.kind === 'counted')?.publication ?? null

/** Whether its results are public: the latest step about it says so. */
export const isStaffPublished = ({ steps }: Pick<StaffSurvey, 'steps'>): boolean =>
  steps.findLast(({ kind }) => kind === 'published' || kind === 'unpublished')?.kind === 'published'

/** The printings whose codes are good: from the last on for which all before it were destroyed. */
const printingsInForce = ({ printings }: Pick<StaffSurvey, 'printings'>): readonly Printing[] =>
  printings.slice(
    Math.max(
      0,
      printings.findLastIndex(({ isAnew }) => isAnew),
    ),
  )

/** How many slips were printed in all whose codes are good. */
export const printedSlips = (survey: Pick<StaffSurvey, 'printings'>): number =>
  printingsInForce(survey).reduce((sum, { slips }) => sum + slips, 0)
