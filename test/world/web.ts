import { readFileSync } from 'node:fs'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { createApp } from '../../src/app.ts'
import type { Actor } from '../../src/basics/actor.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { publishSample } from '../../src/cli/sample-office.ts'
import type { LinkDoor } from '../../src/disclosures/capture-jobs.ts'
import { readPlanJson } from '../../src/imports/plan-json.ts'
import { importPlan } from '../../src/measures/commands.ts'
import { planOf } from '../../src/measures/store.ts'
import type { StoredMeasure } from '../../src/measures/stored-plan.ts'
import { type Clock, clockAt } from '../../src/platform/clock.ts'
import type { Reach } from '../../src/platform/fetching/fetch-once.ts'
import { attemptCounter } from '../../src/platform/sign-in/attempts.ts'
import { createSignIn } from '../../src/platform/sign-in/sign-in.ts'
import type { WindowKeyKeeper } from '../../src/staff-surveys/window-keys.ts'
import { frameworks } from './clean-plan.ts'
import { temporaryFiles, testContext, testDay } from './context.ts'
import { testDatabase } from './database.ts'
import { idleMaker } from './idle-maker.ts'

/** The site as a test visits it: without a socket, with the sample agency's plan of 2566 in it. */
export async function webWorld(
  change: {
    readonly actor?: Actor
    readonly publicOrigin?: string
    /** How linked pages are asked for. */
    readonly reach?: Reach
    /** What day and time it is; the tests' day, unless said otherwise. */
    readonly clock?: Clock
    /** How links are visited; they are not, unless said otherwise. */
    readonly checking?: LinkDoor
    /** Where the keys of staff surveys are kept; nowhere, unless said otherwise. */
    readonly windowKeys?: WindowKeyKeeper
    /** Whether the plan was signed and published; it was, unless said otherwise. */
    readonly isPublished?: boolean
    /** Folder of what is built for browsers; without it, unless said otherwise. */
    readonly islandsFolder?: string
    /** Variables the program was started with. */
    readonly environment?: Readonly<Record<string, string>>
  } = {},
) {
  const database = await testDatabase()
  const kept = temporaryFiles()
  const { db } = database
  const { files } = kept
  const faults: unknown[] = []
  const signIn = createSignIn({ db, secret: testKey, origin: home })
  const { environment = {}, isPublished = true, ...parts } = change
  const app = createApp({
    installation: { key: testKey, environment },
    entrance: { signIn, attempts: attemptCounter(testKey) },
    backups: idleMaker(kept.folder),
    ...{ db, files, frameworks, clock: clockAt(testDay), actor: localOfficer, ...parts },
    onFault: (_, error) => void faults.push(error),
  })
  const agency = await seeded({ db, files }, { isPublished })
  return {
    ...{ app, db, files, agency, faults, folder: kept.folder },
    /** What a browser on this computer asks for. */
    get: (address: string, headers: Record<string, string> = {}) =>
      app.request(`${home}${address}`, { headers: { host, ...asked, ...headers } }),
    /** What a browser on this computer posts from one of our pages. */
    post: (
      address: string,
      fields: Readonly<Record<string, string | readonly string[]>>,
      headers: Record<string, string> = {},
    ) =>
      app.request(`${home}${address}`, {
        method: 'POST',
        headers: {
          host,
          ...ownPage,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: urlencoded(fields),
      }),
    /** The same, with a file in it. */
    upload: (address: string, form: FormData) =>
      app.request(`${home}${address}`, {
        method: 'POST',
        headers: { host, ...ownPage },
        body: form,
      }),
    measures: async (): Promise<readonly StoredMeasure[]> =>
      (await planOf(db, agency.id, fiscalYear(2566)))?.measures ?? [],
    async close() {
      kept.remove()
      await database.close()
    },
  }
}

/** The key of an installation made for tests alone. */
export const testKey = 'the key of an installation made for tests alone'

const host = '127.0.0.1:4380'
const home = `http://${host}`
/** What browsers of today say of a page asked for by its address. */
export const asked = { 'sec-fetch-site': 'none' }
const ownPage = { 'sec-fetch-site': 'same-origin', origin: home }

/** Where an answer leads, without what that page says was just saved. */
export const ledTo = (answer: Response): string =>
  (answer.headers.get('location') ?? '').replace(/[?&]done=[a-z]+&at=[0-9.]+/, '')

export function urlencoded(fields: Readonly<Record<string, string | readonly string[]>>) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
  return body.toString()
}

/** The plan of the fictional office that every newcomer sees first. */
const samplePlan = () => {
  const bytes = readFileSync(path.resolve('sample/plan-2566.json'))
  const read = readPlanJson(JSON.parse(bytes.toString('utf8')))
  if (!read.ok) throw new Error('The sample plan cannot be read.')
  return { bytes, ...read.value }
}

/** Registers the fictional office with its plan of 2566, published as one that was signed on paper unless said otherwise. */
export async function seeded(
  world: Parameters<typeof testContext>[0],
  { isPublished = true }: { readonly isPublished?: boolean } = {},
) {
  const { bytes, plan, frontMatter, unread, inferred } = samplePlan()
  const agency = await registerAgency(testContext(world), { ...plan.agency, code: 'thansai' })
  if (!agency.ok) throw new Error(agency.reason.code)
  const saved = await importPlan(testContext(world), {
    agencyId: agency.value.id,
    fiscalYear: fiscalYear(2566),
    plan,
    paper: { fileName: 'plan-2566.json', format: 'json', bytes, frontMatter, unread, inferred },
  })
  if (!saved.ok) throw new Error(saved.reason.code)
  if (!isPublished) return agency.value
  const ofPlan = { agencyId: agency.value.id, fiscalYear: fiscalYear(2566) }
  const published = await publishSample(testContext(world), ofPlan)
  if (!published.ok) throw new Error(published.reason.code)
  return agency.value
}

/** The hidden fields of the first form of a page that posts to an address ending so. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form method="post" action="([^"]*)"[\s\S]*?<\/form>/g)].find(
    ([, to]) => to?.endsWith(action),
  )
  if (!form) throw new Error(`No form posts to …${action}`)
  return Object.fromEntries(
    [...form[0].matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}
