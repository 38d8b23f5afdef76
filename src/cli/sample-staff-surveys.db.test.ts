import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { keeperInMemory, testRecordKey } from '../../test/world/staff-survey.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { folderTexts } from '../staff-surveys/folder.ts'
import { folderOf } from '../staff-surveys/folder-store.ts'
import { nodeTools } from '../staff-surveys/node-tools.ts'
import { progressOf } from '../staff-surveys/progress-store.ts'
import { recountFolder } from '../staff-surveys/recount.ts'
import { stageOf } from '../staff-surveys/stage.ts'
import { staffSurveysOf } from '../staff-surveys/store.ts'
import { askSampleStaff } from './sample-staff-surveys.ts'

describeWithDatabase('the staff surveys of the sample office', () => {
  const keeper = keeperInMemory()
  const office = databaseOffice(({ context, agencyId }) =>
    askSampleStaff(context, agencyId, { keeper, recordKey: testRecordKey }),
  )
  const surveys = () => staffSurveysOf(office.db, office.agencyId, fiscalYear(2566))

  it('are one that takes answers and one that is published, both called a sample', async () => {
    const all = await surveys()
    expect(all.map((survey) => stageOf(survey, office.context.today))).toEqual([
      'open',
      'published',
    ])
    for (const { revision } of all) expect(revision.title.th).toContain('(ตัวอย่าง)')
    expect([...keeper.kept.keys()]).toEqual([all[0]?.id])
  })

  it('tell progress by days and fives, and a stranger finds nothing wrong with what is published', async () => {
    const [open, published] = await surveys()
    if (!open || !published) throw new Error('There are no surveys.')
    const of = { agencyId: office.agencyId, surveyId: open.id }
    const days = await progressOf(office.db, of)
    expect(days.length).toBeGreaterThan(2)
    for (const { answered } of days) expect(answered % 5).toBe(0)
    const folder = await folderOf(office.db, published)
    if (!folder) throw new Error('Nothing is published.')
    expect(folder.publication).toMatchObject({ ballots: 24, kept: 11, level: 'items' })
    const files = new Map(
      [...folderTexts(folder)].map(([name, text]) => [name, new TextEncoder().encode(text)]),
    )
    const { checks } = await recountFolder(files, nodeTools)
    expect(checks.filter(({ holds }) => holds !== 'yes')).toEqual([])
  })
})
