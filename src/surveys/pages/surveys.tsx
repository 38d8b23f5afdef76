import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { surveyWords } from '../desk-messages.ts'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import type { OfferedQuestions } from '../offered.ts'
import type { Minimum } from '../overview.ts'
import { closedOnDay } from '../reopening.ts'
import { closingDayOf, isPublished, type Survey, stateOf } from '../survey.ts'
import type { WayToBegin } from '../ways-to-begin.ts'
import { BeginCard } from './begin-card.tsx'
import { StateTag } from './state-tag.tsx'

/** A campaign as the list tells it. */
export interface ListedSurvey {
  readonly survey: Survey
  /** Answers so far, or times that people went on. */
  readonly n: number
  readonly minimum: Minimum | null
}

/** The campaigns of a year, and the ways to begin one. */
export function SurveysPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  today: PlainDate
  listed: readonly ListedSurvey[]
  /** Ways that are open; empty for whoever may only look. */
  ways: readonly WayToBegin[]
  copied: readonly Survey[]
  /** Questionnaires of other agencies. */
  offered: readonly OfferedQuestions[]
  formKey: string
  form: FormView
  refusal: string | null
}) {
  const { frame, agency, year, listed, today } = props
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead}>
        <p class="soft">
          {words.toStaff.before}{' '}
          <a href={paths.staffSurveys(agency.code, year)}>{words.toStaff.link}</a>
        </p>
      </PageHead>
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={props.form} language={language} />
      {listed.length === 0 ? (
        <section class="card hero">
          <p class="big">{words.none}</p>
          <p>{props.ways.length > 0 ? words.noneMore : words.noneReader}</p>
        </section>
      ) : (
        <ul class="plain">
          {listed.map(({ survey, n, minimum }) => {
            const closesOn = closedOnDay(survey, today) ?? closingDayOf(survey)
            const state = stateOf(survey, today)
            const isLinked = survey.kind === 'official-link'
            return (
              <li class="card survey-card">
                <h2>
                  <a href={paths.survey(agency.code, year, survey.id)}>
                    {inWords(survey.revisions[0].title, language)}
                  </a>{' '}
                  <StateTag {...{ language, state }} />
                </h2>
                {closesOn === null ? null : (
                  <p>
                    <b>{isLinked ? words.led(n) : words.answers(n)}</b>
                    {minimum && !isLinked ? ` ${words.ofLeast(minimum.least)}` : ''}
                    {` · ${(state === 'closed' ? words.closedOn : words.until)(dayText(language, closesOn))}`}
                    {isPublished(survey) ? ` · ${words.published}` : ''}
                  </p>
                )}
                <p class="soft small">
                  {isLinked ? words.kinds['official-link'] : ownSurveyLabel[language]}
                </p>
              </li>
            )
          })}
        </ul>
      )}
      {props.ways.length > 0 ? <BeginForm {...props} /> : null}
    </Layout>
  )
}

/** The ways to begin, one button for all. */
function BeginForm(props: Parameters<typeof SurveysPage>[0]) {
  const { frame, agency, year, form } = props
  const { language } = frame
  const words = surveyWords[language]
  const fields = (
    <form
      method="post"
      action={pathsIn(language).surveys(agency.code, year)}
      class="measure"
      novalidate
    >
      <HiddenFields values={{ key: props.formKey }} />
      <RadioField
        {...{ form, language, name: 'way', label: words.way }}
        choices={[
          ...props.copied.map((survey) => ({
            value: `copy:${survey.id}`,
            text: words.copyWay(inWords(survey.revisions[0].title, language), survey.year),
            hint: words.copyHint,
          })),
          ...props.offered.map(({ agency: { name }, surveyId, title, sha256 }) => ({
            value: `offered:${surveyId}`,
            text: words.offeredWay(inWords(title, language), name),
            hint: words.offeredHint(sha256.slice(0, 12)),
          })),
          ...props.ways.map((way) => ({
            ...{ value: way, text: words.ways[way], hint: words.wayHints[way] },
          })),
        ]}
      />
      <Submit>{words.begin}</Submit>
    </form>
  )
  return (
    <BeginCard
      {...{ isFirst: props.listed.length === 0, isWrong: form.problems.length > 0 }}
      title={words.beginTitle}
      more={words.beginMore}
    >
      {fields}
    </BeginCard>
  )
}
