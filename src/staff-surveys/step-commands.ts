import type { FactId } from '../basics/ids.ts'
import { type PlainDate, toThaiDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { Context } from '../platform/context.ts'
import type { Writer } from '../platform/db/database.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { clearSealed } from './lock-store.ts'
import {
  idsOf,
  type NoStaffSurvey,
  onStaffSurvey,
  recordStaffSurvey,
  type StaffSurveyAsked,
} from './on-staff-survey-commands.ts'
import { addLeaf, type RecordKeyChanged } from './record-commands.ts'
import { saveStaffStep } from './save-store.ts'
import { type StaffStepRefusal, staffStepRefusal } from './staff-steps.ts'
import { policyOf, type StaffStepContent, type StaffSurvey } from './staff-survey.ts'
import type { WindowKeyKeeper } from './window-keys.ts'

/** Why a step of a staff survey was not taken; each has its sentence in the messages. */
export type StaffStepTrouble =
  | NoStaffSurvey
  | StaffStepRefusal
  | RecordKeyChanged
  | { readonly code: 'not-storable' | 'keys-missing' }

type Outcome = Promise<Result<null, StaffStepTrouble>>
type Reasoned = StaffSurveyAsked & { readonly reason: string }
/** Signs the leaf of the public record that says so. */
type Signed = { readonly recordKey: RecordKey }
type Step = Exclude<StaffStepContent, { readonly kind: 'prepared' | 'counted' }>

/** Takes a step of a staff survey. The same step sent twice by the same person is one. */
function step(
  context: Context,
  request: StaffSurveyAsked,
  content: Step,
  also: (tx: Writer, survey: StaffSurvey) => Promise<StaffStepTrouble | null> = async () => null,
): Outcome {
  const id = context.newId() as FactId
  return onStaffSurvey(context, request, async (tx, survey): Outcome => {
    if (!isStorable(content)) return refuse({ code: 'not-storable' })
    if (isAgain(survey, content, context.actor.id)) return accept(null)
    const wrong = staffStepRefusal(survey, content, context.today)
    if (wrong) return refuse(wrong)
    const trouble = await also(tx, survey)
    if (trouble) return refuse(trouble)
    await saveStaffStep(tx, idsOf(survey), {
      ...{ ...content, id, recordedAt: context.now, recordedBy: context.actor.id },
    })
    await recordStaffSurvey(tx, context, survey, {
      after: {
        staffSurveyStep: `staff-survey-${content.kind}`,
        ...('reason' in content && { reason: content.reason }),
        ...('closesOn' in content && { closesOn: toThaiDate(content.closesOn) }),
      },
    })
    return accept(null)
  })
}

function isAgain({ steps }: StaffSurvey, content: Step, actor: string): boolean {
  const last = steps.at(-1)
  if (last?.kind !== content.kind || last.recordedBy !== actor) return false
  const said = (of: Step) => ['reason' in of ? of.reason : '', 'closesOn' in of ? of.closesOn : '']
  return said(last as Step).join('\n') === said(content).join('\n')
}

/** Takes answers from now on, with slips printed and keys in their place. */
export const openStaffSurvey = (
  context: Context,
  {
    keeper,
    recordKey,
    ...request
  }: StaffSurveyAsked & Signed & { readonly keeper: WindowKeyKeeper },
): Outcome =>
  step(context, request, { kind: 'opened' }, async (tx, survey) => {
    if (!(await keeper.read(survey.id))) return { code: 'keys-missing' }
    return addLeaf(tx, survey, { kind: 'opened' }, recordKey)
  })

/** Moves the last day back; one that its day closed takes answers again. */
export async function extendStaffSurvey(
  context: Context,
  request: Reasoned & Signed & { readonly closesOn: PlainDate | null },
): Outcome {
  const { reason, closesOn, recordKey, ...of } = request
  if (closesOn === null) return refuse({ code: 'day-missing' })
  const extended = { kind: 'extended', closesOn, reason } as const
  return step(context, of, extended, (tx, survey) => addLeaf(tx, survey, extended, recordKey))
}

/** Takes no answers any more, before the last day. */
export function closeStaffSurvey(
  context: Context,
  { reason, recordKey, ...of }: Reasoned & Signed,
): Outcome {
  const closed = { kind: 'closed', reason } as const
  return step(context, of, closed, (tx, survey) => addLeaf(tx, survey, closed, recordKey))
}

/**
 * Gives a staff survey up before it is counted: what was answered is destroyed unread, and its keys. The public
 * record says so and why, but where the key that signed it is gone: what cannot be counted can still be destroyed.
 */
export async function callOffStaffSurvey(
  context: Context,
  request: Reasoned & Signed & { readonly keeper: WindowKeyKeeper },
): Outcome {
  const { reason, recordKey, keeper, ...of } = request
  const calledOff = { kind: 'called-off', reason } as const
  const done = await step(context, of, calledOff, async (tx, survey) => {
    await clearSealed(tx, idsOf(survey))
    if (policyOf(survey)) await addLeaf(tx, survey, calledOff, recordKey)
    return null
  })
  if (done.ok) await keeper.destroy(request.surveyId)
  return done
}

/** Publishes what came of it, once all that it was counted from is destroyed. */
export const publishStaffResults = (context: Context, request: StaffSurveyAsked): Outcome =>
  step(context, request, { kind: 'published' })

/** Takes published results back. */
export const unpublishStaffResults = (
  context: Context,
  { reason, ...request }: Reasoned,
): Outcome => step(context, request, { kind: 'unpublished', reason })
