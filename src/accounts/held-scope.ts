// A role as its holder reads it: what it is, and over what.
import type { Role } from '../basics/actor.ts'

/** A role held, with what it is over by name. */
export interface HeldRole {
  readonly role: Role
  readonly over: HeldOver
}

/** Over what a role is held, as a page names it. */
export type HeldOver =
  | {
      readonly kind: 'agency'
      readonly name: string
      readonly district: string
      readonly province: string
      readonly code: string
      readonly division: string | null
    }
  | { readonly kind: 'territory'; readonly province: string; readonly district: string | null }
  | { readonly kind: 'everywhere' }
