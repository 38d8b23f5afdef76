import { type AddressInfo, createServer } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visit } from './visit.ts'
import { visitReasons } from './visit-reasons.ts'

/** A server that answers whatever it is told to, byte for byte. */
let bytes: Uint8Array = new Uint8Array()
const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => socket.end(bytes))
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const reach = {
  resolve: async () => ['127.0.0.1'],
  mayConnect: (address: string) => address === '127.0.0.1',
}

it('ends with an outcome that fits its reason, whatever a server answers', async () => {
  const value = fc.oneof(
    fc.stringMatching(/^[ -~]{0,40}$/),
    fc.constantFrom(
      'gzip',
      'br',
      'deflate',
      'identity',
      'chunked',
      '/page',
      'file:///x',
      '0',
      '-1',
    ),
  )
  const name = fc.constantFrom(
    ...['Location', 'Content-Encoding', 'Transfer-Encoding', 'Content-Length', 'Retry-After'],
    ...['ETag', 'Content-Type', 'Connection', 'X'],
  )
  const answer = fc
    .tuple(
      fc.oneof(fc.integer({ min: 100, max: 999 }), fc.constantFrom(200, 301, 302, 304, 404, 503)),
      fc.array(fc.tuple(name, value), { maxLength: 5 }),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([status, headers, body]) => {
      const lines = headers.map(([of, said]) => `${of}: ${said}\r\n`).join('')
      return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} A\r\n${lines}\r\n`), body])
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(answer, fc.uint8Array({ maxLength: 300 })), async (said) => {
      bytes = said
      const url = `http://any.example:${port}/page`
      const bounds = { answer: 2_000, whole: 2_000, redirects: 3 }
      const visited = await visit(url, { visitor: { contact: 'a@b.example' }, reach, bounds })
      expect(visited.outcome).toBe(visitReasons[visited.reason].outcome)
      expect(visited.bytes === null).toBe(visited.sha256 === null)
      expect(visited.reason === 'opened').toBe(visited.bytes !== null && visited.bytes > 0)
      // Every trouble a server can make has a name of its own.
      expect(visited).not.toMatchObject({ reason: 'not-understood' })
      expect(visited.redirects.length).toBeLessThanOrEqual(4)
    }),
    { numRuns: 300 },
  )
})
