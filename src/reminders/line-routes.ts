import { Hono } from 'hono'
import { citizen } from '../accounts/local-officer.ts'
import { patterns } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import { isLineId, type LineEvent, readLineEvents, replyLine } from '../platform/line.ts'
import type { AttemptCounter } from '../platform/sign-in/attempts.ts'
import { bytesUpTo } from '../platform/web/body.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { lineAccountOf } from '../settings/sending-commands.ts'
import { type Installation, settingOf } from '../settings/store.ts'
import { lineCodeIn } from './line-code.ts'
import { connectLine, hearFollowing } from './line-commands.ts'
import { lineWords } from './line-messages.ts'

/** The most bytes LINE is heard with; what it sends is far shorter. */
const largest = 256 * 1024

/**
 * Where LINE tells who sent a code, and who follows the office's account or does not. No session is looked
 * at: what LINE did not sign with the channel's secret is answered 401, whatever it says.
 */
export function lineRoutes(
  world: World,
  installation: Installation,
  attempts: AttemptCounter,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files, clock } = world
  app.post(patterns.lineWebhook, async (c) => {
    const body = await bytesUpTo(c.req.raw.body, largest)
    if (!body.ok) return c.body(null, body.reason === 'too-large' ? 413 : 400)
    const secret = await settingOf(db, installation, 'line.secret')
    const signature = c.req.header('x-line-signature')
    const events = readLineEvents(body.value, signature, secret.ok ? secret.value : '')
    if (!events.ok) return c.body(null, events.reason === 'not-signed' ? 401 : 400)
    for (const event of events.value) await hear(event)
    return c.body(null, 200)
  })
  return app

  async function hear(event: LineEvent) {
    const lineId = event.source?.type === 'user' ? event.source.userId : undefined
    if (lineId === undefined || !isLineId(lineId)) return
    const at = new Date(event.timestamp).toISOString()
    const context = { ...contextOf({ db, files }, citizen), now: clock.now(), today: clock.today() }
    if (event.type === 'follow' || event.type === 'unfollow')
      return hearFollowing(context, { lineId, follows: event.type === 'follow', at })
    const code = lineCodeIn((event.type === 'message' && event.message?.text) || '')
    if (code === null) return
    const said = await tried(context, { code, lineId, at })
    const account = await lineAccountOf(db, installation)
    if (!account.ok || event.replyToken === undefined) return
    const text = `${lineWords.th.replies[said]}\n\n${lineWords.en.replies[said]}`
    // An answer that LINE does not take changes nothing: the person's page says whether it is connected.
    await replyLine(account.value, event.replyToken, text)
  }

  async function tried(
    context: Parameters<typeof connectLine>[0],
    sent: Parameters<typeof connectLine>[2],
  ): Promise<keyof (typeof lineWords)['th']['replies']> {
    const attempt = {
      ...{ purpose: 'line-code' as const, address: sent.lineId, account: sent.lineId },
      device: undefined,
    }
    if (!(await attempts.mayTry(attempt))) return 'too-many'
    const done = await connectLine(context, installation.key, sent)
    if (!done.ok) return done.reason.code
    await attempts.wasRight(attempt)
    return 'connected'
  }
}
