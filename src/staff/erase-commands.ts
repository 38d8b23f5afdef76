import { type EraseRefusal, mayErase } from '../accounts/erasing.ts'
import { eraseAccount } from '../accounts/personal-data-store.ts'
import { saveActivity } from '../accounts/record-store.ts'
import {
  endRole,
  lockRolesLike,
  rolesAbove,
  rolesOfPerson,
  rolesOver,
} from '../accounts/role-store.ts'
import { knownPerson } from '../accounts/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { endHolding } from './division-store.ts'
import { agenciesEverOf, heldAnywhere } from './erase-store.ts'

/**
 * Erases a person, from one of their agencies or (null) from above: they can no longer sign in, and
 * nothing is kept by which they could be reached. Their name stays beside what they did in office.
 */
export function erasePerson(
  context: Context,
  request: { readonly agencyId: AgencyId | null; readonly personId: PersonId },
): Promise<Result<null, EraseRefusal>> {
  const { agencyId, personId } = request
  const { actor, today, now } = context
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, EraseRefusal>> => {
    await lockRolesLike(tx, { role: 'operator', agencyId: null })
    const known = await personFrom(tx, request)
    const roles = await rolesOfPerson(tx, personId)
    const held = await heldAnywhere(tx, personId)
    const open = held.filter(({ until }) => until === null || until >= today)
    const beside = []
    for (const { role, agencyId: over } of roles) {
      await lockRolesLike(tx, { role, agencyId: over })
      beside.push(...(over === null ? await rolesAbove(tx) : await rolesOver(tx, over)))
    }
    const posts = open.map((each) => each.agencyId)
    const allowed = mayErase(actor, agencyId, { id: personId, roles, beside, posts })
    // Whom one may not even look for is not there.
    if (!known) return !allowed.ok && allowed.reason.code === 'not-allowed' ? allowed : missing
    if (!allowed.ok) return allowed
    for (const { id } of roles) await endRole(tx, id, { id: actor.id, at: now })
    for (const each of open)
      await endHolding(tx, each.agencyId, each.id, each.from > today ? each.from : today)
    const places = new Set<AgencyId | null>([
      ...(await agenciesEverOf(tx, personId)),
      ...held.map((each) => each.agencyId),
    ])
    if (agencyId === null || roles.some((role) => role.agencyId === null)) places.add(null)
    await eraseAccount(tx, personId, now)
    for (const place of places)
      await saveActivity(tx, context, {
        ...{ agencyId: place, act: 'erase-person' },
        subject: { kind: 'person', id: personId, name: known.name },
      })
    return accept(null)
  })
}

const missing = refuse({ code: 'person-missing' } as const)

/** The person, if they are there and belong to the agency they are to be erased from. */
export async function personFrom(
  tx: Pick<Writer, 'selectFrom' | 'with' | 'fn'>,
  { agencyId, personId }: { readonly agencyId: AgencyId | null; readonly personId: PersonId },
) {
  const person = await knownPerson(tx, personId)
  if (!person || agencyId === null) return person
  const roles = await agenciesEverOf(tx, personId)
  const posts = (await heldAnywhere(tx, personId)).map((each) => each.agencyId)
  return [...roles, ...posts].includes(agencyId) ? person : null
}
