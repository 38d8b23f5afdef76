// Who may do what. One table: each act, and which kinds of actor may do it for an agency.
import type { Actor } from '../basics/actor.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

const table = {
  'see-public-page': ['officer', 'citizen'],
  'see-desk': ['officer'],
  'register-agency': ['officer'],
  'import-plan': ['officer'],
  'adopt-measure': ['officer'],
  'revise-measure': ['officer'],
  'remove-measure': ['officer'],
  'move-measure': ['officer'],
  'report-progress': ['officer'],
  undo: ['officer'],
} as const satisfies Record<string, readonly Actor['kind'][]>

export type Act = keyof typeof table

/** Every act there is, and who may do it. */
export const permissions: Readonly<Record<Act, readonly Actor['kind'][]>> = table

/** Lets an actor act for an agency, or refuses. An act about no agency yet (null) needs an officer of all. */
export function allow(
  actor: Actor,
  act: Act,
  agency: AgencyId | null,
): Result<null, { readonly code: 'not-allowed'; readonly act: Act }> {
  const mayAct = permissions[act].includes(actor.kind) && worksFor(actor, agency)
  return mayAct || isOpenToAll(act) ? accept(null) : refuse({ code: 'not-allowed', act })
}

const isOpenToAll = (act: Act) => permissions[act].includes('citizen')

const worksFor = (actor: Actor, agency: AgencyId | null) =>
  actor.kind === 'officer' &&
  (actor.agencies === 'all' || (agency !== null && actor.agencies.includes(agency)))
