import { Hono } from 'hono'
import { type FiscalYear, lastDay } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import type { Instrument } from '../basics/instrument.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Framework } from '../frameworks/framework.ts'
import { backField } from '../paths/back.ts'
import { patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { bothSidesOf } from './both-sides-routes.ts'
import { choicesFor } from './choices-store.ts'
import {
  adoptMeasure,
  moveMeasure,
  removeMeasure,
  reportProgress,
  reviseMeasure,
  undo,
} from './commands.ts'
import {
  act,
  atDesk,
  atMeasure,
  atReportable,
  basedOnIn,
  type Desk,
  findingsBefore,
  leadBack,
  submission,
  toMeasure,
} from './desk-routes.tsx'
import type { WrongMeasure } from './field-forms.ts'
import { measureAsTyped, readMeasureForm } from './forms.ts'
import { evidenceCount } from './linked-evidence-store.ts'
import { measureWords } from './messages.ts'
import { MeasureFormPage, ProgressPage } from './pages/form-pages.tsx'
import { progressAsTyped, readProgressForm } from './progress-forms.ts'
import type { MeasureContent, MeasureRefusal, StoredMeasure } from './stored-plan.ts'
import { choosable, nextNumber } from './tally.ts'

interface Shown {
  readonly typed: Typed
  readonly wrong?: readonly WrongMeasure[]
  readonly refusal?: MeasureRefusal
}

/** Finds the words a new measure may begin with, by the name its form was opened with; null where there are none. */
export type Beginning = (
  from: string,
  year: FiscalYear,
) => Promise<{ readonly content: Omit<MeasureContent, 'no'> } | null>

/** Adding, editing, moving and removing measures, reporting progress, and undoing. */
export function measureRoutes(
  world: World,
  frameworks: readonly Framework[],
  beginning: Beginning,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.newMeasure, (c) =>
    atDesk(c, world, async (desk) => {
      const from = c.req.query('from')
      const begun = from ? await beginning(from, desk.year) : null
      if (from && !begun) return trouble(c, 'not-found')
      const said = begunIn(c)
      if (!from || !begun) return showMeasureForm(c, desk, null, { typed: said })
      const words = measureAsTyped({ ...begun.content, no: 0 })
      const { reason = words['reason'] ?? [] } = said
      return showMeasureForm(c, desk, null, { typed: { ...words, reason, offer: [from] } })
    }),
  )
  app.post(patterns.newMeasure, (c) =>
    atDesk(c, world, (desk) =>
      withForm(c, async (typed) => {
        // Where its words came from is asked of the library again, and not of the browser.
        const begun = await beginning(typedIn(typed, 'offer'), desk.year)
        const origin = begun?.content.origin ?? null
        const read = readMeasureForm(typed, {
          no: 0,
          period: begun?.content.period ?? null,
          origin,
        })
        if (!read.ok) return showMeasureForm(c, desk, null, { typed, wrong: read.reason })
        const no = numberIn(typed, desk, read.value.instrument)
        const done = await adoptMeasure(contextIn(c, world), {
          ...submission(desk, typed),
          fiscalYear: desk.year,
          content: { ...read.value, no },
        })
        return done.ok
          ? toMeasure(c, world, desk, done.value)
          : showMeasureForm(c, desk, null, { typed, refusal: done.reason })
      }),
    ),
  )

  app.get(patterns.editMeasure, (c) =>
    atMeasure(c, world, (desk, measure) =>
      showMeasureForm(c, desk, measure, { typed: { ...measureAsTyped(measure), ...backIn(c) } }),
    ),
  )
  app.post(patterns.editMeasure, (c) =>
    atMeasure(c, world, (desk, measure) =>
      withForm(c, async (typed) => {
        const read = readMeasureForm(typed, measure)
        const basedOn = basedOnIn(typed)
        if (!read.ok || !basedOn)
          return showMeasureForm(c, desk, measure, { typed, wrong: read.ok ? stale : read.reason })
        const others = (desk.plan?.measures ?? []).filter(({ id }) => id !== measure.id)
        const moved = read.value.instrument !== measure.instrument
        const no = moved ? nextNumber(others, read.value.instrument) : measure.no
        const done = await reviseMeasure(contextIn(c, world), {
          ...submission(desk, typed),
          measureId: measure.id,
          basedOn,
          content: { ...read.value, no },
        })
        return done.ok
          ? leadBack(c, world, desk, done.value, typed)
          : showMeasureForm(c, desk, measure, { typed, refusal: done.reason })
      }),
    ),
  )

  app.get(patterns.progress, (c) =>
    atReportable(c, world, (desk, measure) => {
      const typed = {
        ...progressAsTyped(measure, world.clock.today(), lastDay(desk.year)),
        ...backIn(c),
      }
      return showProgressForm(c, desk, measure, { typed })
    }),
  )
  app.post(patterns.progress, (c) =>
    atReportable(c, world, (desk, measure) =>
      withForm(c, async (typed) => {
        const linked = await evidenceCount(world.db, desk.agency.id, measure.id)
        const read = readProgressForm(typed, world.clock.today(), linked)
        if (!read.ok) return showProgressForm(c, desk, measure, { typed, wrong: read.reason })
        const basedOn = typedIn(typed, 'basedOn') === '' ? null : basedOnIn(typed)
        if (basedOn === undefined)
          return showProgressForm(c, desk, measure, { typed, wrong: stale })
        const done = await reportProgress(contextIn(c, world), {
          ...submission(desk, typed),
          measureId: measure.id,
          basedOn,
          progress: read.value,
        })
        return done.ok
          ? leadBack(c, world, desk, done.value, typed)
          : showProgressForm(c, desk, measure, { typed, refusal: done.reason })
      }),
    ),
  )

  app.post(patterns.moveMeasure, (c) =>
    act(c, world, (desk, typed, measureId) => {
      const basedOn = basedOnIn(typed)
      const direction = typedIn(typed, 'direction')
      return basedOn && (direction === 'up' || direction === 'down')
        ? moveMeasure(contextIn(c, world), {
            ...submission(desk, typed),
            measureId,
            basedOn,
            direction,
          })
        : null
    }),
  )
  app.post(patterns.removeMeasure, (c) =>
    act(
      c,
      world,
      (desk, typed, measureId) => {
        const basedOn = basedOnIn(typed)
        return basedOn
          ? removeMeasure(contextIn(c, world), { ...submission(desk, typed), measureId, basedOn })
          : null
      },
      'removed',
    ),
  )
  app.post(patterns.undo, (c) =>
    act(c, world, (desk, typed) => {
      const factId = c.req.param('fact') ?? ''
      return isUuid(factId)
        ? undo(contextIn(c, world), { ...submission(desk, typed), factId: factId as FactId })
        : null
    }),
  )

  const showMeasureForm = async (
    c: WebContext,
    desk: Desk,
    measure: StoredMeasure | null,
    shown: Shown,
  ) => {
    const both = measure && (await bothSidesOf(c, world, desk, measure, shown))
    return page(
      c,
      <MeasureFormPage
        frame={c.get('frame')}
        {...desk}
        measure={measure}
        {...viewOf(c, shown)}
        hidden={{
          ...hiddenIn(shown, measure?.version ?? null),
          ...(both && measure ? { basedOn: measure.version } : {}),
          ...(measure
            ? {}
            : { ...numbersFor(desk, shown.typed), offer: typedIn(shown.typed, 'offer') }),
        }}
        choices={
          await choicesFor(
            world.db,
            { ...desk, agencyId: desk.agency.id },
            frameworks,
            world.clock.today(),
          )
        }
        both={both}
        back={findingsBefore(c, desk, shown.typed)}
      />,
      statusOf(shown),
    )
  }
  const showProgressForm = (c: WebContext, desk: Desk, measure: StoredMeasure, shown: Shown) =>
    page(
      c,
      <ProgressPage
        frame={c.get('frame')}
        {...desk}
        measure={measure}
        {...viewOf(c, shown)}
        hidden={hiddenIn(shown, measure.standing.entry)}
        back={findingsBefore(c, desk, shown.typed)}
      />,
      statusOf(shown),
    )
  return app
}

