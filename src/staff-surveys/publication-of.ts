/**
 * From the answers of each column to what may be told of them. What is told of a larger part is reckoned from what
 * is told of its smaller parts wherever these are told, so that no total betrays a part; where only larger parts
 * are told exactly, nothing of the smaller ones is told that would narrow one of them down to a single figure.
 * @source surveys.md 3.7
 */
import { compared, type Fraction, fraction, meanOf, times } from '../basics/fraction.ts'
import {
  type AskedPlace,
  placesOf,
  type Questionnaire,
  type Ticked,
} from '../surveys/questionnaire.ts'
import {
  countedFrom,
  type PartTally,
  type SectionTally,
  type Tally,
  tallyOf,
} from '../surveys/tally.ts'
import { type Between, bandOf, betweenOf, isExtreme, shownBetween, wholePoints } from './banding.ts'
import { isLoose, staysHidden } from './hidden-items.ts'
import type { Policy, Thresholds } from './policy.ts'
import type { Publication, Shown } from './publication.ts'

/** The figures of a publication. */
export type Figures = Pick<Publication, 'level' | 'overall' | 'indicators' | 'items'>

const tooFew: Shown = { kind: 'withheld', why: 'too-few' }
const complement: Shown = { kind: 'withheld', why: 'complement' }
const nobodyAnswered: Shown = { kind: 'withheld', why: 'nobody-answered' }

/** What may be told of the answers to each place, in order (a quality column after them is left alone). */
export function figuresOf(
  { questionnaire, thresholds }: Pick<Policy, 'questionnaire' | 'thresholds'>,
  columns: readonly (readonly Ticked[])[],
): Figures {
  const places = placesOf(questionnaire)
  const n = columns[0]?.length ?? 0
  const forms = Array.from({ length: n }, (_, at) =>
    places.map((_, place) => columns[place]?.[at] ?? -2),
  )
  const tally = tallyOf(questionnaire, countedFrom(questionnaire, forms))
  const level = levelOf(n, thresholds)
  switch (level) {
    case 'nothing':
      return { level, overall: null, ...allTooFew(questionnaire) }
    case 'overall':
      return { level, overall: overallAlone(tally), ...allTooFew(questionnaire) }
    case 'indicators': {
      const sections = tally.sections.map((section) => tellSection(section, n))
      const indicators = sections.map(({ indicator }) => indicator)
      const items = sections.flatMap((section) => section.items)
      return { level, overall: overallFrom(indicators), indicators, items }
    }
    case 'items': {
      const items = partsIn(tally.sections).map(({ mean }) => itemShown(mean))
      return { level, ...totalsOf(questionnaire, items), items }
    }
  }
}

/** How much may be told of so many ballots. */
export const levelOf = (ballots: number, thresholds: Thresholds): Publication['level'] =>
  ballots < thresholds.overallFrom
    ? 'nothing'
    : ballots < thresholds.indicatorsFrom
      ? 'overall'
      : ballots < thresholds.itemsFrom
        ? 'indicators'
        : 'items'

/**
 * The indicators and the whole, from the items as they are told: what a recount reckons again where items are told
 * (level `items`).
 */
export function totalsOf(
  questionnaire: Questionnaire,
  items: readonly Shown[],
): Pick<Figures, 'overall' | 'indicators'> {
  const places = placesOf(questionnaire)
  const indicators = questionnaire.sections.map((section) => {
    const questions = section.questions.map((question) =>
      meanBetween(
        places
          .filter((place) => place.question === question)
          .map(({ place }) => betweenOf(items[place] ?? nobodyAnswered)),
      ),
    )
    const between = meanBetween(questions)
    return between ? shownBetween(between) : nobodyAnswered
  })
  return { overall: overallFrom(indicators), indicators }
}

/** The whole from the indicators as they are told. */
function overallFrom(indicators: readonly Shown[]): Shown {
  const between = meanBetween(indicators.map(betweenOf))
  return between ? shownBetween(between) : nobodyAnswered
}

/** Between what the mean lies of those that have one. */
function meanBetween(all: readonly (Between | null)[]): Between | null {
  const told = all.filter((each) => each !== null)
  if (told.length === 0) return null
  return { from: meanOf(told.map(({ from }) => from)), to: meanOf(told.map(({ to }) => to)) }
}

/**
 * Which columns are published, in the order of the places and the quality column last. A column is where its item
 * is told exactly; the quality column, which could say that everybody ticked every column alike, where all are.
 */
