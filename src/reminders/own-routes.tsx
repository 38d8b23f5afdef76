import { Hono } from 'hono'
import { agenciesOf } from '../agencies/store.ts'
import { type FiscalYear, firstDay, fiscalYearOf, lastDay } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { monthOf } from '../basics/plain-date.ts'
import { thaiHolidays } from '../basics/thai-holidays.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { isUuid } from '../platform/web/uuid.ts'
import { withForm } from '../platform/web/with-form.ts'
import { mailServerOf } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import { feedToken, feedTokenHash } from './feed-token.ts'
import { readReminderChoice, type WrongChoice } from './forms.ts'
import { reminderWords } from './messages.ts'
import { chooseReminders, endFeed, makeFeed } from './own-commands.ts'
import { feedsOf, hasLogin, reminderReaderOf } from './own-store.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { NotificationsPage } from './pages/notifications.tsx'
import { notificationsOf } from './store.ts'

/** The most notifications a page lists. */
const mostListed = 60

/** What one was told and how one wants to be told; and the private addresses of one's calendars. */
export function ownReminderRoutes(
  world: World,
  installation: Installation,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.ownNotifications, (c) => own(c, (id) => showNotifications(c, id)))
  app.post(patterns.ownNotifications, (c) =>
    own(c, (id) =>
      withForm(c, async (typed) => {
        const read = readReminderChoice(typed)
        if (!read.ok) return showNotifications(c, id, typed, read.reason)
        await chooseReminders(contextIn(c, world), id, read.value)
        return sayingSaved(c, world, pathsIn(c.get('language')).ownNotifications())
      }),
    ),
  )

  app.get(patterns.ownCalendar, (c) => own(c, (id) => showCalendar(c, id)))
  app.post(patterns.ownCalendar, (c) =>
    own(c, (id) =>
      withForm(c, async (typed) => {
        const asked = typedIn(typed, 'agency')
        const agencyId = asked === '' ? null : (asked as AgencyId)
        if (agencyId !== null && !agenciesIn(c).includes(agencyId)) return trouble(c, 'not-found')
        switch (typedIn(typed, 'act')) {
          case 'make': {
            const made = await makeFeed(contextIn(c, world), installation.key, id, agencyId)
            return made.ok ? showCalendar(c, id, made.value) : trouble(c, 'not-allowed')
          }
          case 'show': {
            const feed = (await feedsOf(db, id)).find((each) => each.agencyId === agencyId)
            if (!feed) return showCalendar(c, id)
            const token = feedToken(installation.key, feed.id)
            return showCalendar(c, id, feedTokenHash(token) === feed.sha256 ? token : null)
          }
          case 'end':
            await endFeed(contextIn(c, world), id, agencyId)
            return sayingSaved(c, world, pathsIn(c.get('language')).ownCalendar(), 'removed')
          default:
            return trouble(c, 'not-found')
        }
      }),
    ),
  )
  return app

  async function showNotifications(
    c: WebContext,
    id: PersonId,
    typed: Typed | null = null,
    wrong: readonly WrongChoice[] = [],
  ) {
    const reader = await reminderReaderOf(db, id)
    if (!reader) return trouble(c, 'not-allowed')
    const language = c.get('language')
    const kept = { mail: reader.wantsMail ? 'yes' : '', minute: String(reader.minute) }
    const sentences = { 'time-unknown': reminderWords[language].timeUnknown }
    const told = await notificationsOf(db, id, mostListed)
    const ids = new Set(told.flatMap(({ matters }) => matters.map(({ agencyId }) => agencyId)))
    const agencies = await agenciesOf(db, [...ids])
    return page(
      c,
      <NotificationsPage
        frame={c.get('frame')}
        form={formSaying(typed ?? typedFrom(kept), wrong, sentences)}
        reader={reader}
        isMailThere={(await mailServerOf(db, installation)).ok}
        told={told}
        agencies={new Map(agencies.map((agency) => [agency.id, agency]))}
      />,
      wrong.length > 0 ? 422 : 200,
    )
  }

  /** `token`: of an address to show now; null where it cannot be shown, undefined where none was asked for. */
  async function showCalendar(c: WebContext, id: PersonId, token?: string | null) {
    const feeds = await feedsOf(db, id)
    const agencies = await agenciesOf(db, agenciesIn(c))
    const of = (agencyId: AgencyId | null) =>
      feeds.find((feed) => feed.agencyId === agencyId) ?? null
    const year: FiscalYear = fiscalYearOf(monthOf(clock.today()))
    const path = token && pathsIn('th').calendarFile(token)
    return page(
      c,
      <CalendarPage
        frame={c.get('frame')}
        choices={[
          { agency: null, feed: of(null) },
          ...agencies.map((agency) => ({ agency, feed: of(agency.id) })),
        ]}
        shown={token === undefined ? null : { href: path ? new URL(path, originOf(c)).href : null }}
        year={year}
        holidays={thaiHolidays.filter(({ day }) => day >= firstDay(year) && day <= lastDay(year))}
      />,
    )
  }

  /** Goes on with whoever asks, where they are somebody who signs in here. */
  async function own(c: WebContext, then: (id: PersonId) => Promise<Response> | Response) {
    const actor = c.get('actor')
    const id = actor.kind === 'person' && isUuid(actor.id) ? (actor.id as PersonId) : null
    return id !== null && (await hasLogin(db, id)) ? then(id) : trouble(c, 'not-allowed')
  }
}

/** The agencies whose desk somebody may see by a role held over them. */
function agenciesIn(c: WebContext): readonly AgencyId[] {
  const actor = c.get('actor')
  if (actor.kind !== 'person') return []
  const own = actor.grants.flatMap(({ role, over }) =>
    over.kind === 'agency' && role !== 'assessor' ? [over.agency] : [],
  )
  return [...new Set(own)]
}
