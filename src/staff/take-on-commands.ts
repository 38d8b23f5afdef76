import { linkBehind } from '../accounts/commands.ts'
import { hashOf } from '../accounts/one-time-link.ts'
import type { KnownPerson } from '../accounts/person.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { endRole, rolesOfPerson } from '../accounts/role-store.ts'
import { knownPerson, useLink } from '../accounts/store.ts'
import { roleLine, type TakeOnRefusal } from '../accounts/take-on.ts'
import { closePerson, hasActed, hasLogin, lockPerson, passRole } from '../accounts/take-on-store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { passHoldings } from './division-store.ts'
import { agenciesEverOf, heldAnywhere } from './erase-store.ts'

/**
 * Whoever has signed in takes on what a join link was given for: the waiting person's roles and posts
 * become theirs, the link is used up, and the empty person is closed. Facts and records stay as they are.
 */
export function takeOnAs(
  context: Context,
  token: string,
): Promise<Result<PersonId, TakeOnRefusal>> {
  const { actor, now } = context
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<PersonId, TakeOnRefusal>> => {
      const behind = await linkBehind({ db: tx, now }, token, ['join'])
      if (!behind.ok) return behind
      const own = actor.kind === 'person' && isUuid(actor.id) ? (actor.id as PersonId) : null
      if (own === null || !(await hasLogin(tx, own))) return refuse({ code: 'no-account' })
      const { personId } = behind.value
      if (personId) await lockPerson(tx, personId)
      const waiting = personId && (await knownPerson(tx, personId))
      const me = await knownPerson(tx, own)
      if (!waiting || !me) return refuse({ code: 'link-unknown' })
      if (await hasLogin(tx, waiting.id)) return refuse({ code: 'not-empty' })
      const held = await heldAnywhere(tx, waiting.id)
      const places = new Set<AgencyId | null>([
        ...(await agenciesEverOf(tx, waiting.id)),
        ...held.map(({ agencyId }) => agencyId),
      ])
      for (const place of new Set([...places, null]))
        if (await hasActed(tx, place, waiting.id)) return refuse({ code: 'not-empty' })
      if (!(await useLink(tx, hashOf(token), now))) return refuse({ code: 'link-used' })

      const roles = await rolesOfPerson(tx, waiting.id)
      const mine = new Set((await rolesOfPerson(tx, own)).map(roleLine))
      for (const role of roles)
        if (mine.has(roleLine(role))) await endRole(tx, role.id, { id: own, at: now })
        else await passRole(tx, role.id, own)
      for (const agencyId of new Set(held.map((each) => each.agencyId)))
        await passHoldings(tx, agencyId, waiting.id, own)
      await closePerson(tx, waiting.id, now)
      if (roles.some(({ agencyId }) => agencyId === null)) places.add(null)
      for (const place of places) {
        const passed = roles.filter(({ agencyId }) => agencyId === place)
        const posts = held.filter(({ agencyId }) => agencyId === place).length
        const what = { roles: passed.map(({ role }) => role), posts }
        await recorded(tx, context, place, { waiting, me, what })
      }
      return accept(own)
    },
  )
}

/** Says it of both: what the one was waiting with, and that the other has it now. */
async function recorded(
  tx: Writer,
  context: Context,
  agencyId: AgencyId | null,
  told: {
    readonly waiting: KnownPerson
    readonly me: KnownPerson
    readonly what: { readonly roles: readonly string[]; readonly posts: number }
  },
): Promise<void> {
  const { waiting, me, what } = told
  const subject = ({ id, name }: KnownPerson) => ({ kind: 'person', id, name })
  const act = { agencyId, act: 'take-on' } as const
  await saveActivity(tx, context, {
    ...{ ...act, subject: subject(waiting) },
    ...{ before: what, after: { roles: [], posts: 0, person: me.name } },
  })
  await saveActivity(tx, context, {
    ...{ ...act, subject: subject(me), after: { ...what, person: waiting.name } },
  })
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
