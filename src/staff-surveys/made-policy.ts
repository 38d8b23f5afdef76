/** The policy as it is frozen: made of what was planned and of the public halves of the keys, named by its hash. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { addDays } from '../basics/working-days.ts'
import { frozenHash } from '../surveys/frozen.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { type Policy, type PublicKeys, thresholds } from './policy.ts'
import type { StaffSurveyContent } from './staff-survey.ts'

/** The most who may answer one survey, and the most slips printed at once. */
export const mostEligible = 20_000

/** How many days ahead a staff survey may close. */
export const longestStaffSurvey = 400

/** What is still missing before a plan can be frozen. */
export type UnreadyPlan = {
  readonly code:
    | 'title-missing'
    | 'nothing-asked'
    | 'eligible-missing'
    | 'eligible-wrong'
    | 'day-missing'
    | 'day-past'
    | 'day-too-far'
    | 'witnesses-missing'
    | 'witnesses-same'
}

/** A plan that lacks nothing. */
export type ReadyPlan = StaffSurveyContent & {
  readonly eligible: number
  readonly closesOn: PlainDate
}

/** The plan where it can be frozen on a day, else the first thing that keeps it from that. */
export function readyPlan(
  content: StaffSurveyContent,
  today: PlainDate,
): Result<ReadyPlan, UnreadyPlan> {
  const { title, questionnaire, eligible, closesOn, witnesses } = content
  if (title.th === '') return refuse({ code: 'title-missing' })
  if (placesOf(questionnaire).length === 0) return refuse({ code: 'nothing-asked' })
  if (eligible === null) return refuse({ code: 'eligible-missing' })
  if (!Number.isSafeInteger(eligible) || eligible < 1 || eligible > mostEligible)
    return refuse({ code: 'eligible-wrong' })
  if (closesOn === null) return refuse({ code: 'day-missing' })
  if (closesOn < today) return refuse({ code: 'day-past' })
  if (closesOn > addDays(today, longestStaffSurvey)) return refuse({ code: 'day-too-far' })
  const names = witnesses.map((name) => name.trim().replaceAll(/\s+/g, ' '))
  if (names.some((name) => name === '')) return refuse({ code: 'witnesses-missing' })
  if (names[0] === names[1]) return refuse({ code: 'witnesses-same' })
  return accept({ ...content, eligible, closesOn })
}

/** What is frozen of a plan, with the keys that were made for it. */
export function madePolicy(
  survey: Pick<Policy, 'surveyId' | 'agency' | 'year'>,
  plan: ReadyPlan,
  keys: PublicKeys,
): Policy {
  const { title, questionnaire, eligible, closesOn, witnesses } = plan
  const { isBlind, publishes, asksWords } = plan
  return {
    ...{ format: 'prongsai-staff-survey-1', ...survey, title, questionnaire },
    questionnaireSha256: frozenHash(questionnaire),
    ...{ scoring: 'prongsai-scoring-1', eligible, closesOn, witnesses },
    ...{ isBlind, publishes, asksWords, thresholds, keys },
  }
}

/** The text of a policy, the same letters for the same policy. */
export const policyText = (policy: Policy): string => canonicalJson(policy)

/** Names a policy by all it says: hex sha256 over its text. */
export const policyHash = (policy: Policy): string =>
  createHash('sha256').update(policyText(policy), 'utf8').digest('hex')
