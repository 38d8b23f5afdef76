import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { testKey } from '../../test/world/web.ts'
import { personOf, savePerson, saveRole } from '../accounts/store.ts'
import { type Round, type Seat, seats } from '../assessments/assessment.ts'
import { saveMark, saveSeat, saveStep } from '../assessments/store.ts'
import { closingDay } from '../assessments/window.ts'
import type { Role } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { plainDate } from '../basics/plain-date.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { Mark } from '../scoring/oit-score.ts'
import { oitItems } from '../scoring/oit-score.ts'
import { seatsDue } from './assessment-store.ts'
import { setReminders, tellDue } from './commands.ts'
import type { MatterKind } from './matter.ts'
import { reminderWords } from './messages.ts'
import { reminderLetter } from './pages/reminder-letter.ts'
import { notificationsOf } from './store.ts'

const year = fiscalYear(2568)
const framework = frameworkFor(frameworks, year) ?? expect.fail()
const codes = oitItems(framework)
const telling = { frameworks, installation: { key: testKey, environment: {} } }

describeWithDatabase('telling of an assessment', () => {
  const people = new Map<Role, PersonId>()

  const office = databaseOffice(async () => {
    for (const role of ['officer', 'executive', 'contributor', 'assessor'] as const)
      people.set(role, await somebody(role))
  })

  async function somebody(role: Role) {
    const id = newId() as PersonId
    const { agencyId } = office
    const { now } = office.context
    await inTransaction(office.db, async (tx) => {
      await savePerson(tx, { id, name: `ผู้ทดสอบ ${role}`, email: null }, now)
      const given = { id: newId(), personId: id, role, divisionId: null, agencyId }
      await saveRole(tx, { ...given, province: null, district: null }, { id, at: now })
    })
    return id
  }
  const of = () => ({ agencyId: office.agencyId, year })
  const at = (day: string): Context => ({
    ...{ ...office.context, today: plainDate(day), now: `${day}T02:00:00.000Z` },
  })
  const fact = (day: string) => ({
    ...{ id: newId() as FactId, recordedAt: `${day}T01:00:00.000Z`, recordedBy: 'test' },
  })
  /** Tells what is due in the morning of a day, and gives what of some kinds somebody was told then. */
  async function toldOn(day: string, role: Role, ...kinds: readonly MatterKind[]) {
    await tellDue(at(day), telling, { after: 0, until: 24 * 60 })
    const told = await notificationsOf(office.db, people.get(role) ?? expect.fail(role), 30)
    return told
      .filter((each) => each.day === day)
      .flatMap(({ matters }) => matters.filter(({ kind }) => kinds.includes(kind)))
  }
  const publish = (kind: 'preliminary' | 'final', day: string, zero: Mark) =>
    inTransaction(office.db, (tx) => {
      const marks = codes.map((code) => {
        const mark: Mark = code === 'O28' ? zero : 100
        return { code, mark, reason: 'ไม่พบ', passage: 'พบ' }
      })
      const on = plainDate(day)
      const window = { on, workingDays: 5, closesOn: closingDay(on, 5) }
      return kind === 'final'
        ? saveStep(tx, of(), { ...fact(day), kind, marks })
        : saveStep(tx, of(), { ...fact(day), kind, marks, ...window })
    })

  it('tells an assessor of a seat, and again when there is something to judge, whatever the agency chose', async () => {
    const personId = people.get('assessor') ?? expect.fail()
    const { agency } = office
    await setReminders(at('2025-05-26'), agency.id, false)
    await inTransaction(office.db, (tx) =>
      saveSeat(tx, of(), { ...fact('2025-05-26'), seat: 1, personId }),
    )
    const given = await toldOn('2025-05-26', 'assessor', 'assess')
    expect(given).toMatchObject([{ title: agency.name, agencyId: agency.id, days: null }])
    expect(await toldOn('2025-05-27', 'assessor', 'assess')).toEqual([])
    await inTransaction(office.db, (tx) =>
      saveStep(tx, of(), { ...fact('2025-05-27'), kind: 'opened', submitted: [] }),
    )
    expect(await toldOn('2025-05-28', 'assessor', 'assess')).toMatchObject([{ days: codes.length }])
    expect(await toldOn('2025-05-29', 'officer', 'assess')).toEqual([])
    await setReminders(at('2025-05-29'), agency.id, true)
  })

  it('tells both assessors once they have handed in where they differ, until they have settled it', async () => {
    const holders = [people.get('assessor') ?? expect.fail(), await somebody('assessor')] as const
    const by = (seat: Seat, day: string) => ({ ...fact(day), recordedBy: holders[seat - 1] ?? '' })
    const judged = (seat: Seat, code: (typeof codes)[number], mark: Mark, round: Round = 'first') =>
      inTransaction(office.db, (tx) =>
        saveMark(tx, of(), {
          ...by(seat, '2025-05-29'),
          ...{ seat, code, round, mark, reason: 'ไม่พบ', passage: 'พบ' },
        }),
      )
    await inTransaction(office.db, (tx) =>
      saveSeat(tx, of(), { ...fact('2025-05-29'), seat: 2, personId: holders[1] }),
    )
    for (const code of codes) {
      await judged(1, code, 100)
      await judged(2, code, code === 'O28' ? 0 : 100)
    }
    for (const seat of seats)
      await inTransaction(office.db, (tx) =>
        saveStep(tx, of(), { ...by(seat, '2025-05-29'), kind: 'handed-in', seat }),
      )
    const due = async () => {
      const holder = (await personOf(office.db, holders[1])) ?? expect.fail()
      return seatsDue(office.db, holder, frameworks, plainDate('2025-05-30'))
    }
    const { agency } = office
    const differing = { kind: 'settle', title: agency.name, agencyId: agency.id, days: 1 }
    expect(await toldOn('2025-05-30', 'assessor', 'assess', 'settle')).toMatchObject([differing])
    expect(await due()).toMatchObject([differing])
    const [told] = await notificationsOf(office.db, holders[1], 30)
    const letter =
      told &&
      reminderLetter(
        'th',
        told,
        new Map([[agency.id as string, agency]]),
        'https://ita.example.go.th',
      )
    expect(letter?.text).toContain(reminderWords.th.toSettle(2568, agency.name))
    expect(letter?.text).toContain('/assess/thansai/2568')
    for (const seat of seats) await judged(seat, 'O28' as ItemCode, 0, 'reconcile')
    expect(await due()).toEqual([])
  })

  it('tells officers and the executive of the preliminary score, when three working days are left, and on the last', async () => {
    // Published on Monday 2 June 2568; it and Tuesday are holidays; the five days are 4, 5, 6, 9 and 10 June.
    await publish('preliminary', '2025-06-02', 0)
    const told: [string, number | null][] = []
    for (const day of ['02', '04', '05', '06', '09', '10', '11'])
      for (const { days, due, title } of await toldOn(`2025-06-${day}`, 'officer', 'clarify')) {
        expect([due, title]).toEqual(['2025-06-10', '87.50'])
        told.push([day, days])
      }
    expect(told).toEqual([
      ['04', 5],
      ['06', 3],
      ['10', 1],
    ])
    const executive = await notificationsOf(office.db, people.get('executive') ?? expect.fail(), 30)
    const clarify = executive.flatMap(({ matters }) =>
      matters.filter(({ kind }) => kind === 'clarify'),
    )
    expect(clarify.map(({ days }) => days)).toEqual([1, 3, 5])
    const [last] = executive
    if (!last) throw new Error('The executive was told nothing.')
    const codesOf = new Map([[office.agencyId as string, office.agency]])
    const letter = reminderLetter('th', last, codesOf, 'https://ita.example.go.th').text
    expect(letter).toContain(reminderWords.th.preliminaryOf(2568, '87.50'))
    expect(letter).toContain('https://ita.example.go.th/desk/thansai/2568/oit/result')
    const others = await notificationsOf(office.db, people.get('contributor') ?? expect.fail(), 30)
    expect(others.flatMap(({ matters }) => matters.map(({ kind }) => kind))).not.toContain(
      'clarify',
    )
  })

  it('tells them of the final score once', async () => {
    await publish('final', '2025-06-12', 100)
    for (const role of ['officer', 'executive'] as const)
      expect(await toldOn('2025-06-12', role, 'scored')).toMatchObject([{ title: '100.00' }])
    const later: unknown[] = []
    for (const day of ['13', '16', '17', '19', '20', '23', '30'])
      later.push(...(await toldOn(`2025-06-${day}`, 'officer', 'scored', 'clarify')))
    expect(later).toEqual([])
  })
})
