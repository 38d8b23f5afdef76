import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { DivisionId, PersonId, PostId } from '../basics/ids.ts'
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
import { atAgency, staffForm, statusOf, type Trouble } from './at-agency-routes.tsx'
import {
  addDivision,
  addPost,
  alterDivision,
  alterPost,
  type DivisionRefusal,
  endOnPost,
  type PartChange,
  putOnPost,
} from './division-commands.ts'
import { divisionsOf, holdingsOf, postsOf } from './division-store.ts'
import { DivisionsPage } from './pages/divisions.tsx'
import { PostPage } from './pages/post.tsx'
import { fits } from './people-paste.ts'
import { colleaguesOf } from './people-store.ts'
import { type Holding, holdersOf, type Post } from './post.ts'

/** Divisions and posts of an agency, and who holds a post from when to when. */
export function divisionRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.divisions, (c) => atAgency(c, world, (agency) => showDivisions(c, agency)))
  app.post(patterns.divisions, (c) =>
    atAgency(c, world, (agency) =>
      withForm(c, async (typed) => {
        const done = await divisionAct(c, agency, typed)
        if (done === null) return trouble(c, 'not-found')
        if (done.ok) return sayingSaved(c, world, pathsIn(c.get('language')).divisions(agency.code))
        const act = typedIn(typed, 'act')
        const field =
          act === 'add-division' ? 'newDivision' : act === 'add-post' ? 'newPost' : 'name'
        return showDivisions(c, agency, typed, [{ field, code: done.reason.code }])
      }),
    ),
  )

  app.get(patterns.post, (c) =>
    atAgency(c, world, (agency) => withPost(c, agency, (post) => showPost(c, agency, post))),
  )
  app.post(patterns.post, (c) =>
    atAgency(c, world, (agency) =>
      withPost(c, agency, (post) =>
        withForm(c, async (typed) => {
          const done = await postAct(c, agency, post, typed)
          if (done === null) return trouble(c, 'not-found')
          if (done.ok)
            return sayingSaved(c, world, pathsIn(c.get('language')).post(agency.code, post.id))
          return showPost(c, agency, post, typed, done.reason)
        }),
      ),
    ),
  )
  return app

  function divisionAct(c: WebContext, agency: Agency, typed: Typed) {
    const context = contextIn(c, world)
    const act = typedIn(typed, 'act')
    if (act === 'add-division')
      return addDivision(context, agency.id, typedIn(typed, 'newDivision'))
    if (act === 'add-post') {
      const division = typedIn(typed, 'division')
      const divisionId = division === '' ? null : (division as DivisionId)
      if (divisionId !== null && !isUuid(divisionId)) return null
      return addPost(context, agency.id, { divisionId, name: typedIn(typed, 'newPost') })
    }
    const id = typedIn(typed, 'id')
    const change = changeIn(typed)
    return isUuid(id) && change ? alterDivision(context, agency.id, id as DivisionId, change) : null
  }

  async function postAct(
    c: WebContext,
    agency: Agency,
    post: Post,
    typed: Typed,
  ): Promise<Result<null, readonly Trouble[]> | null> {
    const context = contextIn(c, world)
    const act = typedIn(typed, 'act')
    const at = (field: string, done: Result<null, DivisionRefusal>) =>
      done.ok ? done : refuse([{ field: fieldOf(done.reason, field), code: done.reason.code }])
    if (act === 'put') {
      const asked = readHolding(typed, post.id)
      return asked.ok ? at('person', await putOnPost(context, agency.id, asked.value)) : asked
    }
    if (act === 'end') {
      const holding = typedIn(typed, 'holding')
      const day = readDayTyped(typedIn(typed, `until-${holding}`))
      if (!isUuid(holding)) return null
      if (!day.ok) return refuse([{ field: `until-${holding}`, code: 'day-malformed' }])
      return at(`until-${holding}`, await endOnPost(context, agency.id, holding, day.value))
    }
    const change = changeIn(typed)
    return change && at('name', await alterPost(context, agency.id, post.id, change))
  }

  async function showDivisions(
    c: WebContext,
    agency: Agency,
    typed: Typed = {},
    wrong: readonly Trouble[] = [],
  ) {
    const today = world.clock.today()
    const holdings = await holdingsOf(db, agency.id)
    const names = new Map(holdings.map(({ id, personName }) => [id, personName]))
    const posts = (await postsOf(db, agency.id)).map((post) => ({
      post,
      holders: holdersOf(holdings, post.id, today).map((held) => ({
        ...held,
        personName: names.get(held.id) ?? '',
      })),
    }))
    return page(
      c,
      <DivisionsPage
        frame={c.get('frame')}
        agency={agency}
        divisions={await divisionsOf(db, agency.id)}
        posts={posts}
        form={staffForm(c, typed, wrong)}
      />,
      statusOf(wrong),
    )
  }

  async function withPost(
    c: WebContext,
    agency: Agency,
    then: (post: Post) => Promise<Response>,
  ): Promise<Response> {
    const id = c.req.param('post') ?? ''
    const post = (await postsOf(db, agency.id)).find((each) => each.id === id)
    return post ? then(post) : trouble(c, 'not-found')
  }

  async function showPost(
    c: WebContext,
    agency: Agency,
    post: Post,
    typed: Typed | null = null,
    wrong: readonly Trouble[] = [],
  ) {
    const today = world.clock.today()
    const holdings = (await holdingsOf(db, agency.id)).filter(({ postId }) => postId === post.id)
    const start = typedFrom({ name: post.name, as: 'holder', from: toDayTyped(today) })
    return page(
      c,
      <PostPage
        frame={c.get('frame')}
        agency={agency}
        post={post}
        division={
          (await divisionsOf(db, agency.id)).find(({ id }) => id === post.divisionId) ?? null
        }
        holdings={holdings}
        people={await colleaguesOf(db, agency.id)}
        today={today}
        form={staffForm(c, typed ? { ...start, ...typed } : start, wrong)}
      />,
      statusOf(wrong),
    )
  }
}

