import type { Agency } from '../agencies/agency.ts'
import { agencyAt } from '../agencies/store.ts'
import { formSaying, type Typed } from '../platform/html/form-view.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { staffWords } from './people-messages.ts'
import type { StaffWrong } from './people-wrong.ts'

/** Finds the agency an address names; the guard has let the person through to it already. */
export async function atAgency(
  c: WebContext,
  world: World,
  then: (agency: Agency) => Promise<Response> | Response,
): Promise<Response> {
  const agency = await agencyAt(world.db, c.req.param('agency'))
  return agency ? then(agency) : trouble(c, 'not-found')
}

/** What is wrong with a form, or with an act, by the field it is told at. */
export interface Trouble {
  readonly field: string
  readonly code: StaffWrong
}

/** A form as its page shows it again. */
export const staffForm = (c: WebContext, typed: Typed, wrong: readonly Trouble[] = []) =>
  formSaying(typed, wrong, staffWords[c.get('language')].wrong)

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
