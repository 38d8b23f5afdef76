// Evidence: what shows that a measure was really done. A piece has one identity; what it is stands in its
// versions, what it proves in its links. All are facts: added, never changed; where it stands is folded here.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { EvidenceId, FactId, MeasureId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** What a piece of evidence may be. @source รายงานผลการดำเนินการ (O43): the proofs its rows name */
export const evidenceKinds = [
  'file',
  'link',
  'activity',
  'order',
  'meeting',
  'manual',
  'announcement',
  'report',
  'made-known',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Where something was made known. */
export const channels = [
  'web-site',
  'facebook',
  'line-group',
  'notice-board',
  'loudspeaker',
  'other',
] as const
export type Channel = (typeof channels)[number]

/** Who may see it: everybody while it is linked from something public, or those at the desk alone. */
export type Sensitivity = 'public' | 'internal'

/** A kept file as a version names it. Of a photo the original is not kept; only its hash is. */
export interface EvidenceFile {
  readonly sha256: string
  /** As the person called it; never a path. */
  readonly name: string
  /** MIME type, told by the bytes. */
  readonly type: string
  readonly bytes: number
  /** Of a picture, in points. */
  readonly width: number | null
  readonly height: number | null
  /** When the camera says a photo was taken: "YYYY-MM-DDTHH:mm:ss" by its own clock. */
  readonly takenAt: string | null
  readonly previewSha256: string | null
  /** Of a photo as it was sent, before it was shrunk. */
  readonly originalSha256: string | null
}

/** What a linked page gave when it was fetched once. */
export interface Capture {
  readonly outcome: 'captured' | 'broken' | 'unsure'
  /** Why it is broken or unsure, as a code of platform/fetching; null where it was captured. */
  readonly reason: string | null
  readonly fetchedAt: string
  readonly status: number | null
  readonly finalUrl: string | null
  readonly title: string
  readonly type: string | null
  readonly bytes: number
  /** The hash the captured bytes are kept under. */
  readonly sha256: string | null
}

/** What a piece of evidence says of itself. */
export interface EvidenceContent {
  readonly kind: EvidenceKind
  readonly title: string
  readonly date: PlainDate | null
  readonly place: string
  readonly purpose: string
  readonly channel: Channel | null
  readonly members: readonly string[]
  readonly minutes: string
  readonly url: string
  readonly capture: Capture | null
  readonly files: readonly EvidenceFile[]
  readonly sensitivity: Sensitivity
}

/** One thing that was covered or left out of a publish-safe copy, and why. */
export interface Redaction {
  readonly what: string
  readonly why: string
}

interface Recorded {
  readonly recordedAt: string
  readonly recordedBy: string
}

/** What a piece of evidence was from one moment on. */
export interface EvidenceVersion extends EvidenceContent, Recorded {
  readonly id: FactId
  readonly ordinal: number
  /** The version before it; of a publish-safe copy, the version it was made from. */
  readonly supersedes: FactId | null
  /** Of a publish-safe copy: what was redacted. Null for an ordinary version. */
  readonly redactions: readonly Redaction[] | null
}

/** What a piece serves: a measure by its id, or an item by its code. */
export type EvidenceTarget =
  | { readonly kind: 'measure'; readonly measureId: MeasureId }
  | { readonly kind: 'item'; readonly code: ItemCode }

/** That a piece serves something of a year, and what it proves there. */
export interface EvidenceLink extends Recorded {
  readonly id: FactId
  readonly fiscalYear: FiscalYear
  readonly target: EvidenceTarget
  readonly proves: string
}

/** That a link (or with no link the whole piece) was withdrawn, or put back. */
export interface EvidenceWithdrawal extends Recorded {
  readonly id: FactId
  readonly linkId: FactId | null
  readonly withdrawn: boolean
  readonly reason: string
}

/** A piece of evidence as it now stands. */
export interface Evidence extends Recorded {
  readonly id: EvidenceId
  readonly fiscalYear: FiscalYear
  /** Every version, oldest first. */
  readonly versions: readonly EvidenceVersion[]
  /** The last ordinary version: what those at the desk see. */
  readonly current: EvidenceVersion
  /** What everybody may see: the current version where it is public, else its last publish-safe copy. */
  readonly shown: EvidenceVersion | null
  /** The links that stand, oldest first. */
  readonly links: readonly EvidenceLink[]
  /** That it was withdrawn as a whole; null while it stands. */
  readonly withdrawn: EvidenceWithdrawal | null
}

/** All that was recorded of one piece. */
export interface EvidenceFacts extends Recorded {
  readonly id: EvidenceId
  readonly fiscalYear: FiscalYear
  readonly versions: readonly EvidenceVersion[]
  readonly links: readonly EvidenceLink[]
  readonly withdrawals: readonly EvidenceWithdrawal[]
}

/** Where a piece stands, of all that was recorded of it. Throws where it has no version: none is saved without. */
export function standingOf({ withdrawals, ...facts }: EvidenceFacts): Evidence {
  const versions = facts.versions.toSorted((a, b) => a.ordinal - b.ordinal)
  const current = versions.findLast(({ redactions }) => redactions === null)
  if (!current) throw new Error(`The evidence ${facts.id} has no version.`)
  const copy = versions.findLast(
    ({ redactions, supersedes }) => redactions !== null && supersedes === current.id,
  )
  const last = new Map(inOrder(withdrawals).map((each) => [each.linkId, each]))
  const whole = last.get(null)
  return {
    ...facts,
    versions,
    current,
    shown: current.sensitivity === 'public' ? current : (copy ?? null),
    links: inOrder(facts.links).filter(({ id }) => !last.get(id)?.withdrawn),
    withdrawn: whole?.withdrawn ? whole : null,
  }
}

/** Ids are made one after the other (uuid v7), so their order is that of the recording. */
const inOrder = <Each extends { readonly id: FactId }>(facts: readonly Each[]) =>
  facts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Whether two targets are the same. */
export const isSameTarget = (one: EvidenceTarget, other: EvidenceTarget): boolean =>
  one.kind === 'measure'
    ? other.kind === 'measure' && one.measureId === other.measureId
    : other.kind === 'item' && one.code === other.code

/** Every file of a version, and what was captured of its link, by the hash it is kept under. */
export const hashesOf = ({ files, capture }: EvidenceContent): readonly string[] => [
  ...files.flatMap(({ sha256, previewSha256 }) =>
    previewSha256 === null ? [sha256] : [sha256, previewSha256],
  ),
  ...(capture?.sha256 ? [capture.sha256] : []),
]
