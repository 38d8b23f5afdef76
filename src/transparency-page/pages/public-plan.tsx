import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { measureWords } from '../../measures/messages.ts'
import { PlanCards } from '../../measures/pages/plan-cards.tsx'
import { Months, Summary } from '../../measures/pages/summary.tsx'
import type { StoredPlan } from '../../measures/stored-plan.ts'
import { type DatedVerification, VerifiedForAll } from '../../oversight/pages/verified.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { publicWords } from '../messages.ts'

/** A year's plan for anybody: how far it has come, and each promise with what was done. */
export function PublicPlanPage(props: {
  frame: Frame
  agency: Agency
  plan: StoredPlan
  /** The verdict that counts; null for none. */
  verification: DatedVerification | null
  today: PlainDate
}) {
  const { frame, agency, plan } = props
  const { language } = frame
  const words = publicWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  const year = plan.fiscalYear
  const reported = lastReport(plan)
  return (
    <Layout
      frame={frame}
      title={`${said.planTitle(year)} · ${agency.name}`}
      description={words.agencyLead}
      crumbs={[{ href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> }]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={said.planTitle(year)}
        under={words.planLead}
      />
      <section class="card">
        <Summary language={language} measures={plan.measures} />
        {reported ? (
          <p class="soft small after">{words.lastReported(dayText(language, reported))}</p>
        ) : null}
        <VerifiedForAll language={language} verification={props.verification} />
      </section>
      <div class="buttons">
        <ButtonLink href={paths.publicReport(agency.code, year)}>{words.seeReport}</ButtonLink>
      </div>
      <section class="card">
        <h2>{said.monthsTitle}</h2>
        <Months language={language} year={year} today={props.today} measures={plan.measures} />
      </section>
      <h2>{words.promises}</h2>
      <PlanCards language={language} measures={plan.measures} />
      <p class="soft measure">{words.itaMeans}</p>
    </Layout>
  )
}

/** The newest day any measure was reported for. */
export const lastReport = (plan: StoredPlan): PlainDate | null =>
  plan.measures
    .flatMap(({ standing }) => (standing.reportedOn ? [standing.reportedOn] : []))
    .sort()
    .at(-1) ?? null
