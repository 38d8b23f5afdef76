import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { type PlainDate, toThaiDate } from '../basics/plain-date.ts'
import { newPrintedCode } from '../basics/printed-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockAgency } from '../staff/division-store.ts'
import { isOfficialAddress } from './official-address.ts'
import { onSurvey, recordSurvey } from './on-survey-commands.ts'
import { nextSuffix } from './placement.ts'
import { campaignSaid } from './recorded.ts'
import {
  savePlacement,
  saveRevision,
  saveSurvey,
  saveSurveyStep,
  takeAddress,
} from './save-store.ts'
import { type AskedStep, type StepRefusal, stepOf } from './steps.ts'
import { revisionBefore, surveyOf } from './store.ts'
import {
  type Placement,
  type Survey,
  type SurveyKind,
  type SurveyRevision,
  type SurveyStepKind,
  stateOf,
} from './survey.ts'

/** What is written about a campaign, without who wrote it. */
export type CampaignContent = Omit<SurveyRevision, 'id' | 'recordedAt' | 'recordedBy'>

export type SurveyRefusal =
  | NotAllowed
  | StepRefusal
  | { readonly code: 'agency-missing' | 'survey-missing' | 'not-storable' | 'title-missing' }
  | { readonly code: 'address-not-safe' | 'questions-frozen' | 'nothing-before' }
  | { readonly code: 'placement-missing' | 'placement-unnamed' | 'placement-twice' }
  | { readonly code: 'placements-enough' | 'stratum-stays' }

type Outcome<Value = null> = Promise<Result<Value, SurveyRefusal>>

/** Begins a campaign, as a draft with a short address of its own. */
export function beginSurvey(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly year: FiscalYear
    readonly kind: SurveyKind
    readonly content: CampaignContent
    /** The form's own key, which becomes the campaign's id, so that a form sent twice begins one. */
    readonly key: FactId
  },
): Outcome<FactId> {
  const { agencyId, year, kind, content, key } = request
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome<FactId> => {
      if (!(await lockAgency(tx, agencyId))) return refuse({ code: 'agency-missing' })
      const allowed = allow(context.actor, 'manage-survey', agencyId)
      if (!allowed.ok) return allowed
      if (await surveyOf(tx, agencyId, key)) return accept(key)
      const wrong = contentRefusal(content)
      if (wrong) return refuse(wrong)
      const code = await newAddress(tx, agencyId, key)
      await saveSurvey(tx, { agencyId, id: key, year, kind, code, ...by(context) })
      await saveRevision(tx, { agencyId, surveyId: key }, revised(context, content))
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'manage-survey', after: campaignSaid(content) },
        subject: { kind: 'survey', id: key, name: content.title.th },
      })
      return accept(key)
    })
  return retried(once, { isKeyed: true })
}

/** Five letters and digits that are not mistaken for each other, and lead nowhere yet. */
async function newAddress(tx: Writer, agencyId: AgencyId, id: FactId): Promise<string> {
  for (;;) {
    const code = newPrintedCode(2).replaceAll('-', '').slice(0, 5).toLowerCase()
    if (await takeAddress(tx, { agencyId, id, code })) return code
  }
}

interface OfSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: string
}

/**
 * Writes down all that is said about a campaign anew. Once it was opened its title and questions stay;
 * the same again adds nothing.
 */
export function reviseSurvey(
  context: Context,
  request: OfSurvey & {
    readonly content: CampaignContent
    /** The newest revision when the form was opened. */
    readonly basedOn: string
  },
): Outcome {
  return onSurvey(context, request, async (tx, survey): Outcome => {
    const { content, basedOn } = request
    const before = contentOf(survey.revisions[0])
    if (canonicalJson(before) === canonicalJson(content)) return accept(null)
    const wrong = contentRefusal(content)
    if (wrong) return refuse(wrong)
    if (survey.revisions[0].id !== basedOn) return refuse({ code: 'changed-meanwhile' })
    return revise(tx, context, survey, content)
  })
}

/** Takes back the last change of a draft; taken back twice, it stands again. */
export function undoRevision(
  context: Context,
  request: OfSurvey & { readonly basedOn: string },
): Outcome {
  return onSurvey(context, request, async (tx, survey): Outcome => {
    const { agencyId, surveyId, basedOn } = request
    if (survey.revisions[0].id !== basedOn) return refuse({ code: 'changed-meanwhile' })
    const before = await revisionBefore(tx, agencyId, surveyId)
    if (!before) return refuse({ code: 'nothing-before' })
    return revise(tx, context, survey, contentOf(before))
  })
}

async function revise(
  tx: Writer,
  context: Context,
  survey: Survey,
  content: CampaignContent,
): Outcome {
  const before = contentOf(survey.revisions[0])
  const asked = ({ title, questionnaire }: CampaignContent) =>
    canonicalJson({ title, questionnaire })
  if (survey.steps.length > 0 && asked(before) !== asked(content))
    return refuse({ code: 'questions-frozen' })
  const isOpen = stateOf(survey, context.today) !== 'draft'
  if (survey.kind === 'official-link' && isOpen && content.officialUrl === null)
    return refuse({ code: 'address-missing' })
  await saveRevision(tx, idsOf(survey), revised(context, content))
  await recordSurvey(tx, context, survey, {
    ...{ before: campaignSaid(before), after: campaignSaid(content) },
  })
  return accept(null)
}

