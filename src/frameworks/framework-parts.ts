import type { Bilingual } from '../basics/bilingual.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** An answer scale: the options a respondent or assessor chooses from, and what each scores. */
export interface Scale {
  readonly id: string
  readonly name: Bilingual
  readonly options: readonly {
    readonly value: number
    readonly label: Bilingual
    /** 0 to 100. */
    readonly score: number
  }[]
  readonly exact?: string
  readonly reverse?: string
  readonly note?: string
  readonly confidence: string
}

/** How answers become a total, each step in words. */
export interface Scoring {
  readonly answerToQuestion: string
  readonly questionToIndicator: string
  readonly itemToSubIndicator: string
  readonly subIndicatorToIndicator: string
  readonly indicatorToInstrument: string
  readonly instrumentToTotal: string
  readonly rounding: string
  readonly confidence: Readonly<Record<string, string>>
  /** A published result to check the arithmetic by: ten indicators and what they came to. */
  readonly testVector?: {
    readonly indicators: readonly number[]
    readonly total: number
    readonly grade: string
  } & { readonly [I in Instrument]: number }
}

/** A level of the result. From 2566 on the weakest instrument counts too. */
export interface Grade {
  readonly id: string
  /** 1 is the highest. */
  readonly order: number
  readonly name: Bilingual
  readonly pass: boolean
  readonly minTotal: number
  readonly minEachInstrument?: number
}

export interface CalendarPhase {
  readonly phase: string
  readonly name: Bilingual
  readonly from?: PlainDate
  readonly to: PlainDate
  readonly confidence: string
}

export interface Role {
  readonly id: string
  readonly name: Bilingual
  readonly does: Bilingual
  readonly confidence: string
}

/** Which items hold the plan of measures and its report, and which year's result they answer. */
export interface MeasurePlanForm {
  readonly planItem: ItemCode
  readonly reportItem: ItemCode
  /** Framework whose result is analysed, and whose codes the measures quote. */
  readonly analysesFramework: string
  readonly reportsFramework?: string
  readonly analysisTopics?: readonly { readonly no: number; readonly name: Bilingual }[]
  readonly confidence: string
  readonly note?: string
}

/** Where a fact was read; a null address says that it was not kept. */
export interface SourceOfFacts {
  readonly id: string
  readonly url: string | null
  readonly note: string
}

/** How many people a survey must reach at least; each part has a confidence mark of its own. */
export interface SurveySampling {
  readonly eligible: Bilingual
  readonly agencyProvides: Bilingual
  readonly minimum: {
    readonly percent: number
    readonly floor: number
    readonly takeAllIfPopulationBelow: number
    readonly cap: number
    readonly capAppliesAbovePopulation: number
  }
  readonly confidence: Readonly<Record<string, string>>
}

/** Who answers the two surveys, and by which official addresses. */
export interface Sampling {
  readonly IIT: SurveySampling
  readonly EIT: SurveySampling
  readonly access: { readonly linkPattern: readonly string[]; readonly confidence: string }
}
