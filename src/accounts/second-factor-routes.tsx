import type { Hono } from 'hono'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { qrCode } from '../platform/qr-code.ts'
import type { SignedIn } from '../platform/sign-in/sessions.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { doorOf, type Entrance, formOf, setAll, wrongIn } from './door-routes.ts'
import type { WrongAccount } from './forms.ts'
import { PrintedCodesPage } from './pages/printed-codes.tsx'
import { RecoveryCodesPage, SecondFactorPage } from './pages/second-factor.tsx'
import { recordOwnAct } from './record-commands.ts'
import { makeRecoveryCodes } from './recovery-commands.ts'
import { linksLeft } from './store.ts'

/** The code of the phone with its backup codes, and the printed codes for a forgotten password. */
export function secondFactorRoutes(app: Hono<WebEnv>, world: World, entrance: Entrance): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  app.get(patterns.ownSecondFactor, (c) => own(c, (signedIn) => showState(c, signedIn)))
  app.post(patterns.ownSecondFactor, (c) =>
    own(c, (signedIn) =>
      withForm(c, async (typed) => {
        const { headers } = c.req.raw
        const act = typedIn(typed, 'act')
        const field = act === 'confirm' ? 'code' : 'password'
        const refuse = (code: Parameters<typeof wrongIn>[1], status: 422 | 429 = 422) =>
          showState(c, signedIn, wrongIn(field, code), status)
        if (!(await door.mayTry(c, 'own-password', signedIn.personId)))
          return refuse('too-many-attempts', 429)
        const password = typedIn(typed, 'password')
        const here = pathsIn(c.get('language')).ownSecondFactor()

        if (act === 'confirm') {
          const { personId } = signedIn
          const code = typedIn(typed, 'code')
          const { value, cookies } = await signIn.confirmSecondFactor(headers, personId, code)
          if (!value) return refuse('code-wrong')
          setAll(c, cookies)
          await record(c, signedIn, 'second-factor-on')
          return showCodes(c, signedIn, 'backup', await signIn.backupCodes(personId))
        }
        if (act === 'codes') {
          const codes = await signIn.newBackupCodes(headers, password)
          if (codes === null) return refuse('own-password-wrong')
          await record(c, signedIn, 'backup-codes-made')
          return showCodes(c, signedIn, 'backup', codes)
        }
        if (act === 'off') {
          const { value, cookies } = await signIn.endSecondFactor(headers, password)
          if (!value) return refuse('own-password-wrong')
          setAll(c, cookies)
          await record(c, signedIn, 'second-factor-off')
          return sayingSaved(c, world, pathsIn(c.get('language')).account())
        }
        if (signedIn.hasSecondFactor) return c.redirect(here, 303)
        if (!(await signIn.beginSecondFactor(headers, signedIn.personId, password)))
          return refuse('own-password-wrong')
        await wasRight(c, signedIn)
        return c.redirect(here, 303)
      }),
    ),
  )

  app.get(patterns.ownRecoveryCodes, (c) => own(c, (signedIn) => showRecovery(c, signedIn)))
  app.post(patterns.ownRecoveryCodes, (c) =>
    own(c, (signedIn) =>
      withForm(c, async (typed) => {
        if (!(await door.mayTry(c, 'own-password', signedIn.personId)))
          return showRecovery(c, signedIn, wrongIn('password', 'too-many-attempts'), 429)
        if (!(await signIn.isOwnPassword(c.req.raw.headers, typedIn(typed, 'password'))))
          return showRecovery(c, signedIn, wrongIn('password', 'own-password-wrong'), 422)
        await wasRight(c, signedIn)
        const codes = await makeRecoveryCodes(contextIn(c, world), signedIn.personId as PersonId)
        return showCodes(c, signedIn, 'recovery', codes)
      }),
    ),
  )

  async function own(c: WebContext, then: (signedIn: SignedIn) => Promise<Response>) {
    const signedIn = await signIn.who(c.req.raw.headers)
    return signedIn ? then(signedIn) : trouble(c, 'not-allowed')
  }

  const wasRight = (c: WebContext, { personId }: SignedIn) =>
    door.wasRight(c, 'own-password', personId)
  const record = async (c: WebContext, signedIn: SignedIn, changed: string) => {
    await wasRight(c, signedIn)
    const id = signedIn.personId as PersonId
    await recordOwnAct(contextIn(c, world), id, 'change-sign-in', { changed })
  }

  async function showState(
    c: WebContext,
    { personId, signInName, hasSecondFactor }: SignedIn,
    wrong: readonly WrongAccount[] = [],
    status: 200 | 422 | 429 = 200,
  ) {
    const pending = hasSecondFactor
      ? null
      : await signIn.pendingSecondFactor(personId, signInName ?? '')
    c.header('cache-control', 'no-store')
    return page(
      c,
      <SecondFactorPage
        frame={c.get('frame')}
        form={formOf(c, typedFrom({}), wrong)}
        isOn={hasSecondFactor}
        phone={pending && { ...pending, qr: qrCode(pending.uri) }}
      />,
      status,
    )
  }

  async function showRecovery(
    c: WebContext,
    { personId }: SignedIn,
    wrong: readonly WrongAccount[] = [],
    status: 200 | 422 | 429 = 200,
  ) {
    const { now } = contextIn(c, world)
    const left = await linksLeft(world.db, 'recovery-code', personId as PersonId, now)
    const form = formOf(c, typedFrom({}), wrong)
    return page(c, <RecoveryCodesPage frame={c.get('frame')} form={form} left={left} />, status)
  }

  /** Shows codes once: nothing keeps this page, and its address asks for the password again. */
  function showCodes(
    c: WebContext,
    { name, signInName }: SignedIn,
    kind: 'backup' | 'recovery',
    codes: readonly string[],
  ) {
    c.header('cache-control', 'no-store')
    const { now } = contextIn(c, world)
    const who = { name, signInName: signInName ?? '' }
    return page(
      c,
      <PrintedCodesPage frame={c.get('frame')} kind={kind} codes={codes} who={who} made={now} />,
    )
  }
}
