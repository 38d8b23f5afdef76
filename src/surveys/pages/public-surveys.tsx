import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { inWords } from '../form-messages.ts'
import { resultWords } from '../result-messages.ts'
import type { ResultSheet } from '../results.ts'
import { AskedWhen, ResultLabel } from './result-facts.tsx'

/** The surveys of a year whose results an agency published. */
export function PublicSurveysPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  sheets: readonly ResultSheet[]
}) {
  const { frame, agency, year } = props
  const { language } = frame
  const words = resultWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.publicTitle(year)} · ${agency.name}`}
      description={words.publicLead}
      crumbs={[{ href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> }]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.publicTitle(year)}
        under={words.publicLead}
      >
        <ResultLabel language={language} />
      </PageHead>
      {props.sheets.length === 0 ? <Notice tone="calm" heading={words.publicEmpty} /> : null}
      {props.sheets.map((sheet) => (
        <section class="card">
          <h2>
            <a href={paths.publicSurvey(agency.code, year, sheet.surveyId)}>
              {inWords(sheet.title, language)}
            </a>
          </h2>
          <ul class="plain">
            {sheet.results.groups.map(({ stratum, tally }) => (
              <li>
                {words.groups[stratum]}: n = {tally.n.toLocaleString('en')} · {words.mean}{' '}
                {tally.mean ? <b>{toTwoDecimals(tally.mean)}</b> : words.noMean}
              </li>
            ))}
          </ul>
          <AskedWhen language={language} sheet={sheet} />
        </section>
      ))}
    </Layout>
  )
}
