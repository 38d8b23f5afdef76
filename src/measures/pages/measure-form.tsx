import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextArea, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { measureFormWords } from '../form-messages.ts'
import type { MeasureChoices } from '../measure-choices.ts'
import { measureWords } from '../messages.ts'
import { choosable } from '../tally.ts'
import { CodesField, MonthsField, OwnerFields } from './owner-fields.tsx'

/** The form of one measure, for adding and for editing. Complete without script. */
export function MeasureForm(props: {
  language: Language
  year: FiscalYear
  form: FormView
  action: string
  cancel: string
  hidden: Readonly<Record<string, string>>
  choices: MeasureChoices
  editing: boolean
}) {
  const { language, form, choices } = props
  const words = measureWords[language]
  const own = measureFormWords[language]
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
          <OwnerFields {...shared} choices={choices} />
          <MonthsField {...shared} year={props.year} />
        </div>
        <div class="form-section">
          <h2>{own.sectionMeans}</h2>
          <TextArea
            {...shared}
            name="expectedEvidence"
            label={words.expectedEvidence}
            hint={own.expectedEvidenceHint}
            optional
            rows={3}
          />
          <TextField
            {...shared}
            name="budget"
            label={words.budget}
            hint={own.budgetHint}
            width="medium"
            suffix={own.bahtSuffix}
            numeric
            optional
          />
          <TextField
            {...shared}
            name="budgetFrom"
            label={words.budgetFrom}
            hint={own.budgetFromHint}
            optional
          />
        </div>
        <div class="form-section">
          <h2>{words.sectionWhat}</h2>
          <TextArea
            {...shared}
            name="reason"
            label={words.reason}
            hint={own.reasonHint}
            optional
            rows={2}
          />
          <RadioField
            {...shared}
            name="instrument"
            label={words.instrument}
            hint={words.instrumentHint}
            choices={instrumentChoices}
          />
          <CodesField {...shared} choices={choices} />
          <TextField
            {...shared}
            name="indicator"
            label={words.fields.indicator}
            hint={words.indicatorHint}
            suggestions={choices.indicators}
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
