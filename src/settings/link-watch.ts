// When an agency has its links looked at more often.
import type { PlainDate } from '../basics/plain-date.ts'

/** Days between which an agency's links are looked at more often, such as while they are scored. */
export interface LinkWatch {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly everyHours: number
}
