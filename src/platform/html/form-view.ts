/** A posted form as it was typed: every value of every field, untouched. This comes from the browser. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** What is wrong with a field, in a sentence that says what to do. */
export interface FieldProblem {
  readonly field: string
  readonly sentence: string
}

/** A form as a page shows it: what was typed, and what is wrong with it. */
export interface FormView {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

/** The one value of a field; empty where nothing was typed. */
export const typedIn = (typed: Typed, field: string): string => typed[field]?.[0] ?? ''

/** The sentence that belongs to a field; null where it is right. */
export const problemOf = (form: FormView, field: string): string | null =>
  form.problems.find((problem) => problem.field === field)?.sentence ?? null

/** The id of a field's element, so that the error summary can lead to it. */
export const idOf = (field: string) => `field-${field}`
