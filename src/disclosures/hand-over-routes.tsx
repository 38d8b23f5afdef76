import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { readDayTyped } from '../basics/day-typed.ts'
import type { DivisionId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { isUuid } from '../basics/uuid.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { divisionsOf } from '../staff/division-store.ts'
import { assignItems } from './commands.ts'
import { handOverWords, type WrongHandOver } from './hand-over-messages.ts'
import { HandOverPage } from './pages/hand-over.tsx'
import { itemsOf } from './store.ts'

interface Wrong {
  readonly field: string
  readonly code: WrongHandOver
}

/** Handing several items of a year to one division at once. */
export function handOverRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.oitHandOver, (c) => show(c, {}))

  app.post(patterns.oitHandOver, (c) =>
    withForm(c, async (typed) => {
      const at = await placeOf(c)
      if (!at) return trouble(c, 'not-found')
      const { agency, year, framework } = at
      const codes = [...new Set(typed['code'] ?? [])] as ItemCode[]
      const division = typedIn(typed, 'division')
      const said = typedIn(typed, 'due').trim()
      const due = said === '' ? null : readDayTyped(said)
      const wrong: Wrong[] = [
        ...(codes.length === 0 ? [{ field: 'code', code: 'items-missing' as const }] : []),
        ...(isUuid(division) ? [] : [{ field: 'division', code: 'division-missing' as const }]),
        ...(due && !due.ok ? [{ field: 'due', code: 'day-unreadable' as const }] : []),
      ]
      if (wrong.length > 0) return show(c, typed, wrong)
      const done = await assignItems(contextIn(c, world), {
        ...{ agencyId: agency.id, framework, codes, divisionId: division as DivisionId },
        due: due?.ok ? due.value : null,
      })
      if (!done.ok)
        return trouble(c, done.reason.code === 'not-allowed' ? 'not-allowed' : 'not-found')
      return sayingSaved(c, world, pathsIn(c.get('language')).oitHandOver(agency.code, year))
    }),
  )
  return app

  async function placeOf(c: WebContext) {
    const at = await agencyYearAt(db, c.req.param())
    const framework = at && frameworkFor(frameworks, at.year)
    return framework ? { ...at, framework } : null
  }

  async function show(c: WebContext, typed: Typed, wrong: readonly Wrong[] = []) {
    const at = await placeOf(c)
    if (!at) return trouble(c, 'not-found')
    const { agency, framework } = at
    const language = c.get('language')
    const divisions = (await divisionsOf(db, agency.id)).filter(({ isClosed }) => !isClosed)
    return page(
      c,
      <HandOverPage
        {...{ frame: c.get('frame'), agency, year: at.year }}
        items={await itemsOf(db, agency.id, framework)}
        divisions={divisions.map(({ id, name }) => ({ value: id, text: name }))}
        divisionsAddress={
          allow(c.get('actor'), 'manage-agency', agency).ok
            ? pathsIn(language).divisions(agency.code)
            : null
        }
        form={formSaying(typed, wrong, handOverWords[language].wrong)}
      />,
      wrong.length > 0 ? 422 : 200,
    )
  }
}
