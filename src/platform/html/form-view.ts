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

/** A form as its page shows it again: what is wrong, told by code, becomes a sentence at its field. */
export const formSaying = <Code extends string>(
  typed: Typed,
  wrong: readonly { readonly field: string; readonly code: Code }[],
  sentences: Readonly<Record<Code, string>>,
): FormView => ({
  typed,
  problems: wrong.map(({ field, code }) => ({ field, sentence: sentences[code] })),
})

/** The one value of a field; empty where nothing was typed. */
export const typedIn = (typed: Typed, field: string): string => typed[field]?.[0] ?? ''

/** The sentence that belongs to a field; null where it is right. */
export const problemOf = (form: FormView, field: string): string | null =>
  form.problems.find((problem) => problem.field === field)?.sentence ?? null

/** The id of a field's element, so that the error summary can lead to it. */
export const idOf = (field: string) => `field-${field}`
