import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { expect, it, onTestFinished } from 'vitest'
import { answering } from './answering.ts'

/** A server whose one answer comes when the test lets it, and somebody who has asked for it. */
async function asked() {
  const begun = Promise.withResolvers<void>()
  const made = Promise.withResolvers<Response>()
  const answers = answering(() => {
    begun.resolve()
    return made.promise
  })
  const server = createAdaptorServer({ fetch: answers.answer })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const connected = once(server, 'connection').then(([socket]: Socket[]) => socket)
  const { port } = server.address() as AddressInfo
  const request = http.get({ port, host: '127.0.0.1', agent: new http.Agent({ keepAlive: true }) })
  const came = once(request, 'response').then(
    ([answer]: http.IncomingMessage[]) => answer?.statusCode,
    (error: NodeJS.ErrnoException) => error.code,
  )
  await begun.promise
  const letCome = () => made.resolve(new Response('here'))
  return { answers, server, request, came, letCome, connected }
}

it('an answer that is being made when the end is told comes all the same, and then all is quiet', async () => {
  const { answers, server, came, letCome } = await asked()
  let isEnded = false
  const ended = answers.end(server).then(() => {
    isEnded = true
  })
  expect(server.listening).toBe(false)
  await new Promise(setImmediate)
  expect(isEnded).toBe(false)
  letCome()
  expect(await came).toBe(200)
  await ended
})

it('what was asked by somebody who has gone is waited for too: it may still be at the database', async () => {
  const { answers, server, request, came, letCome, connected } = await asked()
  const line = await connected
  const left = line && once(line, 'close')
  request.destroy()
  expect(await came).toBe('ECONNRESET')
  await left
  let isEnded = false
  const ended = answers.end(server).then(() => {
    isEnded = true
  })
  await new Promise(setImmediate)
  expect(isEnded).toBe(false)
  letCome()
  await ended
})

it('what takes too long is cut off', async () => {
  const { answers, server, came } = await asked()
  await answers.end(server, 10)
  expect(await came).toBe('ECONNRESET')
})
