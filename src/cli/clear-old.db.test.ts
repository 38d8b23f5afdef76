import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { answerStaffSurvey } from '../../test/world/answered-staff-survey.ts'
import { temporaryFiles } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import {
  openedStaffSurvey,
  staffPassphrases,
  staffSurveyNow,
} from '../../test/world/staff-survey.ts'
import { testKey } from '../../test/world/web.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import { countStaffSurvey } from '../staff-surveys/count-commands.ts'
import { closeStaffSurvey } from '../staff-surveys/step-commands.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import { clearOld } from './clear-old.ts'

describeWithDatabase('the start of the program', () => {
  const office = databaseOffice()

  it('sweeps a staff survey that was counted before the program ended', async () => {
    const kept = temporaryFiles()
    try {
      const keys = path.join(kept.folder, windowKeyFolder)
      const keeper = windowKeysIn(keys)
      const world = await openedStaffSurvey(office.context, office.agencyId, { keeper, slips: 8 })
      await answerStaffSurvey(office.context, world, { forms: [[1, 2, 3]] })
      await closeStaffSurvey(office.context, { ...world, reason: 'ครบแล้ว' })
      const typed = { passphrases: staffPassphrases }
      await countStaffSurvey(office.context, { ...world, ...typed })
      expect(readdirSync(keys)).toHaveLength(1)
      const told: Bilingual[] = []
      const start = () =>
        clearOld(
          { opened: { db: office.db }, files: kept.files, folder: kept.folder },
          { key: testKey, environment: {} },
          { tell: (said) => void told.push(said) },
        )
      await start()
      expect(told).toEqual([])
      expect(readdirSync(keys)).toEqual([])
      const { steps } = await staffSurveyNow(office.db, world)
      expect(steps.at(-1)).toMatchObject({ kind: 'swept', recordedBy: 'prongsai' })
    } finally {
      rmSync(kept.folder, { recursive: true, force: true })
    }
  })
})
