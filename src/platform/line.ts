// LINE's Messaging API: a push to one person, and how many of the month's messages are left.
import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
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

/** Pushes one text to one person, by LINE's id of that person. */
export const pushLine = (
  account: LineAccount,
  to: string,
  text: string,
  patience = usualPatience,
): Promise<Result<null, LineRefusal>> =>
  asked(patience, async () => {
    await clientOf(account).pushMessage({ to, messages: [{ type: 'text', text }] })
    return null
  })

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
