import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizen } from '../src/accounts/local-officer.ts'
import { allow, mayAnywhere, permissions } from '../src/accounts/permissions.ts'
import type { GivenRole } from '../src/accounts/person.ts'
import { personOf, savePerson, saveRole } from '../src/accounts/store.ts'
import type { Agency } from '../src/agencies/agency.ts'
import { createApp } from '../src/app.ts'
import { type Actor, type Role, roles } from '../src/basics/actor.ts'
import type { DivisionId, PersonId } from '../src/basics/ids.ts'
import { routeActs } from '../src/guards.ts'
import { type PatternName, patterns } from '../src/paths.ts'
import { clockAt } from '../src/platform/clock.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { attemptCounter } from '../src/platform/sign-in/attempts.ts'
import { createSignIn, type SignIn } from '../src/platform/sign-in/sign-in.ts'
import { frameworks } from './world/clean-plan.ts'
import { testDay } from './world/context.ts'
import { idleMaker } from './world/idle-maker.ts'
import { type TwoAgencies, twoAgencies } from './world/two-agencies.ts'
import { testKey } from './world/web.ts'

/**
 * Every address open to anybody, by name: a new one must be put down here as well, or it stands open
 * by mistake.
 */
const openByName: readonly PatternName[] = [
  ...(['home', 'searchJson', 'health', 'asset', 'logo', 'privacy', 'publicEvidenceFile'] as const),
  ...(['publicAgency', 'publicPlan', 'publicReport', 'publicPaper'] as const),
  ...(['publicOit', 'publicOitItem', 'publicOitDocument', 'publicOitFile'] as const),
  // A citizen says what is wrong with an item; nobody is asked who they are.
  ...(['raiseChallenge', 'challengeReceipt'] as const),
  // Citizens answer a survey; nobody is asked who they are.
  ...(['takeSurvey', 'takeSurveyAt'] as const),
  // Staff answer with a slip's code; nobody is asked who they are.
  ...(['takeStaffSurvey', 'staffSurveyPolicy', 'staffSurveyPromise'] as const),
  ...(['staffSurveyTokens', 'staffSurveyItems'] as const),
  // What came of surveys, where it was published.
  ...(['publicSurveys', 'publicSurvey', 'publicSurveyFile'] as const),
  ...(['publicStaffSurvey', 'publicStaffSurveyFile'] as const),
  ...(['takeSurvey', 'takeSurveyAt', 'forwardSurvey', 'forwardSurveyAt'] as const),
  ...(['edition', 'editionPaper', 'editionSnapshot', 'proof'] as const),
  ...(['signIn', 'signInCode', 'signInLibrary', 'signInWith', 'signOut'] as const),
  ...(['setUp', 'join', 'recover'] as const),
  // Calendars sign in nowhere: the token in the address is the key.
  ...(['calendarFile'] as const),
  // LINE signs in nowhere: what it posts must bear the signature of the channel.
  ...(['lineWebhook'] as const),
]

type Method = 'GET' | 'POST'
interface Route {
  readonly name: PatternName
  readonly pattern: string
  readonly method: Method
}

/** Acts on one row or on what serves one, which those of a division may do on their own alone. */
const ofRow: readonly string[] = ['report-progress', 'revise-evidence']
/** Acts on an item, which those of a division may do on their own alone; that of the walk is nobody's. */
const ofItem: readonly string[] = ['answer-disclosure', 'answer-challenge']

