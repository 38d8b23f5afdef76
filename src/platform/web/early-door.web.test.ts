import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { expect, it, onTestFinished } from 'vitest'
import { aheadOfFramework, answeredEarly, type Door } from './early-door.ts'

/** A server with a door that reads small bodies and waits for them so many milliseconds. */
async function doorWaiting(patience: number) {
  const server = createAdaptorServer({ fetch: () => new Response('framework') })
  const door: Door = {
    async answer({ method, body }) {
      const read = method === 'GET' ? 'looked' : await body(1000)
      const said = typeof read === 'string' ? read : read === null ? 'not there' : `${read}`
      return { status: 200, headers: {}, body: said }
    },
  }
  aheadOfFramework(
    server,
    () => true,
    (exchange) => answeredEarly(door, null, exchange, patience),
    (error) => {
      throw error
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  /** Says something, and nothing more; gives what was heard until the server closed the line. */
  return async (...lines: readonly string[]) => {
    const line = connect(port, '127.0.0.1')
    onTestFinished(() => void line.destroy())
    line.write(lines.join('\r\n'))
    let heard = ''
    line.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece
    })
    await once(line, 'close')
    return heard
  }
}
const minutes = 60_000

it('waits for a small body no longer than it says, and lets the line go', async () => {
  const said = await doorWaiting(50)
  const post = ['POST / HTTP/1.1', 'Host: localhost']
  for (const rest of [
    ['Content-Length: 10', '', 'q0='],
    ['Transfer-Encoding: chunked', '', '3', 'q0=', ''],
  ])
    expect(await said(...post, ...rest)).toMatch(/^HTTP\/1\.1 200 [\s\S]*not there$/)
})

it('leaves a look that it fails at to the framework, and says of a post that it failed', async () => {
  const server = createAdaptorServer({ fetch: () => new Response('framework') })
  const faults: unknown[] = []
  const door: Door = { answer: () => Promise.reject(new Error('away')) }
  aheadOfFramework(
    server,
    () => true,
    (exchange) => answeredEarly(door, null, exchange),
    (error) => void faults.push(error),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect(await (await fetch(home)).text()).toBe('framework')
  expect((await fetch(home, { method: 'POST', body: 'q0=1' })).status).toBe(500)
  expect(faults).toHaveLength(2)
})

it('lets the line go after a look whose body does not end, and takes none of it for the next request', async () => {
  const said = await doorWaiting(10 * minutes)
  const get = ['GET / HTTP/1.1', 'Host: localhost']
  for (const rest of [
    ['Content-Length: 60', '', 'GET /other HTTP/1.1', 'Host: localhost'],
    ['Transfer-Encoding: chunked', '', '3', 'q0=', ''],
  ]) {
    const heard = await said(...get, ...rest)
    expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(heard).toMatch(/connection: close/i)
  }
})
