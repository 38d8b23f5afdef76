import { z } from 'zod'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Typed, Wrong } from '../platform/form.ts'
import { typedIn } from '../platform/form.ts'
import { type AccountWrong, troubleWith } from './person.ts'

export type WrongAccount = Wrong<AccountWrong>

/** What somebody types who is given a login: a name to be called by, a name to sign in with, a password. */
export interface NewLogin {
  readonly name: string
  readonly signInName: string
  readonly password: string
}

const signInName = z.string().regex(/^[a-z0-9\u0E01-\u0E4E._-]{3,40}$/)

/** Reads the form of a new login. Where the person is known already, the name is not asked for. */
export function readNewLogin(
  typed: Typed,
  knownAs: string | null = null,
): Result<NewLogin, readonly WrongAccount[]> {
  const name = knownAs ?? typedIn(typed, 'name').normalize('NFC').trim()
  const own = typedIn(typed, 'signInName').normalize('NFC').trim().toLowerCase()
  const password = typedIn(typed, 'password')
  const wrong: WrongAccount[] = []
  if (name === '') wrong.push({ field: 'name', code: 'name-missing' })
  if (!signInName.safeParse(own).success)
    wrong.push({ field: 'signInName', code: 'sign-in-name-malformed' })
  const trouble = troubleWith(password, [own])
  if (trouble) wrong.push({ field: 'password', code: trouble })
  else if (typedIn(typed, 'again') !== password)
    wrong.push({ field: 'again', code: 'passwords-differ' })
  return wrong.length > 0 ? refuse(wrong) : accept({ name, signInName: own, password })
}

const email = z
  .string()
  .max(254)
  .regex(/^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;]{2,}$/)

/** Reads one's own e-mail address, which is kept by consent alone. */
export function readOwnEmail(typed: Typed): Result<string, readonly WrongAccount[]> {
  const read = email.safeParse(typedIn(typed, 'email').trim().toLowerCase())
  const wrong: WrongAccount[] = []
  if (!read.success) wrong.push({ field: 'email', code: 'email-malformed' })
  if (typedIn(typed, 'consent') !== 'yes') wrong.push({ field: 'consent', code: 'consent-missing' })
  return read.success && wrong.length === 0 ? accept(read.data) : refuse(wrong)
}

/** Reads a new password typed twice. */
export function readNewPassword(
  typed: Typed,
  near: readonly string[],
): Result<string, readonly WrongAccount[]> {
  const password = typedIn(typed, 'password')
  const trouble = troubleWith(password, near)
  if (trouble) return refuse([{ field: 'password', code: trouble }])
  return typedIn(typed, 'again') === password
    ? accept(password)
    : refuse([{ field: 'again', code: 'passwords-differ' }])
}
