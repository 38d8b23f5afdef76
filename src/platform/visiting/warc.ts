import { createHash } from 'node:crypto'
import {
  BaseSerializerBuffer,
  HeadersMultiMap,
  StatusAndHeaders,
  WARC_1_1,
  WARCRecord,
  WARCSerializer,
} from 'warcio'
import { headerOf } from './headers.ts'
import { product } from './user-agent.ts'
import type { Exchange, HeaderList, Visited } from './visited.ts'

/** The body as it was kept, from its beginning each time it is asked for; null where none was. */
export type KeptBody = (() => AsyncIterable<Uint8Array>) | null

/**
 * A visit as WARC 1.1: what was asked and answered on the whole way, each record packed on its own, with the digests
 * of SHA-256. The bytes follow from the visit alone, and pass in pieces: the body is read twice, and held nowhere.
 * Throws where the kept body is not the one that was visited.
 *
 * @source ISO 28500:2017 (WARC 1.1)
 */
export async function* warcOf(visited: Visited, body: KeptBody): AsyncGenerator<Uint8Array> {
  yield* packed(infoOf(visited), null)
  const last = visited.exchanges.length - 1
  for (const [at, exchange] of visited.exchanges.entries()) {
    const { answer } = exchange
    const ids = [idOf(visited, at, 'request'), idOf(visited, at, 'response')] as const
    yield* packed(requestOf(exchange, answer ? ids : [ids[0]]), null)
    if (!answer) continue
    const own = at === last && visited.bytes !== null ? body : null
    const record = responseOf(exchange, answer, ids, own ? visited.bytes : null)
    yield* packed(record, own, own ? visited.sha256 : null)
  }
}

const idOf = ({ url, startedAt }: Visited, at: number, kind: string) => {
  const hash = createHash('sha256').update(`${url}\n${startedAt}\n${at}\n${kind}`).digest('hex')
  // A UUID of version 8: whoever makes it says how. RFC 9562, 5.8
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return `<urn:uuid:${[...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')}>`
}

function infoOf(visited: Visited): WARCRecord {
  return WARCRecord.createWARCInfo(
    {
      ...{ warcVersion: WARC_1_1, date: visited.startedAt },
      warcHeaders: { 'WARC-Record-ID': idOf(visited, 0, 'warcinfo') },
    },
    {
      ...{ software: product, format: 'WARC File Format 1.1' },
      'robots-policy': 'obey',
      description: `${visited.outcome} (${visited.reason})`,
    },
  )
}

function requestOf(
  { url, startedAt, requestHeaders }: Exchange,
  [id, answer]: readonly [string, string?],
): WARCRecord {
  const { pathname, search } = new URL(url)
  return recordOf({
    ...{ type: 'request', url, startedAt },
    ...{ line: `GET ${pathname}${search} HTTP/1.1`, headers: requestHeaders },
    more: {
      'WARC-Record-ID': id,
      ...(answer === undefined ? {} : { 'WARC-Concurrent-To': answer }),
    },
  })
}

function responseOf(
  { url, startedAt }: Exchange,
  { status, statusText, headers }: NonNullable<Exchange['answer']>,
  [request, id]: readonly [string, string],
  bytes: number | null,
): WARCRecord {
  // A body nobody kept is not there, which is to be said unless there can have been none.
  const isCut = bytes === null && status !== 304 && headerOf(headers, 'content-length') !== '0'
  return recordOf({
    ...{ type: 'response', url, startedAt },
    line: `HTTP/1.1 ${status} ${statusText}`,
    headers: bytes === null ? headers : asKept(headers, bytes),
    more: {
      'WARC-Record-ID': id,
      'WARC-Concurrent-To': request,
      ...(isCut ? { 'WARC-Truncated': 'unspecified' } : {}),
    },
  })
}

interface Written {
  readonly type: 'request' | 'response'
  readonly url: string
  readonly startedAt: string
  readonly line: string
  readonly headers: HeaderList
  /** Headers of the record itself. */
  readonly more: Record<string, string>
}

function recordOf({ type, url, startedAt, line, headers, more }: Written): WARCRecord {
  const record = WARCRecord.create({
    ...{ type, url, date: startedAt, warcHeaders: more, warcVersion: WARC_1_1 },
  })
  record.httpHeaders = new StatusAndHeaders({ statusline: line, headers: new AsTheyCame(headers) })
  return record
}

/** Headers exactly as they came, where warcio would join and part those of one name. */
class AsTheyCame extends HeadersMultiMap {
  readonly #list: HeaderList
  constructor(list: HeaderList) {
    super()
    this.#list = list
  }
  override *[Symbol.iterator](): IterableIterator<[string, string]> {
    // A host that speaks of WARC could confuse whoever reads the record.
    for (const [name, value] of this.#list)
      yield [/^warc-/i.test(name) ? `X-Orig-${name}` : name, value]
  }
}

/**
 * The body is kept unpacked and in one piece, so that its digest is that of the file itself: headers that speak of
 * packing and pieces stand beside it under a name of their own, as other archives write them.
 */
function asKept(headers: HeaderList, bytes: number): HeaderList {
  const kept: (readonly [string, string])[] = headers.map(([name, value]) =>
    /^(content-encoding|transfer-encoding)$/i.test(name) ||
    (/^content-length$/i.test(name) && value !== String(bytes))
      ? [`X-Orig-${name}`, value]
      : [name, value],
  )
  return headerOf(kept, 'content-length') === null
    ? [...kept, ['Content-Length', String(bytes)]]
    : kept
}

/** A body that is read again where the writer would have held it. */
class ReadAgain extends BaseSerializerBuffer {
  readonly #body: KeptBody
  constructor(body: KeptBody) {
    super()
    this.#body = body
  }
  override write() {}
  override async *readAll() {
    if (this.#body) yield* this.#body()
  }
  override purge() {}
}

async function* packed(
  record: WARCRecord,
  body: KeptBody,
  sha256: string | null = null,
): AsyncGenerator<Uint8Array> {
  const isInfo = record.warcType === 'warcinfo'
  if (body) record._reader = body()
  const writer = new WARCSerializer(
    record,
    { gzip: true },
    isInfo ? undefined : new ReadAgain(body),
  )
  await writer.digestRecord()
  if (sha256 !== null && record.warcPayloadDigest !== `sha256:${sha256}`)
    throw new Error('the kept body is not the one that was visited')
  for await (const piece of writer) yield piece
}
