// What pages of the desk are asked for in their address, beside the agency and the year.

/** What a new measure begins with, kept in the address of its form. */
export interface MeasureBegun {
  /** Codes with commas between them. */
  readonly codes?: string
  readonly instrument?: string
  readonly indicator?: string
  readonly subject?: string
  readonly reason?: string
  /** An offer of the library whose words it begins with: "library:…" or "shared:…". */
  readonly from?: string
}

/** What is looked for in the library, and what was just taken from it: the first fact, and how many measures. */
export interface LibraryLook {
  readonly code?: string
  readonly indicator?: number | undefined
  readonly q?: string
  readonly adopted?: string
  readonly count?: number
}

/** Which year's plan is copied from, and what was just copied: the first fact, and how many measures. */
export interface CopyLook {
  readonly from?: number
  readonly adopted?: string
  readonly count?: number
}

/** What a new piece of evidence begins as: its kind, the measure it serves, and where its form leads back to. */
export interface EvidenceBegun {
  readonly kind?: string
  readonly measure?: string
  readonly back?: string
}

/** Which evidence of a year is looked at. */
export interface EvidenceLook extends EvidenceBegun {
  readonly show?: 'unlinked' | 'internal' | 'withdrawn'
}

/** How a paper is printed, and whether it is saved rather than opened. */
export interface PrintLook {
  readonly digits?: 'thai' | 'arabic'
  readonly download?: 1
}

/** Which agencies an overseer looks at. */
export interface WatchLook {
  readonly q?: string
  readonly show?: string
  readonly sort?: string
  readonly page?: number
}
