/**
 * A campaign of the citizens' survey (EIT): around the official link of the NACC's own system, or with a
 * survey of the agency itself, which is never taken for the official one. What is decided about it is facts,
 * folded here; what arrives is counted by stratum, and strata are never pooled silently.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Questionnaire } from './questionnaire.ts'

export const surveyKinds = ['official-link', 'own'] as const
export type SurveyKind = (typeof surveyKinds)[number]

/** How an answer came: with a queue ticket, by an open code, read out by an official, or at a kiosk. */
export const strata = ['event', 'open', 'assisted', 'kiosk'] as const
export type Stratum = (typeof strata)[number]

export const stepKinds = [
  ...(['opened', 'paused', 'resumed', 'extended', 'closed', 'published', 'unpublished'] as const),
  ...(['offered', 'withdrawn'] as const),
] as const
export type SurveyStepKind = (typeof stepKinds)[number]

/** All that is written about a campaign from one moment on. */
export interface SurveyRevision {
  readonly id: FactId
  readonly title: Bilingual
  /** Null around an official link. */
  readonly questionnaire: Questionnaire | null
  readonly officialUrl: string | null
  /** Estimated number of people served in the year; null while nobody has said it. */
  readonly population: number | null
  /** What was improved since last year, for the thank-you page; null says nothing. */
  readonly improved: Bilingual | null
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface SurveyStep {
  readonly id: FactId
  readonly kind: SurveyStepKind
  /** The revision that was opened. */
  readonly revisionId: FactId | null
  readonly questionnaireSha256: string | null
  /** The last day, as opened or extended. */
  readonly closesOn: PlainDate | null
  readonly reason: string | null
  /** How many words were written when it was extended; null or absent for any other step. */
  readonly wordsBefore?: number | null
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Where a code hangs. The suffix ends its address: /s/k7m2p/3. */
export interface Placement {
  readonly suffix: string
  readonly name: string
  readonly stratum: Exclude<Stratum, 'event'>
  readonly retired: boolean
}

export interface Survey {
  readonly id: FactId
  readonly agencyId: AgencyId
  readonly year: FiscalYear
  readonly kind: SurveyKind
  /** Five letters and digits, none like another: the short address. */
  readonly code: string
  /** The latest first, and the one it was opened with; drafts between them are not read along. */
  readonly revisions: readonly [SurveyRevision, ...SurveyRevision[]]
  /** The earliest first. */
  readonly steps: readonly SurveyStep[]
  readonly placements: readonly Placement[]
}

export type SurveyState = 'draft' | 'open' | 'paused' | 'closed'

/** What was decided about a campaign, as far as its state goes, the earliest first. */
export interface Decided {
  readonly steps: readonly Pick<SurveyStep, 'kind' | 'closesOn'>[]
}

/** Where a campaign stands on a day: after its last day it is closed without anybody saying so. */
export function stateOf(survey: Decided, today: PlainDate): SurveyState {
  const last = survey.steps.findLast(({ kind }) =>
    ['opened', 'paused', 'resumed', 'extended', 'closed'].includes(kind),
  )
  if (!last) return 'draft'
  const closesOn = closingDayOf(survey)
  if (last.kind === 'closed' || (closesOn !== null && today > closesOn)) return 'closed'
  return pausedBy(survey) ? 'paused' : 'open'
}

/** The last day of a campaign, as opened or last extended; null while it was not opened. */
export const closingDayOf = (survey: Decided): PlainDate | null =>
  survey.steps.findLast(({ closesOn }) => closesOn !== null)?.closesOn ?? null

/** Whether the last pause was not ended. */
const pausedBy = ({ steps }: Decided): boolean =>
  steps.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')?.kind === 'paused'

/** The revision a survey was opened with, whose questionnaire is frozen; before, the latest. */
export function revisionInForce(survey: Pick<Survey, 'revisions' | 'steps'>): SurveyRevision {
  const opened = survey.steps.find(({ kind }) => kind === 'opened')?.revisionId
  return survey.revisions.find(({ id }) => id === opened) ?? survey.revisions[0]
}

/** Whether the results are published: the latest step about it says so. */
export const isPublished = ({ steps }: Pick<Survey, 'steps'>): boolean =>
  steps.findLast(({ kind }) => kind === 'published' || kind === 'unpublished')?.kind === 'published'

/** Whether its questions are offered to other agencies: the latest step about it says so. */
export const isOffered = ({ steps }: Pick<Survey, 'steps'>): boolean =>
  steps.findLast(({ kind }) => kind === 'offered' || kind === 'withdrawn')?.kind === 'offered'

/** How many answers are needed at least of a population. */
export interface MinimumRule {
  readonly percent: number
  readonly floor: number
  readonly takeAllIfPopulationBelow: number
  readonly cap: number
  readonly capAppliesAbovePopulation: number
}

/**
 * The least number of answers: the percentage of the population, at least the floor (everybody of a smaller
 * population), and the cap above a size.
 * @source frameworks' `sampling.EIT.minimum`; one source of a sister programme, unverified for the NACC.
 */
export function leastAnswers(population: number, rule: MinimumRule): number {
  if (population < rule.takeAllIfPopulationBelow) return population
  if (population > rule.capAppliesAbovePopulation) return rule.cap
  return Math.max(rule.floor, Math.ceil((population * rule.percent) / 100))
}
