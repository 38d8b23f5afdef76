import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { type DeskStep, deskSteps, staffStepFields } from '../field-names.ts'
import { staffStepNeedsReason, staffStepsFrom } from '../staff-steps.ts'
import { policyOf } from '../staff-survey.ts'
import { PlanFacts, PlanFields } from './plan-form.tsx'
import type { StaffSurveyView } from './staff-survey-view.ts'

/** What is planned: a form while it may be changed, then what was frozen. */
export function StaffPlan(view: StaffSurveyView) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = staffDeskWords[language]
  if (survey.steps.length > 0)
    return (
      <details class="card" id="plan">
        <summary>
          {words.plan} <span class="soft">{words.planFrozen}</span>
        </summary>
        <PlanFacts language={language} plan={survey.revision} />
      </details>
    )
  return (
    <section class="card" id="plan">
      <h2>{words.plan}</h2>
      {view.mayManage ? (
        <form
          method="post"
          action={pathsIn(language).staffSurvey(agency.code, year, survey.id)}
          class="measure"
          novalidate
        >
          <HiddenFields values={{ basedOn: survey.revision.id }} />
          <PlanFields language={language} form={view.plan} />
          <Submit quiet>{words.save}</Submit>
        </form>
      ) : (
        <PlanFacts language={language} plan={survey.revision} />
      )}
    </section>
  )
}

const empty: FormView = { typed: {}, problems: [] }

/** The steps that may be taken besides the one that is next, each folded away until it is wanted. */
export function StaffSteps(view: StaffSurveyView) {
  const { survey, today } = view
  const words = staffDeskWords[view.frame.language]
  const now = staffStepsFrom(survey, today)
  const steps = deskSteps.filter(
    (kind) => kind !== 'opened' && kind !== 'published' && now.includes(kind),
  )
  if (!view.mayManage || steps.length === 0) return null
  return (
    <section class="no-print" id="steps">
      <h2>{words.manage}</h2>
      <div class="card survey-steps">
        {steps.map((kind) => (
          <details open={view.step?.kind === kind}>
            <summary>{words.steps[kind]}</summary>
            <StepForm view={view} kind={kind} />
          </details>
        ))}
      </div>
    </section>
  )
}

function StepForm({ view, kind }: { view: StaffSurveyView; kind: DeskStep }) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = staffDeskWords[language]
  const form = view.step?.kind === kind ? view.step.form : empty
  const fields = staffStepFields(kind)
  return (
    <form
      method="post"
      action={pathsIn(language).staffSurveyStep(agency.code, year, survey.id)}
      class="measure"
      novalidate
    >
      <p class="soft">{words.stepHints[kind]}</p>
      <ErrorSummary form={form} language={language} />
      <HiddenFields values={{ step: kind }} />
      {kind === 'extended' ? (
        <TextField
          {...{ form, language, name: fields.closesOn, label: words.lastDay, width: 'medium' }}
          hint={words.lastDayHint}
        />
      ) : null}
      {staffStepNeedsReason(kind) ? (
        <TextField
          {...{ form, language, name: fields.reason, label: words.reason }}
          hint={words.reasonHints[whereReasonStands(view, kind)]}
        />
      ) : null}
      {kind === 'called-off' ? (
        <CheckField {...{ form, language, name: fields.sure, label: words.sureCallOff }} />
      ) : null}
      <Submit quiet danger={kind === 'called-off'}>
        {words.steps[kind]}
      </Submit>
    </form>
  )
}

/** Where the reason of a step can be read: what is only planned has no public record yet. */
function whereReasonStands({ survey }: StaffSurveyView, kind: DeskStep) {
  if (kind === 'unpublished' || !policyOf(survey)) return 'history'
  return kind === 'called-off' ? kind : 'record'
}

/** Everything that happened, the newest first, with who did it and why. */
export function StaffHistory({ frame, survey, nameOf }: StaffSurveyView) {
  const { language } = frame
  const words = staffDeskWords[language]
  const printings = survey.printings.map((printing) => ({
    ...printing,
    said: words.printing(printing.slips, printing.isSpare),
    by: nameOf(printing.recordedBy),
  }))
  const steps = survey.steps.map((step) => ({
    ...step,
    by: nameOf(step.recordedBy),
    said: [
      words.happened[step.kind],
      ...('closesOn' in step ? [words.closedAfter(dayText(language, step.closesOn))] : []),
      ...('reason' in step && step.reason ? [step.reason] : []),
    ].join(': '),
  }))
  const all = [...steps, ...printings].toSorted((one, other) =>
    one.recordedAt < other.recordedAt ? 1 : -1,
  )
  return (
    <section id="history">
      <h2>{words.history}</h2>
      {all.length === 0 ? <p class="soft">{words.historyNone}</p> : null}
      <ol class="history">
        {all.map(({ said, recordedAt, by }) => (
          <li>
            <p class="fact-head">{said}</p>
            <p class="soft small">{words.by(by, instantText(language, recordedAt))}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
