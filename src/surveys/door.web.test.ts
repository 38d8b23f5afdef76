import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import {
  keptAndRecounted,
  openedSurvey,
  printedTickets,
  surveyNow,
} from '../../test/world/open-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import type { Clock } from '../platform/clock.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { closeSurvey, pauseSurvey, resumeSurvey, setPlacement } from './commands.ts'
import type { Survey } from './survey.ts'

/** A clock that the test moves, in seconds from nine in the morning of the tests' day. */
function movingClock() {
  let at = Date.parse(`${testDay}T03:00:00.000Z`)
  const now = () => new Date(at).toISOString()
  const clock: Clock = { now, today: () => thaiDayOf(now()) }
  const later = (seconds: number) => {
    at += seconds * 1000
  }
  return { clock, later }
}

describe('the door of a survey', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  const { clock, later } = movingClock()
  beforeAll(async () => {
    world = await webWorld({ clock })
  })
  afterAll(() => world.close())

  const opened = () => openedSurvey(testContext(world), world.agency.id)
  const addressOf = ({ code }: Survey, more = '') => `/s/${code}${more}`
  const stampIn = (html: string) => /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? ''
  async function formAt(address: string): Promise<string> {
    const page = await world.get(address)
    expect(page.status).toBe(200)
    const stamp = stampIn(await page.text())
    later(60)
    return stamp
  }
  const all = { q0: '4', q1: '3', q2: '0' }
  const json = { accept: 'application/json' }
  const told = async (answer: Response | Promise<Response>) => (await answer).json()
  const counted = async (survey: Survey) => {
    const { kept, recounted, answers } = await keptAndRecounted(world.db, survey)
    expect(kept).toEqual(recounted)
    return answers.length
  }

  it('gives the form with a stamp of its own each time, kept nowhere and allowed nothing', async () => {
    const survey = await opened()
    const [one, other] = [
      await world.get(addressOf(survey)),
      await world.get(addressOf(survey), { 'accept-encoding': 'gzip' }),
    ]
    expect(one.headers.get('cache-control')).toBe('no-store')
    expect(one.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(one.headers.get('set-cookie')).toBeNull()
    expect(other.headers.get('content-encoding')).toBe('gzip')
    const [plain, packed] = [
      await one.text(),
      gunzipSync(Buffer.from(await other.arrayBuffer())).toString('utf8'),
    ]
    expect(stampIn(plain)).not.toBe(stampIn(packed))
    expect(plain.replace(stampIn(plain), '')).toBe(packed.replace(stampIn(packed), ''))
    expect(await (await world.get(`/en${addressOf(survey)}?large`)).text()).toContain('lang="en"')
    expect((await world.get('/s/zzzzz')).status).toBe(404)
  })

  it('counts an answer once, and gives the same receipt to whoever sends it again', async () => {
    const survey = await opened()
    const stamp = await formAt(addressOf(survey))
    const first = await world.post(addressOf(survey), { ...all, stamp })
    expect(first.status).toBe(200)
    const receipt = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await first.text())?.[0]
    expect(receipt).toBeTruthy()
    const again = await world.post(addressOf(survey), { ...all, stamp }, json)
    expect([again.status, await again.json()]).toEqual([200, { state: 'already-counted', receipt }])
    const twice = await formAt(addressOf(survey))
    const both = await Promise.all(
      [0, 1].map(() => told(world.post(addressOf(survey), { ...all, stamp: twice }, json))),
    )
    expect(both.map(({ state }) => state).sort()).toEqual(['already-counted', 'counted'])
    expect(await counted(survey)).toBe(2)
  })

  it('asks for what is missing once and takes what is sent then, but never an empty form', async () => {
    const survey = await opened()
    const stamp = await formAt(addressOf(survey))
    const some = { q0: '4', stamp, comment: 'ดี <b>มาก</b>' }
    const asked = await world.post(addressOf(survey), some)
    expect(asked.status).toBe(422)
    const html = await asked.text()
    expect(html).toContain('name="seen" value="1"')
    expect(html).toContain('ดี &lt;b&gt;มาก&lt;/b&gt;')
    expect(stampIn(html)).toBe(stamp)
    const empty = await world.post(addressOf(survey), { stamp, seen: '1' }, json)
    expect([empty.status, (await empty.json()).missing]).toEqual([422, [0, 1, 2]])
    expect(await told(world.post(addressOf(survey), { ...some, seen: '1' }, json))).toMatchObject({
      state: 'counted',
    })
    expect(await counted(survey)).toBe(1)
  })

  it('says plainly what is not counted: too soon, trapped, unreadable, too large', async () => {
    const survey = await opened()
    const at = addressOf(survey)
    const stamp = stampIn(await (await world.get(at)).text())
    expect(await told(world.post(at, { ...all, stamp }, json))).toEqual({
      state: 'too-soon',
      stamp,
    })
    later(60)
    expect(await told(world.post(at, { ...all, stamp, website: 'https://x' }, json))).toMatchObject(
      { state: 'trapped' },
    )
    const plain = { 'content-type': 'text/plain', ...json }
    expect(await told(world.post(at, { ...all, stamp }, plain))).toEqual({ state: 'unreadable' })
    const large = await world.post(at, { ...all, stamp, comment: 'ก'.repeat(30_000) })
    expect(large.status).toBe(413)
    expect(await counted(survey)).toBe(0)
    expect(await told(world.post(at, { ...all, stamp }, json))).toMatchObject({ state: 'counted' })
  })

  it('counts once though the clock is set back and forward', async () => {
    const survey = await opened()
    const at = addressOf(survey)
    const stamp = await formAt(at)
    later(-24 * 60 * 60)
    const back = await told(world.post(at, { ...all, stamp }, json))
    expect(back.state).toBe('stale')
    expect(await told(world.post(at, { ...all, stamp: back.stamp }, json))).toMatchObject({
      state: 'counted',
    })
    later(24 * 60 * 60)
    expect(await told(world.post(at, { ...all, stamp }, json))).toMatchObject({
      state: 'already-counted',
    })
    later(20 * 24 * 60 * 60)
    expect(await told(world.post(at, { ...all, stamp: back.stamp }, json))).toMatchObject({
      state: 'already-counted',
    })
    later(-20 * 24 * 60 * 60)
    expect(await counted(survey)).toBe(1)
  })

  it('takes a queue ticket once, however it is typed, and lets others send without', async () => {
    const survey = await opened()
    const at = addressOf(survey)
    const { newTicketCode } = await import('./ticket.ts')
    const code = newTicketCode()
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    await printedTickets(testContext(world), of, [code])
    const [one, other] = [await formAt(at), await formAt(at)]
    const typed = code.toLowerCase().replace('-', ' ')
    expect(await told(world.post(at, { ...all, stamp: one, ticket: typed }, json))).toMatchObject({
      state: 'counted',
    })
    const spent = await world.post(at, { ...all, stamp: other, ticket: code })
    expect(spent.status).toBe(409)
    expect(await spent.text()).toContain('name="as-open"')
    const wrong = { ...all, stamp: other, ticket: 'AAAA-AAAA' }
    expect((await world.post(at, wrong)).status).toBe(422)
    expect(await told(world.post(at, { ...wrong, 'as-open': '1' }, json))).toMatchObject({
      state: 'counted',
    })
    const { answers } = await keptAndRecounted(world.db, survey)
    expect(answers.map(({ stratum }) => stratum).sort()).toEqual(['event', 'open'])
  })

  it('takes nothing while paused or after the closing, and keeps what was filled in', async () => {
    const survey = await opened()
    const at = addressOf(survey)
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    const stamp = await formAt(at)
    await pauseSurvey(testContext(world), { ...of, reason: 'ไฟดับ' })
    const paused = await world.post(at, { ...all, stamp })
    expect(paused.status).toBe(409)
    expect(stampIn(await paused.text())).toBe(stamp)
    await resumeSurvey(testContext(world), of)
    expect(await told(world.post(at, { ...all, stamp }, json))).toMatchObject({ state: 'counted' })
    const open = await formAt(at)
    await closeSurvey(testContext(world), { ...of, reason: 'ครบแล้ว' })
    const late = await world.post(at, { ...all, stamp: open }, json)
    expect(late.status).toBe(410)
    expect(await told(world.post(at, { ...all, stamp }, json))).toMatchObject({
      state: 'already-counted',
    })
    expect(await counted(await surveyNow(world.db, of))).toBe(1)
  })

  it('is a post from our own page, or from a browser that says nothing; never from elsewhere', async () => {
    const survey = await opened()
    const at = addressOf(survey)
    const stamp = await formAt(at)
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await world.post(at, { ...all, stamp }, elsewhere)).status).toBe(403)
    expect(await counted(survey)).toBe(0)
  })

  it('leads from a kiosk to the form in Thai and usual print, and from any other device to the same again', async () => {
    const survey = await opened()
    const next = (more: string) => addressOf(survey, more)
    for (const [suffix, after] of [
      ['/3', next('/3')],
      ['/2', `/en${next('/2')}?large`],
    ] as const) {
      const at = `/en${addressOf(survey, suffix)}?large`
      const stamp = await formAt(at)
      const thanks = await world.post(at, { ...all, stamp })
      expect(thanks.status).toBe(200)
      expect(await thanks.text()).toContain(`id="again" href="${after}"`)
    }
  })

  it('takes the address of a kiosk that was retired for an open code, and that of a poster for itself', async () => {
    const survey = await opened()
    const of = { agencyId: survey.agencyId, surveyId: survey.id }
    for (const { suffix, name, stratum } of survey.placements) {
      const retired = { ...of, suffix, name, stratum, retired: true }
      expect((await setPlacement(testContext(world), retired)).ok).toBe(true)
    }
    for (const suffix of ['1', '2', '3']) {
      const at = addressOf(await surveyNow(world.db, of), `/${suffix}`)
      const stamp = await formAt(at)
      expect(await told(world.post(at, { ...all, stamp }, json))).toMatchObject({
        state: 'counted',
      })
    }
    const { kept } = await keptAndRecounted(world.db, survey)
    expect(kept.tallies.map(({ suffix, stratum, n }) => [suffix, stratum, n])).toEqual([
      ['', 'open', 2],
      ['1', 'open', 1],
    ])
  })

  it('changes nothing for those who only look, as bots that show a preview do', async () => {
    const survey = await opened()
    for (const more of ['', '/1', '?large', '/3?t=1'])
      for (const bot of ['facebookexternalhit/1.1', 'LINE/Poker'])
        expect((await world.get(addressOf(survey, more), { 'user-agent': bot })).status).toBe(200)
    expect(await counted(survey)).toBe(0)
  })
})
