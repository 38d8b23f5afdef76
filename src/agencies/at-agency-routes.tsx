import type { Typed } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Agency, readAgencyCode } from './agency.ts'
import { staffWords } from './people-messages.ts'
import type { StaffWrong } from './people-wrong.ts'
import { agencyByCode } from './store.ts'

/** Finds the agency an address names; the guard has let the person through to it already. */
export async function atAgency(
  c: WebContext,
  world: World,
  then: (agency: Agency) => Promise<Response> | Response,
): Promise<Response> {
  const code = readAgencyCode(c.req.param('agency') ?? '')
  const agency = code.ok ? await agencyByCode(world.db, code.value) : null
  return agency ? then(agency) : trouble(c, 'not-found')
}

/** Reads the posted form, or says why it cannot be read. */
export async function withStaffForm(
  c: WebContext,
  then: (typed: Typed) => Promise<Response> | Response,
): Promise<Response> {
  const typed = await typedForm(c)
  return typed.ok ? then(typed.value) : trouble(c, typed.reason)
}

/** What is wrong with a form, or with an act, by the field it is told at. */
export interface Trouble {
  readonly field: string
  readonly code: StaffWrong
}

/** A form as its page shows it again. */
export const staffForm = (c: WebContext, typed: Typed, wrong: readonly Trouble[] = []) => ({
  typed,
  problems: wrong.map(({ field, code }) => ({
    field,
    sentence: staffWords[c.get('language')].wrong[code],
  })),
})

/** 422 where something typed is not as it should be, 409 where it is and yet was refused. */
export const statusOf = (wrong: readonly Trouble[]): 200 | 409 | 422 =>
  wrong.length === 0 ? 200 : wrong.some(({ code }) => typedWrong.includes(code)) ? 422 : 409

const typedWrong: readonly StaffWrong[] = [
  'contact-malformed',
  'day-malformed',
  'district-empty',
  'lines-wrong',
  'name-missing',
  'nothing-pasted',
  'order-missing',
  'person-missing',
  'place-missing',
  'province-unknown',
  'role-missing',
  'role-unknown',
  'too-long',
  'too-many-lines',
]
