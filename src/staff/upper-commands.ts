import { giveRole, type RoleRefused } from '../accounts/role-commands.ts'
import { mayGive, type upperRoles } from '../accounts/role-rules.ts'
import { personBySignInName, savePeople } from '../accounts/role-store.ts'
import { agencyByCode } from '../agencies/store.ts'
import type { PersonId } from '../basics/ids.ts'
import { provinces } from '../basics/provinces.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Reader } from '../platform/db/database.ts'
import { provincesHere } from './place-store.ts'

/** A role above agencies as it is given: to somebody who signs in already, or to somebody new. */
export interface UpperRole {
  readonly role: (typeof upperRoles)[number]
  readonly to:
    | { readonly signInName: string }
    | { readonly name: string; readonly email: string | null }
  /** Of an assessor: the code of the agency. */
  readonly agencyCode: string
  /** Of an overseer: empty for the whole nation. */
  readonly province: string
  /** Of an overseer: empty for the whole province. */
  readonly district: string
}

export type UpperRefusal =
  | RoleRefused
  | { readonly code: 'agency-missing' | 'place-missing' | 'province-unknown' }

/** Gives a role above agencies; somebody new is added with it. Says to whom. */
export function giveUpperRole(
  context: Context,
  { role, to, agencyCode, province, district }: UpperRole,
): Promise<Result<PersonId, UpperRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<PersonId, UpperRefusal>> => {
      const isAssessor = role === 'assessor'
      const agency = isAssessor ? await agencyByCode(tx, agencyCode) : null
      const allowed = mayGive(context.actor, { role, agencyId: agency?.id ?? null })
      if (!allowed.ok) return allowed
      if (isAssessor && !agency) return refuse({ code: 'agency-missing' })
      const isOverseer = role === 'overseer'
      if (isOverseer && district !== '' && province === '') return refuse({ code: 'place-missing' })
      if (isOverseer && province !== '' && !(await isProvince(tx, province)))
        return refuse({ code: 'province-unknown' })
      let personId: PersonId | null
      if ('signInName' in to) personId = await personBySignInName(tx, to.signInName)
      else {
        personId = context.newId() as PersonId
        await savePeople(tx, [{ id: personId, ...to, proposedSignInName: null }], context.now)
      }
      if (personId === null) return refuse({ code: 'person-missing' })
      const given = await giveRole(
        { ...context, db: tx },
        {
          ...{ personId, role, agencyId: agency?.id ?? null, divisionId: null },
          province: isOverseer ? province || null : null,
          district: isOverseer ? district || null : null,
        },
      )
      return given.ok ? accept(personId) : given
    },
  )
}

/** Whether there is such a province, in Thailand or in the practice and samples of an agency here. */
const isProvince = async (db: Reader, name: string) =>
  provinces.includes(name) || (await provincesHere(db)).includes(name)
