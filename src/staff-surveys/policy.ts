import type { Bilingual } from '../basics/bilingual.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Questionnaire } from '../surveys/questionnaire.ts'

/** What is fixed, published and never lowered before the first slip is printed. */
export interface Policy {
  readonly format: 'prongsai-staff-survey-1'
  readonly surveyId: string
  readonly agency: { readonly code: string; readonly name: Bilingual }
  readonly year: number
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
  readonly questionnaireSha256: string
  readonly scoring: 'prongsai-scoring-1'
  /** How many people may answer. */
  readonly eligible: number
  readonly closesOn: PlainDate
  readonly witnesses: readonly [string, string]
  readonly isBlind: boolean
  readonly publishes: 'columns' | 'sums'
  readonly asksWords: boolean
  readonly thresholds: Thresholds
  readonly keys: PublicKeys
}

/** SubjectPublicKeyInfo in base64, or a raw key where said. */
export interface PublicKeys {
  /** What ballots are sealed to (HPKE, raw public key in base64url). */
  readonly sealing: string
  /** RSA 2048, one for each place of the questionnaire and one more for the quality column. */
  readonly columns: readonly string[]
  /** RSA 2048: answers that came without script, signed by the server when it is counted. */
  readonly kept: string
  /** Ed25519: signs the record and promises to include. */
  readonly record: string
}

/** From how many ballots on something is told. @source surveys.md 3.7 */
export interface Thresholds {
  /** Fewer ballots than this: nothing at all. */
  readonly overallFrom: number
  readonly indicatorsFrom: number
  readonly itemsFrom: number
  /** Each side of a split, such as answers that came without script. */
  readonly leastSide: number
  /** Words are read from so many ballots on, and so many words. */
  readonly wordsFromBallots: number
  readonly wordsFromWords: number
}

export const thresholds: Thresholds = {
  overallFrom: 5,
  indicatorsFrom: 10,
  itemsFrom: 20,
  leastSide: 10,
  wordsFromBallots: 10,
  wordsFromWords: 5,
}
