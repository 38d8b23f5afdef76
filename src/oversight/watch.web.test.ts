import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanPlan } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Role } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { deskWords } from '../desk/messages.ts'
import { importPlan, undo } from '../measures/commands.ts'
import { factsOf } from '../measures/facts-store.ts'
import { measureWords } from '../measures/messages.ts'
import { planOf } from '../measures/store.ts'
import { tallyOf } from '../measures/tally.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { watchWords } from './watch-messages.ts'

const words = watchWords.th
const password = 'ประโยคยาวที่จำได้ดี'

describeWithDatabase('those who watch agencies', () => {
  let site: VisitedSite
  const ids: Record<string, AgencyId> = {}
  beforeAll(async () => {
    site = await visitedSite()
    ids['thansai'] = site.agency.id
    const places = [
      ['rimthan', 'เทศบาลตำบลริมธาร', 'ดอนพุด', 'สระบุรี'],
      ['plaithan', 'เทศบาลตำบลปลายธาร', 'หนองแค', 'สระบุรี'],
      ['tonthan', 'เทศบาลตำบลต้นธาร', 'เมือง', 'ลพบุรี'],
    ] as const
    for (const [code, name, district, province] of places) {
      const made = await registerAgency(testContext(site), { code, name, district, province })
      if (!made.ok) throw new Error(made.reason.code)
      ids[code] = made.value.id
    }
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  let people = 0
  /** Somebody who holds one role and has signed in. */
  async function signedIn(
    role: Role,
    over: { agencyId?: AgencyId; province?: string; district?: string },
  ): Promise<Visitor> {
    const id = newId() as PersonId
    const by = { id, at: '2023-01-01T00:00:00.000Z' }
    const name = `watcher-${++people}`
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id, name, email: null }, by.at)
      const { agencyId = null, province = null, district = null } = over
      const given = { id: newId(), personId: id, role, divisionId: null }
      await saveRole(tx, { ...given, agencyId, province, district }, by)
    })
    await site.signIn.open({ id, name }, { name, password })
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in', { signInName: name, password })).status).toBe(303)
    return visitor
  }
  /** The codes of the agencies a page leads to. */
  const codesIn = (html: string) =>
    [...html.matchAll(/href="\/a\/([a-z]+)"/g)].map(([, code]) => code).sort()

  it('are shown the agencies of their province and nothing of another, on the page, by search and in the file', async () => {
    const overseer = await signedIn('overseer', { province: 'สระบุรี' })
    expect(codesIn(await body(overseer.get('/watch')))).toEqual(['plaithan', 'rimthan'])
    for (const asked of ['q=ต้นธาร', 'q=tonthan', 'q=ลพบุรี', 'q=%25', 'show=unpublished&q=ธารใส']) {
      const page = await body(overseer.get(`/watch?${asked}`))
      expect(codesIn(page), asked).toEqual([])
      expect(page, asked).toContain(words.none)
    }
    const file = await overseer.get('/watch.csv')
    expect(file.headers.get('content-type')).toContain('text/csv')
    const bytes = Buffer.from(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = bytes.toString('utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain('เทศบาลตำบลปลายธาร')
    expect(csv).not.toMatch(/ต้นธาร|ลพบุรี|thansai/)
    expect(await body(overseer.get('/watch.csv?q=tonthan'))).not.toContain('ต้นธาร')
  })

  it('are overseers of a district, and of the nation', async () => {
    const district = await signedIn('overseer', { province: 'สระบุรี', district: 'หนองแค' })
    expect(codesIn(await body(district.get('/watch')))).toEqual(['plaithan'])
    const nation = await signedIn('overseer', {})
    const all = ['plaithan', 'rimthan', 'thansai', 'tonthan']
    expect(codesIn(await body(nation.get('/watch')))).toEqual(all)
    const past = await nation.get('/en/watch?page=9')
    expect(past.headers.get('location')).toBe('/en/watch?show=all&page=1')
    const english = await body(nation.get('/en/watch'))
    expect(english).toContain(watchWords.en.title)
    expect(english).toContain('hreflang="th" href="/watch"')
  })

  it('are assessors of the agencies assigned, and of no other', async () => {
    const assessor = await signedIn('assessor', { agencyId: ids['rimthan'] as AgencyId })
    expect(codesIn(await body(assessor.get('/watch')))).toEqual(['rimthan'])
    expect((await assessor.get('/desk/rimthan/2566')).status).toBe(404)
    expect(await body(assessor.get('/me'))).not.toContain('ให้คะแนน')
  })

  it('are led there from every page, and nobody else is', async () => {
    const overseer = await signedIn('overseer', { province: 'สระบุรี' })
    const home = await body(overseer.get('/'))
    expect(home).toContain('href="/watch"')
    // Whoever only watches is not asked for a table of last year.
    expect(home).toContain(deskWords.th.watchMore)
    expect(home).not.toContain(deskWords.th.homeHeading)
    const officer = await signedIn('officer', { agencyId: ids['rimthan'] as AgencyId })
    expect(await body(officer.get('/'))).not.toContain('href="/watch"')
    expect((await officer.get('/watch')).status).toBe(403)
    expect((await officer.get('/watch.csv')).status).toBe(403)
    const citizen = await site.visitor().get('/watch')
    expect(citizen.headers.get('location')).toBe('/sign-in?to=%2Fwatch')
  })

  it('see how far the newest plan has come, in figures and not in its words', async () => {
    const nation = await signedIn('overseer', {})
    const plan = await planOf(site.db, site.agency.id, fiscalYear(2566))
    const measures = plan?.measures ?? []
    const done = measures.filter(({ stage }) => stage === 'done').length
    const page = await body(nation.get('/watch?q=thansai'))
    expect(page).toContain(words.planOf(2566))
    expect(page).toContain(`ทำแล้ว ${done}`)
    expect(page).not.toContain(measures[0]?.measures[0])
    const [, line = ''] = (await body(nation.get('/watch.csv?q=thansai'))).trim().split('\r\n')
    expect(line.split(',').slice(5, 12)).toEqual([
      ...[words.isPublished, '2566', '1', '2023-09-30', words.no],
      ...['2566', `${measures.length}`],
    ])
  })

  it('find the agencies that never published, those edited since, and those where nothing changes', async () => {
    const nation = await signedIn('overseer', {})
    const none = ['plaithan', 'rimthan', 'tonthan']
    expect(codesIn(await body(nation.get('/watch?show=unpublished')))).toEqual(none)
    // The sample was recorded in 2023, and the site's clock is today's.
    const still = codesIn(await body(nation.get('/watch?show=still')))
    expect(still).toEqual([...none, 'thansai'].sort())
    const context = site.context()
    const year = fiscalYear(2566)
    expect(codesIn(await body(nation.get('/watch?show=edited')))).toEqual([])
    const before = await planOf(site.db, site.agency.id, year)
    if (!before?.imported) throw new Error('The sample was not imported.')
    const undone = await undo(context, {
      agencyId: site.agency.id,
      factId: before.imported.id,
    })
    expect(undone.ok).toBe(true)
    // What is published stays so whatever becomes of the plan at the agency.
    expect(codesIn(await body(nation.get('/watch?show=unpublished')))).toEqual(none)
    expect(codesIn(await body(nation.get('/watch?show=edited')))).toEqual(['thansai'])
    const one = await body(nation.get('/watch/thansai'))
    expect(one).toContain(measureWords.th.done(tallyOf(before.measures)))
    expect(one).toContain(words.noPlan)
    expect(codesIn(await body(nation.get('/watch?show=still')))).toEqual(none)
    const redone = (await factsOf(site.db, site.agency.id, [{ id: before.id, facts: 10_000 }]))
      .get(before.id)
      ?.findLast(({ kind }) => kind === 'undo')
    expect(
      redone && (await undo(context, { agencyId: site.agency.id, factId: redone.id })).ok,
    ).toBe(true)
    expect(codesIn(await body(nation.get('/watch?show=unpublished')))).toEqual(none)
  })

  it('are told of work that nobody published in figures, and that nothing of it is public', async () => {
    const nation = await signedIn('overseer', {})
    const plan = { ...cleanPlan(), fiscalYear: fiscalYear(2566) }
    const agencyId = ids['tonthan'] as AgencyId
    const paper = { fileName: 'plan.txt', format: 'text', bytes: new Uint8Array([1]) } as const
    const told = { frontMatter: [], unread: [], inferred: [] }
    const saved = await importPlan(site.context(), {
      ...{ agencyId, fiscalYear: fiscalYear(2566), plan, paper: { ...paper, ...told } },
    })
    expect(saved.ok).toBe(true)
    const page = await body(nation.get('/watch?q=tonthan'))
    expect(page).toContain(words.planOf(2566))
    expect(codesIn(await body(nation.get('/watch?show=unpublished')))).toContain('tonthan')
    const one = await body(nation.get('/watch/tonthan?year=2566'))
    expect(one).toContain(words.noEditionOf(2566))
    expect(one).toContain(measureWords.th.done(tallyOf(plan.measures)))
    expect(one).not.toContain('/watch/tonthan/verify')
    const ask = await body(nation.get('/watch/tonthan/ask?year=2566'))
    for (const { measures } of plan.measures) expect(ask).not.toContain(measures[0])
  })
})
