import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { plainPrintedCode } from '../basics/printed-code.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { TicketsPage } from './pages/tickets.tsx'
import { countsOf, surveyOf } from './store.ts'
import { closingDayOf, type Survey, stateOf } from './survey.ts'
import { newTicketCode, type TicketRefusal, type WrongTickets } from './ticket.ts'
import { cancelSheet, printTickets } from './ticket-commands.ts'
import { readTicketForm } from './ticket-forms.ts'
import { ticketWords } from './ticket-messages.ts'
import { ticketSheet } from './ticket-sheet-routes.ts'
import { batchesOf } from './ticket-store.ts'

interface Place {
  readonly agency: Agency
  readonly survey: Survey
}

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly { readonly field: string; readonly code: WrongTickets }[]
  readonly refusal?: TicketRefusal
}

/** How often codes are drawn anew where one of them is in use already, which hardly ever is so. */
const mostDraws = 3

/** The queue tickets of a survey: a sheet is printed, and its codes are nowhere but in that answer. */
export function ticketRoutes(
  world: World,
  originOf: (c: WebContext) => string,
  isPracticeYear: (agency: AgencyId, year: FiscalYear) => Promise<boolean>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.surveyTickets, (c) => atSurvey(c, (at) => show(c, at, {})))

  app.post(patterns.surveyTickets, (c) =>
    atSurvey(c, (at) =>
      withForm(c, async (typed) => {
        const cancelled = typedIn(typed, 'cancel')
        if (cancelled !== '') return cancel(c, at, cancelled)
        // What would be refused is neither asked about nor printed; the command asks again.
        const early = refusalOf(at.survey)
        if (early) return show(c, at, { typed, refusal: early })
        const { label, many, wrong } = readTicketForm(typed)
        if (wrong.length > 0) return show(c, at, { typed, wrong })
        return print(c, at, { label, many, typed })
      }),
    ),
  )
  return app

  async function print(
    c: WebContext,
    at: Place,
    { label, many, typed }: { label: string; many: number; typed: Typed },
  ) {
    const { agency, survey } = at
    const context = contextIn(c, world)
    for (let draw = 1; ; draw += 1) {
      const codes = drawn(many)
      // Paper first: where it cannot be printed, no ticket was issued.
      const bytes = await printed(c, at, label, codes)
      const done = await printTickets(context, {
        ...{ agencyId: agency.id, surveyId: survey.id, label, codes },
      })
      if (done.ok) return answer(c, survey, bytes)
      if (done.reason.code !== 'codes-taken' || draw === mostDraws)
        return show(c, at, { typed, refusal: done.reason })
    }
  }

  function refusalOf(survey: Survey): TicketRefusal | null {
    if (survey.kind !== 'own') return { code: 'not-own' }
    return stateOf(survey, clock.today()) === 'closed' ? { code: 'survey-closed' } : null
  }

  async function printed(c: WebContext, { agency, survey }: Place, label: string, codes: string[]) {
    const address = `${originOf(c)}${pathsIn('th').takeSurvey(survey.code)}`
    return ticketSheet({
      ...{ agency, title: survey.revisions[0].title, address, label },
      ...{ lastDay: closingDayOf(survey), language: 'th' },
      tickets: codes.map((code) => ({ code, url: `${address}#t=${plainPrintedCode(code)}` })),
      mark: (await isPracticeYear(agency.id, survey.year))
        ? 'practice'
        : stateOf(survey, clock.today()) === 'draft'
          ? 'draft'
          : null,
    })
  }

  /** The file is the only place the codes are in: no browser keeps the answer, and it is saved, not shown. */
  function answer(c: WebContext, survey: Survey, bytes: Uint8Array): Response {
    c.header('cache-control', 'no-store')
    const name = { latin: `tickets-${survey.code}`, thai: `บัตรคิว-${survey.code}` }
    return fileAnswer(c, name, 'pdf', { bytes, contentType: 'application/pdf' }, 'attachment')
  }

  async function cancel(c: WebContext, at: Place, batchId: string) {
    const { agency, survey } = at
    const done = await cancelSheet(contextIn(c, world), {
      ...{ agencyId: agency.id, surveyId: survey.id, batchId },
    })
    if (!done.ok) return show(c, at, { refusal: done.reason })
    const paths = pathsIn(c.get('language'))
    return sayingSaved(c, world, paths.surveyTickets(agency.code, survey.year, survey.id))
  }

  async function atSurvey(
    c: WebContext,
    then: (at: Place) => Response | Promise<Response>,
  ): Promise<Response> {
    const at = await agencyYearAt(db, c.req.param())
    const survey = at && (await surveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
    if (!at || survey?.year !== at.year) return trouble(c, 'not-found')
    return then({ agency: at.agency, survey })
  }

  async function show(c: WebContext, { agency, survey }: Place, shown: Shown) {
    const { typed = {}, wrong = [], refusal } = shown
    if (refusal?.code === 'not-allowed') return trouble(c, 'not-allowed')
    const of = { agencyId: agency.id, surveyId: survey.id }
    const words = ticketWords[c.get('language')]
    const counts = await countsOf(db, agency.id, survey.id)
    return page(
      c,
      <TicketsPage
        frame={c.get('frame')}
        {...{ agency, survey, state: stateOf(survey, clock.today()) }}
        batches={await batchesOf(db, of)}
        answers={counts.find(({ stratum }) => stratum === 'event')?.n ?? 0}
        mayManage={allow(c.get('actor'), 'manage-survey', agency).ok}
        form={formSaying(typed, wrong, words.wrong)}
        refusal={refusal ? words.refused[refusal.code] : null}
      />,
      wrong.length > 0 ? 422 : refusal ? 409 : 200,
    )
  }
}

/** So many codes, none twice. */
function drawn(many: number): string[] {
  const codes = new Set<string>()
  while (codes.size < many) codes.add(newTicketCode())
  return [...codes]
}
