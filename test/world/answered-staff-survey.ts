import type { Result } from '../../src/basics/result.ts'
import type { Context } from '../../src/platform/context.ts'
import { columnsOf } from '../../src/staff-surveys/column-store.ts'
import type { PublishedFolder } from '../../src/staff-surveys/folder.ts'
import { heldSlips } from '../../src/staff-surveys/held-slip-store.ts'
import { heldWindows } from '../../src/staff-surveys/held-windows.ts'
import { recordOf } from '../../src/staff-surveys/leaf-store.ts'
import { publicationIn } from '../../src/staff-surveys/staff-survey.ts'
import { storedItems } from '../../src/staff-surveys/stored-items.ts'
import {
  type StaffDoor,
  signTokens,
  takeForm,
  takeItems,
} from '../../src/staff-surveys/take-commands.ts'
import type { TakeRefusal } from '../../src/staff-surveys/taking.ts'
import type { Ticked } from '../../src/surveys/questionnaire.ts'
import { filledForm, frozenPolicy, onDevice } from './staff-answers.ts'
import { type StaffSurveyWorld, staffSurveyNow } from './staff-survey.ts'

/** What people answered, the first with the first slip and so on: on paper-like forms, then on devices with a script. */
export interface Answers {
  readonly forms?: readonly (readonly Ticked[])[]
  readonly devices?: readonly (readonly Ticked[])[]
  /** Written beside the forms, one after the other. */
  readonly words?: readonly string[]
}

/** Sends answers through the door of an open staff survey. */
export async function answerStaffSurvey(
  context: Context,
  world: StaffSurveyWorld,
  { forms = [], devices = [], words = [] }: Answers,
): Promise<void> {
  const { db, today } = context
  const door: StaffDoor = {
    ...{ db, recordKey: world.recordKey, windows: heldWindows(world.keeper) },
    ...{ slips: heldSlips(db), stored: storedItems<TakeRefusal>() },
  }
  const asked = { survey: await staffSurveyNow(db, world), today }
  const policy = await frozenPolicy(db, world)
  for (const [at, answers] of forms.entries()) {
    const form = filledForm(world.codes[at] ?? '', { answers, words: words[at] ?? '' })
    given(await takeForm(door, asked, form))
  }
  for (const [at, answers] of devices.entries()) {
    const device = await onDevice(policy, answers)
    const code = world.codes[forms.length + at] ?? ''
    const signatures = given(await signTokens(door, asked, { code, blinded: device.blinded }))
    given(await takeItems(door, asked, { items: await device.items(signatures) }))
  }
}

/** All that is published of a counted survey. */
export async function publishedStaffFolder(
  { db }: Context,
  world: StaffSurveyWorld,
): Promise<PublishedFolder> {
  const survey = await staffSurveyNow(db, world)
  const policy = await frozenPolicy(db, world)
  const [record, publication] = [await recordOf(db, world), publicationIn(survey)]
  if (!record || !publication) throw new Error('Nothing was counted.')
  const columns = await columnsOf(db, world, policy.keys.columns.length)
  return { policy, record, columns, ledger: survey.ledger, publication }
}

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}
