import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import type { Result } from '../basics/result.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { beginStaffSurvey, prepareStaffSurvey } from '../staff-surveys/commands.ts'
import { countStaffSurvey } from '../staff-surveys/count-commands.ts'
import { blind, randomBytes, readColumnKeyHere, unblind } from '../staff-surveys/device/blinding.ts'
import { newOnce } from '../staff-surveys/form-secrets.ts'
import { heldSlips } from '../staff-surveys/held-slip-store.ts'
import { heldWindows } from '../staff-surveys/held-windows.ts'
import { itemMessage } from '../staff-surveys/item.ts'
import { saveLedger } from '../staff-surveys/ledger-commands.ts'
import { newWindowKeys } from '../staff-surveys/made-window-keys.ts'
import type { Policy } from '../staff-surveys/policy.ts'
import { printSlips } from '../staff-surveys/slip-commands.ts'
import { openStaffSurvey, publishStaffResults } from '../staff-surveys/step-commands.ts'
import { staffSurveyOf } from '../staff-surveys/store.ts'
import { storedItems } from '../staff-surveys/stored-items.ts'
import { sweepStaffSurveys } from '../staff-surveys/sweep-jobs.ts'
import {
  type AskedStaffSurvey,
  type StaffDoor,
  signTokens,
  takeForm,
  takeItems,
} from '../staff-surveys/take-commands.ts'
import type { SentItem, TakeRefusal } from '../staff-surveys/taking.ts'
import type { WindowKeyKeeper } from '../staff-surveys/window-keys.ts'
import {
  type AskedPlace,
  placesOf,
  type Questionnaire,
  type Ticked,
} from '../surveys/questionnaire.ts'
import { questionnaireOf } from '../surveys/questionnaire-of.ts'
import { programFolder } from './program-folder.ts'
import { ownFrameworks } from './reading.ts'

const pair = z.tuple([z.string(), z.string()])
const count = z.number().int().min(0)

/** The shape of sample/staff-surveys.json; days are counted from the one on which the sample is made. */
const sampleFile = z.array(
  z.object({
    ...{ year: z.number(), title: z.object({ th: z.string(), en: z.string() }) },
    ...{ questions: z.array(z.string()), eligible: count, printed: count },
    ...{ witnesses: pair, passphrases: pair, openedBefore: z.number(), closesAfter: z.number() },
    ...{ devices: count, forms: count },
    /** Null leaves it open; else it is counted and published. */
    ledger: z
      .object({ drawn: count, returned: count, replaced: count, onPaper: count, disputed: count })
      .nullable(),
  }),
)
type SampleStaffSurvey = z.infer<typeof sampleFile>[number]

interface Sealing {
  readonly makeKeys?: typeof newWindowKeys
  readonly keeper: WindowKeyKeeper
  readonly recordKey: RecordKey
}

/** Lets the fictional office ask its staff: one survey is counted and published, one takes answers. */
export async function askSampleStaff(
  context: Context,
  agencyId: AgencyId,
  sealing: Sealing,
): Promise<void> {
  const text = await readFile(path.join(programFolder, 'sample', 'staff-surveys.json'), 'utf8')
  const makeKeys = sharedKeys()
  for (const each of sampleFile.parse(JSON.parse(text)))
    await ask(context, agencyId, { ...sealing, makeKeys }, each)
}

async function ask(
  context: Context,
  agencyId: AgencyId,
  sealing: Sealing,
  sample: SampleStaffSurvey,
): Promise<void> {
  const on = (day: PlainDate) => ({ ...context, today: day, now: `${day}T02:00:00.000Z` })
  const openedOn = addDays(context.today, -sample.openedBefore)
  const closesOn = addDays(context.today, sample.closesAfter)
  const [begun, opened] = [on(addDays(openedOn, -3)), on(openedOn)]
  const key = context.newId() as FactId
  const of = { agencyId, surveyId: key }
  const { title, eligible, witnesses, passphrases, printed } = sample
  const content = {
    ...{ title, eligible, witnesses, closesOn, questionnaire: await questionsOf(sample) },
    ...{ isBlind: true, publishes: 'columns' as const, asksWords: false },
  }
  const year = fiscalYear(sample.year)
  given(await beginStaffSurvey(begun, { agencyId, year, content, key }))
  const seen = (await surveyNow(context, of)).revision.id
  const policy = given(
    await prepareStaffSurvey(begun, { ...of, ...sealing, seen, passphrases, cost: sampleCost }),
  )
  const slips = { slips: printed, seen: 0, isAnew: false }
  const codes = given(await printSlips(begun, { ...of, ...sealing, ...slips }))
  given(await openStaffSurvey(opened, { ...of, ...sealing }))
  await answer(context, { of, policy, codes, sealing, from: openedOn }, sample)
  if (!sample.ledger) return
  const closed = on(addDays(closesOn, 1))
  const ledger = { ...sample.ledger, witnesses: witnesses.join(', ') }
  given(await saveLedger(closed, { ...of, ...sealing, ledger, reason: '' }))
  given(await countStaffSurvey(closed, { ...of, ...sealing, passphrases }))
  const { db, newId } = context
  await sweepStaffSurveys({ db, keeper: sealing.keeper, newId, now: () => closed.now })
  given(await publishStaffResults(closed, of))
}

