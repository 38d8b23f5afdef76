import { localOfficer } from '../accounts/local-officer.ts'
import { allow } from '../accounts/permissions.ts'
import { saveRole } from '../accounts/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { type Agency, type AgencyRefusal, readAgencyCode, suggestCode } from './agency.ts'
import { agencies, saveAgency } from './store.ts'

/** An agency as it is typed; without a code, one is made of its name. */
export interface AgencyToRegister {
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
      const taken = (await agencies(tx)).map(({ code }) => code)
      const allowed = allow(context.actor, 'register-agency', null)
      if (!allowed.ok) return allowed
      const name = typed.name.trim()
      if (name === '') return refuse({ code: 'agency-name-missing' })
      const code = readAgencyCode(typed.code ?? suggestCode(name, taken))
      if (!code.ok) return code
      const agency = {
        id: context.newId() as AgencyId,
        code: code.value,
        name,
        district: typed.district.trim(),
        province: typed.province.trim(),
      }
      if (!(await saveAgency(tx, agency, context.now)))
        return refuse({ code: 'agency-code-taken', taken: code.value })
      await takeOn(tx, context, agency.id)
      return accept(agency)
    },
  )
}

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
