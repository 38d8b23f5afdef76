import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeWithDatabase, engine } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  filledForm,
  frozenPolicy,
  onDevice,
  openedWords,
  whatCounts,
} from '../../test/world/staff-answers.ts'
import {
  openedStaffSurvey,
  preparedStaffSurvey,
  printedStaffSurvey,
  type StaffSurveyWorld,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { addDays } from '../basics/plain-date.ts'
import { isSignedBy } from '../platform/sealing/record-signing.ts'
import { newOnce } from './form-secrets.ts'
import { heldSlips } from './held-slip-store.ts'
import { heldWindows } from './held-windows.ts'
import { promiseText, type Receipt } from './item.ts'
import { newSlipCode } from './slip.ts'
import { turnSpent } from './spent-store.ts'
import { callOffStaffSurvey, closeStaffSurvey } from './step-commands.ts'
import { storedItems } from './stored-items.ts'
import { type StaffDoor, signTokens, takeForm, takeItems } from './take-commands.ts'
import type { SentForm, TakeRefusal } from './taking.ts'
import type { WindowKeys } from './window-keys.ts'

describeWithDatabase('the door of a staff survey', () => {
  const office = databaseOffice()
  const opened = (wanted: Parameters<typeof openedStaffSurvey>[2] = {}) =>
    openedStaffSurvey(office.context, office.agencyId, wanted)

  const doorOf = ({ keeper, recordKey }: StaffSurveyWorld): StaffDoor => ({
    ...{ db: office.db, recordKey, windows: heldWindows(keeper), slips: heldSlips(office.db) },
    stored: storedItems<TakeRefusal>(),
  })
  const askedOf = async (world: StaffSurveyWorld) => ({
    survey: await staffSurveyNow(office.db, world),
    today: office.context.today,
  })
  /** What the commands say, as one word. */
  const at = (world: StaffSurveyWorld, door = doorOf(world)) => ({
    door,
    form: async (form: SentForm) => {
      const done = await takeForm(door, await askedOf(world), form)
      return done.ok ? 'taken' : done.reason
    },
    tokens: async (code: string, blinded: readonly string[]) => {
      const done = await signTokens(door, await askedOf(world), { code, blinded })
      return done.ok ? done.value : done.reason
    },
    items: async (items: Parameters<typeof takeItems>[2]['items']) => {
      const done = await takeItems(door, await askedOf(world), { items })
      return done.ok ? 'taken' : done.reason
    },
  })
  const keysOf = async ({ keeper, surveyId }: StaffSurveyWorld): Promise<WindowKeys> => {
    const keys = await keeper.read(surveyId)
    if (!keys) throw new Error('The keys are gone.')
    return keys
  }
  const counted = async (world: StaffSurveyWorld) =>
    whatCounts(office.db, world, await keysOf(world))
  const signed = (said: unknown): readonly string[] => {
    if (!Array.isArray(said)) throw new Error(String(said))
    return said as readonly string[]
  }
  const rowsOf = async (table: 'staff_survey_slip' | 'staff_survey_ballot', of: StaffSurveyWorld) =>
    office.db.selectFrom(table).selectAll().where('survey_id', '=', of.surveyId).execute()

  it('takes a slip for one of thirty who come with it at once, by form and by script, and of those one alone', async () => {
    const world = await opened({ slips: 4 })
    const policy = await frozenPolicy(office.db, world)
    const before = await rowsOf('staff_survey_slip', world)
    // Forms alone, scripts alone, and both by turns.
    const isScript = [() => false, () => true, (no: number) => no % 3 === 0, (no: number) => no > 9]
    for (const [turn, code] of world.codes.entries()) {
      // Each process has a door of its own.
      const doors = [at(world), at(world)]
      const tries = Array.from({ length: 30 }, async (_, no) => {
        const door = doors[no % 2] ?? at(world)
        if (!isScript[turn]?.(no)) return { by: 'form', said: await door.form(filledForm(code)) }
        const device = await onDevice(policy)
        const said = await door.tokens(code, device.blinded)
        if (!Array.isArray(said)) return { by: 'script', said }
        return { by: 'script', said: await door.items(await device.items(said)) }
      })
      const all = await Promise.all(tries)
      expect(all.filter(({ said }) => said === 'taken')).toHaveLength(1)
      expect(all.filter(({ said }) => said === 'code-used')).toHaveLength(29)
    }
    const { forms, items, spent, stored } = await counted(world)
    expect(forms.size + items.size).toBe(world.codes.length)
    expect(spent.map(({ state }) => state).filter((state) => state === 'done')).toHaveLength(
      forms.size,
    )
    expect(stored).toBeGreaterThanOrEqual(world.codes.length)
    // A ballot tells nothing by its size, and a slip nothing by its row.
    const sizes = new Set(
      (await rowsOf('staff_survey_ballot', world)).map((row) => sealedSize(row)),
    )
    expect(sizes.size).toBe(1)
    expect(await rowsOf('staff_survey_slip', world)).toEqual(before)
  }, 60_000)

  it('acknowledges the same form again without counting it again, and no other with its code', async () => {
    const world = await opened()
    const [code = ''] = world.codes
    const door = at(world)
    const form = filledForm(code, { answers: [1, 2, 3], wantsReceipt: true })
    const [first, again, twice] = await Promise.all(
      [form, form, form].map(async (each) => takeForm(door.door, await askedOf(world), each)),
    )
    expect(first).toEqual({ ok: true, value: expect.anything() })
    expect([again, twice]).toEqual([first, first])
    expect(await door.form({ ...form, answers: [1, 2, 2] })).toBe('code-used')
    // Whoever has the code learns nothing by guessing the answers.
    expect(await door.form({ ...form, once: newOnce() })).toBe('code-used')
    expect(await rowsOf('staff_survey_ballot', world)).toHaveLength(1)
    expect((await counted(world)).forms.size).toBe(1)
  })

  it('gives the same signatures for the same blinded items, and no others for the same slip', async () => {
    const world = await opened()
    const policy = await frozenPolicy(office.db, world)
    const [code = '', other = ''] = world.codes
    const door = at(world)
    const [device, second] = [await onDevice(policy), await onDevice(policy)]
    const signatures = signed(await door.tokens(code, device.blinded))
    expect(await door.tokens(code.toLowerCase().replaceAll('-', ' '), device.blinded)).toEqual(
      signatures,
    )
    expect(await door.tokens(code, second.blinded)).toBe('code-used')
    expect(await door.form(filledForm(code))).toBe('code-used')
    const items = await device.items(signatures)
    for (const door of [at(world), at(world)]) {
      expect(await Promise.all([items, items, items].map(door.items))).toEqual(
        Array(3).fill('taken'),
      )
      // A second door stands for a program that was started again: what it does not remember, it stores again.
      expect((await counted(world)).items.size).toBe(1)
    }
    expect(await rowsOf('staff_survey_ballot', world)).toHaveLength(2)
    // Items of two slips of one hand, mixed, fill nothing.
    const others = await second.items(signed(await door.tokens(other, second.blinded)))
    expect(await door.items(items)).toBe('taken')
    const mixed = [...items.filter(({ c }) => c === 0), ...others.filter(({ c }) => c !== 0)]
    expect(await door.items(mixed)).toBe('unreadable')
    expect(await door.items(others)).toBe('taken')
    expect((await counted(world)).items.size).toBe(2)
  })

  it('promises what will be counted, to whoever asks for it alone', async () => {
    const world = await opened()
    const policy = await frozenPolicy(office.db, world)
    const [code = '', other = ''] = world.codes
    const { door } = at(world)
    const asked = await askedOf(world)
    const none = await takeForm(door, asked, filledForm(code))
    expect(none).toEqual({ ok: true, value: null })
    const given = await takeForm(door, asked, filledForm(other, { wantsReceipt: true }))
    const receipt = given.ok ? given.value : null
    expect(receipt?.hashes).toHaveLength(4)
    expectPromised(receipt, policy.keys.record)
  })

  it('takes nothing unsigned, incomplete, twice in one list, of no option, or of another survey', async () => {
    const [world, foreign] = [await opened(), await opened()]
    const policy = await frozenPolicy(office.db, world)
    const door = at(world)
    const [code = '', second = '', third = ''] = world.codes
    const device = await onDevice(policy)
    const items = await device.items(signed(await door.tokens(code, device.blinded)))
    const [one, ...rest] = items.toSorted((a, b) => a.c - b.c)
    if (!one) throw new Error('There are no items.')
    const [next] = rest
    const wrong = [
      ...[[], rest, [...items, one], [one, ...rest.slice(0, -1), one]],
      ...[
        [{ ...one, t: (one.t + 1) % 4 }, ...rest],
        [{ ...one, c: 1 }, ...rest],
      ],
      ...[
        [{ ...one, p: next?.p ?? '' }, ...rest],
        [{ ...one, s: next?.s ?? '' }, ...rest],
      ],
      [{ ...one, s: Buffer.alloc(256).toString('base64url') }, ...rest],
    ]
    for (const each of wrong) expect(await door.items(each)).toBe('unreadable')
    expect(await at(foreign).items(items)).toBe('unreadable')
    expect(await at(foreign).form(filledForm(code))).toBe('code-unknown')
    expect(await at(foreign).tokens(code, device.blinded)).toBe('code-unknown')
    // Signed by ourselves without knowing it, and no answer all the same.
    for (const [no, answers] of [
      [4, 0, 0],
      [-1, 0, 0],
      [0, 0, 9],
    ].entries()) {
      const odd = await onDevice(policy, answers)
      const slip = [second, third, world.codes[3] ?? ''][no] ?? ''
      expect(await door.items(await odd.items(signed(await door.tokens(slip, odd.blinded))))).toBe(
        'unreadable',
      )
    }
    expect(await rowsOf('staff_survey_ballot', world)).toEqual([])
    expect(await door.items(items)).toBe('taken')
  })

  it('spends no slip on blinded items that cannot be signed', async () => {
    const world = await opened()
    const policy = await frozenPolicy(office.db, world)
    const [code = ''] = world.codes
    const door = at(world)
    const { blinded } = await onDevice(policy)
    const [first = '', ...rest] = blinded
    const all = Buffer.alloc(256, 0xff).toString('base64url')
    for (const wrong of [[], rest, [...blinded, first], [all, ...rest], [`${first}A`, ...rest]])
      expect(await door.tokens(code, wrong)).toBe('unreadable')
    expect(await door.tokens(newSlipCode(), blinded)).toBe('code-unknown')
    expect(await door.tokens('', blinded)).toBe('code-unknown')
    expect(await door.tokens(code, blinded)).toHaveLength(4)
  })

  it('signs nothing blindly for a survey that does not ask for it', async () => {
    const world = await opened({ change: { isBlind: false } })
    const { blinded } = await onDevice(await frozenPolicy(office.db, world))
    const [code = ''] = world.codes
    expect(await at(world).tokens(code, blinded)).toBe('unreadable')
    expect(await at(world).form(filledForm(code))).toBe('taken')
  })

  it('lets nothing in before it is opened, after its last day, once it was closed or called off, or without its keys', async () => {
    const [prepared, printed] = [
      await preparedStaffSurvey(office.context, office.agencyId),
      await printedStaffSurvey(office.context, office.agencyId),
    ]
    expect(await at(prepared).form(filledForm(newSlipCode()))).toBe('code-unknown')
    expect(await at(printed).form(filledForm(printed.codes[0] ?? ''))).toBe('not-open')
    const world = await opened()
    const policy = await frozenPolicy(office.db, world)
    const [code = '', other = '', third = ''] = world.codes
    const device = await onDevice(policy)
    const door = at(world)
    const items = await device.items(signed(await door.tokens(code, device.blinded)))
    const late = { ...(await askedOf(world)), today: addDays(policy.closesOn, 1) }
    const isClosed = { ok: false, reason: 'closed' }
    expect(await takeForm(door.door, late, filledForm(other))).toEqual(isClosed)
    expect(await takeItems(door.door, late, { items })).toEqual(isClosed)
    expect(await signTokens(door.door, late, { code: third, ...device })).toEqual(isClosed)
    expect(await door.form(filledForm(other))).toBe('taken')
    // Another process closes it: this one knows nothing of it until its transaction does.
    const before = await askedOf(world)
    await closeStaffSurvey(office.context, { ...world, reason: 'ครบแล้ว' })
    expect(await takeForm(door.door, before, filledForm(third))).toEqual(isClosed)
    expect(await takeItems(door.door, before, { items })).toEqual(isClosed)
    expect((await counted(world)).forms.size).toBe(1)
    const called = await opened()
    const [slip = ''] = called.codes
    const still = { door: at(called).door, asked: await askedOf(called) }
    await still.door.windows.of(await frozenPolicy(office.db, called))
    await callOffStaffSurvey(office.context, { ...called, reason: 'น้ำท่วม' })
    // Its slips are gone with it.
    expect(await takeForm(still.door, still.asked, filledForm(slip))).toEqual({
      ...{ ok: false, reason: 'code-unknown' },
    })
    const keyless = await opened()
    await keyless.keeper.destroy(keyless.surveyId)
    expect(await at(keyless).form(filledForm(keyless.codes[0] ?? ''))).toBe('keys-missing')
    expect(await rowsOf('staff_survey_ballot', called)).toEqual([])
  })

  it('counts a form that was stored before the survey was closed, though nobody confirmed it', async () => {
    const world = await opened()
    const [code = '', other = ''] = world.codes
    const door = at(world)
    expect(await door.form(filledForm(other))).toBe('taken')
    const asked = await askedOf(world)
    // It closes while thirty come, each with its slip: what was acknowledged counts, and nothing else is lost or told.
    const forms = world.codes.slice(2).map((each) => filledForm(each))
    const [said] = await Promise.all([
      Promise.all(forms.map((form) => takeForm(door.door, asked, form))),
      closeStaffSurvey(office.context, { ...world, reason: 'ครบแล้ว' }),
    ])
    const taken = said.filter(({ ok }) => ok).length
    expect((await counted(world)).forms.size).toBe(taken + 1)
    expect(await door.form(filledForm(code))).toBe('closed')
  })

  // On the embedded database one transaction waits for another by itself.
  it.skipIf(engine !== 'postgres')(
    'is not closed while somebody is let in by it: the step waits for the answer',
    async () => {
      const world = await opened()
      const [code = '', other = ''] = world.codes
      const door = at(world)
      expect(await door.form(filledForm(other))).toBe('taken')
      const asked = await askedOf(world)
      const order: string[] = []
      const held = Promise.withResolvers<void>()
      const begun = Promise.withResolvers<void>()
      const holding = office.db.transaction().execute(async (tx) => {
        await turnSpent(
          tx,
          world,
          { spent: (await keysOf(world)).spent, printed: 12 },
          (entries) => ({
            ...{ entries, outcome: null },
          }),
        )
        begun.resolve()
        await held.promise
      })
      await begun.promise
      const form = takeForm(door.door, asked, filledForm(code))
      let closing: Promise<unknown> = Promise.resolve()
      try {
        await untilWaiting(1)
        closing = closeStaffSurvey(office.context, { ...world, reason: 'ครบแล้ว' }).then(() =>
          order.push('closed'),
        )
        await untilWaiting(2)
        order.push('released')
      } finally {
        held.resolve()
        await Promise.all([holding, form, closing])
      }
      expect(order).toEqual(['released', 'closed'])
      const said = await form
      expect((await counted(world)).forms.size).toBe(said.ok ? 2 : 1)
    },
  )

  /** Until so many sessions of this database wait for a lock. */
  async function untilWaiting(wanted: number) {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(office.db)
      if ((rows[0]?.n ?? 0) >= wanted) return
      await wait(25)
    }
    throw new Error('Nobody waits.')
  }

  it('keeps words apart from answers, once, where they are asked for', async () => {
    const world = await opened({ change: { asksWords: true } })
    const policy = await frozenPolicy(office.db, world)
    const [code = '', other = ''] = world.codes
    const door = at(world)
    const form = filledForm(code, { words: 'ควรมีโต๊ะเพิ่ม' })
    expect(await Promise.all([form, form].map(door.form))).toEqual(['taken', 'taken'])
    const device = await onDevice(policy)
    const items = await device.items(signed(await door.tokens(other, device.blinded)))
    const id = '7c1b4f3a-50a5-4f0e-9f0e-3f5f9a3f0c11'
    for (const { door } of [at(world), at(world)]) {
      const done = await takeItems(door, await askedOf(world), { items, words: { id, text: 'ดี' } })
      expect(done.ok).toBe(true)
    }
    expect(await openedWords(office.db, world)).toEqual(['ควรมีโต๊ะเพิ่ม', 'ดี'])
    const silent = await opened()
    expect(await at(silent).form(filledForm(silent.codes[0] ?? '', { words: 'ไม่ได้ถาม' }))).toBe(
      'taken',
    )
    expect(await openedWords(office.db, silent)).toEqual([])
  })

  it('seals the row of spent slips anew whatever came of a slip, always as long', async () => {
    const world = await opened()
    const [code = ''] = world.codes
    const door = at(world)
    const sealed = async () =>
      (
        await office.db
          .selectFrom('staff_survey_spent')
          .select('sealed')
          .where('survey_id', '=', world.surveyId)
          .executeTakeFirst()
      )?.sealed ?? ''
    const form = filledForm(code)
    const seen: string[] = []
    for (const each of [form, form, filledForm(code), filledForm(code)]) {
      await door.form(each)
      seen.push(await sealed())
    }
    expect(new Set(seen).size).toBe(4)
    expect(new Set(seen.map(({ length }) => length)).size).toBe(1)
    // A code of no slip is asked for, and nothing is written.
    expect(await door.form(filledForm(newSlipCode()))).toBe('code-unknown')
    expect(await sealed()).toBe(seen.at(-1))
  })
})

const sealedSize = (row: object): number => ('sealed' in row ? String(row.sealed).length : 0)

function expectPromised(receipt: Receipt | null, key: string) {
  if (!receipt) throw new Error('There is no receipt.')
  const text = promiseText(receipt.surveyId, receipt.hashes)
  const signature = Buffer.from(receipt.promise, 'base64url')
  expect(isSignedBy(key, Buffer.from(text), signature)).toBe(true)
  const [first = '', ...rest] = receipt.hashes
  const forged = promiseText(receipt.surveyId, [first.replace(/^./, 'g'), ...rest])
  expect(isSignedBy(key, Buffer.from(forged), signature)).toBe(false)
}
