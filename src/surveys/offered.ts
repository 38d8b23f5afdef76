/**
 * Questionnaires that one agency offers to the others: a province, say, that wants the same asked everywhere.
 * Whoever takes one up asks the same as long as its hash is the same, and nobody need be believed.
 */
import type { Agency } from '../agencies/agency.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import type { FactId } from '../basics/ids.ts'
import { frozenHash } from './frozen.ts'
import type { Questionnaire } from './questionnaire.ts'
import { revisionInForce, type Survey } from './survey.ts'
import type { Beginning } from './ways-to-begin.ts'

/** The questions of an opened survey that its agency offers. */
export interface OfferedQuestions {
  readonly agency: Agency
  readonly surveyId: FactId
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
  /** Hex, as it was frozen. */
  readonly sha256: string
}

/** What a campaign with offered questions begins with; null where they are not offered any more. */
export function takenUp(offers: readonly OfferedQuestions[], surveyId: string): Beginning | null {
  const offer = offers.find((each) => each.surveyId === surveyId)
  if (!offer) return null
  const { title, questionnaire } = offer
  const unsaid = { officialUrl: null, population: null, improved: null }
  return { kind: 'own', content: { ...unsaid, title, questionnaire } }
}

/** The offer of another agency whose questions a survey asks, each word of them; null where it asks others. */
export function sameQuestions(
  offers: readonly OfferedQuestions[],
  survey: Pick<Survey, 'agencyId' | 'revisions' | 'steps'>,
): OfferedQuestions | null {
  const { questionnaire } = revisionInForce(survey)
  const others = offers.filter(({ agency }) => agency.id !== survey.agencyId)
  if (!questionnaire || others.length === 0) return null
  const hash = frozenHash(questionnaire)
  return others.find(({ sha256 }) => sha256 === hash) ?? null
}
