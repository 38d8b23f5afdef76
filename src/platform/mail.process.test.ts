import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { type MailServer, sendMail } from './mail.ts'

const letter = {
  to: 'somchai@example.go.th',
  subject: 'ทดสอบการส่งอีเมลจากโปร่งใส ๒๕๖๙',
  text: 'ข้อความทดสอบ\nบรรทัดที่สอง',
  html: '<p>ข้อความทดสอบ</p>',
}
const patience = { connect: 1_500, answer: 1_500 }
const closing: (() => Promise<unknown> | unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A working miniature of a mail server. */
async function postOffice(options: SMTPServerOptions = {}) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onData(stream, _, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => void pieces.push(piece))
      stream.on('end', () => {
        received.push(Buffer.concat(pieces).toString('utf8'))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {
    // A client that hangs up in the middle of TLS is what some of these tests are about.
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  closing.push(() => new Promise<void>((done) => server.close(() => done())))
  return { port: (server.server.address() as AddressInfo).port, received }
}

const at = (port: number, change: Partial<MailServer> = {}): MailServer => ({
  ...{ host: '127.0.0.1', port, security: 'none', user: '', password: '' },
  from: 'โปร่งใส <ita@example.go.th>',
  ...change,
})
const refused = (code: string) => ({ ok: false, reason: expect.objectContaining({ code }) })

const answer = (text: string, responseCode: number) =>
  Object.assign(new Error(text), { responseCode })

describe('a letter', () => {
  it('arrives with its Thai subject, as text and as HTML', async () => {
    const { port, received } = await postOffice()
    expect(await sendMail(at(port), letter, patience)).toEqual({ ok: true, value: null })
    const [mail = ''] = received
    const subject = [...mail.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, word = '']) =>
      Buffer.from(word, 'base64').toString('utf8'),
    )
    expect(subject.join('')).toContain(letter.subject)
    expect(mail).toMatch(/Content-Type: text\/plain/)
    expect(mail).toMatch(/Content-Type: text\/html/)
    expect(mail).toMatch(/Auto-Submitted: auto-generated/i)
  })

  it('cannot carry another recipient or head in its subject', async () => {
    const { port, received } = await postOffice()
    const subject = 'ทดสอบ\r\nBcc: other@example.com\r\n\r\n<script>'
    expect((await sendMail(at(port), { ...letter, subject }, patience)).ok).toBe(true)
    expect(received[0]).not.toMatch(/^Bcc:/im)
  })

  it('goes with the right password, and is refused by name with a wrong one', async () => {
    const { port, received } = await postOffice({
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        username === 'ita' && password === 'right'
          ? done(null, { user: 'ita' })
          : done(answer('Bad credentials', 535)),
    })
    const user = { user: 'ita', password: 'right' }
    expect((await sendMail(at(port, user), letter, patience)).ok).toBe(true)
    const wrong = await sendMail(at(port, { ...user, password: 'hunter2' }), letter, patience)
    expect(wrong).toEqual({ ok: false, reason: { code: 'wrong-password', answer: 535 } })
    expect(received).toHaveLength(1)
    expect(JSON.stringify(wrong)).not.toContain('hunter2')
  })

  it('is not sent with a password that anybody on the way could read', async () => {
    const server = at(25, { host: 'mail.example.go.th', user: 'ita', password: 'x' })
    expect(await sendMail(server, letter, patience)).toEqual(refused('password-in-the-open'))
  })

  it('says that the sender, the recipient or the letter itself was refused', async () => {
    const no = (code: number) => answer('5.7.1 no', code)
    const sender = await postOffice({ onMailFrom: (_, __, done) => done(no(550)) })
    expect(await sendMail(at(sender.port), letter, patience)).toEqual(refused('sender-refused'))
    const recipient = await postOffice({ onRcptTo: (_, __, done) => done(no(550)) })
    const back = await sendMail(at(recipient.port), letter, patience)
    expect(back).toEqual(refused('recipient-refused'))
    const content = await postOffice({
      onData(stream, _, done) {
        stream.resume()
        stream.on('end', () => done(no(554)))
      },
    })
    expect(await sendMail(at(content.port), letter, patience)).toEqual(refused('letter-refused'))
  })

  it('does not go in the open where TLS was asked for and the server has none', async () => {
    const { port, received } = await postOffice()
    const server = at(port, { security: 'starttls' })
    expect(await sendMail(server, letter, patience)).toEqual(refused('no-tls'))
    expect(received).toEqual([])
  })

  it('is not given to a server whose certificate nobody vouches for', async () => {
    // The miniature vouches for itself: its certificate is of nobody's making but its own.
    const later = await postOffice({ disabledCommands: [] })
    const starttls = at(later.port, { host: 'localhost', security: 'starttls' })
    expect(await sendMail(starttls, letter, patience)).toEqual(refused('certificate'))
    const first = await postOffice({ secure: true })
    const tls = at(first.port, { host: 'localhost', security: 'tls' })
    expect(await sendMail(tls, letter, patience)).toEqual(refused('certificate'))
    expect([...later.received, ...first.received]).toEqual([])
  })

  it('says so where TLS is wanted from the first byte and the server speaks in the open', async () => {
    const { port } = await postOffice()
    const back = await sendMail(at(port, { security: 'tls' }), letter, patience)
    expect(back).toEqual(refused('no-tls'))
  })

  it('waits no longer than it was told for a server that says nothing', async () => {
    const sockets: Socket[] = []
    const silent: Server = createServer((socket) => void sockets.push(socket))
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    closing.push(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const { port } = silent.address() as AddressInfo
    expect(await sendMail(at(port), letter, patience)).toEqual(refused('too-slow'))
  })

  it('says that nobody listens, and that there is no such host', async () => {
    const { port } = await postOffice()
    for (const close of closing.splice(0)) await close()
    expect(await sendMail(at(port), letter, patience)).toEqual(refused('unreachable'))
    const nowhere = at(25, { host: 'no-such-host.invalid' })
    expect(await sendMail(nowhere, letter, patience)).toEqual(refused('no-such-host'))
  })
})
