import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyAt, agencyById } from '../agencies/store.ts'
import { changesBetween } from '../approvals/difference.ts'
import { type Edition, publishedPlan } from '../approvals/edition.ts'
import { editionOf, editionsOf, publishedAs, publishedYearsOf } from '../approvals/edition-store.ts'
import { proofSaid } from '../approvals/pages/edition-text.ts'
import { ProofPage } from '../approvals/pages/proof.tsx'
import { publicEvidenceIn, shownProof } from '../approvals/shown-proof.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import { publishedYearsOf as disclosedYearsOf } from '../disclosures/store.ts'
import { evidenceByIds } from '../evidence/store.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { DatedVerification } from '../oversight/pages/verified.tsx'
import { standingOf, type Verification } from '../oversight/verification.ts'
import { verificationsOf } from '../oversight/verification-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import type { Frame } from '../platform/html/frame.ts'
import { qrCode } from '../platform/qr-code.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { reportWords } from '../reports/messages.ts'
import { progressReport } from '../reports/progress-report/v1.ts'
import { publishedStaffSurveysOf } from '../staff-surveys/store.ts'
import { publishedResultYearsOf } from '../surveys/result-sheet-store.ts'
import { openSurveysOf } from '../surveys/store.ts'
import { publicWords } from './messages.ts'
import { PublicAgencyPage } from './pages/public-agency.tsx'
import { type PublicPlan, PublicPlanPage } from './pages/public-plan.tsx'
import { PublicReportPage } from './pages/public-report.tsx'

/** What any citizen sees, of what was signed and published alone: no sign-in, no cookie, no script. */
export function transparencyRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  const frameAt = (c: WebContext, agency: Agency): Frame => {
    const { actor, frame, language } = c.var
    if (!allow(actor, 'open-agency', agency).ok) return frame
    const href = pathsIn(language).agencyMenu(agency.code)
    return { ...frame, links: [...frame.links, { href, text: publicWords[language].toDesk }] }
  }

  app.get(patterns.publicAgency, async (c) => {
    const agency = await agencyAt(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    const plans = []
    const verificationsOver = await verificationsOf(db, agency.id)
    for (const year of await publishedYearsOf(db, agency.id)) {
      const edition = await editionOf(db, agency.id, year, null)
      if (edition)
        plans.push({
          ...{ year, measures: edition.snapshot.content.measures },
          verification: datedStanding(verificationsOver(year)),
        })
    }
    const disclosed = await disclosedYearsOf(db, agency.id)
    const openSurveys = await openSurveysOf(db, agency.id, world.clock.today())
    const staffSurveys = await publishedStaffSurveysOf(db, agency.id)
    const surveyed = await publishedResultYearsOf(db, agency.id, world.clock.today())
    return page(
      c,
      <PublicAgencyPage
        frame={frameAt(c, agency)}
        {...{ agency, plans, disclosed, surveyed, openSurveys, staffSurveys }}
      />,
    )
  })

  /** The edition an address names, the newest where it names none, and how it differs from the one before. */
  const withEdition = async (
    c: WebContext,
    then: (published: PublicPlan) => Response | Promise<Response>,
  ) => {
    const agency = await agencyAt(db, c.req.param('agency'))
    const year = readFiscalYear(c.req.param('year') ?? '')
    const asked = c.req.param('number')
    if (!agency || !year.ok || (asked?.length ?? 0) > 6) return trouble(c, 'not-found')
    const number = asked === undefined ? null : Number(asked)
    const edition = await editionOf(db, agency.id, year.value, number)
    if (!edition) return trouble(c, 'not-found')
    const publications = await editionsOf(db, agency.id, year.value)
    const { language } = c.var
    const kept = await evidenceByIds(db, agency.id, publicEvidenceIn(edition.snapshot))
    return then({
      ...{ agency, edition, publications, year: year.value },
      plan: publishedPlan(edition.snapshot, proofSaid(language, agency.code, originOf(c))),
      proofs: shownProof(edition.snapshot, kept),
      changes: await changesOf(edition, (before) => editionOf(db, agency.id, year.value, before)),
    })
  }

  app.get(patterns.publicPlan, (c) => withEdition(c, (published) => showPlan(c, published)))
  app.get(patterns.edition, (c) => withEdition(c, (published) => showPlan(c, published)))
  const showPlan = async (c: WebContext, published: PublicPlan) => {
    const { agency, year } = published
    return page(
      c,
      <PublicPlanPage
        frame={frameAt(c, agency)}
        published={published}
        isDisclosed={(await disclosedYearsOf(db, agency.id)).includes(year)}
        verification={datedStanding((await verificationsOf(db, agency.id))(year))}
        today={world.clock.today()}
      />,
    )
  }

  app.get(patterns.publicReport, (c) =>
    withEdition(c, (published) => {
      const current = frameworkFor(frameworks, published.year)
      return page(
        c,
        <PublicReportPage
          frame={frameAt(c, published.agency)}
          published={published}
          document={progressReport(published.plan, reportWords[c.get('language')])}
          analysed={current && analysedBy(frameworks, current)}
        />,
      )
    }),
  )

  app.get(patterns.proof, async (c) => {
    const digest = c.req.param('digest')
    const where = await publishedAs(db, digest)
    const agency = where && (await agencyById(db, where.agencyId))
    const edition = where && (await editionOf(db, where.agencyId, where.year, where.number))
    if (!where || !agency || !edition) return trouble(c, 'not-found')
    const paths = pathsIn(c.get('language'))
    const origin = originOf(c)
    return page(
      c,
      <ProofPage
        frame={c.get('frame')}
        agency={agency}
        year={where.year}
        edition={edition}
        address={`${origin}${paths.edition(agency.code, where.year, where.number)}`}
        proofAddress={`${origin}${paths.proof(digest)}`}
        code={qrCode(`${origin}${paths.proof(digest)}`)}
      />,
    )
  })
  return app
}

/** What an edition changed against the one before it; null for the first. */
async function changesOf(edition: Edition, editionBy: (number: number) => Promise<Edition | null>) {
  const before =
    edition.publication.number > 1 ? await editionBy(edition.publication.number - 1) : null
  return before && changesBetween(before.snapshot.content, edition.snapshot.content)
}

/** The verdict that counts, with its day in Thailand. */
function datedStanding(verifications: readonly Verification[]): DatedVerification | null {
  const standing = standingOf(verifications)
  return standing && { ...standing, day: thaiDayOf(standing.at) }
}
