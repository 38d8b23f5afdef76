import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { AgencyLogo } from '../../agencies/pages/logo.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { publicOitWords } from '../../disclosures/public-messages.ts'
import type { Measure } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { Summary } from '../../measures/pages/summary.tsx'
import { type DatedVerification, VerifiedForAll } from '../../oversight/pages/verified.tsx'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { PublishedStaffSurveys } from '../../staff-surveys/pages/published-staff-surveys.tsx'
import type { StaffSurvey } from '../../staff-surveys/staff-survey.ts'
import { ownResultsLabel } from '../../surveys/label.ts'
import { OpenSurveys } from '../../surveys/pages/open-surveys.tsx'
import { resultWords } from '../../surveys/result-messages.ts'
import type { Survey } from '../../surveys/survey.ts'
import { publicWords } from '../messages.ts'

/** What anybody sees of an agency: its plans, year by year. */
export function PublicAgencyPage(props: {
  frame: Frame
  agency: Agency
  plans: readonly {
    readonly year: FiscalYear
    readonly measures: readonly Pick<Measure, 'stage'>[]
    readonly verification: DatedVerification | null
  }[]
  /** The years of which items of the OIT are published, newest first. */
  disclosed: readonly FiscalYear[]
  /** The years of which results of surveys are published, newest first. */
  surveyed: readonly FiscalYear[]
  /** The surveys that anybody may answer today. */
  openSurveys: readonly Survey[]
  /** The staff surveys of which results are published, newest first. */
  staffSurveys: readonly StaffSurvey[]
}) {
  const { frame, agency } = props
  const { language } = frame
  const words = publicWords[language]
  const paths = pathsIn(language)
  return (
    <Layout frame={frame} title={agency.name} description={words.agencyLead}>
      <AgencyLogo language={language} agency={agency} />
      <PageHead title={<AgencyName name={agency.name} />} under={<Whereabouts {...agency} />} />
      <p class="lead">{words.agencyLead}</p>
      <OpenSurveys language={language} surveys={props.openSurveys} />
      <section>
        <h2>{words.years}</h2>
        {props.plans.length === 0 ? <p>{words.noPlans}</p> : null}
        {props.plans.map(({ year, measures, verification }) => (
          <section class="card">
            <h3>
              <a href={paths.publicPlan(agency.code, year)}>{measureWords[language].year(year)}</a>
            </h3>
            <Summary language={language} measures={measures} />
            <VerifiedForAll language={language} verification={verification} />
            <p class="after">
              <a href={paths.publicReport(agency.code, year)}>{words.seeReport}</a>
            </p>
          </section>
        ))}
      </section>
      {props.disclosed.length > 0 ? (
        <section>
          <h2>{words.disclosures}</h2>
          <ul>
            {props.disclosed.map((year) => (
              <li>
                <a href={paths.publicOit(agency.code, year)}>
                  {publicOitWords[language].title(year)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {props.surveyed.length > 0 ? (
        <section>
          <h2>{words.surveys}</h2>
          <p class="soft">{ownResultsLabel[language]}</p>
          <ul>
            {props.surveyed.map((year) => (
              <li>
                <a href={paths.publicSurveys(agency.code, year)}>
                  {resultWords[language].publicTitle(year)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <PublishedStaffSurveys language={language} agency={agency} surveys={props.staffSurveys} />
      <p class="soft measure">{words.itaMeans}</p>
    </Layout>
  )
}
