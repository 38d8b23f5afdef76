import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Upload, uploadedForm } from '../platform/web/upload.ts'
import { withForm } from '../platform/web/with-form.ts'
import { enterResult, undoResult } from './commands.ts'
import { readOrigin, readResultForm, scoresAsTyped } from './forms.ts'
import { EnterResultPage } from './pages/enter-result.tsx'
import { ResultPage } from './pages/result.tsx'
import { type ReadScores, readPastedScores, readScoresOf } from './read-scores.ts'
import { resultWords } from './result-messages.ts'
import { currentOf, type ResultRefusal, type WrongResult } from './result-version.ts'
import { resultVersions } from './store.ts'

/** Where a request stands: the agency, and the year whose scores these are. */
interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly framework: Framework | null
}
/** The same, of a year whose assessment is known. */
type KnownDesk = Desk & { readonly framework: Framework }

interface Shown {
  readonly typed: Typed
  readonly wrong?: readonly WrongResult[]
  readonly checked?: ReadScores
  readonly refusal?: ResultRefusal
  readonly hidden?: Readonly<Record<string, string>>
  readonly status?: 200 | 409 | 413 | 422
}

/** A result page or a sheet of scores is small. */
const limits = { file: 5 * 1024 * 1024, field: 512 * 1024 }

