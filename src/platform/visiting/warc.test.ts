import { createHash, randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readWarc } from './read-warc.ts'
import type { HeaderList, Visited } from './visited.ts'
import { warcOf } from './warc.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const asked: HeaderList = [
  ['host', 'oit.mini.example'],
  ['user-agent', 'Prongsai (+a@b.example)'],
]

function visitedOf(body: Uint8Array, headers: HeaderList): Visited {
  const startedAt = '2023-10-02T02:00:00.000Z'
  return {
    ...{
      url: 'http://oit.mini.example/o1',
      startedAt,
      tookMs: 20,
      outcome: 'ok',
      reason: 'opened',
    },
    ...{ status: 200, redirects: [{ url: 'http://oit.mini.example/o1', status: 301 }], headers },
    ...{ finalUrl: 'http://oit.mini.example/1', type: 'text/html', etag: null, lastModified: null },
    ...{ bytes: body.byteLength, sha256: sha256(body), retryAfter: null, trouble: null },
    exchanges: [
      {
        ...{ url: 'http://oit.mini.example/o1', startedAt, requestHeaders: asked },
        answer: {
          ...{ status: 301, statusText: 'Moved Permanently' },
          headers: [['Location', '/1']],
        },
      },
      {
        ...{ url: 'http://oit.mini.example/1', startedAt, requestHeaders: asked },
        answer: { status: 200, statusText: 'OK', headers },
      },
    ],
  }
}

async function* piecesOf(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

async function warcBytes(visited: Visited, body: Uint8Array | null): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of warcOf(visited, body && (() => piecesOf(body)))) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function readAll(warc: Uint8Array) {
  const records: {
    type: string
    headers: HeaderList
    body: Buffer
    payloadDigest: string | null
  }[] = []
  for await (const { type, headers, payload, payloadDigest } of readWarc(piecesOf(warc, 1000))) {
    const pieces: Uint8Array[] = []
    for await (const piece of payload) pieces.push(piece)
    records.push({ type, headers, payloadDigest, body: Buffer.concat(pieces) })
  }
  return records
}

it('writes a visit as WARC 1.1 with the whole way to it, and always the same bytes', async () => {
  const body = Buffer.from('แผนการใช้จ่าย')
  const visited = visitedOf(body, [
    ['Content-Type', 'text/html'],
    ['Content-Encoding', 'gzip'],
    ['Content-Length', '51'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ])
  const warc = await warcBytes(visited, body)
  expect(await warcBytes(visited, body)).toEqual(warc)
  const text = gunzipSync(warc).toString().replaceAll('\r', '')
  await expect(text).toMatchFileSnapshot('warc.golden.txt')
})

it('writes each record as a member of its own, which any reader may begin at', async () => {
  const warc = await warcBytes(visitedOf(Buffer.from('x'), []), Buffer.from('x'))
  const starts = [...warc.toString('latin1').matchAll(/\x1f\x8b\x08/g)].map(({ index }) => index)
  expect(starts).toHaveLength(5)
  for (const start of starts)
    expect(gunzipSync(warc.subarray(start)).toString()).toMatch(/^WARC\/1\.1\r\n/)
})

it('gives back headers and body as they were, whatever they are', async () => {
  const value = fc
    .stringMatching(/^[!-~ก-๙]([ -~ก-๙]{0,20}[!-~ก-๙])?$/)
    .filter((text) => !text.includes(',,,'))
  const header = fc.tuple(fc.constantFrom('X-A', 'ETag', 'Vary', 'Server'), value)
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
      fc.uniqueArray(header, { selector: ([name]) => name }),
      async (body, headers) => {
        const records = await readAll(await warcBytes(visitedOf(body, headers), body))
        expect(records.map(({ type }) => type)).toEqual([
          ...['warcinfo', 'request', 'response', 'request', 'response'],
        ])
        const last = records.at(-1)
        expect(last?.body).toEqual(Buffer.from(body))
        expect(last?.payloadDigest).toBe(`sha256:${sha256(body)}`)
        expect(last?.headers).toEqual([...headers, ['Content-Length', String(body.byteLength)]])
      },
    ),
  )
})

it('is not confused by a host that speaks of WARC', async () => {
  const headers: HeaderList = [
    ['WARC-Type', 'resource'],
    ['WARC-Type', 'metadata'],
  ]
  const [, , , , last] = await readAll(
    await warcBytes(visitedOf(Buffer.from('x'), headers), Buffer.from('x')),
  )
  expect(last?.type).toBe('response')
  expect(last?.headers.map(([name]) => name)).toContain('X-Orig-WARC-Type')
})

it('says so where the body was not kept', async () => {
  const warc = await warcBytes(visitedOf(Buffer.from('x'), []), null)
  const cut: (string | null)[] = []
  for await (const { type, truncated } of readWarc(piecesOf(warc)))
    if (type === 'response') cut.push(truncated)
  expect(cut).toEqual(['unspecified', 'unspecified'])
})

it('does not vouch for a body that is another than the visited one', async () => {
  const visited = visitedOf(Buffer.from('what was there'), [])
  await expect(warcBytes(visited, Buffer.from('what was not'))).rejects.toThrow('not the one')
})

it('holds no body: what is read is soon written', async () => {
  const piece = randomBytes(65_536)
  const count = 200
  const hash = createHash('sha256')
  for (let at = 0; at < count; at++) hash.update(piece)
  const visited = {
    ...visitedOf(piece, []),
    ...{ bytes: piece.byteLength * count, sha256: hash.digest('hex') },
  }
  let read = 0
  const open = async function* () {
    read = 0
    for (let at = 0; at < count; at++) {
      read += piece.byteLength
      yield piece
    }
  }
  let written = 0
  let held = 0
  for await (const bytes of warcOf(visited, open)) {
    written += bytes.byteLength
    held = Math.max(held, read - written)
  }
  expect(written).toBeGreaterThan(piece.byteLength * count)
  // The first reading, for the digest, is over before anything is written.
  expect(held).toBeLessThan(piece.byteLength * 20)
})
