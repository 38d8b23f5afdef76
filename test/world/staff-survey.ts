import { randomBytes, randomUUID } from 'node:crypto'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { addDays } from '../../src/basics/plain-date.ts'
import type { Context } from '../../src/platform/context.ts'
import { type Database, inTransaction } from '../../src/platform/db/database.ts'
import { type RecordKey, recordKeyOf } from '../../src/platform/sealing/record-signing.ts'
import type { ScryptCost } from '../../src/platform/sealing/two-passphrases.ts'
import { beginStaffSurvey, prepareStaffSurvey } from '../../src/staff-surveys/commands.ts'
import { type MadeWindowKeys, newWindowKeys } from '../../src/staff-surveys/made-window-keys.ts'
import type { Publication } from '../../src/staff-surveys/publication.ts'
import { saveStaffStep } from '../../src/staff-surveys/save-store.ts'
import { printSlips } from '../../src/staff-surveys/slip-commands.ts'
import type {
  StaffStepContent,
  StaffSurvey,
  StaffSurveyContent,
} from '../../src/staff-surveys/staff-survey.ts'
import { openStaffSurvey } from '../../src/staff-surveys/step-commands.ts'
import { staffSurveyOf } from '../../src/staff-surveys/store.ts'
import type { WindowKeyKeeper, WindowKeys } from '../../src/staff-surveys/window-keys.ts'
import { staffQuestionnaire } from './staff-questionnaire.ts'
import { testKey } from './web.ts'

const said = (th: string) => ({ th, en: th })

/** What the two witnesses of the tests type. */
export const staffPassphrases = ['แมวดำเดินข้ามสะพานไม้', 'ฝนตกเช้าวันจันทร์ที่ตลาด'] as const

/** A cost that no test waits for. */
export const cheapScrypt: ScryptCost = { logN: 4, r: 8, p: 1 }

const madeBefore = new Map<number, Promise<MadeWindowKeys>>()

/** Keys of RSA take long to find: in one file of tests surveys of as many places share them, and nothing else. */
export async function sharedKeys(places: number): Promise<MadeWindowKeys> {
  const found = madeBefore.get(places) ?? newWindowKeys(places)
  madeBefore.set(places, found)
  const made = await found
  const [pepper, spent] = [randomBytes(32), randomBytes(32)]
  const own = { pepper: pepper.toString('base64url'), spent: spent.toString('base64url') }
  return { ...made, window: { ...made.window, ...own } }
}

/** What two witnesses of the tests do when they prepare a survey. */
export const cheapPreparation = {
  ...{ passphrases: staffPassphrases, cost: cheapScrypt, makeKeys: sharedKeys },
} as const

/** The key that signs records in the tests, as the program makes it of `testKey`. */
export const testRecordKey = recordKeyOf(testKey)

/** Window keys in memory. */
export function keeperInMemory(): WindowKeyKeeper & {
  readonly kept: ReadonlyMap<string, WindowKeys>
} {
  const kept = new Map<string, WindowKeys>()
  return {
    kept,
    async keep(surveyId, keys) {
      if (kept.has(surveyId)) throw new Error('The survey has keys.')
      kept.set(surveyId, keys)
    },
    read: async (surveyId) => kept.get(surveyId) ?? null,
    destroy: async (surveyId) => void kept.delete(surveyId),
  }
}

/** A staff survey of an office, and all that its commands are given. */
export interface StaffSurveyWorld {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
  readonly keeper: WindowKeyKeeper
  readonly recordKey: RecordKey
  /** As it was when the world was made; `staffSurveyNow` tells the latest. */
  readonly survey: StaffSurvey
  /** Of the slips that were printed. */
  readonly codes: readonly string[]
}

