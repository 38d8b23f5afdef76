import { type Agency, toAgencyLine } from '../../agencies/agency.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextArea, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { importWords } from '../web-messages.ts'

/** Giving a table: a file or pasted text, and where it belongs. Nothing is saved here. */
export function ImportStartPage(props: {
  frame: Frame
  form: FormView
  agencies: readonly Agency[]
}) {
  const { frame, form } = props
  const { language } = frame
  const words = importWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  const wrongFile = problemOf(form, 'file')
  return (
    <Layout
      frame={frame}
      title={words.startTitle}
      crumbs={[{ href: paths.home(), text: words.home }]}
      islands={['import-drop']}
    >
      <div class="page-head">
        <h1>{words.startTitle}</h1>
        <p class="under">{words.startLead}</p>
      </div>
      <ErrorSummary form={form} language={language} />
      <import-drop>
        <form
          method="post"
          action={paths.importTable()}
          enctype="multipart/form-data"
          novalidate
          data-reading={words.reading}
        >
          <div class={wrongFile ? 'field wrong' : 'field'}>
            <label for={idOf('file')}>{words.file}</label>
            <p class="hint" id="file-hint">
              {words.fileHint}
            </p>
            {wrongFile ? <p class="field-problem">{wrongFile}</p> : null}
            <div class="file">
              <input type="file" id={idOf('file')} name="file" aria-describedby="file-hint" />
            </div>
          </div>
          <h2>{words.orText}</h2>
          <TextArea
            {...shared}
            name="text"
            label={words.text}
            hint={words.textHint}
            rows={6}
            optional
          />
          <div class="together">
            <SelectField
              {...shared}
              name="agency"
              label={words.agency}
              hint={words.agencyHint}
              required
              choices={[
                { value: '', text: words.fromPaper },
                ...props.agencies.map((agency) => ({
                  value: agency.code,
                  text: toAgencyLine(agency),
                })),
              ]}
            />
            <TextField
              {...shared}
              name="year"
              label={words.year}
              hint={words.yearHint}
              width="short"
              numeric
              optional
            />
          </div>
          <div class="buttons">
            <Submit>{words.read}</Submit>
          </div>
        </form>
      </import-drop>
    </Layout>
  )
}
