// What is answered ahead of the framework: addresses that very many people ask for at once. The framework's
// routes answer the same, by the same functions, where there is no socket.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerType } from '@hono/node-server'
import { addressFrom } from './address.ts'
import { isOurName, policy, saidElsewhere, standingHeaders } from './guard.ts'

/** A request as such a door is asked. */
export interface DoorRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly header: (name: string) => string | undefined
  /** Where it came from, for counting alone. */
  readonly address: () => string
  /** The body, read no further than so many bytes; null where it could not be. */
  readonly body: (limit: number) => Promise<Buffer | 'too-large' | null>
}

/** An answer, without the headers that all answers have. */
export interface DoorReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

/** Answers what is its own; null leaves a request to the framework. A body that was read is not there any more. */
export interface Door {
  readonly answer: (request: DoorRequest) => DoorReply | null | Promise<DoorReply | null>
}

/** Milliseconds for a small form to come in: whoever sends it a letter at a time holds nothing for longer. */
const slowestBody = 60_000

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/**
 * Answers a request of a server ahead of the framework where a door does; whether it did. What asks for
 * another name, or comes from another site, is left to the framework, which says why not.
 */
export function answeredEarly(
  door: Door,
  publicOrigin: string | null,
  { incoming, outgoing }: Exchange,
  patience = slowestBody,
): boolean | Promise<boolean> {
  const { method = '', url = '', headers } = incoming
  const header = (name: string) => {
    const value = headers[name]
    return Array.isArray(value) ? value[0] : value
  }
  if (!isOurName(header('host') ?? '', publicOrigin) || namesTwo(incoming)) return false
  const hasBody = 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) !== 0
  if (!isLook(method) && saidElsewhere(header, publicOrigin)) return false
  const send = (reply: DoorReply | null): boolean => {
    if (reply === null) return false
    const { status, body } = reply
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
    const head = [...headOf(reply.headers, publicOrigin), 'content-length', String(length)]
    // What was not read of a body would be taken for the next request.
    if (hasBody && !incoming.complete) head.push('connection', 'close')
    outgoing.writeHead(status, head)
    outgoing.end(method === 'HEAD' ? undefined : body)
    return true
  }
  const reply = door.answer({
    ...{ method, url, header },
    address: () => addressFrom(header('x-forwarded-for'), incoming.socket.remoteAddress),
    body: (limit) => bodyOf(incoming, limit, patience),
  })
  return reply instanceof Promise ? reply.then(send) : send(reply)
}

const heads = new WeakMap<DoorReply['headers'], readonly string[]>()

/** The headers of an answer with those that all have, names and values in turn; made once for each set of them. */
function headOf(headers: DoorReply['headers'], publicOrigin: string | null): readonly string[] {
  const known = heads.get(headers)
  if (known) return known
  const all = {
    ...{ ...standingHeaders(publicOrigin), 'content-security-policy': policy },
    ...headers,
  }
  const head = Object.entries(all).flat()
  heads.set(headers, head)
  return head
}

const isLook = (method = '') => method === 'GET' || method === 'HEAD'

/** Whether a request asks for two names at once, of which Node would give the first alone. */
function namesTwo({ rawHeaders }: IncomingMessage): boolean {
  let names = 0
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') names += 1
  return names > 1
}

/**
 * Lets something try each request of a server before the framework has it: `tries` says whether it answered,
 * and is asked only for the addresses that `mayBe` its own.
 */
export function aheadOfFramework(
  server: ServerType,
  mayBe: (url: string) => boolean,
  tries: (exchange: Exchange) => boolean | Promise<boolean>,
  onFault: (error: unknown) => void,
): void {
  const framework = server.listeners('request')
  const goOn = ({ incoming, outgoing }: Exchange) => {
    for (const listener of framework) listener.call(server, incoming, outgoing)
  }
  const failed = (exchange: Exchange, error: unknown) => {
    const { incoming, outgoing } = exchange
    onFault(error)
    // Of a look nothing was read: the framework can say what is wrong on a page.
    if (isLook(incoming.method) && !outgoing.headersSent) return goOn(exchange)
    if (!outgoing.headersSent) outgoing.writeHead(500, { 'cache-control': 'no-store' })
    outgoing.end()
  }
  server.removeAllListeners('request')
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const exchange = { incoming, outgoing }
    if (!mayBe(incoming.url ?? '')) return goOn(exchange)
    try {
      const tried = tries(exchange)
      if (tried === false) return goOn(exchange)
      if (tried !== true)
        tried.then(
          (isAnswered) => isAnswered || goOn(exchange),
          (error: unknown) => failed(exchange, error),
        )
    } catch (error) {
      failed(exchange, error)
    }
  })
}

/**
 * Reads a body no further than its limit, and no longer than somebody is waited for; one that says that it is
 * longer is not read at all.
 */
function bodyOf(
  incoming: IncomingMessage,
  limit: number,
  patience: number,
): Promise<Buffer | 'too-large' | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large')
  return new Promise((told) => {
    const late = setTimeout(() => {
      incoming.pause()
      told(null)
    }, patience)
    const resolve = (read: Buffer | 'too-large' | null) => {
      clearTimeout(late)
      told(read)
    }
    const pieces: Buffer[] = []
    let size = 0
    incoming.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limit) {
        incoming.pause()
        resolve('too-large')
      } else pieces.push(piece)
    })
    incoming.on('end', () =>
      resolve(pieces.length === 1 ? (pieces[0] ?? null) : Buffer.concat(pieces)),
    )
    incoming.on('error', () => resolve(null))
    // Whoever went away before the end sends no end.
    incoming.on('close', () => resolve(null))
  })
}
