import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { citizen } from '../src/accounts/local-officer.ts'
import { surveysOf } from '../src/app/survey-door.ts'
import { createApp } from '../src/app.ts'
import { clockAt } from '../src/platform/clock.ts'
import { loadAssets } from '../src/platform/web/assets.ts'
import { aheadOfFramework, answeredEarly } from '../src/platform/web/early-door.ts'
import { formStamps } from '../src/platform/web/form-stamp.ts'
import { mayBeSurvey } from '../src/surveys/door-routes.ts'
import { surveyTimes } from '../src/surveys/guard-routes.ts'
import type { Survey } from '../src/surveys/survey.ts'
import { frameworks } from './world/clean-plan.ts'
import { testContext, testDay } from './world/context.ts'
import { idOf, openedSurvey } from './world/open-survey.ts'
import { testKey, webWorld } from './world/web.ts'

const clock = clockAt(testDay)
const stamps = formStamps(testKey, surveyTimes)
let world: Awaited<ReturnType<typeof webWorld>>
let survey: Survey
const servers: { early: ServerType; framework: ServerType } = {} as never
const faults: unknown[] = []

beforeAll(async () => {
  world = await webWorld({ clock })
  survey = await openedSurvey(testContext(world), world.agency.id)
  const { db, files } = world
  const onFault = (error: unknown) => void faults.push(error)
  const assets = loadAssets(null)
  const { door } = surveysOf({ db, clock, frameworks, key: testKey, assets, onFault })
  const installation = { key: testKey, environment: {} }
  const site = { db, files, frameworks, clock, installation, actor: citizen, surveys: door }
  const app = createApp({ ...site, onFault: (_, error) => onFault(error) })
  for (const name of ['early', 'framework'] as const) {
    const server = createAdaptorServer({ fetch: app.fetch })
    if (name === 'early')
      aheadOfFramework(server, mayBeSurvey, (each) => answeredEarly(door, null, each), onFault)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers[name] = server
  }
})
afterAll(async () => {
  for (const server of Object.values(servers)) server.close()
  await world.close()
})

/** What one of the servers answers to the bytes of a request, without what is different each time. */
async function answered(name: keyof typeof servers, head: readonly string[], body: string) {
  const { port } = servers[name].address() as AddressInfo
  const line = connect(port, '127.0.0.1')
  line.write(`${[...head, 'Connection: close', '', ''].join('\r\n')}${body}`)
  const pieces: Buffer[] = []
  line.on('data', (piece: Buffer) => void pieces.push(piece))
  line.on('error', () => undefined)
  await once(line, 'close')
  const all = Buffer.concat(pieces)
  const goOn = Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')
  const heard = all.indexOf(goOn) === 0 ? all.subarray(goOn.length) : all
  const end = heard.indexOf('\r\n\r\n')
  const [status = '', ...headers] = heard.subarray(0, end).toString('latin1').split('\r\n')
  const isIn = (word: RegExp) => headers.some((each) => word.test(each))
  const rest = heard.subarray(end + 4)
  const sent = isIn(/^transfer-encoding: chunked/i) ? unchunked(rest) : rest
  const isPacked = isIn(/^content-encoding: gzip/i) && sent.length > 0
  const page = (isPacked ? gunzipSync(sent) : sent).toString('utf8')
  const ofEach = /^(date|content-length|connection|keep-alive|transfer-encoding|content-encoding):/
  return {
    status,
    headers: headers
      .map((each) => each.toLowerCase())
      .filter((each) => !ofEach.test(each))
      .sort(),
    page: page
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[0-9a-z]+\.[\w-]{43})?/g, 'STAMP')
      .replaceAll(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g, 'RECEIPT'),
  }
}

function unchunked(sent: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; ; ) {
    const eol = sent.indexOf('\r\n', at)
    const size = Number.parseInt(sent.subarray(at, eol).toString(), 16)
    if (!(size > 0)) return Buffer.concat(pieces)
    pieces.push(sent.subarray(eol + 2, eol + 2 + size))
    at = eol + 4 + size
  }
}

let sent = 0
async function bothAnswer(head: readonly string[], body?: (stamp: string) => string) {
  const heard = []
  for (const name of ['early', 'framework'] as const) {
    sent += 1
    const page = `survey ${survey.agencyId} ${survey.id}`
    const stamp = stamps.restamped(page, idOf(`form ${sent}`), clock.now())
    const written = body?.(stamp) ?? ''
    const length = body ? [`Content-Length: ${Buffer.byteLength(written)}`] : []
    heard.push(await answered(name, [...head, ...length], written))
  }
  expect(heard[0], head.join(' | ')).toEqual(heard[1])
  return heard[0]?.status ?? ''
}
const host = 'Host: 127.0.0.1'

