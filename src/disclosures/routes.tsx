import { Hono } from 'hono'
import { localOfficer } from '../accounts/local-officer.ts'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { DivisionId, FactId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type AtItem, atItem, planAddressOf } from './at-item-routes.ts'
import { monthsOfYear } from './cadence.ts'
import type { Captured } from './capture.ts'
import type { LinkDoor } from './capture-jobs.ts'
import { answerItem, assignItem, stepItem } from './commands.ts'
import { elementsOf, placesOf, stepKinds, urlsOf } from './disclosure.ts'
import { documentsOf } from './document-store.ts'
import { answerAsTyped, readAnswerForm, rowsTyped, withRows } from './forms.ts'
import { handOverRoutes } from './hand-over-routes.tsx'
import { linkStandingsOf } from './link-store.ts'
import { hintsOfYear } from './link-use.ts'
import { itemListRoutes } from './list-routes.tsx'
import { disclosureWords, suggestedExplanation } from './messages.ts'
import { ItemPage } from './pages/item-page.tsx'
import { isLocalGovernment } from './problems.ts'
import { capturedBefore, notOpenedPart } from './publishing-routes.tsx'
import {
  type DisclosureRefusal,
  newestOf,
  notYetPublic,
  publicDocuments,
  type Said,
} from './steps.ts'
import { disclosuresOf, itemsOf } from './store.ts'
import { oitTroubleWords } from './trouble-messages.ts'
import type { WrongAnswer } from './wrong-answer.ts'

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly { readonly field: string; readonly code: WrongAnswer }[]
  readonly refusal?: DisclosureRefusal['code'] | 'day-unreadable'
  /** The form was sent back to have a row more or less: nothing is wrong. */
  readonly isRedrawn?: true
  /** What is refused is only what was to follow: the answer itself is saved. */
  readonly isSaved?: true
  /** What was typed into one of the other forms of the page. */
  readonly beside?: Typed
  /** Links that did not open when the answer was about to be published. */
  readonly notOpened?: readonly Captured[]
}

