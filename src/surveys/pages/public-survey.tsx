import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { inWords } from '../form-messages.ts'
import { resultWords } from '../result-messages.ts'
import type { ResultSheet } from '../results.ts'
import { AskedWhen, Groups, Means, ResultLabel, ShownAnswers } from './result-facts.tsx'
import { ResultFiles } from './result-files.tsx'
import { ResultQuestions } from './result-questions.tsx'

/** The results of a survey for anybody, as its agency published them. */
export function PublicSurveyPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  sheet: ResultSheet
  /** What people wrote and everybody may read. */
  comments: readonly string[]
}) {
  const { frame, agency, year, sheet } = props
  const { language } = frame
  const words = resultWords[language]
  const paths = pathsIn(language)
  const title = inWords(sheet.title, language)
  const shown = { language, sheet }
  return (
    <Layout
      frame={frame}
      title={`${title} · ${agency.name}`}
      description={words.publicLead}
      crumbs={[
        { href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> },
        { href: paths.publicSurveys(agency.code, year), text: words.publicTitle(year) },
      ]}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={title}>
        <ResultLabel language={language} />
      </PageHead>
      <ShownAnswers {...shown} />
      <AskedWhen {...shown} />
      {sheet.results.groups.length === 0 ? (
        <Notice tone="calm" heading={words.nothingShown}>
          <p>{words.nothingShownSay}</p>
        </Notice>
      ) : (
        <>
          <section class="survey-results">
            <h2>{words.summary}</h2>
            <Groups {...shown} />
            <Means {...shown} />
          </section>
          <ResultQuestions language={language} results={sheet.results} />
        </>
      )}
      {props.comments.length > 0 ? (
        <section>
          <h2>{words.comments}</h2>
          <p class="soft measure">{words.commentsSay}</p>
          {props.comments.map((comment) => (
            <blockquote class="spoken card" lang="th">
              {comment}
            </blockquote>
          ))}
        </section>
      ) : null}
      <ResultFiles
        language={language}
        href={(format) => paths.publicSurveyFile(agency.code, year, sheet.surveyId, format)}
      />
    </Layout>
  )
}
