/**
 * What the leaves of a staff survey's public record say. The body of a leaf is canonical JSON, so that what is
 * hashed and signed can be read by anybody, and says no time of day and no name of who clicked.
 */
import { canonicalJson } from '../basics/canonical-json.ts'
import type { PlainDate } from '../basics/plain-date.ts'

export type RecordLeaf =
  /** The first of all. */
  | { readonly kind: 'policy'; readonly surveyId: string; readonly policySha256: string }
  /** After each printing: how many slips are good by then, and the Merkle root over their sorted hashes, hex. */
  | { readonly kind: 'slips'; readonly slips: number; readonly root: string }
  | { readonly kind: 'opened' }
  | { readonly kind: 'extended'; readonly closesOn: PlainDate; readonly reason: string }
  | { readonly kind: 'closed'; readonly reason: string }
  /** Nothing follows it: what was answered is destroyed unread. */
  | { readonly kind: 'called-off'; readonly reason: string }
  /** Written when it is counted. The ledger is null where the committee had not counted its slips yet. */
  | {
      readonly kind: 'publish'
      /** Over `publicationText`. */
      readonly publicationSha256: string
      /** Over the canonical JSON of the ledger. */
      readonly ledgerSha256: string | null
      /** As in the publication. */
      readonly columns: readonly string[]
    }
  /** Something was put right after it was counted; nothing is ever taken out of the record. */
  | { readonly kind: 'correction'; readonly reason: string; readonly ledgerSha256: string }

export type RecordLeafKind = RecordLeaf['kind']

/** The body of a leaf: what is hashed and kept, and published as it is. */
export const leafBody = (leaf: RecordLeaf): string => canonicalJson(leaf)

/** Whose record it is, in its checkpoints: one survey's alone. */
export const recordOrigin = (surveyId: string): string => `prongsai/staff-survey/${surveyId}`
