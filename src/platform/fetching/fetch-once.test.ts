import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchOnce, type Reach } from './fetch-once.ts'

/** Opened on every address of this computer: 127.0.0.1 plays the public internet, all else is private. */
describe('a page fetched once', () => {
  const visits: string[] = []
  let port = 0
  const pages: Readonly<Record<string, RequestListener>> = {
    '/page': (_, answer) => answer.setHeader('content-type', 'text/html').end('<title>ก</title>'),
    '/gone': (_, answer) => answer.writeHead(404).end('ไม่มี'),
    '/busy': (_, answer) => answer.writeHead(503).end(),
    '/closed': (_, answer) => answer.writeHead(403).end(),
    '/moved': (_, answer) => answer.writeHead(302, { location: '/page' }).end(),
    '/inside': (_, answer) =>
      answer.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end(),
    '/named': (_, answer) =>
      answer.writeHead(302, { location: `http://inside.example:${port}/secret` }).end(),
    '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
    '/silent': () => undefined,
    '/bomb': (_, answer) =>
      answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000))),
    '/not-brotli': (_, answer) =>
      answer
        .setHeader('content-encoding', 'br')
        .end(Buffer.from('not Brotli at all, \xff', 'latin1')),
    '/not-http': (_, answer) => answer.socket?.end('SSH-2.0-OpenSSH\r\n\r\n'),
    '/upgrade': (_, answer) => answer.socket?.end('HTTP/1.1 101 A\r\n\r\n'),
    '/odd-pieces': (_, answer) =>
      answer.socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZZ\r\n'),
    '/two-ways': (_, answer) =>
      answer.writeHead(302, ['location', '/page', 'location', '/gone']).end(),
    '/decimal': (_, answer) =>
      answer.writeHead(302, { location: 'http://2130706434/secret' }).end(),
    '/mapped': (_, answer) =>
      answer.writeHead(302, { location: 'http://[::ffff:127.0.0.2]/secret' }).end(),
    '/headers': (_, answer) => answer.writeHead(200, { x: 'a'.repeat(300_000) }).end(),
    '/torn': (_, answer) => {
      answer.writeHead(200, { 'content-length': '1000' }).write('ครึ่ง')
      setTimeout(() => answer.destroy(), 30)
    },
  }
  const server = createServer((asked, answer) => {
    visits.push(`${asked.headers.host?.split(':')[0]}${asked.url}`)
    pages[asked.url ?? '']?.(asked, answer)
  })
  beforeAll(async () => {
    await new Promise<void>((listening) => void server.listen(0, '0.0.0.0', listening))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const names: Readonly<Record<string, readonly string[]>> = {
    'outside.example': ['127.0.0.1'],
    'inside.example': ['127.0.0.2'],
    'mixed.example': ['127.0.0.1', '127.0.0.2'],
  }
  const reach: Reach = {
    resolve: async (host) => {
      const found = names[host]
      if (!found) throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
      return found
    },
    mayConnect: (address) => address === '127.0.0.1',
    patience: 1_500,
  }
  let kept = 0
  const keep = async (pieces: AsyncIterable<Uint8Array>) => {
    kept = 0
    for await (const piece of pieces) {
      kept += piece.byteLength
      if (kept > 1_000_000) return false
    }
    return true
  }
  const fetched = (path: string, host = 'outside.example', change: Partial<Reach> = {}) =>
    fetchOnce(`http://${host}:${port}${path}`, keep, { ...reach, ...change })

  it('is captured with its address and status, also where it has moved', async () => {
    for (const path of ['/page', '/moved'])
      expect(await fetched(path)).toEqual({
        ...{ outcome: 'captured', reason: null, status: 200, type: 'text/html' },
        finalUrl: `http://outside.example:${port}/page`,
      })
    expect(kept).toBeGreaterThan(10)
  })

  it.each([
    ['/gone', 'broken', 'not-found'],
    ['/busy', 'unsure', 'server-trouble'],
    ['/closed', 'unsure', 'not-let-in'],
    ['/inside', 'broken', 'private-address'],
    ['/named', 'broken', 'private-address'],
    ['/file', 'broken', 'not-an-address'],
    ['/round', 'broken', 'too-many-redirects'],
    ['/silent', 'unsure', 'no-answer'],
    ['/bomb', 'unsure', 'too-large'],
    ['/torn', 'unsure', 'no-answer'],
    ['/not-brotli', 'unsure', 'no-answer'],
    ['/not-http', 'unsure', 'no-answer'],
    ['/odd-pieces', 'unsure', 'no-answer'],
    ['/upgrade', 'unsure', 'no-answer'],
    ['/headers', 'unsure', 'no-answer'],
    ['/two-ways', 'unsure', 'server-trouble'],
    ['/decimal', 'broken', 'private-address'],
    ['/mapped', 'broken', 'private-address'],
  ])('at %s is %s: %s', async (path, outcome, reason) => {
    expect(await fetched(path)).toMatchObject({ outcome, reason })
    expect(visits.filter((visit) => visit.endsWith('/secret'))).toEqual([])
  })

  it.each([
    ['inside.example', 'private-address'],
    ['mixed.example', 'private-address'],
    ['127.0.0.2', 'private-address'],
    ['nowhere.example', 'name-unknown'],
  ])('of %s is not asked for: %s', async (host, reason) => {
    const before = visits.length
    expect(await fetched('/page', host)).toMatchObject({ outcome: 'broken', reason })
    expect(visits).toHaveLength(before)
  })

  it('whose name changes its mind after it was looked at is not followed inside', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']]
    const asked: string[] = []
    const resolve = async (host: string) => {
      asked.push(host)
      return answers[asked.length - 1] ?? []
    }
    expect(await fetched('/page', 'outside.example', { resolve })).toMatchObject({
      outcome: 'captured',
    })
    // Looked up once: what was looked at is what was connected to.
    expect(asked).toHaveLength(1)
    asked.length = 0
    expect(await fetched('/moved', 'outside.example', { resolve })).toMatchObject({
      reason: 'private-address',
    })
  })

  it('whose name is too long to be one has no page', async () => {
    expect(await fetchOnce(`http://${'a'.repeat(300)}.go.th/`, keep)).toMatchObject({
      ...{ outcome: 'broken', reason: 'name-unknown' },
    })
  })

  it('of this computer itself is refused by the rules people really use', async () => {
    for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])
      expect(await fetchOnce(`http://${host}:${port}/page`, keep)).toMatchObject({
        reason: 'private-address',
      })
  })
})
