import { Hono } from 'hono'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import type { Done } from '../platform/html/frame.ts'
import { libraryPath } from '../platform/sign-in/library.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type SettingParts, toldOf, viewOf } from './answer-routes.ts'
import { removeProvider, saveProvider, usableProviders } from './commands.ts'
import type { WrongSetting } from './forms.ts'
import { settingWords } from './messages.ts'
import type { Told } from './pages/parts.tsx'
import { type ProviderShown, ProvidersPage } from './pages/providers.tsx'
import { readProvider, readProviders } from './provider-forms.ts'
import { fromEnvironment } from './setting.ts'
import { providersKept } from './store.ts'
import { tryProvider } from './try-routes.ts'

/** The page of OpenID Connect providers. */
export function providerRoutes(world: World, parts: SettingParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const said = fromEnvironment('sign-in.providers', parts.environment)

  app.get(patterns.settingGroup, (c, next) =>
    c.req.param('group') === 'sign-in' ? show(c, {}) : next(),
  )
  app.post(patterns.settingGroup, async (c, next) => {
    if (c.req.param('group') !== 'sign-in') return next()
    const typed = await typedForm(c)
    if (!typed.ok) return trouble(c, typed.reason)
    switch (typedIn(typed.value, 'act')) {
      case 'test':
        return test(c, typedIn(typed.value, 'provider'))
      case 'remove':
        return remove(c, typedIn(typed.value, 'provider'))
      default:
        return save(c, typed.value)
    }
  })
  return app

  async function save(c: WebContext, typed: Typed) {
    if (said !== null) return trouble(c, 'not-allowed')
    const kept = await providersKept(world.db)
    const read = readProvider(typed, (id) => kept.some((each) => each.id === id))
    if (!read.ok) return show(c, { typed, wrong: read.reason, status: 422 })
    const saved = await saveProvider(contextIn(c, world), parts, read.value)
    return saved.ok ? done(c, 'saved') : trouble(c, 'not-allowed')
  }

  async function remove(c: WebContext, id: string) {
    if (said !== null) return trouble(c, 'not-allowed')
    const removed = await removeProvider(contextIn(c, world), id)
    return removed.ok ? done(c, 'removed') : trouble(c, 'not-allowed')
  }

  async function test(c: WebContext, id: string) {
    const words = settingWords[c.get('language')]
    const provider = (await shown()).find((each) => each.id === id)
    if (!provider)
      return show(c, { told: { isGood: false, sentence: words.providers.gone }, status: 409 })
    const { result } = await tryProvider(words, provider)
    return result.ok
      ? show(c, { told: { isGood: true, sentence: result.value } })
      : show(c, { told: toldOf(c, result.reason), status: 409 })
  }

  async function done(c: WebContext, what: Done) {
    await parts.onChange()
    return sayingSaved(c, world, pathsIn(c.get('language')).settingGroup('sign-in'), what)
  }

  async function shown(): Promise<readonly ProviderShown[]> {
    if (said !== null)
      return (readProviders(said) ?? []).map(({ clientSecret: _, ...rest }) => ({
        ...rest,
        isUnreadable: false,
      }))
    const usable = await usableProviders(world.db, parts)
    return (await providersKept(world.db)).map(({ sealedSecret: _, ...rest }) => ({
      ...rest,
      isUnreadable: !usable.some(({ id }) => id === rest.id),
    }))
  }

  async function show(
    c: WebContext,
    has: {
      typed?: Typed
      wrong?: readonly WrongSetting[]
      told?: Told | null
      status?: 200 | 409 | 422
    },
  ) {
    return page(
      c,
      <ProvidersPage
        frame={c.get('frame')}
        providers={await shown()}
        isFixed={said !== null}
        back={`${parts.origin}${libraryPath}/callback`}
        form={viewOf(c, has.typed ?? typedFrom({}), has.wrong ?? [])}
        told={has.told ?? null}
      />,
      has.status ?? 200,
    )
  }
}
