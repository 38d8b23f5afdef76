import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import { filledForm, frozenPolicy, onDevice, whatCounts } from '../../test/world/staff-answers.ts'
import {
  keeperInMemory,
  openedStaffSurvey,
  printedStaffSurvey,
  type StaffSurveyWorld,
} from '../../test/world/staff-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import { citizen } from '../accounts/local-officer.ts'
import { whoAsks } from '../app/who-asks.ts'
import { addDays } from '../basics/plain-date.ts'
import { clockAt } from '../platform/clock.ts'
import { staffFormWords } from './form-messages.ts'
import { readReceipt } from './receipt.ts'
import { newSlipCode } from './slip.ts'
import { callOffStaffSurvey, closeStaffSurvey } from './step-commands.ts'

const keeper = keeperInMemory()
let today = testDay
let world: Awaited<ReturnType<typeof webWorld>>
let staff: StaffSurveyWorld
let at: string
beforeAll(async () => {
  const clock = { today: () => clockAt(today).today(), now: () => clockAt(today).now() }
  world = await webWorld({ windowKeys: keeper, clock, actor: citizen })
  staff = await opened()
  at = `/i/${staff.survey.code}`
})
afterAll(() => world.close())

const opened = (wanted: Parameters<typeof openedStaffSurvey>[2] = {}) =>
  openedStaffSurvey(testContext(world), world.agency.id, { keeper, slips: 24, ...wanted })

const home = 'http://127.0.0.1:4380'
/** What a browser sends whose page tells nobody where it stands. */
const fromOwnPage = { host: '127.0.0.1:4380', 'sec-fetch-site': 'same-origin', origin: 'null' }
const html = staffFormWords.th

let nextSlip = 0
const slip = (): string => staff.codes[nextSlip++] ?? ''

const fieldsOf = (code: string, more: Readonly<Record<string, string>> = {}) => {
  const { once } = filledForm(code)
  return { code, q0: '0', q1: '1', q2: '2', once, ...more }
}
const post = (
  fields: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) => world.post(at, fields, { ...fromOwnPage, ...more })
const say = (address: string, body: string, more: Readonly<Record<string, string>> = {}) =>
  world.app.request(`${home}${address}`, {
    ...{ method: 'POST', body },
    headers: { ...fromOwnPage, 'content-type': 'application/json', ...more },
  })
const tell = async (address: string, sent: unknown) => {
  const answer = await say(address, JSON.stringify(sent))
  return { status: answer.status, said: (await answer.json()) as Readonly<Record<string, unknown>> }
}
const counted = async (of = staff) => {
  const keys = await keeper.read(of.surveyId)
  if (!keys) throw new Error('The keys are gone.')
  const { forms, items } = await whatCounts(world.db, of, keys)
  return { forms: forms.size, items: items.size }
}

/** That an answer leaves nothing on the device and asks for nothing of it. */
function expectUnknown(answer: Response) {
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('etag')).toBeNull()
  expect(answer.headers.get('last-modified')).toBeNull()
}

