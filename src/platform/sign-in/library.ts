// How the sign-in library is set up: its tables under our names, our hashing, no mail of its own.

import { availableParallelism } from 'node:os'
import { passkey } from '@better-auth/passkey'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { KyselyPlugin } from 'kysely'
import { z } from 'zod'
import { newPrintedCode } from '../../basics/printed-code.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { gate } from './gate.ts'

/** An OpenID Connect provider, as an operator sets it. */
export interface OpenIdProvider {
  /** Part of addresses and of stored accounts, such as "thaid"; lower-case letters, digits and hyphens. */
  readonly id: string
  /** What its button says, such as ThaiD. */
  readonly name: string
  /** Address of its discovery document, ending in /.well-known/openid-configuration. */
  readonly discovery: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface SignInParts {
  readonly db: Database
  /** At least 32 characters; signs cookies and encrypts what must be kept secret. */
  readonly secret: string
  /** Where the site is reached, such as https://ita.example.go.th; cookies are secure where it is https. */
  readonly origin: string
  readonly providers?: readonly OpenIdProvider[]
}

/** A session ends twelve hours after signing in whatever happens, and after two hours without a page. */
export const sessionHours = { longest: 12, idle: 2 } as const

/** Minutes after signing in within which a passkey may be added: whoever finds an open browser cannot. */
const freshMinutes = 30

/**
 * Where passkeys work: on the origin itself, or under the name localhost where the origin is this
 * computer's address, for an address cannot own a passkey. Null on any other bare address.
 */
export function passkeyOrigin(origin: string): string | null {
  const { hostname, port, protocol } = new URL(origin)
  if (hostname === '127.0.0.1' || hostname === '[::1]')
    return `${protocol}//localhost${port && `:${port}`}`
  return /^[\d.]+$|^\[/.test(hostname) ? null : origin
}

/** Base of the few addresses the library answers itself: passkeys, which need script, and OpenID Connect. */
export const libraryPath = '/sign-in/by'

/** Argon2id as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, 2 passes, 1 lane. */
const argon2id = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19456,
  timeCost: 2,
  parallelism: 1,
}

/** Half of the processors hash at most: the other half answers everybody else. */
const hashing = gate(Math.max(1, Math.floor(availableParallelism() / 2)))

/** A password as it is kept. */
export const hashPassword = (password: string) =>
  hashing(() => hash(password.normalize('NFC'), argon2id))
const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }) =>
  hashing(() => verify(kept, password.normalize('NFC')))

/** Sign-in names: letters of either alphabet, digits, dots, hyphens and underscores, 3 to 40. */
export const signInName = /^[a-z0-9\u0E01-\u0E4E._-]{3,40}$/
export const plainSignInName = (typed: string) => typed.normalize('NFC').trim().toLowerCase()

/** Days are kept as our database reads them, ISO texts; the library wants instants. */
const instants: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'string' && /_(at|until)$/.test(name) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** The library, ready to be asked; with one provider, which it asks for its discovery document at once. */
export function signInLibrary(
  { db, secret, origin }: Omit<SignInParts, 'providers'>,
  provider: OpenIdProvider | null = null,
) {
  const { protocol } = new URL(origin)
  const passkeys = passkeyOrigin(origin) ?? origin
  return betterAuth({
    appName: 'Prongsai',
    baseURL: origin,
    basePath: libraryPath,
    secret,
    trustedOrigins: [passkeys],
    // The page that says in a sentence why a provider could not sign somebody in.
    onAPIError: { errorURL: `${origin}/sign-in` },
    database: { db: db.withPlugin(instants), type: 'postgres', transaction: false },
    user: { modelName: 'login', fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      modelName: 'login_session',
      fields: {
        ...times,
        userId: 'login_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: sessionHours.longest * 60 * 60,
      disableSessionRefresh: true,
      freshAge: freshMinutes * 60,
    },
    account: {
      modelName: 'login_account',
      fields: {
        ...times,
        userId: 'login_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        // Only whoever has signed in links an account, so that its e-mail need not be proved.
        trustedProviders: provider ? [provider.id] : [],
      },
    },
    databaseHooks: {
      account: {
        create: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) },
      },
    },
    verification: { modelName: 'login_challenge', fields: { ...times, expiresAt: 'expires_at' } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameNormalization: plainSignInName,
        usernameValidator: (name) => signInName.test(plainSignInName(name)),
        validationOrder: { username: 'post-normalization' },
        schema: { user: { fields: { username: 'username', displayUsername: 'display_username' } } },
      }),
      twoFactor({
        issuer: 'Prongsai',
        skipVerificationOnEnable: false,
        // attempts.ts slows guessing, known devices apart from strangers; this is the end of all guessing.
        // Only who has the password can reach it, so it locks nobody out for a stranger's pleasure.
        accountLockout: { enabled: true, maxFailedAttempts: 20, durationSeconds: 15 * 60 },
        backupCodeOptions: {
          customBackupCodesGenerate: () => Array.from({ length: 8 }, () => newPrintedCode(2)),
        },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'login_second_factor',
            fields: {
              userId: 'login_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: new URL(passkeys).hostname,
        rpName: 'Prongsai',
        origin: passkeys,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for password and phone together, so the device must know its owner.
        registration: {
          afterVerification: async ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw unverified()
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw unverified()
          },
        },
        schema: {
          passkey: {
            modelName: 'login_passkey',
            fields: {
              userId: 'login_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      genericOAuth({
        config: provider ? [configOf(provider)] : [],
      }),
    ],
    advanced: {
      database: { generateId: () => newId() },
      cookiePrefix: 'prongsai',
      useSecureCookies: protocol === 'https:',
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    // Attempts are counted by attempts.ts, which our own forms pass as well.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages, and nothing of what it was given: that may hold what nobody else should read.
    logger: { level: 'error', log: (_, message) => console.error(`sign-in: ${message}`) },
  })
}

/** What a provider lets us do in its name is not ours to keep. */
const withoutTokens = { accessToken: null, refreshToken: null, idToken: null }

const unverified = () => new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' })

/** What an ID token says. The library has checked its signature, issuer, audience and nonce before it asks. */
function verifiedClaims(idToken: string) {
  const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')
  const { sub } = z.object({ sub: z.string().min(1) }).parse(JSON.parse(payload))
  return { id: sub, sub, name: '', emailVerified: false }
}

/** A provider as the library is told of it. Nobody is made by signing in, and no e-mail is believed. */
const configOf = ({ id, discovery, clientId, clientSecret }: OpenIdProvider) => ({
  providerId: id,
  discoveryUrl: discovery,
  clientId,
  clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  // The signed token says who it is; nothing more is asked of the provider.
  getUserInfo: async ({ idToken }: { idToken?: string | undefined }) =>
    idToken === undefined ? null : verifiedClaims(idToken),
  // Accounts are told apart by their subject alone; the library wants an e-mail all the same.
  mapProfileToUser: ({ sub }: Record<string, unknown>) => ({
    email: `${id}.${String(sub)}@no-mail.invalid`,
    emailVerified: false,
  }),
})

export type SignInLibrary = ReturnType<typeof signInLibrary>
