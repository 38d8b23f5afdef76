import { Hono } from 'hono'
import { patterns } from '../paths.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { addressOf as whereFrom } from '../platform/web/address.ts'
import { bytesUpTo } from '../platform/web/body.ts'
import type { Door, DoorReply, DoorRequest } from '../platform/web/early-door.ts'
import type { WebContext, WebEnv } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { SurveyGuard } from './guard-routes.ts'
import { type KnownSurvey, knownSurveys } from './known-jobs.ts'
import { type AskedForm, type FormWorld, readyForms } from './ready-form-routes.ts'
import {
  gzippedPageHeaders,
  pageHeaders,
  replyOf,
  shutPage,
  squeezed,
  takesGzip,
} from './reply-routes.ts'
import { stateOf } from './survey.ts'
import { stampPage, taking } from './take-routes.ts'

/** Where citizens answer surveys, of one installation: ahead of the framework, and by its routes. */
export interface SurveyDoor extends Door {
  /** A command of this process changed something about surveys. */
  readonly changed: () => void
}

/** An address of a form: language, code, suffix and query. */
const shape = /^(\/en)?\/s\/([a-z2-9]{5})(?:\/([a-z0-9]{1,2}))?(?:\?(.*))?$/

/** Whether an address can be a form's. */
export const mayBeSurvey = (url: string): boolean =>
  url.startsWith('/s/') || url.startsWith('/en/s/')

/** The door of one installation: its counters, what it knows and what waits to be saved live as long as it does. */
export function surveyDoor(
  parts: FormWorld & {
    readonly db: Database
    readonly clock: Clock
    readonly guard: SurveyGuard
    /** The key of the installation. */
    readonly key: string
    /** Told of every fault of ours. */
    readonly onFault: (error: unknown) => void
  },
): SurveyDoor {
  const { clock, guard } = parts
  const known = knownSurveys(parts.db)
  const ready = readyForms(parts)
  const take = taking(parts)

  function answer(request: DoorRequest) {
    const at = shape.exec(request.url)
    if (!at || !/^(GET|HEAD|POST)$/.test(request.method)) return null
    const found = known.find(at[2] ?? '')
    if (!(found instanceof Promise)) return answered(found, at, request)
    return found.then((survey) => answered(survey, at, request))
  }

  function answered(found: KnownSurvey | null, at: RegExpExecArray, request: DoorRequest) {
    if (found?.survey.kind !== 'own') return null
    const today = clock.today()
    if (stateOf(found.survey, today) === 'draft') return null
    const asked = askedOf(found, at)
    return request.method === 'POST' ? taken(asked, request) : shown(asked, request)
  }

  function shown(asked: AskedForm, request: DoorRequest): DoorReply | null {
    const shut = shutPage(asked, clock.today())
    if (shut !== null) return squeezed(request, { status: 200, headers: pageHeaders, body: shut })
    const page = ready(asked)
    if (!page) return null
    const stamp = guard.stamps.given(stampPage(asked), clock.now())
    return takesGzip(request)
      ? { status: 200, headers: gzippedPageHeaders, body: page.gzipped(stamp) }
      : { status: 200, headers: pageHeaders, body: page.plain(stamp) }
  }

  async function taken(asked: AskedForm, request: DoorRequest): Promise<DoorReply> {
    const done = await take(asked, request)
    return replyOf(parts, asked, request, { ...done, today: clock.today() })
  }
  return { answer, changed: known.changed }
}

/**
 * What an address asks for. A suffix that is of no placement names none: nobody can make places up. Nor does that
 * of a kiosk or an official who was retired, for its address may have gone round: it is an open code.
 */
function askedOf(
  known: KnownSurvey,
  [, english, , suffix, query = '']: RegExpExecArray,
): AskedForm {
  const placement = known.survey.placements.find(
    (each) => each.suffix === suffix && (each.stratum === 'open' || !each.retired),
  )
  return {
    ...{ known, language: english ? 'en' : 'th', isLarge: /(?:^|&)large(?:[=&]|$)/.test(query) },
    ...{ suffix: placement?.suffix ?? '', stratum: placement?.stratum ?? 'open' },
  }
}

/** The same addresses, for requests that come by the framework. */
export function surveyDoorRoutes(door: SurveyDoor): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  for (const pattern of [patterns.takeSurvey, patterns.takeSurveyAt])
    app.on(['GET', 'POST'], pattern, async (c) => {
      const reply = await door.answer(requestOf(c))
      if (!reply) return trouble(c, 'not-found')
      const { status, headers, body } = reply
      return new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
        ...{ status, headers },
      })
    })
  return app
}

function requestOf(c: WebContext): DoorRequest {
  const { pathname, search } = new URL(c.req.url)
  return {
    ...{ method: c.req.method, url: pathname + search },
    header: (name) => c.req.header(name),
    address: () => whereFrom(c),
    async body(limit) {
      const read = await bytesUpTo(c.req.raw.body, limit)
      if (read.ok) return Buffer.from(read.value)
      return read.reason === 'too-large' ? 'too-large' : null
    },
  }
}
