import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerStaffSurvey, publishedStaffFolder } from '../../test/world/answered-staff-survey.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOnDisk, foundIn } from '../../test/world/database-files.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { filesOf } from '../../test/world/staff-folder.ts'
import {
  openedStaffSurvey,
  type StaffSurveyWorld,
  staffPassphrases,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { seeded } from '../../test/world/web.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import { columnsOf } from './column-store.ts'
import { countStaffSurvey } from './count-commands.ts'
import { saveLedger } from './ledger-commands.ts'
import { nodeTools } from './node-tools.ts'
import type { Publication } from './publication.ts'
import { recountFolder } from './recount.ts'
import { callOffStaffSurvey, closeStaffSurvey, publishStaffResults } from './step-commands.ts'
import { sweepStaffSurveys } from './sweep-jobs.ts'
import { unsweptSurveys } from './sweep-store.ts'
import { publicStaffWords, wordStanding } from './word.ts'
import { ruleOnWord } from './word-commands.ts'
import { staffWordsOf } from './word-store.ts'

/** So many people's answers: mixed, and nobody unanimous. */
const mixed = (people: number) =>
  Array.from({ length: people }, (_, at) => [at % 4, (at + 1) % 4, (at * 3 + 2) % 4])

const fleeting = [
  ...(['staff_survey_ballot', 'staff_survey_sealed_word', 'staff_survey_slip'] as const),
  ...(['staff_survey_spent', 'staff_survey_lock'] as const),
] as const
const rowsLeft = async (db: Database, { surveyId }: StaffSurveyWorld) => {
  let rows = 0
  for (const table of fleeting)
    rows += (await db.selectFrom(table).selectAll().where('survey_id', '=', surveyId).execute())
      .length
  return rows
}
const typed = { passphrases: staffPassphrases }
const closed = async (context: Context, world: StaffSurveyWorld) =>
  expect(await closeStaffSurvey(context, { ...world, reason: 'ครบแล้ว' })).toMatchObject({
    ok: true,
  })
const sweep = ({ db, now }: Context, { keeper }: StaffSurveyWorld) =>
  sweepStaffSurveys({ db, keeper, newId, now: () => now })

describeWithDatabase('counting a staff survey', () => {
  const office = databaseOffice()
  const opened = (wanted: Parameters<typeof openedStaffSurvey>[2] = {}) =>
    openedStaffSurvey(office.context, office.agencyId, wanted)
  const counted = (world: StaffSurveyWorld) =>
    countStaffSurvey(office.context, { ...world, ...typed })

  it('publishes what a stranger counts again whole, and leaves nothing that was sealed', async () => {
    const world = await opened({ slips: 26 })
    await answerStaffSurvey(office.context, world, { forms: mixed(10), devices: mixed(12) })
    await closed(office.context, world)
    const ledger = {
      ...{ drawn: 24, returned: 2, replaced: 0, onPaper: 0, disputed: 0 },
      witnesses: 'สมชาย ใจดี และสมหญิง รักงาน',
    }
    await saveLedger(office.context, { ...world, ledger, reason: '' })
    const done = await counted(world)
    expect(done).toMatchObject({
      ok: true,
      value: { ballots: 22, kept: 10, used: 22, unreadable: 0 },
    })
    expect(await rowsLeft(office.db, world)).toBe(0)

    const folder = await publishedStaffFolder(office.context, world)
    const { checks } = await recountFolder(filesOf(folder), nodeTools)
    expect(checks.filter(({ holds }) => holds !== 'yes')).toEqual([])
    expect(checks.length).toBeGreaterThan(10)
  })

  it('says that a survey was closed by its day, where nobody closed it', async () => {
    const world = await opened({ slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(6) })
    const later = { ...office.context, today: '2023-12-01' as Context['today'] }
    expect(await countStaffSurvey(later, { ...world, ...typed })).toMatchObject({ ok: true })
    const { record, columns, publication } = await publishedStaffFolder(office.context, world)
    expect(record.leaves.map(({ kind }) => kind)).toEqual([
      'policy',
      'slips',
      'opened',
      'closed',
      'publish',
    ])
    expect(publication.level).toBe('overall')
    expect(columns).toEqual([null, null, null, null])
  })

  it('is not done before it is closed, nor with one passphrase of the two', async () => {
    const world = await opened({ slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(3) })
    expect(await counted(world)).toEqual({
      ok: false,
      reason: { code: 'step-not-now', state: 'open' },
    })
    await closed(office.context, world)
    const [first, second] = staffPassphrases
    const wrong = 'คนละคำกับที่พิมพ์ไว้แน่นอน'
    for (const passphrases of [
      [first, wrong],
      [wrong, second],
      [first, first],
      ['', ''],
    ] as const)
      expect(await countStaffSurvey(office.context, { ...world, passphrases })).toEqual({
        ok: false,
        reason: { code: 'wrong-passphrases' },
      })
    expect(await rowsLeft(office.db, world)).toBeGreaterThan(3)
    // In whichever order they come.
    const swapped = await countStaffSurvey(office.context, {
      ...world,
      passphrases: [second, first],
    })
    expect(swapped).toMatchObject({ ok: true, value: { ballots: 3, level: 'nothing' } })
  })

  it('does not let passphrases be guessed in a row', async () => {
    const world = await opened({ slips: 8 })
    await closed(office.context, world)
    const guesses = await Promise.all(
      Array.from({ length: 9 }, (_, at) => {
        const passphrases = [`${staffPassphrases[0]}${at}`, staffPassphrases[1]] as const
        return countStaffSurvey(office.context, { ...world, passphrases })
      }),
    )
    const codes = guesses.map((each) => (each.ok ? 'ok' : each.reason.code))
    expect(codes.filter((code) => code === 'wrong-passphrases')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(4)
  })

  it('is done once by two who ask at once, and gives both the same', async () => {
    const world = await opened({ slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(6) })
    await closed(office.context, world)
    const [one, two] = await Promise.all([counted(world), counted(world)])
    expect(one).toEqual(two)
    const survey = await staffSurveyNow(office.db, world)
    expect(survey.steps.filter(({ kind }) => kind === 'counted')).toHaveLength(1)
  })

  it('is refused where the keys of the window are gone', async () => {
    const world = await opened({ slips: 8 })
    await closed(office.context, world)
    const keeper = { read: async () => null }
    expect(await countStaffSurvey(office.context, { ...world, ...typed, keeper })).toEqual({
      ok: false,
      reason: { code: 'keys-missing' },
    })
  })

  it('leaves everything as it was where the record cannot be signed by the key that the policy names', async () => {
    const world = await opened({ slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(6) })
    await closed(office.context, world)
    const before = await rowsLeft(office.db, world)
    const recordKey = recordKeyOf('another installation, with a key of its own')
    expect(await countStaffSurvey(office.context, { ...world, ...typed, recordKey })).toEqual({
      ok: false,
      reason: { code: 'record-key-changed' },
    })
    expect(await rowsLeft(office.db, world)).toBe(before)
    expect(await counted(world)).toMatchObject({ ok: true, value: { ballots: 6 } })
  })

  it('tells the same of k and k + 1 ballots but at the steps', async () => {
    const levels: Publication['level'][] = []
    for (const ballots of [4, 5, 9, 10]) {
      const world = await opened({ slips: 12 })
      await answerStaffSurvey(office.context, world, { forms: mixed(ballots) })
      await closed(office.context, world)
      const done = await counted(world)
      if (!done.ok) throw new Error(done.reason.code)
      levels.push(done.value.level)
      expect(await columnsOf(office.db, world, 4)).toEqual([null, null, null, null])
    }
    expect(levels).toEqual(['nothing', 'overall', 'overall', 'indicators'])
  })

  it('counts what was stored by strangers as unreadable', async () => {
    const world = await opened({ slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(5) })
    await sql`
      insert into staff_survey_ballot (agency_id, survey_id, id, sealed)
      values (${world.agencyId}, ${world.surveyId}, ${crypto.randomUUID()}, 'ไม่ใช่คำตอบ')`.execute(
      office.db,
    )
    await closed(office.context, world)
    expect(await counted(world)).toMatchObject({ ok: true, value: { ballots: 5, unreadable: 1 } })
  })
})

describeWithDatabase('words of a staff survey', () => {
  const office = databaseOffice()
  const written = (many: number) =>
    Array.from({ length: many }, (_, at) => `ขอให้เปิดประตูหลังเวลา ${at}`)
  const openedWith = async (people: number, words: readonly string[]) => {
    const wanted = { slips: 14, change: { asksWords: true } }
    const world = await openedStaffSurvey(office.context, office.agencyId, wanted)
    await answerStaffSurvey(office.context, world, { forms: mixed(people), words })
    await closed(office.context, world)
    await countStaffSurvey(office.context, { ...world, ...typed })
    return { world, survey: await staffSurveyNow(office.db, world) }
  }

  it('are kept where enough answered and enough wrote, and in no order', async () => {
    const { world } = await openedWith(10, written(6))
    const words = await staffWordsOf(office.db, world)
    expect(words.map((word) => word.words).toSorted()).toEqual(written(6))
    expect(words.map(({ id }) => id)).toEqual(words.map(({ id }) => id).toSorted())
  })

  it.each([
    [9, 9],
    [10, 4],
  ])('are destroyed unread where %i answered and %i wrote', async (people, many) => {
    const { world } = await openedWith(people, written(many))
    expect(await staffWordsOf(office.db, world)).toEqual([])
  })

  it('are shown once two different people say so, and one who withholds them outweighs both', async () => {
    const { world, survey } = await openedWith(10, written(5))
    const policy = survey.steps.find((step) => step.kind === 'prepared')?.policy
    if (!policy) throw new Error('Nothing is frozen.')
    const { actor } = office.context
    if (actor.kind !== 'person') throw new Error('Nobody acts.')
    const by = (id: string): Context => ({ ...office.context, actor: { ...actor, id } })
    const rule = async (who: string, wordId: string, ruling: 'shown' | 'insult' | 'undone') =>
      ruleOnWord(by(who), { ...world, wordId, ruling, sure: false })
    const [first, second, third] = [
      '0190b6a2-0000-7d11-9a2b-000000000001',
      '0190b6a2-0000-7d11-9a2b-000000000002',
      '0190b6a2-0000-7d11-9a2b-000000000003',
    ]
    const words = await staffWordsOf(office.db, world)
    const standings = async () => (await staffWordsOf(office.db, world)).map(wordStanding)
    for (const { id } of words) await rule(first ?? '', id, 'shown')
    for (const { id } of words) await rule(first ?? '', id, 'shown')
    expect(await standings()).toEqual(Array(5).fill('half-shown'))
    for (const { id } of words) await rule(second ?? '', id, 'shown')
    expect(await standings()).toEqual(Array(5).fill('shown'))
    expect(publicStaffWords(await staffWordsOf(office.db, world), policy)).toHaveLength(5)
    await rule(third ?? '', words[0]?.id ?? '', 'insult')
    expect(await standings()).toContain('withheld')
    expect(publicStaffWords(await staffWordsOf(office.db, world), policy)).toEqual([])
    await rule(third ?? '', words[0]?.id ?? '', 'undone')
    expect(await standings()).toEqual(Array(5).fill('shown'))
  })

  it('about a person are deleted for good, and what looks like a number is asked about', async () => {
    const { world } = await openedWith(10, [...written(5), 'โทร 081-234-5678 มาเลย'])
    const all = await staffWordsOf(office.db, world)
    const wordId = all.find(({ words }) => words?.includes('081'))?.id ?? ''
    const rule = (ruling: 'shown' | 'personal-data', of = wordId) =>
      ruleOnWord(office.context, { ...world, wordId: of, ruling, sure: false })
    expect(await rule('shown', 'nowhere')).toEqual({ ok: false, reason: { code: 'word-missing' } })
    expect(await rule('shown')).toEqual({ ok: false, reason: { code: 'looks-personal' } })
    expect(await rule('personal-data')).toMatchObject({ ok: true })
    expect(await rule('shown')).toEqual({ ok: false, reason: { code: 'words-gone' } })
    const gone = (await staffWordsOf(office.db, world)).find(({ id }) => id === wordId)
    expect(gone && wordStanding(gone)).toBe('gone')
  })
})

describeWithDatabase('the sweep', () => {
  const office = databaseOffice()

  it('is done again where it was broken off, and says so once', async () => {
    const world = await openedStaffSurvey(office.context, office.agencyId, { slips: 8 })
    await answerStaffSurvey(office.context, world, { forms: mixed(5) })
    await closed(office.context, world)
    await countStaffSurvey(office.context, { ...world, ...typed })
    const broken = { destroy: () => Promise.reject(new Error('The disk went away.')) }
    const sweeping = { db: office.db, newId, now: () => office.context.now }
    await expect(sweepStaffSurveys({ ...sweeping, keeper: broken })).rejects.toThrow('went away')
    expect(await world.keeper.read(world.surveyId)).not.toBeNull()
    expect(await publishStaffResults(office.context, world)).toMatchObject({ ok: false })
    await Promise.all([sweep(office.context, world), sweep(office.context, world)])
    expect(await world.keeper.read(world.surveyId)).toBeNull()
    const { steps } = await staffSurveyNow(office.db, world)
    expect(steps.filter(({ kind }) => kind === 'swept')).toHaveLength(1)
    expect(await sweep(office.context, world)).toBeNull()
    expect(await publishStaffResults(office.context, world)).toMatchObject({ ok: true })
  })

  it('goes over a survey that was called off, and over none that is under way', async () => {
    const open = await openedStaffSurvey(office.context, office.agencyId, { slips: 8 })
    const off = await openedStaffSurvey(office.context, office.agencyId, { slips: 8 })
    await answerStaffSurvey(office.context, off, { forms: mixed(3) })
    await callOffStaffSurvey(office.context, { ...off, reason: 'น้ำท่วม' })
    expect(await unsweptSurveys(office.db)).toEqual([
      { agencyId: off.agencyId, surveyId: off.surveyId },
    ])
    await sweep(office.context, off)
    expect(await unsweptSurveys(office.db)).toEqual([])
    expect(await open.keeper.read(open.surveyId)).not.toBeNull()
    await answerStaffSurvey(office.context, open, { forms: mixed(2) })
  })

  it('leaves nothing of what was sealed in any file of the database', async () => {
    const there = await databaseOnDisk()
    try {
      const { context, folder } = there
      const { db } = context
      const world = await openedStaffSurvey(context, (await seeded(context)).id, {
        ...{ slips: 8, change: { asksWords: true } },
      })
      await answerStaffSurvey(context, world, { forms: mixed(6), words: ['ประตูเสีย'] })
      await closed(context, world)
      const rows = await Promise.all(
        fleeting.map((table) =>
          db.selectFrom(table).selectAll().where('survey_id', '=', world.surveyId).execute(),
        ),
      )
      const sealed = rows
        .flat()
        .flatMap((row) => [
          ...('sealed' in row ? [row.sealed] : []),
          ...('code_hash' in row ? [row.code_hash] : []),
          ...('sealed_private_key' in row ? [row.sealed_private_key] : []),
        ])
      // A row that was changed leaves its older states behind; of a long one the beginning is enough.
      const traces = sealed.map((text) => text.slice(-60))
      expect(traces.length).toBeGreaterThan(15)
      // As PostgreSQL does by itself after a while.
      await sql`analyze`.execute(db)
      await sql`checkpoint`.execute(db)
      expect(foundIn(folder, traces)).toHaveLength(traces.length)
      await countStaffSurvey(context, { ...world, ...typed })
      expect(await sweep(context, world)).toEqual({ tables: 'gone', log: 'gone' })
      expect(foundIn(folder, traces)).toEqual([])
    } finally {
      await there.close()
    }
  })
})
