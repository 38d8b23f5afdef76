/**
 * What came of a survey, exactly: from how often each option was taken to the mean of each part, question
 * and section and of the whole. Not knowing and leaving out are told, and leave every mean alone.
 */
import { dividedBy, type Fraction, fraction, meanOf, sumOf, times } from '../basics/fraction.ts'
import {
  type AskedPart,
  type AskedPlace,
  type AskedQuestion,
  type AskedSection,
  counterOf,
  countersOf,
  placesOf,
  type Questionnaire,
  scoreOf,
  type Ticked,
} from './questionnaire.ts'

/** How many forms there are, and how often each counter was met: for each part its options, do not know, none. */
export interface Counted {
  readonly n: number
  readonly counts: readonly number[]
}

/** A mean of 0 to 100. It is partial where something below it has no mean of its own, and was left out. */
export interface Mean {
  /** Null where nobody answered anything it is made of. */
  readonly mean: Fraction | null
  readonly isPartial: boolean
}

export interface PartTally extends Mean {
  readonly place: AskedPlace
  readonly part: AskedPart
  /** How many took an option. */
  readonly answered: number
  /** How often each option was taken, in the order of the scale. */
  readonly options: readonly number[]
  readonly notKnown: number
  readonly none: number
}

export interface QuestionTally extends Mean {
  readonly question: AskedQuestion
  readonly parts: readonly PartTally[]
}

export interface SectionTally extends Mean {
  readonly section: AskedSection
  readonly questions: readonly QuestionTally[]
}

export interface Tally extends Mean {
  readonly n: number
  readonly sections: readonly SectionTally[]
}

/**
 * Adds up what was counted: a question is the mean of its parts, a section the mean of its questions, the
 * whole the mean of its sections.
 *
 * @source frameworks' `scoring.questionToIndicator`, `scoring.indicatorToInstrument`; that a part is the mean over those who answered it is inferred, unverified.
 */
export function tallyOf(questionnaire: Questionnaire, { n, counts }: Counted): Tally {
  const parts = partTalliesOf(questionnaire, counts)
  const sections = questionnaire.sections.map((section) => {
    const questions = section.questions.map((question) => {
      const own = parts.filter(({ place }) => place.question === question)
      return { question, parts: own, ...meanOver(own) }
    })
    return { section, questions, ...meanOver(questions) }
  })
  return { n, sections, ...meanOver(sections) }
}

/** What was counted of several groups as of one: each form weighs the same, whatever group it came in. */
export const pooledOf = (groups: readonly Counted[]): Counted => ({
  n: groups.reduce((sum, group) => sum + group.n, 0),
  counts: Array.from(
    { length: Math.max(0, ...groups.map(({ counts }) => counts.length)) },
    (_, at) => groups.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  ),
})

/** Counts forms one by one: the slow way, which the counters kept with the answers must agree with. */
export function countedFrom(
  questionnaire: Questionnaire,
  forms: readonly (readonly Ticked[])[],
): Counted {
  const places = placesOf(questionnaire)
  const starts = startsOf(places)
  const counts = Array.from(
    { length: places.reduce((sum, each) => sum + countersOf(each), 0) },
    () => 0,
  )
  for (const form of forms)
    for (const place of places) {
      const at = (starts[place.place] ?? 0) + counterOf(place, form[place.place] ?? -2)
      counts[at] = (counts[at] ?? 0) + 1
    }
  return { n: forms.length, counts }
}

function partTalliesOf(questionnaire: Questionnaire, counts: readonly number[]): PartTally[] {
  const places = placesOf(questionnaire)
  const starts = startsOf(places)
  return places.map((place) => {
    const start = starts[place.place] ?? 0
    const last = place.options.length
    const countAt = (counter: number) => counts[start + counter] ?? 0
    const options = place.options.map((_, option) => countAt(option))
    const answered = options.reduce((sum, count) => sum + count, 0)
    const points = sumOf(options.map((count, at) => times(scoreOf(place, at), fraction(count))))
    return {
      ...{ place, part: place.part, answered, options },
      ...{ notKnown: countAt(last), none: countAt(last + 1), isPartial: false },
      mean: answered === 0 ? null : dividedBy(points, fraction(answered)),
    }
  })
}

/** The counter at which each place begins. */
const startsOf = (places: readonly AskedPlace[]): readonly number[] => {
  let next = 0
  return places.map((place) => {
    const start = next
    next += countersOf(place)
    return start
  })
}

function meanOver(all: readonly Mean[]): Mean {
  const means = all.flatMap(({ mean }) => mean ?? [])
  const isPartial =
    means.length > 0 && (means.length < all.length || all.some((each) => each.isPartial))
  return { mean: means.length === 0 ? null : meanOf(means), isPartial }
}
