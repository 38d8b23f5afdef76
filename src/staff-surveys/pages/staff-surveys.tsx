import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { inWords } from '../../surveys/form-messages.ts'
import { BeginCard } from '../../surveys/pages/begin-card.tsx'
import type { Questionnaire } from '../../surveys/questionnaire.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import { closingDay, type StaffSurvey } from '../staff-survey.ts'
import { stageOf } from '../stage.ts'
import { standingWords } from '../standing-messages.ts'
import { askedText, PlanFields } from './plan-form.tsx'

interface ListProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  today: PlainDate
  surveys: readonly StaffSurvey[]
  mayManage: boolean
  /** What a survey of this year asks; null where the year has no framework. */
  questions: Questionnaire | null
  isUnverified: boolean
  formKey: string
  form: FormView
  refusal: string | null
}

/** The staff surveys of a year, what they are, and the form to begin one. */
export function StaffSurveysPage(props: ListProps) {
  const { frame, agency, year, surveys } = props
  const { language } = frame
  const words = staffDeskWords[language]
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead}>
        <p class="own-label">{ownStaffSurveyLabel[language]}</p>
      </PageHead>
      <p class="soft measure">{words.official}</p>
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={props.form} language={language} />
      {surveys.length === 0 ? (
        <section class="card hero">
          <p class="big">{props.questions ? words.none : words.noFramework(year)}</p>
          <p>
            {props.questions === null
              ? words.noFrameworkMore
              : props.mayManage
                ? words.noneMore
                : words.noneReader}
          </p>
        </section>
      ) : (
        <ul class="plain">
          {surveys.map((survey) => (
            <li class="card survey-card">
              <ListedSurvey {...props} survey={survey} />
            </li>
          ))}
        </ul>
      )}
      {props.mayManage && props.questions ? (
        <BeginForm {...props} questions={props.questions} />
      ) : null}
    </Layout>
  )
}

function ListedSurvey({ frame, agency, year, today, survey }: ListProps & { survey: StaffSurvey }) {
  const { language } = frame
  const words = staffDeskWords[language]
  const stage = stageOf(survey, today)
  const closesOn = closingDay(survey) ?? survey.revision.closesOn
  const { eligible } = survey.revision
  return (
    <>
      <h2>
        <a href={pathsIn(language).staffSurvey(agency.code, year, survey.id)}>
          {inWords(survey.revision.title, language)}
        </a>{' '}
        {stage === null ? (
          <Tag tone="calm" shape="diamond">
            {words.calledOff}
          </Tag>
        ) : (
          <Tag {...looks[stage]}>{standingWords[language][stage]}</Tag>
        )}
      </h2>
      <p class="soft">
        {[
          ...(eligible === null ? [] : [words.eligibleCount(eligible)]),
          ...(closesOn === null ? [] : [words.closedAfter(dayText(language, closesOn))]),
        ].join(' · ')}
      </p>
    </>
  )
}

const looks = {
  planned: { tone: 'calm', shape: 'empty' },
  prepared: { tone: 'busy', shape: 'half' },
  slips: { tone: 'busy', shape: 'half' },
  open: { tone: 'good', shape: 'full' },
  closed: { tone: 'note', shape: 'diamond' },
  counted: { tone: 'note', shape: 'diamond' },
  swept: { tone: 'note', shape: 'diamond' },
  published: { tone: 'good', shape: 'full' },
} as const

function BeginForm(props: ListProps & { questions: Questionnaire }) {
  const { frame, agency, year, form, questions } = props
  const { language } = frame
  const words = staffDeskWords[language]
  const fields = (
    <form
      method="post"
      action={pathsIn(language).staffSurveys(agency.code, year)}
      class="measure"
      novalidate
    >
      <p class="soft">
        {words.questions}: {askedText(language, questions)}
        {props.isUnverified ? ` · ${words.unverified}` : ''}
      </p>
      <HiddenFields values={{ key: props.formKey }} />
      <PlanFields language={language} form={form} />
      <Submit>{words.begin}</Submit>
    </form>
  )
  return (
    <BeginCard
      {...{ isFirst: props.surveys.length === 0, isWrong: form.problems.length > 0 }}
      title={words.beginTitle}
      more={words.beginMore}
    >
      {fields}
    </BeginCard>
  )
}
