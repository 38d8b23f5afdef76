import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea } from '../../platform/html/fields.tsx'
import { measureFormWords } from '../form-messages.ts'
import { measureWords } from '../messages.ts'
import type { StoredMeasure } from '../stored-plan.ts'
import { type FormPageProps, FormSheet } from './form-pages.tsx'
import { OutcomeWords } from './plan-table.tsx'

/** Saying that a measure is done as reported: the report first, then one sentence. */
export function VerifyPage(props: FormPageProps & { measure: StoredMeasure }) {
  const { frame, agency, year, measure, form } = props
  const { language } = frame
  const words = measureFormWords[language]
  const back = pathsIn(language).measure(agency.code, year, measure.id)
  return (
    <FormSheet {...props} title={words.verifyTitle}>
      <p>{words.verifyHint}</p>
      <section class="card">
        <OutcomeWords language={language} measure={measure} />
      </section>
      <ErrorSummary form={form} language={language} />
      <form
        method="post"
        action={pathsIn(language).verifyMeasure(agency.code, year, measure.id)}
        novalidate
      >
        <HiddenFields values={props.hidden} />
        <TextArea
          form={form}
          language={language}
          name="sentence"
          label={words.verifySentence}
          hint={words.verifySentenceHint}
          rows={3}
        />
        <div class="buttons">
          <Submit>{words.verify}</Submit>
          <a href={back}>{measureWords[language].cancel}</a>
        </div>
      </form>
    </FormSheet>
  )
}
