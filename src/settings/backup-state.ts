import type { Bilingual } from '../basics/bilingual.ts'

/** A backup as its page shows it. */
export interface KeptBackup {
  readonly name: string
  readonly bytes: number
  /** ISO 8601 in UTC. */
  readonly madeAt: string
}

/** How far the work is that is going on. */
export type Step =
  | { readonly code: 'database' | 'checking' }
  | { readonly code: 'files'; readonly done: number; readonly of: number }

/** What came of the last work; a failure without a sentence is a fault of ours. */
export type Outcome =
  | {
      readonly kind: 'made' | 'checked'
      readonly name: string
      readonly rows: number
      readonly files: number
      readonly spoilt: number
    }
  | { readonly kind: 'failed'; readonly name: string; readonly sentence: Bilingual | null }

/** Days after which the page reminds of making another backup. */
export const reminderAfter = 7

/** Whether a backup is due, by the days since the last one; null where there is none. */
export const isLate = (days: number | null): boolean => days === null || days > reminderAfter
