import type { Language } from '../../basics/bilingual.ts'
import { monthText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { readYearMonth } from '../../basics/plain-date.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  type Choice,
  ErrorSummary,
  Legend,
  Options,
  RadioField,
  RepeatedField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import { htmlWords } from '../../platform/html/words.ts'
import { monthsOf } from '../calendar.ts'
import { measureWords } from '../messages.ts'
import { choosable } from '../tally.ts'

/** What a field may be filled with, from the framework of the year and the plan so far. */
export interface Suggestions {
  readonly indicators: readonly string[]
  readonly units: readonly string[]
}

/** The form of one measure, for adding and for editing. Complete without script. */
export function MeasureForm(props: {
  language: Language
  year: FiscalYear
  form: FormView
  action: string
  cancel: string
  hidden: Readonly<Record<string, string>>
  suggestions: Suggestions
  editing: boolean
}) {
  const { language, form } = props
  const words = measureWords[language]
  const shared = { form, language }
  const instrumentChoices = [
    ...choosable.map((instrument) => ({ value: instrument, text: words.instruments[instrument] })),
    { value: '', text: words.noInstrument },
  ]
  return (
    <unsaved-guard>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={props.action} novalidate>
        <HiddenFields values={props.hidden} />
        <div class="form-section">
          <h2>{words.sectionPlan}</h2>
          <TextArea
            {...shared}
            name="measures"
            label={words.fields.measures}
            hint={words.listHint}
            rows={4}
          />
          <TextArea
            {...shared}
            name="steps"
            label={words.fields.steps}
            hint={words.listHint}
            optional
            rows={5}
          />
          <TextArea
            {...shared}
            name="followUp"
            label={words.fields.followUp}
            hint={words.listHint}
            optional
            rows={4}
          />
        </div>
        <div class="form-section">
          <h2>{words.sectionWho}</h2>
          <RepeatedField
            {...shared}
            name="units"
            label={words.units}
            hint={words.unitsHint}
            suggestions={props.suggestions.units}
            least={3}
            each={words.unit}
            optional
          />
          <TextArea
            {...shared}
            name="posts"
            label={words.posts}
            hint={words.listHint}
            optional
            rows={2}
          />
          <PeriodField {...shared} year={props.year} />
        </div>
        <div class="form-section">
          <h2>{words.sectionWhat}</h2>
          <RadioField
            {...shared}
            name="instrument"
            label={words.instrument}
            hint={words.instrumentHint}
            choices={instrumentChoices}
          />
          <TextField
            {...shared}
            name="codes"
            label={words.fields.codes}
            hint={words.codesHint}
            width="medium"
            optional
          />
          <TextField
            {...shared}
            name="indicator"
            label={words.fields.indicator}
            hint={words.indicatorHint}
            suggestions={props.suggestions.indicators}
            optional
          />
          <TextArea
            {...shared}
            name="subject"
            label={words.fields.subject}
            hint={words.subjectHint}
            optional
            rows={3}
          />
          <TextArea
            {...shared}
            name="parts"
            label={words.fields.parts}
            hint={words.listHint}
            optional
            rows={2}
          />
        </div>
        <div class="buttons">
          <Submit>{props.editing ? words.saveEdit : words.save}</Submit>
          <a href={props.cancel}>{words.cancel}</a>
        </div>
      </form>
    </unsaved-guard>
  )
}

/** Two lists of months in the order of the fiscal year; months outside it stay choosable where they were chosen. */
function PeriodField(props: { form: FormView; language: Language; year: FiscalYear }) {
  const { form, language } = props
  const words = measureWords[language]
  const wrong = ['from', 'to'].some((name) => problemOf(form, name) !== null)
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'}>
      <Legend
        form={form}
        language={language}
        name={problemOf(form, 'from') === null ? 'to' : 'from'}
        label={words.fields.period}
        optional
      />
      <div class="together">
        {(['from', 'to'] as const).map((name) => (
          <div class="field">
            <label for={idOf(name)}>{name === 'from' ? words.periodFrom : words.periodTo}</label>
            <select id={idOf(name)} name={name}>
              <option value="">{htmlWords[language].noChoice}</option>
              <Options
                choices={monthChoices(language, props.year, typedIn(form.typed, name))}
                chosen={typedIn(form.typed, name)}
              />
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function monthChoices(language: Language, year: FiscalYear, chosen: string): Choice[] {
  const months = monthsOf(year)
  const other = readYearMonth(chosen)
  const all = other.ok && !months.includes(other.value) ? [other.value, ...months] : months
  return all.map((month) => ({ value: month, text: monthText(language, month) }))
}