const origin = 'http://127.0.0.1:4380'
const ownPage = { host: new URL(origin).host, 'sec-fetch-site': 'same-origin', origin }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('every route as every role', () => {
  let world: TwoAgencies
  let routes: readonly Route[]
  let app: App
  let people: readonly Visitor[]
  type App = ReturnType<typeof createApp>
  const faults: unknown[] = []

  beforeAll(async () => {
    world = await twoAgencies()
    const { db, files } = world
    const signIn = createSignIn({ db, secret: testKey, origin })
    app = createApp({
      ...{ db, files, frameworks, clock: clockAt(testDay) },
      backups: idleMaker(world.folder),
      entrance: { signIn, attempts: attemptCounter(testKey) },
      onFault: (_, error) => void faults.push(error),
    })
    people = await visitorsOf(world, signIn)
    const nameOf = new Map(Object.entries(patterns).map(([name, each]) => [each as string, name]))
    routes = app.routes
      .filter(({ method }) => method === 'GET' || method === 'POST')
      .map(({ method, path }) => ({
        name: (nameOf.get(path) ?? path) as PatternName,
        pattern: path,
        method: method as Method,
      }))
  })
  afterAll(() => world.close())

  const ask = (cookie: string, method: Method, address: string, body = '') =>
    app.request(`${origin}${address}`, {
      method,
      headers: { ...ownPage, cookie, ...(method === 'POST' ? form : {}) },
      ...(method === 'POST' ? { body } : {}),
    })

  it('there are routes, and each is either public by name or guarded', () => {
    const walked = new Set(routes.map(({ pattern }) => pattern))
    expect(Object.values(patterns).filter((each) => !walked.has(each))).toEqual([])
    // Middleware stands on every address; a route of every method would pass the guards unseen.
    const others = app.routes.filter(({ method }) => method !== 'GET' && method !== 'POST')
    expect(others.filter(({ path }) => path !== '/*').map(({ path }) => path)).toEqual([])
    for (const { name, method, pattern } of routes) {
      const act = routeActs[name]?.[method]
      expect(act, `${method} ${pattern} stands in no row of guards.ts`).toBeDefined()
      const isOpen = act !== undefined && permissions[act] === 'anyone'
      expect(isOpen, `${method} ${pattern} is open to anybody`).toBe(openByName.includes(name))
    }
  })

  it('says of a foreign agency what it says of one that is not there, to the byte', async () => {
    const shown = (html: string, code: string) => html.replaceAll(code, 'agency')
    let compared = 0
    for (const route of routes.filter(({ pattern }) =>
      /^\/(desk|watch|assess)\/:agency/.test(pattern),
    ))
      for (const { who, actor, cookie } of people) {
        const act = routeActs[route.name]?.[route.method]
        if (!act || actor.kind === 'citizen' || allow(actor, act, world.foreign).ok) continue
        if (allow(actor, 'open-agency', world.foreign).ok) continue
        const foreign = await ask(cookie, route.method, addressOf(route, world.foreign, world))
        const missing = await ask(cookie, route.method, addressOf(route, null, world))
        const at = `${route.method} ${route.pattern} as ${who}`
        expect(foreign.status, at).toBe(404)
        expect(shown(await foreign.text(), world.foreign.code), at).toBe(
          shown(await missing.text(), 'no-such'),
        )
        compared += 1
      }
    expect(compared).toBeGreaterThan(100)
    // Some hundreds of pairs: half a minute is too short on a busy computer.
  }, 120_000)

  it('finds nothing of another agency from an address of one’s own', async () => {
    const everything = people.find(({ who }) => who === 'everything here')
    if (!everything) throw new Error('There is nobody who may everything here.')
    const before = await world.foreignStanding()
    const theirs = new Set([
      ...['measure', 'fact', 'person', 'post', 'division', 'question', 'verification', 'evidence'],
      ...['letter', 'document', 'challenge', 'survey'],
    ])
    const guessed = routes.filter(
      ({ pattern }) =>
        pattern.includes(':agency') &&
        [...pattern.matchAll(/:([a-z]+)/g)].some(([, name = '']) => theirs.has(name)),
    )
    expect(guessed.length).toBeGreaterThan(8)
    for (const route of guessed) {
      const mixed = { ...world, samples: { ...world.samples, own: world.samples.foreign } }
      const address = addressOf(route, world.own, mixed)
      const body = new URLSearchParams({
        ...{ basedOn: world.foreignVersion, direction: 'down', key: newId() },
        ...{ stage: 'underway', percent: '10', measures: 'ก', act: 'rename', name: 'ก' },
        ...{ words: 'ก', seen: '1' },
      })
      const answer = await ask(everything.cookie, route.method, address, body.toString())
      expect(answer.status, `${route.method} ${address}`).toBe(404)
      expect(await answer.text(), address).not.toContain('ริมธาร')
    }
    expect(await world.foreignStanding()).toBe(before)
  })

  it('takes an address that cannot be decoded for one that is not there', async () => {
    const officer = people.find(({ who }) => who === 'officer')
    if (!officer) throw new Error('There is no officer.')
    expect((await ask(officer.cookie, 'GET', '/desk/%E0%A4%A/2566')).status).toBe(404)
    expect(faults).toEqual([])
  })

  it('answers as the permission table says', async () => {
    let cases = 0
    const wrong: string[] = []
    for (const route of routes) {
      const act = routeActs[route.name]?.[route.method]
      if (!act || permissions[act] === 'anyone') continue
      const agencies = route.pattern.includes(':agency')
        ? [world.own, world.foreign, null]
        : [undefined]
      for (const agency of agencies) {
        const address = addressOf(route, agency, world)
        for (const { who, actor, cookie } of people) {
          cases += 1
          const answer = await ask(cookie, route.method, address)
          const units = ofRow.includes(act) ? world.units : ofItem.includes(act) ? [] : undefined
          const expected = expectedOf(actor, act, route.method, agency, units)
          const said = saidBy(answer)
          if (!expected.includes(said))
            wrong.push(
              `${route.method} ${address} as ${who}: ${said} (${answer.status}), not ${expected.join(' or ')}`,
            )
        }
      }
    }
    // Signing out comes last: it ends the sessions of the walk.
    const open = routes.filter(({ name }) => openByName.includes(name))
    for (const route of [...open.filter(isLast(false)), ...open.filter(isLast(true))])
      for (const { who, cookie } of people) {
        cases += 1
        const answer = await ask(cookie, route.method, addressOf(route, world.own, world))
        // LINE's address looks at no session: without a signature all are refused alike.
        if (route.name === 'lineWebhook') {
          if (answer.status !== 401)
            wrong.push(`${route.pattern} as ${who} heeds what is not signed: ${answer.status}`)
          continue
        }
        if (['sign-in', 'forbidden'].includes(saidBy(answer)))
          wrong.push(`${route.method} ${route.pattern} as ${who} is not open: ${answer.status}`)
      }
    console.log(`route walk: ${cases.toLocaleString('en')} cases`)
    expect(wrong).toEqual([])
    expect(faults).toEqual([])
    expect(cases).toBeGreaterThan(1000)
    // Some thousands of requests: half a minute is too short on a busy computer.
  }, 120_000)
})

