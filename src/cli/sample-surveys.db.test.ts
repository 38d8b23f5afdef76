import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { keptAndRecounted } from '../../test/world/open-survey.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { publicWordsOf } from '../surveys/comment.ts'
import { commentsOf } from '../surveys/comment-store.ts'
import { surveysOf } from '../surveys/store.ts'
import { isPublished, stateOf } from '../surveys/survey.ts'
import { askSample } from './sample-surveys.ts'

describeWithDatabase('the surveys of the sample office', () => {
  const office = databaseOffice(async ({ context, agencyId }) => {
    expect((await askSample(context, agencyId)).ok).toBe(true)
  })

  it('are one that takes answers and one whose results are published, both called a sample', async () => {
    const surveys = await surveysOf(office.db, office.agencyId, fiscalYear(2566))
    expect(surveys.map((survey) => stateOf(survey, office.context.today))).toEqual([
      'open',
      'closed',
    ])
    expect(surveys.map(isPublished)).toEqual([false, true])
    for (const { revisions } of surveys) {
      expect(revisions[0].title.th).toContain('(ตัวอย่าง)')
      expect(revisions[0].title.en).toContain('(sample)')
    }
  })

  it('have answers of every stratum, counted as they are recounted, none of them of a day to come', async () => {
    for (const survey of await surveysOf(office.db, office.agencyId, fiscalYear(2566))) {
      const all = await keptAndRecounted(office.db, survey)
      expect(all.kept).toEqual(all.recounted)
      expect(all.kept.strata.map(({ stratum }) => stratum).sort()).toEqual([
        ...['assisted', 'event', 'kiosk', 'open'],
      ])
      expect(all.answers.length).toBeGreaterThan(50)
      const days = all.kept.tallies.map(({ on }) => on)
      expect(days.filter((day) => day >= office.context.today)).toEqual([])
      expect(new Set(days).size).toBeGreaterThan(5)
    }
  })

  it('show what people wrote where results are published', async () => {
    const surveys = await surveysOf(office.db, office.agencyId, fiscalYear(2566))
    const published = surveys.find(isPublished)
    if (!published) throw new Error('Nothing was published.')
    const comments = await commentsOf(office.db, {
      agencyId: office.agencyId,
      surveyId: published.id,
    })
    expect(publicWordsOf(comments)).toHaveLength(12)
  })
})
