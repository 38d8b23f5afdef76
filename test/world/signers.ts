import { savePerson } from '../../src/accounts/store.ts'
import type { Person, Role } from '../../src/basics/actor.ts'
import type { AgencyId, PersonId } from '../../src/basics/ids.ts'
import { plainDate } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/new-id.ts'

/** Those a plan passes on its way to a signature, each in a post of the agency. */
export const signerPosts = {
  officer: 'นักวิเคราะห์นโยบายและแผน',
  clerk: 'ปลัดองค์การบริหารส่วนตำบล',
  executive: 'นายกองค์การบริหารส่วนตำบล',
} as const
export type Signer = keyof typeof signerPosts

/** Puts an officer, a clerk and an executive on posts of an agency, and gives a context for each of them. */
export async function signersOf(
  context: Context,
  agencyId: AgencyId,
): Promise<Readonly<Record<Signer, Context & { readonly actor: Person }>>> {
  const seated = async (signer: Signer, role: Role) => {
    const id = newId() as PersonId
    const name = { officer: 'สมใจ ใจดี', clerk: 'วีระ มั่นคง', executive: 'มานะ อดทน' }[signer]
    const post = newId()
    await inTransaction(context.db, async (tx) => {
      await savePerson(tx, { id, name, email: null }, context.now)
      const of = { agency_id: agencyId, recorded_at: context.now }
      const place = { division_id: null, position: 1, closed_at: null }
      await tx
        .insertInto('post')
        .values({ ...of, ...place, id: post, name: signerPosts[signer] })
        .execute()
      const held = { id: newId(), post_id: post, person_id: id, acting: false, order_no: null }
      await tx
        .insertInto('post_holding')
        .values({ ...of, ...held, from_day: plainDate('2022-10-01'), until_day: null })
        .execute()
    })
    const over = { kind: 'agency', agency: agencyId, division: null } as const
    const actor: Person = { kind: 'person', id, name, grants: [{ role, over }] }
    return { ...context, actor }
  }
  return {
    officer: await seated('officer', 'officer'),
    clerk: await seated('clerk', 'executive'),
    executive: await seated('executive', 'executive'),
  }
}
