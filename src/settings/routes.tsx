import { Hono } from 'hono'
import { patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { agencySettingsRoutes } from './agency-routes.tsx'
import type { SettingParts } from './answer-routes.ts'
import { toldOf, viewOf } from './answer-routes.ts'
import { changeSettings } from './commands.ts'
import { readSettings, type WrongSetting } from './forms.ts'
import { settingWords } from './messages.ts'
import { SettingGroupPage } from './pages/group.tsx'
import { SettingsPage } from './pages/overview.tsx'
import type { Told } from './pages/parts.tsx'
import { providerRoutes } from './provider-routes.tsx'
import { quotaOf } from './sending-commands.ts'
import { type Group, namesIn, type SettingName, settingTable } from './setting.ts'
import { attemptsOf, settingsShown } from './store.ts'
import { settingTroubles } from './trouble-messages.ts'
import { tryAddress, tryLine, tryMail } from './try-routes.ts'

type FormGroup = Exclude<Group, 'sign-in'>
/** How many of the newest attempts are shown. */
const newest = 10

/** Settings of the installation and of agencies. */
export function settingRoutes(world: World, parts: SettingParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.settings, async (c) => {
    const names = Object.keys(settingTable) as SettingName[]
    const shown = await settingsShown(world.db, parts, names)
    return page(c, <SettingsPage frame={c.get('frame')} shown={shown} />)
  })
  // Before the pages by group: this one has a form of its own.
  app.route('/', providerRoutes(world, parts))
  app.get(patterns.settingGroup, async (c) => {
    const group = groupIn(c)
    if (!group) return trouble(c, 'not-found')
    return show(c, group, {})
  })
  app.post(patterns.settingGroup, async (c) => {
    const group = groupIn(c)
    if (!group) return trouble(c, 'not-found')
    const typed = await typedForm(c)
    if (!typed.ok) return trouble(c, typed.reason)
    return typedIn(typed.value, 'act') === 'test'
      ? test(c, group, typed.value)
      : save(c, group, typed.value)
  })
  app.route('/', agencySettingsRoutes(world, parts))
  return app

  async function save(c: WebContext, group: FormGroup, typed: Typed) {
    const shown = await settingsShown(world.db, parts, namesIn(group))
    const fixed = shown.filter(({ from }) => from === 'environment').map(({ name }) => name)
    const read = readSettings(group, typed, fixed)
    if (!read.ok) return show(c, group, { typed, wrong: read.reason, status: 422 })
    const saved = await changeSettings(contextIn(c, world), parts, group, read.value)
    if (!saved.ok) return trouble(c, 'not-allowed')
    await parts.onChange()
    return sayingSaved(c, world, new URL(c.req.url).pathname)
  }

  async function test(c: WebContext, group: FormGroup, typed: Typed) {
    const context = contextIn(c, world)
    const words = settingWords[c.get('language')]
    if (group === 'retention' || group === 'papers') return trouble(c, 'not-found')
    const tried =
      group === 'mail'
        ? await tryMail(context, parts, words, typed)
        : group === 'line'
          ? await tryLine(context, parts, words, typed)
          : await tryAddress(context, parts, words)
    if ('wrong' in tried)
      return show(c, group, { test: typed, testWrong: tried.wrong, status: 422 })
    const { ok } = tried.result
    const told = ok
      ? { isGood: true, sentence: tried.result.value }
      : toldOf(c, tried.result.reason)
    return show(c, group, { test: typed, told, status: ok ? 200 : 409 })
  }

  async function show(
    c: WebContext,
    group: FormGroup,
    has: {
      typed?: Typed
      wrong?: readonly WrongSetting[]
      test?: Typed
      testWrong?: readonly WrongSetting[]
      told?: Told | null
      status?: 200 | 409 | 422
    },
  ) {
    const { db } = world
    const shown = await settingsShown(db, parts, namesIn(group))
    const usual = typedFrom(Object.fromEntries(shown.map(({ name, value }) => [name, value])))
    const channel = group === 'mail' || group === 'line' ? group : null
    return page(
      c,
      <SettingGroupPage
        frame={c.get('frame')}
        group={group}
        shown={shown}
        form={viewOf(c, has.typed ?? usual, has.wrong ?? [])}
        test={viewOf(c, has.test ?? typedFrom({}), has.testWrong ?? [])}
        told={has.told ?? null}
        isProxyUnheard={group === 'address' && parts.isProxyUnheard()}
        attempts={channel ? await attemptsOf(db, channel, newest) : []}
        webhook={parts.origin + patterns.lineWebhook}
        quota={group === 'line' ? await quotaSaid(c) : null}
      />,
      has.status ?? 200,
    )
  }

  async function quotaSaid(c: WebContext): Promise<string | null> {
    const quota = await quotaOf(world.db, parts)
    const language = c.get('language')
    if (quota.ok) return settingWords[language].quota(quota.value.used, quota.value.limit)
    return quota.reason.code === 'not-set-up'
      ? null
      : settingTroubles[language].troubles[quota.reason.code]
  }
}

const formGroups = ['mail', 'line', 'address', 'papers', 'retention'] as const
const groupIn = (c: WebContext): FormGroup | null => {
  const group = c.req.param('group')
  return formGroups.find((each) => each === group) ?? null
}