describe('the form of a staff survey', () => {
  it('is shown to everybody alike, in two languages, with a style of its own and no cookie', async () => {
    const once: string[] = []
    for (const [address, language] of [
      [at, 'th'],
      [`/en${at}`, 'en'],
      [`${at}?large`, 'th'],
    ] as const) {
      // Old browsers say nothing of where they come from, and people who signed in have cookies.
      for (const headers of [{}, { cookie: 'prongsai.page=1; prongsai.session_token=2' }]) {
        const answer = await world.app.request(`${home}${address}`, {
          headers: { host: '127.0.0.1:4380', ...headers },
        })
        expect(answer.status).toBe(200)
        expectUnknown(answer)
        expect(answer.headers.get('content-security-policy')).toMatch(
          /^default-src 'none'; script-src 'self'; style-src 'sha256-/,
        )
        const page = await answer.text()
        expect(page).toContain(`lang="${language}"`)
        expect(page).not.toContain('from-page')
        once.push(/name="once" value="([\w-]{43})"/.exec(page)?.[1] ?? '')
      }
    }
    expect(new Set(once).size).toBe(6)
  })

  it('takes a code once, and the same page sent again hears the same', async () => {
    const before = await counted()
    const fields = fieldsOf(slip())
    for (const _ of ['once', 'and again']) {
      const answer = await post(fields)
      expect(answer.status).toBe(200)
      expectUnknown(answer)
      const page = await answer.text()
      expect(page).toContain(html.thanks.title)
      expect(page).not.toContain(fields.code)
    }
    expect(await counted()).toEqual({ ...before, forms: before.forms + 1 })
    const other = await post(fieldsOf(fields.code))
    expect(other.status).toBe(409)
    const page = await other.text()
    expect(page).toContain(html.notices['code-used'].title)
    expect(page).not.toContain(fields.code)
    expect(page).not.toContain(' checked')
  })

  it('gives whoever asks for it a receipt', async () => {
    const answer = await post(fieldsOf(slip(), { receipt: '1' }))
    const page = (await answer.text()).replaceAll('&quot;', '"')
    const receipt = readReceipt(page.slice(page.indexOf('prongsai promise')))
    expect(receipt?.surveyId).toBe(staff.surveyId)
    expect(receipt?.hashes).toHaveLength(4)
  })

  it('asks for what was not answered once, and keeps what was', async () => {
    const code = slip()
    const asked = await post({ code, q0: '3', once: filledForm(code).once })
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('name="seen"')
    expect(page).toContain(`value="${code}"`)
    expect(page.match(/ checked/g)).toHaveLength(1)
    expect((await post({ code, q0: '3', seen: '1' })).status).toBe(200)
    // Nothing at all is never taken.
    expect((await post({ code: slip(), seen: '1' })).status).toBe(422)
  })

  it('tells of a code what is wrong before it asks for answers, and never whether it was used', async () => {
    const [used, free] = [slip(), slip()]
    const page = fieldsOf(used)
    expect((await post(page)).status).toBe(200)
    const { once } = filledForm(used)
    const asked = async (code: string) => {
      const answer = await post({ code, q0: '3', once })
      expect(answer.status).toBe(422)
      return (await answer.text()).replaceAll(code, '')
    }
    const unknown = await asked(newSlipCode())
    expect(unknown).toContain(html.faultOf({ kind: 'none' }))
    expect(unknown).not.toContain('name="seen"')
    // Whoever kept the codes that were printed could else watch who answers, and when.
    expect(await asked(used)).toBe(await asked(free))
    // Of the very page that was sent it is told, lest whoever goes back in the same window reads what was filled in.
    for (const sent of [{ once: page.once }, { once, seen: '1' }]) {
      const answer = await post({ code: used, q0: '3', ...sent })
      expect(answer.status).toBe(409)
      const said = await answer.text()
      expect(said).toContain(html.notices['code-used'].title)
      expect(said).not.toContain(' checked')
      expect(said).not.toContain(used)
    }
  })

  it('says what is wrong with a code, and takes it however it was typed', async () => {
    const code = slip()
    for (const wrong of ['', 'ABC', `${code}A`, `O${code.slice(1)}`, newSlipCode(), 'รหัส', '\0'])
      expect((await post(fieldsOf(wrong))).status, wrong).toBe(422)
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    expect((await post(fieldsOf(typed))).status).toBe(200)
  })

  it('is taken from our own page, which tells nobody where it stands, and from no other site', async () => {
    const code = slip()
    const foreign = [
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' },
    ]
    for (const headers of foreign) expect((await post(fieldsOf(code), headers)).status).toBe(403)
    // An old browser says nothing at all.
    const answer = await world.app.request(`${home}${at}`, {
      method: 'POST',
      headers: {
        ...{ host: '127.0.0.1:4380', 'content-type': 'application/x-www-form-urlencoded' },
      },
      body: new URLSearchParams(fieldsOf(code)).toString(),
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

it('a slip is good for its own survey alone, and by a post of its own page alone', async () => {
  const other = await openedStaffSurvey(testContext(world), world.agency.id, { keeper, slips: 2 })
  const code = other.codes[0] ?? ''
  expect((await post(fieldsOf(code))).status).toBe(422)
  const query = new URLSearchParams({ ...fieldsOf(code), seen: '1' })
  const address = `/i/${other.survey.code}?${query}`
  expect((await world.get(address, { 'x-http-method-override': 'POST' })).status).toBe(200)
  expect(await counted(other)).toEqual({ forms: 0, items: 0 })
})

describe('the door for a script', () => {
  it('gives the policy to the byte, signs once, and takes the signed items without a code', async () => {
    const policy = await frozenPolicy(world.db, staff)
    const before = await counted()
    const page = await (await world.get(at)).text()
    const shown = await world.get(/data-policy-at="([^"]+)"/.exec(page)?.[1] ?? '')
    expectUnknown(shown)
    const text = await shown.text()
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      /data-policy="([0-9a-f]{64})"/.exec(page)?.[1],
    )
    expect(JSON.parse(text)).toEqual(policy)

    const [code, device] = [slip(), await onDevice(policy)]
    const order = { code, blinded: device.blinded }
    const first = await tell(`${at}/tokens`, order)
    expect(first).toMatchObject({ status: 200, said: { state: 'signed' } })
    expect(await tell(`${at}/tokens`, order)).toEqual(first)
    const others = { code, blinded: (await onDevice(policy)).blinded }
    expect(await tell(`${at}/tokens`, others)).toEqual({
      ...{ status: 409, said: { state: 'code-used' } },
    })
    const items = await device.items(first.said['signatures'] as readonly string[])
    const taken = await tell(`${at}/items`, { items })
    expect(taken).toMatchObject({ status: 200, said: { state: 'taken', surveyId: staff.surveyId } })
    expect(taken.said['promise']).toMatch(/^[\w-]{86}$/)
    expect(await tell(`${at}/items`, { items })).toEqual(taken)
    expect(await counted()).toEqual({ ...before, items: before.items + 1 })
    const answer = await say(`${at}/items`, JSON.stringify({ items }))
    expectUnknown(answer)
  })

  it('answers whatever is sent with a number below 500, and spends nothing on it', async () => {
    const policy = await frozenPolicy(world.db, staff)
    const [code, device] = [slip(), await onDevice(policy)]
    const { blinded } = device
    const before = await counted()
    const [first = '', ...rest] = blinded
    const bytes = (fill: number, length = 256) => Buffer.alloc(length, fill).toString('base64url')
    const deep = (of: string) => `${of.repeat(100_000)}${of === '[' ? ']' : '}'}`
    const bodies = [
      ...['', 'null', '[]', '{}', '"', '\0', '{"code":1}', '{"items":null}', 'NaN', '1e999'],
      ...[
        deep('['),
        `{"a":${'['.repeat(90_000)}`,
        JSON.stringify({ code, blinded: 'x'.repeat(200_000) }),
      ],
      ...[`{"__proto__":{"code":"${code}"},"constructor":{"prototype":{"blinded":[]}}}`],
      JSON.stringify({ code: '\0'.repeat(14), blinded }),
      JSON.stringify({ code: { toString: 1 }, blinded }),
      JSON.stringify({ code, blinded: [bytes(0xff), ...rest] }),
      JSON.stringify({ code, blinded: [bytes(0, 255), ...rest] }),
      JSON.stringify({ code, blinded: [bytes(0, 257), ...rest] }),
      JSON.stringify({ code, blinded: [first.replace(/.$/, '='), ...rest] }),
      JSON.stringify({ code, blinded: [first.replace(/.$/, '\u0e01'), ...rest] }),
      JSON.stringify({ code, blinded: { length: 4, 0: first } }),
      JSON.stringify({ code, blinded: Array(400).fill(first) }),
      JSON.stringify({ items: Array(400).fill({ c: 0, t: 0, p: bytes(1, 32), s: first }) }),
      JSON.stringify({ items: [{ c: -1, t: 1e21, p: '\0', s: null }] }),
      JSON.stringify({ items: [0, 1, 2, 3].map((c) => ({ c, t: 0, p: bytes(1, 32), s: first })) }),
      JSON.stringify({
        items: [0, 1, 2, 3].map((c) => ({ c, t: 0.5, p: bytes(1, 32), s: first })),
      }),
      'x'.repeat(300 * 1024),
    ]
    for (const body of bodies)
      for (const address of [`${at}/tokens`, `${at}/items`, at]) {
        const answer = await say(address, body)
        const what = `${address} ${body.slice(0, 60)}`
        expect(answer.status, what).toBeGreaterThanOrEqual(400)
        expect(answer.status, what).toBeLessThan(500)
        expectUnknown(answer)
      }
    const hostile = [
      ...[`code=${code}&q0=${'9'.repeat(60_000)}`, '&'.repeat(10_000), `${'%00'.repeat(9_000)}=1`],
      ...[`code=${code}&q0=%ff%fe`, `code=${code}&q0=__proto__&q1=constructor&q2=toString`],
      'x'.repeat(70_000),
    ]
    for (const body of hostile) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const { status } = await say(at, body, type)
      expect([413, 422], body.slice(0, 60)).toContain(status)
    }
    expect((await say(`${at}/tokens`, 'x'.repeat(70_000))).status).toBe(413)
    expect((await say(`${at}/items`, 'x'.repeat(300_000))).status).toBe(413)
    expect(await counted()).toEqual(before)
    expect(world.faults).toEqual([])
    expect((await tell(`${at}/tokens`, { code, blinded })).status).toBe(200)
  })

  it('holds back wrong codes by whomever they are sent, and never a right one', async () => {
    const policy = await frozenPolicy(world.db, staff)
    const { blinded } = await onDevice(policy)
    const seen = new Set<number>()
    for (let tries = 0; tries < 70; tries += 1)
      seen.add((await tell(`${at}/tokens`, { code: newSlipCode(), blinded })).status)
    expect([...seen]).toEqual([422, 429])
    const page = await post(fieldsOf(newSlipCode()))
    expect(page.status).toBe(429)
    expect(page.headers.get('retry-after')).toBeTruthy()
    expect((await post(fieldsOf(slip()))).status).toBe(200)
  })
})

it('nobody is asked who they are, though they signed in', async () => {
  const who = () => Promise.reject(new Error('Somebody was asked who they are.'))
  const entrance = { signIn: { who }, attempts: null } as unknown as Parameters<typeof whoAsks>[1]
  const asked = whoAsks(world.db, entrance, undefined)
  for (const address of [at, `/en${at}`, `${at}/tokens`, `${at}/policy`])
    expect(await asked(new Request(`${home}${address}`))).toBe(citizen)
  await expect(asked(new Request(`${home}/desk/thansai`))).rejects.toThrow()
})

it('a look changes nothing, wherever it goes', async () => {
  const rows = async () =>
    Promise.all(
      (['staff_survey_spent', 'staff_survey_ballot', 'staff_survey_slip'] as const).map((table) =>
        world.db.selectFrom(table).selectAll().execute(),
      ),
    )
  const before = await rows()
  const code = slip()
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const more of ['', `?code=${code}&q0=1`, '/policy', '/promise', '/tokens', '/items'])
      for (const language of ['', '/en']) {
        const answer = await world.app.request(`${home}${language}${at}${more}`, {
          ...{ method, headers: fromOwnPage },
        })
        expect(answer.status, `${method} ${more}`).toBeLessThan(500)
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
  expect(await rows()).toEqual(before)
})

describe('a staff survey that takes no answers', () => {
  const sentTo = async (of: StaffSurveyWorld, code: string) => {
    const address = `/i/${of.survey.code}`
    const policy = await frozenPolicy(world.db, of)
    const { blinded } = await onDevice(policy)
    const page = await world.get(address)
    const form = await world.post(address, fieldsOf(code), fromOwnPage)
    const tokens = await tell(`${address}/tokens`, { code, blinded })
    const items = await tell(`${address}/items`, { items: [] })
    for (const answer of [page, form]) {
      expectUnknown(answer)
      expect(await answer.text()).not.toContain('<form')
    }
    return [page.status, form.status, tokens.status, tokens.said['state'], items.said['state']]
  }

  it('says so: not open yet, closed, called off, or without its keys', async () => {
    const context = testContext(world)
    const printed = await printedStaffSurvey(context, world.agency.id, { keeper })
    const notOpen = [200, 409, 409, 'not-open', 'not-open']
    expect(await sentTo(printed, printed.codes[0] ?? '')).toEqual(notOpen)
    const [ended, closed] = [await opened(), await opened()]
    const [called, keyless] = [await opened(), await opened()]
    const isClosed = [200, 410, 410, 'closed', 'closed']
    await closeStaffSurvey(context, { ...closed, reason: 'ครบแล้ว' })
    expect(await sentTo(closed, closed.codes[0] ?? '')).toEqual(isClosed)
    await callOffStaffSurvey(context, { ...called, reason: 'น้ำท่วม' })
    expect(await sentTo(called, called.codes[0] ?? '')).toEqual(isClosed)
    expect(await (await world.get(`/i/${called.survey.code}`)).text()).toContain('น้ำท่วม')
    await keyless.keeper.destroy(keyless.surveyId)
    expect(await sentTo(keyless, keyless.codes[0] ?? '')).toEqual([
      ...[503, 503, 503, 'keys-missing', 'keys-missing'],
    ])
    today = addDays((await frozenPolicy(world.db, ended)).closesOn, 1)
    expect(await sentTo(ended, ended.codes[0] ?? '')).toEqual(isClosed)
    today = testDay
  })

  it('is not there where nothing was frozen, or no address leads', async () => {
    for (const more of ['', '/policy', '/promise']) {
      const answer = await world.get(`/i/zzzzz${more}`)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect((await say('/i/zzzzz/tokens', '{}')).status).toBe(404)
  })
})

it('tells of a fault without a word of what was sent, and says that nothing was', async () => {
  const code = slip()
  const fields = fieldsOf(code)
  await world.db.schema.alterTable('staff_survey_spent').renameTo('gone').execute()
  try {
    const answer = await post(fields, {
      'user-agent': 'a telling browser',
      'x-forwarded-for': '9.8.7.6',
    })
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain(html.notices['not-sent'].title)
    // What was filled in is still there, to be sent again.
    expect(page).toContain(`value="${code}"`)
    expect(page).toContain(`value="${fields.once}"`)
    expect(page.match(/ checked/g)).toHaveLength(3)
  } finally {
    await world.db.schema.alterTable('gone').renameTo('staff_survey_spent').execute()
  }
  const [fault, ...more] = world.faults.splice(0)
  expect(more).toEqual([])
  const told = `${fault instanceof Error ? fault.stack : ''} ${JSON.stringify(fault)}`
  expect(told).toMatch(/^DatabaseError\n {4}at [\s\S]*"code":"42P01"/)
  for (const secret of [code, fields.once, 'telling', '9.8.7.6', 'staff_survey_spent'])
    expect(told).not.toContain(secret)
  expect((await post(fields)).status).toBe(200)
})
