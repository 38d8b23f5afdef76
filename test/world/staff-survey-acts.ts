import type { AgencyId } from '../../src/basics/ids.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import * as staffSurveys from '../../src/staff-surveys/commands.ts'
import { countStaffSurvey } from '../../src/staff-surveys/count-commands.ts'
import type { Ledger } from '../../src/staff-surveys/ledger.ts'
import { saveLedger } from '../../src/staff-surveys/ledger-commands.ts'
import { printSlips } from '../../src/staff-surveys/slip-commands.ts'
import * as steps from '../../src/staff-surveys/step-commands.ts'
import { sweepStaffSurveys } from '../../src/staff-surveys/sweep-jobs.ts'
import { ruleOnWord } from '../../src/staff-surveys/word-commands.ts'
import { saveMixedWords, staffWordsOf } from '../../src/staff-surveys/word-store.ts'
import {
  cheapPreparation,
  draftStaffSurvey,
  given,
  keeperInMemory,
  preparedStaffSurvey,
  type StaffSurveyWorld,
  staffContent,
  staffPassphrases,
  staffSurveyNow,
} from './staff-survey.ts'

/** The acts over a staff survey, in the order in which an office does them, for the test that asks each for its record. */
export function staffSurveyActs(office: {
  readonly context: () => Context
  readonly agencyId: () => AgencyId
}): Readonly<Record<string, () => Promise<unknown>>> {
  const keeper = keeperInMemory()
  let world: StaffSurveyWorld
  const context = () => office.context()
  const survey = () => staffSurveyNow(context().db, world)
  return {
    beginStaffSurvey: async () => {
      world = await draftStaffSurvey(context(), office.agencyId(), { keeper })
    },
    reviseStaffSurvey: async () => {
      const content = staffContent(context(), { eligible: 28, asksWords: true })
      const basedOn = (await survey()).revision.id
      given(await staffSurveys.reviseStaffSurvey(context(), { ...world, content, basedOn }))
    },
    prepareStaffSurvey: async () => {
      const seen = (await survey()).revision.id
      given(
        await staffSurveys.prepareStaffSurvey(context(), { ...world, ...cheapPreparation, seen }),
      )
    },
    printSlips: async () => {
      const asked = { ...world, slips: 8 }
      given(await printSlips(context(), { ...asked, seen: 0, isAnew: false }))
      given(await printSlips(context(), { ...asked, seen: 1, isAnew: true }))
    },
    openStaffSurvey: async () => given(await steps.openStaffSurvey(context(), world)),
    extendStaffSurvey: async () => {
      const extended = { reason: 'ยังไม่ครบ', closesOn: addDays(context().today, 20) }
      given(await steps.extendStaffSurvey(context(), { ...world, ...extended }))
    },
    closeStaffSurvey: async () =>
      given(await steps.closeStaffSurvey(context(), { ...world, reason: 'ครบแล้ว' })),
    saveLedger: async () => given(await saveLedger(context(), { ...world, ledger, reason: '' })),
    countStaffSurvey: async () => {
      const typed = { passphrases: staffPassphrases }
      given(await countStaffSurvey(context(), { ...world, ...typed }))
    },
    ruleOnWord: async () => {
      const { db } = context()
      await inTransaction(db, (tx) => saveMixedWords(tx, world, ['ขอห้องพักใหม่']))
      const [word] = await staffWordsOf(db, world)
      const ruled = { wordId: word?.id ?? '', ruling: 'shown', sure: false } as const
      given(await ruleOnWord(context(), { ...world, ...ruled }))
    },
    publishStaffResults: async () => {
      const { db, newId, now } = context()
      await sweepStaffSurveys({ db, keeper, newId, now: () => now })
      given(await steps.publishStaffResults(context(), world))
    },
    unpublishStaffResults: async () =>
      given(await steps.unpublishStaffResults(context(), { ...world, reason: 'ผิดปี' })),
    callOffStaffSurvey: async () => {
      const other = await preparedStaffSurvey(context(), office.agencyId(), { keeper })
      given(await steps.callOffStaffSurvey(context(), { ...other, reason: 'น้ำท่วม' }))
    },
  }
}

const ledger: Ledger = {
  ...{ drawn: 7, returned: 1, replaced: 0, onPaper: 0, disputed: 0 },
  witnesses: 'สมชาย ใจดี และสมหญิง รักงาน',
}
