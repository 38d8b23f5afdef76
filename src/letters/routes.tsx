import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { practiceWords } from '../agencies/practice-messages.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { dayText } from '../basics/day-text.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Framework } from '../frameworks/framework.ts'
import { letterFormats } from '../paths/letters.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { emblemAddress } from '../platform/documents/emblem.ts'
import { qrSvg } from '../platform/documents/qr.ts'
import { render } from '../platform/documents/render.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { reportWords } from '../reports/messages.ts'
import { printWords } from '../reports/web-messages.ts'
import { analysisWords } from '../results/weak-point-messages.ts'
import type { Installation } from '../settings/store.ts'
import { begin, personLine } from './begin.ts'
import { writeLetter } from './commands.ts'
import { letterAsTyped, readLetterForm } from './forms.ts'
import {
  type LetterContent,
  type LetterKind,
  type LetterRefusal,
  type LetterVersion,
  readLetterKind,
  type WrongLetter,
} from './letter.ts'
import { makeLetter } from './make.ts'
import { divisionsInPlan, isAboutProof, matterOf, proofsFor } from './matter-store.ts'
import { ChooseAboutPage } from './pages/choose-about.tsx'
import { LetterPage } from './pages/letter.tsx'
import { LettersPage } from './pages/letters.tsx'
import { letterWords } from './paper-messages.ts'
import { staffFor } from './people-store.ts'
import { letterById, lettersOf } from './store.ts'
import { letterPageWords } from './web-messages.ts'

interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly kind: LetterKind
}

interface Shown {
  readonly about: string
  readonly opened?: LetterVersion | null
  readonly typed?: Typed
  readonly content?: LetterContent | null
  readonly wrong?: readonly WrongLetter[]
  readonly refusal?: LetterRefusal
}

