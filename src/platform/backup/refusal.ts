import type { DatabaseRefusal } from '../db/refusal.ts'
import type { ManifestRefusal } from './manifest.ts'

/** Why a backup was not made, is no good, or cannot be restored. Its sentence stands in messages.ts. */
export type BackupRefusal =
  | ManifestRefusal
  | { readonly code: 'no-such-file'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly why: string }
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'folder-unwritable'; readonly folder: string; readonly why: string }
  /** The zip is cut short, or a part of it is not what the manifest says. */
  | { readonly code: 'damaged'; readonly part: string | null }
  /** Parts that a backup does not have, or that grow past what they say. */
  | { readonly code: 'hostile'; readonly part: string }
  /** Made by a program that has had this migration, which this one has not. */
  | { readonly code: 'newer-program'; readonly migration: string; readonly program: string }
  | { readonly code: 'tables-differ'; readonly table: string }
  | { readonly code: 'rows-refused'; readonly table: string; readonly why: string }
  | { readonly code: 'digest-differs'; readonly table: string }
  | { readonly code: 'not-empty'; readonly place: string }
  | { readonly code: 'disk-full'; readonly folder: string; readonly wanted: number }
  | { readonly code: 'busy' }
  | { readonly code: 'database'; readonly refusal: DatabaseRefusal }

/** Carries a refusal out of the middle of the work; whoever began it makes a value of it again. */
export class Stopped extends Error {
  readonly refusal: BackupRefusal

  constructor(refusal: BackupRefusal) {
    super(`backup: ${refusal.code}`)
    this.refusal = refusal
  }
}

/** Stops the work with a refusal. */
export const stop = (refusal: BackupRefusal): never => {
  throw new Stopped(refusal)
}
