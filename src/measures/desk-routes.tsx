import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, MeasureId } from '../basics/ids.ts'
import type { Result } from '../basics/result.ts'
import { isUuid } from '../basics/uuid.ts'
import { backField, backToFindings } from '../paths/back.ts'
import { pathsIn } from '../paths.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import type { Done } from '../platform/html/frame.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { ownersOf } from './measure.ts'
import { RefusedPage } from './pages/form-pages.tsx'
import { planOf } from './store.ts'
import type { MeasureRefusal, Recorded, StoredMeasure, StoredPlan } from './stored-plan.ts'

/** Where a request stands: the agency, the year, and its plan if there is one. */
export interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly plan: StoredPlan | null
}

type Answer = Response | Promise<Response>

/** Finds the agency and year of an address; the guard has asked who may sit at its desk. */
export async function atDesk(c: WebContext, world: World, then: (desk: Desk) => Answer) {
  const at = await agencyYearAt(world.db, c.req.param())
  if (!at) return trouble(c, 'not-found')
  return then({ ...at, plan: await planOf(world.db, at.agency.id, at.year) })
}

/** The same, for a measure that is in the plan. */
export const atMeasure = (
  c: WebContext,
  world: World,
  then: (desk: Desk, measure: StoredMeasure) => Answer,
) =>
  atDesk(c, world, (desk) => {
    const measure = desk.plan?.measures.find(({ id }) => id === c.req.param('measure'))
    return measure ? then(desk, measure) : trouble(c, 'not-found')
  })

/** The same, for a measure this person may report on: those of a division see the others, and leave them. */
export const atReportable = (
  c: WebContext,
  world: World,
  then: (desk: Desk, measure: StoredMeasure) => Answer,
) =>
  atMeasure(c, world, (desk, measure) => {
    const units = ownersOf(measure.responsible)
    const allowed = allow(c.get('actor'), 'report-progress', { id: desk.agency.id, units })
    return allowed.ok ? then(desk, measure) : trouble(c, 'not-allowed')
  })

/** A button's act: done and back to the measure or its plan, or refused with the reason. Null: the button was not ours. */
export const act = (
  c: WebContext,
  world: World,
  command: (
    desk: Desk,
    typed: Typed,
    measureId: MeasureId,
  ) => Promise<Result<Recorded, MeasureRefusal>> | null,
  what?: Done,
) =>
  atDesk(c, world, (desk) =>
    withForm(c, async (typed) => {
      const measureId = c.req.param('measure') ?? ''
      const asked =
        measureId === '' || isUuid(measureId) ? command(desk, typed, measureId as MeasureId) : null
      const done = await asked
      if (done === null) return trouble(c, 'not-found')
      if (done.ok) return toMeasure(c, world, desk, done.value, what)
      // What another agency's address would name is not there, and neither is what was taken away.
      const isGone = done.reason.code === 'measure-missing' || done.reason.code === 'fact-missing'
      const refused = <RefusedPage frame={c.get('frame')} {...desk} refusal={done.reason} />
      return page(c, refused, isGone ? 404 : 409)
    }),
  )

/** Back to the measure a command was about, or to its plan. */
export function toMeasure(
  c: WebContext,
  world: World,
  { agency }: Desk,
  { fiscalYear, measureId }: Recorded,
  what?: Done,
) {
  const paths = pathsIn(c.get('language'))
  const address = measureId
    ? paths.measure(agency.code, fiscalYear, measureId)
    : paths.plan(agency.code, fiscalYear)
  return sayingSaved(c, world, address, what)
}

/** Back to where a form about a measure was opened from: the list of findings, or the measure itself. */
export function leadBack(
  c: WebContext,
  world: World,
  desk: Desk,
  recorded: Recorded,
  typed: Typed,
): Response {
  const findings = findingsBefore(c, desk, typed)
  return findings ? sayingSaved(c, world, findings) : toMeasure(c, world, desk, recorded)
}

/** The list of findings a form was opened from; null where it was opened from elsewhere. */
export const findingsBefore = (c: WebContext, { agency, year }: Desk, typed: Typed) =>
  backToFindings(pathsIn(c.get('language')), agency.code, year, typedIn(typed, backField))

/** The fact a form was opened on; undefined where the field was tampered with. */
export function basedOnIn(typed: Typed): FactId | undefined {
  const sent = typedIn(typed, 'basedOn')
  return isUuid(sent) ? (sent as FactId) : undefined
}

/** What every command of a form is given: the agency, and the key made when the form was opened. */
export const submission = ({ agency }: Desk, typed: Typed) => {
  const idempotencyKey = typedIn(typed, 'key')
  return { agencyId: agency.id, ...(idempotencyKey !== '' && { idempotencyKey }) }
}
