/** What an act that may be refused gives back: the value, or the reason it was refused. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason }

/** The result of an act that was done. */
export const accept = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
/** The result of an act that was refused, for a reason that has its sentence elsewhere. */
export const refuse = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason })
