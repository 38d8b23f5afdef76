import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import { daysBetween } from '../../basics/working-days.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { surveyWords } from '../desk-messages.ts'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import { placesOf } from '../questionnaire.ts'
import { closedOnDay } from '../reopening.ts'
import { closingDayOf, isPublished, stateOf } from '../survey.ts'
import { StateTag } from './state-tag.tsx'
import { SurveyDetails } from './survey-details.tsx'
import { LiveNumbers } from './survey-numbers.tsx'
import { StepHistory, Steps } from './survey-steps.tsx'
import type { SurveyView } from './survey-view.ts'

/** A campaign at the desk: what is next, the numbers as they come, its tools, its steps and its history. */
export function SurveyPage(view: SurveyView) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  const title = inWords(survey.revisions[0].title, language)
  const numbers = { language, ...view }
  const isDraft = stateOf(survey, view.today) === 'draft'
  return (
    <Layout
      frame={frame}
      title={`${title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.surveys(agency.code, year),
        text: words.title(year),
      })}
      islands={['unsaved-guard', 'live-numbers']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={title}
        under={survey.kind === 'own' ? ownSurveyLabel[language] : words.kinds['official-link']}
      />
      {view.refusal ? <Notice tone="bad" heading={view.refusal} /> : null}
      <ErrorSummary form={view.form} language={language} />
      <Next {...view} />
      {isDraft ? null : (
        <section id="numbers">
          <LiveNumbers {...numbers} isOpen={stateOf(survey, view.today) === 'open'}>
            <div class="buttons small-buttons no-print">
              <ButtonLink quiet href={`${paths.survey(agency.code, year, survey.id)}#numbers`}>
                {words.refresh}
              </ButtonLink>
              <ButtonLink quiet href={`${paths.survey(agency.code, year, survey.id)}?live`}>
                {words.wall}
              </ButtonLink>
            </div>
          </LiveNumbers>
        </section>
      )}
      <Addresses {...view} />
      <Steps {...view} />
      <SurveyDetails {...view} />
      <StepHistory {...view} />
    </Layout>
  )
}

/** Where the campaign stands, in one sentence, and the one thing to do next. */
function Next(view: SurveyView) {
  const { frame, agency, year, survey, today } = view
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  const state = stateOf(survey, today)
  const closesOn = closedOnDay(survey, today) ?? closingDayOf(survey)
  const what = nextOf(view)
  const more =
    what === 'closed' && survey.kind === 'official-link'
      ? words.next.closedLinkMore
      : words.next[`${what}More`]
  const [address, text] =
    what === 'questions'
      ? [paths.surveyQuestions(agency.code, year, survey.id), words.toQuestions]
      : what === 'address'
        ? ['#details', words.official]
        : what === 'open'
          ? ['#steps', words.steps.opened]
          : what === 'published'
            ? [paths.publicSurvey(agency.code, year, survey.id), words.toResults]
            : what === 'closed' && survey.kind === 'own'
              ? [paths.surveyResults(agency.code, year, survey.id), words.toResults]
              : what === 'paused'
                ? ['#steps', words.steps.resumed]
                : [paths.surveyPosters(agency.code, year, survey.id), words.toPosters]
  const days = closesOn && state !== 'closed' ? daysBetween(today, closesOn) : null
  return (
    <section class="card hero main-act">
      <div>
        <p>
          <StateTag {...{ language, state }} />
          {closesOn ? (
            <span class="soft">
              {' '}
              {(state === 'closed' ? words.closedOn : words.until)(dayText(language, closesOn))}
              {days === null ? '' : ` · ${words.daysLeft(days)}`}
            </span>
          ) : null}
        </p>
        <p class="big">{words.next[what]}</p>
        <p class="soft">{more}</p>
      </div>
      {view.mayManage || what === 'published' || what === 'closed' ? (
        <ButtonLink href={address}>{text}</ButtonLink>
      ) : null}
    </section>
  )
}