/** The official scores of a year: shown, entered by hand, by a paste or by a file, and undone. */
export function resultRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world
  const draftsOf = (c: WebContext) => world.files.drafts.of(c.get('actor').id)

  app.get(patterns.result, (c) => atDesk(c, (desk) => showResult(c, desk, null)))

  app.get(patterns.enterResult, (c) =>
    atKnown(c, async (desk) => {
      const current = currentOf(await resultVersions(db, desk.agency.id, desk.year))
      const typed = current ? scoresAsTyped(current.scores) : {}
      return showForm(c, desk, { typed, hidden: { seen: current?.id ?? '' } })
    }),
  )

  app.post(patterns.enterResult, (c) =>
    atKnown(c, (desk) =>
      withForm(c, async (typed) => {
        const read = readResultForm(typed, desk.framework)
        const from = readOrigin(typed)
        const { draft, ...origin } = from
        const hidden = { ...origin, draft, seen: typedIn(typed, 'seen') }
        if (!read.ok) return showForm(c, desk, { typed, wrong: read.reason, hidden, status: 422 })
        const checked = { scores: read.value, unread: [] }
        if (typedIn(typed, 'act') !== 'save') return showForm(c, desk, { typed, checked, hidden })
        const bytes = draft === '' ? null : await draftsOf(c).read(draft)
        const saved = await enterResult(contextIn(c, world), {
          ...{ agencyId: desk.agency.id, framework: desk.framework, scores: read.value },
          ...{ origin: from.origin, paper: bytes && { name: from.fileName, bytes } },
          seen: hidden.seen === '' ? null : hidden.seen,
        })
        if (saved.ok) return toResult(c, desk)
        if (saved.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        const newest = currentOf(await resultVersions(db, desk.agency.id, desk.year))
        return showForm(c, desk, {
          ...{ typed, checked, refusal: saved.reason, status: 409 },
          hidden: { ...hidden, seen: newest?.id ?? '' },
        })
      }),
    ),
  )

  app.post(patterns.readResult, async (c) => {
    const upload = await uploadedForm(c, limits)
    if (!upload.ok) return trouble(c, upload.reason)
    return atKnown(c, async (desk) => {
      const current = currentOf(await resultVersions(db, desk.agency.id, desk.year))
      const seen = current?.id ?? ''
      const typed = current ? scoresAsTyped(current.scores) : {}
      const pasted = upload.value.typed['paste'] ?? []
      const read = await readGiven(upload.value, desk.framework)
      if (typeof read === 'string') {
        const status = read === 'file-too-large' ? 413 : 422
        const field = read === 'nothing-given' ? 'paste' : 'file'
        const wrong = [{ field, code: read }]
        return showForm(c, desk, {
          ...{ typed: { ...typed, paste: pasted }, wrong, hidden: { seen }, status },
        })
      }
      const draft = await draftsOf(c).keep(read.bytes)
      const hidden = { origin: read.origin, draft, fileName: read.name, seen }
      return showForm(c, desk, {
        ...{ typed: { ...scoresAsTyped(read.found.scores), paste: pasted } },
        ...{ checked: read.found, hidden },
      })
    })
  })

  app.post(patterns.undoResult, (c) =>
    atDesk(c, async (desk) => {
      const { agency, year } = desk
      const undone = await undoResult(contextIn(c, world), {
        ...{ agencyId: agency.id, year, resultId: c.req.param('result') ?? '' },
      })
      if (undone.ok) return toResult(c, desk)
      if (undone.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
      const isThere = (await resultVersions(db, agency.id, year)).some(
        ({ id }) => id === c.req.param('result'),
      )
      return isThere ? showResult(c, desk, undone.reason) : trouble(c, 'not-found')
    }),
  )
  return app

  function toResult(c: WebContext, { agency, year }: Desk) {
    return sayingSaved(c, world, pathsIn(c.get('language')).result(agency.code, year))
  }

  async function atDesk(c: WebContext, then: (desk: Desk) => Response | Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    return then({ ...at, framework: frameworkFor(frameworks, at.year) })
  }

  /** Nothing can be entered for a year of which nobody knows what it measured: the page says so. */
  function atKnown(c: WebContext, then: (desk: KnownDesk) => Promise<Response>) {
    return atDesk(c, (desk) => {
      const { framework } = desk
      return framework ? then({ ...desk, framework }) : showResult(c, desk, null)
    })
  }

  async function showResult(c: WebContext, desk: Desk, refusal: ResultRefusal | null) {
    const { agency, year, framework } = desk
    const versions = await resultVersions(db, agency.id, year)
    const plan = frameworks.find((each) => analysedBy(frameworks, each)?.id === framework?.id)
    return page(
      c,
      <ResultPage
        {...{ frame: c.get('frame'), agency, year, framework, versions, refusal }}
        current={currentOf(versions)}
        planYear={framework && plan ? plan.fiscalYear : null}
        names={
          await namesOf(
            db,
            versions.map(({ recordedBy }) => recordedBy),
          )
        }
        mayEnter={allow(c.get('actor'), 'enter-result', agency).ok}
      />,
      refusal ? 409 : 200,
    )
  }

  function showForm(c: WebContext, { agency, framework }: KnownDesk, shown: Shown) {
    const { typed, wrong = [], checked = null, refusal = null, hidden = {}, status = 200 } = shown
    const words = resultWords[c.get('language')]
    return page(
      c,
      <EnterResultPage
        {...{ frame: c.get('frame'), agency, framework, checked, refusal, hidden }}
        form={formSaying(typed, wrong, words.wrong)}
      />,
      status,
    )
  }
}

/** What was given to be read: the file where there is one, else the paste; or what is wrong with it. */
async function readGiven({ typed, file, fileTooLarge }: Upload, framework: Framework) {
  if (fileTooLarge) return 'file-too-large' as const
  if (!file) {
    const text = typedIn(typed, 'paste')
    if (text.trim() === '') return 'nothing-given' as const
    const bytes = new TextEncoder().encode(text)
    return { origin: 'pasted', name: '', bytes, found: readPastedScores(text, framework) } as const
  }
  const paper = await readRawPaper(file.bytes, file.name)
  if (!paper.ok || paper.value.format === 'json') return 'file-unreadable' as const
  const name = file.name.replaceAll(/[\0-\x1f]/g, ' ').slice(0, 200)
  return {
    ...{ origin: 'file', name, bytes: file.bytes },
    found: readScoresOf(paper.value, framework),
  } as const
}
