import { Hono } from 'hono'
import { type Agency, readAgencyType } from '../agencies/agency.ts'
import type { AgencyToRegister } from '../agencies/commands.ts'
import { registryEntry, registryStanding } from '../agencies/registry-store.ts'
import { searchRegistry } from '../agencies/search-store.ts'
import { readQuery } from '../agencies/search-text.ts'
import { openSetUpOf, setUpOf } from '../agencies/set-up-store.ts'
import { agencyAt, agencyByCode } from '../agencies/store.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { AgencyStep } from './pages/set-up/agency-step.tsx'
import { beginSetUp } from './set-up-commands.ts'
import { type SetUpWrong, setUpWords } from './set-up-messages.ts'
import { type SetUpParts, stepRoutes } from './set-up-step-routes.tsx'

/** How many bodies of the registry a search shows. */
const mostFound = 8

/** Setting an agency up step by step, from the registry or typed to the slips its people join with. */
export function setUpRoutes(
  world: World,
  frameworks: readonly Framework[],
  parts: SetUpParts,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.beginSetUp, async (c) => {
    const paths = pathsIn(c.get('language'))
    const open = await openSetUpOf(db, c.get('actor').id)
    const { code, q } = c.req.query()
    const isAsking = c.req.query('new') || code || q !== undefined
    if (open !== null && !isAsking) return c.redirect(paths.agencySetUp(open), 303)
    const chosen = await chosenBy(code ?? q?.trim() ?? '')
    return chosen
      ? show(c, typedFrom({ ...wordsOf(chosen), code: chosen.code }), [], 200, true)
      : show(c, typedFrom({}))
  })
  app.post(patterns.beginSetUp, async (c) => {
    const typed = await typedForm(c)
    if (!typed.ok) return trouble(c, typed.reason)
    const done = await beginSetUp(contextIn(c, world), readAgencyTyped(typed.value))
    if (done.ok) return c.redirect(pathsIn(c.get('language')).agencySetUp(done.value.code), 303)
    const { code } = done.reason
    const field = code === 'agency-name-missing' || code === 'not-allowed' ? 'name' : 'code'
    return show(c, typed.value, [{ field, code }], code === 'agency-code-taken' ? 409 : 422)
  })

  app.get(patterns.agencySetUp, async (c) => {
    const agency = await agencyAt(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    const { step = 'divisions' } = (await setUpOf(db, agency.id)) ?? {}
    return c.redirect(pathsIn(c.get('language')).agencySetUpStep(agency.code, step), 303)
  })
  app.route('/', stepRoutes(world, frameworks, parts))
  return app

  async function show(
    c: WebContext,
    typed: Typed,
    wrong: readonly { readonly field: string; readonly code: SetUpWrong }[] = [],
    status: 200 | 409 | 422 = 200,
    isChosen = false,
  ) {
    const words = setUpWords[c.get('language')]
    return page(
      c,
      <AgencyStep
        frame={c.get('frame')}
        step="agency"
        agency={null}
        reached="agency"
        done={{}}
        form={formSaying(typed, wrong, words.wrong)}
        registry={await registryFor((c.req.query('q') ?? '').trim().slice(0, 200))}
        isChosen={isChosen}
      />,
      status,
    )
  }

  /** The body of the registry that a code names; one that has an agency here is not chosen again. */
  async function chosenBy(code: string) {
    const entry = code === '' ? null : await registryEntry(db, code)
    return entry && (await agencyByCode(db, entry.code)) === null ? entry : null
  }

  /** What a search finds in the registry; null where there is no registry here. */
  async function registryFor(typed: string) {
    if ((await registryStanding(db)).bodies === 0) return null
    const query = readQuery(typed)
    if (query.whole === '') return { typed, found: [], more: false }
    const { bodies, more } = await searchRegistry(db, query, { limit: mostFound })
    const found = []
    for (const body of bodies)
      found.push({ ...body, inUse: (await agencyByCode(db, body.code)) !== null })
    return { typed, found, more }
  }
}

const wordsOf = ({
  type,
  name,
  district,
  province,
}: Omit<Agency, 'id' | 'code' | 'logoSha256'>) => ({
  ...{ type, name, district, province },
})

/** The agency as it was typed; what is empty is left for the program to work out. */
function readAgencyTyped(typed: Typed): AgencyToRegister {
  const type = readAgencyType(typedIn(typed, 'type'))
  const code = typedIn(typed, 'code').trim()
  return {
    name: typedIn(typed, 'name').normalize('NFC').trim().slice(0, 300),
    district: typedIn(typed, 'district')
      .trim()
      .replace(/^อำเภอ/, '')
      .slice(0, 100),
    province: typedIn(typed, 'province')
      .trim()
      .replace(/^จังหวัด/, '')
      .slice(0, 100),
    ...(type ? { type } : {}),
    ...(code === '' ? {} : { code }),
  }
}
