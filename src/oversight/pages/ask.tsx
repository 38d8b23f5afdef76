import type { Agency } from '../../agencies/agency.ts'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { SnapshotMeasure } from '../../approvals/snapshot.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { titleOf } from '../../measures/measure.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { SelectField, TextArea } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { type Question, stateOf } from '../question.ts'
import { questionWords } from '../question-messages.ts'
import { FormSheet, type FormShown, watchWayBack } from './form-sheet.tsx'
import { AboutWhat, QuestionList, StateTag, Thread } from './thread.tsx'

/** Asking an agency about a year, or about one measure of its public page. */
export function AskPage(
  props: FormShown & {
    frame: Frame
    agency: Agency
    year: FiscalYear
    /** Of the newest edition; none where none is published. */
    measures: readonly SnapshotMeasure[]
  },
) {
  const { frame, agency, year, form } = props
  const { language } = frame
  const words = questionWords[language]
  const paths = pathsIn(language)
  return (
    <FormSheet
      {...props}
      title={words.ask}
      under={words.askLead}
      crumbs={watchWayBack(frame, agency, year)}
    >
      <form method="post" action={paths.askAgency(agency.code, year)} class="card" novalidate>
        <HiddenFields values={props.hidden} />
        {props.measures.length > 0 ? (
          <SelectField
            {...{ form, language }}
            name="measure"
            label={words.about}
            hint={words.aboutHint}
            required
            choices={[
              { value: '', text: words.aboutYear(year) },
              ...props.measures.map((measure, at) => ({
                value: measure.id,
                text: `${at + 1}. ${titleOf(measure)}`,
              })),
            ]}
          />
        ) : null}
        <TextArea
          {...{ form, language }}
          name="words"
          label={words.question}
          hint={words.questionHint}
          rows={6}
        />
        <div class="buttons">
          <Submit>{words.send}</Submit>
          <a href={paths.watchAgency(agency.code, year)}>{words.cancel}</a>
        </div>
      </form>
    </FormSheet>
  )
}

type OneQuestion = FormShown & {
  frame: Frame
  agency: Agency
  question: Question
  /** Where its measure stands on the public page now; null where it is about none that is there. */
  at: string | null
}

/** A question as who asks sees it: what was said, and asking further or closing it. */
export function WatchQuestionPage(props: OneQuestion & { mayFollowUp: boolean }) {
  const { frame, agency, question, form } = props
  const { language } = frame
  const words = questionWords[language]
  const paths = pathsIn(language)
  const action = paths.watchQuestion(agency.code, question.id)
  const isClosed = stateOf(question) === 'closed'
  return (
    <FormSheet
      {...props}
      title={words.title}
      under={<AboutWhat language={language} question={question} at={props.at} />}
      crumbs={watchWayBack(frame, agency, question.fiscalYear)}
    >
      <p>
        <StateTag language={language} state={stateOf(question)} />
      </p>
      <Thread language={language} question={question} />
      {isClosed ? <p class="soft">{words.closedMore}</p> : null}
      {!isClosed && !props.mayFollowUp ? <p class="soft">{words.notYours}</p> : null}
      {!isClosed && props.mayFollowUp ? (
        <div class="two-thirds no-print">
          <form method="post" action={action} class="card" novalidate>
            <h2>{words.further}</h2>
            <HiddenFields values={{ ...props.hidden, act: 'ask' }} />
            <TextArea
              {...{ form, language }}
              name="words"
              label={words.question}
              hint={words.furtherHint}
            />
            <Submit quiet={stateOf(question) === 'answered'}>{words.sendFurther}</Submit>
          </form>
          <form method="post" action={action} class="card">
            <h2>{words.close}</h2>
            <p class="soft">{words.closeMore}</p>
            <HiddenFields values={{ ...props.hidden, act: 'close' }} />
            <Submit quiet={stateOf(question) === 'waiting'}>
              {stateOf(question) === 'waiting' ? words.closedUnanswered : words.closedWell}
            </Submit>
          </form>
        </div>
      ) : null}
    </FormSheet>
  )
}

/** A question as the agency sees it: what was said, and the answer. */
export function AgencyQuestionPage(props: OneQuestion) {
  const { frame, agency, question, form } = props
  const { language } = frame
  const words = questionWords[language]
  const paths = pathsIn(language)
  const state = stateOf(question)
  return (
    <FormSheet
      {...props}
      title={words.deskTitle}
      under={<AboutWhat language={language} question={question} at={props.at} />}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.agencyQuestions(agency.code),
        text: words.deskTitle,
      })}
    >
      <p>
        <StateTag language={language} state={state} />
      </p>
      <Thread language={language} question={question} />
      {state === 'closed' ? (
        <p class="soft">{words.closedMore}</p>
      ) : (
        <form
          method="post"
          action={paths.agencyQuestion(agency.code, question.id)}
          class="card no-print"
          novalidate
        >
          <h2>{state === 'waiting' ? words.answer : words.answerMore}</h2>
          <HiddenFields values={props.hidden} />
          <TextArea
            {...{ form, language }}
            name="words"
            label={words.answer}
            hint={words.answerHint}
            rows={6}
          />
          <Submit quiet={state === 'answered'}>{words.sendAnswer}</Submit>
        </form>
      )}
    </FormSheet>
  )
}

/** The questions to an agency, on its own desk. */
export function AgencyQuestionsPage(props: {
  frame: Frame
  agency: Agency
  questions: readonly Question[]
}) {
  const { frame, agency, questions } = props
  const { language } = frame
  const words = questionWords[language]
  return (
    <Layout
      frame={frame}
      title={`${words.deskTitle} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead title={words.deskTitle} under={words.deskLead} />
      {questions.length === 0 ? (
        <p class="card">{words.deskEmpty}</p>
      ) : (
        <QuestionList
          language={language}
          questions={questions}
          linkTo={({ id }) => pathsIn(language).agencyQuestion(agency.code, id)}
        />
      )}
    </Layout>
  )
}
