import { sql } from 'kysely'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveRole } from '../src/accounts/store.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import type { PersonId } from '../src/basics/ids.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { answeredSurvey } from './world/answered-survey.ts'
import { openedSurvey } from './world/open-survey.ts'
import {
  draftStaffSurvey,
  keeperInMemory,
  openedStaffSurvey,
  printedStaffSurvey,
} from './world/staff-survey.ts'
import { type VisitedSite, type Visitor, visitedSite } from './world/visitor.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** What is typed into each field: it ends a statement, a value and an element, and brings its own script. */
const hostile = `'; drop table agency; --"><script>alert(1)</script>\${7*7}`
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;'

interface Form {
  /** Whose page it stands on. */
  readonly who: Visitor
  readonly method: string
  readonly action: string
  readonly isUpload: boolean
  readonly fields: readonly {
    readonly name: string
    readonly kind: string
    readonly value: string
  }[]
}

/** Forms that save nothing yet, or whose next page is the answer itself. */
const leadsOn = [
  // A citizen’s receipt says it itself.
  /\/oit\/O\d+\/challenge$/,
  /^\/sign-in/,
  // A file is kept as a draft, and its preview says what would be saved.
  /^\/desk\/import/,
  /^\/operator\/registry$/,
  // A wizard's first step; the work of a backup goes on after the answer.
  /^\/desk\/set-up$/,
  /^\/operator\/backup/,
  // Whoever oversees stands in this list themselves, and may take away a role of their own.
  /^\/operator\/people$/,
  // Shows what a phone is to be told.
  /^\/me\/second-factor$/,
]

/** Forms that were seen to say what they saved, and when. */
const savingForms = [
  '/desk/thansai/profile',
  '/desk/thansai/divisions',
  '/desk/thansai/people',
  '/desk/thansai/settings',
  '/desk/thansai/people/:id',
  '/desk/thansai/2570/measures/new',
  '/desk/thansai/2566/surveys/:id/comments',
  '/desk/thansai/2566/staff-surveys',
]

let world: VisitedSite
let officer: Visitor
let answered: string
/** Staff surveys, each at a stage with forms of its own. */
const staff = { planned: '', printed: '', open: '' }
const origin = 'http://127.0.0.1:4380'
const login = { signInName: 'somying', password: 'ฝนตกที่ทุ่งนาข้าวเขียว' }
beforeAll(async () => {
  const keeper = keeperInMemory()
  world = await visitedSite({ windowKeys: keeper })
  officer = world.visitor()
  const { password } = login
  await officer.post(await world.setUpLink(), { name: 'สมหญิง', ...login, again: password })
  // One that is closed has words to decide over, and results to publish.
  const ofYear = { agencyId: world.agency.id, year: fiscalYear(2566) }
  const comments = Array.from({ length: 12 }, (_, at) => `บริการดี ${at}`)
  answered = await answeredSurvey(world.context(), ofYear, { comments, isClosed: true })
  await openedSurvey(world.context(), world.agency.id)
  const [context, agency] = [world.context(), world.agency.id]
  staff.planned = (await draftStaffSurvey(context, agency)).surveyId
  staff.printed = (await printedStaffSurvey(context, agency, { keeper })).surveyId
  staff.open = (await openedStaffSurvey(context, agency, { keeper })).surveyId
  // Who oversees as well sees every page there is.
  const { id } = await world.db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await inTransaction(world.db, async (tx) => {
    const everywhere = { agencyId: null, divisionId: null, province: null, district: null }
    const at = new Date().toISOString()
    const role = { id: newId(), personId: id as PersonId, role: 'overseer' as const }
    await saveRole(tx, { ...role, ...everywhere }, { id, at })
  })
})
afterAll(() => world.close())

