// Who may do what. One table: each act, and which roles may do it over an agency. The routes' side of
// it, which act each address is, stands in src/guards.ts; a test walks every route as every role.
import type { Actor, DivisionHeld, Grant, Role } from '../basics/actor.ts'
import { meansEveryUnit } from '../basics/every-unit.ts'
import type { AgencyId } from '../basics/ids.ts'
import { isPersonNamed } from '../basics/person-name.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { sameWords } from '../basics/thai-text.ts'

const desk = ['officer', 'contributor', 'executive', 'administrator'] as const
const table = {
  'see-public-page': 'anyone',
  'keep-own-account': 'signed-in',
  'see-desk': desk,
  'open-agency': [...desk, 'operator'],
  'register-agency': ['operator'],
  'enter-result': ['officer'],
  'answer-weak-point': ['officer'],
  'import-plan': ['officer'],
  'adopt-measure': ['officer'],
  'adopt-measures': ['officer'],
  'share-measure': ['officer'],
  'revise-measure': ['officer'],
  'remove-measure': ['officer'],
  'move-measure': ['officer'],
  'report-progress': ['officer', 'contributor'],
  'chase-units': ['officer'],
  'hand-in': ['officer', 'contributor'],
  'hand-back': ['officer'],
  'put-forward': ['officer'],
  'review-plan': ['executive'],
  'approve-plan': ['executive'],
  'record-signature': ['officer'],
  nudge: ['executive'],
  'publish-plan': ['officer'],
  'write-letter': ['officer'],
  'verify-measure': ['officer', 'executive'],
  'see-reports': ['officer', 'executive'],
  undo: ['officer'],
  'add-evidence': ['officer', 'contributor'],
  'revise-evidence': ['officer', 'contributor'],
  'publish-evidence': ['officer'],
  'answer-disclosure': ['officer', 'contributor'],
  'assign-disclosure': ['officer'],
  'publish-disclosure': ['officer'],
  'raise-challenge': 'anyone',
  'answer-challenge': ['officer', 'contributor'],
  'show-challenge-words': ['officer'],
  'answer-survey': 'anyone',
  'manage-survey': ['officer'],
  'show-survey-words': ['officer'],
  'answer-staff-survey': 'anyone',
  'manage-staff-survey': ['officer'],
  'read-staff-words': ['officer', 'administrator'],
  'check-links': ['officer', 'contributor'],
  'rule-on-link': ['officer'],
  'capture-links': ['officer'],
  'watch-links': ['officer', 'operator'],
  'see-record': ['officer', 'executive', 'administrator'],
  'manage-agency': ['administrator', 'operator'],
  'manage-people': ['administrator', 'operator'],
  'watch-agency': ['overseer', 'assessor'],
  'ask-agency': ['overseer'],
  'verify-agency': ['overseer'],
  'answer-question': ['officer', 'administrator'],
  'score-disclosures': ['assessor'],
  'assign-assessors': ['operator'],
  'clarify-score': ['officer'],
  'import-registry': ['operator'],
  'manage-installation': ['operator'],
} as const satisfies Record<string, readonly Role[] | 'anyone' | 'signed-in'>

export type Act = keyof typeof table

/** Every act there is, and who may do it: anyone, whoever has signed in, or those who hold a role. */
export const permissions: Readonly<Record<Act, readonly Role[] | 'anyone' | 'signed-in'>> = table

/** What an act is about: an agency, with its place where overseers act, and the owners of the row where divisions and people named do. */
export interface ActedOn {
  readonly id: AgencyId
  readonly district?: string
  readonly province?: string
  readonly units?: readonly string[]
}

export type NotAllowed = { readonly code: 'not-allowed'; readonly act: Act }

/** Lets an actor act over an agency, or refuses. An act about no one agency (null) needs a role held everywhere. */
export function allow(
  actor: Actor,
  act: Act,
  over: AgencyId | ActedOn | null,
): Result<null, NotAllowed> {
  const on = typeof over === 'string' ? { id: over } : over
  return mayAct(actor, permissions[act], on) ? accept(null) : refuse({ code: 'not-allowed', act })
}

/** Whether an act is open to some grant of this person anywhere, so that a link to it is worth showing. */
export const mayAnywhere = (actor: Actor, act: Act): boolean => {
  const who = permissions[act]
  if (who === 'anyone') return true
  if (actor.kind === 'citizen') return false
  return who === 'signed-in' || actor.grants.some(({ role }) => who.includes(role))
}

function mayAct(
  actor: Actor,
  who: readonly Role[] | 'anyone' | 'signed-in',
  on: ActedOn | null,
): boolean {
  if (who === 'anyone') return true
  if (actor.kind === 'citizen') return false
  if (who === 'signed-in') return true
  return actor.grants.some((grant) => who.includes(grant.role) && reaches(grant, on, actor.name))
}

/** Whether a role is held over what is acted on. */
function reaches({ role, over }: Grant, on: ActedOn | null, name: string): boolean {
  if (over.kind === 'everywhere') return true
  if (on === null) return false
  if (over.kind === 'territory')
    return (
      on.province === over.province && (over.district === null || on.district === over.district)
    )
  if (over.agency !== on.id) return false
  // A division reports on the rows that name it, and its people on those that name them besides; where the
  // row is not known yet, its command asks again.
  const { division } = over
  if (role !== 'contributor' || division === null || on.units === undefined) return true
  return divisionIsNamed(division, on.units) || on.units.some((owner) => isPersonNamed(name, owner))
}

/** Whether a row with these units names a division, by the name it has or one it had, or is every division's. */
export const divisionIsNamed = (
  { names }: Pick<DivisionHeld, 'names'>,
  units: readonly string[],
): boolean =>
  meansEveryUnit(units) ||
  names.some((name) => {
    // One whose name holds a sign between names, "กองคลัง/พัสดุ", stands in a row as so many units.
    const parts = Math.max(1, name.split(/[/,;:]/).filter((part) => part.trim() !== '').length)
    return units.some(
      (unit, at) => sameWords(unit, name) || sameWords(units.slice(at, at + parts).join(''), name),
    )
  })
