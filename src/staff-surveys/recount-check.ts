/**
 * What a recount says, and what it needs of the machine it runs on: the checks themselves know neither Node nor a
 * browser.
 */
import type { PublishedFolder } from './folder.ts'

/** Whether a signature under one key is one, over a message. */
export type Verifier = (message: Bytes, signature: Bytes) => Promise<boolean>
type Bytes = Uint8Array<ArrayBuffer>

export interface RecountTools {
  readonly sha256: (bytes: Bytes) => Promise<Bytes>
  /** RSASSA-PSS, SHA-384, 48 bytes of salt; the key as SubjectPublicKeyInfo, null where it is none. */
  readonly rsaVerifier: (spki: Bytes) => Promise<Verifier | null>
  /** The key raw, 32 bytes; null where this machine cannot do it, which is never taken for yes. */
  readonly verifyEd25519: (
    publicKey: Bytes,
    message: Bytes,
    signature: Bytes,
  ) => Promise<boolean | null>
}

/** In the order in which they are told. */
const recountChecks = [
  ...(['files', 'policy', 'fingerprint', 'checkpoint', 'order', 'published'] as const),
  ...(['signatures', 'duplicates', 'sorted', 'answers', 'counts', 'kept', 'ledger'] as const),
  ...(['scores', 'suppression', 'receipt'] as const),
] as const
export type RecountCheckName = (typeof recountChecks)[number]

/** Whether a check holds, or could not be done here, which is no yes. */
export type Holds = 'yes' | 'no' | 'not-done'

/** One check, with the figures that its sentence needs. `why` tells cases apart, one sentence each. */
export interface RecountCheck {
  readonly check: RecountCheckName
  readonly holds: Holds
  readonly why: string
  readonly found: Readonly<Record<string, string | number>>
}

export interface Recount {
  readonly checks: readonly RecountCheck[]
  /** Null where its files cannot be read. */
  readonly folder: PublishedFolder | null
  /** The policy's hash, hex: what the fingerprint on paper is made of. */
  readonly policySha256: string | null
}

/** What else is asked of a recount. */
export interface RecountAsked {
  /** The text of a receipt. */
  readonly receipt?: string
  /** The syllables on the paper. */
  readonly fingerprint?: string
  /** Told now and then: how many signatures were checked, of how many. */
  readonly onProgress?: (done: number, all: number) => void
}

/** A check that came out one way. */
export const checked = (
  check: RecountCheckName,
  holds: Holds,
  why = '',
  found: RecountCheck['found'] = {},
): RecountCheck => ({ check, holds, why, found })

/** Whether every check that was asked for was done and holds. */
export const isWhole = ({ checks }: Recount): boolean =>
  checks.every(({ holds }) => holds === 'yes')

/** Whether any check was done and does not hold. */
export const isBroken = ({ checks }: Recount): boolean => checks.some(({ holds }) => holds === 'no')
