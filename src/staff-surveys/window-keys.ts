/**
 * The keys of the days on which answers are taken. They stand in one file beside the database, in no table and no
 * backup, and are destroyed when the survey is counted: then nobody can tell any more which slip was spent, nor
 * sign an answer.
 */
export interface WindowKeys {
  /** 32 bytes, base64url: hashes of slips and marks of spent ones. */
  readonly pepper: string
  /** 32 bytes, base64url: seals the row of spent slips. */
  readonly spent: string
  /** PKCS#8 in base64, RSA 2048: one for each place of the questionnaire, then the quality column. */
  readonly columns: readonly string[]
  /** PKCS#8 in base64, RSA 2048. */
  readonly kept: string
}

/** Where window keys are kept, by survey. */
export interface WindowKeyKeeper {
  /** Keeps them durably; refuses to replace those of a survey that has some. */
  readonly keep: (surveyId: string, keys: WindowKeys) => Promise<void>
  /** Null where they are not here: destroyed, or the database was moved without them. */
  readonly read: (surveyId: string) => Promise<WindowKeys | null>
  /** Overwrites and removes them; none there is no fault. */
  readonly destroy: (surveyId: string) => Promise<void>
  /** Tells whoever holds keys in memory which ones were destroyed by this keeper. */
  readonly whenDestroyed?: (tell: (surveyId: string) => void) => void
}
