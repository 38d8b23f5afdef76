import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { agencyById } from '../agencies/store.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { newPrintedCode } from '../basics/printed-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { newSealingPair } from '../platform/sealing/hpke.ts'
import { type RecordKey, recordPublicKey } from '../platform/sealing/record-signing.ts'
import {
  type ScryptCost,
  sealWithTwo,
  type TwoPassphrases,
  type WeakPassphrases,
  weaknessOf,
} from '../platform/sealing/two-passphrases.ts'
import { lockAgency } from '../staff/division-store.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { saveLeaf } from './leaf-store.ts'
import { lockPlace, saveLock } from './lock-store.ts'
import { madePolicy, policyHash, readyPlan, type UnreadyPlan } from './made-policy.ts'
import { type MadeWindowKeys, newWindowKeys } from './made-window-keys.ts'
import {
  idsOf,
  type NoStaffSurvey,
  onStaffSurvey,
  recordStaffSurvey,
  type StaffSurveyAsked,
} from './on-staff-survey-commands.ts'
import type { Policy } from './policy.ts'
import { planSaid } from './recorded.ts'
import {
  saveStaffRevision,
  saveStaffStep,
  saveStaffSurvey,
  takeStaffAddress,
} from './save-store.ts'
import { type StaffStepRefusal, staffStepRefusal } from './staff-steps.ts'
import type { StaffSurvey, StaffSurveyContent } from './staff-survey.ts'
import { staffSurveyOf } from './store.ts'
import type { WindowKeyKeeper } from './window-keys.ts'

export type StaffSurveyRefusal =
  | NoStaffSurvey
  | StaffStepRefusal
  | UnreadyPlan
  | { readonly code: 'agency-missing' | 'not-storable' | 'policy-frozen' | 'changed-meanwhile' }
  /** The form's key names a survey of another agency: the form is to be opened anew. */
  | { readonly code: 'key-in-use' }

type Outcome<Value = null> = Promise<Result<Value, StaffSurveyRefusal>>

/** Begins a staff survey, as a draft with a common address of its own. */
export function beginStaffSurvey(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly year: FiscalYear
    readonly content: StaffSurveyContent
    /** The form's own key, which becomes the survey's id, so that a form sent twice begins one. */
    readonly key: FactId
  },
): Outcome<FactId> {
  const { agencyId, year, content, key } = request
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome<FactId> => {
      if (!(await lockAgency(tx, agencyId))) return refuse({ code: 'agency-missing' })
      const allowed = allow(context.actor, 'manage-staff-survey', agencyId)
      if (!allowed.ok) return allowed
      if (await staffSurveyOf(tx, agencyId, key)) return accept(key)
      if (!isStorable(content)) return refuse({ code: 'not-storable' })
      if (content.title.th === '') return refuse({ code: 'title-missing' })
      const code = await newAddress(tx, agencyId, key)
      if (code === null) return refuse({ code: 'key-in-use' })
      await saveStaffSurvey(tx, { agencyId, id: key, year, code, ...by(context) })
      await saveStaffRevision(tx, { agencyId, surveyId: key }, revised(context, content))
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'manage-staff-survey', after: planSaid(content) },
        subject: { kind: 'staff-survey', id: key, name: content.title.th },
      })
      return accept(key)
    })
  return retried(once, { isKeyed: true })
}

/** Five letters and digits that are not mistaken for each other, and lead nowhere yet; null for an id of another agency. */
async function newAddress(tx: Writer, agencyId: AgencyId, id: FactId): Promise<string | null> {
  for (;;) {
    const code = newPrintedCode(2).replaceAll('-', '').slice(0, 5).toLowerCase()
    const took = await takeStaffAddress(tx, { agencyId, id, code })
    if (took !== 'address-in-use') return took === 'taken' ? code : null
  }
}

/** Writes down all that is planned anew, until it is frozen; the same again adds nothing. */
export function reviseStaffSurvey(
  context: Context,
  request: StaffSurveyAsked & {
    readonly content: StaffSurveyContent
    /** The newest revision when the form was opened. */
    readonly basedOn: string
  },
): Outcome {
  return onStaffSurvey(context, request, async (tx, survey): Outcome => {
    const { content, basedOn } = request
    const before = contentOf(survey)
    if (canonicalJson(before) === canonicalJson(content)) return accept(null)
    if (!isStorable(content)) return refuse({ code: 'not-storable' })
    if (content.title.th === '') return refuse({ code: 'title-missing' })
    if (survey.steps.length > 0) return refuse({ code: 'policy-frozen' })
    if (survey.revision.id !== basedOn) return refuse({ code: 'changed-meanwhile' })
    await saveStaffRevision(tx, idsOf(survey), revised(context, content))
    await recordStaffSurvey(tx, context, survey, {
      ...{ before: planSaid(before), after: planSaid(content) },
    })
    return accept(null)
  })
}

