/**
 * A questionnaire: what a survey asks, frozen and hashed when the survey opens. Each part of a question is
 * one thing to tick; answers and counts go through the parts in printed order.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import { type Fraction, fraction } from '../basics/fraction.ts'
import { notKnown, notTicked, type Ticked } from './ticked.ts'

/** An answer scale, from the option that scores nothing to the one that scores all. */
export interface AskedScale {
  readonly id: string
  /** Two to seven. Option i of k scores 100·i/(k-1), or the rest to 100 where the part is negative. */
  readonly options: readonly Bilingual[]
}

export interface AskedPart {
  readonly title: Bilingual
  /** Positive: the last option is the best. Negative: the first is. */
  readonly direction: 'positive' | 'negative'
}

export interface AskedQuestion {
  /** Such as "E4" where the framework has it, else "S1" and so on; its own within the questionnaire. */
  readonly code: string
  readonly title: Bilingual
  readonly scale: string
  /** At least one; a question without parts has one, of an empty title. */
  readonly parts: readonly AskedPart[]
  /** Whether somebody may say that they do not know, which is no low score. */
  readonly mayNotKnow: boolean
}

export interface AskedSection {
  readonly title: Bilingual
  /** The indicator of the framework that this section makes up; null in questionnaires of one's own. */
  readonly indicator: number | null
  readonly questions: readonly AskedQuestion[]
}

export interface Questionnaire {
  /** Where it came from: a framework's own questions, one of our ready-made ones, or written by its owner. */
  readonly source:
    | { readonly kind: 'framework'; readonly framework: string }
    | { readonly kind: 'ready-made'; readonly id: string }
    | { readonly kind: 'own' }
  readonly scales: readonly AskedScale[]
  readonly sections: readonly AskedSection[]
  /** Whether words may be written at the end. */
  readonly asksComment: boolean
}

/** One thing to tick, with all that is needed to show and count it. */
export interface AskedPlace {
  /** From 0, over the whole questionnaire. */
  readonly place: number
  readonly section: AskedSection
  readonly question: AskedQuestion
  readonly part: AskedPart
  /** From 0 within its question. */
  readonly partNo: number
  readonly options: readonly Bilingual[]
}

export { notKnown, notTicked, type Ticked }

const placesByQuestionnaire = new WeakMap<Questionnaire, readonly AskedPlace[]>()

/** All there is to tick, in printed order. */
export function placesOf(questionnaire: Questionnaire): readonly AskedPlace[] {
  const known = placesByQuestionnaire.get(questionnaire)
  if (known) return known
  const scales = new Map(questionnaire.scales.map((scale) => [scale.id, scale.options]))
  const places = questionnaire.sections
    .flatMap((section) =>
      section.questions.flatMap((question) =>
        question.parts.map((part, partNo) => ({
          ...{ section, question, part, partNo },
          options: scales.get(question.scale) ?? [],
        })),
      ),
    )
    .map((place, index) => ({ place: index, ...place }))
  placesByQuestionnaire.set(questionnaire, places)
  return places
}

/** What an option of a place scores, 0 to 100, exactly. */
export const scoreOf = ({ part, options }: AskedPlace, ticked: number): Fraction => {
  const last = options.length - 1
  return fraction(100 * (part.direction === 'negative' ? last - ticked : ticked), last)
}

/** How many counters a place has: its options, do not know, none. */
export const countersOf = ({ options }: AskedPlace): number => options.length + 2

/** The counter of what was ticked, from 0 within its place. */
export const counterOf = ({ options }: AskedPlace, ticked: Ticked): number =>
  ticked === notKnown ? options.length : ticked === notTicked ? options.length + 1 : ticked

/** Hex sha256 over its canonical JSON is made where it is frozen; this is the text it is made of. */
export const frozenText = (questionnaire: Questionnaire): string => canonicalJson(questionnaire)
