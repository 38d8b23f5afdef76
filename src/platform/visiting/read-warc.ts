import { WARCParser } from 'warcio'
import type { HeaderList } from './visited.ts'

/** A record of a WARC. */
export interface WarcRead {
  /** "warcinfo", "request" or "response", or what others write. */
  readonly type: string
  readonly url: string | null
  /** ISO 8601 in UTC. */
  readonly date: string | null
  /** The first line of the request or answer; null where the record is neither. */
  readonly line: string | null
  readonly status: number | null
  readonly headers: HeaderList
  /** "sha256:" and hex. */
  readonly payloadDigest: string | null
  readonly truncated: string | null
  /** The body as it stands there, to be read before the next record is asked for, or not at all. */
  readonly payload: AsyncIterable<Uint8Array>
}

/** Reads a WARC, packed or not, record by record; bodies pass in pieces and are held nowhere. */
export async function* readWarc(file: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRead> {
  for await (const record of new WARCParser(file, { keepHeadersCase: true })) {
    const http = record.httpHeaders
    yield {
      type: record.warcType,
      url: record.warcTargetURI ?? null,
      date: record.warcDate ?? null,
      line: http?.statusline ?? null,
      status: record.warcType === 'response' ? Number(http?.statusCode) : null,
      headers: http ? [...http.headers] : [],
      payloadDigest: record.warcPayloadDigest ?? null,
      truncated: record.warcHeader('WARC-Truncated') ?? null,
      payload: piecesOf(record.reader),
    }
  }
}

async function* piecesOf(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  yield* body
}
