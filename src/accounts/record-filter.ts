import type { RecordedAct, Subject } from './record.ts'

/** One line of a record as it is read again. */
export interface RecordLine {
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly person: { readonly id: string; readonly name: string }
  readonly post: string | null
  readonly act: RecordedAct
  readonly subject: Subject
  readonly before: unknown
  readonly after: unknown
}

/** Which lines of a record are wanted; what is left out is not asked for. */
export interface RecordFilter {
  readonly person?: string
  readonly act?: string
  /** Words within the name of what was acted upon. */
  readonly subject?: string
  /** The first instant wanted, and the first one no longer wanted; ISO 8601. */
  readonly from?: string
  readonly before?: string
}
