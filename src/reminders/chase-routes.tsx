import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PersonId } from '../basics/ids.ts'
import { sameWords } from '../basics/thai-text.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { qrCode } from '../platform/qr-code.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { remindsPeople } from '../settings/reminder-store.ts'
import { channelsOf } from '../settings/sending-commands.ts'
import { openDivisionsOf } from '../staff/division-store.ts'
import { reachOf } from './channel.ts'
import { type UnitOwing, unitsOwing } from './chase.ts'
import { remindUnit, setReminders, type Telling } from './commands.ts'
import { type AgencyDue, dueOfYear, recipientsOf } from './due-store.ts'
import { sendReminders } from './letter-commands.ts'
import { letterWriter } from './letter-routes.ts'
import { reminderWords } from './messages.ts'
import { reminderReaderOf } from './own-store.ts'
import { ChasePage } from './pages/chase.tsx'
import { TaskSlipsPage } from './pages/task-slips.tsx'
import { notificationsAbout } from './store.ts'

/** Chasing what is late: who owes what and was told when, remind, print slips, turn reminders on and off. */
export function chaseRoutes(
  world: World,
  telling: Telling,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.chase, (c) => atYear(c, (agency, year) => show(c, agency, year)))
  app.post(patterns.chase, (c) =>
    atYear(c, (agency, year) =>
      withForm(c, async (typed) => {
        const context = contextIn(c, world)
        const back = pathsIn(c.get('language')).chase(agency.code, year)
        const act = typedIn(typed, 'act')
        if (act === 'turn-on' || act === 'turn-off') {
          const done = await setReminders(context, agency.id, act === 'turn-on')
          return done.ok ? sayingSaved(c, world, back) : show(c, agency, year, done.reason.code)
        }
        if (act !== 'remind') return trouble(c, 'not-found')
        const asked = { agencyId: agency.id, fiscalYear: year, unit: typedIn(typed, 'unit') }
        const done = await remindUnit(context, telling, asked)
        if (!done.ok) return show(c, agency, year, done.reason.code)
        const write = letterWriter(db, originOf(c))
        await sendReminders(context, telling.installation, write, done.value)
        return sayingSaved(c, world, back)
      }),
    ),
  )

  app.get(patterns.chaseSlips, (c) =>
    atYear(c, async (agency, year) => {
      const { owing } = await owingOf(agency, year)
      const unit = c.req.query('unit')
      const asked = (owing ?? []).filter(
        (each) => unit === undefined || sameWords(each.unit, unit === '-' ? '' : unit),
      )
      const slips = asked.flatMap(({ unit: name, matters }) =>
        matters.flatMap((matter) => {
          if (matter.measureId === null) return []
          const path = pathsIn('th').measure(agency.code, year, matter.measureId)
          const link = new URL(path, originOf(c)).href
          return [{ unit: name, matter, link, qr: qrCode(link) }]
        }),
      )
      return page(c, <TaskSlipsPage frame={c.get('frame')} {...{ agency, year, slips }} />)
    }),
  )
  return app

  async function show(
    c: WebContext,
    agency: Agency,
    year: FiscalYear,
    refused: keyof (typeof reminderWords)['th']['refused'] | null = null,
  ) {
    const { due, owing } = await owingOf(agency, year)
    return page(
      c,
      <ChasePage
        frame={c.get('frame')}
        {...{ agency, year, owing }}
        others={due?.matters.filter(({ measureId }) => measureId === null) ?? []}
        isOn={await remindsPeople(db, agency.id)}
        refused={refused && reminderWords[c.get('language')].refused[refused]}
        origin={originOf(c)}
      />,
      refused === null ? 200 : 409,
    )
  }

  async function owingOf(
    agency: Agency,
    year: FiscalYear,
  ): Promise<{ due: AgencyDue | null; owing: readonly UnitOwing[] | null }> {
    const today = clock.today()
    const due = await dueOfYear(db, agency.id, year, telling.frameworks, today)
    if (!due) return { due, owing: null }
    const channels = await channelsOf(db, telling.installation)
    const people = await Promise.all(
      (await recipientsOf(db, agency, today)).map(async (each) => {
        const reader = await reminderReaderOf(db, each.person.id as PersonId)
        return { ...each, by: reachOf(reader, channels) }
      }),
    )
    const divisions = await openDivisionsOf(db, agency.id)
    const told = await notificationsAbout(db, agency.id, year)
    return { due, owing: unitsOwing(agency.id, due.matters, people, told, today, divisions) }
  }

  async function atYear(
    c: WebContext,
    then: (agency: Agency, year: FiscalYear) => Promise<Response> | Response,
  ) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at.agency, at.year) : trouble(c, 'not-found')
  }
}
