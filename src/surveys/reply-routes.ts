import type { DoorReply, DoorRequest } from '../platform/web/early-door.ts'
import { gzipped } from '../platform/web/ready-page.ts'
import type { SentAnswers } from './answer-form.ts'
import { formPolicy } from './form-look.ts'
import { type FormNotice, formHtml, stampMark } from './pages/form.tsx'
import { closedHtml, pausedHtml, thanksHtml, tooLargeHtml } from './pages/thanks.tsx'
import {
  type AskedForm,
  afterViewOf,
  type FormWorld,
  formViewOf,
  latestOf,
  nextAddressOf,
} from './ready-form-routes.ts'
import { closingDayOf, stateOf } from './survey.ts'

/** What is said to whoever sent a form. With a stamp, it is the form again with all that was filled in. */
export type Told =
  | { readonly state: 'counted' | 'already-counted'; readonly receipt: string }
  | { readonly state: 'missing'; readonly missing: readonly number[]; readonly stamp: string }
  | { readonly state: 'prove'; readonly challenge: object; readonly stamp: string }
  | { readonly state: 'too-many'; readonly seconds: number; readonly stamp: string }
  | {
      readonly state: 'not-sent'
      readonly stamp: string
      readonly why: 'disk-full' | 'away'
    }
  | { readonly state: Exclude<SimpleNotice, 'not-sent' | 'too-many'>; readonly stamp: string }
  | { readonly state: 'closed' | 'too-large' | 'unreadable' }

type SimpleNotice = Exclude<FormNotice['kind'], 'missing' | 'prove'>

/** Seconds after which what was not sent may be sent again. */
const soon = 10

const statusOf = (told: Told): number =>
  told.state === 'not-sent' && told.why === 'disk-full' ? 507 : statuses[told.state]

const statuses: Readonly<Record<Told['state'], number>> = {
  ...{ counted: 200, 'already-counted': 200, missing: 422, prove: 428, stale: 422 },
  ...{ 'too-soon': 422, 'ticket-unknown': 422, 'ticket-spent': 409, 'too-many': 429 },
  ...{ 'not-sent': 503, paused: 409, trapped: 422, closed: 410, 'too-large': 413 },
  unreadable: 422,
}

/** Says it in JSON to a script, and as a page to whoever has none. */
export function replyOf(
  world: FormWorld,
  asked: AskedForm,
  request: Pick<DoorRequest, 'header'>,
  { told, sent, today }: { told: Told; sent: SentAnswers | null; today: AskedToday },
): DoorReply {
  const isJson = (request.header('accept') ?? '').includes('application/json')
  const body = isJson ? JSON.stringify(told) : pageOf(world, asked, told, sent, today)
  const wait = told.state === 'too-many' ? told.seconds : told.state === 'not-sent' ? soon : null
  const own = isJson ? jsonHeaders : pageHeaders
  const headers = wait === null ? own : { ...own, 'retry-after': String(wait) }
  return squeezed(request, { status: statusOf(told), headers, body })
}
type AskedToday = Parameters<typeof stateOf>[1]

function pageOf(
  world: FormWorld,
  asked: AskedForm,
  told: Told,
  sent: SentAnswers | null,
  today: AskedToday,
): string {
  const after = afterViewOf(asked)
  switch (told.state) {
    case 'counted':
    case 'already-counted':
      return thanksHtml({
        ...{ ...after, receipt: told.receipt, wasCounted: told.state === 'already-counted' },
        ...{
          improved: latestOf(asked).improved,
          stratum: asked.stratum,
          again: nextAddressOf(asked),
        },
      })
    case 'too-large':
    case 'unreadable':
      return tooLargeHtml(after)
    case 'closed':
      return closedPage(asked, today)
  }
  const view = formViewOf(world, asked)
  if (!view) return closedPage(asked, today)
  const html = formHtml({ ...view, filled: sent, notice: noticeOf(told) })
  return html.replace(stampMark, () => told.stamp)
}

function noticeOf(told: Extract<Told, { readonly stamp: string }>): FormNotice {
  if (told.state === 'missing') return { kind: 'missing', places: told.missing }
  if (told.state === 'prove') return { kind: 'prove', challenge: JSON.stringify(told.challenge) }
  return { kind: told.state }
}

/** The page of a survey that takes no answers; null while it does. */
export function shutPage(asked: AskedForm, today: AskedToday): string | null {
  const state = stateOf(asked.known.survey, today)
  if (state === 'closed') return closedPage(asked, today)
  return state === 'paused' ? pausedHtml(afterViewOf(asked)) : null
}

function closedPage(asked: AskedForm, today: AskedToday): string {
  const last = closingDayOf(asked.known.survey)
  return closedHtml({
    ...afterViewOf(asked),
    closedOn: last !== null && last < today ? last : null,
  })
}

/** A stamp is for one form, and an answer for one person: neither is kept anywhere. */
const unkept = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', vary: 'Accept-Encoding' }

const jsonHeaders = { ...unkept, 'content-type': 'application/json' }

/** The headers of every page of a survey. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...{ ...unkept, 'content-type': 'text/html; charset=UTF-8' },
  'content-security-policy': formPolicy,
}
export const gzippedPageHeaders: Readonly<Record<string, string>> = {
  ...{ ...pageHeaders, 'content-encoding': 'gzip' },
}

/** Whether whoever asks takes gzip. */
export const takesGzip = ({ header }: Pick<DoorRequest, 'header'>): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(header('accept-encoding') ?? '')

/** A page made for this request alone, compressed where that is taken and worth it. */
export function squeezed(request: Pick<DoorRequest, 'header'>, reply: DoorReply): DoorReply {
  if (reply.body.length < 1000 || !takesGzip(request)) return reply
  return {
    ...{ status: reply.status, body: gzipped(reply.body) },
    headers: { ...reply.headers, 'content-encoding': 'gzip' },
  }
}