/** The desk of disclosures: the items of a year, and one of them with its answer and its steps. */
export function disclosureRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
  beside: Parameters<typeof itemListRoutes>[2],
  door: LinkDoor | null = null,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  const here = (c: WebContext, then: (at: AtItem) => Response | Promise<Response>) =>
    atItem(c, world, frameworks, then)

  app.route('/', itemListRoutes(world, frameworks, beside))
  app.route('/', handOverRoutes(world, frameworks))
  app.get(patterns.oitItem, (c) => here(c, (at) => show(c, at)))

  app.post(patterns.oitItem, (c) =>
    here(c, (at) =>
      withForm(c, async (typed) => {
        if (!at.may.answer) return trouble(c, 'not-allowed')
        const redrawn = withRows(typed, typedIn(typed, 'act'))
        if (redrawn) return show(c, at, { typed: redrawn, isRedrawn: true })
        const { content, wrong } = readAnswerForm(typed, {
          elements: elementsOf(at.item.item, isLocalGovernment(at.agency.type)).map(({ id }) => id),
          months: typedIn(typed, 'months') === 'yes' ? monthsOfYear(at.year) : null,
          today: clock.today(),
        })
        const unconfirmed =
          typedIn(typed, 'copied') === 'yes' && typedIn(typed, 'confirmed') !== 'yes'
            ? [{ field: 'confirmed', code: 'not-confirmed' as const }]
            : []
        if (wrong.length + unconfirmed.length > 0)
          return show(c, at, { typed, wrong: [...wrong, ...unconfirmed] })
        const basedOn = typedIn(typed, 'basedOn')
        const done = await answerItem(contextIn(c, world), {
          ...{ ...acted(at), content },
          basedOn: isUuid(basedOn) ? (basedOn as FactId) : null,
        })
        if (!done.ok) return show(c, at, { typed, refusal: done.reason.code })
        if (typedIn(typed, 'act') !== 'ready') return saved(c, at)
        const ready = await stepItem(contextIn(c, world), {
          ...{ ...acted(at), said: 'ready', reason: '', seen: done.value.answerId },
        })
        return ready.ok ? saved(c, at) : afterSaving(c, ready.reason.code)
      }),
    ),
  )

  app.post(patterns.oitReady, (c) => here(c, (at) => step(c, at, () => 'ready')))
  app.post(patterns.oitStep, (c) =>
    here(c, (at) =>
      step(c, at, (typed) => {
        const said = typedIn(typed, 'said')
        if (said === 'check-and-publish') return said
        return stepKinds.find((kind) => kind === said && kind !== 'ready') ?? null
      }),
    ),
  )

  app.post(patterns.oitOwner, (c) =>
    here(c, (at) =>
      withForm(c, async (typed) => {
        const division = typedIn(typed, 'division')
        const day = typedIn(typed, 'due').trim()
        const due = day === '' ? null : readDayTyped(day)
        if (due && !due.ok) return show(c, at, { beside: typed, refusal: 'day-unreadable' })
        if (division !== '' && !isUuid(division)) return trouble(c, 'not-found')
        const done = await assignItem(contextIn(c, world), {
          ...acted(at),
          divisionId: division === '' ? null : (division as DivisionId),
          due: due?.value ?? null,
        })
        if (done.ok) return saved(c, at)
        if (done.reason.code === 'division-missing') return trouble(c, 'not-found')
        return show(c, at, { beside: typed, refusal: done.reason.code })
      }),
    ),
  )
  return app

  function step(c: WebContext, at: AtItem, saidIn: (typed: Typed) => Said | null) {
    return withForm(c, async (typed) => {
      const said = saidIn(typed)
      const seen = typedIn(typed, 'seen')
      const documentSeen = typedIn(typed, 'documentSeen')
      if (said === null) return trouble(c, 'not-found')
      const notOpened = await capturedBefore(c, world, door, at, { said, typed })
      if (notOpened.length > 0) return show(c, at, { beside: typed, notOpened })
      const done = await stepItem(contextIn(c, world), {
        ...{ ...acted(at), said },
        reason: typedIn(typed, 'reason').trim().slice(0, 1_000),
        seen: isUuid(seen) ? (seen as FactId) : null,
        documentSeen: isUuid(documentSeen) ? documentSeen : null,
      })
      if (done.ok) return saved(c, at)
      return show(c, at, { beside: typed, refusal: done.reason.code })
    })
  }

  /** The answer is saved, and may not be said to be ready yet. */
  function afterSaving(c: WebContext, refusal: DisclosureRefusal['code']) {
    return atItem(c, world, frameworks, (now) => show(c, now, { refusal, isSaved: true }))
  }

  function saved(c: WebContext, { agency, year, code }: AtItem) {
    return sayingSaved(c, world, pathsIn(c.get('language')).oitItem(agency.code, year, code))
  }

  async function show(c: WebContext, at: AtItem, shown: Shown = {}) {
    if (shown.refusal === 'not-allowed') return trouble(c, 'not-allowed')
    const { agency, year, framework, code, item, divisions, may } = at
    const { wrong = [], refusal = null, beside = {}, notOpened = [] } = shown
    const language = c.get('language')
    const paths = pathsIn(language)
    const words = oitTroubleWords[language]
    const from = item.before.find(({ code }) => code === c.req.query('from'))?.answer ?? null
    const isCopied = shown.typed ? typedIn(shown.typed, 'copied') === 'yes' : from !== null
    const typed = shown.typed ?? begun(at, from)
    const recurs =
      item.cadence === 'monthly' ||
      c.req.query('months') === '1' ||
      typedIn(typed, 'months') === 'yes'
    const rows = rowsTyped(typed)
    const documents = await documentsOf(db, agency.id, year, code)
    const standings = await linkStandingsOf(db, agency.id, item.answer ? urlsOf(item.answer) : [])
    const items = await itemsOf(db, agency.id, framework)
    const hints = hintsOfYear(items, year, (url) => standings.get(url)?.newest ?? null)
    const { owners } = await disclosuresOf(db, agency.id, year, code)
    const people = [...item.answers, ...item.steps, ...owners].map(({ recordedBy }) => recordedBy)
    const names = await namesOf(db, people)
    const codes = placesOf(framework).map((place) => place.item.code)
    const position = codes.indexOf(code)
    const stand = publicDocuments(item, documents)
    const open = divisions.filter(({ isClosed, id }) => !isClosed || id === item.owner?.divisionId)
    return page(
      c,
      <ItemPage
        frame={c.get('frame')}
        {...{ agency, year, item, standings }}
        hints={hints.get(code) ?? []}
        planAddress={planAddressOf(c, at)}
        division={divisions.find(({ id }) => id === item.owner?.divisionId)?.name ?? ''}
        refusal={
          refusal &&
          (shown.isSaved ? words.savedBut(words.refused[refusal]) : words.refused[refusal])
        }
        notOpened={notOpenedPart(c, at, notOpened, beside)}
        steps={{
          ...{ may, newDocuments: notYetPublic(item, documents).length },
          documentSeen: newestOf(documents),
          to: {
            ready: paths.oitReady(agency.code, year, code),
            step: paths.oitStep(agency.code, year, code),
            owner: paths.oitOwner(agency.code, year, code),
          },
          form: { typed: beside, problems: [] },
        }}
        answer={
          may.answer
            ? {
                ...{ isCopied, isLocal: isLocalGovernment(agency.type) },
                form: formSaying(typed, wrong, words.wrong),
                rows: rows.length > 0 ? rows : [{ url: '', clickPath: '' }],
                hidden: {
                  basedOn: shown.typed
                    ? refusal === 'changed-meanwhile'
                      ? (item.answer?.id ?? '')
                      : typedIn(shown.typed, 'basedOn')
                    : (item.answer?.id ?? ''),
                  ...(isCopied && { copied: 'yes' }),
                  ...(recurs && { months: 'yes' }),
                },
                months: recurs ? monthsOfYear(year) : null,
                monthsByTable: item.answer?.months == null,
                byMonth: paths.oitItem(agency.code, year, code, { months: 1 }),
                suggested: item.answer ? suggestedExplanation('th', item.answer) : '',
              }
            : null
        }
        assign={
          may.assign
            ? {
                action: paths.oitOwner(agency.code, year, code),
                divisions: open.map(({ id, name }) => ({ value: id, text: name })),
                divisionsAddress: allow(c.get('actor'), 'manage-agency', agency).ok
                  ? paths.divisions(agency.code)
                  : null,
                form: {
                  typed: beside['division']
                    ? beside
                    : {
                        division: [item.owner?.divisionId ?? ''],
                        due: [item.owner?.due ? toDayTyped(item.owner.due) : ''],
                      },
                  problems: [],
                },
              }
            : null
        }
        documents={{
          may,
          upload: paths.oitUpload(agency.code, year, code),
          documents: documents.map((document) => ({
            document,
            isPublic: stand.includes(document),
            address: `${originOf(c)}${pathsIn('th').publicOitDocument(agency.code, year, code, document.id)}`,
            file: paths.oitFile(agency.code, year, code, document.id, document.file.sha256),
            act: paths.oitDocument(agency.code, year, code, document.id),
          })),
        }}
        history={{
          ...{ owners, documents },
          divisionNamed: (id) => divisions.find((each) => each.id === id)?.name ?? '',
          nameOf: (id) =>
            id === localOfficer.id
              ? disclosureWords[language].localOfficer
              : (names.get(id) ?? disclosureWords[language].nobody),
        }}
        neighbours={{ before: codes[position - 1] ?? null, after: codes[position + 1] ?? null }}
      />,
      refusal || notOpened.length > 0 ? 409 : wrong.length > 0 ? 422 : 200,
    )
  }
}

const acted = ({ agency, framework, code }: AtItem) => ({ agencyId: agency.id, framework, code })

/** The form as it is opened: the newest answer, or what is taken over of last year's, without elements and days. */
function begun({ item }: AtItem, from: AtItem['item']['answer']): Typed {
  if (from)
    return answerAsTyped({
      ...{ ...from, elements: [], noneOn: null, updatedOn: null, months: null },
      // Its own words; a sentence that was made is made anew.
      explanation: from.explanation,
    })
  return item.answer ? answerAsTyped(item.answer) : { answer: ['not-yet'] }
}
