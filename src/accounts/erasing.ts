// Who may erase a person.
import type { Actor } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { allow } from './permissions.ts'
import { mayGive, mayTakeAway, type RoleHeld } from './role-rules.ts'

/** Why a person is not erased. */
export type EraseRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'person-missing' }
  | { readonly code: 'erase-yourself' }
  /** They still work for another agency, whose administrator alone may let them go. */
  | { readonly code: 'works-elsewhere' }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'last-operator' }

/** What the rule must know of the person. */
export interface ToErase {
  readonly id: PersonId
  /** Every role held now, and for each the roles held beside it over the same agency or above all. */
  readonly roles: readonly RoleHeld[]
  readonly beside: readonly RoleHeld[]
  /** Agencies of which a post is held today. */
  readonly posts: readonly AgencyId[]
}

/**
 * Lets a person be erased by an administrator of the agency that is all they work for, or by an
 * operator; never by themselves, and never the last of those who must be there.
 */
export function mayErase(
  actor: Actor,
  from: AgencyId | null,
  person: ToErase,
): Result<null, EraseRefusal> {
  const allowed =
    from === null ? allow(actor, 'manage-installation', null) : allow(actor, 'manage-people', from)
  if (!allowed.ok) return allowed
  if (person.id === actor.id) return refuse({ code: 'erase-yourself' })
  for (const role of person.roles) {
    if (!mayGive(actor, role).ok) return refuse({ code: 'works-elsewhere' })
    const mayGo = mayTakeAway(role, person.beside)
    if (!mayGo.ok)
      return refuse({ code: role.role === 'operator' ? 'last-operator' : 'last-administrator' })
  }
  const isFree = person.posts.every((agency) => allow(actor, 'manage-people', agency).ok)
  return isFree ? accept(null) : refuse({ code: 'works-elsewhere' })
}
