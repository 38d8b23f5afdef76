// The words of the papers; paper-messages.ts has them. Official letters of Thai agencies are in Thai.
import type { PlainDate } from '../basics/plain-date.ts'
import type { Tally } from '../measures/tally.ts'

/** What a sentence of a paper may speak of. */
export interface Spoken {
  readonly agency: string
  readonly year: number
}

/** A subject and its paragraphs, as a form begins with them. */
export interface Begun {
  readonly subject: string
  readonly opening: string
  readonly closing: string
}

/** Every sentence of the papers. */
export interface LetterWords {
  readonly emblemBlank: string
  readonly emblemSays: (agency: string) => string
  readonly memo: {
    readonly title: string
    readonly office: string
    readonly number: string
    readonly day: string
    readonly subject: string
    readonly to: string
    readonly parts: { readonly opening: string; readonly body: string; readonly request: string }
    readonly decision: string
  }
  /** "1 ตุลาคม 2565" and "1 ตุลาคม พ.ศ. 2565" */
  readonly dayText: (day: PlainDate) => string
  readonly longDay: (day: PlainDate) => string
  readonly blankDay: string
  readonly order: {
    readonly title: (agency: string) => string
    readonly number: (number: string) => string
    readonly subject: (subject: string) => string
    readonly people: string
    readonly duties: string
    readonly chair: string
    readonly member: string
    readonly secretary: string
    readonly dated: (day: string) => string
    readonly begin: (spoken: Spoken) => Begun & { readonly duties: readonly string[] }
  }
  readonly announcement: {
    readonly title: (agency: string) => string
    readonly subject: (subject: string) => string
    readonly article: (no: number) => string
    readonly dated: (day: string) => string
    readonly annex: (subject: string) => readonly string[]
    readonly begin: (
      spoken: Spoken & { readonly measures: number },
    ) => Begun & { readonly body: readonly string[] }
  }
  readonly ask: (spoken: Spoken & { readonly measures: number }) => MemoBegun
  readonly report: (
    spoken: Spoken & {
      readonly day: string
      readonly tally: Tally
      readonly percent: string
      readonly left: readonly string[]
    },
  ) => MemoBegun
  readonly remind: (
    spoken: Spoken & { readonly division: string; readonly left: number; readonly due: string },
  ) => MemoBegun
  readonly leftTable: {
    readonly caption: string
    readonly no: string
    readonly measure: string
    readonly period: string
    readonly stage: string
  }
  readonly plan: {
    readonly title: (spoken: Spoken) => string
    readonly opening: (spoken: Spoken) => string
    readonly analysis: (year: number) => string
    readonly measures: (spoken: Spoken) => readonly string[]
    readonly noMeasures: string
  }
  readonly halfYear: {
    readonly title: string
    readonly yearLine: (fiscalYear: number) => string
  }
  readonly activity: {
    readonly title: string
    readonly name: string
    readonly day: string
    readonly place: string
    readonly purpose: string
    readonly members: string
    readonly result: string
    readonly measures: string
    readonly pictures: string
    readonly picture: (no: number, of: string) => string
    readonly reporter: string
  }
  readonly minutes: {
    readonly title: string
    readonly meeting: (number: string) => string
    readonly on: (day: string) => string
    readonly at: (place: string) => string
    readonly members: string
    readonly taker: string
    readonly checker: string
    readonly begin: string
    readonly end: string
  }
  readonly signatures: {
    readonly signs: string
    readonly position: string
    readonly date: string
    readonly reporter: string
    readonly executive: string
  }
  readonly stages: Readonly<Record<'not-started' | 'underway' | 'done', string>>
}

/** A memo as its form begins. */
export interface MemoBegun extends Begun {
  readonly body: readonly string[]
  readonly request: readonly string[]
}
