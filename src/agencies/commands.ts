import { allow } from '../accounts/permissions.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { type Agency, type AgencyRefusal, readAgencyCode, suggestCode } from './agency.ts'
import { agencies, saveAgency } from './store.ts'

/** An agency as it is typed; without a code, one is made of its name. */
export interface AgencyToRegister {
  readonly name: string
  readonly district: string
  readonly province: string
  readonly code?: string
}

/** Registers an agency, so that it can have plans and an address. */
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
      const saved = await saveAgency(tx, agency, context.now)
      return saved ? accept(agency) : refuse({ code: 'agency-code-taken', taken: code.value })
    },
  )
}
