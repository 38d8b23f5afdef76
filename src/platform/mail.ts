// Mail by the agency's or the installation's own SMTP server. One connection a letter, short timeouts,
// and every failure as a code: the sentence for it is the settings' own.
import { createTransport } from 'nodemailer'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { MailTrouble } from '../basics/sending-trouble.ts'

/** How the connection is kept from being read: TLS asked for after connecting, from the first byte, or none. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

/** A server that takes our letters. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  /** Empty where the server asks for no sign-in. */
  readonly user: string
  readonly password: string
  /** Who letters are from: an address, or "Name <address>". */
  readonly from: string
}

/** A letter: the same words as text and as HTML. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for every try of one letter, so that one that arrives twice is known as one. */
  readonly messageId?: string
}

/** A letter of plain paragraphs. */
export const plainLetter = ({ to, subject, text }: Omit<Letter, 'html'>): Letter => ({
  ...{ to, subject, text },
  html: `<p>${escaped(text).replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`,
})

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** A trouble, and the number the server answered with, such as 535; null where none came. */
export interface MailRefusal {
  readonly code: MailTrouble
  readonly answer: number | null
}

/** Milliseconds a server is waited for: to connect and greet, and between two answers. */
export interface MailPatience {
  readonly connect: number
  readonly answer: number
}
const usualPatience: MailPatience = { connect: 8_000, answer: 15_000 }

/** Sends one letter. Nothing of the password, of the server's words or of the letter is in what comes back. */
export async function sendMail(
  server: MailServer,
  letter: Letter,
  patience: MailPatience = usualPatience,
): Promise<Result<null, MailRefusal>> {
  const { host, port, security, user, password, from } = server
  // A password that anybody on the way can read is no password.
  if (security === 'none' && user !== '' && !isThisComputer(host))
    return refuse({ code: 'password-in-the-open', answer: null })
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    dnsTimeout: patience.connect,
    // A letter may not name files or addresses of this computer's network.
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  try {
    await transport.sendMail({ from, ...letter, headers: { 'Auto-Submitted': 'auto-generated' } })
    return accept(null)
  } catch (error) {
    return refuse(refusalOf(error))
  } finally {
    transport.close()
  }
}

/** Whether a host is the computer we run on, so that nothing travels. */
export const isThisComputer = (host: string): boolean =>
  ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.toLowerCase())

/** What nodemailer, Node and OpenSSL say, as one of our troubles. */
function refusalOf(error: unknown): MailRefusal {
  const { code, originalCode, command, responseCode, message } = error as {
    code?: unknown
    originalCode?: unknown
    command?: unknown
    responseCode?: unknown
    message?: unknown
  }
  const answer = typeof responseCode === 'number' ? responseCode : null
  const said = `${String(code ?? '')} ${String(originalCode ?? '')} ${String(message ?? '')}`
  const known = (trouble: MailTrouble): MailRefusal => ({ code: trouble, answer })
  if (/ERR_SSL_WRONG_VERSION|wrong version number|packet length too long/i.test(said))
    return known('no-tls')
  if (
    /\b(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL|EPROTO)|certificate/i.test(
      said,
    )
  )
    return known('certificate')
  if (/\bEAUTH\b|\bENOAUTH\b/.test(said)) return known('wrong-password')
  if (/STARTTLS|\bETLS\b/.test(said)) return known('no-tls')
  if (/\b(ENOTFOUND|EDNS|EAI_AGAIN)\b/.test(said)) return known('no-such-host')
  if (/ETIMEDOUT|timeout/i.test(said)) return known('too-slow')
  if (/\b(ECONNREFUSED|ECONNECTION|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ESOCKET)\b/.test(said))
    return known('unreachable')
  if (/\bEENVELOPE\b/.test(said))
    return known(String(command ?? '').startsWith('MAIL') ? 'sender-refused' : 'recipient-refused')
  if (/\bEMESSAGE\b/.test(said)) return known('letter-refused')
  return known('mail-failed')
}
