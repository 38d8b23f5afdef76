import { randomBytes } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { VisitOutcome, VisitReason } from '../../src/platform/visiting/visit-reasons.ts'
import { type MiniatureFiles, miniaturePages } from './miniature-files.ts'
import type { Host, MiniatureSite } from './miniature-site.ts'

/** One thing a link may lead to, and what a visit must say of it. */
export interface Trap {
  readonly name: string
  readonly url: string
  readonly outcome: VisitOutcome
  readonly reason: VisitReason
  /** What must be seen inside, as the test writes it; empty where nothing is to be seen, or nothing opened. */
  readonly seen: string
}

const page = (body: string | Uint8Array, type = 'text/html; charset=utf-8'): RequestListener => {
  return (_, told) => void told.setHeader('content-type', type).end(body)
}
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, told) =>
    void told.writeHead(code, headers).end()
const leadsTo = (location: string, code = 302) => status(code, { location })
const good = page(miniaturePages.good)
const pdf = (bytes: Uint8Array) => page(bytes, 'application/pdf')
const office = 'application/vnd.openxmlformats-officedocument'
const docxType = `${office}.wordprocessingml.document`
const xlsxType = `${office}.spreadsheetml.sheet`
/** The smallest picture there is. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Fails so often before it answers. */
function failing(times: number, fails: RequestListener, then: RequestListener): RequestListener {
  let asked = 0
  return (request, told) => (asked++ < times ? fails : then)(request, told)
}

/** Sends one piece after another until whoever asked is gone. */
async function forever(told: ServerResponse, piece: () => Uint8Array | string, pause: number) {
  while (!told.destroyed) {
    const flows = told.write(piece())
    await after(flows ? pause : Math.max(pause, 5))
  }
}
const endless: RequestListener = (_, told) => void forever(told, () => randomBytes(65_536), 0)
const bomb: RequestListener = (_, told) =>
  void told.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(30_000_000)))

/** Where the site stands, and what it has to show. */
interface Place extends Pick<MiniatureSite, 'port' | 'url' | 'files'> {
  /** Nothing listens there. */
  readonly closedPort: number
}

