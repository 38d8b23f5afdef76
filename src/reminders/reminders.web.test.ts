import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import { saveStep } from '../assessments/store.ts'
import type { Role } from '../basics/actor.ts'
import { fiscalYear, fiscalYearOf, lastDay, lastMonth } from '../basics/fiscal-year.ts'
import type { DivisionId, FactId, PersonId } from '../basics/ids.ts'
import { monthOf, plainDate } from '../basics/plain-date.ts'
import { importPlan } from '../measures/commands.ts'
import { systemClock } from '../platform/clock.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { addDivision } from '../staff/division-commands.ts'
import { divisionsOf } from '../staff/division-store.ts'
import { reminderWords } from './messages.ts'

const words = reminderWords.th
const password = 'ประโยคยาวที่จำได้ดี'
const unit = 'สำนักปลัด'
const chase = '/desk/thansai/2566/chase'

describeWithDatabase('reminders on their pages', () => {
  let site: VisitedSite
  let officer: Visitor
  let contributor: Visitor
  const thisYear = fiscalYearOf(monthOf(systemClock.today()))

  beforeAll(async () => {
    site = await visitedSite()
    const context = testContext(site)
    await addDivision(context, site.agency.id, unit)
    const divisions = await divisionsOf(site.db, site.agency.id)
    const division = divisions.find(({ name }) => name === unit)
    officer = await signedIn('officer', 'สมใจ ใจดี', null)
    contributor = await signedIn('contributor', 'มานี มีใจ', division?.id ?? null)
    const period = { from: lastMonth(thisYear), to: lastMonth(thisYear), printed: 'ก.ย.' }
    const open = {
      stage: 'not-started',
      percent: null,
      period,
      statement: '',
      outcome: [],
    } as const
    const plan = cleanPlan([
      cleanMeasure({ ...open, evidence: [], measures: ['งานของสำนักปลัด'] }),
      cleanMeasure({
        ...{ ...open, no: 2, evidence: [], measures: ['งานของกองช่าง'] },
        responsible: { units: ['กองช่าง'], posts: [] },
      }),
    ])
    const paper = { fileName: 'a.txt', format: 'text', frontMatter: [], unread: [], inferred: [] }
    const saved = await importPlan(context, {
      ...{ agencyId: site.agency.id, fiscalYear: thisYear, plan },
      paper: { ...paper, bytes: new Uint8Array([1]) },
    })
    expect(saved.ok).toBe(true)
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  let people = 0
  async function signedIn(role: Role, name: string, divisionId: DivisionId | null) {
    const id = newId() as PersonId
    const by = { id, at: '2023-01-01T00:00:00.000Z' }
    people += 1
    const signInName = `told-${people}`
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id, name, email: null }, by.at)
      const given = { id: newId(), personId: id, role, divisionId, agencyId: site.agency.id }
      await saveRole(tx, { ...given, province: null, district: null }, by)
    })
    await site.signIn.open({ id, name }, { name: signInName, password })
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in', { signInName, password })).status).toBe(303)
    return visitor
  }

  const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
  /** The private address that a page shows. */
  const addressIn = (html: string) =>
    /href="[^"]*(\/calendar\/[A-Za-z0-9_-]+\.ics)"/.exec(html)?.[1]

  it('a unit that owes something is shown with who is told and that nobody was yet', async () => {
    const html = await textOf(officer.get(chase))
    expect(html).toContain(unit)
    expect(html).toContain('มานี มีใจ (หน้าเว็บเท่านั้น)')
    expect(html).toContain(words.neverTold)
    expect((await contributor.get(chase)).status).toBe(403)
  })

  it('is reminded by one button, once a day; its people find it on their page', async () => {
    expect((await officer.post(chase, { act: 'remind', unit })).status).toBe(303)
    const html = await textOf(officer.get(chase))
    expect(html).toContain('บนหน้าเว็บของ มานี มีใจ เท่านั้น')
    const again = await officer.post(chase, { act: 'remind', unit })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain(words.refused['reminded-today'])
    const own = await textOf(contributor.get('/me/notifications'))
    expect(own).toContain(words.asked(unit))
    expect(own).toContain(words.onPage)
    const nobody = await officer.post(chase, { act: 'remind', unit: 'หน่วยตรวจสอบภายใน' })
    expect(nobody.status).toBe(409)
    expect(await textOf(officer.get('/desk/thansai/record'))).toContain('ติดตามทวงถามส่วนราชการ')
  })

  it('turned off for the agency, reminds nobody until it is turned on', async () => {
    expect((await officer.post(chase, { act: 'turn-off' })).status).toBe(303)
    const html = await textOf(officer.get(chase))
    expect(html).toContain(words.switchOff)
    expect(html).not.toContain(words.remindNow)
    expect((await officer.post(chase, { act: 'turn-on' })).status).toBe(303)
    expect(await textOf(officer.get(chase))).toContain(words.switchOn)
  })

  it('slips of one unit hold its rows alone, each with a code that leads to it', async () => {
    const all = await textOf(officer.get(`${chase}/slips`))
    const own = await textOf(officer.get(`${chase}/slips?unit=${encodeURIComponent(unit)}`))
    const count = (html: string) => html.match(/class="slip"/g)?.length ?? 0
    expect(count(own)).toBeGreaterThan(0)
    expect(count(all)).toBeGreaterThan(count(own))
    expect(own).toMatch(/aria-label="[^"]*\/desk\/thansai\/2566\/measures\//)
  })

  it('a choice of time is kept where there is an e-mail, and one that is not in the list is refused', async () => {
    expect(await textOf(contributor.get('/me/notifications'))).toContain(words.noEmail)
    await contributor.post('/me/email', { email: 'manee@example.go.th', consent: 'yes' })
    expect(await textOf(contributor.get('/me/notifications'))).toMatch(/name="mail"[^>]*checked/)
    const wrong = await contributor.post('/me/notifications', { mail: 'yes', minute: '3' })
    expect(wrong.status).toBe(422)
    const kept = await contributor.post('/me/notifications', { minute: '780' })
    expect(kept.status).toBe(303)
    const html = await textOf(contributor.get('/me/notifications'))
    expect(html).toMatch(/value="780" selected/)
    expect(html).not.toMatch(/name="mail"[^>]*checked/)
  })

  it('a calendar is read by its private address alone: one’s own work, or the agency’s', async () => {
    const made = addressIn(await textOf(contributor.post('/me/calendar', { act: 'make' })))
    if (!made) throw new Error('No address was shown.')
    const stranger = site.visitor()
    const answer = await stranger.get(made)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const file = (await answer.text()).replaceAll('\r\n ', '')
    expect(file).toContain('งานของสำนักปลัด')
    expect(file).not.toContain('งานของกองช่าง')
    expect(file).toContain(`DTSTART;VALUE=DATE:${lastDay(thisYear).replaceAll('-', '')}`)
    const tag = answer.headers.get('etag') ?? ''
    expect((await stranger.get(made, { 'if-none-match': tag })).status).toBe(304)
    const whole = await textOf(
      contributor.post('/me/calendar', { act: 'make', agency: site.agency.id }),
    )
    expect((await textOf(stranger.get(addressIn(whole) ?? ''))).replaceAll('\r\n ', '')).toContain(
      'งานของกองช่าง',
    )
    const foreign = await contributor.post('/me/calendar', { act: 'make', agency: newId() })
    expect(foreign.status).toBe(404)
  })

  it('the last day to clarify a score stands in the calendar of the officer and of the agency, until the final score', async () => {
    const feedOf = async (visitor: Visitor, agency?: string) => {
      const body = await textOf(
        visitor.post('/me/calendar', { act: 'make', ...(agency && { agency }) }),
      )
      return (await textOf(site.visitor().get(addressIn(body) ?? ''))).replaceAll('\r\n ', '')
    }
    const year = fiscalYear(2568)
    const said = words.feedClarify(year)
    expect(await feedOf(officer)).not.toContain(said)
    const at = { recordedAt: '2025-06-02T03:00:00.000Z', recordedBy: 'test' }
    const of = { agencyId: site.agency.id, year }
    const on = plainDate('2025-06-02')
    await inTransaction(site.db, (tx) =>
      saveStep(tx, of, {
        ...{ ...at, id: newId() as FactId, kind: 'preliminary', marks: [], on, workingDays: 5 },
      }),
    )
    const file = await feedOf(officer)
    // Tuesday 3 June 2568 is a holiday, and the days of a weekend do not count.
    expect(file).toMatch(new RegExp(`DTSTART;VALUE=DATE:20250610[^]*?${said}`))
    expect(file).toContain('/desk/thansai/2568/oit/result')
    expect(await feedOf(officer, site.agency.id)).toContain(said)
    expect(await feedOf(contributor)).not.toContain(said)
    await inTransaction(site.db, (tx) =>
      saveStep(tx, of, { ...at, id: newId() as FactId, kind: 'final', marks: [] }),
    )
    expect(await feedOf(officer)).not.toContain(said)
  })

  it('an address is shown again on demand, replaced and ended; the database never holds its token', async () => {
    const shown = addressIn(await textOf(contributor.post('/me/calendar', { act: 'show' }))) ?? ''
    expect(await textOf(contributor.get('/me/calendar'))).not.toContain('.ics')
    const token = /calendar\/(.*)\.ics/.exec(shown)?.[1] ?? 'none'
    const rows = await site.db.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const next = addressIn(await textOf(contributor.post('/me/calendar', { act: 'make' }))) ?? ''
    expect(next).not.toBe(shown)
    expect((await site.visitor().get(shown)).status).toBe(404)
    expect((await site.visitor().get(next)).status).toBe(200)
    expect((await contributor.post('/me/calendar', { act: 'end' })).status).toBe(303)
    expect((await site.visitor().get(next)).status).toBe(404)
  })
})
