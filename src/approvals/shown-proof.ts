// The public evidence of an edition as a page shows it: what was signed, with the pictures that are kept beside it.
import type { PlainDate } from '../basics/plain-date.ts'
import type { Channel, Evidence, EvidenceKind } from '../evidence/evidence.ts'
import type { Snapshot } from './snapshot.ts'

/** One piece of public evidence of a measure. */
export interface ShownProof {
  readonly id: string
  readonly kind: EvidenceKind
  /** Empty where nobody gave one. */
  readonly title: string
  /** What it proves of the measure. */
  readonly proves: string
  readonly channel: Channel | null
  readonly date: PlainDate | null
  readonly url: string | null
  readonly files: readonly {
    readonly sha256: string
    readonly name: string
    /** Of a picture, the hash of its small copy. */
    readonly previewSha256: string | null
  }[]
  /** It was withdrawn since, and its files can be read no longer. */
  readonly isWithdrawn: boolean
}

/** The public evidence of each measure of a snapshot, in its order; `kept` is what is known of the pieces now. */
export function shownProof(
  { content }: Snapshot,
  kept: readonly Evidence[],
): readonly (readonly ShownProof[])[] {
  const pieces = new Map<string, Evidence>(kept.map((piece) => [piece.id, piece]))
  return content.measures.map(({ proof }) =>
    proof
      .filter(({ isPublic }) => isPublic)
      .map(({ id, version, kind, title, proves, channel, date, url, files }) => {
        const piece = pieces.get(id)
        const signed = piece?.versions.find((each) => each.id === version)
        const previewOf = (sha256: string) =>
          signed?.files.find((file) => file.sha256 === sha256)?.previewSha256 ?? null
        return {
          ...{ id, kind, title, proves, channel, date, url },
          files: files.map(({ sha256, name }) => ({
            ...{ sha256, name, previewSha256: previewOf(sha256) },
          })),
          isWithdrawn: piece?.withdrawn != null,
        }
      }),
  )
}

/** The ids of all public evidence in a snapshot, each once. */
export const publicEvidenceIn = ({ content }: Snapshot): readonly string[] => [
  ...new Set(
    content.measures.flatMap(({ proof }) =>
      proof.filter(({ isPublic }) => isPublic).map(({ id }) => id),
    ),
  ),
]
