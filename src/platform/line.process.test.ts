import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isLineId, lineQuota, pushLine } from './line.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A working miniature of LINE's API. */
async function fakeLine(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { readonly path: string; readonly token: string; readonly body: unknown }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      asked.push({
        path: request.url ?? '',
        token: request.headers.authorization ?? '',
        body: body === '' ? null : JSON.parse(body),
      })
      answer(request, response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
const somebody = `U${'0123456789abcdef'.repeat(2)}`

describe('LINE', () => {
  it('is given the words and the person, with the token of the account', async () => {
    const { api, asked } = await fakeLine((_, response) => json(response, 200, {}))
    const sent = await pushLine({ token: 'the token', api }, somebody, 'ทดสอบจากโปร่งใส')
    expect(sent).toEqual({ ok: true, value: null })
    expect(asked).toEqual([
      {
        path: '/v2/bot/message/push',
        token: 'Bearer the token',
        body: { to: somebody, messages: [{ type: 'text', text: 'ทดสอบจากโปร่งใส' }] },
      },
    ])
  })

  it('tells how much of the month is used, with and without a limit', async () => {
    const quota = (body: unknown) =>
      fakeLine(({ url }, response) =>
        json(response, 200, url?.endsWith('/consumption') ? { totalUsage: 12 } : body),
      )
    const limited = await quota({ type: 'limited', value: 300 })
    expect(await lineQuota({ token: 't', api: limited.api })).toEqual({
      ok: true,
      value: { limit: 300, used: 12 },
    })
    const free = await quota({ type: 'none' })
    expect(await lineQuota({ token: 't', api: free.api })).toEqual({
      ok: true,
      value: { limit: null, used: 12 },
    })
  })

  it.each([
    [401, { message: 'Authentication failed' }, 'wrong-token'],
    [400, { message: "The property, 'to', in the request body is invalid" }, 'not-a-friend'],
    [400, { message: 'Failed to send messages' }, 'not-a-friend'],
    [429, { message: 'You have reached your monthly limit.' }, 'quota-used'],
    [429, { message: 'The API rate limit has been exceeded.' }, 'too-many'],
    [500, { message: 'Internal server error' }, 'line-failed'],
  ])('answering %i with %j is %s', async (status, body, code) => {
    const { api } = await fakeLine((_, response) => json(response, status, body))
    const sent = await pushLine({ token: 'hunter2', api }, somebody, 'ทดสอบ')
    expect(sent).toEqual({ ok: false, reason: { code, answer: status } })
    expect(JSON.stringify(sent)).not.toContain('hunter2')
  })

  it('that answers too late, or not at all, is said to be so', async () => {
    const { api } = await fakeLine(() => undefined)
    expect(await pushLine({ token: 't', api }, somebody, 'ทดสอบ', { patience: 300 })).toEqual({
      ok: false,
      reason: { code: 'too-slow', answer: null },
    })
    for (const close of closing.splice(0)) close()
    expect(await pushLine({ token: 't', api }, somebody, 'ทดสอบ')).toEqual({
      ok: false,
      reason: { code: 'unreachable', answer: null },
    })
  })

  it('knows a person by U and 32 hexadecimal digits', () => {
    expect(isLineId(somebody)).toBe(true)
    for (const other of ['', 'somchai', somebody.slice(1), `${somebody}0`, somebody.toUpperCase()])
      expect(isLineId(other)).toBe(false)
  })
})
