import { Hono } from 'hono'
import { canonicalJson } from '../basics/canonical-json.ts'
import type { Result } from '../basics/result.ts'
import { patterns } from '../paths.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { bytesUpTo, mostFields } from '../platform/web/body.ts'
import type { WebContext, WebEnv } from '../platform/web/env.ts'
import { wordless } from '../platform/web/fault-log.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { notTicked } from '../surveys/questionnaire.ts'
import { newOnce } from './form-secrets.ts'
import { heldSlips } from './held-slip-store.ts'
import { heldWindows } from './held-windows.ts'
import { receiptText } from './receipt.ts'
import { looksLikeSlip } from './slip.ts'
import { slipFaultOf } from './slip-fault.ts'
import { staffStateOf } from './staff-survey.ts'
import { staffSurveyByCode } from './store.ts'
import { storedItems } from './stored-items.ts'
import { mayGoOn, type StaffDoor, signTokens, takeForm, takeItems } from './take-commands.ts'
import { type ReadForm, readItems, readStaffForm, readTokens } from './take-forms.ts'
import {
  type AskedStaffForm,
  formPage,
  jsonAnswer,
  promisePage,
  type StaffFormWorld,
  sheetAnswer,
  shutPage,
  thanksPage,
  type WhyShut,
} from './take-pages-routes.ts'
import { type TakeRefusal, type ToldScript, takeStatus } from './taking.ts'
import type { WindowKeyKeeper } from './window-keys.ts'
import { wrongCodes } from './wrong-codes.ts'

/** The largest form or order for signatures, and the largest list of signed items, in bytes. */
const largestForm = 64 * 1024
const largestItems = 256 * 1024

/** What the door of staff surveys stands on. */
export interface StaffDoorParts extends StaffFormWorld {
  readonly db: Database
  readonly clock: Clock
  readonly keeper: Pick<WindowKeyKeeper, 'read'>
  readonly recordKey: RecordKey
  /** Told of every fault of ours, without a word of what was sent. */
  readonly onFault: (error: unknown) => void
}

type Failed = TakeRefusal | 'too-large' | 'not-sent' | 'too-many'

/**
 * Where staff answer: one common address, for a slip's code and for nothing else of whoever asks. No cookie is read
 * or set, nothing is counted by address, and only a post changes anything.
 */
