import { rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backedUp } from '../../test/world/backup.ts'
import { partsIn } from '../../test/world/backup-file.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import {
  type DatabaseOnDisk,
  databaseOnDisk,
  filesBelow,
  kendall,
  lookingFor,
  rawRows,
  rowsInPages,
} from '../../test/world/database-files.ts'
import { filledForm, frozenPolicy, onDevice } from '../../test/world/staff-answers.ts'
import {
  openedStaffSurvey,
  type StaffSurveyWorld,
  staffPassphrases,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { seeded } from '../../test/world/web.ts'
import { plainPrintedCode } from '../basics/printed-code.ts'
import type { Result } from '../basics/result.ts'
import { newId } from '../platform/db/new-id.ts'
import { openWith } from '../platform/sealing/hpke.ts'
import { openWithTwo } from '../platform/sealing/two-passphrases.ts'
import { preparedHash } from './blind-signature.ts'
import { countStaffSurvey } from './count-commands.ts'
import { formSecrets } from './form-secrets.ts'
import { heldSlips } from './held-slip-store.ts'
import { heldWindows } from './held-windows.ts'
import { lockOf, lockPlace } from './lock-store.ts'
import type { Policy } from './policy.ts'
import { qualityOf } from './quality.ts'
import { ballotAad, prefixesOf } from './sealed-ballot.ts'
import { slipHash, spentMark } from './slip.ts'
import { closeStaffSurvey } from './step-commands.ts'
import { storedItems } from './stored-items.ts'
import { sweepStaffSurveys } from './sweep-jobs.ts'
import { type StaffDoor, signTokens, takeForm, takeItems } from './take-commands.ts'
import type { TakeRefusal } from './taking.ts'
import type { WindowKeys } from './window-keys.ts'

const people = 30
const slips = 40

/** Somebody who will answer: all that an attacker would like to lay beside the moment they did so. */
interface Person {
  readonly code: string
  readonly words: string
  readonly hash: string
  readonly mark: string
  /** What goes before each of their answers, and the hash by which it is published. */
  readonly prefixes: readonly string[]
  readonly hashes: readonly string[]
  /** What would join a form with its slip; empty of a device. */
  readonly nonce: string
  readonly answer: () => Promise<void>
}

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

/** Ranks of texts in their own order. */
const ranks = (texts: readonly string[]) => {
  const sorted = texts.toSorted()
  return texts.map((text) => sorted.indexOf(text))
}
const arrival = (of: readonly unknown[]) => of.map((_, at) => at)

/**
 * An order of arrival that has nothing to do with any order of hashes: chance would bring one that has in one run
 * of ten, and then nobody could say whether a file tells it.
 */
function innocent(all: readonly Person[]): readonly Person[] {
  for (;;) {
    const order = all
      .map((each) => [Math.random(), each] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, each]) => each)
    const orders = [
      order.map(({ hash }) => hash),
      ...[0, 1, 2, 3].map((place) => order.map(({ hashes }) => hashes[place] ?? '')),
    ]
    if (orders.every((hashes) => Math.abs(kendall(arrival(order), ranks(hashes))) < 0.12))
      return order
  }
}

