import { createHash } from 'node:crypto'
import { type Dispatcher, errors, request } from 'undici'
import { agentTo, type Network, NotPublic } from '../fetching/network.ts'
import { networkTrouble } from '../fetching/network-trouble.ts'
import { unpacked } from '../fetching/unpacked.ts'
import { alarm } from './alarm.ts'
import { headerOf } from './headers.ts'
import { reasonOfStatus, type VisitReason } from './visit-reasons.ts'
import type { Bounds, Exchange, HeaderList, KeepBody } from './visited.ts'

/** What one request on the way came to. */
export interface Told {
  readonly reason: VisitReason
  readonly exchange: Exchange
  /** Where it leads on to, as the host says it; null where it leads nowhere. */
  readonly to: string | null
  readonly bytes: number | null
  readonly sha256: string | null
  readonly retryAfter: number | null
  readonly trouble: string | null
}

interface Question {
  /** The address as it was given, for whoever keeps the body. */
  readonly typed: string
  readonly startedAt: string
  readonly headers: HeaderList
  readonly reach: Network
  readonly bounds: Bounds
  /** Milliseconds left of the visit. */
  readonly left: number
  readonly keep: KeepBody | undefined
  readonly signal: AbortSignal | undefined
}

/** Asks for one address and reads what it answers, within bounds. Throws only what is nobody’s but ours. */
export async function answerOf(url: URL, asked: Question): Promise<Told> {
  const { bounds, left, reach, signal } = asked
  const time = alarm(Math.min(bounds.answer, left), signal)
  const dispatcher = agentTo(reach, { patience: bounds.answer, headerBytes: bounds.headers })
  const began = performance.now()
  let answer: Exchange['answer'] = null
  const told = (reason: VisitReason, rest: Partial<Told> = {}): Told => ({
    ...{ reason, to: null, bytes: null, sha256: null, trouble: null },
    retryAfter: retryAfterOf(answer, asked.startedAt),
    exchange: {
      ...{ url: url.href, startedAt: asked.startedAt, answer },
      // undici adds these two of its own.
      requestHeaders: [['host', url.host], ['connection', 'close'], ...asked.headers],
    },
    ...rest,
  })
  try {
    const came = await request(url, {
      dispatcher,
      signal: time.signal,
      headers: asked.headers.flat(),
      responseHeaders: 'raw',
    })
    // Whoever reads the body hears of its errors; one that nobody reads is cut off, which is no error.
    came.body.on('error', () => undefined)
    const headers = headersOf(came.headers)
    answer = { status: came.statusCode, statusText: came.statusText, headers }
    const to = wayOn(answer)
    if (to !== null) return told('odd-status', { to })
    const reason = reasonOfStatus(answer.status)
    if (reason === 'unchanged' && !asked.headers.some(([name]) => name.startsWith('if-')))
      return told('odd-status')
    if (reason !== 'opened') return told(reason)
    time.set(left - (performance.now() - began))
    const body = await readBody(url, asked, came.body, headers)
    return told(body.bytes === 0 ? 'empty' : 'opened', body)
  } catch (error) {
    signal?.throwIfAborted()
    const reason = reasonOf(error, answer !== null, time.signal.aborted)
    return told(reason, { trouble: wordsOf(error) })
  } finally {
    time.clear()
    await dispatcher.destroy()
  }
}

/** Raw headers stand name, value, name, value, a letter for each byte. */
function headersOf(raw: unknown): HeaderList {
  const words = Array.isArray(raw) ? raw.map(String) : []
  return words.flatMap((name, at) =>
    at % 2 === 0 ? [[name, thaiOf(words[at + 1] ?? '')] as const] : [],
  )
}

/** Hosts write Thai in headers as UTF-8, which no rule allows and all browsers read. */
function thaiOf(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1
  const read = Buffer.from(latin1, 'latin1').toString('utf8')
  return read.includes('\ufffd') ? latin1 : read
}

/** Where an answer leads on to; one with several addresses leads nowhere. */
function wayOn({ status, headers }: NonNullable<Exchange['answer']>): string | null {
  if (status < 300 || status >= 400 || status === 304) return null
  const [to, ...others] = headers.filter(([name]) => name.toLowerCase() === 'location')
  return to && others.length === 0 ? to[1] : null
}

function retryAfterOf(answer: Exchange['answer'], now: string): number | null {
  const said = answer && headerOf(answer.headers, 'retry-after')?.trim()
  if (!said) return null
  if (/^\d{1,9}$/.test(said)) return Number(said)
  const until = Date.parse(said)
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.parse(now)) / 1000))
}

/** Below this a body may become as much larger as it likes. */
const harmless = 1024 * 1024

async function readBody(
  url: URL,
  { typed, bounds, keep = drained }: Question,
  body: Dispatcher.ResponseData['body'],
  headers: HeaderList,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const coding = headerOf(headers, 'content-encoding') ?? ''
  const isPacked = !/^\s*(identity)?\s*$/i.test(coding)
  if (!isPacked && Number(headerOf(headers, 'content-length')) > bounds.bytes)
    throw new Stopped('too-large')
  let packed = 0
  const pieces = unpacked(body, coding, (more) => {
    packed += more
  })
  if (!pieces) throw new Stopped('cannot-unpack')
  const hash = createHash('sha256')
  let bytes = 0
  let isWhole = false
  let trouble: unknown = null
  async function* watched(from: AsyncIterable<Uint8Array>) {
    try {
      for await (const piece of from) {
        bytes += piece.byteLength
        const grown = isPacked && bytes > Math.max(harmless, packed * bounds.ratio)
        if (bytes > bounds.bytes || grown)
          throw new Stopped(isPacked ? 'unpacks-too-large' : 'too-large')
        hash.update(piece)
        yield piece
      }
      isWhole = true
    } catch (error) {
      trouble = error
      throw error
    }
  }
  const page = { url: typed, finalUrl: url.href, type: headerOf(headers, 'content-type') }
  // What goes wrong with the body is the page’s trouble, whatever `keep` makes of it; all else is that of `keep`.
  await keep(watched(pieces), page).catch((error: unknown) => {
    if (trouble === null) throw new NotKept(error)
  })
  if (trouble !== null) throw trouble
  // Whoever keeps may have a limit of its own.
  if (!isWhole) throw new Stopped('too-large')
  return { bytes, sha256: hash.digest('hex') }
}

const drained: KeepBody = async (pieces) => {
  for await (const _ of pieces);
}

/** A limit of ours was met. */
class Stopped extends Error {
  readonly reason: VisitReason
  constructor(reason: VisitReason) {
    super(reason)
    this.reason = reason
  }
}

/** The page could be read, and not be kept. */
class NotKept extends Error {
  constructor(cause: unknown) {
    super('the page could not be kept', { cause })
  }
}

function reasonOf(error: unknown, isAnswered: boolean, isTimeUp: boolean): VisitReason {
  if (error instanceof NotKept) throw error.cause
  if (error instanceof Stopped) return error.reason
  const trouble = networkTrouble(error)
  if (trouble === 'private-address') return trouble
  if (isTimeUp) return isAnswered ? 'too-slow' : 'no-answer'
  // A question we put wrongly is our own fault; nothing else may end a run over a thousand other pages.
  if (error instanceof errors.InvalidArgumentError) throw error
  if (trouble === null) return 'not-understood'
  return isAnswered && trouble === 'no-answer' ? 'too-slow' : trouble
}

/** The code of an error, or its words where it has none. */
function wordsOf(error: unknown): string | null {
  if (error instanceof Stopped || error instanceof NotPublic) return null
  const code = error instanceof Error && 'code' in error ? error.code : null
  return String(code ?? error).slice(0, 200)
}
