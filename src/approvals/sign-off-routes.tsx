import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { SignOffAddress } from '../paths/sign-off.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import * as commands from './commands.ts'
import { signersOf } from './looking-store.ts'
import { SignOffPage } from './pages/sign-off.tsx'
import { refusalWords } from './refusal-messages.ts'
import { planSeenBy } from './seen-store.ts'
import { readDelegation, readPaperSignature, readWords, type WrongField } from './sign-off-forms.ts'

interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
}

/** What the page shows besides how the plan stands: a form that was not taken, and why. */
interface Shown {
  readonly typed: Typed
  readonly wrong?: readonly WrongField[]
  readonly refusal?: commands.ApprovalRefusal
}

/** What a form asks for, once its fields can be read. */
type Asked = Result<() => Promise<Result<unknown, commands.ApprovalRefusal>>, readonly WrongField[]>

/** The page of sign-off, and every act on the way to a signature. */
export function signOffRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.signOff, (c) => atDesk(c, (desk) => show(c, desk, { typed: {} })))

  /** What each form asks for, by the address it posts to. */
  const asks: Readonly<
    Record<SignOffAddress, (c: WebContext, desk: Desk, typed: Typed) => Asked | Promise<Asked>>
  > = {
    handIn: (c, desk, typed) => {
      const unit = readWords(typed, 'unit', 'unit-missing')
      if (!unit.ok) return unit
      const request = { ...ofPlan(desk, typed), unit: unit.value }
      return accept(() => commands.handIn(contextIn(c, world), frameworks, request))
    },
    handBack: (c, desk, typed) => {
      const unit = readWords(typed, 'handBackUnit', 'unit-missing')
      const reason = readWords(typed, 'handBackReason', 'reason-missing')
      if (!unit.ok || !reason.ok) return refuse(wrongIn(unit, reason))
      const request = { ...ofPlan(desk, typed), unit: unit.value, reason: reason.value }
      return accept(() => commands.handBack(contextIn(c, world), frameworks, request))
    },
    putForward: (c, desk, typed) => {
      const reason = readWords(typed, 'forwardReason', null)
      if (!reason.ok) return reason
      const request = { ...ofPlan(desk, typed), reason: reason.value }
      return accept(() => commands.putForward(contextIn(c, world), frameworks, request))
    },
    takeBack: (c, desk, typed) => {
      const reason = readWords(typed, 'takeBackReason', null)
      if (!reason.ok) return reason
      const request = { ...seenIn(desk, typed), reason: reason.value }
      return accept(() => commands.takeBack(contextIn(c, world), frameworks, request))
    },
    reviewPlan: (c, desk, typed) =>
      accept(() => commands.reviewPlan(contextIn(c, world), frameworks, seenIn(desk, typed))),
    approvePlan: (c, desk, typed) =>
      accept(() => commands.approvePlan(contextIn(c, world), frameworks, seenIn(desk, typed))),
    returnPlan: (c, desk, typed) => {
      const reason = readWords(typed, 'returnReason', 'reason-missing')
      if (!reason.ok) return reason
      const request = { ...seenIn(desk, typed), reason: reason.value }
      return accept(() => commands.returnPlan(contextIn(c, world), frameworks, request))
    },
    delegateApproval: async (c, desk, typed) => {
      const read = readDelegation(typed, await others(c, desk))
      if (!read.ok) return read
      const request = { ...seenIn(desk, typed), ...read.value }
      return accept(() => commands.delegateApproval(contextIn(c, world), frameworks, request))
    },
    recordSignature: (c, desk, typed) => {
      const signature = readPaperSignature(typed, clock.today())
      if (!signature.ok) return signature
      const request = { ...seenIn(desk, typed), signature: signature.value }
      return accept(() => commands.recordSignature(contextIn(c, world), frameworks, request))
    },
  }
  for (const [address, ask] of Object.entries(asks))
    app.post(patterns[address as SignOffAddress], (c) =>
      atDesk(c, (desk) =>
        withForm(c, async (typed) => {
          const asked = await ask(c, desk, typed)
          if (!asked.ok) return show(c, desk, { typed, wrong: asked.reason })
          const done = await asked.value()
          const { agency, year } = desk
          if (done.ok)
            return sayingSaved(c, world, pathsIn(c.get('language')).signOff(agency.code, year))
          if (done.reason.code !== 'findings-unexplained')
            return show(c, desk, { typed, refusal: done.reason })
          const wrong = [{ field: 'forwardReason', code: done.reason.code }]
          return show(c, desk, { typed, wrong })
        }),
      ),
    )
  return app

  async function show(c: WebContext, desk: Desk, shown: Shown) {
    const { typed, wrong = [], refusal } = shown
    const language = c.get('language')
    const actor = c.get('actor')
    const seen = await planSeenBy(db, frameworks, desk, actor, clock.today())
    return page(
      c,
      <SignOffPage
        frame={c.get('frame')}
        {...desk}
        {...seen}
        today={clock.today()}
        name={actor.kind === 'person' ? actor.name : ''}
        form={formSaying(typed, wrong, refusalWords[language].wrong)}
        refused={refusal ? refusalWords[language].refused[refusal.code] : null}
        formKey={(wrong.length > 0 && typedIn(typed, 'key')) || newId()}
      />,
      wrong.length > 0 ? 422 : refusal ? statusOf(refusal) : 200,
    )
  }

  async function others(c: WebContext, { agency }: Desk) {
    const asking = { today: clock.today(), requester: undefined }
    return (await signersOf(db, agency.id, c.get('actor'), asking)).others
  }

  /** Finds the agency and year of an address; the guard has asked who may sit at its desk. */
  async function atDesk(c: WebContext, then: (desk: Desk) => Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at) : trouble(c, 'not-found')
  }
}

const ofPlan = ({ agency, year }: Desk, typed: Typed): commands.OfPlan => ({
  ...{ agencyId: agency.id, fiscalYear: year },
  key: typedIn(typed, 'key'),
})

const seenIn = (desk: Desk, typed: Typed): commands.Seen => ({
  ...ofPlan(desk, typed),
  seen: typedIn(typed, 'seen'),
})

const wrongIn = (...read: readonly Result<unknown, readonly WrongField[]>[]) =>
  read.flatMap((each) => (each.ok ? [] : each.reason))

const statusOf = ({ code }: commands.ApprovalRefusal) =>
  code === 'not-allowed' ? 403 : code === 'plan-missing' ? 404 : 409
