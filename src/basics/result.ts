/** What an act that may be refused gives back: the value, or the reason it was refused. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason }

export const accept = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const refuse = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason })
