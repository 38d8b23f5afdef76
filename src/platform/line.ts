// LINE's Messaging API: a push to one person, and how many of the month's messages are left.
import { HTTPFetchError, messagingApi, validateSignature } from '@line/bot-sdk'
import { z } from 'zod'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { LineTrouble } from '../basics/sending-trouble.ts'

/** A trouble, and the HTTP number LINE answered with; null where none came. */
export interface LineRefusal {
  readonly code: LineTrouble
  readonly answer: number | null
}

/** How many messages the official account may push this month (null: no limit), and how many it has. */
export interface LineQuota {
  readonly limit: number | null
  readonly used: number
}

/** An official account that sends messages. */
export interface LineAccount {
  readonly token: string
  /** Address of the API; LINE's own unless an office reaches it by a gateway of its own. */
  readonly api?: string
}

const usualPatience = 10_000

/** Pushes one text to one person, by LINE's id of that person. What has the retry key of an earlier push is sent once. */
export const pushLine = (
  account: LineAccount,
  to: string,
  text: string,
  {
    patience = usualPatience,
    retryKey,
  }: { readonly patience?: number; readonly retryKey?: string | undefined } = {},
): Promise<Result<null, LineRefusal>> =>
  asked(patience, async () => {
    const message = { to, messages: [{ type: 'text' as const, text }] }
    try {
      await clientOf(account).pushMessage(message, retryKey)
    } catch (error) {
      // LINE took this very push before, and its answer was lost.
      const isTaken = error instanceof HTTPFetchError && error.status === 409
      if (!isTaken || retryKey === undefined) throw error
    }
    return null
  })

/** Answers a message with one text; a token of an answer is good once, and for a short while. */
export const replyLine = (
  account: LineAccount,
  replyToken: string,
  text: string,
  patience = 3_000,
): Promise<Result<null, LineRefusal>> =>
  asked(patience, async () => {
    await clientOf(account).replyMessage({ replyToken, messages: [{ type: 'text', text }] })
    return null
  })

const lineEvents = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      timestamp: z.number().int().min(0).max(8.64e15),
      replyToken: z.string().optional(),
      source: z.object({ type: z.string(), userId: z.string().optional() }).optional(),
      message: z.object({ type: z.string(), text: z.string().optional() }).optional(),
    }),
  ),
})
/** What LINE tells of: a message, a new follower, one that is gone, and more that is not read. */
export type LineEvent = z.infer<typeof lineEvents>['events'][number]

/** What LINE tells of, where the signature says that LINE said it. @source LINE Messaging API reference, "Signature validation". */
export function readLineEvents(
  body: Uint8Array,
  signature: string | undefined,
  secret: string,
): Result<readonly LineEvent[], 'not-signed' | 'unreadable'> {
  const bytes = Buffer.from(body)
  if (secret === '' || !signature || !validateSignature(bytes, secret, signature))
    return refuse('not-signed')
  try {
    const read = lineEvents.safeParse(JSON.parse(bytes.toString('utf8')))
    return read.success ? accept(read.data.events) : refuse('unreadable')
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('unreadable')
    throw error
  }
}

/** The quota of this month. */
export const lineQuota = (
  account: LineAccount,
  patience = usualPatience,
): Promise<Result<LineQuota, LineRefusal>> =>
  asked(patience, async () => {
    const client = clientOf(account)
    const [limit, used] = await Promise.all([
      client.getMessageQuota(),
      client.getMessageQuotaConsumption(),
    ])
    return {
      limit: limit.type === 'limited' ? (limit.value ?? 0) : null,
      used: used.totalUsage,
    }
  })

/** Whether a text has the shape of LINE's id of a person. */
export const isLineId = (text: string): boolean => /^U[0-9a-f]{32}$/.test(text)

const clientOf = ({ token, api }: LineAccount) =>
  new messagingApi.MessagingApiClient({
    channelAccessToken: token,
    ...(api ? { baseURL: api } : {}),
  })

async function asked<Value>(
  patience: number,
  ask: () => Promise<Value>,
): Promise<Result<Value, LineRefusal>> {
  const late = Promise.withResolvers<Result<Value, LineRefusal>>()
  // The SDK knows no time limit of its own; its answer, if it comes yet, is of no use any more.
  const timer = setTimeout(() => late.resolve(refuse({ code: 'too-slow', answer: null })), patience)
  const answered = ask().then(
    (value): Result<Value, LineRefusal> => accept(value),
    (error: unknown): Result<Value, LineRefusal> => refuse(refusalOf(error)),
  )
  try {
    return await Promise.race([answered, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** @source LINE Messaging API reference, "Status codes" and "Error responses". */
function refusalOf(error: unknown): LineRefusal {
  if (!(error instanceof HTTPFetchError)) {
    return { code: error instanceof TypeError ? 'unreachable' : 'line-failed', answer: null }
  }
  const { status, body } = error
  const known = (code: LineTrouble): LineRefusal => ({ code, answer: status })
  if (status === 401 || status === 403) return known('wrong-token')
  if (status === 429) return known(/monthly limit/i.test(body) ? 'quota-used' : 'too-many')
  if (status === 400 && /'to'|\bto\b|Failed to send/i.test(body)) return known('not-a-friend')
  return known('line-failed')
}
