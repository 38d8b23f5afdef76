import { Hono } from 'hono'
import { agenciesOf } from '../agencies/store.ts'
import { type FiscalYear, firstDay, fiscalYearOf, lastDay } from '../basics/fiscal-year.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { monthOf } from '../basics/plain-date.ts'
import { thaiHolidays } from '../basics/thai-holidays.ts'
import { isUuid } from '../basics/uuid.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom, type Wrong } from '../platform/form.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { qrCode } from '../platform/qr-code.ts'
import type { AttemptCounter } from '../platform/sign-in/attempts.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { channelsOf } from '../settings/sending-commands.ts'
import { type Installation, settingOf } from '../settings/store.ts'
import { feedToken, feedTokenHash } from './feed-token.ts'
import { readReminderChoice, type WrongChoice } from './forms.ts'
import { askLineCode, chooseLine, endLine } from './line-commands.ts'
import { lineWords } from './line-messages.ts'
import { lineLinkOf } from './line-store.ts'
import { reminderWords } from './messages.ts'
import { chooseReminders, endFeed, makeFeed } from './own-commands.ts'
import { feedsOf, hasLogin, reminderReaderOf } from './own-store.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { NotificationsPage } from './pages/notifications.tsx'
import { notificationsOf } from './store.ts'

type WrongLineOrChoice = WrongChoice | Wrong<'consent-missing' | 'too-many-codes'>

/** The most notifications a page lists. */
const mostListed = 60

/** What one was told and how one wants to be told; and the private addresses of one's calendars. */
export function ownReminderRoutes(
  world: World,
  installation: Installation,
  originOf: (c: WebContext) => string,
  attempts: AttemptCounter,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.ownNotifications, (c) => own(c, (id) => showNotifications(c, id)))
  app.post(patterns.ownNotifications, (c) =>
    own(c, (id) =>
      withForm(c, async (typed) => {
        const done = await lineAct(c, id, typedIn(typed, 'act'), typed)
        if (done) return done
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

  /** Does what was asked of LINE; null where something else was asked. */
  async function lineAct(c: WebContext, id: PersonId, act: string, typed: Typed) {
    const context = contextIn(c, world)
    if (act === 'line-code') {
      if (typedIn(typed, 'consent') !== 'yes')
        return showNotifications(c, id, typed, [{ field: 'consent', code: 'consent-missing' }])
      const attempt = { purpose: 'line-ask' as const, address: id, account: id, device: undefined }
      if (!(await attempts.mayTry(attempt)))
        return showNotifications(c, id, typed, [{ field: 'consent', code: 'too-many-codes' }])
      if (await lineLinkOf(db, id)) return showNotifications(c, id)
      const code = await askLineCode(context, installation.key, id)
      return showNotifications(c, id, null, [], code)
    }
    if (act === 'line-end') await endLine(context, id)
    else if (act === 'line-on' || act === 'line-off')
      await chooseLine(context, id, act === 'line-on')
    else return null
    return sayingSaved(c, world, pathsIn(c.get('language')).ownNotifications())
  }

  async function showNotifications(
    c: WebContext,
    id: PersonId,
    typed: Typed | null = null,
    wrong: readonly WrongLineOrChoice[] = [],
    code: string | null = null,
  ) {
    const reader = await reminderReaderOf(db, id)
    if (!reader) return trouble(c, 'not-allowed')
    const language = c.get('language')
    const kept = { mail: reader.wantsMail ? 'yes' : '', minute: String(reader.minute) }
    const sentences = {
      'time-unknown': reminderWords[language].timeUnknown,
      'consent-missing': lineWords[language].consentMissing,
      'too-many-codes': lineWords[language].tooMany,
    }
    const account = await settingOf(db, installation, 'line.id')
    const secret = await settingOf(db, installation, 'line.secret')
    const channels = await channelsOf(db, installation)
    const told = await notificationsOf(db, id, mostListed)
    const ids = new Set(told.flatMap(({ matters }) => matters.map(({ agencyId }) => agencyId)))
    const agencies = await agenciesOf(db, [...ids])
    return page(
      c,
      <NotificationsPage
        frame={c.get('frame')}
        form={formSaying(typed ?? typedFrom(kept), wrong, sentences)}
        reader={reader}
        isMailThere={channels.mail}
        line={{
          isThere: channels.line && secret.ok && secret.value !== '',
          account: account.ok ? friendOf(account.value) : null,
          link: await lineLinkOf(db, id),
          code,
        }}
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

/** The link that adds an official account as a friend; null where its id was not set. */
function friendOf(id: string) {
  const href = `https://line.me/R/ti/p/${encodeURIComponent(id)}`
  return id === '' ? null : { id, href, qr: qrCode(href) }
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
