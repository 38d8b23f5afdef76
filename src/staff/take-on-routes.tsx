import { Hono } from 'hono'
import { accountWords } from '../accounts/messages.ts'
import { LinkTroublePage } from '../accounts/pages/sign-in.tsx'
import { takeOnWords } from '../accounts/take-on-messages.ts'
import { pathsIn, patterns } from '../paths.ts'
import { contextIn, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { takeOnAs } from './take-on-commands.ts'

/** Taking on, with the account one is signed in by, what a join link was given for. */
export function takeOnRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.post(patterns.takeOn, async (c) => {
    const language = c.get('language')
    const taken = await takeOnAs(contextIn(c, world), c.req.param('token'))
    if (taken.ok) return c.redirect(pathsIn(language).account(), 303)
    const { code } = taken.reason
    const frame = c.get('frame')
    if (code === 'no-account' || code === 'not-empty')
      return page(
        c,
        <LinkTroublePage frame={frame} sentence={takeOnWords[language].refused[code]} />,
        409,
      )
    return page(
      c,
      <LinkTroublePage frame={frame} sentence={accountWords[language].links[code]} />,
      410,
    )
  })
  return app
}
