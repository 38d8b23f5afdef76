import { isAgencyRole } from '../accounts/role-rules.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import type { IntakeLine } from './intake.ts'
import { contactIn, fits } from './people-paste.ts'
import type { StaffWrong } from './people-wrong.ts'

type WrongStaff = readonly Wrong<StaffWrong>[]

/** Reads one person to add, with a post and a role where they are given. */
export function readNewPerson(typed: Typed): Result<IntakeLine, WrongStaff> {
  const name = plain(typedIn(typed, 'name'))
  const contact = contactIn(typedIn(typed, 'contact'))
  const role = typedIn(typed, 'role')
  const wrong: Wrong<StaffWrong>[] = []
  if (name === '') wrong.push({ field: 'name', code: 'name-missing' })
  if (!fits(name)) wrong.push({ field: 'name', code: 'too-long' })
  if (contact === null) wrong.push({ field: 'contact', code: 'contact-malformed' })
  if (role !== '' && !isAgencyRole(role)) wrong.push({ field: 'role', code: 'role-unknown' })
  const post = plain(typedIn(typed, 'post'))
  if (!fits(post)) wrong.push({ field: 'post', code: 'too-long' })
  const division = plain(typedIn(typed, 'division'))
  if (!fits(division)) wrong.push({ field: 'division', code: 'too-long' })
  if (contact === null || wrong.length > 0) return refuse(wrong)
  return accept({
    ...{ division, post, name, ...contact },
    roles: isAgencyRole(role) ? [role] : [],
  })
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