/** Reads who is put on a post, in what right and when. */
function readHolding(
  typed: Typed,
  postId: PostId,
): Result<Omit<Holding, 'id'>, readonly Trouble[]> {
  const person = typedIn(typed, 'person')
  const acting = typedIn(typed, 'as') === 'acting'
  const from = readDayTyped(typedIn(typed, 'from'))
  const typedUntil = typedIn(typed, 'until').trim()
  const until = typedUntil === '' ? accept(null) : readDayTyped(typedUntil)
  const wrong: Trouble[] = []
  if (!isUuid(person)) wrong.push({ field: 'person', code: 'person-missing' })
  if (!from.ok) wrong.push({ field: 'from', code: 'day-malformed' })
  if (!until.ok) wrong.push({ field: 'until', code: 'day-malformed' })
  const orderNo = acting ? typedIn(typed, 'orderNo').trim() : null
  if (!fits(orderNo ?? '')) wrong.push({ field: 'orderNo', code: 'too-long' })
  if (!from.ok || !until.ok || wrong.length > 0) return refuse(wrong)
  return accept({
    ...{ postId, personId: person as PersonId, acting, orderNo },
    ...{ from: from.value, until: until.value },
  })
}

/** The field a refusal is told at. */
function fieldOf({ code }: DivisionRefusal, usual: string): string {
  if (code === 'order-missing') return 'orderNo'
  if (code === 'ends-before-it-begins' && usual === 'person') return 'until'
  if (code === 'post-held-already' && usual === 'person') return 'from'
  return usual
}

/** What is asked of a division or post: renaming, moving, closing, opening; null for nothing known. */
function changeIn(typed: Typed): PartChange | null {
  const act = typedIn(typed, 'act')
  const direction = typedIn(typed, 'direction')
  if (act === 'rename') return { kind: 'rename', name: typedIn(typed, 'name') }
  if (act === 'move' && (direction === 'up' || direction === 'down'))
    return { kind: 'move', direction }
  return act === 'close' || act === 'open' ? { kind: act } : null
}
