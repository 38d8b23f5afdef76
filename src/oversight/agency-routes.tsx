import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { isPractice } from '../agencies/set-up-store.ts'
import { agencyAt } from '../agencies/store.ts'
import { type Edition, publishedPlan } from '../approvals/edition.ts'
import { editionOf, editionsOf, publishedYearsOf } from '../approvals/edition-store.ts'
import { proofSaid } from '../approvals/pages/edition-text.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { monthOf } from '../basics/plain-date.ts'
import { isUuid } from '../basics/uuid.ts'
import { lateIfReceivedBy } from '../challenges/clock.ts'
import { openChallengesOf } from '../challenges/waiting-store.ts'
import { publishedYearsOf as disclosedYearsOf } from '../disclosures/store.ts'
import { findingsOf } from '../findings/engine.ts'
import { knownOf } from '../findings/known.ts'
import type { Framework } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import { tallyOf } from '../measures/tally.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { disclosedFiguresOf } from './disclosed-store.ts'
import { type NotTaken, shownForm, statusOf, untouched } from './form-routes.ts'
import { keyIn, readVerdict, readWords } from './forms.ts'
import { VerifyPage, WithdrawPage } from './pages/verify.tsx'
import {
  type EditionWatched,
  type ProgressWatched,
  WatchedAgencyPage,
} from './pages/watched-agency.tsx'
import { isRecordedSincePublished } from './published-store.ts'
import { questionsOf } from './question-store.ts'
import { mayWithdraw, type Verification } from './verification.ts'
import { verifyAgency, withdrawAgencyVerification } from './verification-commands.ts'
import { verificationWords } from './verification-messages.ts'
import { statementOf, verificationsOf } from './verification-store.ts'
import { changedAtOf } from './watch-store.ts'
import { overdueIn } from './watched.ts'
import { yearLookedAt } from './year-store.ts'

