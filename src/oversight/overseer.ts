// In whose name an overseer speaks: that of the territory the role is held over, not the person's own.
import { permissions } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import type { Actor, Scope } from '../basics/actor.ts'

/** What an overseer's role is over: a district, a province, or the nation. */
export type Territory = Exclude<Scope, { readonly kind: 'agency' }>

/** Who said something, and in which right. */
export interface Speaker<As = SpokenAs> {
  readonly id: string
  readonly name: string
  readonly as: As
}

/** As an overseer of a territory, or for the agency, in the post held on that day. */
export type SpokenAs = Watching | { readonly kind: 'agency'; readonly post: string | null }
export interface Watching {
  readonly kind: 'overseer'
  readonly over: Territory
}

/** Every territory a person oversees. */
export function territoriesOf(actor: Actor): readonly Territory[] {
  const who = permissions['ask-agency']
  if (actor.kind === 'citizen' || typeof who === 'string') return []
  return actor.grants.flatMap(({ role, over }) =>
    (who as readonly string[]).includes(role) && over.kind !== 'agency' ? [over] : [],
  )
}

/** The nearest territory in which a person oversees an agency: a district before its province; null for none. */
export const territoryOver = (
  actor: Actor,
  agency: Pick<Agency, 'district' | 'province'>,
): Territory | null =>
  territoriesOf(actor)
    .filter((over) => covers(over, { kind: 'territory', ...agency }))
    .toSorted((one, other) => reachOf(one) - reachOf(other))[0] ?? null

/** Whether one territory has the other in it, or is the same. */
export function covers(wide: Territory, narrow: Territory): boolean {
  if (wide.kind === 'everywhere') return true
  if (narrow.kind === 'everywhere' || wide.province !== narrow.province) return false
  return wide.district === null || wide.district === narrow.district
}

/**
 * Whether a person may go on with what was begun for a territory: whoever oversees it or more now. The
 * office goes on where the person has left it.
 */
export const speaksFor = (actor: Actor, begun: Territory): boolean =>
  territoriesOf(actor).some((over) => covers(over, begun))

const reachOf = (over: Territory): number =>
  over.kind === 'everywhere' ? 2 : over.district === null ? 1 : 0
