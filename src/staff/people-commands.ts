import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import {
  endsSessions,
  isAgencyRole,
  mayTakeAway,
  type RoleRefusal,
} from '../accounts/role-rules.ts'
import {
  endRole,
  endSessions,
  lockRolesLike,
  rolesOfPerson,
  rolesOver,
  savePeople,
  saveRoles,
} from '../accounts/role-store.ts'
import { knownPerson } from '../accounts/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import {
  endHolding,
  holdingsOf,
  lockAgency,
  type Of,
  saveDivisions,
  saveHoldings,
  savePosts,
} from './division-store.ts'
import { type Intake, type IntakeLine, intake } from './intake.ts'
import { staffOf } from './people-store.ts'

export type PeopleRefusal =
  | RoleRefusal
  | { readonly code: 'agency-missing' }
  | { readonly code: 'person-missing' }

/** Takes divisions, posts, people and their roles into an agency; what is there already is not made twice. */
export function takeIn(
  context: Context,
  agencyId: AgencyId,
  lines: readonly IntakeLine[],
): Promise<Result<Intake, PeopleRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<Intake, PeopleRefusal>> => {
      const allowed = allow(context.actor, 'manage-people', agencyId)
      if (!allowed.ok) return allowed
      if (!(await lockAgency(tx, agencyId))) return refuse({ code: 'agency-missing' })
      const taken = intake(await staffOf(tx, agencyId), lines, context)
      await saveIntakes(tx, context, [{ agencyId, taken }])
      if (!isEmpty(taken))
        await saveActivity(tx, context, {
          ...{ agencyId, act: 'manage-people' },
          subject: { kind: 'people', id: agencyId, name: '' },
          after: summaryOf(taken),
        })
      return accept(taken)
    },
  )
}

/** Saves what lines add to one agency or to many, in a few statements. */
export async function saveIntakes(
  tx: Writer,
  { actor, now, newId }: Context,
  many: readonly { readonly agencyId: AgencyId; readonly taken: Intake }[],
): Promise<void> {
  const all = <Part>(parts: (taken: Intake) => readonly Part[]): Of<Part>[] =>
    many.flatMap(({ agencyId, taken }) => parts(taken).map((part) => ({ ...part, agencyId })))
  await saveDivisions(
    tx,
    all(({ divisions }) => divisions),
    now,
  )
  await savePosts(
    tx,
    all(({ posts }) => posts),
    now,
  )
  await savePeople(
    tx,
    all(({ people }) => people).map(({ signInName, ...person }) => ({
      ...person,
      proposedSignInName: signInName,
    })),
    now,
  )
  await saveHoldings(
    tx,
    all(({ holdings }) => holdings),
    now,
  )
  await saveRoles(
    tx,
    all(({ grants }) => grants).map((grant) => ({
      ...{ ...grant, id: newId(), province: null, district: null },
    })),
    { id: actor.id, at: now },
  )
}

/**
 * Somebody leaves an agency: their roles in it and their posts end today, and their sessions now unless
 * they go on with roles the actor could not give.
 */
export function letGo(
  context: Context,
  agencyId: AgencyId,
  personId: PersonId,
): Promise<Result<null, PeopleRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<null, PeopleRefusal>> => {
      const allowed = allow(context.actor, 'manage-people', agencyId)
      if (!allowed.ok) return allowed
      if (!(await lockAgency(tx, agencyId))) return refuse({ code: 'agency-missing' })
      await lockRolesLike(tx, { role: 'administrator', agencyId })
      const person = await knownPerson(tx, personId)
      if (!person) return refuse({ code: 'person-missing' })
      const held = await rolesOver(tx, agencyId)
      // An assessor is appointed over the agency by an operator, and is not its own to let go.
      const own = held.filter((role) => role.personId === personId && isAgencyRole(role.role))
      const open = (await holdingsOf(tx, agencyId)).filter(
        (each) => each.personId === personId && (each.until === null || each.until > context.today),
      )
      if (own.length + open.length === 0) return refuse({ code: 'person-missing' })
      for (const role of own) {
        const mayGo = mayTakeAway(role, held)
        if (!mayGo.ok) return mayGo
        await endRole(tx, role.id, { id: context.actor.id, at: context.now })
      }
      for (const each of open)
        await endHolding(
          tx,
          agencyId,
          each.id,
          each.from > context.today ? each.from : context.today,
        )
      if (endsSessions(context.actor, await rolesOfPerson(tx, personId)))
        await endSessions(tx, personId)
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'manage-people' },
        subject: { kind: 'person', id: personId, name: person.name },
        before: { roles: own.map(({ role }) => role), posts: open.length },
        after: { roles: [], posts: 0 },
      })
      return accept(null)
    },
  )
}

const isEmpty = ({ divisions, posts, people, holdings, grants }: Intake) =>
  [divisions, posts, people, holdings, grants].every(({ length }) => length === 0)

/** What was taken in, as the record says it. */
export const summaryOf = ({ divisions, posts, people, grants }: Intake) => ({
  divisions: divisions.map(({ name }) => name),
  posts: posts.map(({ name }) => name),
  people: people.map(({ name }) => name),
  roles: grants.map(({ role }) => role),
})
