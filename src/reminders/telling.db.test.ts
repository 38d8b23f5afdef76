import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { testKey } from '../../test/world/web.ts'
import { changeOwnEmail } from '../accounts/own-email-commands.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { Role } from '../basics/actor.ts'
import { isUnitsRow } from '../basics/every-unit.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { DivisionId, FactId, PersonId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { raiseChallenge } from '../challenges/commands.ts'
import { answerItem, assignItem } from '../disclosures/commands.ts'
import { saveLinkCheck } from '../disclosures/link-store.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { addDivision } from '../staff/division-commands.ts'
import { divisionsOf } from '../staff/division-store.ts'
import { remindUnit, setReminders, tellDue } from './commands.ts'
import { deliveryOf } from './delivery.ts'
import { clearOldNotifications, sendReminders } from './letter-commands.ts'
import { beginTry, notificationsOf } from './store.ts'

const year = fiscalYear(2566)
const unit = 'สำนักปลัด'
const wholeDay = { after: 0, until: 24 * 60 }

describeWithDatabase('reminding', () => {
  let officer: PersonId
  let contributor: PersonId
  const closing: (() => Promise<unknown>)[] = []

  const office = databaseOffice(async () => {
    given(await addDivision(office.context, office.agencyId, unit))
    const division = (await divisionsOf(office.db, office.agencyId)).find(
      ({ name }) => name === unit,
    )
    officer = await somebody('officer', 'สมใจ ใจดี', null)
    contributor = await somebody('contributor', 'มานี มีใจ', division?.id ?? null)
  })
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  async function somebody(role: Role, name: string, divisionId: DivisionId | null) {
    const id = newId() as PersonId
    const { agencyId } = office
    const { now } = office.context
    const by = { id, at: now }
    await inTransaction(office.db, async (tx) => {
      await savePerson(tx, { id, name, email: null }, now)
      const given = { id: newId(), personId: id, role, divisionId, agencyId }
      await saveRole(tx, { ...given, province: null, district: null }, by)
    })
    return id
  }

  /** A day and a time in Thailand. */
  const at = (day: string, time: string): Context => ({
    ...{ ...office.context, today: plainDate(day) },
    now: new Date(`${day}T${time}:00+07:00`).toISOString(),
  })
  const telling = (port: number | null) => ({
    frameworks,
    installation: {
      key: testKey,
      environment:
        port === null
          ? {}
          : {
              ...{ PRONGSAI_MAIL_HOST: '127.0.0.1', PRONGSAI_MAIL_PORT: String(port) },
              ...{ PRONGSAI_MAIL_TLS: 'none', PRONGSAI_MAIL_FROM: 'ita@example.go.th' },
            },
    },
  })
  const write = async (told: { id: string; matters: readonly { title: string }[] }) => ({
    ...{ subject: `due ${told.matters.length}`, messageId: `<${told.id}@example.go.th>` },
    text: told.matters.map(({ title }) => title).join('\n'),
  })

  /** A mail server that takes letters only while it is told to. */
  async function postOffice() {
    const state = { accepts: false, received: [] as string[] }
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
      onMailFrom: (_address, _session, done) =>
        done(state.accepts ? null : Object.assign(new Error('busy'), { responseCode: 451 })),
      onData(stream, _, done) {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => void pieces.push(piece))
        stream.on('end', () => {
          state.received.push(Buffer.concat(pieces).toString('utf8'))
          done()
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    closing.push(() => new Promise<void>((done) => server.close(() => done())))
    return { state, port: (server.server.address() as AddressInfo).port }
  }

  it('writes nothing on a day off, and one digest a day for each whose work is due', async () => {
    expect(await tellDue(at('2023-09-30', '09:00'), telling(null), wholeDay)).toBe(0)
    expect(await tellDue(at('2023-10-02', '09:00'), telling(null), wholeDay)).toBe(2)
    expect(await tellDue(at('2023-10-02', '15:00'), telling(null), wholeDay)).toBe(0)
    const [own] = await notificationsOf(office.db, contributor, 5)
    const [all] = await notificationsOf(office.db, officer, 5)
    expect(own?.channel).toBe('page')
    expect(own?.matters.every(({ units }) => isUnitsRow(unit, units))).toBe(true)
    expect(own?.matters.some(({ units }) => units.includes(unit))).toBe(true)
    expect(all?.matters.length).toBeGreaterThan(own?.matters.length ?? 0)
    expect(all?.matters[0]?.kind).toBe('late')
  })

  it('does not tell the same within 7 days, and tells it again after them', async () => {
    expect(await tellDue(at('2023-10-03', '09:00'), telling(null), wholeDay)).toBe(0)
    expect(await tellDue(at('2023-10-09', '09:00'), telling(null), wholeDay)).toBe(2)
  })

  it('keeps what a mail server refuses, tries again later, and sends it once', async () => {
    const { state, port } = await postOffice()
    const parts = telling(port)
    const { installation } = parts
    await changeOwnEmail(office.context, officer, 'somjai@example.go.th')
    expect(await tellDue(at('2023-10-17', '09:00'), parts, wholeDay)).toBe(2)
    const send = (time: string) => sendReminders(at('2023-10-17', time), installation, write)
    expect(await send('09:00')).toBe(0)
    // The pause is not over.
    expect(await send('09:04')).toBe(0)
    const tried = async () => {
      const [newest] = await notificationsOf(office.db, officer, 1)
      return newest ?? expect.fail('There is no notification.')
    }
    expect((await tried()).tries).toMatchObject([{ ordinal: 1, answer: 451 }])
    state.accepts = true
    expect(await send('09:05')).toBe(1)
    expect(await send('09:30')).toBe(0)
    expect(state.received).toHaveLength(1)
    const done = await tried()
    expect(state.received[0]).toContain(`<${done.id}@example.go.th>`)
    expect(deliveryOf(done.tries, done.tryAt === null)).toMatchObject({ state: 'sent' })
  })

  it('does not send what another program is sending, and tries what was cut off again under the same name', async () => {
    const { state, port } = await postOffice()
    state.accepts = true
    const { installation } = telling(port)
    expect(await tellDue(at('2023-10-26', '09:00'), telling(port), wholeDay)).toBe(2)
    const [newest] = await notificationsOf(office.db, officer, 1)
    const id = newest?.id ?? ''
    await inTransaction(office.db, (tx) => beginTry(tx, id, 1, at('2023-10-26', '09:00').now))
    const send = (time: string) => sendReminders(at('2023-10-26', time), installation, write)
    expect(await send('09:10')).toBe(0)
    expect(await send('09:16')).toBe(1)
    const [after] = await notificationsOf(office.db, officer, 1)
    expect(after?.tries.map(({ outcome }) => outcome)).toEqual(['interrupted', 'sent'])
  })

  it('never sends at night: what was asked in the evening goes the next working morning', async () => {
    const { state, port } = await postOffice()
    state.accepts = true
    const parts = telling(port)
    await changeOwnEmail(office.context, contributor, 'manee@example.go.th')
    const evening = at('2023-10-27', '19:00')
    const ids = given(
      await remindUnit(evening, parts, { agencyId: office.agencyId, fiscalYear: year, unit }),
    )
    expect(ids).toHaveLength(1)
    const again = await remindUnit(evening, parts, {
      agencyId: office.agencyId,
      fiscalYear: year,
      unit,
    })
    expect(again).toEqual({ ok: false, reason: { code: 'reminded-today' } })
    expect(await sendReminders(evening, parts.installation, write)).toBe(0)
    const monday = at('2023-10-30', '08:30')
    expect(await sendReminders(monday, parts.installation, write)).toBe(1)
    expect(state.received[0]).toContain('manee@example.go.th')
  })

  it('reminds nobody of an agency that has turned it off, and says why a unit cannot be reminded', async () => {
    const day = at('2023-11-15', '09:00')
    const asked = { agencyId: office.agencyId, fiscalYear: year }
    const unknown = await remindUnit(day, telling(null), { ...asked, unit: 'กองที่ไม่มี' })
    // A row of every division is everybody's, but nobody stands behind a division that is not there.
    expect(unknown).toEqual({ ok: false, reason: { code: 'nobody-to-tell' } })
    given(await setReminders(day, office.agencyId, false))
    const off = await remindUnit(day, telling(null), { ...asked, unit })
    expect(off).toEqual({ ok: false, reason: { code: 'reminders-off' } })
    expect(await tellDue(day, telling(null), wholeDay)).toBe(0)
    given(await setReminders(day, office.agencyId, true))
    expect(await tellDue(day, telling(null), wholeDay)).toBe(2)
  })

  it('tells the division what citizens challenged of its item, and again when it is late, though it has no plan', async () => {
    const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2567)
    const division = (await divisionsOf(office.db, office.agencyId)).find(
      ({ name }) => name === unit,
    )
    if (!framework || !division) throw new Error('There is no framework of 2567, or no division.')
    const item = { agencyId: office.agencyId, framework, code: 'O1' as const }
    given(await assignItem(office.context, { ...item, divisionId: division.id, due: null }))
    const came = { db: office.db, today: plainDate('2023-11-01') }
    const said = { form: randomUUID(), kind: 'missing' as const, words: 'คำของประชาชน' }
    given(await raiseChallenge(came, { ...item, ...said }))
    given(await raiseChallenge(came, { ...item, ...said, code: 'O2', form: randomUUID() }))
    const toldOf = async (person: PersonId, day: string) =>
      (await notificationsOf(office.db, person, 50))
        .filter((each) => each.day === day)
        .flatMap(({ matters }) => matters)
        .filter(({ kind }) => kind === 'challenge')
    await tellDue(at('2023-11-02', '09:00'), telling(null), wholeDay)
    const own = await toldOf(contributor, '2023-11-02')
    expect(own.map(({ units, fiscalYear, due }) => [units, fiscalYear, due])).toEqual([
      [[unit], 2567, '2023-11-10'],
    ])
    expect(own[0]?.title).toMatch(/^O1 /)
    expect(own[0]?.title).not.toContain('คำของประชาชน')
    // Officers are told of those that no division looks after as well.
    expect(await toldOf(officer, '2023-11-02')).toHaveLength(2)
    await tellDue(at('2023-11-03', '09:00'), telling(null), wholeDay)
    expect(await toldOf(contributor, '2023-11-03')).toEqual([])
    await tellDue(at('2023-11-08', '09:00'), telling(null), wholeDay)
    expect(await toldOf(contributor, '2023-11-08')).toHaveLength(1)
    await tellDue(at('2023-11-13', '09:00'), telling(null), wholeDay)
    expect(await toldOf(contributor, '2023-11-13')).toHaveLength(1)
  })

  it('tells the division once that a link of its item broke, and once that it works again', async () => {
    const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2567)
    const division = (await divisionsOf(office.db, office.agencyId)).find(
      ({ name }) => name === unit,
    )
    if (!framework || !division) throw new Error('There is no framework of 2567, or no division.')
    const item = { agencyId: office.agencyId, framework, code: 'O3' as const }
    const url = 'https://thansai.example.go.th/o3'
    given(await assignItem(office.context, { ...item, divisionId: division.id, due: null }))
    given(
      await answerItem(office.context, {
        ...{ ...item, basedOn: null },
        content: {
          ...{ answer: 'has', links: [{ url, clickPath: '' }], explanation: '', elements: [] },
          ...{ noneReason: '', noneOn: null, updatedOn: null, months: null },
        },
      }),
    )
    const seen = (day: string, outcome: 'ok' | 'broken') =>
      inTransaction(office.db, (tx) =>
        saveLinkCheck(
          tx,
          { agencyId: office.agencyId, at: office.context.now, by: 'prongsai' },
          {
            ...{ id: newId() as FactId, url, runId: null, startedAt: at(day, '01:10').now },
            ...{ outcome, reason: null, status: null, redirects: [], finalUrl: null, type: null },
            ...{ bytes: null, sha256: null, etag: null, lastModified: null, tookMs: 1 },
            findings: [],
          },
        ),
      )
    const toldOn = async (day: string) => {
      await tellDue(at(day, '09:00'), telling(null), wholeDay)
      const all = await notificationsOf(office.db, contributor, 50)
      const own = all.filter((each) => each.day === day).flatMap(({ matters }) => matters)
      return own.map(({ kind }) => kind).filter((kind) => kind.startsWith('link-'))
    }
    await seen('2023-11-20', 'ok')
    expect(await toldOn('2023-11-20')).toEqual([])
    await seen('2023-11-21', 'broken')
    expect(await toldOn('2023-11-21')).toEqual(['link-broken'])
    await seen('2023-11-22', 'broken')
    expect(await toldOn('2023-11-22')).toEqual([])
    await seen('2023-11-23', 'ok')
    expect(await toldOn('2023-11-23')).toEqual(['link-mended'])
    expect(await toldOn('2023-11-24')).toEqual([])
  })

  it('forgets notifications after the days that are kept, and none before 30', async () => {
    const before = (await notificationsOf(office.db, officer, 99)).length
    const { installation } = telling(null)
    expect(await clearOldNotifications(at('2023-11-16', '09:00'), installation)).toBe(0)
    await clearOldNotifications(at('2024-03-16', '09:00'), installation)
    expect((await notificationsOf(office.db, officer, 99)).length).toBeLessThan(before)
  })
})

function given<Value>(result: { ok: true; value: Value } | { ok: false; reason: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}
