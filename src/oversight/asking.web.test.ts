import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Role } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { publishSample } from '../cli/sample-office.ts'
import { recordWords } from '../desk/record-messages.ts'
import { removeMeasure } from '../measures/commands.ts'
import { planOf } from '../measures/store.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { questionWords } from './question-messages.ts'
import { questionsOf } from './question-store.ts'
import { verificationWords } from './verification-messages.ts'
import { verificationsOf } from './verification-store.ts'
import { watchWords } from './watch-messages.ts'

const words = questionWords.th
const verified = verificationWords.th
const password = 'ประโยคยาวที่จำได้ดี'
const name = 'กำกับ มองเห็น'

describeWithDatabase('overseers', () => {
  let site: VisitedSite
  let province: string
  let overseer: Visitor
  let officer: Visitor
  let foreign: Visitor
  let assessor: Visitor
  const year = fiscalYear(2566)
  const at = '/watch/thansai'

  beforeAll(async () => {
    site = await visitedSite()
    province = site.agency.province
    const made = await registerAgency(testContext(site), {
      ...{ code: 'rimthan', name: 'เทศบาลตำบลริมธาร', district: 'เมือง', province: 'ลพบุรี' },
    })
    expect(made.ok).toBe(true)
    overseer = await signedIn('overseer', { province }, name)
    officer = await signedIn('officer', { agencyId: site.agency.id }, 'สมศรี ตอบดี')
    foreign = await signedIn('overseer', { province: 'ลพบุรี' }, 'คนไกล')
    assessor = await signedIn('assessor', { agencyId: site.agency.id }, 'ตรวจ ประเมิน')
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  let people = 0
  async function signedIn(
    role: Role,
    over: { agencyId?: AgencyId; province?: string },
    known: string,
  ): Promise<Visitor> {
    const id = newId() as PersonId
    const by = { id, at: '2023-01-01T00:00:00.000Z' }
    const signInName = `asker-${++people}`
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id, name: known, email: null }, by.at)
      const { agencyId = null, province: of = null } = over
      const given = { id: newId(), personId: id, role, divisionId: null, district: null }
      await saveRole(tx, { ...given, agencyId, province: of }, by)
    })
    await site.signIn.open({ id, name: known }, { name: signInName, password })
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in', { signInName, password })).status).toBe(303)
    return visitor
  }
  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  const hidden = (html: string, field: string) =>
    new RegExp(`name="${field}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  /** Sends a form of a page with the hidden fields it was opened with. */
  async function send(who: Visitor, address: string, fields: Record<string, string>) {
    const html = await body(who.get(address))
    return who.post(address, { key: hidden(html, 'key'), seen: hidden(html, 'seen'), ...fields })
  }
  const newest = async () => {
    const [question] = await questionsOf(site.db, site.agency.id)
    if (!question) throw new Error('Nothing was asked.')
    return question
  }

  it('see one agency in figures, with the way to its public page, and nothing of its desk', async () => {
    const page = await body(overseer.get(at))
    expect(page).toContain(site.agency.name)
    expect(page).toContain('href="/a/thansai/2566"')
    expect(page).toContain(words.empty)
    expect(page).toContain(verified.none(2566))
    expect(page).not.toContain('/desk/thansai')
    expect(await body(overseer.get(`/en${at}?year=2565`))).toContain(
      verificationWords.en.nothing.slice(0, 40),
    )
  })

  it('ask about a measure of the public page, are answered, ask further and close', async () => {
    const plan = await planOf(site.db, site.agency.id, year)
    const measure = plan?.measures[1]
    if (!measure) throw new Error('The sample has no second measure.')
    const empty = await send(overseer, `${at}/ask?year=2566`, { measure: measure.id, words: ' ' })
    expect(empty.status).toBe(422)
    const again = await body(empty)
    expect(again).toContain(words.wrong['words-missing'])
    expect(again).toContain(`value="${measure.id}" selected`)
    const guessed = await send(overseer, `${at}/ask?year=2566`, { measure: newId(), words: 'ใคร' })
    expect(guessed.status).toBe(409)
    expect(await body(guessed)).toContain(words.refused['measure-missing'])

    const form = { measure: measure.id, words: 'หลักฐานของข้อนี้\nอยู่ที่ใด <b>' }
    const asked = await send(overseer, `${at}/ask?year=2566`, form)
    expect(asked.status).toBe(303)
    const question = await newest()
    expect(asked.headers.get('location')).toContain(`${at}/questions/${question.id}`)
    expect(await body(overseer.get(at))).toContain(words.states.waiting)

    const desk = await body(officer.get('/desk/thansai'))
    expect(desk).toContain(words.waitingCount(1))
    expect(await body(officer.get('/desk/thansai/questions'))).toContain('หลักฐานของข้อนี้ อยู่ที่ใด')
    const mine = `/desk/thansai/questions/${question.id}`
    const opened = await body(officer.get(mine))
    expect(opened).toContain('&lt;b&gt;')
    expect(opened).toContain('href="/a/thansai/2566#card-2"')
    expect(opened).toContain(name)
    expect((await send(officer, mine, { words: '' })).status).toBe(422)
    expect((await send(officer, mine, { words: 'อยู่ที่หน้าเว็บไซต์ของเทศบาล' })).status).toBe(303)
    expect(await body(officer.get('/desk/thansai'))).not.toContain(words.waitingCount(1))

    const theirs = `${at}/questions/${question.id}`
    expect(await body(overseer.get(theirs))).toContain('อยู่ที่หน้าเว็บไซต์ของเทศบาล')
    // A page opened before the answer does not close over it.
    const blind = await overseer.post(theirs, { act: 'close', seen: '1', key: newId() })
    expect(blind.status).toBe(409)
    expect(await body(blind)).toContain(words.refused['changed-meanwhile'])
    const further = { act: 'ask', seen: '2', key: newId(), words: 'หน้าใด' }
    for (const _ of ['a click', 'and a second one'])
      expect((await overseer.post(theirs, further)).status).toBe(303)
    expect((await newest()).entries).toHaveLength(3)
    expect(await body(officer.get('/desk/thansai'))).toContain(words.waitingCount(1))
    expect((await send(officer, mine, { words: 'หน้าข่าวประชาสัมพันธ์' })).status).toBe(303)
    expect((await send(overseer, theirs, { act: 'close' })).status).toBe(303)
    expect(await body(overseer.get(theirs))).toContain(words.closedWell)
    const late = await officer.post(mine, { words: 'เพิ่มเติม', seen: '5', key: newId() })
    expect(late.status).toBe(409)
    expect(await body(late)).toContain(words.refused['question-closed'])
    expect(await body(officer.get('/desk/thansai/record'))).toContain(
      recordWords.th.acts['answer-question'],
    )
  })

  it('state that what is published was looked at, and the page says so in their office’s name until another edition is published', async () => {
    const looked = 'ดูมาตรการครบทุกข้อและเปิดลิงก์หลักฐาน'
    const stale = await send(overseer, `${at}/verify?year=2566`, { verdict: 'verified', words: '' })
    expect(stale.status).toBe(422)
    const unread = { verdict: 'verified', words: looked, seen: '0' }
    expect((await send(overseer, `${at}/verify?year=2566`, unread)).status).toBe(409)
    const form = { verdict: 'verified', words: looked }
    expect((await send(overseer, `${at}/verify?year=2566`, form)).status).toBe(303)

    const office = `ผู้กำกับติดตาม จังหวัด${province}`
    for (const address of ['/a/thansai', '/a/thansai/2566']) {
      const page = await body(site.visitor().get(address))
      expect(page).toContain(`ฉบับที่ 1 สอบทานโดย${office} เมื่อ`)
      expect(page).toContain(looked)
      expect(page).not.toContain(name)
      expect(page).not.toContain(verified.outdated(1))
    }
    expect(await body(officer.get('/desk/thansai'))).toContain(looked)
    const codes = async (who: Visitor, show: string) =>
      [...(await body(who.get(`/watch?show=${show}`))).matchAll(/href="\/a\/([a-z]+)"/g)].map(
        ([, code]) => code,
      )
    expect(await codes(overseer, 'verified')).toEqual(['thansai'])
    expect(await codes(foreign, 'verified')).toEqual([])

    const measure = (await planOf(site.db, site.agency.id, year))?.measures.at(-1)
    if (!measure) throw new Error('There is no measure.')
    const removed = await removeMeasure(site.context(), {
      ...{ agencyId: site.agency.id, measureId: measure.id, basedOn: measure.version },
    })
    expect(removed.ok).toBe(true)
    const everywhere = [
      [site.visitor(), '/a/thansai'],
      [site.visitor(), '/a/thansai/2566'],
      [overseer, '/watch'],
      [overseer, at],
      [officer, '/desk/thansai'],
    ] as const
    // What is edited and not published leaves the edition that was looked at as it was.
    for (const [who, address] of everywhere)
      expect(await body(who.get(address)), address).not.toContain(verified.outdated(1))
    expect(await codes(overseer, 'edited')).toEqual(['thansai'])
    expect(await body(overseer.get(at))).toContain(watchWords.th.shows.edited)
    expect(await body(overseer.get(`${at}/ask?year=2566`))).toContain(`value="${measure.id}"`)

    const opened = await body(overseer.get(`${at}/verify?year=2566`))
    expect(opened).toContain(verified.looksAt(1))
    const ofPlan = { agencyId: site.agency.id, fiscalYear: year }
    expect((await publishSample(site.context(), ofPlan)).ok).toBe(true)
    for (const [who, address] of everywhere)
      expect(await body(who.get(address)), address).toContain(verified.outdated(1))
    expect(await body(site.visitor().get('/a/thansai/2566'))).toContain(verified.outdatedMore(2))
    expect(await codes(overseer, 'edited')).toEqual([])
    expect(await codes(overseer, 'verified')).toEqual([])
    const late = { key: hidden(opened, 'key'), seen: hidden(opened, 'seen'), ...form }
    const refused = await overseer.post(`${at}/verify?year=2566`, late)
    expect(refused.status).toBe(409)
    expect(await body(refused)).toContain(verified.refused['changed-meanwhile'])

    const [stated] = (await verificationsOf(site.db, site.agency.id))(year)
    const back = `${at}/verifications/${stated?.id}`
    expect((await send(overseer, back, { words: '' })).status).toBe(422)
    expect((await send(overseer, back, { words: 'แผนเปลี่ยนไปมาก ขอดูใหม่' })).status).toBe(303)
    expect((await send(overseer, back, { words: 'อีกครั้ง' })).status).toBe(409)
    expect(await body(site.visitor().get('/a/thansai/2566'))).not.toContain('สอบทานโดย')
    const kept = await body(overseer.get(at))
    expect(kept).toContain(looked)
    expect(kept).toContain('แผนเปลี่ยนไปมาก ขอดูใหม่')
    expect(await codes(overseer, 'verified')).toEqual([])
  })

  it('tell the agency alone that something is still missing', async () => {
    const form = { verdict: 'not-yet', words: 'ลิงก์หลักฐานเปิดไม่ได้' }
    expect((await send(overseer, `${at}/verify?year=2566`, form)).status).toBe(303)
    expect(await body(officer.get('/desk/thansai'))).toContain('ลิงก์หลักฐานเปิดไม่ได้')
    expect(await body(site.visitor().get('/a/thansai/2566'))).not.toContain('ลิงก์หลักฐานเปิดไม่ได้')
  })

  it('are found by their open questions, which assessors are not shown', async () => {
    expect((await send(overseer, `${at}/ask`, { words: 'เผยแพร่เมื่อใด' })).status).toBe(303)
    const list = await body(overseer.get('/watch?show=questions'))
    expect(list).toContain('href="/watch/thansai"')
    expect(list).toContain(words.open(1))
    const { id } = await newest()
    const theirs = await body(assessor.get('/watch?show=questions'))
    expect(theirs).not.toContain('href="/watch/thansai"')
    const page = await body(assessor.get(at))
    expect(page).toContain(site.agency.name)
    expect(page).not.toContain('เผยแพร่เมื่อใด')
    expect(page).not.toContain(`${at}/ask`)
    for (const address of [`${at}/ask`, `${at}/verify`, `${at}/questions/${id}`])
      expect((await assessor.get(address)).status, address).toBe(404)
    expect(await body(overseer.get('/watch.csv?q=thansai'))).toMatch(/,1,,,,,,,0,0\r\n$/)
    expect(await body(assessor.get('/watch.csv?q=thansai'))).toMatch(/,0,,,,,,,0,0\r\n$/)
  })

  it('of another province find none of it', async () => {
    const { id } = await newest()
    const [stated] = (await verificationsOf(site.db, site.agency.id))(year)
    const before = JSON.stringify(await questionsOf(site.db, site.agency.id))
    for (const address of [
      ...[at, `${at}/ask`, `${at}/verify`, `${at}/questions/${id}`],
      ...[`${at}/verifications/${stated?.id}`, `/desk/thansai/questions/${id}`],
    ])
      expect((await foreign.get(address)).status, address).toBe(404)
    const typed = { words: 'ก', act: 'close', seen: '1', verdict: 'verified' }
    for (const address of [`${at}/ask`, `${at}/verify`, `${at}/questions/${id}`])
      expect((await foreign.post(address, typed)).status, address).toBe(404)
    // A guessed id at an address of one's own agency finds nothing either.
    for (const address of [`questions/${id}`, `verifications/${stated?.id}`])
      expect((await foreign.get(`/watch/rimthan/${address}`)).status, address).toBe(404)
    expect(JSON.stringify(await questionsOf(site.db, site.agency.id))).toBe(before)
  })
})
