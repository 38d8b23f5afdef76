import type { FactId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { type Database, inTransaction } from '../platform/db/database.ts'
import { type CountAsked, type CountRefusal, countStaffSurvey } from './count-commands.ts'
import type { Publication } from './publication.ts'
import { lockStaffSurvey, type OfStaffSurvey, saveStaffStep } from './save-store.ts'
import { callOffStaffSurvey, type StaffStepTrouble } from './step-commands.ts'
import { staffSurveyOf } from './store.ts'
import { destroyTraces, type TracesLeft, unsweptSurveys } from './sweep-store.ts'
import type { WindowKeyKeeper } from './window-keys.ts'

/** What a sweep is given. */
export interface Sweeping {
  readonly db: Database
  readonly keeper: Pick<WindowKeyKeeper, 'destroy'>
  readonly now: () => string
  readonly newId: () => string
}

/** By whom a step is recorded that nobody took. */
export const theProgram = 'prongsai'

/**
 * Destroys what is left of surveys that were counted or called off: the keys of the window, and what was deleted in
 * the files of the database; then says so by a step. Nothing of a sweep that was broken off is lost: the next one
 * does it again. Gives null where there was nothing to do.
 */
export async function sweepStaffSurveys(sweeping: Sweeping): Promise<TracesLeft | null> {
  const { db, keeper } = sweeping
  const over = await unsweptSurveys(db)
  if (over.length === 0) return null
  // The keys go first: without them nothing that is left can be told apart.
  for (const { surveyId } of over) await keeper.destroy(surveyId)
  const left = await destroyTraces(db)
  for (const of of over) await saySwept(sweeping, of)
  return left
}

const saySwept = ({ db, now, newId }: Sweeping, of: OfStaffSurvey): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lockStaffSurvey(tx, of)
    const survey = await staffSurveyOf(tx, of.agencyId, of.surveyId)
    if (!survey || survey.steps.some(({ kind }) => kind === 'swept')) return
    await saveStaffStep(tx, of, {
      ...{ kind: 'swept', id: newId() as FactId, recordedAt: now(), recordedBy: theProgram },
    })
  })

/** What stands after a survey was counted or called off: what is left of it; null where the sweep is still to be done. */
export interface Swept {
  readonly left: TracesLeft | null
}

type WithKeeper = { readonly keeper: WindowKeyKeeper }
type OnFault = (error: unknown) => void

/** Counts a survey, and sweeps it at once. Where the sweep fails the survey is counted all the same. */
export async function countAndSweep(
  context: Context,
  request: CountAsked & WithKeeper,
  onFault: OnFault,
): Promise<Result<Swept & { readonly publication: Publication }, CountRefusal>> {
  const counted = await countStaffSurvey(context, request)
  if (!counted.ok) return counted
  return accept({ publication: counted.value, ...(await sweptNow(context, request, onFault)) })
}

/** Calls a survey off, and sweeps it at once. */
export async function callOffAndSweep(
  context: Context,
  request: Parameters<typeof callOffStaffSurvey>[1],
  onFault: OnFault,
): Promise<Result<Swept, StaffStepTrouble>> {
  const done = await callOffStaffSurvey(context, request)
  return done.ok ? accept(await sweptNow(context, request, onFault)) : done
}

async function sweptNow(
  { db, now, newId }: Context,
  { keeper }: WithKeeper,
  onFault: OnFault,
): Promise<Swept> {
  try {
    return { left: await sweepStaffSurveys({ db, keeper, newId, now: () => now }) }
  } catch (error) {
    // The next start of the program sweeps it.
    onFault(error)
    return { left: null }
  }
}
