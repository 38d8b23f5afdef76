import type { NotAllowed } from '../accounts/permissions.ts'

/** Why a unit is not reminded. */
export type RemindRefusal =
  | NotAllowed
  | { readonly code: 'agency-missing' }
  | { readonly code: 'nothing-due' }
  /** Nobody of the unit is known here: a slip on paper reaches it. */
  | { readonly code: 'nobody-to-tell' }
  | { readonly code: 'reminded-today' }
  | { readonly code: 'reminders-off' }
