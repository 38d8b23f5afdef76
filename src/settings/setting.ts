// What an operator may set for the installation, and an administrator for an agency: one table each, as
// data. The environment beats the database; a secret lies sealed and is never shown again.

import { usualPapers } from './agency-setting.ts'

/** The pages settings are set on. */
export const groups = ['mail', 'line', 'sign-in', 'address', 'papers', 'retention'] as const
export type Group = (typeof groups)[number]

/** How a value is read and checked; forms.ts has a check for each. */
export type Kind =
  | 'host'
  | 'port'
  | 'mail-security'
  | 'line-of-text'
  | 'sender'
  | 'secret'
  | 'line-id'
  | 'origin'
  | 'days'
  | 'providers'
  | 'digits'
  | 'font'

interface Row {
  readonly group: Group
  readonly kind: Kind
  /** The environment variable that beats what is typed. */
  readonly variable: string
  /** The value until one is set. */
  readonly usual: string
}

const table = {
  'mail.host': { group: 'mail', kind: 'host', variable: 'PRONGSAI_MAIL_HOST', usual: '' },
  'mail.port': { group: 'mail', kind: 'port', variable: 'PRONGSAI_MAIL_PORT', usual: '587' },
  'mail.security': {
    group: 'mail',
    kind: 'mail-security',
    variable: 'PRONGSAI_MAIL_TLS',
    usual: 'starttls',
  },
  'mail.user': { group: 'mail', kind: 'line-of-text', variable: 'PRONGSAI_MAIL_USER', usual: '' },
  'mail.password': {
    group: 'mail',
    kind: 'secret',
    variable: 'PRONGSAI_MAIL_PASSWORD',
    usual: '',
  },
  'mail.from': { group: 'mail', kind: 'sender', variable: 'PRONGSAI_MAIL_FROM', usual: '' },
  'line.token': { group: 'line', kind: 'secret', variable: 'PRONGSAI_LINE_TOKEN', usual: '' },
  'line.id': { group: 'line', kind: 'line-id', variable: 'PRONGSAI_LINE_ID', usual: '' },
  'line.secret': { group: 'line', kind: 'secret', variable: 'PRONGSAI_LINE_SECRET', usual: '' },
  'sign-in.providers': {
    group: 'sign-in',
    kind: 'providers',
    variable: 'PRONGSAI_OIDC',
    usual: '[]',
  },
  'address.origin': { group: 'address', kind: 'origin', variable: 'PRONGSAI_ORIGIN', usual: '' },
  'papers.digits': {
    group: 'papers',
    kind: 'digits',
    variable: 'PRONGSAI_DIGITS',
    usual: usualPapers.digits,
  },
  'papers.font': {
    group: 'papers',
    kind: 'font',
    variable: 'PRONGSAI_FONT',
    usual: usualPapers.font,
  },
  'retention.drafts': {
    group: 'retention',
    kind: 'days',
    variable: 'PRONGSAI_KEEP_DRAFTS',
    usual: '30',
  },
  'retention.attempts': {
    group: 'retention',
    kind: 'days',
    variable: 'PRONGSAI_KEEP_ATTEMPTS',
    usual: '90',
  },
} as const satisfies Record<string, Row>

export type SettingName = keyof typeof table

/** Every setting of the installation. */
export const settingTable: Readonly<Record<SettingName, Row>> = table

/** The names of the settings of one page, in the order of the form. */
export const namesIn = (group: Group): readonly SettingName[] =>
  (Object.keys(table) as SettingName[]).filter((name) => table[name].group === group)

/** Whether a setting is kept sealed and never shown. */
export const isSecret = (name: SettingName): boolean => settingTable[name].kind === 'secret'

/** Variables of the environment, as the program was started with them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says of a setting; null where it says nothing. */
export function fromEnvironment(name: SettingName, environment: Environment): string | null {
  const said = environment[settingTable[name].variable]
  return said === undefined || said.trim() === '' ? null : said.trim()
}

/** Every secret of the environment, so that a log can blot it out. */
export function secretsOf({
  key,
  environment,
}: {
  key: string
  environment: Environment
}): string[] {
  const names = Object.keys(table) as SettingName[]
  const own = names.filter(isSecret).map((name) => fromEnvironment(name, environment) ?? '')
  const inAddress = /^[a-z]+:\/\/[^/@]*:([^/@]*)@/.exec(environment.DATABASE_URL ?? '')?.[1] ?? ''
  const providers = fromEnvironment('sign-in.providers', environment) ?? ''
  const ofProviders = [...providers.matchAll(/"clientSecret"\s*:\s*"([^"]*)"/g)]
  return [key, ...own, inAddress, ...ofProviders.map(([, secret = '']) => secret)].filter(
    (secret) => secret !== '',
  )
}

/** An OpenID Connect provider as it is kept; the client's secret is sealed. */
export interface KeptProvider {
  readonly id: string
  readonly name: string
  readonly discovery: string
  readonly clientId: string
  readonly sealedSecret: string
}

/** Where a secret belongs, so that it opens nowhere else. */
export const placeOfProvider = (id: string) => `sign-in.provider.${id}`

/** A setting as a page shows it. The value of a secret is always empty. */
export interface SettingShown {
  readonly name: SettingName
  readonly value: string
  readonly from: 'environment' | 'database' | 'usual'
  /** Whether a secret is there. */
  readonly isSet: boolean
  /** When and by whom it was set; null unless it is in the database. */
  readonly changed: { readonly at: string; readonly by: string } | null
  /** A secret that the installation's key does not open. */
  readonly isUnreadable: boolean
}

/** What was tried to be sent, as a page lists it. */
export interface Attempt {
  readonly at: string
  readonly channel: Channel
  readonly purpose: Purpose
  /** Masked: enough to know one's own address again. */
  readonly recipient: string
  /** "sent", or the code of the trouble. */
  readonly outcome: string
  readonly answer: number | null
}
export type Channel = 'mail' | 'line'
/** What a message is for. */
export const purposes = ['test', 'invitation', 'recovery', 'reminder'] as const
export type Purpose = (typeof purposes)[number]

/** An address or LINE id of which strangers learn little: so…@example.go.th, U0123…. */
export function masked(recipient: string): string {
  const at = recipient.lastIndexOf('@')
  if (at < 0) return `${recipient.slice(0, 5)}…`
  return `${recipient.slice(0, Math.min(2, Math.max(at - 1, 0)))}…${recipient.slice(at)}`
}
