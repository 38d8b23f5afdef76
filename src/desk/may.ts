import { type Act, allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import type { Actor } from '../basics/actor.ts'

/** Whether whoever looks at a page may do something there; buttons for what they may not are left out. */
export type May = (act: Act, units?: readonly string[]) => boolean

/** What somebody may do over an agency, and to a measure of these units where they are said. */
export const mayOf =
  (actor: Actor, { id, district, province }: Agency): May =>
  (act, units) =>
    allow(actor, act, { id, district, province, ...(units && { units }) }).ok