/** Every trap of the site at its port, and the hosts they stand at. */
export function trapsAt({ port, closedPort, url, files }: Place) {
  const hosts: Record<string, Host> = {}
  const traps: Trap[] = []
  const said = (name: string, url: string, outcome: VisitOutcome, reason: VisitReason, seen = '') =>
    traps.push({ name, url, outcome, reason, seen })
  const ok = ['ok', 'opened'] as const
  const trap = (
    name: string,
    host: string,
    answers: RequestListener,
    [outcome, reason, seen]: readonly [VisitOutcome, VisitReason, string?],
    robots?: RequestListener,
  ) => {
    hosts[host] = robots ? { page: answers, robots } : { page: answers }
    said(name, url(host, '/page'), outcome, reason, seen)
  }
  const showing = (seen: string) => [...ok, seen] as const
  const inside = `http://127.0.0.2:${port}/secret`

  hosts['www'] = { page: byPath(files, url('portal')) }
  hosts['portal'] = { page: (asked, told) => void after(20).then(() => good(asked, told)) }
  said('a page in HTML', url('www'), ...ok)
  said('a page and a place in it', url('www', '/#'), ...showing('hash-link likely'))
  said('a PDF', url('files', '/plan.pdf'), ...ok)
  said('a DOCX', url('files', '/plan.docx'), ...ok)
  said('an XLSX', url('files', '/budget.xlsx'), ...ok)
  said('a page over TLS', url('secure', '/', 'https'), ...ok)
  trap('a PDF said to be HTML', 'mistyped', page(files.pdf, 'text/html'), ok)
  trap('a scan without text', 'scan', pdf(files.scanPdf), showing('scan-without-text likely'))
  trap('a picture', 'picture', page(onePixel, 'image/png'), showing('scan-without-text likely'))
  const wrong = showing('wrong-year likely: 2564')
  trap('a PDF of another year', 'old', pdf(files.wrongYearPdf), wrong)
  trap('an XLSX of another year', 'old-sheet', page(files.wrongYearXlsx, xlsxType), wrong)
  trap('a page of two other years', 'years', page(miniaturePages.twoYears), [
    ...showing('wrong-year not-sure: 2564'),
  ])
  trap('a page of this year and others', 'archive', page(miniaturePages.everyYear), ok)
  const neighbour = showing('other-agency likely: องค์การบริหารส่วนตำบลหนองบัว')
  trap('a PDF of another agency', 'neighbour', pdf(files.otherAgencyPdf), neighbour)
  trap('a DOCX of another agency', 'borrower', page(files.otherAgencyDocx, docxType), neighbour)
  trap('a PDF about something else', 'history', pdf(files.otherMatterPdf), [
    ...showing('element-not-found not-sure: O11.1, element-not-found not-sure: O11.3'),
  ])
  trap('a page whose link is #', 'promise', page(miniaturePages.leadsNowhere), [
    ...showing('hash-link not-sure: #'),
  ])
  trap('hostile HTML', 'deep', (asked, told) => page(miniaturePages.hostile())(asked, told), [
    ...showing('not-read not-sure: too-deep'),
  ])
  trap('a hostile PDF', 'knot', pdf(files.hostilePdf), showing('not-read not-sure: empty'))
  const wall = showing('login-wall likely')
  trap('a login form', 'form', page(miniaturePages.login), wall)
  trap('a slow page', 'slow', (a, b) => void after(300).then(() => good(a, b)), ok)
  trap('a chain of redirects', 'chain', chain(4), ok)
  trap('http that leads to https', 'upgrade', leadsTo(url('secure', '/', 'https'), 301), ok)
  trap('a login wall', 'wall', leadsTo(url('form', '/login?next=%2Fpage')), wall)
  trap('a redirect to Thai letters', 'thai', leadsTo(latin1Of('/แผน.html')), ok)
  hosts['thai'] = {
    page: (a, b) => (a.url === '/page' ? leadsTo(latin1Of('/แผน'))(a, b) : good(a, b)),
  }
  const google = (host: string, path: string) => `http://${host}.google.com:${port}${path}`
  const shared = google('drive', '/file/d/1/view')
  said('a Drive without access', shared, ...showing('drive-not-public likely'))
  hosts['drive'] = { page: leadsTo(google('accounts', '/ServiceLogin')) }
  hosts['accounts'] = { page: page(miniaturePages.drive) }
  trap('a page that only a script fills', 'hollow', page(miniaturePages.hollow), [
    ...showing('not-read not-sure: empty'),
  ])
  trap('a page that fails twice', 'flaky', failing(2, status(503), good), ok)
  trap('429 and then the page', 'busy', failing(1, status(429, { 'retry-after': '3' }), good), ok)
  trap('robots.txt that is a bomb', 'robots-bomb', good, ok, bomb)
  trap('robots.txt without end', 'robots-endless', good, ok, endless)

  trap('a dead link', 'dead', status(404), ['broken', 'not-found'])
  trap('a page that is gone', 'gone', status(410), ['broken', 'gone'])
  said('no such host', url('nowhere'), 'broken', 'name-unknown')
  said('# for a link', '#', 'broken', 'not-an-address')
  said('script for a link', 'javascript:void(0)', 'broken', 'not-http')
  said('a host inside', url('intranet'), 'broken', 'private-address')
  said('a host half inside', url('both'), 'broken', 'private-address')
  said('a name that changes its mind', url('rebind'), 'broken', 'private-address')
  const refused = ['broken', 'private-address'] as const
  trap('a redirect to this computer', 'loopback', leadsTo(inside), refused)
  trap('the same as one number', 'number', leadsTo(`http://2130706434:${port}/secret`), refused)
  trap('the same by IPv6', 'six', leadsTo(`http://[::1]:${port}/secret`), refused)
  trap('the same by a name', 'named', leadsTo(url('intranet', '/secret')), refused)
  trap('the metadata of a cloud', 'cloud', leadsTo('http://169.254.169.254/latest/'), refused)
  trap('a redirect to a file', 'file', leadsTo('file:///etc/passwd'), ['broken', 'not-http'])
  trap('a redirect in a circle', 'circle', leadsTo('/page'), ['broken', 'redirect-loop'])
  trap('redirects without end', 'endless-way', chain(Number.POSITIVE_INFINITY), [
    ...(['broken', 'too-many-redirects'] as const),
  ])

  const circle = status(302, { location: '/page', 'set-cookie': 'seen=1' })
  trap('a circle that gives cookies', 'cookies', circle, ['unsure', 'asks-cookies'])
  trap('two ways at once', 'fork', (_, told) => void fork(told), ['unsure', 'odd-status'])
  said('a name and a word in it', `http://a:b@www.mini.example:${port}/`, 'unsure', 'with-password')
  said('a port of mail', 'http://www.mini.example:25/', 'unsure', 'odd-port')
  trap('401', 'members', status(401), ['unsure', 'asks-sign-in'])
  trap('403', 'closed', status(403), ['unsure', 'forbidden'])
  trap('429 for ever', 'jammed', status(429), ['unsure', 'too-many-asked'])
  trap('500', 'ill', status(500), ['unsure', 'server-trouble'])
  trap('nothing at all', 'blank', status(200), ['unsure', 'empty'])
  trap('robots.txt that forbids', 'private', good, ['unsure', 'robots'], forbids)
  trap('a redirect to what it forbids', 'lured', leadsTo(url('private')), ['unsure', 'robots'])
  const noRules = ['unsure', 'robots-unknown'] as const
  trap('robots.txt that fails', 'robots-ill', good, noRules, status(503))
  trap('never an answer', 'silent', () => undefined, ['unsure', 'no-answer'])
  trap('a slow drip', 'drip', (_, told) => void forever(told, () => '.', 50), [
    'unsure',
    'too-slow',
  ])
  trap('half a page', 'torn', torn, ['unsure', 'connection-cut'])
  said('a closed port', `http://www.mini.example:${closedPort}/`, 'unsure', 'connection-refused')
  said('a name not told just now', url('hiccup'), 'unsure', 'name-unanswered')
  trap('no HTTP', 'ssh', (_, told) => void told.socket?.end('SSH-2.0-OpenSSH\r\n\r\n'), [
    ...(['unsure', 'not-web'] as const),
  ])
  trap('huge headers', 'boaster', status(200, { x: 'a'.repeat(100_000) }), [
    ...(['unsure', 'headers-too-large'] as const),
  ])
  trap('a body without end', 'flood', endless, ['unsure', 'too-large'])
  trap('a gzip bomb', 'bomb', bomb, ['unsure', 'unpacks-too-large'])
  trap('what is no gzip', 'unpackable', notGzip, ['unsure', 'cannot-unpack'])
  const tls = (name: string, host: string, reason: VisitReason) =>
    said(name, url(host, '/', 'https'), 'unsure', reason)
  tls('a certificate that ran out', 'expired', 'certificate-expired')
  tls('a certificate of another', 'borrowed', 'certificate-of-other')
  tls('a certificate signed by itself', 'homemade', 'certificate-untrusted')
  return { traps, hosts }
}

