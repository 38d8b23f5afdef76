import type { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { dayText } from '../basics/day-text.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { plainLetter } from '../platform/mail.ts'
import { qrCode } from '../platform/qr-code.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { sendLetter } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import { settingTroubles } from '../settings/trouble-messages.ts'
import { atAgency, type Trouble } from './at-agency-routes.tsx'
import { letterWords } from './letter-messages.ts'
import { type Slip, SlipsPage } from './pages/slips.tsx'
import { type Colleague, colleaguesOf } from './people-store.ts'
import { issueSlips } from './slip-commands.ts'

/** Where others reach this site, for a link that is printed. */
export type OriginOf = (c: WebContext) => string

interface LinkParts {
  readonly originOf: OriginOf
  readonly installation: Installation
  /** The page of the agency's people, with why no link was made. */
  readonly showPeople: (
    c: WebContext,
    agency: Agency,
    wrong: readonly Trouble[],
  ) => Response | Promise<Response>
  /** The page of one person, with what was done. */
  readonly showPerson: (
    c: WebContext,
    agency: Agency,
    person: Colleague,
    done: string,
  ) => Response | Promise<Response>
}

/** Links people come in by: on slips that are shown once, or in a letter to one of them. */
export function linkRoutes(app: Hono<WebEnv>, world: World, parts: LinkParts): void {
  app.post(patterns.peopleLinks, (c) =>
    atAgency(c, world, (agency) =>
      withForm(c, async (typed) => {
        const all = (await colleaguesOf(world.db, agency.id)).filter(
          ({ roles }) => roles.length > 0,
        )
        const people = askedFor(all, typed)
        if (typedIn(typed, 'person') !== '' && people.length === 0) return trouble(c, 'not-found')
        const issued = await issueSlips(contextIn(c, world), agency.id, people)
        if (!issued.ok)
          return parts.showPeople(c, agency, [{ field: 'name', code: issued.reason.code }])
        const slips = issued.value.map((slip) => {
          const { href } = new URL(pathsIn(c.get('language')).join(slip.token), parts.originOf(c))
          return { ...slip, link: href, qr: qrCode(href), until: thaiDayOf(slip.until) }
        })
        const [person] = people
        const [slip] = slips
        if (typedIn(typed, 'by') === 'mail' && person && slip && slips.length === 1)
          return byMail(c, agency, person, slip)
        c.header('cache-control', 'no-store')
        return page(c, <SlipsPage frame={c.get('frame')} agency={agency} slips={slips} />)
      }),
    ),
  )

  /** Sends a link to its person; where it does not go, the slip is shown instead. */
  async function byMail(c: WebContext, agency: Agency, person: Colleague, slip: Slip) {
    const language = c.get('language')
    const words = letterWords[language]
    if (person.email === null) return trouble(c, 'not-found')
    const letter = plainLetter({
      to: person.email,
      subject: words.subject[slip.kind](agency.name),
      text: words.letter(person.name, slip.link, dayText(language, slip.until)),
    })
    const purpose = slip.kind === 'join' ? 'invitation' : 'recovery'
    const sent = await sendLetter(contextIn(c, world), parts.installation, letter, purpose)
    if (sent.ok) return parts.showPerson(c, agency, person, words.sent(person.email))
    const notice = {
      heading: words.notSent,
      why: settingTroubles[language].troubles[sent.reason.code],
    }
    c.header('cache-control', 'no-store')
    return page(
      c,
      <SlipsPage frame={c.get('frame')} agency={agency} slips={[slip]} notice={notice} />,
      409,
    )
  }
}

function askedFor(all: readonly Colleague[], typed: Typed): readonly Colleague[] {
  return typedIn(typed, 'waiting') === 'yes'
    ? all.filter(({ canSignIn }) => !canSignIn)
    : all.filter(({ id }) => id === typedIn(typed, 'person'))
}
