import { Hono } from 'hono'
import type { MeasureId } from '../basics/ids.ts'
import type { Result } from '../basics/result.ts'
import { isUuid } from '../basics/uuid.ts'
import type { EvidenceFile } from '../evidence/evidence.ts'
import { evidenceWords } from '../evidence/messages.ts'
import type { EvidenceRefusal } from '../evidence/refusal.ts'
import { evidenceFor } from '../evidence/store.ts'
import { ownersOf, titleOf } from '../measures/measure.ts'
import { measureWords } from '../measures/messages.ts'
import { notReported, type Progress } from '../measures/progress.ts'
import { measureHistory, planOf } from '../measures/store.ts'
import type { MeasureHistory, MeasureRefusal, StoredMeasure } from '../measures/stored-plan.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { type FieldProblem, formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import type { BodyTrouble } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { sendReport } from './commands.ts'
import { readReport, reportAsTyped, type WrongReport } from './forms.ts'
import { workWords } from './messages.ts'
import { ReportPage } from './pages/report.tsx'
import { SentPage } from './pages/sent.tsx'
import { type AtWork, atWork, mayReport } from './routes.tsx'

/** A form with photos as it was taken in: what was typed, the drafts its photos became, and what was not taken. */
export interface TakenReport {
  readonly typed: Typed
  readonly files: readonly { readonly word: string; readonly file: EvidenceFile }[]
  readonly problems: readonly FieldProblem[]
}

/** Takes in a form with photos, streamed; given from above, for it is a door of evidence. */
export type TakeIn = (c: WebContext) => Promise<Result<TakenReport, BodyTrouble>>

interface Shown {
  readonly typed: Typed
  readonly held?: TakenReport['files']
  readonly wrong?: readonly WrongReport[]
  readonly problems?: readonly FieldProblem[]
  readonly refusal?: (MeasureRefusal | EvidenceRefusal)['code']
}

/** Reporting from a phone on one page, and the receipt that the report has arrived. */
export function reportRoutes(world: World, takeIn: TakeIn): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.workReport, (c) =>
    atRow(c, async (at, measure) => show(c, at, measure, { typed: opened(measure) })),
  )

  app.post(patterns.workReport, (c) =>
    atRow(c, async (at, measure) => {
      const taken = await takeIn(c)
      if (!taken.ok) return trouble(c, taken.reason)
      const { typed, files: held, problems } = taken.value
      const read = readReport(typed, clock.today(), held.length)
      const before = await reportNamed(at, measure, typedIn(typed, 'basedOn'))
      const key = typedIn(typed, 'key')
      if (!before || !isUuid(key))
        return show(c, at, measure, { typed: opened(measure), held, refusal: 'changed-meanwhile' })
      if (!read.ok || problems.length > 0)
        return show(c, at, measure, { typed, held, problems, wrong: read.ok ? [] : read.reason })
      const done = await sendReport(contextIn(c, world), {
        ...{ agencyId: at.agency.id, fiscalYear: at.year, measureId: measure.id, key },
        ...{ ...before, said: read.value, photos: held.map(({ file }) => file) },
        row: {
          target: { kind: 'measure', measureId: measure.id },
          units: ownersOf(measure.responsible),
          name: [...measure.codes, titleOf(measure)].join(' '),
        },
      })
      if (done.ok)
        return c.redirect(
          pathsIn(c.get('language')).workSent(at.agency.code, at.year, measure.id, done.value.fact),
          303,
        )
      const now = (await planOf(db, at.agency.id, at.year))?.measures.find(
        ({ id }) => id === measure.id,
      )
      return now
        ? show(c, at, now, { typed, held, refusal: done.reason.code })
        : trouble(c, 'not-found')
    }),
  )

  app.get(patterns.workSent, (c) =>
    atRow(c, async (at, measure) => {
      const fact = (await historyOf(at, measure.id))?.facts.find(
        ({ id, kind }) => id === c.req.param('fact') && kind === 'progress',
      )
      if (fact?.kind !== 'progress') return trouble(c, 'not-found')
      const linked = await evidenceFor(db, at.agency.id, { measureIds: [measure.id] })
      // What was sent together was recorded at one moment, by one person.
      const pieces = (linked.get(measure.id) ?? []).filter(
        (piece) => piece.recordedAt === fact.recordedAt && piece.recordedBy === fact.recordedBy,
      )
      return page(
        c,
        <SentPage
          frame={c.get('frame')}
          {...{ ...at, measure, fact, pieces }}
          owner={c.get('actor').id}
        />,
      )
    }),
  )

  return app

  /** A measure of the plan this person may report on. */
  function atRow(
    c: WebContext,
    then: (at: AtWork, measure: StoredMeasure) => Promise<Response>,
  ): Promise<Response> {
    return atWork(c, world, async (at) => {
      const measure = at.plan?.measures.find(({ id }) => id === c.req.param('measure'))
      if (!measure) return trouble(c, 'not-found')
      return mayReport(c.get('actor'), at.agency, measure)
        ? then(at, measure)
        : trouble(c, 'not-allowed')
    })
  }

  function historyOf({ agency }: AtWork, id: MeasureId): Promise<MeasureHistory | null> {
    return measureHistory(db, agency.id, id)
  }

  /** The report a form was opened on, with what it said; null where the form names none of this measure. */
  async function reportNamed(
    at: AtWork,
    measure: StoredMeasure,
    sent: string,
  ): Promise<{ basedOn: StoredMeasure['standing']['entry']; before: Progress } | null> {
    if (sent === '') {
      const { entry, ...before } = notReported
      return { basedOn: entry, before }
    }
    const fact = (await historyOf(at, measure.id))?.facts.find(({ id }) => id === sent)
    return fact?.kind === 'progress' ? { basedOn: fact.id, before: fact.progress } : null
  }

  function opened({ standing }: StoredMeasure): Typed {
    return reportAsTyped({ ...standing, isReported: standing.entry !== null }, clock.today())
  }

  function show(c: WebContext, at: AtWork, measure: StoredMeasure, shown: Shown) {
    const { typed, held = [], wrong = [], problems = [], refusal } = shown
    const language = c.get('language')
    const said = formSaying(typed, wrong, workWords[language].wrong)
    const isUsed = refusal === 'form-used-twice'
    const key = typedIn(typed, 'key')
    const status = refusal ? 409 : said.problems.length + problems.length > 0 ? 422 : 200
    return page(
      c,
      <ReportPage
        frame={c.get('frame')}
        {...{ agency: at.agency, year: at.year, measure, held }}
        owner={c.get('actor').id}
        form={{ typed, problems: [...problems, ...said.problems] }}
        refusal={refusal ? sentenceOf(refusal, language) : null}
        hidden={{
          key: !isUsed && isUuid(key) ? key : newId(),
          // Shown again after somebody else's report, it is sent after that one, which stands on the page.
          basedOn: status === 422 ? typedIn(typed, 'basedOn') : (measure.standing.entry ?? ''),
        }}
      />,
      status,
    )
  }
}

function sentenceOf(code: NonNullable<Shown['refusal']>, language: 'th' | 'en'): string {
  const words = workWords[language]
  if (code === 'changed-meanwhile') return words.meanwhile
  if (code === 'form-used-twice') return words.usedTwice
  if (code === 'evidence-missing') return words.photoMissing
  const measures: Readonly<Record<string, string>> = measureWords[language].refused
  const evidence: Readonly<Record<string, string>> = evidenceWords[language].refused
  return measures[code] ?? evidence[code] ?? code
}
