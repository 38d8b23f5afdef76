import type { ItemCode } from '../basics/item-code.ts'

/** What the form of a measure offers to choose from; everything may be typed instead. */
export interface MeasureChoices {
  /** The divisions of the agency, in its own order. */
  readonly divisions: readonly string[]
  /** Its posts, each with whoever holds it today. */
  readonly posts: readonly { readonly name: string; readonly holders: readonly string[] }[]
  /** The agency's people, by name. */
  readonly people: readonly string[]
  /** Units the plan has used. */
  readonly units: readonly string[]
  readonly indicators: readonly string[]
  /** Questions and items of the framework whose result the plan answers, by indicator. */
  readonly questions: readonly {
    readonly indicator: string
    readonly entries: readonly { readonly code: ItemCode; readonly title: string }[]
  }[]
}
