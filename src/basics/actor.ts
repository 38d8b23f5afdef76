import type { AgencyId, DivisionId } from './ids.ts'

/** What a person may be to an agency, to a territory, or to the installation. */
export const roles = [
  'officer',
  'contributor',
  'executive',
  'administrator',
  'assessor',
  'overseer',
  'operator',
] as const
export type Role = (typeof roles)[number]

/** Over what a role is held: one agency or one division of it, a district or province, or all there is. */
export type Scope =
  | { readonly kind: 'agency'; readonly agency: AgencyId; readonly division: DivisionHeld | null }
  | { readonly kind: 'territory'; readonly province: string; readonly district: string | null }
  | { readonly kind: 'everywhere' }

/** A division as a role over it names it: its measures are those that name such a unit. */
export interface DivisionHeld {
  readonly id: DivisionId
  /** Its name, and those it had before that no other division bears now: plans go on printing them. */
  readonly names: readonly string[]
}

/** One role held over one scope. A person may hold several, in several agencies. */
export interface Grant {
  readonly role: Role
  readonly over: Scope
}

/** Somebody who has signed in, with the roles held at this moment. */
export interface Person {
  readonly kind: 'person'
  /** Written beside every fact this person records. */
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** Anybody who has not signed in, and only looks. */
export interface Citizen {
  readonly kind: 'citizen'
  readonly id: 'citizen'
}

/** Who is acting. */
export type Actor = Person | Citizen
