import { accept, type Result, refuse } from '../basics/result.ts'
import type { LineTrouble, MailTrouble } from '../basics/sending-trouble.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { type LineAccount, type LineQuota, lineQuota, pushLine } from '../platform/line.ts'
import { type Letter, type MailSecurity, type MailServer, sendMail } from '../platform/mail.ts'
import type { SealRefusal } from '../platform/seal.ts'
import { type Channel, masked, type Purpose } from './setting.ts'
import { type Installation, saveAttempt, settingOf } from './store.ts'

/** Why a message did not go: not set up, its secret does not open, or what the server said. */
export type SendingTrouble = MailTrouble | LineTrouble | SealRefusal | 'not-set-up'

/** A trouble, and the number the server answered with; null where none came. */
export interface SendingRefusal {
  readonly code: SendingTrouble
  readonly answer: number | null
}

/** Sends a letter by the installation's mail server, and writes down what came of it. */
export async function sendLetter(
  context: Context,
  installation: Installation,
  letter: Letter,
  purpose: Purpose,
): Promise<Result<null, SendingRefusal>> {
  const server = await mailServerOf(context.db, installation)
  const sent: Result<null, SendingRefusal> = server.ok
    ? await sendMail(server.value, letter)
    : refuse({ code: server.reason, answer: null })
  await writeDown(context, 'mail', purpose, letter.to, sent)
  return sent
}

/** Pushes a text to one person on LINE, and writes down what came of it. */
export async function sendLine(
  context: Context,
  installation: Installation,
  message: { readonly to: string; readonly text: string; readonly retryKey?: string },
  purpose: Purpose,
): Promise<Result<null, SendingRefusal>> {
  const account = await lineAccountOf(context.db, installation)
  const sent: Result<null, SendingRefusal> = account.ok
    ? await pushLine(account.value, message.to, message.text, { retryKey: message.retryKey })
    : refuse({ code: account.reason, answer: null })
  await writeDown(context, 'line', purpose, message.to, sent)
  return sent
}

/** How many messages of LINE's month are used. */
export async function quotaOf(
  db: Context['db'],
  installation: Installation,
): Promise<Result<LineQuota, SendingRefusal>> {
  const account = await lineAccountOf(db, installation)
  return account.ok ? lineQuota(account.value) : refuse({ code: account.reason, answer: null })
}

/** The mail server as it is set; refused where there is none, or its password does not open. */
export async function mailServerOf(
  db: Context['db'],
  installation: Installation,
): Promise<Result<MailServer, 'not-set-up' | SealRefusal>> {
  const said = async (name: Parameters<typeof settingOf>[2]) => {
    const value = await settingOf(db, installation, name)
    return value.ok ? value.value : ''
  }
  const host = await said('mail.host')
  const from = await said('mail.from')
  if (host === '' || from === '') return refuse('not-set-up')
  const password = await settingOf(db, installation, 'mail.password')
  if (!password.ok) return password
  return accept({
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: Number(await said('mail.port')),
    security: (await said('mail.security')) as MailSecurity,
    user: await said('mail.user'),
    password: password.value,
    from,
  })
}

/** LINE's official account as it is set; refused where there is none, or its token does not open. */
export async function lineAccountOf(
  db: Context['db'],
  installation: Installation,
): Promise<Result<LineAccount, 'not-set-up' | SealRefusal>> {
  const token = await settingOf(db, installation, 'line.token')
  if (!token.ok) return token
  if (token.value === '') return refuse('not-set-up')
  const api = installation.environment.PRONGSAI_LINE_API
  return accept({ token: token.value, ...(api ? { api } : {}) })
}

/** What the installation can send by, as it is set now. */
export const channelsOf = async (
  db: Context['db'],
  installation: Installation,
): Promise<Readonly<Record<Channel, boolean>>> => ({
  mail: (await mailServerOf(db, installation)).ok,
  line: (await lineAccountOf(db, installation)).ok,
})

async function writeDown(
  context: Context,
  channel: Channel,
  purpose: Purpose,
  to: string,
  sent: Result<null, SendingRefusal>,
) {
  const attempt = {
    id: context.newId(),
    at: context.now,
    channel,
    purpose,
    recipient: masked(to),
    outcome: sent.ok ? 'sent' : sent.reason.code,
    answer: sent.ok ? null : sent.reason.answer,
    askedBy: context.actor.id,
  }
  await inTransaction(context.db, (tx) => saveAttempt(tx, attempt))
}