it('SQL and HTML typed into every field of every form come back escaped or are refused, and the tables stay whole', async () => {
  const tables = async () =>
    (
      await sql<{
        name: string
      }>`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(
        world.db,
      )
    ).rows.map(({ name }) => name)
  const before = await tables()
  const agencies = await world.db.selectFrom('agency').selectAll().execute()
  const inside = await walk(officer)
  const outside = await walk(world.visitor())
  const pages = inside.pages + outside.pages
  const forms = [...inside.forms.values(), ...outside.forms.values()]
  expect(pages).toBeGreaterThan(15)
  let fields = 0
  let sent = 0
  const [saying, unsaid] = [new Set<string>(), new Set<string>()]
  for (const form of forms) {
    await stayIn()
    // Each field by itself, so that one refused does not hide the others; then all at once.
    const texts = form.fields.filter(({ kind }) => kind === 'text').map(({ name }) => name)
    const hidden = form.fields.filter(({ kind }) => kind === 'hidden').map(({ name }) => name)
    fields += texts.length
    for (const hit of [...hidden.map((name) => [name]), ...texts.map((name) => [name]), texts]) {
      const answer = await send(form, hit)
      sent += 1
      const said = `${form.method} ${form.action} with ${hit.join(', ')}: ${answer.status}`
      expect([200, 303, 400, 401, 403, 404, 409, 410, 413, 422, 429], said).toContain(answer.status)
      const html = await landed(answer)
      expect(html, said).not.toContain('<script>alert(1)')
      if (answer.status === 303 && form.who === officer && form.method === 'post') {
        const shape = form.action.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '')
        const isSaid = /class="just-done.*?(?:บันทึก|ลบ|ส่ง)แล้ว \d\d\.\d\d น\./s.test(html)
        if (isSaid) saying.add(shape)
        else unsaid.add(shape)
      }
      if (answer.status === 422 && hit.length > 0)
        expect(html, said).toMatch(/class="error-summary"|field-problem|class="notice"/)
    }
  }
  expect(fields).toBeGreaterThan(30)
  expect([...unsaid].filter((shape) => !leadsOn.some((each) => each.test(shape)))).toEqual([])
  expect([...saying]).toEqual(expect.arrayContaining(savingForms))
  // How much was tried is worth knowing: a page nothing leads to is not among it.
  console.log(`${pages} pages, ${forms.length} forms, ${fields} text fields, ${sent} sent`)
  expect(world.faults).toEqual([])
  expect(await tables()).toEqual(before)
  const after = await world.db.selectFrom('agency').selectAll().execute()
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(agencies.map(({ id }) => id)))
  // What was taken stands on pages as words.
  const { texts } = await walk(officer)
  const shown = texts.filter((html) => html.includes(escaped))
  expect(shown.length).toBeGreaterThan(0)
  for (const html of texts) expect(html).not.toContain('<script>alert(1)')
}, 120_000)

/** Signs in again where a form ended the session. */
async function stayIn() {
  if ((await officer.get('/me')).status === 200) return
  expect((await officer.post('/sign-in', login)).status).toBe(303)
}

/** An address without what tells one measure, person or item from another: their pages are of one kind. */
const ofOneKind = (address: string) =>
  address
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/[0-9]{4}\/oit\/O[0-9]+/, '/:year/oit/:item')

/** Every page a link leads to, from the first page on, and every form on them. */
async function walk(who: Visitor) {
  const waiting = [
    '/',
    '/operator/settings',
    '/desk/thansai/settings',
    '/desk/thansai/2566/evidence/new?kind=meeting',
    '/desk/import',
    '/watch/thansai',
    '/desk/thansai/questions',
    '/desk/thansai/2566/surveys',
    '/desk/thansai/2566/oit/O21',
    '/desk/thansai/2566/oit/O21/documents',
    `/desk/thansai/2566/surveys/${answered}/comments`,
    `/desk/thansai/2566/surveys/${answered}/results`,
    '/desk/thansai/2566/staff-surveys',
    `/desk/thansai/2566/staff-surveys/${staff.open}`,
    `/desk/thansai/2566/staff-surveys/${staff.planned}/prepare`,
    `/desk/thansai/2566/staff-surveys/${staff.printed}/slips`,
    '/sign-in',
    '/sign-in/code',
  ]
  const seen = new Set<string>()
  const forms = new Map<string, Form>()
  const texts: string[] = []
  while (waiting.length > 0) {
    // Pages without end are told as what they are: a walk cut short would leave forms untried and say nothing.
    expect(seen.size, 'kinds of pages').toBeLessThan(400)
    const address = waiting.shift() ?? ''
    // Pages of one kind for each measure or person are one page here.
    const shape = ofOneKind(address).replace(/\?.*/, '')
    if (seen.has(shape)) continue
    seen.add(shape)
    const answer = await who.get(address)
    if (!/^text\/html/.test(answer.headers.get('content-type') ?? '')) continue
    const html = await answer.text()
    texts.push(html)
    const { links, found } = read(parse(html))
    for (const form of found) {
      const names = form.fields.map(({ name }) => name).join()
      // Going out leaves nothing to type; everything else is tried.
      if (form.action.endsWith('/sign-out')) continue
      const key = `${form.method} ${ofOneKind(form.action)} ${names}`
      if (!forms.has(key)) forms.set(key, { ...form, who, action: form.action || address })
    }
    waiting.push(...links.filter((link) => link.startsWith('/') && !link.startsWith('/en')))
  }
  return { pages: seen.size, forms, texts }
}

/** Sends a form with its usual values, the named fields made hostile. */
async function send(form: Form, hit: readonly string[]): Promise<Response> {
  const values = form.fields
    .filter(({ kind }) => kind !== 'file')
    .map(({ name, value }): [string, string] => [name, hit.includes(name) ? hostile : value])
  const { who } = form
  if (form.method === 'get') return who.get(`${form.action}?${new URLSearchParams(values)}`)
  if (!form.isUpload) {
    const fields: Record<string, string[]> = {}
    for (const [name, value] of values) {
      fields[name] ??= []
      fields[name].push(value)
    }
    return who.post(form.action, fields)
  }
  const body = new FormData()
  for (const [name, value] of values) body.append(name, value)
  for (const { name } of form.fields.filter(({ kind }) => kind === 'file'))
    body.append(name, new File([`ข้อ\tมาตรการ\nE1\t${hostile}\n`], `${hostile}.txt`))
  return world.app.request(`${origin}${form.action}`, {
    method: 'POST',
    headers: {
      ...{ host: new URL(origin).host, cookie: who.cookies() },
      ...{ origin, 'sec-fetch-site': 'same-origin' },
    },
    body,
  })
}

/** The page an answer is, or the one it leads to. */
async function landed(answer: Response): Promise<string> {
  const to = answer.headers.get('location')
  const last = to?.startsWith('/') ? await officer.get(to) : answer
  return /^text\/html/.test(last.headers.get('content-type') ?? '') ? last.text() : ''
}

function read(node: Node, into = { links: [] as string[], found: [] as Omit<Form, 'who'>[] }) {
  if ('tagName' in node) {
    const href = attribute(node, 'href')
    if (node.tagName === 'a' && href) into.links.push(href)
    if (node.tagName === 'form') into.found.push(formOf(node))
  }
  if ('childNodes' in node) for (const child of node.childNodes) read(child, into)
  return into
}

function formOf(form: Element): Omit<Form, 'who'> {
  const fields: { name: string; kind: string; value: string }[] = []
  const gather = (node: Node) => {
    if ('tagName' in node) {
      const name = attribute(node, 'name')
      const type = attribute(node, 'type') ?? 'text'
      const value = attribute(node, 'value') ?? ''
      if (name && node.tagName === 'textarea')
        fields.push({ name, kind: 'text', value: textOf(node) })
      if (name && node.tagName === 'select')
        fields.push({ name, kind: 'choice', value: chosen(node) })
      if (name && node.tagName === 'button') fields.push({ name, kind: 'choice', value })
      if (name && node.tagName === 'input') {
        const ticked = ['radio', 'checkbox'].includes(type)
        if (!ticked || attribute(node, 'checked') !== undefined)
          fields.push({
            name,
            kind: ticked
              ? 'choice'
              : type === 'hidden'
                ? 'hidden'
                : type === 'file'
                  ? 'file'
                  : 'text',
            value,
          })
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) gather(child)
  }
  gather(form)
  return {
    method: (attribute(form, 'method') ?? 'get').toLowerCase(),
    action: attribute(form, 'action') ?? '',
    isUpload: attribute(form, 'enctype') === 'multipart/form-data',
    fields,
  }
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value
const textOf = (element: Element) =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
const chosen = (select: Element) => {
  const options = select.childNodes.filter((child) => 'tagName' in child)
  const one =
    options.find((option) => attribute(option, 'selected') !== undefined) ??
    options[1] ??
    options[0]
  return (one && attribute(one, 'value')) ?? ''
}