const stale: readonly WrongMeasure[] = [{ field: 'measures', code: 'form-stale' }]

/**
 * The number a new measure would get under each instrument, said when the form is opened: a form sent
 * twice must ask for the same thing twice, or the second would look like another measure.
 */
const numbersFor = (desk: Desk, typed: Typed) =>
  Object.fromEntries(
    [...choosable, null].map((instrument) => [
      `no-${instrument ?? ''}`,
      String(numberIn(typed, desk, instrument)),
    ]),
  )

function numberIn(typed: Typed, { plan }: Desk, instrument: Instrument | null): number {
  const sent = typedIn(typed, `no-${instrument ?? ''}`)
  return /^[1-9]\d{0,3}$/.test(sent) ? Number(sent) : nextNumber(plan?.measures ?? [], instrument)
}

/** A form shown again keeps its key and the version it was opened on, so that nothing is saved twice or over another's words. */
const hiddenIn = ({ typed, refusal }: Shown, basedOn: FactId | null) => ({
  key: (refusal?.code !== 'form-used-twice' && typedIn(typed, 'key')) || newId(),
  basedOn: typed['basedOn']?.[0] ?? basedOn ?? '',
  ...(typedIn(typed, backField) !== '' && { [backField]: typedIn(typed, backField) }),
})

const statusOf = ({ wrong, refusal }: Shown) => (wrong ? 422 : refusal ? 409 : 200)

function viewOf(c: WebContext, { typed, wrong = [], refusal }: Shown) {
  const form = formSaying(typed, wrong, measureWords[c.get('language')].wrong)
  return { form, refusal: refusal ?? null }
}

/** Where the link to a form says its reader came from. */
const backIn = (c: WebContext): Typed => ({ [backField]: [c.req.query(backField) ?? ''] })

/** What a new measure begins with, as the link to its form says: the weak point it is to answer. */
const begunIn = (c: WebContext): Typed => ({
  instrument: [''],
  ...Object.fromEntries(
    ['codes', 'instrument', 'indicator', 'subject', 'reason'].flatMap((field) => {
      const said = c.req.query(field)
      return said === undefined ? [] : [[field, [said.slice(0, 2_000)]]]
    }),
  ),
})