/** The address of a route with every name filled in; an unknown name asks for a sample. */
function addressOf(
  { pattern }: Pick<Route, 'pattern'>,
  agency: Agency | null | undefined,
  { own, samples }: Pick<TwoAgencies, 'own' | 'samples'>,
): string {
  const of: Readonly<Record<string, string>> =
    agency === undefined || agency?.id === own.id ? samples.own : samples.foreign
  const code = agency === null ? 'no-such' : (agency ?? own).code
  const values: Readonly<Record<string, string>> = {
    ...{ agency: code, year: '2566', token: 'none', provider: 'none', file: 'none' },
    ...{ draft: 'f'.repeat(64), step: 'people', group: 'mail', number: '1' },
    ...{ draft: 'f'.repeat(64), step: 'people', group: 'mail' },
    ...{ kind: 'order', item: 'O1', poster: 'square' },
    ...{ kind: 'order', item: 'O1', code: 'zzzzz', suffix: '1' },
    ...of,
  }
  return pattern
    .replaceAll(/:([a-z0-9]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g, (_, name: string, rule = '') => {
      const value = ruled(name, rule) ?? values[name]
      if (value === undefined) throw new Error(`The walk has no sample for :${name} of ${pattern}`)
      return value
    })
    .replace('*', 'none')
}

/** A sample for a name that a rule tells: papers, backups, hashes. */
function ruled(name: string, rule: string): string | undefined {
  // Word is quicker to make than PDF.
  if (name === 'paper' && rule.includes('roster')) return 'roster'
  if (name === 'paper' && rule.includes('letter')) return 'letter.docx'
  if (name === 'paper' && rule.includes('itas')) return 'itas.csv'
  if (name === 'paper') return rule.includes('record') ? 'record.json' : 'report.json'
  // A poster of the address without a placement: every survey has one.
  if (name === 'suffix' && rule.includes('all')) return 'all'
  if (name === 'format' && rule.includes('zip')) return 'json'
  if (name === 'format') return rule.includes('png') ? 'pdf' : 'csv'
  if (name === 'file' && rule.includes('prongsai')) return 'prongsai-2023.zip'
  return rule.includes('[0-9a-f]{64}') ? 'f'.repeat(64) : undefined
}

const isLast = (last: boolean) => (route: Route) => (route.name === 'signOut') === last

type Said = 'sign-in' | 'forbidden' | 'not-there' | 'through'

const saidBy = ({ status, headers }: Response): Said =>
  status === 401 || (status === 303 && headers.get('location')?.startsWith('/sign-in?to='))
    ? 'sign-in'
    : status === 403
      ? 'forbidden'
      : status === 404
        ? 'not-there'
        : 'through'

/** What the permission table says of an act: a form sent empty, or a file that is not there, may be a 404 of its own. */
function expectedOf(
  actor: Actor,
  act: Parameters<typeof allow>[1],
  method: Method,
  agency: Agency | null | undefined,
  units?: readonly string[],
): readonly Said[] {
  if (actor.kind === 'citizen') return ['sign-in']
  const through: readonly Said[] =
    method === 'GET' && agency ? ['through'] : ['through', 'not-there']
  if (agency === undefined) return mayAnywhere(actor, act) ? through : ['forbidden']
  if (agency === null) return ['not-there']
  if (allow(actor, act, { ...agency, ...(units && { units }) }).ok) return through
  return allow(actor, 'open-agency', agency).ok ? ['forbidden'] : ['not-there']
}

interface Visitor {
  readonly who: string
  readonly actor: Actor
  /** The cookies of a real session; empty for the signed-out. */
  readonly cookie: string
}

/** The signed-out, somebody without any role, one person of each role, and people of several: all really signed in. */
async function visitorsOf(world: TwoAgencies, signIn: SignIn): Promise<readonly Visitor[]> {
  const { db, own, foreign } = world
  const here = (role: Role): GivenRole => ({
    ...{ id: newId(), personId: newId() as PersonId, role, divisionId: null, district: null },
    ...{ agencyId: role === 'operator' || role === 'overseer' ? null : own.id },
    province: role === 'overseer' ? own.province : null,
  })
  const there = (role: Role): GivenRole => ({ ...here(role), agencyId: foreign.id })
  const ofDivision = {
    ...here('contributor'),
    divisionId: world.samples.own.division as DivisionId,
  }
  const holders: readonly (readonly [string, readonly GivenRole[]])[] = [
    ['nobody', []],
    ...roles.map((role) => [role, [here(role)]] as const),
    ['contributor of a division', [ofDivision]],
    ['executive here, officer there', [here('executive'), there('officer')]],
    ['everything here', (['officer', 'executive', 'administrator', 'overseer'] as const).map(here)],
    ['all roles', roles.map(here)],
  ]
  const visitors: Visitor[] = [{ who: 'signed out', actor: citizen, cookie: '' }]
  for (const [who, given] of holders) {
    const id = newId() as PersonId
    const at = new Date().toISOString()
    await inTransaction(db, async (tx) => {
      await savePerson(tx, { id, name: who, email: null }, at)
      for (const role of given) await saveRole(tx, { ...role, personId: id }, { id, at })
    })
    const typed = { name: `walker-${visitors.length}`, password: `เดินทุกหน้า ${id}` }
    await signIn.open({ id, name: who }, typed)
    const { cookies } = await signIn.byPassword(new Headers(ownPage), typed)
    const actor = await personOf(db, id)
    if (!actor || cookies.length === 0) throw new Error(`${who} cannot sign in.`)
    visitors.push({ who, actor, cookie: cookies.map((each) => each.split(';', 1)[0]).join('; ') })
  }
  return visitors
}
