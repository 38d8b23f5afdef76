import type { Role } from '../basics/actor.ts'
import type { Language } from '../basics/bilingual.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, inTransactionUnlessRefused } from '../platform/db/database.ts'
import { localOfficer } from './local-officer.ts'
import {
  endOf,
  hashOf,
  type LinkKind,
  type LinkRefusal,
  newToken,
  type OneTimeLink,
  works,
} from './one-time-link.ts'
import { saveActivity } from './record-store.ts'
import { mayLetIn } from './role-rules.ts'
import { rolesOfPerson } from './role-store.ts'
import {
  endLinks,
  hasOperator,
  knownPerson,
  linkOf,
  personOf,
  saveLanguage,
  saveLink,
  savePerson,
  saveRole,
  useLink,
} from './store.ts'

/** Makes the link that leads the first administrator in; null once there is one. Older ones stop working. */
export function issueSetUpLink(context: Context): Promise<string | null> {
  return inTransaction(context.db, async (tx) => {
    if (await hasOperator(tx)) return null
    await endLinks(tx, 'set-up', null, context.now)
    const token = newToken()
    const link = { kind: 'set-up' as const, personId: null, agencyId: null }
    await saveLink(
      tx,
      { ...link, sha256: hashOf(token), expiresAt: endOf('set-up', context.now) },
      { id: context.actor.id, at: context.now },
    )
    await saveActivity(tx, context, {
      ...{ agencyId: null, act: 'issue-link' },
      subject: { kind: 'link', id: 'set-up', name: 'set-up' },
    })
    return token
  })
}

/** Looks at a link without using it: whom it is for, or why it does not work. */
export async function linkBehind(
  context: Pick<Context, 'db' | 'now'>,
  token: string,
  kinds: readonly LinkKind[],
): Promise<Result<Pick<OneTimeLink, 'personId' | 'kind' | 'agencyId'>, LinkRefusal>> {
  const link = await linkOf(context.db, hashOf(token))
  if (!link || !kinds.includes(link.kind)) return refuse({ code: 'link-unknown' })
  if (link.usedAt !== null) return refuse({ code: 'link-used' })
  if (!works(link, context.now)) return refuse({ code: 'link-expired' })
  if (!(await isStillBacked(context.db, link))) return refuse({ code: 'link-expired' })
  return accept(link)
}

/**
 * Whether whoever gave a link could still give it: neither may a link wait in a drawer until its person
 * is made an operator, nor may somebody keep one for the day they are let go.
 */
async function isStillBacked(
  db: Context['db'],
  { kind, personId, issuedBy }: OneTimeLink & { readonly issuedBy: string },
): Promise<boolean> {
  if (personId === null || (kind !== 'join' && kind !== 'recover')) return true
  if (issuedBy === localOfficer.id) return true
  const issuer = await personOf(db, issuedBy as PersonId)
  return issuer !== null && mayLetIn(issuer, await rolesOfPerson(db, personId)).ok
}

/**
 * The first administrator uses the link: a person who runs the installation, and is officer and
 * administrator of each agency that is there already. Refused when used before, even at the same moment.
 */
export function becomeOperator(
  context: Context,
  token: string,
  name: string,
  agencies: readonly AgencyId[],
): Promise<Result<PersonId, LinkRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<PersonId, LinkRefusal>> => {
      const behind = await linkBehind({ db: tx, now: context.now }, token, ['set-up'])
      if (!behind.ok) return behind
      if (!(await useLink(tx, hashOf(token), context.now))) return refuse({ code: 'link-used' })
      const id = context.newId() as PersonId
      const by = { id, at: context.now }
      await savePerson(tx, { id, name: name.trim(), email: null }, context.now)
      const give = (role: Role, agencyId: AgencyId | null) =>
        saveRole(tx, { ...nowhere, id: context.newId(), personId: id, role, agencyId }, by)
      await give('operator', null)
      for (const agency of agencies) {
        await give('administrator', agency)
        await give('officer', agency)
      }
      const self = { id, name: name.trim() }
      const told = {
        act: 'become-operator',
        subject: { kind: 'person', ...self },
        by: self,
      } as const
      await saveActivity(tx, context, { ...told, agencyId: null, after: { roles: ['operator'] } })
      const roles = ['administrator', 'officer']
      for (const agencyId of agencies)
        await saveActivity(tx, context, { ...told, agencyId, after: { roles } })
      return accept(id)
    },
  )
}

/** Uses up a link that leads a known person in. */
export function takeLink(
  context: Context,
  token: string,
  kinds: readonly LinkKind[],
): Promise<Result<PersonId, LinkRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<PersonId, LinkRefusal>> => {
      const behind = await linkBehind({ db: tx, now: context.now }, token, kinds)
      if (!behind.ok) return behind
      const { personId, kind, agencyId } = behind.value
      const person = personId && (await knownPerson(tx, personId))
      if (!person) return refuse({ code: 'link-unknown' })
      if (!(await useLink(tx, hashOf(token), context.now))) return refuse({ code: 'link-used' })
      const self = { id: person.id, name: person.name }
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'join-by-link', by: self, after: { link: kind } },
        subject: { kind: 'person', ...self },
      })
      return accept(person.id)
    },
  )
}

/** Keeps the language somebody chose to be greeted and written to in. It is their own affair, and no act for the record. */
export const chooseLanguage = (context: Context, personId: PersonId, language: Language) =>
  inTransaction(context.db, (tx) => saveLanguage(tx, personId, language))

const nowhere = { divisionId: null, province: null, district: null }
