import { Hono } from 'hono'
import { endSessionsOf, giveRole, setPersonRight, takeRoleAway } from '../accounts/role-commands.ts'
import { isAgencyRole, mayLetIn } from '../accounts/role-rules.ts'
import { rolesOfPerson } from '../accounts/role-store.ts'
import type { Agency } from '../agencies/agency.ts'
import type { DivisionId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isUuid } from '../basics/uuid.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { mailServerOf } from '../settings/sending-commands.ts'
import type { Installation } from '../settings/store.ts'
import { atAgency, staffForm, statusOf, type Trouble } from './at-agency-routes.tsx'
import { divisionsOf, holdingsOf, postsOf } from './division-store.ts'
import { linkRoutes, type OriginOf } from './link-routes.tsx'
import { PastePage } from './pages/paste.tsx'
import { PeoplePage } from './pages/people.tsx'
import { PersonPage } from './pages/person.tsx'
import { letGo, takeIn } from './people-commands.ts'
import { readNewPerson } from './people-forms.ts'
import { staffWords } from './people-messages.ts'
import { contactIn, fits, readStaffPaste, toIntakeLine } from './people-paste.ts'
import { inOrderOfPosts, postsHeldBy, rolesShown } from './people-shown.ts'
import { type Colleague, colleaguesOf, understoodOf } from './people-store.ts'
import type { StaffWrong } from './people-wrong.ts'
import { usualDivisions } from './post.ts'

