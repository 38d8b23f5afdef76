import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyAt } from '../agencies/store.ts'
import { editionOf } from '../approvals/edition-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { QuestionId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import { pathsIn, patterns } from '../paths.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type NotTaken, shownForm, statusOf, untouched } from './form-routes.ts'
import { keyIn, readQuestion, readSeen, readWords } from './forms.ts'
import {
  AgencyQuestionPage,
  AgencyQuestionsPage,
  AskPage,
  WatchQuestionPage,
} from './pages/ask.tsx'
import { mayFollowUp, type Question, type QuestionRefusal } from './question.ts'
import { answerQuestion, askAgency, askFurther, closeQuestion } from './question-commands.ts'
import { questionWords } from './question-messages.ts'
import { questionsOf } from './question-store.ts'
import { yearLookedAt } from './year-store.ts'

/** Asking an agency, answering on its desk, asking further and closing. */
export function questionRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.askAgency, (c) =>
    atAgency(c, async (agency) => showAsk(c, agency, await yearOf(c, agency), untouched)),
  )
  app.post(patterns.askAgency, (c) =>
    atAgency(c, (agency) =>
      withForm(c, async (typed) => {
        const fiscalYear = await yearOf(c, agency)
        const read = readQuestion(typed)
        if (!read.ok) return showAsk(c, agency, fiscalYear, { typed, wrong: read.reason })
        const done = await askAgency(contextIn(c, world), {
          ...{ agencyId: agency.id, fiscalYear, key: keyIn(typed), ...read.value },
        })
        if (!done.ok) return showAsk(c, agency, fiscalYear, { typed, refused: done.reason.code })
        return sayingSaved(
          c,
          world,
          pathsIn(c.get('language')).watchQuestion(agency.code, done.value),
        )
      }),
    ),
  )

  app.get(patterns.watchQuestion, (c) =>
    atQuestion(c, (there) => showQuestion(c, there, untouched)),
  )
  app.post(patterns.watchQuestion, (c) =>
    atQuestion(c, (there) =>
      withForm(c, async (typed) => {
        const act = typedIn(typed, 'act')
        if (act !== 'ask' && act !== 'close') return trouble(c, 'not-found')
        const say = act === 'ask' ? askFurther : closeQuestion
        const done = await more(c, there, typed, say, act === 'ask' ? readWords(typed) : accept(''))
        if (done) return showQuestion(c, await anew(there), done)
        const { agency, question } = there
        return sayingSaved(
          c,
          world,
          pathsIn(c.get('language')).watchQuestion(agency.code, question.id),
        )
      }),
    ),
  )

  app.get(patterns.agencyQuestions, (c) =>
    atAgency(c, async (agency) => {
      const questions = await questionsOf(db, agency.id)
      return page(c, <AgencyQuestionsPage frame={c.get('frame')} {...{ agency, questions }} />)
    }),
  )
  app.get(patterns.agencyQuestion, (c) => atQuestion(c, (there) => showAnswer(c, there, untouched)))
  app.post(patterns.agencyQuestion, (c) =>
    atQuestion(c, (there) =>
      withForm(c, async (typed) => {
        const done = await more(c, there, typed, answerQuestion, readWords(typed))
        if (done) return showAnswer(c, await anew(there), done)
        const { agency, question } = there
        return sayingSaved(
          c,
          world,
          pathsIn(c.get('language')).agencyQuestion(agency.code, question.id),
        )
      }),
    ),
  )
  return app

  /** Says more on a question; gives why it was not taken, or null where it was. */
  async function more(
    c: WebContext,
    { agency, question }: AtQuestion,
    typed: Typed,
    say: typeof answerQuestion,
    words: ReturnType<typeof readWords>,
  ): Promise<NotTaken | null> {
    const seen = readSeen(typed)
    if (!words.ok) return { typed, wrong: words.reason }
    if (seen === null) return { typed, wrong: [{ field: 'words', code: 'form-stale' }] }
    const done: Result<QuestionId, QuestionRefusal> = await say(contextIn(c, world), {
      ...{ agencyId: agency.id, questionId: question.id, seen },
      ...{ words: words.value, key: keyIn(typed) },
    })
    return done.ok ? null : { typed, refused: done.reason.code }
  }

  async function showAsk(c: WebContext, agency: Agency, year: FiscalYear, not: NotTaken) {
    const edition = await editionOf(db, agency.id, year, null)
    // A measure of the public page may be asked about from its address: ?measure=…
    const typed: Typed = { measure: [c.req.query('measure') ?? ''], ...not.typed }
    return page(
      c,
      <AskPage
        frame={c.get('frame')}
        agency={agency}
        year={year}
        measures={edition?.snapshot.content.measures ?? []}
        {...shownForm(c, { ...not, typed }, questionWords[c.get('language')].refused)}
      />,
      statusOf(not),
    )
  }

  async function showQuestion(c: WebContext, { agency, question }: AtQuestion, not: NotTaken) {
    return page(
      c,
      <WatchQuestionPage
        frame={c.get('frame')}
        agency={agency}
        question={question}
        at={await publicPlace(c, agency, question)}
        mayFollowUp={mayFollowUp(question, c.get('actor'))}
        {...shownOn(c, question, not)}
      />,
      statusOf(not),
    )
  }

  async function showAnswer(c: WebContext, { agency, question }: AtQuestion, not: NotTaken) {
    return page(
      c,
      <AgencyQuestionPage
        frame={c.get('frame')}
        agency={agency}
        question={question}
        at={await publicPlace(c, agency, question)}
        {...shownOn(c, question, not)}
      />,
      statusOf(not),
    )
  }

  /** Where the measure of a question stands on the public page; null where it is not there. */
  async function publicPlace(c: WebContext, agency: Agency, { about, fiscalYear }: Question) {
    if (!about) return null
    const edition = await editionOf(db, agency.id, fiscalYear, null)
    const measures = edition?.snapshot.content.measures ?? []
    const at = measures.findIndex(({ id }) => id === about.measureId)
    if (at < 0) return null
    return `${pathsIn(c.get('language')).publicPlan(agency.code, fiscalYear)}#card-${at + 1}`
  }

  async function atAgency(c: WebContext, then: (agency: Agency) => Promise<Response>) {
    const agency = await agencyAt(db, c.req.param('agency'))
    return agency ? then(agency) : trouble(c, 'not-found')
  }

  function atQuestion(c: WebContext, then: (there: AtQuestion) => Promise<Response>) {
    return atAgency(c, async (agency) => {
      const questions = await questionsOf(db, agency.id)
      const question = questions.find(({ id }) => id === c.req.param('question'))
      return question ? then({ agency, question }) : trouble(c, 'not-found')
    })
  }

  /** The question as it is by now: something may have been said in the meantime. */
  async function anew({ agency, question }: AtQuestion): Promise<AtQuestion> {
    const now = (await questionsOf(db, agency.id)).find(({ id }) => id === question.id)
    return { agency, question: now ?? question }
  }

  function yearOf(c: WebContext, agency: Agency) {
    return yearLookedAt(db, agency.id, c.req.query('year'), clock.today())
  }
}

interface AtQuestion {
  readonly agency: Agency
  readonly question: Question
}

const shownOn = (c: WebContext, question: Question, not: NotTaken) =>
  shownForm(c, not, questionWords[c.get('language')].refused, question.entries.length)
