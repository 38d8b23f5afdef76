import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { contextOf } from '../../src/platform/context.ts'
import { fileKeeper } from '../../src/platform/files/file-keeper.ts'
import { recordKeyOf } from '../../src/platform/sealing/record-signing.ts'
import type { Policy } from '../../src/staff-surveys/policy.ts'
import type { StaffSurveyContent } from '../../src/staff-surveys/staff-survey.ts'
import type { SentForm } from '../../src/staff-surveys/taking.ts'
import { windowKeyFolder, windowKeysIn } from '../../src/staff-surveys/window-key-store.ts'
import { lookInto, type Office } from './look-into.ts'
import { filledForm, frozenPolicy, type OnDevice, onDevice } from './staff-answers.ts'
import { openedStaffSurvey, type StaffSurveyWorld } from './staff-survey.ts'
import { stormKey } from './survey-storm.ts'

/** An office's open staff survey, for a program that a test starts on it. */
export interface StormedStaffSurvey extends StaffSurveyWorld {
  readonly policy: Policy
}

/** Puts an agency with an open staff survey into an office; its window keys lie where the program looks for them. */
export const staffSurveyIn = (
  office: Office,
  slips: number,
  change: Partial<StaffSurveyContent> = {},
): Promise<StormedStaffSurvey> =>
  lookInto(office, async ({ db }) => {
    const context = contextIn(office, db)
    const agency = await registerAgency(context, {
      ...{ name: 'อบต.ธารใส', district: '', province: '' },
    })
    if (!agency.ok) throw new Error(agency.reason.code)
    const keeper = windowKeysIn(path.join(office.data, windowKeyFolder))
    const recordKey = recordKeyOf(stormKey)
    const world = await openedStaffSurvey(context, agency.value.id, {
      ...{ keeper, recordKey, slips, change },
    })
    return { ...world, policy: await frozenPolicy(db, world) }
  })

/** What commands over an office are given, by whoever looks into it. */
export const contextIn = (office: Office, db: Parameters<typeof contextOf>[0]['db']) =>
  contextOf({ db, files: fileKeeper(path.join(office.data, 'files')) }, localOfficer)

/** One way in which somebody tries to answer with a slip; it can be tried as often as one likes. */
export type Try =
  | { readonly by: 'form'; readonly form: SentForm }
  | { readonly by: 'script'; readonly device: OnDevice; readonly answers: readonly number[] }

/** Somebody with a slip, who may try several ways at once. */
export interface Somebody {
  readonly code: string
  readonly tries: readonly Try[]
}

/** People by turns: with a form, with a script, and impatient ones who send two forms or both at once. */
export async function somebody(policy: Policy, code: string, no: number): Promise<Somebody> {
  const form = (): Try => ({ by: 'form', form: filledForm(code) })
  const script = async (): Promise<Try> => {
    const { answers } = filledForm(code)
    return { by: 'script', device: await onDevice(policy, answers), answers }
  }
  const ways = [
    async () => [form()],
    async () => [await script()],
    async () => [form(), form()],
    async () => [form(), await script()],
  ]
  return { code, tries: (await ways[no % ways.length]?.()) ?? [] }
}

/** What came of a try; null where nobody answered. */
export type TrySaid = 'taken' | 'used' | null

/** Tries to answer, by form as a browser without script does, or as the script does. */
export async function tried(
  home: string,
  { survey }: StormedStaffSurvey,
  { code }: Somebody,
  way: Try,
): Promise<TrySaid> {
  const at = `${home}/i/${survey.code}`
  try {
    if (way.by === 'form')
      return await saidBy(await fetch(at, posted(formText(way.form), formType)))
    const order = JSON.stringify({ code, blinded: way.device.blinded })
    const signed = await fetch(`${at}/tokens`, posted(order, jsonType))
    if (signed.status !== 200) return await saidBy(signed)
    const { signatures } = (await signed.json()) as { readonly signatures: readonly string[] }
    const items = JSON.stringify({ items: await way.device.items(signatures) })
    return await saidBy(await fetch(`${at}/items`, posted(items, jsonType)))
  } catch (error) {
    if (error instanceof AnsweredOtherwise) throw error
    // The program went away under it: nobody said anything.
    return null
  }
}

async function saidBy(answer: Response): Promise<TrySaid> {
  await answer.text()
  if (answer.status === 200) return 'taken'
  if (answer.status === 409) return 'used'
  throw new AnsweredOtherwise(`It was answered with ${answer.status}.`)
}

class AnsweredOtherwise extends Error {}

const formType = 'application/x-www-form-urlencoded'
const jsonType = 'application/json'
const posted = (body: string, type: string) => ({
  ...{ method: 'POST', body },
  headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', origin: 'null' },
})

export const formText = ({ code, answers, once, words }: SentForm): string =>
  new URLSearchParams({
    ...{ code, once, seen: '1', words },
    ...Object.fromEntries(answers.map((ticked, place) => [`q${place}`, `${ticked}`])),
  }).toString()
