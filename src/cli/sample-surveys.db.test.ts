import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { keptAndRecounted } from '../../test/world/open-survey.ts'
import { seeded } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Context } from '../platform/context.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { publicWordsOf } from '../surveys/comment.ts'
import { commentsOf } from '../surveys/comment-store.ts'
import { surveysOf } from '../surveys/store.ts'
import { isPublished, stateOf } from '../surveys/survey.ts'
import { askSample } from './sample-surveys.ts'

describeWithDatabase('the surveys of the sample office', () => {
  let open: OpenDatabase
  let context: Context
  let agencyId: AgencyId
  const kept = temporaryFiles()

  beforeAll(async () => {
    open = await testDatabase()
    const world = { db: open.db, files: kept.files }
    context = testContext(world)
    agencyId = (await seeded(world)).id
    expect((await askSample(context, agencyId)).ok).toBe(true)
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  it('are one that takes answers and one whose results are published, both called a sample', async () => {
    const surveys = await surveysOf(open.db, agencyId, fiscalYear(2566))
    expect(surveys.map((survey) => stateOf(survey, context.today))).toEqual(['open', 'closed'])
    expect(surveys.map(isPublished)).toEqual([false, true])
    for (const { revisions } of surveys) {
      expect(revisions[0].title.th).toContain('(ตัวอย่าง)')
      expect(revisions[0].title.en).toContain('(sample)')
    }
  })

  it('have answers of every stratum, counted as they are recounted, none of them of a day to come', async () => {
    for (const survey of await surveysOf(open.db, agencyId, fiscalYear(2566))) {
      const all = await keptAndRecounted(open.db, survey)
      expect(all.kept).toEqual(all.recounted)
      expect(all.kept.strata.map(({ stratum }) => stratum).sort()).toEqual([
        ...['assisted', 'event', 'kiosk', 'open'],
      ])
      expect(all.answers.length).toBeGreaterThan(50)
      const days = all.kept.tallies.map(({ on }) => on)
      expect(days.filter((day) => day >= context.today)).toEqual([])
      expect(new Set(days).size).toBeGreaterThan(5)
    }
  })

  it('show what people wrote where results are published', async () => {
    const surveys = await surveysOf(open.db, agencyId, fiscalYear(2566))
    const published = surveys.find(isPublished)
    if (!published) throw new Error('Nothing was published.')
    const comments = await commentsOf(open.db, { agencyId, surveyId: published.id })
    expect(publicWordsOf(comments)).toHaveLength(12)
  })
})