type NextThing =
  | ('questions' | 'address' | 'open' | 'gather' | 'invite')
  | ('reached' | 'paused' | 'closed' | 'published')

function nextOf({ survey, today, overview, minimum }: SurveyView): NextThing {
  const { questionnaire, officialUrl } = survey.revisions[0]
  switch (stateOf(survey, today)) {
    case 'draft':
      if (survey.kind === 'official-link') return officialUrl === null ? 'address' : 'open'
      return questionnaire && placesOf(questionnaire).length > 0 ? 'open' : 'questions'
    case 'open':
      if (survey.kind === 'official-link') return 'invite'
      return minimum && overview.n >= minimum.least ? 'reached' : 'gather'
    case 'paused':
      return 'paused'
    case 'closed':
      return isPublished(survey) ? 'published' : 'closed'
  }
}

/** The short address, what is asked, and the ways to everything of this campaign. */
function Addresses(view: SurveyView) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  const isOwn = survey.kind === 'own'
  const short = (isOwn ? paths.takeSurvey : paths.forwardSurvey)(survey.code)
  const inThai = (isOwn ? pathsIn('th').takeSurvey : pathsIn('th').forwardSurvey)(survey.code)
  const [{ questionnaire, officialUrl }] = survey.revisions
  const hash = survey.steps.find(({ kind }) => kind === 'opened')?.questionnaireSha256
  const isDraft = survey.steps.length === 0
  return (
    <section class="card">
      <dl class="pairs">
        <div>
          <dt>{words.shortAddress}</dt>
          <dd>
            <b class="typed">{`${view.origin}${inThai}`}</b>
          </dd>
        </div>
        {isOwn ? (
          <div>
            <dt>{words.questions}</dt>
            <dd>
              {words.asked(
                questionnaire?.sections.flatMap(({ questions }) => questions).length ?? 0,
                questionnaire ? placesOf(questionnaire).length : 0,
              )}
            </dd>
          </div>
        ) : (
          <div>
            <dt>{words.officialAddress}</dt>
            <dd class="typed">{officialUrl ?? words.officialNone}</dd>
          </div>
        )}
        {view.sameAs ? (
          <div>
            <dt>{words.sameAs}</dt>
            <dd>
              {view.sameAs.agency.name}
              <p class="soft small">{words.sameAsMore}</p>
            </dd>
          </div>
        ) : null}
        {hash ? (
          <div>
            <dt>{words.fingerprint}</dt>
            <dd>
              <code class="typed">{hash}</code>
              <p class="soft small">{words.fingerprintMore}</p>
            </dd>
          </div>
        ) : null}
      </dl>
      <nav class="buttons small-buttons no-print" aria-label={words.tools}>
        {isOwn ? (
          <ButtonLink quiet href={paths.surveyQuestions(agency.code, year, survey.id)}>
            {isDraft && view.mayManage ? words.toQuestions : words.seeQuestions}
          </ButtonLink>
        ) : null}
        <ButtonLink quiet href={paths.surveyPlacements(agency.code, year, survey.id)}>
          {words.toPlacements}
        </ButtonLink>
        <ButtonLink quiet href={paths.surveyPosters(agency.code, year, survey.id)}>
          {words.toPosters}
        </ButtonLink>
        {isOwn ? (
          <ButtonLink quiet href={paths.surveyTickets(agency.code, year, survey.id)}>
            {words.toTickets}
          </ButtonLink>
        ) : null}
        {isOwn && !isDraft ? (
          <ButtonLink quiet href={paths.surveyResults(agency.code, year, survey.id)}>
            {words.toResults}
          </ButtonLink>
        ) : null}
        {isOwn && !isDraft && view.mayReadWords ? (
          <ButtonLink quiet href={paths.surveyComments(agency.code, year, survey.id)}>
            {words.toComments}
          </ButtonLink>
        ) : null}
        {isDraft ? null : (
          <ButtonLink quiet href={short}>
            {words.openForm}
          </ButtonLink>
        )}
      </nav>
    </section>
  )
}
