import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { endOf, hashOf, newToken } from './one-time-link.ts'
import type { GivenRole, KnownPerson } from './person.ts'
import { saveActivity } from './record-store.ts'
import { endsSessions, mayGive, mayLetIn, mayTakeAway, type RoleRefusal } from './role-rules.ts'
import {
  changePerson,
  divisionNameOf,
  endJoinLinks,
  endRole,
  endSessions,
  heldRole,
  lockRolesLike,
  rolesAbove,
  rolesOfPerson,
  rolesOver,
  saveLinks,
  saveRoles,
} from './role-store.ts'
import { endLinks, knownPerson } from './store.ts'

export type RoleRefused = RoleRefusal | { readonly code: 'person-missing' | 'role-missing' }

/** Gives a person a role. */
export function giveRole(
  context: Context,
  given: Omit<GivenRole, 'id'>,
): Promise<Result<null, RoleRefused>> {
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, RoleRefused>> => {
    const allowed = mayGive(context.actor, given)
    if (!allowed.ok) return allowed
    const person = await knownPerson(tx, given.personId)
    if (!person) return refuse({ code: 'person-missing' })
    const held = await rolesOfPerson(tx, given.personId)
    if (held.some((each) => scopeOf(each) === scopeOf(given)))
      return refuse({ code: 'role-held-already' })
    await saveRoles(tx, [{ ...given, id: context.newId() }], by(context))
    await recorded(tx, context, given.agencyId, person, { after: await said(tx, given) })
    return accept(null)
  })
}

/** Takes a role away and ends the person's sessions, unless they go on with roles the actor could not give. */
export function takeRoleAway(
  context: Context,
  roleId: string,
  /** The agency at whose page it is done; null above agencies. */
  at: AgencyId | null,
): Promise<Result<PersonId, RoleRefused>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<PersonId, RoleRefused>> => {
      const first = await heldRole(tx, roleId)
      if (!first || (at !== null && first.agencyId !== at)) return refuse({ code: 'role-missing' })
      const allowed = mayGive(context.actor, first)
      if (!allowed.ok) return allowed
      await lockRolesLike(tx, first)
      const given = await heldRole(tx, roleId)
      if (!given) return refuse({ code: 'role-missing' })
      const beside = given.agencyId ? await rolesOver(tx, given.agencyId) : await rolesAbove(tx)
      const mayGo = mayTakeAway(given, beside)
      if (!mayGo.ok) return mayGo
      await endRole(tx, roleId, by(context))
      if (endsSessions(context.actor, await rolesOfPerson(tx, given.personId)))
        await endSessions(tx, given.personId)
      await recorded(
        tx,
        context,
        given.agencyId,
        { id: given.personId, name: given.name },
        { before: await said(tx, given) },
      )
      return accept(given.personId)
    },
  )
}

/** Ends every session of a person, as when a phone was lost. */
export function endSessionsOf(
  context: Context,
  personId: PersonId,
  agencyId: AgencyId | null,
): Promise<Result<number, RoleRefused>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<number, RoleRefused>> => {
      const person = await knownPerson(tx, personId)
      if (!person) return refuse({ code: 'person-missing' })
      const allowed = mayLetIn(context.actor, await rolesOfPerson(tx, personId))
      if (!allowed.ok) return allowed
      const ended = await endSessions(tx, personId)
      await recorded(tx, context, agencyId, person, { after: { sessionsEnded: ended } })
      return accept(ended)
    },
  )
}

/** Sets the name or the e-mail of a person right, by whoever could give every role they hold. */
export function setPersonRight(
  context: Context,
  next: KnownPerson,
  agencyId: AgencyId | null,
): Promise<Result<null, RoleRefused>> {
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, RoleRefused>> => {
    const person = await knownPerson(tx, next.id)
    if (!person) return refuse({ code: 'person-missing' })
    const held = await rolesOfPerson(tx, next.id)
    const allowed =
      held.length === 0 && agencyId
        ? mayGive(context.actor, { role: 'officer', agencyId })
        : mayLetIn(context.actor, held)
    if (!allowed.ok) return allowed
    await changePerson(tx, next)
    await recorded(tx, context, agencyId, next, {
      before: { name: person.name, email: person.email },
      after: { name: next.name, email: next.email },
    })
    return accept(null)
  })
}

/** A link somebody is let in by. Its token is shown once and never kept. */
export interface IssuedLink {
  readonly person: KnownPerson
  readonly kind: 'join' | 'recover'
  readonly token: string
  /** When it stops working, ISO 8601 in UTC. */
  readonly until: string
}

/**
 * Makes links for people: to join with, or to set a new password for those who have. Older ones stop
 * working. Refused where somebody holds a role the actor could not give: the link would open it to them.
 */
export function issueLinks(
  context: Context,
  people: readonly { readonly person: KnownPerson; readonly kind: 'join' | 'recover' }[],
  agencyId: AgencyId | null,
): Promise<Result<readonly IssuedLink[], RoleRefused>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<readonly IssuedLink[], RoleRefused>> => {
      for (const { person } of people) {
        const allowed = mayLetIn(context.actor, await rolesOfPerson(tx, person.id))
        if (!allowed.ok) return allowed
      }
      const joining = people.filter(({ kind }) => kind === 'join')
      await endJoinLinks(
        tx,
        joining.map(({ person }) => person.id),
        context.now,
      )
      for (const { person, kind } of people)
        if (kind === 'recover') await endLinks(tx, kind, person.id, context.now)
      const links = people.map((each) => ({
        ...{ ...each, token: newToken() },
        until: endOf(each.kind, context.now),
      }))
      await saveLinks(
        tx,
        links.map(({ person, kind, token, until }) => ({
          ...{ kind, personId: person.id, agencyId, sha256: hashOf(token) },
          expiresAt: until,
        })),
        by(context),
      )
      for (const { person, kind } of people)
        await recorded(tx, context, agencyId, person, { after: { link: kind } })
      return accept(links)
    },
  )
}

const by = ({ actor, now }: Context) => ({ id: actor.id, at: now })

const scopeOf = ({ role, agencyId, divisionId, province, district }: Omit<GivenRole, 'id'>) =>
  [role, agencyId, divisionId, province, district].join('\t')

/** A role as the record says it: what is not said of it is left out. */
async function said(tx: Writer, given: Omit<GivenRole, 'id'>) {
  const { role, province, district } = given
  const division = await divisionNameOf(tx, given)
  return {
    role,
    ...(division ? { division } : {}),
    ...(province ? { province } : {}),
    ...(district ? { district } : {}),
  }
}

const recorded = (
  tx: Writer,
  context: Context,
  agencyId: AgencyId | null,
  { id, name }: Pick<KnownPerson, 'id' | 'name'>,
  change: { readonly before?: unknown; readonly after?: unknown },
) =>
  saveActivity(tx, context, {
    ...{ agencyId, act: agencyId ? 'manage-people' : 'manage-installation' },
    subject: { kind: 'person', id, name },
    ...change,
  })
