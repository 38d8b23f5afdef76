/** What every part of the bench is told. */
export interface Bench {
  /** Leaves out what takes minutes. */
  readonly quick: boolean
  /** A folder for this run alone; it is removed at the end. */
  readonly folder: string
  /** Where the real report would be. */
  readonly real: string
}