export function publishedColumns(
  { publishes }: Pick<Policy, 'publishes'>,
  { level, items }: Pick<Figures, 'level' | 'items'>,
): readonly boolean[] {
  const areColumns = publishes === 'columns' && level === 'items'
  const told = items.map(
    (item) =>
      areColumns &&
      (item.kind === 'exact' || (item.kind === 'withheld' && item.why === 'nobody-answered')),
  )
  return [...told, told.length > 0 && told.every(Boolean)]
}

const allTooFew = ({ sections, ...questionnaire }: Questionnaire) => ({
  indicators: sections.map(() => tooFew),
  items: placesOf({ sections, ...questionnaire }).map(() => tooFew),
})

/** The whole where nothing else is told: whole points, but for the ends, and for a survey of one question alone. */
function overallAlone({ mean, n, sections }: Tally): Shown {
  if (mean === null) return nobodyAnswered
  const parts = sections.flatMap(weighedPartsOf)
  const step = leastOf(
    parts.map(({ weight, tally }) =>
      times(stepOf([tally.place], n), times(weight, fraction(1, sections.length))),
    ),
  )
  return parts.length === 1 || isExtreme(mean, step)
    ? bandOf(mean, step)
    : { kind: 'whole', points: wholePoints(mean) }
}

/** An item where items are told: exactly, but where everybody or nearly everybody chose the damaging end. */
function itemShown(mean: Fraction | null): Shown {
  if (mean === null) return nobodyAnswered
  return compared(mean, fraction(5)) <= 0
    ? { kind: 'band', from: 0, to: 5 }
    : { kind: 'exact', mean }
}

/**
 * An indicator and its items where items are bands. It is exact but at the ends, and where it is made of one item
 * alone. Where the bands of its items would leave only one figure for one of them, none of them is told.
 */
function tellSection(
  section: SectionTally,
  n: number,
): { readonly indicator: Shown; readonly items: readonly Shown[] } {
  const weighed = weighedPartsOf(section)
  const all = partsIn([section])
  if (section.mean === null)
    return { indicator: nobodyAnswered, items: all.map(() => nobodyAnswered) }
  const step = stepOf(
    weighed.map(({ tally }) => tally.place),
    n,
  )
  const items = all.map(({ mean }) => (mean === null ? nobodyAnswered : bandOf(mean, step)))
  if (weighed.length === 1) return { indicator: bandOf(section.mean, step), items }
  const least = leastOf(weighed.map(({ weight }) => times(weight, step)))
  const indicator: Shown = isExtreme(section.mean, least)
    ? bandOf(section.mean, least)
    : { kind: 'exact', mean: section.mean }
  return leavesRoom(weighed, indicator, step, n)
    ? { indicator, items }
    : { indicator, items: items.map((item) => (item.kind === 'band' ? complement : item)) }
}

/** Whether no item could be worked out from its band, those beside it and their indicator, all as they are told. */
function leavesRoom(
  weighed: readonly WeighedPart[],
  indicator: Shown,
  step: Fraction,
  n: number,
): boolean {
  const told = betweenOf(indicator) ?? { from: fraction(0), to: fraction(100) }
  const [first] = weighed
  const isEven = weighed.every(
    ({ tally, weight }) =>
      tally.answered === n &&
      compared(weight, first?.weight ?? weight) === 0 &&
      tally.place.options.length === first?.tally.place.options.length,
  )
  return isEven
    ? staysHidden(
        weighed.map(({ mean }) => mean),
        told,
        step,
      )
    : isLoose(weighed, told, step)
}

interface WeighedPart {
  readonly tally: PartTally
  readonly mean: Fraction
  /** Its share in its section. */
  readonly weight: Fraction
}

/** The parts of a section that somebody answered, and their shares in it. */
function weighedPartsOf({ questions }: SectionTally): readonly WeighedPart[] {
  const answered = questions.filter(({ mean }) => mean !== null)
  return answered.flatMap(({ parts }) => {
    const own = parts.flatMap((tally) => (tally.mean ? [{ tally, mean: tally.mean }] : []))
    return own.map((part) => ({ ...part, weight: fraction(1, answered.length * own.length) }))
  })
}

/** By how much one answer of so many moves each of these items, and any of them against another. */
const stepOf = (places: readonly AskedPlace[], n: number): Fraction =>
  fraction(100, n * places.map(({ options }) => options.length - 1).reduce(commonOf, 0))

const commonOf = (a: number, b: number): number => (b === 0 ? a : commonOf(b, a % b))
const leastOf = (all: readonly Fraction[]): Fraction =>
  all.reduce((least, each) => (compared(each, least) < 0 ? each : least), fraction(100))
const partsIn = (sections: readonly SectionTally[]) =>
  sections.flatMap(({ questions }) => questions.flatMap(({ parts }) => parts))
