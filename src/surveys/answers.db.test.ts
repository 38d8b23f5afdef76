import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDay } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  idOf,
  keptAndRecounted,
  openedSurvey,
  printedTickets,
  smallQuestionnaire,
} from '../../test/world/open-survey.ts'
import { blameOf } from '../platform/db/retry.ts'
import { isDiskFull } from '../platform/files/disk-full.ts'
import { groupCommit } from '../platform/group-commit.ts'
import { faultSaid } from '../platform/web/fault-log.ts'
import { countAnswers } from './answer-store.ts'
import { arrivalTimeOf, type FormOutcome, type SentForm } from './arrival.ts'
import { closeSurvey } from './commands.ts'
import { mixWords } from './mixed-words-store.ts'
import { placesOf } from './questionnaire.ts'
import type { Survey } from './survey.ts'
import { ticketHash } from './ticket.ts'

const places = placesOf(smallQuestionnaire)

describeWithDatabase('answers to a survey', () => {
  const office = databaseOffice()

  const formOf = (survey: Survey, change: Partial<SentForm> = {}): SentForm => ({
    ...{
      agencyId: office.agencyId,
      surveyId: survey.id,
      id: randomUUID(),
      places,
      answers: [4, 3, 0],
    },
    ...{ language: 'th', suffix: '', stratum: 'open', ticket: null, comment: '' },
    ...arrivalTimeOf(`${testDay}T03:04:05.678Z`),
    ...change,
  })
  const save = (...forms: readonly SentForm[]) => countAnswers(office.db, forms)
  const committing = (limits = {}) =>
    groupCommit<SentForm, FormOutcome>((forms) => save(...forms), blameOf, limits)
  async function expectRecounted(survey: Survey, n: number) {
    const all = await keptAndRecounted(office.db, survey)
    expect(all.kept).toEqual(all.recounted)
    expect(all.answers).toHaveLength(n)
    expect(all.arrived).toBe(n)
    return all
  }

  it('are counted with all that is kept of them, by stratum, half-day and ten minutes', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const said = await save(
      formOf(survey),
      formOf(survey, { suffix: '3', stratum: 'kiosk', answers: [0, -2, -1] }),
      formOf(survey, arrivalTimeOf(`${testDay}T05:00:00.000Z`)),
    )
    expect(said).toEqual(['counted', 'counted', 'counted'])
    const { kept } = await expectRecounted(survey, 3)
    expect(kept.strata).toEqual([
      { stratum: 'kiosk', n: 1, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0] },
      { stratum: 'open', n: 2, counts: [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0] },
    ])
    expect(kept.tallies.map(({ half, suffix, n }) => [half, suffix, n])).toEqual([
      ['am', '', 1],
      ['am', '3', 1],
      ['pm', '', 1],
    ])
  })

  it('count once however often and however together they are sent', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const form = formOf(survey)
    expect(await save(form, form)).toEqual(['counted', 'already-counted'])
    expect(await save(form)).toEqual(['already-counted'])
    const other = formOf(survey)
    const { commit } = committing({ batch: 1, inFlight: 5 })
    const said = await Promise.all(Array.from({ length: 8 }, () => commit(other)))
    expect(said.map((each) => each.ok && each.value).sort()).toEqual([
      ...Array(7).fill('already-counted'),
      'counted',
    ])
    await expectRecounted(survey, 2)
  })

  it('are counted beside others that were counted before, or whose survey is closed', async () => {
    const [open, closed] = [
      await openedSurvey(office.context, office.agencyId),
      await openedSurvey(office.context, office.agencyId),
    ]
    const [before, late] = [formOf(open), formOf(closed)]
    await save(before)
    const { agencyId } = office
    await closeSurvey(office.context, { agencyId, surveyId: closed.id, reason: 'ครบแล้ว' })
    const all = [formOf(open), late, before, formOf(open, { language: 'en' }), formOf(closed)]
    expect(await save(...all)).toEqual([
      ...['counted', 'closed', 'already-counted', 'counted', 'closed'],
    ])
    await expectRecounted(open, 3)
    await expectRecounted(closed, 0)
  })

  it('with a queue ticket count as answered with one, each ticket once, whoever comes first', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    await printedTickets(office.context, { agencyId: office.agencyId, surveyId: survey.id }, [
      'AAAA-1111',
      'BBBB-2222',
    ])
    const ticket = ticketHash(survey.id, 'AAAA-1111')
    const first = formOf(survey, { ticket })
    const { commit } = committing({ batch: 2, inFlight: 5 })
    const rivals = Array.from({ length: 9 }, () => formOf(survey, { ticket }))
    const said = await Promise.all([first, first, ...rivals].map((form) => commit(form)))
    const outcomes = said.map((each) => (each.ok ? each.value : each.reason.code))
    expect(outcomes.filter((each) => each === 'counted')).toHaveLength(1)
    const { answers } = await expectRecounted(survey, 1)
    expect(answers.map(({ stratum }) => stratum)).toEqual(['event'])
    // Whoever it was: sent again it was counted already; without the ticket the others are taken.
    const counted = [first, ...rivals].find(({ id }) => id === answers[0]?.id)
    if (!counted) throw new Error('Nobody was counted.')
    expect(await save(counted)).toEqual(['already-counted'])
    const loser = rivals.find((form) => form !== counted)
    if (!loser) throw new Error('Everybody was counted.')
    expect(await save(loser)).toEqual(['ticket-spent'])
    expect(await save({ ...loser, ticket: ticketHash(survey.id, 'CCCC-3333') })).toEqual([
      'ticket-unknown',
    ])
    expect(await save({ ...loser, ticket: null })).toEqual(['counted'])
    // Sent again with a ticket that is still good, it does not use it up.
    const good = ticketHash(survey.id, 'BBBB-2222')
    expect(await save({ ...loser, ticket: good })).toEqual(['already-counted'])
    expect(await save(formOf(survey, { ticket: good }))).toEqual(['counted'])
  })

  it('come before a closing or not at all, and one sent before is known after it', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { commit } = committing({ batch: 3, inFlight: 3 })
    const forms = Array.from({ length: 60 }, () => formOf(survey))
    const closing = closeSurvey(office.context, {
      agencyId: office.agencyId,
      surveyId: survey.id,
      reason: 'ครบแล้ว',
    })
    const told = await Promise.all(forms.map((form) => commit(form)))
    expect((await closing).ok).toBe(true)
    const counted = told.filter((each) => each.ok && each.value === 'counted').length
    const closed = told.filter((each) => each.ok && each.value === 'closed').length
    expect(counted + closed).toBe(60)
    await expectRecounted(survey, counted)
    expect(await save(formOf(survey))).toEqual(['closed'])
    const before = forms.find((_, at) => told[at]?.ok && told[at].value === 'counted')
    if (before) expect(await save(before)).toEqual(['already-counted'])
    await expectRecounted(survey, counted)
  })

  it('keep what is written apart from them, under ids that tell no time', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const form = formOf(survey, { comment: 'บริการดี' })
    await save(form, form, formOf(survey, { comment: 'ช้า' }))
    await save(form)
    const rows = await office.db
      .selectFrom('survey_comment')
      .selectAll()
      .where('survey_id', '=', survey.id)
      .execute()
    expect(rows.map(({ words }) => words).sort()).toEqual(['ช้า', 'บริการดี'])
    for (const { id } of rows) expect(id).toMatch(/^.{14}4/)
  })

  it('keep every sign of what is written, whatever it means to a database', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const signs = ['NULL', '{}', 'a,b', '"', '\\', '\\"', "';--", '\n', '$1', '👵🏽', ' ']
    const forms = signs.map((comment) => formOf(survey, { comment }))
    expect(await save(...forms)).toEqual(signs.map(() => 'counted'))
    const rows = await office.db
      .selectFrom('survey_comment')
      .select('words')
      .where('survey_id', '=', survey.id)
      .execute()
    expect(rows.map(({ words }) => words).sort()).toEqual(signs.toSorted())
    await expectRecounted(survey, signs.length)
  })

  it('leave no mark in the database, from the next day on, of whose words came with which answer', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    for (const comment of ['บริการดี', 'ช้า', '']) await save(formOf(survey, { comment }))
    const marks = async () => {
      const { rows } = await sql<{ mark: string; words: string; shared: boolean }>`
        select c.xmin::text as mark, words, exists (
          select from survey_answer a where a.survey_id = c.survey_id and a.xmin = c.xmin) as shared
        from survey_comment c where survey_id = ${survey.id} order by c.id`.execute(office.db)
      return rows
    }
    const before = await marks()
    expect(before.map(({ shared }) => shared)).toEqual([true, true])
    expect(await mixWords(office.db)).toBeGreaterThan(0)
    const after = await marks()
    expect(after.map(({ words, shared }) => [words, shared])).toEqual(
      before.map(({ words }) => [words, false]),
    )
    expect(new Set(after.map(({ mark }) => mark)).size).toBe(1)
    expect(await mixWords(office.db)).toBe(0)
    await expectRecounted(survey, 3)
  })

  it('that cannot be kept fail alone: whoever came with them is counted', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { commit } = committing()
    const bad = formOf(survey, {
      comment: 'ความลับ\u0000b',
      ticket: ticketHash(survey.id, 'AAAA-1111'),
    })
    await printedTickets(office.context, { agencyId: office.agencyId, surveyId: survey.id }, [
      'AAAA-1111',
    ])
    const forms = [formOf(survey), bad, formOf(survey)]
    const told = await Promise.all(forms.map((form) => commit(form)))
    expect(told.map(({ ok }) => ok)).toEqual([true, false, true])
    // What is logged of it says nothing of what was sent.
    const [, failed] = told
    const error = failed && !failed.ok && failed.reason.code === 'failed' && failed.reason.error
    const logged = faultSaid('surveys', error, [])
    expect(logged).toMatch(/^fault surveys: .*Error/i)
    for (const word of ['ความลับ', bad.id, bad.ticket ?? '', '[4,3,0]', survey.id])
      expect(logged).not.toContain(word)
    await expectRecounted(survey, 2)
  })

  it('are none of them acknowledged where the database says that its disk is full, and count once there is room', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { commit } = committing()
    // The word with which PostgreSQL ends whatever finds no room; a disk that is really full is another test's.
    await sql`
      create function no_room() returns trigger language plpgsql as $$
      begin
        raise exception 'could not extend file' using errcode = 'disk_full';
      end $$`.execute(office.db)
    await sql`
      create trigger no_room before insert on survey_count
      for each row execute function no_room()`.execute(office.db)
    const forms = [formOf(survey, { comment: 'ช้า' }), formOf(survey)]
    try {
      const told = await Promise.all(forms.map((form) => commit(form)))
      const why = told.map((each) =>
        each.ok || each.reason.code !== 'failed' ? null : isDiskFull(each.reason.error),
      )
      expect(why).toEqual([true, true])
      await expectRecounted(survey, 0)
    } finally {
      await sql`drop trigger no_room on survey_count`.execute(office.db)
      await sql`drop function no_room()`.execute(office.db)
    }
    expect(await Promise.all(forms.map((form) => commit(form)))).toEqual(
      forms.map(() => ({ ok: true, value: 'counted' })),
    )
    await expectRecounted(survey, 2)
  })

  it('have counts that equal a recount after whatever happened', async () => {
    const aForm = fc.record({
      of: fc.constantFrom(0, 1),
      who: fc.integer({ min: 0, max: 12 }),
      ticked: fc.tuple(
        fc.constantFrom(0, 1, 2, 3, 4, -2),
        fc.constantFrom(0, 1, 2, 3, 4, -2),
        fc.constantFrom(0, 1, -1, -2),
      ),
      at: fc.constantFrom(
        ...(['', '1', '2', '3'] as const).map((suffix) => ({
          suffix,
          stratum: ({ '': 'open', 1: 'open', 2: 'assisted', 3: 'kiosk' } as const)[suffix],
        })),
      ),
      ticket: fc.option(fc.constantFrom('AAAA-1111', 'BBBB-2222', 'CCCC-3333', 'DDDD-4444')),
      minutes: fc.integer({ min: -2000, max: 2000 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(aForm, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, batch) => {
          const surveys = [
            await openedSurvey(office.context, office.agencyId, { days: 365 }),
            await openedSurvey(office.context, office.agencyId, { days: 365 }),
          ] as const
          for (const { id } of surveys)
            await printedTickets(office.context, { agencyId: office.agencyId, surveyId: id }, [
              'AAAA-1111',
              'BBBB-2222',
            ])
          const { commit } = committing({ batch, inFlight: 3 })
          const told = await Promise.all(
            all.map(({ of, who, ticked, at, ticket, minutes }) => {
              const survey = surveys[of] ?? surveys[0]
              const instant = new Date(Date.parse(`${testDay}T03:00:00Z`) + minutes * 60_000)
              return commit({
                ...{ ...formOf(survey), ...at, answers: ticked, id: idOf(`${survey.id} ${who}`) },
                ticket: ticket === null ? null : ticketHash(survey.id, ticket),
                ...arrivalTimeOf(instant.toISOString()),
              })
            }),
          )
          for (const [at, survey] of surveys.entries()) {
            const counted = told.filter(
              (each, index) => all[index]?.of === at && each.ok && each.value === 'counted',
            ).length
            const { answers } = await expectRecounted(survey, counted)
            const spent = await office.db
              .selectFrom('survey_ticket')
              .select('code_sha256')
              .where('survey_id', '=', survey.id)
              .where('spent', '=', true)
              .execute()
            expect(spent).toHaveLength(answers.filter(({ stratum }) => stratum === 'event').length)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