/** The people of an agency, their roles, and the links they come in by. */
export function peopleRoutes(
  world: World,
  originOf: OriginOf,
  installation: Installation,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world
  const partsOf = async ({ id }: Agency) => ({
    divisions: await divisionsOf(db, id),
    posts: await postsOf(db, id),
    holdings: await holdingsOf(db, id),
  })

  app.get(patterns.people, (c) => atAgency(c, world, (agency) => showPeople(c, agency)))
  app.post(patterns.people, (c) =>
    atAgency(c, world, (agency) =>
      withForm(c, async (typed) => {
        const read = readNewPerson(typed)
        if (!read.ok) return showPeople(c, agency, typed, read.reason)
        const done = await takeIn(contextIn(c, world), agency.id, [read.value])
        return done.ok
          ? sayingSaved(c, world, pathsIn(c.get('language')).people(agency.code))
          : showPeople(c, agency, typed, [{ field: 'name', code: done.reason.code }])
      }),
    ),
  )

  app.get(patterns.pastePeople, (c) =>
    atAgency(c, world, (agency) => showPaste(c, agency, typedFrom({}))),
  )
  app.post(patterns.pastePeople, (c) =>
    atAgency(c, world, (agency) =>
      withForm(c, async (typed) => {
        const { lines, trouble: code } = readStaffPaste(pastedIn(typed))
        if (typedIn(typed, 'act') !== 'save' || code)
          return showPaste(c, agency, typed, code ? [{ field: 'table', code }] : [])
        const done = await takeIn(contextIn(c, world), agency.id, lines.map(toIntakeLine))
        return done.ok
          ? sayingSaved(c, world, pathsIn(c.get('language')).people(agency.code))
          : showPaste(c, agency, typed, [{ field: 'table', code: done.reason.code }])
      }),
    ),
  )

  linkRoutes(app, world, {
    ...{ originOf, installation },
    showPeople: (c, agency, wrong) => showPeople(c, agency, {}, wrong),
    showPerson: (c, agency, person, done) => showPerson(c, agency, person, null, [], done),
  })

  app.get(patterns.person, (c) =>
    atAgency(c, world, (agency) =>
      withColleague(c, agency, (person) => showPerson(c, agency, person)),
    ),
  )
  app.post(patterns.person, (c) =>
    atAgency(c, world, (agency) =>
      withColleague(c, agency, (person) =>
        withForm(c, async (typed) => {
          const done = await personAct(c, agency, person, typed)
          if (done === null) return trouble(c, 'not-found')
          if (!done.ok) return showPerson(c, agency, person, typed, done.reason)
          if (done.value !== null) return showPerson(c, agency, person, null, [], done.value)
          const paths = pathsIn(c.get('language'))
          return typedIn(typed, 'act') === 'leave'
            ? sayingSaved(c, world, paths.people(agency.code), 'removed')
            : sayingSaved(c, world, paths.person(agency.code, person.id))
        }),
      ),
    ),
  )
  return app

  /** Does one act about a person; null for none we know. What it gives is said on the page, if anything. */
  async function personAct(
    c: WebContext,
    agency: Agency,
    person: Colleague,
    typed: Typed,
  ): Promise<Result<string | null, readonly Trouble[]> | null> {
    const context = contextIn(c, world)
    const at = (
      field: string,
      done: Result<unknown, { readonly code: StaffWrong }>,
    ): Result<null, readonly Trouble[]> =>
      done.ok ? accept(null) : refuse([{ field, code: done.reason.code }])
    switch (typedIn(typed, 'act')) {
      case 'give': {
        const role = typedIn(typed, 'role')
        if (!isAgencyRole(role)) return refuse([{ field: 'role', code: 'role-missing' }])
        const asked = role === 'contributor' ? typedIn(typed, 'division') : ''
        const division = (await divisionsOf(db, agency.id)).find(({ id }) => id === asked)
        if (asked !== '' && !division)
          return refuse([{ field: 'division', code: 'division-missing' }])
        const divisionId: DivisionId | null = division?.id ?? null
        const given = { personId: person.id, role, agencyId: agency.id, divisionId }
        return at('role', await giveRole(context, { ...given, province: null, district: null }))
      }
      case 'take': {
        const id = typedIn(typed, 'roleId')
        return isUuid(id) ? at('role-held', await takeRoleAway(context, id, agency.id)) : null
      }
      case 'end-sessions': {
        const ended = await endSessionsOf(context, person.id, agency.id)
        return ended.ok
          ? accept(staffWords[c.get('language')].sessionsEnded(ended.value))
          : at('role-held', ended)
      }
      case 'rename': {
        const name = typedIn(typed, 'name').trim()
        const email = contactIn(typedIn(typed, 'email'))
        if (name === '') return refuse([{ field: 'name', code: 'name-missing' }])
        if (!fits(name)) return refuse([{ field: 'name', code: 'too-long' }])
        if (email === null || email.signInName !== null)
          return refuse([{ field: 'email', code: 'contact-malformed' }])
        const next = { id: person.id, name, email: email.email }
        return at('name', await setPersonRight(context, next, agency.id))
      }
      case 'leave':
        return at('role-held', await letGo(context, agency.id, person.id))
    }
    return null
  }

  async function showPeople(
    c: WebContext,
    agency: Agency,
    typed: Typed = {},
    wrong: readonly Trouble[] = [],
  ) {
    const parts = await partsOf(agency)
    const today = world.clock.today()
    const people = inOrderOfPosts(parts, await colleaguesOf(db, agency.id), today)
      .map(({ id, name, canSignIn, roles }) => ({
        ...{ id, name, canSignIn, roles: rolesShown(parts.divisions, roles) },
        posts: postsHeldBy(parts, id, today),
      }))
      // Whoever left stays in the history of the posts, not in this list.
      .filter(({ roles, posts }) => roles.length + posts.length > 0)
    return page(
      c,
      <PeoplePage
        frame={c.get('frame')}
        agency={agency}
        people={people}
        divisions={parts.divisions.filter(({ isClosed }) => !isClosed)}
        form={staffForm(c, typed, wrong)}
      />,
      statusOf(wrong),
    )
  }

  async function showPaste(
    c: WebContext,
    agency: Agency,
    typed: Typed,
    wrong: readonly Trouble[] = [],
  ) {
    const there = await divisionsOf(db, agency.id)
    const usual = usualDivisions(agency.type).filter(
      (name) => !there.some((division) => division.name === name),
    )
    return page(
      c,
      <PastePage
        frame={c.get('frame')}
        agency={agency}
        form={staffForm(c, typed, wrong)}
        usual={usual}
        understood={
          await understoodOf(
            db,
            agency.id,
            readStaffPaste(pastedIn(typed)).lines,
            world.clock.today(),
          )
        }
      />,
      statusOf(wrong),
    )
  }

  async function withColleague(
    c: WebContext,
    agency: Agency,
    then: (person: Colleague) => Promise<Response>,
  ): Promise<Response> {
    const id = c.req.param('person')
    const person = (await colleaguesOf(db, agency.id)).find((each) => each.id === id)
    return person ? then(person) : trouble(c, 'not-found')
  }

  async function showPerson(
    c: WebContext,
    agency: Agency,
    person: Colleague,
    typed: Typed | null = null,
    wrong: readonly Trouble[] = [],
    done: string | null = null,
  ) {
    const parts = await partsOf(agency)
    const start = typedFrom({ name: person.name, email: person.email ?? '' })
    return page(
      c,
      <PersonPage
        frame={c.get('frame')}
        agency={agency}
        person={person}
        roles={rolesShown(parts.divisions, person.roles)}
        posts={postsHeldBy(parts, person.id, null)}
        divisions={parts.divisions.filter(({ isClosed }) => !isClosed)}
        mailTo={(await mailServerOf(db, installation)).ok ? person.email : null}
        mayLetIn={mayLetIn(c.get('actor'), await rolesOfPerson(db, person.id)).ok}
        done={done}
        form={staffForm(c, typed ? { ...start, ...typed } : start, wrong)}
      />,
      statusOf(wrong),
    )
  }
}

const pastedIn = (typed: Typed) => ({
  table: typedIn(typed, 'table'),
  usual: typed['usual'] ?? [],
})