export function staffDoorRoutes(parts: StaffDoorParts): Hono<WebEnv> {
  const { db, clock } = parts
  const windows = heldWindows(parts.keeper)
  const door: StaffDoor = {
    ...{ db, windows, slips: heldSlips(db), recordKey: parts.recordKey },
    stored: storedItems<TakeRefusal>(),
  }
  const wrong = wrongCodes()
  const app = new Hono<WebEnv>()

  app.get(patterns.takeStaffSurvey, async (c) => {
    const asked = await askedIn(c)
    if (!asked) return trouble(c, 'not-found')
    const why = await whyShut(asked)
    if (why === 'keys-missing') return sheetAnswer(shutPage(asked, why), 503)
    return sheetAnswer(why ? shutPage(asked, why) : formPage(parts, asked, newOnce()))
  })

  app.post(patterns.takeStaffSurvey, async (c) => {
    const asked = await askedIn(c)
    if (!asked) return trouble(c, 'not-found')
    const why = await whyShut(asked)
    if (why) return shut(asked, why)
    const text = await textOf(c, largestForm, 'application/x-www-form-urlencoded')
    if (text === 'too-large') return shut(asked, text)
    if (text === null || text.split('&', mostFields + 1).length > mostFields)
      return told(asked, null, 'unreadable')
    const { questionnaire, asksWords } = asked.policy
    const form = readStaffForm(questionnaire, new URLSearchParams(text), {
      ...{ asksWords, fresh: newOnce() },
    })
    const fault = slipFaultOf(form.code)
    if (fault.kind !== 'none') return filledIn(asked, form, { kind: 'code-unknown', fault }, 422)
    const isEmpty = form.answers.every((ticked) => ticked === notTicked)
    if (isEmpty || (form.missing.length > 0 && !form.seen)) {
      const open = await tried(form.code, () => mayGoOn(door, asked, form))
      if (!open.ok) return told(asked, form, open.reason)
      return filledIn(asked, form, { kind: 'missing', places: form.missing }, 422)
    }
    const done = await tried(form.code, () => takeForm(door, asked, form))
    if (!done.ok) return told(asked, form, done.reason)
    return sheetAnswer(thanksPage(asked, done.value && receiptText(done.value)))
  })

  app.post(patterns.staffSurveyTokens, (c) =>
    answered(c, largestForm, readTokens, async (asked, sent) => {
      const done = await tried(sent.code, () => signTokens(door, asked, sent))
      return done.ok ? { state: 'signed', signatures: done.value } : { state: done.reason }
    }),
  )

  app.post(patterns.staffSurveyItems, (c) =>
    answered(c, largestItems, readItems, async (asked, sent) => {
      const done = await tried('', () => takeItems(door, asked, sent))
      return done.ok ? { state: 'taken', ...done.value } : { state: done.reason }
    }),
  )

  app.get(patterns.staffSurveyPolicy, async (c) => {
    const asked = await askedIn(c)
    return asked ? jsonAnswer(canonicalJson(asked.policy)) : trouble(c, 'not-found')
  })

  app.get(patterns.staffSurveyPromise, async (c) => {
    const asked = await askedIn(c)
    return asked ? sheetAnswer(promisePage(asked)) : trouble(c, 'not-found')
  })

  /** The survey an address leads to; null where there is none, or nothing is frozen yet. */
  async function askedIn(c: WebContext): Promise<AskedStaffForm | null> {
    const survey = await staffSurveyByCode(db, c.req.param('code') ?? '')
    const prepared = survey?.steps.find((step) => step.kind === 'prepared')
    if (!survey || !prepared) return null
    return {
      ...{ survey, policy: prepared.policy, policySha256: prepared.policySha256 },
      ...{ today: clock.today(), language: c.get('language') },
      isLarge: c.req.query('large') !== undefined,
    }
  }

  /** Why a survey takes no answers now; null while it does. */
  async function whyShut({ survey, policy, today }: AskedStaffForm): Promise<WhyShut | null> {
    const state = staffStateOf(survey, today)
    if (state === 'open') return (await windows.of(policy)) ? null : 'keys-missing'
    windows.forget(survey.id)
    if (state === 'called-off') return state
    return state === 'closed' || state === 'counted' ? 'closed' : 'not-open'
  }

  /** Does what was asked for; a fault of ours is told without a word of what was sent. */
  async function tried<Value>(
    code: string,
    take: () => Promise<Result<Value, TakeRefusal>>,
  ): Promise<Result<Value, Failed>> {
    try {
      const done = await take()
      const isWrong = !done.ok && done.reason === 'code-unknown' && looksLikeSlip(code)
      return isWrong && wrong.isOneTooMany() ? { ok: false, reason: 'too-many' } : done
    } catch (error) {
      parts.onFault(wordless(error))
      return { ok: false, reason: 'not-sent' }
    }
  }

  /** Answers a script in JSON. */
  async function answered<Sent>(
    c: WebContext,
    limit: number,
    read: (text: string) => Sent | null,
    take: (asked: AskedStaffForm, sent: Sent) => Promise<ToldScript>,
  ): Promise<Response> {
    const asked = await askedIn(c)
    if (!asked) return trouble(c, 'not-found')
    const why = await whyShut(asked)
    const told = why ? { state: stateOf[why] } : await asRead(asked)
    return jsonAnswer(JSON.stringify(told), takeStatus[told.state])

    async function asRead(asked: AskedStaffForm): Promise<ToldScript> {
      const text = await textOf(c, limit, 'application/json')
      if (text === 'too-large') return { state: text }
      const sent = text === null ? null : read(text)
      return sent ? take(asked, sent) : { state: 'unreadable' }
    }
  }

  const shut = (asked: AskedStaffForm, why: WhyShut) =>
    sheetAnswer(shutPage(asked, why), takeStatus[stateOf[why]])

  const filledIn = (
    asked: AskedStaffForm,
    form: ReadForm | null,
    notice: NonNullable<Parameters<typeof formPage>[4]>,
    status: number,
  ) => sheetAnswer(formPage(parts, asked, form?.once ?? newOnce(), form, notice), status)

  /** Says on a page why nothing was taken, with all that was filled in. */
  function told(asked: AskedStaffForm, form: ReadForm | null, reason: Failed): Response {
    const status = takeStatus[reason]
    switch (reason) {
      case 'closed':
      case 'not-open':
      case 'keys-missing':
      case 'too-large':
        return shut(asked, reason)
      case 'code-unknown':
        return filledIn(asked, form, { kind: reason, fault: { kind: 'none' } }, status)
      default:
        return filledIn(asked, form, { kind: reason }, status)
    }
  }
  return app
}

const stateOf = {
  ...{ closed: 'closed', 'called-off': 'closed', 'not-open': 'not-open' },
  ...{ 'keys-missing': 'keys-missing', 'too-large': 'too-large' },
} as const satisfies Readonly<Record<WhyShut, ToldScript['state']>>

/** The text of a body of one kind, read no further than its limit; null where it is another or broke off. */
async function textOf(
  c: WebContext,
  limit: number,
  kind: string,
): Promise<string | 'too-large' | null> {
  if (!(c.req.header('content-type') ?? '').toLowerCase().startsWith(kind)) return null
  const read = await bytesUpTo(c.req.raw.body, limit)
  if (read.ok) return new TextDecoder().decode(read.value)
  return read.reason === 'too-large' ? read.reason : null
}
