/** Ids are uuids made by the application; the brand keeps one kind from being passed for another. */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** The id of an agency. */
export type AgencyId = Id<'agency'>
/** The id of a plan: a year's measures of one agency. */
export type PlanId = Id<'plan'>
/** The id of a measure of a plan, kept through every change of its words. */
export type MeasureId = Id<'measure'>
/** The id of a fact, which is appended once and never changed. */
export type FactId = Id<'fact'>
/** The id of a piece of evidence, kept through all its versions. */
export type EvidenceId = Id<'evidence'>
export type DivisionId = Id<'division'>
export type PostId = Id<'post'>
export type PersonId = Id<'person'>
/** The id of a question that an overseer asked an agency. */
export type QuestionId = Id<'question'>
