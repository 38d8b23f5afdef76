import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agenciesOf, agencyYearAt } from '../agencies/store.ts'
import type { PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { warcName } from '../disclosures/capture.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { keptFile } from '../platform/web/kept-file.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { oitItems } from '../scoring/oit-score.ts'
import {
  type Assessment,
  assessmentOf,
  type ItemAssessment,
  type Seat,
  seatOf,
} from './assessment.ts'
import { giveFinal, handInMarks, judgeItem, publishPreliminary } from './commands.ts'
import { type AssessmentRefusal, roundFor } from './decisions.ts'
import { readJudgement, readWorkingDays, type WrongField } from './forms.ts'
import { lookedAt, submittedCaptures } from './looked-at-store.ts'
import { AssessItemPage } from './pages/assess-item.tsx'
import { AssessListPage, type Seated } from './pages/assess-list.tsx'
import { AssessSheetPage } from './pages/assess-sheet.tsx'
import { documentAddress } from './pages/documents-looked-at.tsx'
import { NoSeatPage } from './pages/no-seat.tsx'
import { refusalWords } from './refusal-messages.ts'
import { assessmentFactsOf, type OfYear, seatedAt } from './store.ts'
import { isOwnAgency } from './tie-store.ts'
import { usualWorkingDays } from './window.ts'

interface There {
  readonly agency: Agency
  readonly framework: Framework
  readonly assessment: Assessment
  readonly seat: Seat
}

/** What came of a form that was not taken. */
interface NotTaken {
  readonly typed?: Typed
  readonly wrong?: readonly WrongField[]
  readonly refusal?: AssessmentRefusal
}

/** The agencies an assessor was given, each assessment and each of its items. */
export function assessRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files, clock } = world

  app.get(patterns.assess, async (c) => {
    const actor = c.get('actor')
    // An assessor's role is over one agency each; a seat without it opens nothing.
    const assessed =
      actor.kind === 'citizen'
        ? []
        : actor.grants.flatMap(({ role, over }) =>
            role === 'assessor' && over.kind === 'agency' ? [over.agency] : [],
          )
    const places = await seatedAt(db, assessed, actor.id as PersonId)
    const agencies = await agenciesOf(
      db,
      places.map(({ agencyId }) => agencyId),
    )
    const seated: Seated[] = []
    for (const of of places) {
      const agency = agencies.find(({ id }) => id === of.agencyId)
      const framework = frameworkFor(frameworks, of.year)
      const assessment = framework && (await standing(of, framework))
      const seat = assessment && seatOf(assessment, actor.id)
      if (agency && assessment && seat) seated.push({ agency, year: of.year, seat, assessment })
    }
    return page(c, <AssessListPage frame={c.get('frame')} seated={seated} />)
  })

  app.get(patterns.assessSheet, (c) => atSeat(c, (there) => showSheet(c, there, {})))
  app.post(patterns.assessSheet, (c) =>
    atSeat(c, (there) =>
      withForm(c, async (typed) => {
        const of = { agencyId: there.agency.id, framework: there.framework }
        const context = contextIn(c, world)
        const name = typedIn(typed, 'act')
        if (!['hand-in', 'publish', 'finish'].includes(name)) return trouble(c, 'not-found')
        const days = name === 'publish' ? readWorkingDays(typed) : null
        if (days && !days.ok) return showSheet(c, there, { typed, wrong: days.reason })
        const done = days
          ? await publishPreliminary(context, { ...of, workingDays: days.value })
          : name === 'finish'
            ? await giveFinal(context, of)
            : await handInMarks(context, of)
        if (!done.ok) return showSheet(c, await anew(there), { typed, refusal: done.reason })
        return sayingSaved(c, world, sheetAt(c, there))
      }),
    ),
  )

  app.get(patterns.assessItem, (c) => atItem(c, (there, item) => showItem(c, there, item, {})))
  app.post(patterns.assessItem, (c) =>
    atItem(c, (there, item) =>
      withForm(c, async (typed) => {
        const read = readJudgement(typed)
        if (!read.ok) return showItem(c, there, item, { typed, wrong: read.reason })
        const done = await judgeItem(contextIn(c, world), {
          ...{ agencyId: there.agency.id, framework: there.framework, code: item.code },
          ...read.value,
        })
        if (!done.ok) {
          const now = await anew(there)
          const same = now.assessment.items.find(({ code }) => code === item.code) ?? item
          return showItem(c, now, same, { typed, refusal: done.reason })
        }
        const paths = pathsIn(c.get('language'))
        const { code } = there.agency
        const year = there.framework.fiscalYear
        const next = await nextToJudge(there, item)
        return sayingSaved(
          c,
          world,
          next ? paths.assessItem(code, year, next) : paths.assessSheet(code, year),
        )
      }),
    ),
  )

  app.get(patterns.assessWarc, (c) =>
    atItem(c, async ({ agency, framework }, item) => {
      const captures = await submittedCaptures(db, agency, framework, item)
      const capture = captures.find(({ id }) => id === c.req.param('capture'))
      const sha256 = capture?.warcSha256
      const place = sha256 && files.placeOf(sha256)
      if (!capture || !place) return trouble(c, 'not-found')
      const file = { sha256, name: warcName(capture), type: 'application/warc', isPublic: false }
      return (await keptFile(c, place, file)) ?? trouble(c, 'not-found')
    }),
  )
  return app

  /** The next item after this one that this seat has yet to judge in the round it is in. */
  async function nextToJudge(there: There, item: ItemAssessment): Promise<ItemCode | null> {
    const { assessment, seat } = await anew(there)
    const at = assessment.items.findIndex(({ code }) => code === item.code)
    const ahead = [...assessment.items.slice(at + 1), ...assessment.items.slice(0, at)]
    const open = ahead.find((each) => {
      const round = roundFor(assessment, each, seat)
      return round !== null && !each[round].has(seat)
    })
    return open?.code ?? null
  }

  async function standing(of: OfYear, framework: Framework): Promise<Assessment> {
    return assessmentOf(oitItems(framework), await assessmentFactsOf(db, of), clock.today())
  }

  async function atSeat(c: WebContext, then: (there: There) => Response | Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    const framework = at && frameworkFor(frameworks, at.year)
    const actor = c.get('actor')
    if (!at || !framework || actor.kind === 'citizen') return trouble(c, 'not-found')
    const of = { agencyId: at.agency.id, year: at.year }
    const assessment = await standing(of, framework)
    const seat = seatOf(assessment, actor.id)
    const isOwn = seat !== null && (await isOwnAgency(db, of, at.agency, actor, clock.today()))
    if (seat === null || isOwn)
      return page(c, <NoSeatPage frame={c.get('frame')} {...{ ...at, isOwn }} />, 409)
    return then({ agency: at.agency, framework, assessment, seat })
  }

  function atItem(
    c: WebContext,
    then: (there: There, item: ItemAssessment) => Response | Promise<Response>,
  ) {
    return atSeat(c, (there) => {
      const item = there.assessment.items.find(({ code }) => code === c.req.param('item'))
      return item ? then(there, item) : trouble(c, 'not-found')
    })
  }

  /** The assessment as it is by now: the other seat may have gone on. */
  async function anew(there: There): Promise<There> {
    const of = { agencyId: there.agency.id, year: there.framework.fiscalYear }
    return { ...there, assessment: await standing(of, there.framework) }
  }

  function showSheet(c: WebContext, there: There, not: NotTaken) {
    const typed = { days: [String(usualWorkingDays)], ...not.typed }
    return page(
      c,
      <AssessSheetPage
        frame={c.get('frame')}
        year={there.framework.fiscalYear}
        {...there}
        {...shown(c, { ...not, typed })}
      />,
      statusOf(not),
    )
  }

  async function showItem(c: WebContext, there: There, item: ItemAssessment, not: NotTaken) {
    const { agency, framework, assessment, seat } = there
    const looked = await lookedAt(db, agency, framework, assessment, item)
    const round = roundFor(assessment, item, seat)
    const mine = round && item[round].get(seat)
    const typed: Typed = mine
      ? { mark: [`${mine.mark}`], reason: [mine.reason], passage: [mine.passage] }
      : {}
    return page(
      c,
      <AssessItemPage
        frame={c.get('frame')}
        year={framework.fiscalYear}
        {...there}
        item={item}
        looked={looked}
        documentAt={documentAddress(originOf(c), agency, framework, item)}
        {...shown(c, { ...not, typed: not.typed ?? typed })}
      />,
      statusOf(not),
    )
  }
}

const sheetAt = (c: WebContext, { agency, framework }: There) =>
  pathsIn(c.get('language')).assessSheet(agency.code, framework.fiscalYear)

/** A form as its page shows it. */
const shown = (c: WebContext, { typed = {}, wrong = [], refusal }: NotTaken) => ({
  form: formSaying(typed, wrong, refusalWords[c.get('language')].wrong),
  refusal: refusal ?? null,
})

/** 422 where something typed is not as it should be, 409 where it is and yet was refused. */
const statusOf = ({ wrong = [], refusal }: NotTaken) =>
  wrong.length > 0 ? (422 as const) : refusal ? (409 as const) : (200 as const)
