import { fingerprintSyllables } from '../../basics/syllables.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { staffDeskWords } from '../desk-messages.ts'
import { policyOf, printedSlips } from '../staff-survey.ts'
import { stageOf } from '../stage.ts'
import { Ledger } from './ledger.tsx'
import { NextAct } from './next-act.tsx'
import { askedText } from './plan-form.tsx'
import { Progress } from './progress.tsx'
import { StaffPage } from './staff-page.tsx'
import { StaffHistory, StaffPlan, StaffSteps } from './staff-survey-parts.tsx'
import type { StaffSurveyView } from './staff-survey-view.ts'
import { StagePath } from './stage-path.tsx'

/** A staff survey at the desk: where it stands, the one next act, and everything else folded below it. */
export function StaffSurveyPage(view: StaffSurveyView) {
  const { frame, survey, today } = view
  const { language } = frame
  const words = staffDeskWords[language]
  const stage = stageOf(survey, today)
  const wasOpened = survey.steps.some(({ kind }) => kind === 'opened')
  return (
    <StaffPage {...view}>
      {view.step ? null : (
        <ErrorSummary
          form={view.plan.problems.length > 0 ? view.plan : view.ledger}
          language={language}
        />
      )}
      {stage ? <StagePath language={language} stage={stage} /> : null}
      {view.hasKeys ? null : (
        <Notice tone="bad" heading={words.keysMissing}>
          <p>{words.keysMissingMore}</p>
        </Notice>
      )}
      <NextAct {...view} />
      {wasOpened && (stage === 'open' || stage === 'closed') ? <Progress {...view} /> : null}
      {stage === null || stage === 'planned' ? null : <Facts {...view} />}
      {policyOf(survey) && stage !== null && stage !== 'prepared' ? <Ledger {...view} /> : null}
      <StaffPlan {...view} />
      <StaffSteps {...view} />
      <StaffHistory {...view} />
    </StaffPage>
  )
}

/** What everybody is told of it, and the ways to its papers and pages. */
function Facts(view: StaffSurveyView) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = staffDeskWords[language]
  const prepared = survey.steps.find((step) => step.kind === 'prepared')
  const printed = printedSlips(survey)
  return (
    <section class="card">
      <dl class="pairs">
        <div>
          <dt>{words.address}</dt>
          <dd>
            <b class="typed">{`${view.origin}${pathsIn('th').takeStaffSurvey(survey.code)}`}</b>
            <p class="soft small">{words.addressMore}</p>
          </dd>
        </div>
        {prepared ? (
          <div>
            <dt>{words.fingerprint}</dt>
            <dd>
              <b class="syllables" lang="th">
                {fingerprintSyllables(prepared.policySha256, 8)}
              </b>
              <p class="soft small">{words.fingerprintMore}</p>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.printed}</dt>
          <dd>
            {words.slipsCount(printed)}
            {prepared ? ` · ${words.progressOf(prepared.policy.eligible)}` : ''}
          </dd>
        </div>
        <div>
          <dt>{words.questions}</dt>
          <dd>{askedText(language, survey.revision.questionnaire)}</dd>
        </div>
      </dl>
      <Tools {...{ ...view, agency, year }} />
    </section>
  )
}

function Tools({ frame, agency, year, survey, today, ...may }: StaffSurveyView) {
  const { language } = frame
  const words = staffDeskWords[language]
  const paths = pathsIn(language)
  const stage = stageOf(survey, today)
  const isPrinting = stage === 'slips' || stage === 'open'
  const hasResults = survey.steps.some(({ kind }) => kind === 'counted')
  const mayRead = may.mayReadWords && hasResults && policyOf(survey)?.asksWords
  return (
    <nav class="buttons small-buttons no-print" aria-label={words.tools}>
      {isPrinting && may.mayManage ? (
        <ButtonLink quiet href={paths.staffSurveySlips(agency.code, year, survey.id)}>
          {words.slipsMoreOf}
        </ButtonLink>
      ) : null}
      {(['instructions', 'roster', 'form', 'memo'] as const).map((paper) => (
        <ButtonLink quiet href={paths.staffSurveyPaper(agency.code, year, survey.id, paper)}>
          {words.papers[paper]}
        </ButtonLink>
      ))}
      {hasResults ? (
        <ButtonLink quiet href={paths.staffSurveyResults(agency.code, year, survey.id)}>
          {words.to.results}
        </ButtonLink>
      ) : null}
      {mayRead ? (
        <ButtonLink quiet href={paths.staffSurveyWords(agency.code, year, survey.id)}>
          {words.to.words}
        </ButtonLink>
      ) : null}
      <ButtonLink quiet href={paths.takeStaffSurvey(survey.code)}>
        {words.to.form}
      </ButtonLink>
      <ButtonLink quiet href={paths.staffSurveyPromise(survey.code)}>
        {words.to.promise}
      </ButtonLink>
    </nav>
  )
}