it('the door answers every address as the framework does', async () => {
  const { code } = survey
  const paths = [
    ...['', '/', '//', '/3', '/3/', '/zz', '/zzz', '/3/4', '/ก', '/%33', '/3%0d%0aX-Evil:%201'],
    ...['?large', '?large=1&a=2', '?a&large', '?LARGE', '?largest', '?', '?large?large', '#t=AAAA'],
    ...['/3?x=%00', '/../3', ';a', '/3;a', '?x=\u00e9', `?${'a=1&'.repeat(400)}`],
  ].map((more) => `/s/${code}${more}`)
  const others = [
    ...[`/en/s/${code}`, `/en/s/${code}/3?large`, `/en/en/s/${code}`, `/EN/s/${code}`],
    ...[`/s/${code.toUpperCase()}`, `/s/%${code.charCodeAt(0).toString(16)}${code.slice(1)}`],
    ...['/s/zzzzz', '/s/', '/s', '/s/..', `//s/${code}`, `/s//${code}`, `/./s/${code}`],
    ...[`http://127.0.0.1/s/${code}`, `http://evil.example/s/${code}`, `/s/${code}\\3`],
  ]
  for (const path of [...paths, ...others])
    for (const method of ['GET', 'HEAD']) await bothAnswer([`${method} ${path} HTTP/1.1`, host])
  expect(await bothAnswer([`GET /s/${code}?large HTTP/1.1`, host])).toContain('200')
})

it('… every method, name and way to be packed', async () => {
  const at = `/s/${survey.code}/3`
  for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'get', 'QUERY'])
    await bothAnswer([`${method} ${at} HTTP/1.1`, host])
  const hosts = [
    ...['evil.example', 'localhost', 'LOCALHOST:80', '127.0.0.1:1', '[::1]', '', 'a@localhost'],
    ...['127.0.0.1.evil.example', 'localhost evil.example', '127.1', '0x7f000001'],
  ]
  for (const name of hosts) await bothAnswer([`GET ${at} HTTP/1.1`, `Host: ${name}`])
  await bothAnswer([`GET ${at} HTTP/1.0`])
  await bothAnswer([`GET ${at} HTTP/1.1`, host, 'Host: evil.example'])
  const packings = ['gzip', 'gzip;q=0', 'gzip; q=0.0, br', 'br', '*', 'identity', 'x-gzip', ',,;q=']
  for (const packing of [...packings, `${'a,'.repeat(4000)}gzip`])
    await bothAnswer([`GET ${at} HTTP/1.1`, host, `Accept-Encoding: ${packing}`])
})

it('… and every post, from wherever it says it comes', async () => {
  const form = 'Content-Type: application/x-www-form-urlencoded'
  const ours = 'Sec-Fetch-Site: same-origin'
  const post = (...more: readonly string[]) => [`POST /s/${survey.code}/3 HTTP/1.1`, host, ...more]
  const ticks = 'q0=4&q1=3&q2=x'
  const good = (stamp: string) => `${ticks}&stamp=${stamp}`
  expect(await bothAnswer(post(form, ours), good)).toContain('200')
  for (const whence of [
    ...['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Site: none'],
    ...['Sec-Fetch-Site: SAME-ORIGIN', 'Origin: null', 'Origin: http://127.0.0.1', 'Accept: */*'],
    ...['Origin: https://evil.example', 'Referer: https://evil.example/', 'Referer: nonsense'],
    ...['Origin: http://127.0.0.1:80', 'Origin: http://127.0.0.1@evil.example', 'Cookie: a=b'],
  ])
    await bothAnswer(post(form, whence), good)
  for (const type of [
    ...['text/plain', 'multipart/form-data; boundary=x', 'application/json', ''],
    ...['Application/X-WWW-Form-Urlencoded; charset=UTF-16', 'application/x-www-form-urlencodedx'],
  ])
    await bothAnswer(post(`Content-Type: ${type}`, ours), good)
  const odd = [
    ...['q0=4&q0=0', 'q0[]=4', 'q0=-1', 'q0=99999999999999999999', 'q0=5', 'q0=x', 'q9=1'],
    ...['__proto__=1&constructor=2', 'q0=%', '&&&&', '=', 'seen=1', 'seen=1&seen=0', 'q0=+4'],
    ...[
      `${ticks}&website=x`,
      `${ticks}&seen=1&as-open=1&ticket=AAAA-AAAA`,
      `${ticks}&ticket=%0d%0a`,
    ],
  ]
  for (const fields of odd)
    for (const accept of ['Accept: application/json', 'Accept: text/html'])
      await bothAnswer(post(form, ours, accept), (stamp) => `${fields}&stamp=${stamp}`)
  for (const stamp of ['', '..', 'a.b.c', `${idOf('x')}.0.${'A'.repeat(43)}`])
    await bothAnswer(post(form, ours), () => `${ticks}&stamp=${stamp}&stamp=${stamp}`)
  await bothAnswer(post(form, ours))
  await bothAnswer(post(form, ours, 'Content-Length: -1'))
  await bothAnswer(post(form, ours, 'Content-Length: 3', 'Content-Length: 4'), good)
  await bothAnswer(post(form, ours, 'Transfer-Encoding: chunked'), good)
  await bothAnswer(post(form, ours, 'Expect: 100-continue'), good)
  expect(faults).toEqual([])
})
