// What an officer has not seen yet, and the two pictures that tell of a measure before and after.
import type { Evidence, EvidenceFile } from '../evidence/evidence.ts'

/** A picture, the piece it belongs to, and its day: when its camera says it was taken, else the day of the piece. */
export interface Picture {
  readonly piece: Evidence['id']
  readonly file: EvidenceFile
  readonly day: string
}

/** The first picture of a measure and the last; null where there are no two. */
export function firstAndLast(
  pieces: readonly Evidence[],
): { readonly first: Picture; readonly last: Picture } | null {
  const pictures = pieces
    .flatMap(({ id, current, recordedAt }) =>
      current.files
        .filter(({ previewSha256 }) => previewSha256 !== null)
        .map((file) => ({
          ...{ piece: id, file },
          day: file.takenAt ?? current.date ?? recordedAt,
        })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const [first, ...others] = pictures
  const last = others.at(-1)
  return first && last ? { first, last } : null
}

/** Reports apart: those since somebody looked last, of others alone, and those seen before. */
export function newSince<R extends { readonly recordedAt: string; readonly recordedBy: string }>(
  reports: readonly R[],
  seen: string | null,
  person: string,
): { readonly fresh: readonly R[]; readonly old: readonly R[] } {
  const isFresh = (report: R) =>
    report.recordedBy !== person &&
    (seen === null || Date.parse(report.recordedAt) > Date.parse(seen))
  return {
    fresh: reports.filter(isFresh),
    old: reports.filter((report) => !isFresh(report)),
  }
}

/** What the record keeps of a look, read again; null for none of ours. */
export function seenIn(after: unknown): string | null {
  const { seen } = (after ?? {}) as { seen?: unknown }
  return typeof seen === 'string' && !Number.isNaN(Date.parse(seen)) ? seen : null
}