/** One agency as those who watch it see it, and what they state of it. */
export function watchedAgencyRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.watchAgency, (c) =>
    atAgency(c, async (agency, year) => {
      const actor = c.get('actor')
      const edition = await editionOf(db, agency.id, year, null)
      const changed = await changedAtOf(db, agency.id)
      const mayAsk = allow(actor, 'ask-agency', agency).ok
      const mayVerify = allow(actor, 'verify-agency', agency).ok
      const years = new Set([
        ...[year, ...(await publishedYearsOf(db, agency.id))],
        ...(await disclosedYearsOf(db, agency.id)),
      ])
      return page(
        c,
        <WatchedAgencyPage
          frame={c.get('frame')}
          agency={agency}
          year={year}
          years={[...years].toSorted((one, other) => other - one)}
          edition={edition && (await watchedIn(c, agency, year, edition))}
          progress={await progressOf(agency, year)}
          lastChange={changed === null ? null : thaiDayOf(changed)}
          verifications={(await verificationsOf(db, agency.id))(year)}
          mayWithdraw={(each) => mayVerify && mayWithdraw(each, actor).ok}
          questions={mayAsk ? await questionsOf(db, agency.id) : null}
          mayVerify={mayVerify}
          disclosed={
            (await disclosedFiguresOf(db, [agency.id], frameworks, year)).get(agency.id) ?? null
          }
          challenges={
            (await openChallengesOf(db, [agency.id], lateIfReceivedBy(clock.today()))).get(
              agency.id,
            ) ?? { open: 0, late: 0 }
          }
        />,
      )
    }),
  )

  app.get(patterns.verifyAgency, (c) =>
    atAgency(c, (agency, year) => showVerify(c, agency, year, untouched)),
  )
  app.post(patterns.verifyAgency, (c) =>
    atAgency(c, (agency, fiscalYear) =>
      withForm(c, async (typed) => {
        const read = readVerdict(typed)
        if (!read.ok) return showVerify(c, agency, fiscalYear, { typed, wrong: read.reason })
        const done = await verifyAgency(contextIn(c, world), {
          ...{ agencyId: agency.id, fiscalYear, key: keyIn(typed), ...read.value },
        })
        if (!done.ok) return showVerify(c, agency, fiscalYear, { typed, refused: done.reason.code })
        return sayingSaved(c, world, toAgency(c, agency, fiscalYear))
      }),
    ),
  )

  app.get(patterns.withdrawVerification, (c) =>
    atVerification(c, (agency, each) => showWithdraw(c, agency, each, untouched)),
  )
  app.post(patterns.withdrawVerification, (c) =>
    atVerification(c, (agency, each) =>
      withForm(c, async (typed) => {
        const words = readWords(typed)
        if (!words.ok) return showWithdraw(c, agency, each, { typed, wrong: words.reason })
        const { fiscalYear, id: verificationId } = each
        const done = await withdrawAgencyVerification(contextIn(c, world), {
          ...{ agencyId: agency.id, fiscalYear, verificationId },
          ...{ words: words.value, key: keyIn(typed) },
        })
        return done.ok
          ? sayingSaved(c, world, toAgency(c, agency, fiscalYear))
          : showWithdraw(c, agency, each, { typed, refused: done.reason.code })
      }),
    ),
  )
  return app

  /** An edition as everybody reads it, and what the rules find in it today. */
  async function watchedIn(
    c: WebContext,
    agency: Agency,
    year: FiscalYear,
    { publication, snapshot }: Edition,
  ): Promise<EditionWatched> {
    const plan = publishedPlan(
      snapshot,
      proofSaid(c.get('language'), agency.code, new URL(c.req.url).origin),
    )
    const kept = snapshot.content.measures.map(({ proof }) => ({ linked: proof.length }))
    return {
      ...{ number: publication.number, day: thaiDayOf(publication.publishedAt) },
      measures: snapshot.content.measures,
      findings: findingsOf(knownOf(plan, frameworks, clock.today(), { frontMatter: [], kept })),
      isEdited: await isRecordedSincePublished(db, agency.id, year),
    }
  }

  /** How far the plan has come at the agency, in figures alone; null where it is empty or only for practice. */
  async function progressOf(agency: Agency, year: FiscalYear): Promise<ProgressWatched | null> {
    const plan = await planOf(db, agency.id, year)
    if (!plan || plan.measures.length === 0) return null
    if (await isPractice(db, agency.id, plan.imported?.id)) return null
    return {
      tally: tallyOf(plan.measures),
      overdue: overdueIn(plan.measures, monthOf(clock.today())),
    }
  }

  async function showVerify(c: WebContext, agency: Agency, year: FiscalYear, not: NotTaken) {
    const [newest] = await editionsOf(db, agency.id, year)
    // Nothing is published of that year: the agency's page says so.
    if (!newest && statusOf(not) === 200) return c.redirect(toAgency(c, agency, year), 303)
    const words = verificationWords[c.get('language')]
    return page(
      c,
      <VerifyPage
        frame={c.get('frame')}
        agency={agency}
        year={year}
        edition={newest?.number ?? null}
        {...shownForm(c, not, words.refused, newest?.number ?? 0)}
      />,
      statusOf(not),
    )
  }

  function showWithdraw(c: WebContext, agency: Agency, verification: Verification, not: NotTaken) {
    const words = verificationWords[c.get('language')]
    return page(
      c,
      <WithdrawPage
        frame={c.get('frame')}
        agency={agency}
        verification={verification}
        mayWithdraw={mayWithdraw(verification, c.get('actor')).ok}
        {...shownForm(c, not, words.refused)}
      />,
      statusOf(not),
    )
  }

  async function atAgency(
    c: WebContext,
    then: (agency: Agency, year: FiscalYear) => Promise<Response>,
  ) {
    const agency = await agencyAt(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    return then(agency, await yearLookedAt(db, agency.id, c.req.query('year'), clock.today()))
  }

  async function atVerification(
    c: WebContext,
    then: (agency: Agency, verification: Verification) => Response | Promise<Response>,
  ) {
    const agency = await agencyAt(db, c.req.param('agency'))
    const id = c.req.param('verification') ?? ''
    const statement = agency && isUuid(id) ? await statementOf(db, agency.id, id) : null
    if (!agency || !statement) return trouble(c, 'not-found')
    const all = (await verificationsOf(db, agency.id))(statement.fiscalYear)
    const verification = all.find((each) => each.id === id)
    return verification ? then(agency, verification) : trouble(c, 'not-found')
  }
}

const toAgency = (c: WebContext, agency: Agency, year: FiscalYear) =>
  pathsIn(c.get('language')).watchAgency(agency.code, year)
