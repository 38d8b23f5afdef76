import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { RowChange } from '../../approvals/difference.ts'
import type { Edition } from '../../approvals/edition.ts'
import { editionWords } from '../../approvals/edition-messages.ts'
import { EditionChanges, EditionLine, OlderEditions } from '../../approvals/pages/edition.tsx'
import { ShownProofs } from '../../approvals/pages/shown-proof.tsx'
import type { Publication } from '../../approvals/publication.ts'
import type { ShownProof } from '../../approvals/shown-proof.ts'
import { planIn } from '../../approvals/snapshot.ts'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { measureWords } from '../../measures/messages.ts'
import { PlanCards } from '../../measures/pages/plan-cards.tsx'
import { Months, Summary } from '../../measures/pages/summary.tsx'
import type { Plan } from '../../measures/plan.ts'
import { type DatedVerification, VerifiedForAll } from '../../oversight/pages/verified.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { publicWords } from '../messages.ts'

/** An edition of a year's plan with all that its pages say of it. */
export interface PublicPlan {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly edition: Edition
  /** The plan as papers print it, public evidence among it. */
  readonly plan: Plan
  /** The public evidence of each measure, in the plan's order. */
  readonly proofs: readonly (readonly ShownProof[])[]
  /** Every edition, newest first. */
  readonly publications: readonly Publication[]
  /** What it changed against the edition before it; null for the first. */
  readonly changes: readonly RowChange[] | null
}

/** A year's plan for anybody, as it was signed: how far it has come, and each promise with what was done. */
export function PublicPlanPage(props: {
  frame: Frame
  published: PublicPlan
  /** The verdict that counts; null for none. */
  verification: DatedVerification | null
  /** Whether items of the OIT are published of the same year. */
  isDisclosed: boolean
  today: PlainDate
}) {
  const { frame, published } = props
  const { agency, year, edition, plan } = published
  const { language } = frame
  const words = publicWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  const isOld = edition.publication.number !== edition.newest
  const reported = lastReport(edition)
  const over = <NameAndPlace {...agency} />
  return (
    <Layout
      frame={frame}
      title={`${said.planTitle(year)} · ${agency.name}`}
      description={words.agencyLead}
      crumbs={[{ href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> }]}
    >
      <PageHead over={over} title={said.planTitle(year)} under={words.planLead} />
      {isOld ? (
        <p class="notice">
          {editionWords[language].notNewest(edition.newest)}{' '}
          <a href={paths.publicPlan(agency.code, year)}>{editionWords[language].seeNewest}</a>
        </p>
      ) : null}
      <section class="card">
        <Summary language={language} measures={plan.measures} />
        {reported ? (
          <p class="soft small after">{words.lastReported(dayText(language, reported))}</p>
        ) : null}
        <EditionLine language={language} edition={edition} />
        <VerifiedForAll language={language} verification={props.verification} />
      </section>
      {isOld ? null : (
        <div class="buttons">
          <ButtonLink href={paths.publicReport(agency.code, year)}>{words.seeReport}</ButtonLink>
          {props.isDisclosed ? (
            <ButtonLink quiet href={paths.publicOit(agency.code, year)}>
              {words.disclosures}
            </ButtonLink>
          ) : null}
        </div>
      )}
      <section class="card">
        <h2>{said.monthsTitle}</h2>
        <Months language={language} year={year} today={props.today} measures={plan.measures} />
      </section>
      <h2>{words.promises}</h2>
      <PublishedCards language={language} published={published} />
      {published.changes ? (
        <EditionChanges
          language={language}
          changes={published.changes}
          before={edition.publication.number - 1}
          note={edition.publication.note}
        />
      ) : null}
      <OlderEditions
        language={language}
        agencyCode={agency.code}
        year={year}
        publications={published.publications}
        shown={edition.publication.number}
      />
      <p class="soft measure">{words.itaMeans}</p>
    </Layout>
  )
}

/** The measures as they were signed, each with its public evidence to look at. */
export const PublishedCards = ({
  language,
  published: { agency, edition, proofs },
}: {
  language: Language
  published: PublicPlan
}) => (
  <PlanCards
    language={language}
    measures={planIn(edition.snapshot).measures}
    below={(row) => (
      <ShownProofs language={language} agencyCode={agency.code} proofs={proofs[row - 1] ?? []} />
    )}
  />
)

/** The newest day any measure was reported for. */
const lastReport = ({ snapshot }: Edition): PlainDate | null =>
  snapshot.content.measures
    .flatMap(({ reportedOn }) => (reportedOn ? [reportedOn] : []))
    .sort()
    .at(-1) ?? null
