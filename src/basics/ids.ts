/** Ids are uuids made by the application; the brand keeps one kind from being passed for another. */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type AgencyId = Id<'agency'>
export type PlanId = Id<'plan'>
export type MeasureId = Id<'measure'>
export type FactId = Id<'fact'>