/** The papers around a plan: drafted from the record, changed, kept, and given out as PDF or Word. */
export function letterRoutes(
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.letters, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const letters = await lettersOf(db, at.agency.id, at.year)
    return page(c, <LettersPage {...{ ...at, frame: c.get('frame'), letters }} />)
  })

  app.get(patterns.letter, (c) =>
    atDesk(c, async (desk) => {
      const asked = c.req.query('letter')
      const opened = asked ? await letterById(db, desk.agency.id, desk.year, asked) : null
      if (asked && opened?.kind !== desk.kind) return trouble(c, 'not-found')
      const about = opened?.content.texts.about ?? c.req.query('about') ?? ''
      return (await isAbout(desk, about)) ? show(c, desk, { about, opened }) : choose(c, desk)
    }),
  )

  app.post(patterns.letter, (c) =>
    atDesk(c, (desk) =>
      withForm(c, async (typed) => {
        const about = typedIn(typed, 'about')
        if (!(await isAbout(desk, about))) return trouble(c, 'not-found')
        const read = readLetterForm(desk.kind, typed)
        if (!read.ok) return show(c, desk, { about, typed, content: null, wrong: read.reason })
        const act = typedIn(typed, 'act')
        const content = read.value
        if (act === 'preview') return show(c, desk, { about, typed, content })
        const key = typedIn(typed, 'key')
        const saved = await writeLetter(contextIn(c, world), {
          ...{ agencyId: desk.agency.id, year: desk.year, kind: desk.kind, content },
          key: isUuid(key) ? key : newId(),
        })
        if (!saved.ok) {
          if (saved.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
          return show(c, desk, { about, typed, content, refusal: saved.reason })
        }
        const { agency, year, kind } = desk
        const paths = pathsIn(c.get('language'))
        const format = letterFormats.find((each) => each === act)
        return format
          ? c.redirect(paths.letterPaper(agency.code, year, kind, saved.value.id, format), 303)
          : sayingSaved(c, world, paths.letter(agency.code, year, kind, { letter: saved.value.id }))
      }),
    ),
  )

  app.get(patterns.letterPaper, (c) =>
    atDesk(c, async (desk) => {
      const { agency, year, kind } = desk
      const letter = await letterById(db, agency.id, year, c.req.param('letter') ?? '')
      const format = letterFormats.find((each) => c.req.param('paper') === `letter.${each}`)
      if (!letter || letter.kind !== kind || !format) return trouble(c, 'not-found')
      const about = letter.content.texts.about ?? ''
      const matter = await gather(desk, about, letter.recordedAt, 'full')
      const document = makeLetter(kind, letter.content, matter, letterWords)
      const none = () => {
        throw new Error('A letter is no workbook.')
      }
      const made = await render(
        { document: () => document, workbook: none, rows: none, json: none },
        format,
      )
      const thai = `${letterPageWords.th.kinds[kind].title} ${agency.name} ${year}`
      return fileAnswer(c, { latin: `${kind}-${year}`, thai }, format, made)
    }),
  )
  return app

  async function atDesk(c: WebContext, then: (desk: Desk) => Response | Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    const kind = readLetterKind(c.req.param('kind') ?? '')
    return at && kind ? then({ ...at, kind }) : trouble(c, 'not-found')
  }

  /** Whether a paper can be written about this: most are about the plan, and need nothing. */
  async function isAbout({ agency, year, kind }: Desk, about: string): Promise<boolean> {
    if (isAboutProof(kind))
      return (await proofsFor(db, agency, year, kind)).some(({ id }) => id === about)
    if (kind !== 'reminder') return true
    return (await divisionsInPlan(db, agency, year)).some(({ name }) => name === about)
  }

  async function choose(c: WebContext, desk: Desk) {
    const { agency, year, kind } = desk
    const language = c.get('language')
    const words = letterPageWords[language]
    const choices = isAboutProof(kind)
      ? (await proofsFor(db, agency, year, kind)).map(({ id, title, date }) => ({
          ...{ about: id, title, more: date ? dayText(language, date) : '' },
        }))
      : (await divisionsInPlan(db, agency, year)).map(({ name, left }) => ({
          ...{ about: name, title: name, more: words.leftOf(left) },
        }))
    const versions = await versionsOf(desk)
    return page(
      c,
      <ChooseAboutPage
        {...{ ...desk, frame: c.get('frame'), choices, versions }}
        names={await namesIn(versions)}
      />,
    )
  }

  async function versionsOf({ agency, year, kind }: Desk) {
    return (await lettersOf(db, agency.id, year)).filter((each) => each.kind === kind)
  }

  function namesIn(versions: readonly LetterVersion[]) {
    return namesOf(
      db,
      versions.map(({ recordedBy }) => recordedBy),
    )
  }

  async function gather(
    { agency, year, kind }: Desk,
    about: string,
    until: string,
    photos: 'preview' | 'full',
  ) {
    const staff = await staffOn(agency)
    const asked = { agency, year, kind, about, until, photos, font: staff.font }
    return matterOf(world, frameworks, asked, {
      ...{ report: reportWords.th, practiceMark: practiceWords.th.mark },
      analysis: (framework) => analysisWords('th', framework),
      emblemSays: letterWords.emblemSays(agency.name),
    })
  }

  function staffOn({ id }: Agency) {
    return staffFor(db, installation, id, clock.today(), printWords.th.actingFor)
  }

  async function show(c: WebContext, desk: Desk, shown: Shown) {
    const { agency, kind } = desk
    const { about, opened = null, wrong = [], refusal = null } = shown
    const language = c.get('language')
    const matter = await gather(desk, about, opened?.recordedAt ?? clock.now(), 'preview')
    const staff = await staffOn(agency)
    const content =
      shown.content === undefined
        ? (opened?.content ?? begin(kind, matter, staff, clock.today(), letterWords))
        : shown.content
    const typed = shown.typed ?? (content ? letterAsTyped(content) : {})
    const versions = await versionsOf(desk)
    const form = formSaying(typed, wrong, letterPageWords[language].wrong)
    const needsMeasures = ['announcement', 'plan', 'half-year', 'year', 'memo-ask', 'memo-report']
    return page(
      c,
      <LetterPage
        {...{ ...desk, frame: c.get('frame'), form, opened, versions, refusal }}
        hidden={{ about, key: newId() }}
        preview={content && makeLetter(kind, content, matter, letterWords)}
        pictureAddress={emblemAddress}
        pictureOf={qrSvg}
        suggestions={staff.posts.map(personLine)}
        lacks={{
          emblem: matter.emblem === null,
          measures: needsMeasures.includes(kind) && matter.plan.measures.length === 0,
          result: kind === 'plan' && !matter.analysis ? (matter.analysedYear as FiscalYear) : null,
        }}
        names={await namesIn(versions)}
        mayWrite={allow(c.get('actor'), 'write-letter', agency).ok}
        mayManage={allow(c.get('actor'), 'manage-agency', agency).ok}
      />,
      refusal ? 409 : wrong.length > 0 ? 422 : 200,
    )
  }
}
