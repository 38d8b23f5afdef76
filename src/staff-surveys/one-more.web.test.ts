import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerStaffSurvey } from '../../test/world/answered-staff-survey.ts'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext, testDay } from '../../test/world/context.ts'
import {
  keeperInMemory,
  openedStaffSurvey,
  type StaffSurveyWorld,
} from '../../test/world/staff-survey.ts'
import { staffSurveyPages } from '../../test/world/staff-survey-addresses.ts'
import { asked, testKey, webWorld } from '../../test/world/web.ts'
import { createApp } from '../app.ts'
import type { Actor, Role } from '../basics/actor.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import type { Clock } from '../platform/clock.ts'

const keeper = keeperInMemory()
let today: PlainDate = testDay
const clock: Clock = { today: () => today, now: () => `${today}T03:00:00.000Z` }
let world: Awaited<ReturnType<typeof webWorld>>
let staff: StaffSurveyWorld
beforeAll(async () => {
  world = await webWorld({ windowKeys: keeper, clock })
  const slips = 12
  staff = await openedStaffSurvey(context(), world.agency.id, { keeper, slips })
})
afterAll(() => world.close())

const context = () => ({ ...testContext(world, { today }), now: clock.now() })

/** Everybody who may look at anything, each on a site of their own over the same database. */
function lookers() {
  const over = { kind: 'agency', agency: world.agency.id, division: null } as const
  const person = (role: Role, held: Parameters<typeof grantOf>[1]): Actor => ({
    ...{ kind: 'person', id: `0190b6a2-0000-7d11-9a2b-00000000000${role.length}`, name: role },
    grants: [grantOf(role, held)],
  })
  const everywhere = { kind: 'everywhere' } as const
  const actors: readonly Actor[] = [
    ...[person('officer', over), person('executive', over), person('administrator', over)],
    ...[person('overseer', everywhere), person('operator', everywhere)],
    { kind: 'citizen', id: 'citizen' },
  ]
  return actors.map((actor) => ({
    who: actor.kind === 'person' ? actor.name : 'citizen',
    app: createApp({
      ...{ db: world.db, files: world.files, frameworks, clock, actor, windowKeys: keeper },
      installation: { key: testKey, environment: {} },
    }),
  }))
}
const grantOf = (
  role: Role,
  over: Extract<Actor, { kind: 'person' }>['grants'][number]['over'],
) => ({
  role,
  over,
})

/** All that anybody sees of the survey, without what is drawn anew for each form. */
async function seen(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const { who, app } of lookers())
    for (const address of staffSurveyPages(staff)) {
      const answer = await app.request(`http://127.0.0.1:4380${address}`, {
        headers: { host: '127.0.0.1:4380', ...asked },
      })
      const heads = JSON.stringify([...answer.headers])
      const text = `${answer.status} ${heads} ${await answer.text()}`
      pages.set(
        `${who} ${address}`,
        text
          .replaceAll(/(name="(?:once|key|suggested)" value=")[^"]*/g, '$1')
          .replaceAll(/<code class="passphrase">[^<]*/g, ''),
      )
    }
  return pages
}

const different = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].flatMap(([page, text]) => (other.get(page) === text ? [] : [page]))

/** One more answers. */
let next = 0
async function another() {
  const left = { ...staff, codes: staff.codes.slice(next) }
  await answerStaffSurvey(
    context(),
    left,
    next % 2 === 0 ? { forms: [[next % 4, 1, 2]] } : { devices: [[next % 4, 2, 1]] },
  )
  next += 1
}

/** As if the day began only now: what is told of it is reckoned of all that came before. */
const dayBeginsAnew = () =>
  world.db.deleteFrom('staff_survey_progress').where('counted_on', '=', today).execute()

it('everything that anybody sees is the same with one ballot more, within a day always, and from day to day but at each fifth', async () => {
  const first = await seen()
  for (const [page, text] of first) expect(text, page).not.toMatch(/^5/)
  const pages = [...first.values()]
  expect(pages.filter((text) => text.startsWith('200')).length).toBeGreaterThan(15)
  // A page that changes from one look to the next could hide what changes with a ballot.
  expect(different(first, await seen())).toEqual([])
  await another()
  expect(different(first, await seen())).toEqual([])
  while (next < 3) await another()
  today = addDays(testDay, 1)
  const three = await seen()
  await another()
  await dayBeginsAnew()
  const four = await seen()
  expect(different(three, four)).toEqual([])
  await another()
  expect(different(four, await seen())).toEqual([])
  await dayBeginsAnew()
  const five = await seen()
  expect(different(four, five).length).toBeGreaterThan(0)
  await another()
  await dayBeginsAnew()
  expect(different(five, await seen())).toEqual([])
})
