/**
 * A framework is one year's assessment as data: instruments, indicators, questions and items, how they
 * are scored, and how its codes follow from the year before. A code means nothing without its
 * framework: O23 is another item in each year.
 *
 * @source The NACC's yearly ITA lists, as gathered in frameworks/*.json with a confidence mark on each part.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type {
  CalendarPhase,
  Grade,
  MeasurePlanForm,
  Role,
  Sampling,
  Scale,
  Scoring,
  SourceOfFacts,
} from './framework-parts.ts'

export type FrameworkId = string

/** One assessment year, read through the schema of forms.ts, frozen, and named by the hash of its content. */
export interface Framework {
  readonly id: FrameworkId
  readonly programme: string
  readonly variant: string
  /** How far the whole file can be trusted, in the words of its file. */
  readonly status: string
  readonly fiscalYear: FiscalYear
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  readonly title: Bilingual
  readonly note?: string
  /** Confidence marks of whole parts, in the words of the file; `confidence()` reads one plainly. */
  readonly confidence: Readonly<Record<string, string>>
  readonly warnings?: readonly string[]
  readonly scales: readonly Scale[]
  readonly instruments: readonly InstrumentForm[]
  readonly scoring: Scoring
  readonly grades: readonly Grade[]
  readonly sampling: Sampling
  readonly calendar: readonly CalendarPhase[]
  readonly roles: readonly Role[]
  readonly measurePlan: MeasurePlanForm
  /** Where each code of an earlier framework went; absent in the earliest. */
  readonly crosswalk?: Crosswalk
  readonly sources: readonly SourceOfFacts[]
  /** Hex sha256 over the canonical JSON of the file. */
  readonly hash: string
}

export interface InstrumentForm {
  readonly id: Instrument
  readonly name: Bilingual
  /** Share of the total, 0 to 1. */
  readonly weight: number
  readonly kind: 'survey' | 'disclosure-check'
  readonly confidence: string
  readonly note?: string
  readonly questionCount?: number
  readonly questionCountAlternatives?: readonly number[]
  readonly itemCount?: number
  readonly indicators: readonly Indicator[]
}

/** Indicators are numbered 1 to 10 over all instruments. Surveys hold questions, the OIT holds sub-indicators. */
export interface Indicator {
  readonly no: number
  readonly name: Bilingual
  readonly questions?: readonly Question[]
  readonly subIndicators?: readonly SubIndicator[]
}

export interface Question {
  readonly code: ItemCode
  readonly title: Bilingual
  readonly scale: string
  readonly direction: Direction
  readonly parts?: readonly QuestionPart[]
  readonly confidence: string
  readonly note?: string
  readonly scaleNote?: string
}

export interface QuestionPart {
  readonly no: number
  readonly title: Bilingual
  readonly direction?: Direction
}

export type Direction = 'positive' | 'negative' | 'mixed'

export interface SubIndicator {
  /** Such as "9.1". */
  readonly no: string
  readonly name: Bilingual
  readonly groupingConfidence: string
  /** Points of the total of 100 that one item carries. */
  readonly pointsPerItem: number
  readonly items: readonly Item[]
}

export interface Item {
  readonly code: ItemCode
  readonly title: Bilingual
  readonly kind: string
  /** The clock the item runs on: this year, its first six months, the year before. */
  readonly period: string
  readonly scale: string
  readonly requires: readonly RequiredElement[]
  readonly localGovernmentExtra?: readonly RequiredElement[]
  readonly follows?: ItemCode
  readonly mayDeclareNone?: boolean
  readonly formats?: readonly string[]
  readonly note?: string
  readonly confidence: { readonly title: string; readonly requires: string }
}

export interface RequiredElement extends Bilingual {
  readonly id: string
}

export const relations = ['same', 'renumbered', 'merged', 'reworked', 'dropped', 'new'] as const
export type Relation = (typeof relations)[number]

export interface Crosswalk {
  readonly fromFramework: FrameworkId
  readonly confidence: string
  readonly entries: readonly CrosswalkEntry[]
}