describeWithDatabase(
  'whoever has every file of the database, of the log and of the backups',
  () => {
    let disk: DatabaseOnDisk
    let world: StaffSurveyWorld
    let policy: Policy
    let keys: WindowKeys
    let order: readonly Person[]
    const told = { ballots: [] as number[], spent: [] as number[], sizes: new Set<number>() }
    const db = () => disk.context.db

    beforeAll(async () => {
      disk = await databaseOnDisk()
      const { context } = disk
      world = await openedStaffSurvey(context, (await seeded(context)).id, {
        ...{ slips, change: { asksWords: true, eligible: people } },
      })
      policy = await frozenPolicy(db(), world)
      const kept = await world.keeper.read(world.surveyId)
      if (!kept) throw new Error('The keys are gone.')
      keys = kept
      const door: StaffDoor = {
        ...{ db: db(), recordKey: world.recordKey, windows: heldWindows(world.keeper) },
        ...{ slips: heldSlips(db()), stored: storedItems<TakeRefusal>() },
      }
      const survey = await staffSurveyNow(db(), world)
      const asked = { survey, today: context.today }
      order = innocent(
        await Promise.all(
          world.codes.slice(0, people).map((code, at) => somebody(door, asked, code, at)),
        ),
      )
      await sql`checkpoint`.execute(db())
      for (const person of order) {
        await person.answer()
        await note()
      }
      await sql`checkpoint`.execute(db())
    })
    afterAll(() => disk.close())

    /** By turns with a form and with a script. */
    async function somebody(
      door: StaffDoor,
      asked: Parameters<typeof takeForm>[1],
      code: string,
      at: number,
    ): Promise<Person> {
      const { surveyId } = world
      const { pepper } = keys
      const answers = [at % 4, (at + 1) % 4, (at * 3 + 2) % 4]
      const words = `ถ้อยคำของคนที่ ${100 + at} ซึ่งไม่มีใครรู้`
      const common = {
        ...{ code, words, hash: slipHash(pepper, surveyId, code) },
        mark: spentMark(pepper, surveyId, code),
      }
      const hashesOf = (items: readonly { readonly t: number; readonly p: string }[]) =>
        items.map((item, place) => preparedHash(surveyId, place, item))
      if (at % 2 === 0) {
        const form = filledForm(code, { answers, words })
        const quality = qualityOf(answers, null)
        const { mark } = common
        const { nonce, seed } = formSecrets(form.once, { mark, answers, quality })
        const prefixes = prefixesOf(seed, answers.length + 1)
        const ticked = [...answers, quality]
        return {
          ...{ ...common, nonce, prefixes },
          hashes: hashesOf(prefixes.map((p, place) => ({ p, t: ticked[place] ?? 0 }))),
          answer: async () => void given(await takeForm(door, asked, form)),
        }
      }
      const device = await onDevice(policy, answers)
      return {
        ...{ ...common, nonce: '', prefixes: device.unsigned.map(({ p }) => p) },
        hashes: hashesOf(device.unsigned),
        async answer() {
          const { blinded } = device
          const signatures = given(await signTokens(door, asked, { code, blinded }))
          const items = await device.items(signatures)
          given(
            await takeItems(door, asked, {
              items,
              words: { id: crypto.randomUUID(), text: words },
            }),
          )
        },
      }
    }

    /** Notes which transactions wrote ballots and the row of what was spent, and how long that row is. */
    async function note() {
      const { surveyId } = world
      const { rows } = await sql<{ xmin: string; size: number }>`
      select xmin::text as xmin, length(sealed) as size from staff_survey_spent
      where survey_id = ${surveyId}`.execute(db())
      for (const { xmin, size } of rows) {
        told.spent.push(Number(xmin))
        told.sizes.add(size)
      }
      const { rows: ballots } = await sql<{ xmin: string }>`
      select xmin::text as xmin from staff_survey_ballot where survey_id = ${surveyId}`.execute(
        db(),
      )
      told.ballots = ballots.map(({ xmin }) => Number(xmin))
    }

    const backup = async (name: string) => {
      const { file, all } = { file: path.join(disk.kept, name), all: [] as NamedBytes[] }
      await backedUp(disk.opened, disk.kept, { name })
      for (const [part, bytes] of await partsIn(file)) all.push({ name: `${name}:${part}`, bytes })
      rmSync(file)
      return all
    }

    /** Every place where a file holds one of these texts, for each file that holds two or more of them. */
    function ordersIn(files: Iterable<NamedBytes>, texts: readonly string[]) {
      const found: {
        readonly name: string
        readonly at: readonly (readonly [number, number])[]
      }[] = []
      const look = lookingFor(texts.map((text) => Buffer.from(text)))
      for (const { name, bytes } of files) {
        const at = [...look(bytes)].toSorted(([one], [other]) => one - other)
        if (at.length > 0) found.push({ name, at })
      }
      return found
    }

    describe('before the survey is closed', () => {
      it('finds the slips as they were written once, in the order of their hashes, and not which of them was looked for', async () => {
        const rows = (await rawRows(db(), disk.folder, 'staff_survey_slip')).filter(({ bytes }) =>
          bytes.includes(Buffer.from(world.surveyId.replaceAll('-', ''), 'hex')),
        )
        expect(rows).toHaveLength(slips)
        expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
        expect(new Set(rows.map(({ xmax }) => xmax))).toEqual(new Set([0]))
        const hashes = rows.map(({ bytes }) => bytes.toString('latin1').slice(-64))
        expect(hashes).toEqual(hashes.toSorted())
        // PostgreSQL notes beside a row that somebody has read it: beside all of them, or beside none.
        expect(new Set(rows.map(({ flags }) => flags)).size).toBe(1)
      })

      it('finds one row of what was spent, always as long, and no transaction that wrote it and a ballot', async () => {
        expect(told.sizes.size).toBe(1)
        expect(told.ballots).toHaveLength(people)
        expect(new Set(told.ballots).size).toBe(people)
        const [{ xmin: printed } = { xmin: 0 }] = await rawRows(
          db(),
          disk.folder,
          'staff_survey_slip',
        )
        const shared = told.ballots.filter((xmin) => told.spent.includes(xmin) || xmin === printed)
        expect(shared).toEqual([])
      })

      it('finds no code, mark, nonce, prefix, answer or key anywhere, and hashes of slips in no order of arrival', async () => {
        const files = [...filesBelow(disk.folder), ...(await backup('before.zip'))]
        const secrets = order.flatMap((person) => [
          ...[person.code, plainPrintedCode(person.code), person.code.toLowerCase()],
          ...[person.mark, person.words, person.hashes[0] ?? ''],
          ...[...person.prefixes, ...(person.nonce ? [person.nonce] : [])],
        ])
        const [pepper, spent] = [keys.pepper, keys.spent]
        const raw = [...secrets, pepper, spent, ...staffPassphrases].map((text) =>
          Buffer.from(text),
        )
        const bytes = [
          ...order.flatMap(({ mark, prefixes, nonce }) => [
            ...[Buffer.from(mark, 'hex'), ...(nonce ? [Buffer.from(nonce, 'hex')] : [])],
            ...prefixes.map((prefix) => Buffer.from(prefix, 'base64url')),
          ]),
          ...[pepper, spent].map((key) => Buffer.from(key, 'base64url')),
        ]
        const pieces = [...raw, ...bytes]
        const look = lookingFor(pieces)
        const betrayed = files.flatMap(({ name, bytes: file }) =>
          [...look(file).keys()].map((at) => `${pieces[at]} stands in ${name}`),
        )
        expect(betrayed).toEqual([])
        const found = ordersIn(
          files,
          order.map(({ hash }) => hash),
        )
        // The table, its backup, and the log: what stands there in no order can be laid beside nothing.
        expect(found.length).toBeGreaterThanOrEqual(2)
        for (const { name, at } of found.filter((each) => each.at.length > 9)) {
          const tau = kendall(
            at.map(([who]) => who),
            at.map(([, offset]) => offset),
          )
          expect(Math.abs(tau), name).toBeLessThan(0.2)
        }
      })

      it('opens no ballot with one of the passphrases and whatever else looks like a key', async () => {
        const [ballot] = await db()
          .selectFrom('staff_survey_ballot')
          .select('sealed')
          .where('survey_id', '=', world.surveyId)
          .execute()
        const lock = await lockOf(db(), world)
        if (!ballot || !lock) throw new Error('Nothing is sealed.')
        const texts = new Set<string>()
        for (const { name, bytes } of await backup('all.zip'))
          if (name.includes('staff_survey'))
            for (const [text] of bytes.toString('utf8').matchAll(/[\w-]{16,}={0,2}/g))
              if (text.length <= 64) texts.add(text)
        expect(texts.size).toBeGreaterThan(50)
        // With the window's keys as well, as whoever runs the computer has them.
        for (const text of [...texts, ...staffPassphrases, keys.pepper, keys.spent]) {
          // What is no key of this kind is said to be none, which opens nothing either.
          const unsealed = openWith(text, ballotAad(world.surveyId), ballot.sealed)
          expect(await unsealed.then(({ ok }) => ok).catch(() => false)).toBe(false)
          for (const one of staffPassphrases) {
            if (staffPassphrases.some((passphrase) => passphrase === text && text !== one)) continue
            const both = [one, text] as const
            const opened = await openWithTwo(both, lockPlace(world.surveyId), lock.sealedPrivateKey)
            expect(opened.ok).toBe(false)
          }
        }
      })
    })

    describe('after it was counted and swept', () => {
      beforeAll(async () => {
        const { context } = disk
        given(await closeStaffSurvey(context, { ...world, reason: 'ครบแล้ว' }))
        const counted = given(
          await countStaffSurvey(context, { ...world, passphrases: staffPassphrases }),
        )
        expect(counted).toMatchObject({ ballots: people, unreadable: 0 })
        expect(counted.columns).toHaveLength(4)
        const sweeping = { db: db(), keeper: world.keeper, newId, now: () => context.now }
        expect(await sweepStaffSurveys(sweeping)).toEqual({ tables: 'gone', log: 'gone' })
        await sql`checkpoint`.execute(db())
      })

      it('finds answers and words, in tables, log and new backups, in no order of arrival', async () => {
        const bytes = [...filesBelow(disk.folder), ...(await backup('after.zip'))]
        // Pages are filled from their end: the rows of a table are taken in the order in which they were put there.
        const files = bytes.map((file) => (isTable(file.name) ? inOrderOfRows(file) : file))
        let tables = 0
        for (const place of [0, 1, 2, 3])
          for (const { name, at } of ordersIn(
            files,
            order.map(({ prefixes }) => prefixes[place] ?? ''),
          )) {
            // A file may hold a piece of a column alone; of a few any order comes by chance.
            if (at.length < 12) continue
            if (isTable(name) && at.length > 24) tables += 1
            const tau = kendall(
              at.map(([who]) => who),
              at.map(([, offset]) => offset),
            )
            expect(Math.abs(tau), name).toBeLessThan(at.length > 24 ? 0.2 : 0.75)
          }
        expect(tables).toBeGreaterThanOrEqual(4)
        const rows = await db()
          .selectFrom('staff_survey_column')
          .select(['place', 'entries'])
          .where('survey_id', '=', world.surveyId)
          .execute()
        expect(rows).toHaveLength(4)
        for (const { place, entries } of rows) {
          const prefixes = (entries as readonly { readonly p: string }[]).map(({ p }) => p)
          const whose = prefixes.map((p) => order.findIndex((each) => each.prefixes[place] === p))
          const hashes = whose.map((who) => order[who]?.hashes[place] ?? '')
          expect(hashes).toEqual(hashes.toSorted())
          expect(new Set(whose).size).toBe(people)
        }
      })

      it('finds words in the order of ids drawn when they were counted, and hashes of slips nowhere', async () => {
        const words = await db()
          .selectFrom('staff_survey_word')
          .select('id')
          .where('survey_id', '=', world.surveyId)
          .execute()
        expect(words).toHaveLength(people)
        expect(words.map(({ id }) => id)).toEqual(words.map(({ id }) => id).toSorted())
        const files = [...filesBelow(disk.folder), ...(await backup('swept.zip'))]
        expect(
          ordersIn(
            files,
            order.flatMap(({ hash, code, mark }) => [hash, code, mark]),
          ),
        ).toEqual([])
      })
    })
  },
)

const isTable = (name: string) => /[\\/]base[\\/]/.test(name)
const inOrderOfRows = ({ name, bytes }: NamedBytes): NamedBytes => ({
  name,
  bytes: Buffer.concat(rowsInPages(bytes).map((row) => row.bytes)),
})

interface NamedBytes {
  readonly name: string
  readonly bytes: Buffer
}
