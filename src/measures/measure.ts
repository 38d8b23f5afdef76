import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Period } from '../basics/month-range.ts'
import type { Field, Place } from '../basics/place.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/**
 * A measure is one row of the official table: what an agency does about one weak point, who does it,
 * by when, how, how it is followed up, and how far it has come.
 *
 * @source O43 report form as agencies print it: 12 columns, the last five of which are the report.
 */
export interface Measure {
  /** The printed number; it restarts with each instrument. Array order is the order of the paper. */
  readonly no: number
  readonly instrument: Instrument | null
  /** Indicator as printed, words mended. */
  readonly indicator: string
  /** Questions or items the measure answers, of the framework year the plan analyses. */
  readonly codes: readonly ItemCode[]
  /** Wording of the question or item, without its code; one line ("\n") per code where each has its own. */
  readonly subject: string
  /** Sub-questions printed below the question. */
  readonly parts: readonly string[]
  readonly measures: readonly string[]
  readonly responsible: Responsible
  readonly period: Period | null
  readonly steps: readonly string[]
  readonly followUp: readonly string[]
  readonly stage: Stage
  /** 0 to 100, or null where nothing says. */
  readonly percent: number | null
  /** The line that opens the outcome and states how far it came, as printed: "ดำเนินการครบถ้วน 80%". Empty where there is none. */
  readonly statement: string
  readonly outcome: readonly string[]
  /** Links, document numbers or pictures named as proof, as typed. */
  readonly evidence: readonly string[]
  /** The day a done measure was finished; not there where it is not done, and where nobody said the day. */
  readonly finishedOn?: PlainDate
}

/** Who answers for a measure: units of the agency, posts in them, and people, who stand among the posts as papers print them. */
export interface Responsible {
  readonly units: readonly string[]
  readonly posts: readonly string[]
}

/** All who answer for a measure, as permissions ask for them: units, posts and people. */
export const ownersOf = ({ units, posts }: Responsible): readonly string[] => [...units, ...posts]

/** The three boxes of the official form, in the order it prints them. */
export const stages = ['not-started', 'underway', 'done'] as const

/** One of the three boxes. */
export type Stage = (typeof stages)[number]

/**
 * Where each field of an imported measure came from: its place, and the text exactly as the file holds
 * it. Rules about slips of typing read this; a measure typed into Prongsai has none.
 */
export type Source = {
  readonly [F in Field]?: {
    readonly place: Place
    readonly text: string
    /** Further cells the field was read from: a row that continues after a page break, a heading that stands twice. */
    readonly also?: readonly { readonly place: Place; readonly text: string }[]
  }
}

/** What a measure is about, in one line: its first act, or its subject. */
export const titleOf = (measure: Pick<Measure, 'measures' | 'subject' | 'indicator'>): string =>
  measure.measures[0] ?? (measure.subject.split('\n')[0] || measure.indicator)
