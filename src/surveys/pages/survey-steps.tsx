import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { surveyWords } from '../desk-messages.ts'
import { stepFields } from '../field-names.ts'
import { needsReason, stepsFrom } from '../steps.ts'
import type { SurveyStepKind } from '../survey.ts'
import type { SurveyView } from './survey-view.ts'

const empty: FormView = { typed: {}, problems: [] }

/** The steps that may be taken now, each with what it asks. */
export function Steps(view: SurveyView) {
  const { survey, today } = view
  const words = surveyWords[view.frame.language]
  if (!view.mayManage) return null
  const steps = stepsFrom(survey, today)
  // The step that is next stands open; the others are folded away until they are wanted.
  const first = steps.find((kind) => kind === 'opened' || kind === 'resumed')
  const folded = steps.filter((kind) => kind !== first)
  return (
    <section class="no-print" id="steps">
      <h2>{words.manage}</h2>
      {first ? (
        <div class="card">
          <h3>{words.steps[first]}</h3>
          <StepForm view={view} kind={first} />
        </div>
      ) : null}
      {folded.length > 0 ? (
        <div class="card survey-steps">
          {folded.map((kind) => (
            <details open={view.step?.kind === kind}>
              <summary>{words.steps[kind]}</summary>
              <StepForm view={view} kind={kind} />
            </details>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function StepForm({ view, kind }: { view: SurveyView; kind: SurveyStepKind }) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const form = view.step?.kind === kind ? view.step.form : empty
  // Several steps stand on the page: each has fields of its own.
  const { reason, closesOn } = stepFields(kind)
  return (
    <form
      method="post"
      action={pathsIn(language).surveyStep(agency.code, year, survey.id)}
      class="measure"
      novalidate
    >
      <p class="soft">{words.stepHints[kind]}</p>
      <ErrorSummary form={form} language={language} />
      <HiddenFields values={{ step: kind, seen: survey.revisions[0].id }} />
      {kind === 'opened' || kind === 'extended' ? (
        <TextField
          {...{ form, language, name: closesOn, label: words.lastDay, width: 'medium' }}
          hint={words.lastDayHint}
        />
      ) : null}
      {needsReason(kind) ? (
        <TextField
          {...{ form, language, name: reason, label: words.reason }}
          hint={words.reasonHint}
        />
      ) : null}
      <Submit quiet={kind !== 'opened' && kind !== 'resumed' && kind !== 'published'}>
        {words.steps[kind]}
      </Submit>
    </form>
  )
}

/** Every step that was taken, the newest first, with who took it and why. */
export function StepHistory({ frame, survey, nameOf }: SurveyView) {
  const { language } = frame
  const words = surveyWords[language]
  return (
    <section id="history">
      <h2>{words.history}</h2>
      {survey.steps.length === 0 ? <p class="soft">{words.historyNone}</p> : null}
      <ol class="history">
        {survey.steps.toReversed().map(({ kind, reason, closesOn, recordedAt, recordedBy }) => (
          <li>
            <p class="fact-head">
              {words.steps[kind]}
              {closesOn ? ` ${words.until(dayText(language, closesOn))}` : ''}
              {reason ? `: ${reason}` : ''}
            </p>
            <p class="soft small">
              {words.by(nameOf(recordedBy), instantText(language, recordedAt))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
