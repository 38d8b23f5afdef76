import http from 'node:http'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { sql } from 'kysely'
import { localOfficer } from '../src/accounts/local-officer.ts'
import { saveRoles } from '../src/accounts/role-store.ts'
import { savePerson } from '../src/accounts/store.ts'
import type { Agency } from '../src/agencies/agency.ts'
import { createApp } from '../src/app.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { PersonId } from '../src/basics/ids.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { importPlan } from '../src/measures/commands.ts'
import { contextOf } from '../src/platform/context.ts'
import { type Database, inTransaction } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { attemptCounter } from '../src/platform/sign-in/attempts.ts'
import { createSignIn } from '../src/platform/sign-in/sign-in.ts'
import { interleaved, type Report, saying } from './figures.ts'
import { generatedPlan } from './generated-plan.ts'
import { asked, listening } from './over-http.ts'
import type { Bench } from './settings.ts'

/** Of how many agencies the officer is, and how many of them have a plan and stand on the page with it. */
const [own, withPlans, measures] = [300, 12, 40]

const section = `The first page of an officer of ${own} agencies, signed in, over HTTP, not compressed`
const yardstick = 'bare SQL and a template string by node:http'

/** The first page for somebody with a session and agencies of their own, some of these with a plan. */
export async function benchSignedIn(
  bench: Bench,
  db: Database,
  all: readonly Agency[],
  report: Report,
): Promise<void> {
  saying('the first page, signed in')
  const files = fileKeeper(path.join(bench.folder, 'files-of-officer'))
  const secret = 'a key of the bench alone, long enough for any'
  const signIn = createSignIn({ db, secret, origin: 'http://127.0.0.1' })
  const app = createApp({
    ...{ db, files, frameworks: await ownFrameworks() },
    installation: { key: secret, environment: {} },
    entrance: { signIn, attempts: attemptCounter(secret) },
  })
  const person = newId() as PersonId
  await officerOf(db, person, all.slice(0, own))
  await plansOfFirst(bench, db, person)
  const login = { name: 'measurer', password: 'a sentence for the bench alone' }
  await signIn.open({ id: person, name: 'Bench' }, login)
  const { cookies } = await signIn.byPassword(new Headers({ host: '127.0.0.1' }), login)
  const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ')

  const server = createAdaptorServer({ fetch: app.fetch })
  const ours = await listening(server)
  const whole = await asked(ours, '/', cookie)
  if (!whole.includes('class="agency-plan"'))
    throw new Error('The page shows no plan of its officer.')
  const bare = bareAnswer(db, person, whole)
  const bareServer = http.createServer(async (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(await bare())
  })
  const theirs = await listening(bareServer)
  const runs = bench.quick ? 40 : 200
  for (let warm = 0; warm < 30; warm += 1) {
    await asked(ours, '/', cookie)
    await asked(theirs, '/')
  }
  const times = await interleaved(runs, {
    ours: async () => void (await asked(ours, '/', cookie)),
    theirs: async () => void (await asked(theirs, '/')),
  })
  server.close()
  bareServer.close()
  const what = `${withPlans} with plans of ${measures} measures, the others as links`
  report.figures.push({
    ...{ section, what, value: times.ours, unit: 'ms', runs },
    note: `${Math.round(Buffer.byteLength(whole) / 1024)} KB`,
    yardstick: { name: yardstick, value: times.theirs },
  })
}

async function officerOf(db: Database, person: PersonId, agencies: readonly Agency[]) {
  const at = new Date().toISOString()
  const nowhere = { divisionId: null, province: null, district: null }
  const roles = agencies.map(({ id }) => ({
    ...{ id: newId(), personId: person, role: 'officer' as const, agencyId: id, ...nowhere },
  }))
  await inTransaction(db, async (tx) => {
    await savePerson(tx, { id: person, name: 'Bench', email: null }, at)
    await saveRoles(tx, roles, { id: person, at })
  })
}

/** Plans for the agencies that stand first on the page. */
async function plansOfFirst({ folder }: Bench, db: Database, person: PersonId) {
  const files = fileKeeper(path.join(folder, 'files-of-officer'))
  const { rows } = await ownAgencies(db, person)
  for (const [at, { id }] of rows.slice(0, withPlans).entries()) {
    const done = await importPlan(contextOf({ db, files }, localOfficer), {
      ...{ agencyId: id, fiscalYear: fiscalYear(2566) },
      plan: generatedPlan(measures, 'short', at + 1),
      paper: {
        ...{ fileName: 'bench.json', format: 'json', bytes: Buffer.from(`{"bench":${at}}`) },
        ...{ frontMatter: [], unread: [], inferred: [] },
      },
    })
    if (!done.ok) throw new Error(`a plan was refused: ${done.reason.code}`)
  }
}

type Row = Pick<Agency, 'id' | 'code' | 'name' | 'district' | 'province'>

const ownAgencies = (db: Database, person: PersonId) =>
  sql<Row>`select id, code, name, type, district, province, logo_sha256 from agency
    where id in (select agency_id from role_grant where person_id = ${person} and ended_at is null)
    order by name collate "thai", code`.execute(db)

/** The least that gives the same bytes: who asks, their agencies, the counts of the plans, and the list of all. */
function bareAnswer(db: Database, person: PersonId, whole: string) {
  const [head = '', middle = '', foot = ''] = whole.split(/<ul class="agency-list">[\s\S]*?<\/ul>/)
  return async () => {
    await sql`select * from login_session where login_id = ${person}`.execute(db)
    await sql`select id, name from person where id = ${person}`.execute(db)
    await sql`select role, agency_id from role_grant where person_id = ${person} and ended_at is null`.execute(
      db,
    )
    const { rows: mine } = await ownAgencies(db, person)
    const shown = mine.slice(0, withPlans).map(({ id }) => id)
    await sql`select agency_id, plan_id, count(*) from measure_version
      where agency_id in (${sql.join(shown)}) group by agency_id, plan_id`.execute(db)
    const { rows } = await sql<Row>`select id, code, name, type, district, province, logo_sha256
      from agency order by name collate "thai", code limit 11`.execute(db)
    const links = mine.slice(withPlans).map((each) => lineOf(each, `/desk/${each.code}/2567`, ''))
    const found = rows
      .slice(0, 10)
      .map((each) => lineOf(each, `/a/${each.code}`, `<a href="/desk/${each.code}">โต๊ะงาน</a>`))
    const list = (lines: readonly string[]) => `<ul class="agency-list">${lines.join('')}</ul>`
    return `${head}${list(links)}${middle}${list(found)}${foot}`
  }
}

const lineOf = ({ code, name, district, province }: Row, href: string, more: string) =>
  `<li><a href="${href}"><span lang="th">${escaped(name)}</span></a><span class="soft"><span class="whole">อำเภอ${escaped(district)}</span> <span class="whole">จังหวัด${escaped(province)}</span> <span class="whole">(${escaped(code)})</span></span>${more}</li>`

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
