// Who may give which role, and which may not be taken away.
import type { Actor, Role } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { allow } from './permissions.ts'

/** Roles an administrator gives within their own agency. */
export const agencyRoles = ['officer', 'contributor', 'executive', 'administrator'] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** Whether a text is a role an administrator gives. */
export const isAgencyRole = (role: string): role is AgencyRole =>
  (agencyRoles as readonly string[]).includes(role)

/** Roles above agencies, which operators alone give. */
export const upperRoles = ['overseer', 'assessor', 'operator'] as const

/** A role somebody holds now, and whether they can sign in with it. */
export interface RoleHeld {
  readonly id: string
  readonly personId: PersonId
  readonly role: Role
  readonly agencyId: AgencyId | null
  readonly canSignIn: boolean
}

/** Why a role is not given or taken away. */
export type RoleRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'role-held-already' }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'last-operator' }

/** Lets an actor give or take away a role: administrators those of their agency, operators every one. */
export function mayGive(
  actor: Actor,
  given: { readonly role: Role; readonly agencyId: AgencyId | null },
): Result<null, RoleRefusal> {
  return isAgencyRole(given.role)
    ? allow(actor, 'manage-people', given.agencyId)
    : allow(actor, 'manage-installation', null)
}

/**
 * Lets a role be taken away, unless it is the last of its kind: an agency keeps an administrator who can
 * sign in, the installation an operator. `held` is every role held now over the same agency (or above all).
 */
export function mayTakeAway(given: RoleHeld, held: readonly RoleHeld[]): Result<null, RoleRefusal> {
  const { role } = given
  if (role !== 'administrator' && role !== 'operator') return accept(null)
  const others = held.filter(
    (other) =>
      other.role === role && other.agencyId === given.agencyId && other.personId !== given.personId,
  )
  // Whoever was invited and has not come yet does not stand in for somebody who can sign in.
  const isKept = others.some(({ canSignIn }) => canSignIn || !given.canSignIn)
  if (isKept) return accept(null)
  return refuse({ code: role === 'operator' ? 'last-operator' : 'last-administrator' })
}

/**
 * Whether whoever takes a role away may end the person's sessions with it: not where the person goes on
 * with a role that is not the actor's to give, such as an operator whom an agency lets go. Roles are read
 * anew for every page, so what was taken away ends at once all the same.
 */
export const endsSessions = (
  actor: Actor,
  left: readonly { readonly role: Role; readonly agencyId: AgencyId | null }[],
): boolean => left.every((given) => mayGive(actor, given).ok)

/**
 * Lets an actor hand out a link to somebody's login, or end their sessions: only where the actor could
 * give every role that login opens. Else an administrator could come in as an operator.
 */
export function mayLetIn(
  actor: Actor,
  held: readonly { readonly role: Role; readonly agencyId: AgencyId | null }[],
): Result<null, RoleRefusal> {
  if (held.length === 0) return mayGive(actor, { role: 'operator', agencyId: null })
  for (const given of held) {
    const allowed = mayGive(actor, given)
    if (!allowed.ok) return allowed
  }
  return accept(null)
}
