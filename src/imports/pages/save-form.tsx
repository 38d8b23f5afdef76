import { toAgencyLine } from '../../agencies/agency.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import { problemOf, typedIn } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { importWords } from '../web-messages.ts'
import type { PreviewProps } from './import-preview.tsx'

/** Under which agency and year to save, and whether to replace what is there. */
export function SaveForm(props: PreviewProps) {
  const { form, there } = props
  const { language } = props.frame
  const words = importWords[language]
  const shared = { form, language }
  const year = Number(typedIn(form.typed, 'year')) || null
  const said = props.imported.plan.fiscalYear
  return (
    <section class="card hero">
      <h2>{words.saveTitle}</h2>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={props.action} novalidate>
        <HiddenFields values={{ key: props.formKey }} />
        <SelectField
          {...shared}
          name="agency"
          label={words.agency}
          required
          choices={[
            { value: '', text: words.newAgency },
            ...props.agencies.map((agency) => ({
              value: agency.code,
              text: toAgencyLine(agency),
            })),
          ]}
        />
        <details open={typedIn(form.typed, 'agency') === '' || problemOf(form, 'name') !== null}>
          <summary>{words.newAgency}</summary>
          <TextField {...shared} name="name" label={words.name} />
          <div class="together">
            <TextField
              {...shared}
              name="district"
              label={words.district}
              hint={words.withoutWord('อำเภอ')}
              optional
            />
            <TextField
              {...shared}
              name="province"
              label={words.province}
              hint={words.withoutWord('จังหวัด')}
              optional
            />
          </div>
        </details>
        <TextField {...shared} name="year" label={words.year} width="short" numeric />
        {said !== null && year !== null && said !== year ? (
          <Notice tone="busy">
            <p>{words.otherYear(said, year)}</p>
          </Notice>
        ) : null}
        {there ? (
          <>
            <Notice tone="busy">
              <p>{words.planThere(there.year)}</p>
            </Notice>
            <CheckField
              {...shared}
              name="replace"
              label={words.replace}
              hint={words.replaceHint(there.measures)}
            />
          </>
        ) : null}
        <div class="buttons">
          <Submit>{words.save(year)}</Submit>
          <a href={pathsIn(language).importTable()}>{words.again}</a>
        </div>
      </form>
    </section>
  )
}
