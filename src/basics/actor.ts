import type { AgencyId } from './ids.ts'

/** Who is acting: an officer for the agencies named, or a citizen, who only looks. */
export type Actor = Officer | Citizen

/** Somebody who works for an agency and may record facts in its name. */
export interface Officer {
  readonly kind: 'officer'
  /** Written beside every fact this person records. */
  readonly id: string
  readonly name: string
  /** The agencies this person works for; 'all' for the one at the keyboard of a local installation. */
  readonly agencies: readonly AgencyId[] | 'all'
}

/** Anybody else: reads what is published, records nothing. */
export interface Citizen {
  readonly kind: 'citizen'
  readonly id: 'citizen'
}
