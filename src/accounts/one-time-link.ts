// Links and printed codes that work once. The text goes to one person; the database keeps its hash.
import { createHash, randomBytes } from 'node:crypto'
import type { AgencyId, PersonId } from '../basics/ids.ts'

/** What a link is for: the first administrator, joining, a forgotten password, a printed code for one. */
export type LinkKind = 'set-up' | 'join' | 'recover' | 'recovery-code'

export interface OneTimeLink {
  readonly kind: LinkKind
  /** Null for the set-up link: there is nobody yet. */
  readonly personId: PersonId | null
  readonly agencyId: AgencyId | null
  /** ISO 8601 in UTC. */
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** Why a link does not work. */
export type LinkRefusal =
  | { readonly code: 'link-unknown' }
  | { readonly code: 'link-used' }
  | { readonly code: 'link-expired' }

/** How long each kind works, in hours. Printed codes are kept in a drawer. */
const hoursOf: Readonly<Record<LinkKind, number>> = {
  'set-up': 24,
  join: 24 * 7,
  recover: 24,
  'recovery-code': 24 * 365 * 2,
}

/** Until when a link works that is given at an instant, ISO 8601 in UTC. */
export const endOf = (kind: LinkKind, given: string): string =>
  new Date(Date.parse(given) + hoursOf[kind] * 3_600_000).toISOString()

/** A new token: 144 random bits, in letters an address can carry. */
export const newToken = (): string => randomBytes(18).toString('base64url')

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether a link still works at an instant. */
export const works = (link: OneTimeLink, now: string): boolean =>
  link.usedAt === null && link.expiresAt > now
