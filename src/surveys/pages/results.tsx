import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import type { Arrival } from '../arrivals.ts'
import { inWords } from '../form-messages.ts'
import type { HalfDay } from '../hiding.ts'
import type { NetworkDay } from '../network-day.ts'
import { resultWords } from '../result-messages.ts'
import type { ResultSheet } from '../results.ts'
import { Arrivals, Networks } from './arrivals.tsx'
import {
  AskedWhen,
  Groups,
  Hidden,
  InterimNotice,
  Means,
  Received,
  ResultLabel,
} from './result-facts.tsx'
import { ResultFiles } from './result-files.tsx'
import { ResultQuestions } from './result-questions.tsx'

interface ResultsProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  sheet: ResultSheet
  halfDays: readonly HalfDay[]
  arrivals: readonly Arrival[]
  networks: readonly NetworkDay[]
  /** Whether the shown groups are told as one as well, which somebody asked for. */
  isPooled: boolean
  isPublished: boolean
  mayPublish: boolean
  mayReadWords: boolean
}

/** The results of a survey at the desk: how many answered first, then what, group beside group. */
export function ResultsPage(props: ResultsProps) {
  const { frame, agency, year, sheet } = props
  const { language } = frame
  const words = resultWords[language]
  const paths = pathsIn(language)
  const title = inWords(sheet.title, language)
  const shown = { language, sheet }
  return (
    <Layout
      frame={frame}
      title={`${words.title}: ${title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.survey(agency.code, year, sheet.surveyId),
        text: title,
      })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={`${words.title}: ${title}`}>
        <ResultLabel language={language} />
      </PageHead>
      <p>
        <Tag
          tone={sheet.state === 'closed' ? 'good' : 'busy'}
          shape={sheet.state === 'closed' ? 'full' : 'half'}
        >
          {words.states[sheet.state]}
        </Tag>
      </p>
      <InterimNotice {...shown} />
      <Received {...shown} />
      <AskedWhen {...shown} />
      <Body {...props} />
      {sheet.received > 0 ? (
        <>
          <Arrivals language={language} halfDays={props.halfDays} arrivals={props.arrivals} />
          <Networks language={language} days={props.networks} />
        </>
      ) : null}
      <div class="buttons no-print">
        {props.mayReadWords ? (
          <ButtonLink quiet href={paths.surveyComments(agency.code, year, sheet.surveyId)}>
            {words.commentsOpen}
          </ButtonLink>
        ) : null}
        <ButtonLink quiet href={paths.survey(agency.code, year, sheet.surveyId)}>
          {words.surveyPage}
        </ButtonLink>
      </div>
      {sheet.state === 'draft' ? null : <Publishing {...props} />}
    </Layout>
  )
}

/** The groups, their means and every question; or why nothing can be shown. */
function Body({ frame, agency, year, sheet, isPooled }: ResultsProps) {
  const { language } = frame
  const words = resultWords[language]
  const shown = { language, sheet }
  if (sheet.state === 'draft') return <Notice tone="calm" heading={words.notOpened} />
  if (sheet.results.groups.length === 0)
    return (
      <Notice tone="calm" heading={sheet.received === 0 ? words.noAnswers : words.nothingShown}>
        <p>{sheet.received === 0 ? words.noAnswersSay : words.nothingShownSay}</p>
      </Notice>
    )
  const paths = pathsIn(language)
  const here = paths.surveyResults(agency.code, year, sheet.surveyId)
  return (
    <>
      <section class="survey-results">
        <h2>{words.summary}</h2>
        <Groups {...shown} />
        <Hidden {...shown} />
        {sheet.results.groups.length > 1 ? (
          <p class="no-print">
            <a href={isPooled ? here : `${here}?pooled=yes`}>
              {isPooled ? words.unpool : words.pool}
            </a>
          </p>
        ) : null}
        <Means {...shown} />
      </section>
      <ResultQuestions language={language} results={sheet.results} />
      <ResultFiles
        language={language}
        href={(format) =>
          `${paths.surveyResultsFile(agency.code, year, sheet.surveyId, format)}${isPooled ? '?pooled=yes' : ''}`
        }
      />
    </>
  )
}

/** Whether everybody sees these results, and the button that decides it. */
function Publishing(props: ResultsProps) {
  const { frame, agency, year, sheet } = props
  const words = resultWords[frame.language]
  const paths = pathsIn(frame.language)
  if (props.isPublished)
    return (
      <section class="card no-print">
        <p>
          <Tag tone="good" shape="full">
            {words.published}
          </Tag>
        </p>
        <div class="buttons small-buttons">
          <ButtonLink quiet href={paths.publicSurvey(agency.code, year, sheet.surveyId)}>
            {words.seePublic}
          </ButtonLink>
          {props.mayPublish ? (
            <ButtonLink quiet href={paths.survey(agency.code, year, sheet.surveyId)}>
              {words.unpublish}
            </ButtonLink>
          ) : null}
        </div>
      </section>
    )
  return (
    <section class="card no-print">
      <h2>{words.publish}</h2>
      <p class="soft">{words.publishSays}</p>
      {sheet.state !== 'closed' ? (
        <p>{words.publishLater}</p>
      ) : props.mayPublish ? (
        <ActButton
          action={paths.surveyStep(agency.code, year, sheet.surveyId)}
          hidden={{ step: 'published', reason: '' }}
        >
          {words.publish}
        </ActButton>
      ) : (
        <p>{words.mayNotPublish}</p>
      )}
    </section>
  )
}
