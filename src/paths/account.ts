/** Coming in and going out, and what a person looks after of their own account. */
export const accountPatterns = {
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  /** Passkeys and the way back from an OpenID Connect provider: answered by the sign-in library. */
  signInLibrary: '/sign-in/by/*',
  signInWith: '/sign-in/with/:provider{[a-z0-9-]+}',
  signOut: '/sign-out',
  setUp: '/set-up/:token{[A-Za-z0-9_-]+}',
  join: '/join/:token{[A-Za-z0-9_-]+}',
  /** Taking on what a join link was given for, with the account one has. */
  takeOn: '/join/:token{[A-Za-z0-9_-]+}/take-on',
  recover: '/recover',
  account: '/me',
  ownPassword: '/me/password',
  ownSecondFactor: '/me/second-factor',
  ownRecoveryCodes: '/me/recovery-codes',
  ownSessions: '/me/sessions',
  ownPasskeys: '/me/passkeys',
  ownProvider: '/me/accounts/:provider{[a-z0-9-]+}',
  ownProviders: '/me/accounts',
  ownLanguage: '/me/language',
  ownEmail: '/me/email',
} as const

/** The addresses of what a person looks after of their own account, filled in as the site fills in all others. */
export const ownPaths = (
  at: (name: keyof typeof accountPatterns, names?: Readonly<Record<string, string>>) => string,
) => ({
  ownPassword: () => at('ownPassword'),
  ownSecondFactor: () => at('ownSecondFactor'),
  ownRecoveryCodes: () => at('ownRecoveryCodes'),
  ownSessions: () => at('ownSessions'),
  ownPasskeys: () => at('ownPasskeys'),
  ownProvider: (provider: string) => at('ownProvider', { provider }),
  ownProviders: () => at('ownProviders'),
  ownLanguage: () => at('ownLanguage'),
  ownEmail: () => at('ownEmail'),
})
