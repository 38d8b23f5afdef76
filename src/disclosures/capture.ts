// What an address gave at a moment, kept so that a stranger can hold it against what is claimed.
import type { FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { LinkOutcome } from './link-check.ts'

/** What came of capturing one address. */
export interface Captured {
  readonly url: string
  /** Of the WARC file that is kept; null where no visit came about. */
  readonly warcSha256: string | null
  /** Of the page itself; null where it did not come whole. */
  readonly payloadSha256: string | null
  readonly capturedAt: string
  readonly outcome: LinkOutcome
  /** Why it was not opened, as a code of visits, or 'not-reached' in the time there was; null where it was. */
  readonly reason: string | null
  readonly status: number | null
  readonly finalUrl: string | null
}

/** A capture as it was recorded, for the answer it was made of. */
export interface Capture extends Captured {
  readonly id: FactId
  readonly code: ItemCode
  readonly answerId: FactId
  readonly recordedAt: string
  readonly recordedBy: string
}

/** The name a WARC file is given out under. */
export const warcName = ({ code, capturedAt, id }: Pick<Capture, 'code' | 'capturedAt' | 'id'>) =>
  `${code}-${capturedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${id.slice(-12)}.warc.gz`

/** Those of a capture that did not open. */
export const unopened = <Each extends Pick<Captured, 'outcome'>>(
  captured: readonly Each[],
): readonly Each[] => captured.filter(({ outcome }) => outcome !== 'ok')