/**
 * Keys of RSA take long to find, and the program waits for its sample: all surveys of as many places have the same.
 * What tells slips apart is each survey's own.
 */
function sharedKeys(): typeof newWindowKeys {
  const found = new Map<number, ReturnType<typeof newWindowKeys>>()
  return async (places) => {
    const known = found.get(places) ?? newWindowKeys(places)
    found.set(places, known)
    const { window, published } = await known
    const own = () => Buffer.from(randomBytes(32)).toString('base64url')
    return { published, window: { ...window, pepper: own(), spent: own() } }
  }
}

/** Its passphrases stand in a file everybody has: nothing is gained by making them slow to try. */
const sampleCost = { logN: 10, r: 8, p: 1 } as const

/** Some of the questions of the year's IIT: for each a key is made, which takes its time. */
async function questionsOf({ year, questions }: SampleStaffSurvey): Promise<Questionnaire> {
  const framework = frameworkFor(await ownFrameworks(), fiscalYear(year))
  if (!framework) throw new Error(`sample/staff-surveys.json names ${year}, a year unknown`)
  const whole = questionnaireOf(framework, 'IIT')
  const sections = whole.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ code }) => questions.includes(code)),
  }))
  return { ...whole, asksComment: false, sections }
}

interface Asked {
  readonly of: { readonly agencyId: AgencyId; readonly surveyId: FactId }
  readonly policy: Policy
  readonly codes: readonly string[]
  readonly sealing: Sealing
  readonly from: PlainDate
}

/** Sends the answers of fictional people through the door, four on each day. */
async function answer(
  context: Context,
  { of, policy, codes, sealing, from }: Asked,
  { devices, forms }: SampleStaffSurvey,
): Promise<void> {
  const { db } = context
  const { keeper, recordKey } = sealing
  const windows = heldWindows(keeper)
  const holding = { windows, slips: heldSlips(db), stored: storedItems<TakeRefusal>() }
  const door: StaffDoor = { db, recordKey, ...holding }
  const survey = await surveyNow(context, of)
  const places = placesOf(policy.questionnaire)
  for (let nth = 0; nth < devices + forms; nth += 1) {
    const asked = { survey, today: addDays(from, Math.floor(nth / 4)) }
    const code = codes[nth] ?? ''
    const answers = places.map((place) => tickedBy(nth, place))
    if (isByDevice(nth, devices, forms))
      await byDevice(door, asked, { policy, code, ticked: [...answers, 0] })
    else
      given(
        await takeForm(door, asked, {
          ...{ code, answers, words: '', once: newOnce(), wantsReceipt: false },
        }),
      )
  }
  windows.forget(of.surveyId)
}

/** They take turns until there are no more of one kind. */
const isByDevice = (nth: number, devices: number, forms: number): boolean =>
  nth % 2 === 0 ? nth / 2 < devices : (nth - 1) / 2 >= forms

/** What a device with a script does: asks for blind signatures with its code, and sends what was signed without it. */
async function byDevice(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  sent: { readonly policy: Policy; readonly code: string; readonly ticked: readonly Ticked[] },
): Promise<void> {
  const { policy, code, ticked } = sent
  const hidden = await Promise.all(
    policy.keys.columns.map(async (spki, c) => {
      const key = await readColumnKeyHere(spki)
      const [t = 0, p] = [ticked[c], randomBytes(32)]
      const message = Uint8Array.from([
        ...p,
        ...new TextEncoder().encode(itemMessage(policy.surveyId, c, t)),
      ])
      return {
        c,
        t,
        p: Buffer.from(p).toString('base64url'),
        key,
        message,
        ...(await blind(key, message)),
      }
    }),
  )
  const blinded = hidden.map((each) => each.blinded)
  const signatures = given(await signTokens(door, asked, { code, blinded }))
  const items: SentItem[] = []
  for (const { c, t, p, key, message, inv } of hidden) {
    const s = await unblind(key, message, signatures[c] ?? '', inv)
    if (s === null) throw new Error('A signature of the sample is none.')
    items.push({ c, t, p, s })
  }
  given(await takeItems(door, asked, { items }))
}

/** What the nth fictional official ticks: mostly content, less so where it is asked about gifts and own use. */
function tickedBy(nth: number, { place, part, options }: AskedPlace): Ticked {
  const last = options.length - 1
  const mood = 0.45 + 0.25 * chance('place', place) + 0.35 * chance('person', nth)
  const good = Math.round(Math.min(1, mood * 0.75 + 0.5 * chance(`${place}`, nth)) * last)
  return part.direction === 'negative' ? last - good : good
}

/** A number from 0 up to 1 that is the same on every computer. */
const chance = (of: string, nth: number): number =>
  createHash('sha256').update(`staff ${of} ${nth}`).digest().readUInt16BE() / 0x10000

async function surveyNow({ db }: Context, { agencyId, surveyId }: Asked['of']) {
  const survey = await staffSurveyOf(db, agencyId, surveyId)
  if (!survey) throw new Error('The staff survey of the sample is not there.')
  return survey
}

function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`the sample was refused: ${JSON.stringify(result.reason)}`)
  return result.value
}
