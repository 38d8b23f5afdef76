import type { Language } from '../../basics/bilingual.ts'
import { englishMonths } from '../../basics/day-text.ts'
import { thaiMonths } from '../../basics/plain-date.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  ErrorSummary,
  Legend,
  Options,
  RadioField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import { ShapeIcon } from '../../platform/html/icons.tsx'
import { stages } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { finishedFields, reportedFields, stepField } from '../progress-fields.ts'
import { looks } from './parts.tsx'

/** How far a measure has come: one large question first, the words of the report below it. */
export function ProgressForm(props: {
  language: Language
  form: FormView
  action: string
  cancel: string
  hidden: Readonly<Record<string, string>>
}) {
  const { language, form } = props
  const words = measureWords[language]
  const shared = { form, language }
  return (
    <unsaved-guard>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={props.action} novalidate>
        <HiddenFields values={props.hidden} />
        <RadioField
          {...shared}
          name="stage"
          label={words.stageQuestion}
          row
          choices={stages.map((stage) => ({
            value: stage,
            text: (
              <>
                <ShapeIcon shape={looks[stage].shape} /> {words.stages[stage]}
              </>
            ),
            // The words of the paper, where they are others.
            ...(words.stagesOfForm[stage] !== words.stages[stage] && {
              hint: words.stagesOfForm[stage],
            }),
          }))}
        />
        <StepsField {...shared} />
        <TextField
          {...shared}
          name="percent"
          label={words.fields.percent}
          hint={words.percentHint}
          width="short"
          suffix="%"
          numeric
          optional
        />
        <TextField
          {...shared}
          name="percentReason"
          label={words.percentReason}
          hint={words.percentReasonHint}
          optional
        />
        <TextField
          {...shared}
          name="statement"
          label={words.statement}
          hint={words.statementHint}
          optional
        />
        <TextArea
          {...shared}
          name="outcome"
          label={words.fields.outcome}
          hint={words.outcomeHint}
          rows={5}
          optional
        />
        <TextArea
          {...shared}
          name="evidence"
          label={words.fields.evidence}
          hint={words.evidenceHint}
          rows={3}
          optional
        />
        <DayField
          {...shared}
          names={finishedFields}
          label={words.finishedOn}
          hint={words.finishedHint}
        />
        <DayField {...shared} names={reportedFields} label={words.reportedOn} />
        <div class="buttons">
          <Submit>{words.saveProgress}</Submit>
          <a href={props.cancel}>{words.cancel}</a>
        </div>
      </form>
    </unsaved-guard>
  )
}

/** Each step with its own state, so that the percentage follows from them; nothing where a measure has no steps. */
function StepsField({ form, language }: { form: FormView; language: Language }) {
  const words = measureWords[language]
  const steps = form.typed['step'] ?? []
  if (steps.length === 0) return null
  return (
    <fieldset class="field" id={idOf('step')}>
      <Legend
        form={form}
        language={language}
        name="step"
        label={words.stepsTitle}
        hint={words.stepsHint}
      />
      <ol class="step-states">
        {steps.map((text, at) => (
          <li>
            <input type="hidden" name="step" value={text} />
            <span lang="th" id={idOf(`${stepField(at)}-words`)}>
              {text}
            </span>
            <span
              class="step-choices"
              role="radiogroup"
              aria-labelledby={idOf(`${stepField(at)}-words`)}
            >
              {stages.map((stage) => (
                <label>
                  <input
                    type="radio"
                    name={stepField(at)}
                    value={stage}
                    checked={(typedIn(form.typed, stepField(at)) || 'not-started') === stage}
                  />
                  <span>
                    <ShapeIcon shape={looks[stage].shape} /> {words.stages[stage]}
                  </span>
                </label>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

/** A day in three fields, its year of the Buddhist era: no calendar of a browser counts in it everywhere. */
function DayField(props: {
  form: FormView
  language: Language
  /** Day, month and year; what is wrong is said of the first. */
  names: readonly [string, string, string]
  label: string
  hint?: string
}) {
  const { form, language } = props
  const [day, month, year] = props.names
  const words = measureWords[language]
  const months = language === 'th' ? thaiMonths.map(({ full }) => full) : englishMonths
  return (
    <fieldset class={problemOf(form, day) === null ? 'field' : 'field wrong'}>
      <Legend
        form={form}
        language={language}
        name={day}
        label={props.label}
        {...(props.hint && { hint: props.hint })}
      />
      <div class="together">
        <div class="field">
          <label for={idOf(day)}>{words.day}</label>
          <input
            type="text"
            class="short"
            inputmode="numeric"
            id={idOf(day)}
            name={day}
            value={typedIn(form.typed, day)}
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for={idOf(month)}>{words.month}</label>
          <select id={idOf(month)} name={month}>
            <Options
              choices={months.map((text, position) => ({ value: String(position + 1), text }))}
              chosen={typedIn(form.typed, month)}
            />
          </select>
        </div>
        <div class="field">
          <label for={idOf(year)}>{words.yearOfDay}</label>
          <input
            type="text"
            class="short"
            inputmode="numeric"
            id={idOf(year)}
            name={year}
            value={typedIn(form.typed, year)}
            autocomplete="off"
          />
        </div>
      </div>
    </fieldset>
  )
}
