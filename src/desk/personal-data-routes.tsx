import { Hono } from 'hono'
import { ownAccountWords } from '../accounts/account-messages.ts'
import { everythingAbout } from '../accounts/personal-data-store.ts'
import { privacyWords } from '../accounts/privacy-messages.ts'
import type { Agency } from '../agencies/agency.ts'
import { NameAndPlace } from '../agencies/pages/agency-name.tsx'
import { agencyWayBack, operatorWayBack } from '../agencies/pages/way-back.tsx'
import { agenciesOf, agencyAt } from '../agencies/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import { draftDays } from '../imports/draft-age.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { erasePerson, personFrom } from '../staff/erase-commands.ts'
import { staffWords } from '../staff/people-messages.ts'
import { ErasePage } from './pages/erase.tsx'
import { OwnDataPage } from './pages/own-data.tsx'
import { PrivacyPage } from './pages/privacy.tsx'

/** What is kept of people: said to anybody, given to each of their own, and erased. */
export function personalDataRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.privacy, (c) =>
    page(
      c,
      <PrivacyPage
        frame={c.get('frame')}
        ownDataAt={pathsIn(c.get('language')).ownData()}
        draftDays={draftDays}
      />,
    ),
  )

  app.get(patterns.ownData, async (c) => {
    const paths = pathsIn(c.get('language'))
    const kept = await everythingAbout(db, c.get('actor').id as PersonId)
    const language = c.get('language')
    const crumbs = [{ href: paths.account(), text: ownAccountWords[language].title }]
    const ids = kept.flatMap(({ rows }) => rows.flatMap((row) => row['agency_id'] ?? []))
    const named = await agenciesOf(db, [...new Set(ids)] as AgencyId[])
    const agencies = new Map(named.map(({ id, name }) => [id as string, name]))
    return page(
      c,
      <OwnDataPage
        frame={c.get('frame')}
        {...{ crumbs, kept, agencies }}
        fileAt={paths.ownDataFile()}
      />,
    )
  })
  app.get(patterns.ownDataFile, async (c) => {
    const { id } = c.get('actor')
    const tables = await everythingAbout(db, id as PersonId)
    const all = { format: 'prongsai-person/1', person: id, exportedAt: clock.now(), tables }
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="my-data.json"')
    return c.body(`${JSON.stringify(all, null, 2)}\n`)
  })

  app.get(patterns.erasePerson, (c) => withAgency(c, (agency) => ask(c, agency)))
  app.post(patterns.erasePerson, (c) => withAgency(c, (agency) => erase(c, agency)))
  app.get(patterns.eraseUpperPerson, (c) => ask(c, null))
  app.post(patterns.eraseUpperPerson, (c) => erase(c, null))
  return app

  async function withAgency(c: WebContext, then: (agency: Agency) => Promise<Response>) {
    const agency = await agencyAt(db, c.req.param('agency'))
    return agency ? then(agency) : trouble(c, 'not-found')
  }

  /** The person an address names, if they belong to its agency. */
  async function meant(c: WebContext, agency: Agency | null) {
    const personId = (c.req.param('person') ?? '') as PersonId
    return isUuid(personId) ? personFrom(db, { agencyId: agency?.id ?? null, personId }) : null
  }

  async function ask(
    c: WebContext,
    agency: Agency | null,
    said: { unconfirmed?: true; refusal?: string } = {},
  ) {
    const person = await meant(c, agency)
    if (!person) return trouble(c, 'not-found')
    const words = privacyWords[c.get('language')]
    const sentence = words.eraseUnconfirmed
    return page(
      c,
      <ErasePage
        frame={c.get('frame')}
        crumbs={wayBackFrom(c, agency, person)}
        over={agency ? <NameAndPlace {...agency} /> : null}
        name={person.name}
        form={{
          typed: typedFrom({}),
          problems: said.unconfirmed ? [{ field: 'sure', sentence }] : [],
        }}
        action={new URL(c.req.url).pathname}
        refusal={said.refusal ?? null}
      />,
      said.unconfirmed ? 422 : said.refusal ? 409 : 200,
    )
  }

  async function erase(c: WebContext, agency: Agency | null) {
    const person = await meant(c, agency)
    if (!person) return trouble(c, 'not-found')
    const typed = await typedForm(c)
    if (!typed.ok) return trouble(c, typed.reason)
    if (typedIn(typed.value, 'sure') !== 'yes') return ask(c, agency, { unconfirmed: true })
    const request = { agencyId: agency?.id ?? null, personId: person.id }
    const done = await erasePerson(contextIn(c, world), request)
    if (!done.ok)
      return ask(c, agency, {
        refusal: privacyWords[c.get('language')].refused[done.reason.code],
      })
    const paths = pathsIn(c.get('language'))
    const back = agency ? paths.people(agency.code) : paths.upperPeople()
    return sayingSaved(c, world, back, 'removed')
  }
}

/** The way back from erasing somebody: to their page, or to the list of those above agencies. */
function wayBackFrom(c: WebContext, agency: Agency | null, person: { id: PersonId; name: string }) {
  const language = c.get('language')
  const paths = pathsIn(language)
  const words = staffWords[language]
  return agency
    ? agencyWayBack(
        c.get('frame'),
        agency,
        { href: paths.people(agency.code), text: words.peopleTitle },
        { href: paths.person(agency.code, person.id), text: person.name },
      )
    : operatorWayBack(c.get('frame'), { href: paths.upperPeople(), text: words.upperTitle })
}
