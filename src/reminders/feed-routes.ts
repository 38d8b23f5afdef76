import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { postsOn } from '../accounts/record-store.ts'
import { personOf } from '../accounts/store.ts'
import { type Agency, toAgencyLine } from '../agencies/agency.ts'
import { agenciesOf } from '../agencies/store.ts'
import { scoredOf } from '../assessments/scored-store.ts'
import type { Person } from '../basics/actor.ts'
import type { Language } from '../basics/bilingual.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { type CalendarDay, calendarFile } from '../platform/calendar-file.ts'
import { sha256Of } from '../platform/files/file-keeper.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { closingOf } from './assessment-matter.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { yearAtWork } from './due-store.ts'
import { feedTokenHash } from './feed-token.ts'
import { reminderWords } from './messages.ts'
import type { CalendarFeed } from './notification.ts'
import { feedBy, reminderReaderOf } from './own-store.ts'
import { seesScores } from './recipients.ts'

/** Calendars at their private addresses. What a person may no longer see is no longer in theirs. */
export function feedRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  app.get(patterns.calendarFile, async (c) => {
    const token = c.req.param('token').replace(/\.ics$/, '')
    const feed = await feedBy(db, feedTokenHash(token))
    const person = feed && (await personOf(db, feed.personId))
    if (!feed || !person) return trouble(c, 'not-found')
    const language = (await reminderReaderOf(db, person.id as CalendarFeed['personId']))?.language
    const body = await written(feed, person, language ?? 'th', originOf(c))
    const tag = `"${sha256Of(new TextEncoder().encode(body)).slice(0, 32)}"`
    c.header('etag', tag)
    c.header('cache-control', 'private, no-cache')
    c.header('x-robots-tag', 'noindex')
    if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('content-disposition', 'inline; filename="prongsai.ics"')
    return c.body(body)
  })
  return app

  async function written(feed: CalendarFeed, person: Person, language: Language, origin: string) {
    const words = reminderWords[language]
    const ids = new Set(
      person.grants.flatMap(({ over }) => (over.kind === 'agency' ? [over.agency] : [])),
    )
    const mine = [...ids].filter((id) => allow(person, 'see-desk', id).ok)
    const asked = mine.filter((id) => feed.agencyId === null || id === feed.agencyId)
    const agencies = await agenciesOf(db, asked)
    const days: CalendarDay[] = []
    for (const agency of agencies)
      days.push(...(await daysOf(feed, person, agency, language, origin)))
    const [only] = agencies
    const name = feed.agencyId !== null && only ? words.feedName(only.name) : words.feedOwnName
    return calendarFile(name, days)
  }

  async function daysOf(
    feed: CalendarFeed,
    person: Person,
    agency: Agency,
    language: Language,
    origin: string,
  ): Promise<readonly CalendarDay[]> {
    const today = clock.today()
    const year = await yearAtWork(db, agency.id, today)
    const plan = year && (await planOf(db, agency.id, year))
    const posts = await postsOn(db, agency.id, person.id, today)
    const recipient = { person, posts: posts.map(({ name }) => name) }
    const own = feed.agencyId === null ? { recipient, agencyId: agency.id as AgencyId } : null
    const words = reminderWords[language]
    const paths = pathsIn(language)
    const at = (path: string) => new URL(path, origin).href
    const scored =
      own === null || seesScores(person, agency.id)
        ? await scoredOf(db, agency.id, frameworks, today)
        : []
    const closings = scored.flatMap(({ assessment, year: of }): CalendarDay[] => {
      const closing = closingOf(assessment, of)
      if (!closing) return []
      return [
        {
          ...{ uid: `${closing.id}.${agency.id}@prongsai`, day: closing.day },
          ...{ title: words.feedClarify(of), more: toAgencyLine(agency) },
          ...{ url: at(paths.oitResult(agency.code, of)), changedAt: feed.madeAt },
        },
      ]
    })
    if (!plan) return closings
    const { fiscalYear } = plan
    const phases = frameworkFor(frameworks, fiscalYear)?.calendar ?? []
    const deadlines = deadlinesOf(plan, phases, own).map((deadline: Deadline) => ({
      uid: `${deadline.id}.${agency.id}@prongsai`,
      day: deadline.day,
      title:
        deadline.measureId === null
          ? words.feedPhase(deadline.title) +
            (deadline.isUnverified ? ` (${words.unverified})` : '')
          : words.feedDeadline(deadline.title),
      more: [...deadline.units, toAgencyLine(agency)].join('\n'),
      url: at(
        deadline.measureId === null
          ? paths.plan(agency.code, fiscalYear)
          : paths.measure(agency.code, fiscalYear, deadline.measureId),
      ),
      changedAt: feed.madeAt,
    }))
    return [...deadlines, ...closings]
  }
}
