import type { FactId } from '../basics/ids.ts'
import { type Database, inTransaction } from '../platform/db/database.ts'
import { lockStaffSurvey, type OfStaffSurvey, saveStaffStep } from './save-store.ts'
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