/** The pages of a good host; /page-… and all else is a page in HTML that knows when it has not changed. */
function byPath(files: MiniatureFiles, portal: string): RequestListener {
  const known: Readonly<Record<string, RequestListener>> = {
    '/to-portal': leadsTo(portal),
    '/plan.pdf': pdf(files.pdf),
    '/plan.docx': page(files.docx, docxType),
    '/budget.xlsx': page(files.xlsx, xlsxType),
  }
  return (asked, told) => {
    const found = known[asked.url ?? '']
    if (found) return found(asked, told)
    told.setHeader('etag', '"a1"').setHeader('last-modified', 'Mon, 02 Oct 2023 03:00:00 GMT')
    if (asked.headers['if-none-match'] === '"a1"') told.writeHead(304).end()
    else good(asked, told)
  }
}

/** /page leads to /1, /1 to /2 and so on. */
const chain =
  (length: number): RequestListener =>
  (asked, told) => {
    const at = Number(asked.url?.slice(1)) || 0
    if (at < length) leadsTo(`/${at + 1}`, 301)(asked, told)
    else good(asked, told)
  }

const forbids = page('User-agent: *\nDisallow: /\n', 'text/plain')
/** As Thai hosts write it: the bytes of UTF-8, where Node would send a letter for each. */
const latin1Of = (text: string) => Buffer.from(text).toString('latin1')
const fork = (told: ServerResponse) =>
  told.writeHead(302, ['location', '/a', 'location', '/b']).end()
const torn: RequestListener = (_, told) => {
  told.writeHead(200, { 'content-length': '1000' }).write('ครึ่ง')
  setTimeout(() => told.destroy(), 30)
}
const notGzip: RequestListener = (_, told) =>
  void told.setHeader('content-encoding', 'gzip').end('not gzip at all')
