import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import type { accountActs } from './record.ts'
import { saveActivity } from './record-store.ts'
import { personOf } from './store.ts'

type AccountAct = (typeof accountActs)[number]

/**
 * Records what a person did about their own sign-in: in each agency where they hold a role, so that
 * its administrators can see it, and in the installation's record for roles above agencies or none.
 * `after` says how ("password", "passkey") or what was changed; never a secret. Nothing for nobody.
 */
export function recordOwnAct(
  context: Context,
  personId: PersonId,
  act: AccountAct,
  after: Readonly<Record<string, string>> = {},
): Promise<void> {
  return inTransaction(context.db, async (tx) => {
    const person = await personOf(tx, personId)
    if (!person) return
    const self = { id: person.id, name: person.name }
    const places = new Set<AgencyId | null>(
      person.grants.map(({ over }) => (over.kind === 'agency' ? over.agency : null)),
    )
    if (places.size === 0) places.add(null)
    for (const agencyId of places)
      await saveActivity(tx, context, {
        ...{ agencyId, act, by: self, after },
        subject: { kind: 'person', ...self },
      })
  })
}
