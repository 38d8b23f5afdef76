import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { openedSurvey } from '../../test/world/open-survey.ts'
import { pauseSurvey } from './commands.ts'
import { knownFor, knownSurveys } from './known-jobs.ts'

describeWithDatabase('what is known of surveys', () => {
  const office = databaseOffice()

  /** Knows surveys by a database that counts what it is asked and can be away, and by a clock that the test moves. */
  function watchedKnowing() {
    const seen = { asked: 0, isAway: false, now: 1_000_000 }
    const watching: KyselyPlugin = {
      transformQuery({ node }) {
        if (seen.isAway) throw new Error('away')
        seen.asked += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    return { seen, ...knownSurveys(office.db.withPlugin(watching), () => seen.now) }
  }
  const stepsOf = async (found: ReturnType<ReturnType<typeof knownSurveys>['find']>) =>
    (await found)?.survey.steps.map(({ kind }) => kind)

  it('is given at once, and looked up anew only after a while or when something was changed here', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { seen, find, changed } = watchedKnowing()
    const first = await find(survey.code)
    const { asked } = seen
    expect(find(survey.code)).toBe(first)
    expect(seen.asked).toBe(asked)
    await pauseSurvey(office.context, {
      agencyId: office.agencyId,
      surveyId: survey.id,
      reason: 'ไฟดับ',
    })
    expect(await stepsOf(find(survey.code))).toEqual(['opened'])
    changed()
    expect(await stepsOf(find(survey.code))).toEqual(['opened', 'paused'])
    // Nothing has changed since: the same object says so, and the pages made of it stay.
    const now = find(survey.code)
    seen.now += knownFor.atMost + 1
    expect(await find(survey.code)).toBe(now)
  })

  it('is given while somebody looks whether others have changed it', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { seen, find } = watchedKnowing()
    await find(survey.code)
    await pauseSurvey(office.context, {
      agencyId: office.agencyId,
      surveyId: survey.id,
      reason: 'ไฟดับ',
    })
    seen.now += knownFor.fresh + 1
    expect(find(survey.code)).not.toBeInstanceOf(Promise)
    seen.now += knownFor.atMost
    expect(await stepsOf(find(survey.code))).toEqual(['opened', 'paused'])
  })

  it('asks little of the database, however many codes that nobody has are tried', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { seen, find } = watchedKnowing()
    await find(survey.code)
    const { asked } = seen
    const letters = 'abcdefghjkmnpqrstuvwxyz'
    for (let tried = 0; tried < 2_000; tried += 1) {
      const [one, two, three] = [tried % 23, Math.floor(tried / 23) % 23, Math.floor(tried / 529)]
      const code = `9${letters[one]}${letters[two]}${letters[three]}9`
      expect(await find(code)).toBeNull()
    }
    expect(seen.asked - asked).toBeLessThan(150)
    // One that is there is found all the same.
    expect(await find(survey.code)).not.toBeNull()
  })

  it('stays while the database is away', async () => {
    const survey = await openedSurvey(office.context, office.agencyId)
    const { seen, find } = watchedKnowing()
    const before = await find(survey.code)
    seen.isAway = true
    for (let hours = 0; hours < 3; hours += 1) {
      seen.now += 60 * 60_000
      expect(await find(survey.code)).toBe(before)
    }
    seen.isAway = false
    await pauseSurvey(office.context, {
      agencyId: office.agencyId,
      surveyId: survey.id,
      reason: 'ไฟดับ',
    })
    seen.now += 60_000
    expect(await stepsOf(find(survey.code))).toEqual(['opened', 'paused'])
  })
})
