// How the sign-in library is set up: its tables under our names, our hashing, no mail of its own.
import { passkey } from '@better-auth/passkey'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'

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

/** Base of the few addresses the library answers itself: passkeys, which need script, and OpenID Connect. */
export const libraryPath = '/sign-in/by'

/** Argon2id as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, 2 passes, 1 lane. */
const argon2id = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19456,
  timeCost: 2,
  parallelism: 1,
}

/** A password as it is kept. */
export const hashPassword = (password: string) => hash(password.normalize('NFC'), argon2id)
const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }) =>
  verify(kept, password.normalize('NFC'))

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

/** The library, ready to be asked. */
export function signInLibrary({ db, secret, origin, providers = [] }: SignInParts) {
  const { hostname, protocol } = new URL(origin)
  return betterAuth({
    appName: 'Prongsai',
    baseURL: origin,
    basePath: libraryPath,
    secret,
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
      expiresIn: 12 * 60 * 60,
      updateAge: 60 * 60,
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
      accountLinking: { enabled: true, disableImplicitLinking: true, allowDifferentEmails: true },
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
        rpID: hostname,
        rpName: 'Prongsai',
        origin,
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
        config: providers.map(({ id, discovery, clientId, clientSecret }) => ({
          providerId: id,
          discoveryUrl: discovery,
          clientId,
          clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          disableSignUp: true,
          disableImplicitSignUp: true,
        })),
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
    logger: { level: 'error' },
  })
}
export type SignInLibrary = ReturnType<typeof signInLibrary>