/** What is planned, and may be changed by a test. */
export const staffContent = (
  context: Context,
  change: Partial<StaffSurveyContent> = {},
): StaffSurveyContent => ({
  ...{ title: said('ความเห็นของบุคลากร'), questionnaire: staffQuestionnaire, eligible: 30 },
  ...{ closesOn: addDays(context.today, 14), witnesses: ['สมชาย ใจดี', 'สมหญิง รักงาน'] },
  ...{ isBlind: true, publishes: 'columns', asksWords: false, ...change },
})

interface Wanted {
  readonly change?: Partial<StaffSurveyContent>
  readonly keeper?: WindowKeyKeeper
  readonly recordKey?: RecordKey
  readonly slips?: number
}

/** A staff survey that is planned, and nothing more. */
export async function draftStaffSurvey(
  context: Context,
  agencyId: AgencyId,
  { change, keeper = keeperInMemory(), recordKey = testRecordKey }: Wanted = {},
): Promise<StaffSurveyWorld> {
  const key = randomUUID() as FactId
  const content = staffContent(context, change)
  given(await beginStaffSurvey(context, { agencyId, year: fiscalYear(2566), content, key }))
  const of = { agencyId, surveyId: key }
  const survey = await staffSurveyNow(context.db, of)
  return { ...of, keeper, recordKey, survey, codes: [] }
}

/** One whose policy is frozen and whose keys are made. */
export async function preparedStaffSurvey(
  context: Context,
  agencyId: AgencyId,
  wanted: Wanted = {},
): Promise<StaffSurveyWorld> {
  const world = await draftStaffSurvey(context, agencyId, wanted)
  const seen = world.survey.revision.id
  given(await prepareStaffSurvey(context, { ...world, ...cheapPreparation, seen }))
  return { ...world, survey: await staffSurveyNow(context.db, world) }
}

/** One with slips printed, twelve unless said. */
export async function printedStaffSurvey(
  context: Context,
  agencyId: AgencyId,
  wanted: Wanted = {},
): Promise<StaffSurveyWorld> {
  const world = await preparedStaffSurvey(context, agencyId, wanted)
  const { slips = 12 } = wanted
  const codes = given(await printSlips(context, { ...world, slips, seen: 0, isAnew: false }))
  return { ...world, codes, survey: await staffSurveyNow(context.db, world) }
}

/** One that takes answers. */
export async function openedStaffSurvey(
  context: Context,
  agencyId: AgencyId,
  wanted: Wanted = {},
): Promise<StaffSurveyWorld> {
  const world = await printedStaffSurvey(context, agencyId, wanted)
  given(await openStaffSurvey(context, world))
  return { ...world, survey: await staffSurveyNow(context.db, world) }
}

/** Has a survey taken as counted, and swept unless said otherwise, without counting anything. */
export async function takeAsCounted(
  context: Context,
  world: StaffSurveyWorld,
  { isSwept = true } = {},
): Promise<void> {
  const publication: Publication = {
    ...{ ballots: 0, unreadable: 0, kept: null, used: 0, level: 'nothing', overall: null },
    ...{ indicators: [], items: [], columns: [] },
  }
  const taken: readonly StaffStepContent[] = [
    { kind: 'counted', publication },
    ...(isSwept ? [{ kind: 'swept' as const }] : []),
  ]
  for (const content of taken)
    await inTransaction(context.db, (tx) =>
      saveStaffStep(tx, world, {
        ...{ ...content, id: context.newId() as StaffSurveyWorld['surveyId'] },
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      }),
    )
}

/** A staff survey as it stands by now. */
export async function staffSurveyNow(
  db: Database,
  { agencyId, surveyId }: Pick<StaffSurveyWorld, 'agencyId' | 'surveyId'>,
): Promise<StaffSurvey> {
  const survey = await staffSurveyOf(db, agencyId, surveyId)
  if (!survey) throw new Error('The staff survey is not there.')
  return survey
}

/** What an act gave; a refusal fails the test. */
export const given = <Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly reason: { readonly code: string } },
): Value => {
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}
