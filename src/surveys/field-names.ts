/** The fields of the forms about campaigns, and what may be wrong with them. */
import type { SurveyStepKind } from './survey.ts'

/** What may be wrong with a form of a campaign; each has its sentence in the messages. */
export type WrongCampaign =
  | 'way-missing'
  | 'title-missing'
  | 'text-too-long'
  | 'population-unreadable'
  | 'address-wrong'
  | 'day-unreadable'
  | 'name-missing'
  | 'stratum-missing'

/** The fields of one step: several stand on a page, so each has names of its own. */
export const stepFields = (kind: SurveyStepKind) => ({
  reason: `reason-${kind}`,
  closesOn: `closesOn-${kind}`,
})

/** What may be wrong with a questionnaire; each has its sentence in the messages. */
export type WrongQuestions =
  | 'title-missing'
  | 'question-missing'
  | 'part-missing'
  | 'section-empty'
  | 'scale-missing'
  | 'text-too-long'
  | 'too-many'
  | 'options-few'
  | 'options-many'
  | 'options-differ'

/** The names of the fields of a section, a question and a part, by their places from 0. */
export const fieldsOf = {
  section: (s: number) => `s${s}`,
  question: (s: number, q: number) => `s${s}.q${q}`,
  part: (s: number, q: number, p: number) => `s${s}.q${q}.p${p}`,
  scale: (no: number) => `scale${no}`,
}
