import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerStaffSurvey } from '../../test/world/answered-staff-survey.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  openedStaffSurvey,
  type StaffSurveyWorld,
  staffPassphrases,
  takeAsCounted,
} from '../../test/world/staff-survey.ts'
import { newId } from '../platform/db/new-id.ts'
import { countStaffSurvey } from './count-commands.ts'
import { printSlips } from './slip-commands.ts'
import { closeStaffSurvey } from './step-commands.ts'
import { sweepStaffSurveys } from './sweep-jobs.ts'
import { tracesOfStaffSurveys } from './traces-store.ts'

describeWithDatabase('a look at the traces of staff surveys', () => {
  const office = databaseOffice()
  const traces = async (world: StaffSurveyWorld) => {
    const { today } = office.context
    const { found } = await tracesOfStaffSurveys(office.db, world.keeper, today)
    return found.flatMap(({ code, trace }) => (code === world.survey.code ? [trace] : []))
  }
  const mixed = (people: number) => Array.from({ length: people }, (_, at) => [at % 4, 1, 2])

  it('finds none while it is answered, with spare slips, and once it was counted and swept', async () => {
    const { context, db } = office
    const world = await openedStaffSurvey(context, office.agencyId, { slips: 70 })
    expect(await traces(world)).toEqual([])
    await answerStaffSurvey(context, world, { forms: mixed(11), devices: mixed(10) })
    await printSlips(context, { ...world, slips: 60, seen: 1, isAnew: false })
    expect(await traces(world)).toEqual([])
    await closeStaffSurvey(context, { ...world, reason: 'ครบ' })
    const passphrases = staffPassphrases
    expect(await countStaffSurvey(context, { ...world, passphrases })).toMatchObject({ ok: true })
    expect(await traces(world)).toEqual([])
    await sweepStaffSurveys({ db, keeper: world.keeper, newId, now: () => context.now })
    expect(await traces(world)).toEqual([])
  })

  it('finds each that is there', async () => {
    const { context, db } = office
    const world = await openedStaffSurvey(context, office.agencyId, { slips: 8 })
    await answerStaffSurvey(context, world, { forms: mixed(3) })
    const { agencyId, surveyId } = world
    const first = sql`select min(code_hash) from staff_survey_slip where survey_id = ${surveyId}`
    await sql`update staff_survey_slip set code_hash = code_hash
      where survey_id = ${surveyId} and code_hash = (${first})`.execute(db)
    expect(await traces(world)).toEqual(['slips-touched'])
    await db.transaction().execute(async (tx) => {
      await sql`update staff_survey_spent set sealed = sealed || 'A'
        where survey_id = ${surveyId}`.execute(tx)
      await sql`insert into staff_survey_ballot (agency_id, survey_id, id, sealed)
        values (${agencyId}, ${surveyId}, ${crypto.randomUUID()}, 'short')`.execute(tx)
    })
    expect(await traces(world)).toEqual([
      ...['slips-touched', 'spent-length', 'ballot-length', 'shared-transaction'],
    ])
    const item = (p: string) => ({ t: 1, p: p.repeat(43), s: 'A' })
    const entries = JSON.stringify([...'ABCDEFGHIJKLMNOP'].map(item))
    await sql`insert into staff_survey_column (agency_id, survey_id, place, entries)
      values (${agencyId}, ${surveyId}, 0, ${entries}::jsonb)`.execute(db)
    await takeAsCounted(context, world)
    expect((await traces(world)).slice(-3)).toEqual(['column-order', 'left-behind', 'key-left'])
  })

  it('finds slips that lie as they were printed', async () => {
    const { context, db } = office
    const world = await openedStaffSurvey(context, office.agencyId, { slips: 20 })
    const { agencyId, surveyId } = world
    const slips = await db
      .selectFrom('staff_survey_slip')
      .select('code_hash')
      .where('survey_id', '=', surveyId)
      .orderBy('code_hash', 'desc')
      .execute()
    await db.deleteFrom('staff_survey_slip').where('survey_id', '=', surveyId).execute()
    const rows = slips.map(({ code_hash }) => ({
      ...{ agency_id: agencyId, survey_id: surveyId, code_hash },
    }))
    await db.insertInto('staff_survey_slip').values(rows).execute()
    expect(await traces(world)).toEqual(['slips-in-order'])
  })
})
