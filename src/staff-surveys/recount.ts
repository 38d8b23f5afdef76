/**
 * The recount: everything that a published folder claims, checked by a stranger without network. The checks know
 * neither Node nor a browser; what they need of either is handed in.
 */

/** What a recount needs of the machine it runs on. */
export interface RecountTools {
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>
  /** RSASSA-PSS, SHA-384, 48 bytes of salt; the key as SubjectPublicKeyInfo. */
  readonly verifyRsa: (
    key: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
  /** The key raw; null where this machine cannot do it, which is never taken for yes. */
  readonly verifyEd25519: (
    key: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean | null>
}

export const recountChecks = [
  ...(['files', 'checkpoint', 'fingerprint', 'policy', 'order', 'published'] as const),
  ...(['signatures', 'duplicates', 'sorted', 'counts', 'kept', 'ledger'] as const),
  ...(['scores', 'suppression', 'receipt'] as const),
] as const
export type RecountCheckName = (typeof recountChecks)[number]

/** One check: whether it holds, or could not be done here, which is no yes. */
export interface RecountCheck {
  readonly check: RecountCheckName
  readonly holds: 'yes' | 'no' | 'not-done'
  /** The figures that its sentence needs. */
  readonly found: Readonly<Record<string, string | number>>
}

export interface Recount {
  readonly checks: readonly RecountCheck[]
  /** Only where every check that was asked for holds and none was left out. */
  readonly isWhole: boolean
}
