import type { Role } from '../basics/actor.ts'
import type { AgencyId, DivisionId, PersonId } from '../basics/ids.ts'

/** Somebody who works for an agency or above it. */
export interface KnownPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
}

/** A role as it was given; ended ones stay. */
export interface GivenRole {
  readonly id: string
  readonly personId: PersonId
  readonly role: Role
  readonly agencyId: AgencyId | null
  readonly divisionId: DivisionId | null
  readonly province: string | null
  readonly district: string | null
}

/** Passwords: at least 10 characters of any kind, no more than 200, and not one that everybody tries first. */
export type PasswordTrouble = 'password-short' | 'password-long' | 'password-common'

/** What can be wrong with a form about an account. */
export type AccountWrong =
  | PasswordTrouble
  | 'name-missing'
  | 'sign-in-name-malformed'
  | 'sign-in-name-taken'
  | 'passwords-differ'
  | 'password-missing'
  | 'wrong'
  | 'code-wrong'
  | 'code-missing'
  | 'too-many-attempts'
  | 'own-password-wrong'
  | 'recovery-refused'
  | 'email-malformed'
  | 'consent-missing'

/** Says what is wrong with a new password; null where nothing is. */
export function troubleWith(
  password: string,
  near: readonly string[] = [],
): PasswordTrouble | null {
  const length = [...password.normalize('NFC')].length
  if (length < 10) return 'password-short'
  if (length > 200) return 'password-long'
  const plain = password.normalize('NFKC').toLowerCase()
  const isOneSign = new Set(plain).size < 4
  const isNear = near.some((word) => word.length > 3 && plain.includes(word.toLowerCase()))
  // Phone numbers, identity numbers and dates: known to others, or few enough to try them all.
  const isNumber = /^[\p{Nd}\s+().-]+$/u.test(plain)
  return isOneSign || isNear || isNumber || common.some((word) => plain.startsWith(word))
    ? 'password-common'
    : null
}

/** Beginnings that guessers try first, here. */
const common = [
  '12345678',
  '123123',
  '11223344',
  '87654321',
  'password',
  'passw0rd',
  'qwerty',
  'qwertyui',
  'asdfgh',
  'abcd1234',
  'admin',
  'letmein',
  'iloveyou',
  'thailand',
  'prongsai',
  'โปร่งใส',
]
