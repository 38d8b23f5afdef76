/**
 * Work that a device does before an answer is taken from an open code while far more come than usual: some
 * seconds of a slow phone, which nobody feels, and which makes thousands of answers dear. A form without script
 * cannot do it: its way out is the code on a queue ticket, or to wait.
 */

/** The work, as the server seals it and says it in JSON: a challenge of ALTCHA, second version. */
export interface ProofChallenge {
  readonly parameters: {
    /** "PBKDF2/SHA-256": a key is derived from nonce and counter, over and over. */
    readonly algorithm: string
    /** Rounds of one derivation. */
    readonly cost: number
    /** Bytes. */
    readonly keyLength: number
    /** How the key begins that is looked for, in hex. */
    readonly keyPrefix: string
    /** Hex. */
    readonly nonce: string
    /** Hex. */
    readonly salt: string
  }
  readonly signature?: string
}

/** What was found: sent back with the challenge in the field `pow`, as JSON in base64. */
export interface ProofSolution {
  readonly counter: number
  /** Hex. */
  readonly derivedKey: string
}

/** The name of the field a solved challenge comes in. */
export const proofField = 'pow'
