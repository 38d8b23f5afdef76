import { localOfficer } from '../accounts/local-officer.ts'
import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { saveRole } from '../accounts/store.ts'
import type { AgencyType } from '../basics/agency-name.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import {
  type Agency,
  type AgencyRefusal,
  type AgencyWords,
  readAgencyCode,
  suggestCode,
  typeOfName,
} from './agency.ts'
import { freeEntryNamed } from './registry-store.ts'
import { codesLike, saveAgency } from './store.ts'

/**
 * An agency as it is typed. Without a type, it is read off the name; without a code, it is the one of the
 * registry where one body alone is so named there, whose place then fills what is not said; else it is
 * made of the name.
 */
export interface AgencyToRegister {
  readonly type?: AgencyType
  readonly name: string
  readonly district: string
  readonly province: string
  readonly code?: string
}

/** Registers an agency, so that it can have plans and an address. Whoever signed in to do so is its first administrator and officer. */
export function registerAgency(
  context: Context,
  typed: AgencyToRegister,
): Promise<Result<Agency, AgencyRefusal>> {
  return inTransactionUnlessRefused(
    context.db,
    async (tx): Promise<Result<Agency, AgencyRefusal>> => {
      const allowed = allow(context.actor, 'register-agency', null)
      if (!allowed.ok) return allowed
      const name = typed.name.trim()
      if (name === '') return refuse({ code: 'agency-name-missing' })
      const said = { name, district: typed.district.trim(), province: typed.province.trim() }
      const entry = typed.code === undefined ? await freeEntryNamed(tx, said) : null
      const code = readAgencyCode(
        typed.code ?? entry?.code ?? suggestCode(name, await codesLike(tx, name)),
      )
      if (!code.ok) return code
      const agency: Agency = {
        id: context.newId() as AgencyId,
        code: code.value,
        type: typed.type ?? entry?.type ?? typeOfName(name),
        name,
        district: said.district || (entry?.district ?? ''),
        province: said.province || (entry?.province ?? ''),
        logoSha256: null,
      }
      if (!(await saveAgency(tx, agency, context.now)))
        return refuse({ code: 'agency-code-taken', taken: code.value })
      await takeOn(tx, context, agency.id)
      await saveActivity(tx, context, {
        ...{ agencyId: agency.id, act: 'register-agency' },
        subject: subjectOf(agency),
        after: { code: agency.code, ...wordsOf(agency) },
      })
      return accept(agency)
    },
  )
}

/** The words of an agency alone, as the record keeps them. */
export const wordsOf = ({ type, name, district, province }: AgencyWords): AgencyWords => ({
  ...{ type, name, district, province },
})

/** An agency as the record names it. */
export const subjectOf = ({ id, name }: Pick<Agency, 'id' | 'name'>) => ({
  ...{ kind: 'agency', id, name },
})

/** Makes a person who signed in administrator and officer of a new agency; the command line is nobody's login. */
async function takeOn(tx: Writer, { actor, now, newId }: Context, agencyId: AgencyId) {
  if (actor.kind !== 'person' || actor.id === localOfficer.id) return
  for (const role of ['administrator', 'officer'] as const)
    await saveRole(
      tx,
      {
        ...{ id: newId(), personId: actor.id as PersonId, role, agencyId },
        ...{ divisionId: null, province: null, district: null },
      },
      { id: actor.id, at: now },
    )
}