/** One old code and where it went: `from` is null for a new item, `to` is null for a dropped one. */
export interface CrosswalkEntry {
  readonly from: ItemCode | null
  readonly to: ItemCode | null
  readonly relation: Relation
  readonly note?: string
}

/** What a reader needs to know of any part: sure, or to be checked against the NACC manual. */
export type Confidence = 'confirmed' | 'unverified'

/** Reads a confidence mark plainly: only the exact mark "confirmed" counts as sure. */
export const confidenceOf = (mark: string | undefined): Confidence =>
  mark === 'confirmed' ? 'confirmed' : 'unverified'

/** A question or item with the place it has in its framework. */
export interface Entry {
  readonly code: ItemCode
  readonly title: Bilingual
  readonly instrument: Instrument
  readonly indicator: Indicator
  /** Null for survey questions. */
  readonly subIndicator: SubIndicator | null
  /** Sub-questions of a survey question; empty otherwise. */
  readonly parts: readonly QuestionPart[]
  readonly confidence: Confidence
}

const entriesByFramework = new WeakMap<Framework, ReadonlyMap<string, Entry>>()

/** All questions and items of a framework, in printed order. */
export const entriesOf = (framework: Framework): readonly Entry[] => [
  ...indexOf(framework).values(),
]

/** The question or item a code means in this framework, or null where it has no such code. */
export const questionOrItem = (framework: Framework, code: ItemCode): Entry | null =>
  indexOf(framework).get(code) ?? null

/** The indicator under which a framework lists a code, or null where it has no such code. */
export const indicatorOf = (framework: Framework, code: ItemCode): Indicator | null =>
  questionOrItem(framework, code)?.indicator ?? null

/** The title of a question or item, or null where the framework has no such code. */
export const titleOf = (framework: Framework, code: ItemCode): Bilingual | null =>
  questionOrItem(framework, code)?.title ?? null

/** The framework of a fiscal year; the national one where a year has several. */
export const frameworkFor = (
  frameworks: readonly Framework[],
  year: FiscalYear,
): Framework | null => {
  const ofYear = frameworks.filter((framework) => framework.fiscalYear === year)
  return ofYear.find((framework) => framework.variant === 'national') ?? ofYear[0] ?? null
}

export const frameworkById = (
  frameworks: readonly Framework[],
  id: FrameworkId,
): Framework | null => frameworks.find((framework) => framework.id === id) ?? null

/** The framework whose result the measures of this year answer, and whose codes its plan quotes. */
export const analysedBy = (
  frameworks: readonly Framework[],
  framework: Framework,
): Framework | null => frameworkById(frameworks, framework.measurePlan.analysesFramework)

/** Where a code of the framework before went in this one; empty when the crosswalk does not speak of it. */
export const successorsOf = (framework: Framework, before: ItemCode): readonly CrosswalkEntry[] =>
  framework.crosswalk?.entries.filter((entry) => entry.from === before) ?? []

/** What a code of this framework was called in the one before; empty when the crosswalk does not speak of it. */
export const predecessorsOf = (framework: Framework, code: ItemCode): readonly CrosswalkEntry[] =>
  framework.crosswalk?.entries.filter((entry) => entry.to === code) ?? []

function indexOf(framework: Framework): ReadonlyMap<string, Entry> {
  const known = entriesByFramework.get(framework)
  if (known) return known
  const index = new Map(listed(framework).map((entry) => [entry.code, entry]))
  entriesByFramework.set(framework, index)
  return index
}

const listed = (framework: Pick<Framework, 'instruments'>): readonly Entry[] =>
  framework.instruments.flatMap(({ id: instrument, indicators }) =>
    indicators.flatMap((indicator) => [
      ...(indicator.questions ?? []).map(({ code, title, parts = [], confidence }) => ({
        code,
        title,
        instrument,
        indicator,
        subIndicator: null,
        parts,
        confidence: confidenceOf(confidence),
      })),
      ...(indicator.subIndicators ?? []).flatMap((subIndicator) =>
        subIndicator.items.map(({ code, title, confidence }) => ({
          code,
          title,
          instrument,
          indicator,
          subIndicator,
          parts: [],
          confidence: confidenceOf(confidence.title),
        })),
      ),
    ]),
  )
