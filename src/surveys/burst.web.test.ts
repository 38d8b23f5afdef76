import { parse } from 'parse5'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext, testDay } from '../../test/world/context.ts'
import { keptAndRecounted, openedSurvey, printedTickets } from '../../test/world/open-survey.ts'
import { webWorld } from '../../test/world/web.ts'
import { type Clock, thaiDayOf } from '../platform/clock.ts'
import { burstRule } from './burst.ts'
import { solveProof } from './device/solve-proof.ts'
import { formWords } from './form-messages.ts'
import type { Survey } from './survey.ts'
import { newTicketCode } from './ticket.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let at = Date.parse(`${testDay}T03:00:00.000Z`)
const now = () => new Date(at).toISOString()
const clock: Clock = { now, today: () => thaiDayOf(now()) }
beforeAll(async () => {
  world = await webWorld({ clock })
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const all = { q0: '4', q1: '3', q2: '0' }
const json = { accept: 'application/json' }
const stampsOf = async (address: string, many: number) => {
  const stamps: string[] = []
  for (let n = 0; n < many; n += 1) {
    const html = await (await world.get(address)).text()
    stamps.push(/name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '')
  }
  at += 60_000
  return stamps
}
/** A survey to which as many came by open codes as are no burst. */
const inBurst = async (): Promise<{ readonly survey: Survey; readonly open: string }> => {
  const survey = await openedSurvey(testContext(world), world.agency.id)
  const open = `/s/${survey.code}/1`
  for (const stamp of await stampsOf(open, burstRule.floor))
    expect((await world.post(open, { ...all, stamp }, json)).status).toBe(200)
  return { survey, open }
}

it('in a burst an open form is asked for work, in words and for the script, and counts once it is done', async () => {
  const { survey, open } = await inBurst()
  const [stamp = ''] = await stampsOf(open, 1)
  const page = await world.post(open, { ...all, stamp, comment: 'รอนาน' })
  expect(page.status).toBe(428)
  const html = await page.text()
  expect(html).toContain(formWords.th.notices.prove.title)
  expect(html).toContain(formWords.th.notices.prove.say)
  // All that was filled in is still there, with the work to do beside it.
  expect(html).toContain('รอนาน')
  expect(html).toContain(stamp)
  const shown = attributeIn(parse(html), 'data-challenge')
  const asked = await world.post(open, { ...all, stamp }, json)
  expect(asked.status).toBe(428)
  const { state, challenge } = await asked.json()
  expect(state).toBe('prove')
  for (const each of [JSON.parse(shown ?? ''), challenge]) {
    const pow = (await solveProof(each)) ?? ''
    const done = await world.post(open, { ...all, stamp, pow }, json)
    expect(done.status).toBe(200)
  }
  const { kept, recounted, answers } = await keptAndRecounted(world.db, survey)
  expect(answers).toHaveLength(burstRule.floor + 1)
  expect(kept).toEqual(recounted)
})

it('a queue ticket, an official and a kiosk are never asked, and a ticket that is none is no way round', async () => {
  const { survey, open } = await inBurst()
  const code = newTicketCode()
  const of = { agencyId: survey.agencyId, surveyId: survey.id }
  await printedTickets(testContext(world), of, [code])
  const [one = '', two = '', three = '', four = ''] = await stampsOf(open, 4)
  const sent = async (address: string, fields: Record<string, string>) =>
    (await (await world.post(address, { ...all, ...fields }, json)).json()).state
  expect(await sent(open, { stamp: one, ticket: code })).toBe('counted')
  expect(await sent(`/s/${survey.code}/2`, { stamp: two })).toBe('counted')
  expect(await sent(`/s/${survey.code}/3`, { stamp: three })).toBe('counted')
  const none = newTicketCode()
  expect(await sent(open, { stamp: four, ticket: none })).toBe('ticket-unknown')
  expect(await sent(open, { stamp: four, ticket: none, 'as-open': '1' })).toBe('prove')
})

it('nobody is asked any more when fewer come', async () => {
  const { open } = await inBurst()
  const [stamp = ''] = await stampsOf(open, 1)
  expect((await world.post(open, { ...all, stamp }, json)).status).toBe(428)
  at += 10 * 60_000
  expect((await world.post(open, { ...all, stamp }, json)).status).toBe(200)
})

interface Element {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly unknown[]
}

/** The value of the first attribute of this name on a page. */
function attributeIn(node: unknown, name: string): string | null {
  const { attrs = [], childNodes = [] } = node as Element
  const own = attrs.find((each) => each.name === name)
  if (own) return own.value
  for (const child of childNodes) {
    const found = attributeIn(child, name)
    if (found !== null) return found
  }
  return null
}