/** What a preparation needs besides the plan. */
export interface Preparation {
  /** The revision that was on the page: what is frozen is what somebody saw. */
  readonly seen: string
  /** Of the two witnesses, in their order. Neither is kept. */
  readonly passphrases: TwoPassphrases
  readonly keeper: WindowKeyKeeper
  readonly recordKey: RecordKey
  /** As `usualCost` where nothing is said. */
  readonly cost?: ScryptCost
  /** As `newWindowKeys` where nothing is said; tests, which make many surveys, hand in keys made before. */
  readonly makeKeys?: (places: number) => Promise<MadeWindowKeys>
}

/** Freezes what is planned in a policy, and makes all keys of the survey. */
export async function prepareStaffSurvey(
  context: Context,
  request: StaffSurveyAsked & Preparation,
): Promise<Result<Policy, StaffSurveyRefusal | { readonly code: WeakPassphrases }>> {
  const { agencyId, surveyId, seen, passphrases, keeper, recordKey, cost } = request
  const { makeKeys = newWindowKeys } = request
  const weakness = weaknessOf(passphrases)
  if (weakness) return refuse({ code: weakness })
  const asked = await preparable(context, request)
  if (!asked.ok) return asked
  // Keys take seconds to make: no row is held meanwhile.
  const made = await makeKeys(placesOf(asked.value.revision.questionnaire).length)
  const pair = await newSealingPair()
  const privateKey = Buffer.from(pair.privateKey, 'base64url')
  const sealed = await sealWithTwo(passphrases, lockPlace(surveyId), privateKey, cost)
  const keys = { sealing: pair.publicKey, ...made.published, record: recordPublicKey(recordKey) }
  const id = context.newId() as FactId
  return onStaffSurvey(context, request, async (tx, survey): Outcome<Policy> => {
    // A commit whose answer was lost is not done twice.
    const done = survey.steps.find((step) => step.kind === 'prepared')
    if (done?.id === id) return accept(done.policy)
    const wrong = staffStepRefusal(survey, { kind: 'prepared' }, context.today)
    if (wrong) return refuse(wrong)
    if (survey.revision.id !== seen) return refuse({ code: 'changed-meanwhile' })
    const plan = readyPlan(contentOf(survey), context.today)
    if (!plan.ok) return plan
    const agency = await agencyById(tx, agencyId)
    if (!agency) return refuse({ code: 'agency-missing' })
    const name = { th: agency.name, en: agency.name }
    const policy = madePolicy(
      { surveyId: survey.id, agency: { code: agency.code, name }, year: survey.year },
      ...([plan.value, keys] as const),
    )
    await saveLock(tx, idsOf(survey), {
      ...{ publicKey: pair.publicKey, sealedPrivateKey: sealed },
    })
    const policySha256 = policyHash(policy)
    await saveStaffStep(tx, idsOf(survey), {
      ...{ id, kind: 'prepared', policy, policySha256, ...by(context) },
    })
    const leaf = { kind: 'policy', surveyId: survey.id, policySha256 } as const
    await saveLeaf(tx, { ...idsOf(survey), leaf }, recordKey)
    await recordStaffSurvey(tx, context, survey, {
      after: { staffSurveyStep: 'staff-survey-prepared', policyHash: policySha256 },
    })
    // Keys of a preparation that was never committed may lie there: of a draft none is in use.
    await keeper.destroy(survey.id)
    await keeper.keep(survey.id, made.window)
    return accept(policy)
  })
}

/** Whether a survey may be prepared, before its keys are made. */
const preparable = (
  context: Context,
  { seen, ...request }: StaffSurveyAsked & Pick<Preparation, 'seen'>,
) =>
  onStaffSurvey(context, request, async (_, survey): Outcome<StaffSurvey> => {
    const wrong = staffStepRefusal(survey, { kind: 'prepared' }, context.today)
    if (wrong) return refuse(wrong)
    if (survey.revision.id !== seen) return refuse({ code: 'changed-meanwhile' })
    const plan = readyPlan(contentOf(survey), context.today)
    return plan.ok ? accept(survey) : plan
  })

const contentOf = ({ revision }: StaffSurvey): StaffSurveyContent => {
  const { id, recordedAt, recordedBy, ...content } = revision
  return content
}

const by = ({ now, actor }: Context) => ({ recordedAt: now, recordedBy: actor.id })
const revised = (context: Context, content: StaffSurveyContent) => ({
  ...{ id: context.newId() as FactId, content, ...by(context) },
})
