import { randomBytes } from 'node:crypto'
import { makeSignature, symmetricDecrypt } from 'better-auth/crypto'
import { printedCode } from '../../basics/printed-code.ts'
import { asked, contextOf, type Outcome, signedCookie } from './asking.ts'
import type { SignInLibrary } from './library.ts'

/** What a phone is told to make codes: an address for its camera, and the same key to type. */
export interface PhoneKey {
  readonly uri: string
  /** Base32 in fours. */
  readonly key: string
}

/** How long a second factor that was begun waits for its first code, in milliseconds. */
const begunFor = 15 * 60_000

/** How long the second step of a sign-in waits for its code, in seconds; as after a password. */
const secondStep = 600

/** A code of the phone is good for 90 seconds, a backup code until it is used; it is remembered longer than that, in milliseconds. */
const remembered = 5 * 60_000

/** The code of the phone, and the backup codes that stand for it. */
export function secondFactorOf(library: SignInLibrary) {
  const { api } = library
  const used = new Map<string, number>()
  const begun = new Map<string, number>()
  const isBegun = (personId: string) => (begun.get(personId) ?? 0) > Date.now()
  /** Takes a code of the phone for oneself; false where it was used before. A restart forgives. */
  const claim = (personId: string, code: string): boolean => {
    const now = Date.now()
    for (const [key, until] of used) if (until < now) used.delete(key)
    const key = `${personId} ${code}`
    if (used.has(key)) return false
    used.set(key, now + remembered)
    return true
  }
  const ofPerson = (personId: string) => [{ field: 'userId', value: personId }]

  const challenged = async (headers: Headers): Promise<string | null> => {
    const { internalAdapter, createAuthCookie } = await contextOf(library)
    const identifier = signedCookie(headers, createAuthCookie('two_factor').name)
    const found = identifier && (await internalAdapter.findVerificationValue(identifier))
    return found ? found.value : null
  }

  return {
    /**
     * Waits for the code of somebody a provider has let in, as after a right password: the session that
     * `cookies` set ends, and the cookie of the second step comes in its place. Null where they have no
     * second factor.
     */
    async askCodeInstead(cookies: readonly string[]): Promise<readonly string[] | null> {
      const { internalAdapter, authCookies, createAuthCookie, secret } = await contextOf(library)
      const { sessionToken, sessionData } = authCookies
      const sent = cookies.map((each) => each.split(';', 1)[0]).join('; ')
      const token = signedCookie(new Headers({ cookie: sent }), sessionToken.name)
      const found = token === null ? null : await internalAdapter.findSession(token)
      if (found?.user['twoFactorEnabled'] !== true) return null
      await internalAdapter.deleteSession(found.session.token)
      const identifier = `2fa-${randomBytes(15).toString('base64url')}`
      const expiresAt = new Date(Date.now() + secondStep * 1000)
      // As the library writes them after a password: who it is, and how many codes were wrong.
      const { id: value } = found.user
      await internalAdapter.createVerificationValue({ value, identifier, expiresAt })
      const counted = { value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt }
      await internalAdapter.createVerificationValue(counted)
      const { name } = createAuthCookie('two_factor')
      const signed = encodeURIComponent(`${identifier}.${await makeSignature(identifier, secret)}`)
      const secure = name.startsWith('__Secure-') ? '; Secure' : ''
      const isOfSession = (cookie: string) =>
        [sessionToken, sessionData].some((each) => cookie.startsWith(`${each.name}=`))
      return [
        ...cookies.filter((cookie) => !isOfSession(cookie)),
        `${name}=${signed}; Max-Age=${secondStep}; Path=/; HttpOnly; SameSite=Lax${secure}`,
      ]
    },

    /** Whose code is waited for, once the password was right; null where nobody's is. */
    challenged,

    /**
     * The second step: the six digits of the phone, or one of the backup codes. "locked": too many wrong
     * ones for this account, which only somebody who knows the password can bring about.
     */
    async byCode(
      headers: Headers,
      code: string,
    ): Promise<Outcome<'in' | 'wrong' | 'begin-again' | 'locked'>> {
      const digits = code.replaceAll(/\s/g, '')
      const isDigits = /^\d{6}$/.test(digits)
      const personId = await challenged(headers)
      if (personId === null) return { value: 'begin-again', cookies: [] }
      // A backup code too: sent twice at the same instant, it would let two in.
      const once = isDigits ? digits : printedCode(code)
      if (!claim(personId, once)) return { value: 'wrong', cookies: [] }
      const act = isDigits ? api.verifyTOTP : api.verifyBackupCode
      const body = { code: once }
      const { ok, said, cookies } = await asked(act, headers, body)
      if (ok) return { value: 'in', cookies }
      used.delete(`${personId} ${once}`)
      if (said?.['code'] === 'ACCOUNT_TEMPORARILY_LOCKED') return { value: 'locked', cookies }
      const begin = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']
      return { value: begin.includes(String(said?.['code'])) ? 'begin-again' : 'wrong', cookies }
    },

    /** Begins a second factor; false where the password was wrong. It is not in force before it is confirmed. */
    async beginSecondFactor(
      headers: Headers,
      personId: string,
      password: string,
    ): Promise<boolean> {
      const { ok } = await asked(api.enableTwoFactor, headers, { password })
      if (ok) begun.set(personId, Date.now() + begunFor)
      return ok
    },

    /**
     * What the phone is to be told of a second factor that was begun and not confirmed; null where none
     * was, or long ago: whoever finds a browser open must not go on with it.
     */
    async pendingSecondFactor(personId: string, account: string): Promise<PhoneKey | null> {
      if (!isBegun(personId)) return null
      const { adapter, secretConfig } = await contextOf(library)
      const where = ofPerson(personId)
      const row = await adapter.findOne<{ secret: string; verified: boolean | null }>({
        model: 'twoFactor',
        where,
      })
      if (row?.verified !== false) return null
      const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret })
      const key = base32(Buffer.from(secret))
      const label = encodeURIComponent(`Prongsai:${account}`)
      return {
        uri: `otpauth://totp/${label}?secret=${key}&issuer=Prongsai&digits=6&period=30`,
        key: (key.match(/.{1,4}/g) ?? []).join(' '),
      }
    },

    /** Confirms it with the first code the phone shows. */
    async confirmSecondFactor(
      headers: Headers,
      personId: string,
      code: string,
    ): Promise<Outcome<boolean>> {
      if (!isBegun(personId)) return { value: false, cookies: [] }
      const digits = code.replaceAll(/\s/g, '')
      const { ok, cookies } = await asked(api.verifyTOTP, headers, { code: digits })
      if (ok) {
        begun.delete(personId)
        claim(personId, digits)
      }
      return { value: ok, cookies: ok ? cookies : [] }
    },

    /** The backup codes that are left, to be shown once, right after they were made. */
    async backupCodes(personId: string): Promise<readonly string[]> {
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: personId } })
      return backupCodes
    },

    /** Makes new backup codes, which end the old ones; null where the password was wrong. */
    async newBackupCodes(headers: Headers, password: string): Promise<readonly string[] | null> {
      const { ok, said } = await asked(api.generateBackupCodes, headers, { password })
      return ok ? (said?.['backupCodes'] as string[]) : null
    },

    /** Takes the second factor off; false where the password was wrong. */
    async endSecondFactor(headers: Headers, password: string): Promise<Outcome<boolean>> {
      const { ok, cookies } = await asked(api.disableTwoFactor, headers, { password })
      return { value: ok, cookies: ok ? cookies : [] }
    },

    /** Takes the second factor of a person off who lost their phone. */
    async dropSecondFactor(personId: string): Promise<void> {
      const { adapter, internalAdapter } = await contextOf(library)
      await adapter.deleteMany({ model: 'twoFactor', where: ofPerson(personId) })
      await internalAdapter.updateUser(personId, { twoFactorEnabled: false })
    },
  }
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as RFC 4648 writes them in base 32, without the padding that phones do not want. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => base32Letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
