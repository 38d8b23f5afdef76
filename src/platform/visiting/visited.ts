import type { VisitOutcome, VisitReason } from './visit-reasons.ts'

/** A page as it was when it was visited. */
export interface Visited {
  /** The address as it was given. */
  readonly url: string
  /** ISO 8601 in UTC. */
  readonly startedAt: string
  readonly tookMs: number
  readonly outcome: VisitOutcome
  readonly reason: VisitReason
  /** What the network called its trouble, such as "CERT_HAS_EXPIRED", for whoever looks into it. */
  readonly trouble: string | null
  /** Of the last answer; null where none came. */
  readonly status: number | null
  /** The answers on the way that led on to another address, first to last; the last answer is not among them. */
  readonly redirects: readonly Redirect[]
  /** Where the way ended, or the last address asked; null where nothing was asked. */
  readonly finalUrl: string | null
  /** The content type the last answer says. */
  readonly type: string | null
  /** Of the body, unpacked; null where none was read whole. */
  readonly bytes: number | null
  readonly sha256: string | null
  /** To ask next time whether it changed; of an unchanged page, as they were. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Headers of the last answer, in the order they came. */
  readonly headers: HeaderList
  /** How many seconds a host asked us to wait before asking again (429, 503). */
  readonly retryAfter: number | null
  /** Every request and answer on the way, for the record (WARC). */
  readonly exchanges: readonly Exchange[]
}

/** An answer that led on: the address that gave it. */
export interface Redirect {
  readonly url: string
  readonly status: number
}

/** Names and values of headers, in the order they came; a name may stand several times. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** One request, and its answer where one came. */
export interface Exchange {
  readonly url: string
  /** ISO 8601 in UTC. */
  readonly startedAt: string
  readonly requestHeaders: HeaderList
  readonly answer: {
    readonly status: number
    readonly statusText: string
    readonly headers: HeaderList
  } | null
}

/** What a visit before this one told, to ask only whether the page changed since. */
export interface Before {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Where that visit ended: only there do the two mean something. */
  readonly finalUrl: string | null
}

/**
 * Takes the body of a page that opened, unpacked, as it comes. Where a limit is met halfway the pieces throw, and so
 * should this: what was begun is not the page.
 */
export type KeepBody = (
  pieces: AsyncIterable<Uint8Array>,
  page: { readonly url: string; readonly finalUrl: string; readonly type: string | null },
) => Promise<unknown>

/** Who visits, as hosts are told. */
export interface Visitor {
  /** Where whoever is visited may complain: a mail address or the address of a page. */
  readonly contact: string
}

/** How much of time and memory a visit may take. */
export interface Bounds {
  /** Milliseconds until the headers of one answer are there. */
  readonly answer: number
  /** Milliseconds for all of the visit, waiting for one's turn left out. */
  readonly whole: number
  /** Bytes of a body, unpacked. */
  readonly bytes: number
  /** How many times larger than it came a body may become by unpacking. */
  readonly ratio: number
  /** Bytes of the headers of one answer. */
  readonly headers: number
  readonly redirects: number
}

/** Enough for a scanned plan of a hundred pages, and too little to hurt. */
export const usualBounds: Bounds = {
  answer: 20_000,
  whole: 60_000,
  bytes: 50 * 1024 * 1024,
  ratio: 200,
  headers: 32 * 1024,
  redirects: 10,
}
