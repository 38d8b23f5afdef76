import type { AgencyId } from '../../src/basics/ids.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import * as staffSurveys from '../../src/staff-surveys/commands.ts'
import type { Ledger } from '../../src/staff-surveys/ledger.ts'
import { saveLedger } from '../../src/staff-surveys/ledger-commands.ts'
import type { Publication } from '../../src/staff-surveys/publication.ts'
import { saveStaffStep } from '../../src/staff-surveys/save-store.ts'
import { printSlips } from '../../src/staff-surveys/slip-commands.ts'
import type { StaffStepContent } from '../../src/staff-surveys/staff-survey.ts'
import * as steps from '../../src/staff-surveys/step-commands.ts'
import {
  cheapScrypt,
  draftStaffSurvey,
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
      const typed = { passphrases: staffPassphrases, cost: cheapScrypt }
      const seen = (await survey()).revision.id
      given(await staffSurveys.prepareStaffSurvey(context(), { ...world, ...typed, seen }))
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
    publishStaffResults: async () => {
      await takeAsCounted(context(), world)
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

/** Has a survey taken as counted and swept, without counting anything. */
export async function takeAsCounted(context: Context, world: StaffSurveyWorld): Promise<void> {
  const publication: Publication = {
    ...{ ballots: 0, unreadable: 0, kept: null, used: 0, level: 'nothing', overall: null },
    ...{ indicators: [], items: [], columns: [] },
  }
  const taken: readonly StaffStepContent[] = [{ kind: 'counted', publication }, { kind: 'swept' }]
  for (const content of taken)
    await inTransaction(context.db, (tx) =>
      saveStaffStep(tx, world, {
        ...{ ...content, id: context.newId() as StaffSurveyWorld['surveyId'] },
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      }),
    )
}

const given = <Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: { readonly code: string } },
): Value => {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}