/** Takes a step of a campaign. The same step sent twice is one. */
function step(
  context: Context,
  request: OfSurvey & Partial<Pick<AskedStep, 'reason' | 'closesOn' | 'seen'>>,
  kind: SurveyStepKind,
): Outcome {
  return onSurvey(context, request, async (tx, survey): Outcome => {
    const { reason = '', closesOn = null, seen } = request
    if (!isStorable(reason)) return refuse({ code: 'not-storable' })
    const last = survey.steps.at(-1)
    const isAgain =
      last?.kind === kind && (last.reason ?? '') === reason && last.closesOn === closesOn
    if (isAgain && last.recordedBy === context.actor.id) return accept(null)
    const asked = { kind, reason, closesOn, ...(seen !== undefined && { seen }) }
    const decided = stepOf(survey, asked, context.today)
    if (!decided.ok) return decided
    const id = context.newId() as FactId
    await saveSurveyStep(tx, idsOf(survey), { ...decided.value, id, ...by(context) })
    const { questionnaireSha256 } = decided.value
    await recordSurvey(tx, context, survey, {
      after: {
        ...{ surveyStep: `survey-${kind}`, ...(reason && { reason }) },
        ...(closesOn && { closesOn: toThaiDate(closesOn) }),
        ...(questionnaireSha256 && { questionsHash: questionnaireSha256 }),
      },
    })
    return accept(null)
  })
}

type Reasoned = OfSurvey & { readonly reason: string }
type UntilDay = { readonly closesOn: PlainDate | null }

/** Opens a campaign until a day, and freezes what it asks. `seen` is the revision that was on the page. */
export const openSurvey = (
  context: Context,
  request: OfSurvey & UntilDay & { readonly seen: string },
): Outcome => step(context, request, 'opened')

/** Takes no answers for a while. */
export const pauseSurvey = (context: Context, request: Reasoned): Outcome =>
  step(context, request, 'paused')

/** Takes answers again. */
export const resumeSurvey = (context: Context, request: OfSurvey): Outcome =>
  step(context, request, 'resumed')

/** Moves the last day back; one that is closed opens again. */
export const extendSurvey = (context: Context, request: Reasoned & UntilDay): Outcome =>
  step(context, request, 'extended')

/** Closes a campaign before its last day. */
export const closeSurvey = (context: Context, request: Reasoned): Outcome =>
  step(context, request, 'closed')

/** Publishes the results of a survey of the agency itself that is closed. */
export const publishResults = (context: Context, request: OfSurvey): Outcome =>
  step(context, request, 'published')

/** Takes published results back. */
export const unpublishResults = (context: Context, request: Reasoned): Outcome =>
  step(context, request, 'unpublished')

/** Offers the questions of an opened survey to the other agencies, who take them with their hash. */
export const offerQuestions = (context: Context, request: OfSurvey): Outcome =>
  step(context, request, 'offered')

/** Offers them no more; whoever took them keeps them. */
export const withdrawQuestions = (context: Context, request: OfSurvey): Outcome =>
  step(context, request, 'withdrawn')

/** Adds a placement (suffix null), names one anew, retires it or brings it back. Its stratum stays for good. */
export function setPlacement(
  context: Context,
  request: OfSurvey & Omit<Placement, 'suffix'> & { readonly suffix: string | null },
): Outcome<{ readonly suffix: string }> {
  return onSurvey(context, request, async (tx, survey): Outcome<{ readonly suffix: string }> => {
    const { name, stratum, retired } = request
    if (!isStorable(name)) return refuse({ code: 'not-storable' })
    if (name === '') return refuse({ code: 'placement-unnamed' })
    const { placements } = survey
    const before = placements.find(({ suffix }) => suffix === request.suffix)
    if (request.suffix !== null && !before) return refuse({ code: 'placement-missing' })
    if (before && before.stratum !== stratum) return refuse({ code: 'stratum-stays' })
    const twin = placements.find((each) => each.name === name && !each.retired && each !== before)
    if (twin && !before && twin.stratum === stratum) return accept({ suffix: twin.suffix })
    if (twin && !retired) return refuse({ code: 'placement-twice' })
    const suffix = before?.suffix ?? nextSuffix(placements)
    if (suffix === null) return refuse({ code: 'placements-enough' })
    const placement: Placement = { suffix, name, stratum, retired }
    if (before && canonicalJson(before) === canonicalJson(placement)) return accept({ suffix })
    const id = context.newId()
    await savePlacement(tx, idsOf(survey), { ...placement, id, ...by(context) })
    const said = (of: Placement) => ({
      ...{ placement: of.name, placementStratum: `stratum-${of.stratum}` },
      placementState: of.retired ? 'placement-retired' : 'placement-used',
    })
    await recordSurvey(tx, context, survey, {
      ...(before && { before: said(before) }),
      after: said(placement),
    })
    return accept({ suffix })
  })
}

function contentRefusal(content: CampaignContent): SurveyRefusal | null {
  if (!isStorable(content)) return { code: 'not-storable' }
  if (content.title.th === '') return { code: 'title-missing' }
  if (content.officialUrl !== null && !isOfficialAddress(content.officialUrl))
    return { code: 'address-not-safe' }
  return null
}

const contentOf = (revision: SurveyRevision): CampaignContent => {
  const { id, recordedAt, recordedBy, ...content } = revision
  return content
}

const idsOf = ({ agencyId, id }: Survey): OfSurvey => ({ agencyId, surveyId: id })
const by = ({ now, actor }: Context) => ({ recordedAt: now, recordedBy: actor.id })
const revised = (context: Context, content: CampaignContent): SurveyRevision => ({
  ...{ ...content, id: context.newId() as FactId, ...by(context) },
})
