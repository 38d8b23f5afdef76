import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readAnswers, type SentAnswers } from '../../src/surveys/answer-form.ts'
import { formPolicy } from '../../src/surveys/form-look.ts'
import {
  type FormNotice,
  type FormView,
  formHtml,
  stampMark,
} from '../../src/surveys/pages/form.tsx'
import { thanksHtml } from '../../src/surveys/pages/thanks.tsx'
import { receipts } from '../../src/surveys/receipt.ts'
import { shownSurvey } from '../world/shown-survey.ts'

/** What the door says of a post, once for each in its order; then it counts. */
export type Saying = Readonly<Record<string, unknown>> & { readonly state: string }

/** A door that shows the form of one survey and says of what it is sent what a test wants to hear. */
export interface SurveyDoorStub {
  readonly address: string
  /** All that was posted, in order. */
  readonly posts: readonly SentAnswers[]
  /** The ids that were counted, each once. */
  readonly counted: ReadonlySet<string>
  readonly says: (...sayings: readonly Saying[]) => void
  readonly close: () => Promise<void>
}

/** What the door says on its thank-you page. */
export const receiptOf = receipts('the key of a door in tests')

const script = path.resolve('dist/islands/survey-form.js')
const states: Readonly<Record<string, number>> = {
  ...{ missing: 422, stale: 422, 'ticket-unknown': 422, 'ticket-spent': 409, closed: 410 },
  ...{ 'too-many': 429, prove: 428, 'not-sent': 503 },
}

/** Opens the door; `change` is what differs from the usual form, which may come without its script. */
export async function openSurveyDoor(
  change: Partial<FormView> = {},
  isScripted = true,
): Promise<SurveyDoorStub> {
  const posts: SentAnswers[] = []
  const counted = new Set<string>()
  const waiting: Saying[] = []

  const viewOf = (url: URL): FormView => {
    const language = url.pathname.startsWith('/en/') ? 'en' : 'th'
    const isLarge = url.searchParams.has('large')
    const [here, there] =
      language === 'th' ? ['/s/k7m2p', '/en/s/k7m2p'] : ['/en/s/k7m2p', '/s/k7m2p']
    return shownSurvey({
      ...{ language, isLarge, ...change },
      addresses: {
        ...{ self: url.pathname + url.search, next: '/s/k7m2p', otherLanguage: there },
        results: null,
        ...{
          large: isLarge ? here : `${here}?large`,
          script: isScripted ? '/assets/survey-form.js' : null,
        },
      },
    })
  }
  const said = (view: FormView, sent: SentAnswers): Saying => {
    const saying = waiting.shift()
    if (saying) return saying
    if (sent.missing.length > 0 && !sent.seen) return { state: 'missing', missing: sent.missing }
    const id = sent.stamp.split('.')[0] ?? ''
    const state = counted.has(id) ? 'already-counted' : 'counted'
    counted.add(id)
    return { state, receipt: receiptOf(id), view: view.title.th }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://door')
    if (url.pathname === '/assets/survey-form.js')
      return response.setHeader('content-type', 'text/javascript').end(readFileSync(script))
    if (!/^(\/en)?\/s\/k7m2p$/.test(url.pathname)) return response.writeHead(404).end()
    const view = viewOf(url)
    const html = (status: number, page: string) =>
      response
        .writeHead(status, {
          ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
          'content-security-policy': formPolicy,
        })
        .end(page)
    if (request.method !== 'POST')
      return html(200, formHtml(view).replace(stampMark, `${randomUUID()}.0.seal`))
    const bytes: Buffer[] = []
    for await (const chunk of request) bytes.push(chunk)
    const sent = readAnswers(
      view.questionnaire,
      new URLSearchParams(Buffer.concat(bytes).toString()),
    )
    posts.push(sent)
    const saying = said(view, sent)
    const status = states[saying.state] ?? 200
    if (request.headers.accept === 'application/json')
      return response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(saying))
    if (typeof saying['receipt'] === 'string')
      return html(
        status,
        thanksHtml({
          ...view,
          ...{ receipt: saying['receipt'], wasCounted: saying.state === 'already-counted' },
          ...{ results: null, again: view.addresses.self },
        }),
      )
    const notice = { kind: saying.state, places: sent.missing } as FormNotice
    return html(
      status,
      formHtml({ ...view, filled: sent, notice }).replace(stampMark, () => sent.stamp),
    )
  }

  const server = createServer((request, response) => void answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ posts, counted, says: (...sayings) => void waiting.push(...sayings) },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
