import type { Hono } from 'hono'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { formOf } from './door-routes.ts'
import { readOwnEmail, type WrongAccount } from './forms.ts'
import { changeOwnEmail } from './own-email-commands.ts'
import { OwnEmailPage } from './pages/own-email.tsx'
import { knownPerson } from './store.ts'

/** One's own e-mail address: given with consent, and taken away at any time. */
export function ownEmailRoutes(app: Hono<WebEnv>, world: World): void {
  app.get(patterns.ownEmail, (c) => show(c, null))
  app.post(patterns.ownEmail, (c) =>
    withForm(c, async (typed) => {
      const id = ownId(c)
      if (id === null) return trouble(c, 'not-allowed')
      if (typedIn(typed, 'act') === 'remove') {
        await changeOwnEmail(contextIn(c, world), id, null)
      } else {
        const read = readOwnEmail(typed)
        if (!read.ok) return show(c, typed, read.reason)
        await changeOwnEmail(contextIn(c, world), id, read.value)
      }
      return sayingSaved(c, world, pathsIn(c.get('language')).account())
    }),
  )

  async function show(c: WebContext, typed: Typed | null, wrong: readonly WrongAccount[] = []) {
    const id = ownId(c)
    const person = id && (await knownPerson(world.db, id))
    if (!person) return trouble(c, 'not-allowed')
    const form = formOf(c, typed ?? typedFrom({ email: person.email ?? '' }), wrong)
    const isThere = person.email !== null
    const status = wrong.length > 0 ? 422 : 200
    return page(c, <OwnEmailPage frame={c.get('frame')} form={form} isThere={isThere} />, status)
  }
}

/** Whoever asks, where they are somebody with a row of their own. */
function ownId(c: WebContext): PersonId | null {
  const actor = c.get('actor')
  return actor.kind === 'person' && /^[0-9a-f]{8}-/.test(actor.id) ? (actor.id as PersonId) : null
}
