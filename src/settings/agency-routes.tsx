import { Hono } from 'hono'
import type { AgencyId } from '../basics/ids.ts'
import { patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { PaperSettings } from './agency-setting.ts'
import { type SettingParts, viewOf } from './answer-routes.ts'
import { changePaperSettings, daysOf } from './commands.ts'
import { readPapers } from './forms.ts'
import { PaperSettingsPage } from './pages/paper-settings.tsx'
import { agencyOfSettings, paperSettingsOf, postChoicesOf, usualPapersOf } from './store.ts'

/** The page on which an administrator sets how the papers of an agency are to be. */
export function agencySettingsRoutes(world: World, parts: SettingParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world
  const kept = async () => ({
    drafts: await daysOf(db, parts, 'retention.drafts'),
    attempts: await daysOf(db, parts, 'retention.attempts'),
  })

  app.get(patterns.agencySettings, async (c) => {
    const agency = await agencyOfSettings(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    const form = viewOf(c, typedFrom(fieldsOf(await paperSettingsOf(db, parts, agency.id))), [])
    const frame = c.get('frame')
    const posts = await postChoicesOf(db, agency.id)
    const about = {
      frame,
      agency,
      form,
      posts,
      usual: await usualPapersOf(db, parts),
      kept: await kept(),
    }
    return page(c, <PaperSettingsPage {...about} />)
  })
  app.post(patterns.agencySettings, async (c) => {
    const agency = await agencyOfSettings(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    const typed = await typedForm(c)
    if (!typed.ok) return trouble(c, typed.reason)
    const posts = await postChoicesOf(db, agency.id)
    const read = readPapers(typed.value, posts)
    if (!read.ok) {
      const form = viewOf(c, typed.value, read.reason)
      const frame = c.get('frame')
      const about = {
        frame,
        agency,
        form,
        posts,
        usual: await usualPapersOf(db, parts),
        kept: await kept(),
      }
      return page(c, <PaperSettingsPage {...about} />, 422)
    }
    const about = { id: agency.id as AgencyId, name: agency.name }
    const saved = await changePaperSettings(contextIn(c, world), parts, about, read.value)
    if (!saved.ok) return trouble(c, 'not-allowed')
    return sayingSaved(c, world, new URL(c.req.url).pathname)
  })
  return app
}

const fieldsOf = ({ digits, font, reporter, executive }: PaperSettings) => ({
  ...{ digits, font },
  'reporter.postId': reporter.postId ?? '',
  'reporter.name': reporter.name,
  'reporter.position': reporter.position,
  'executive.postId': executive.postId ?? '',
  'executive.name': executive.name,
  'executive.position': executive.position,
})
