import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { documentWords } from '../document-messages.ts'
import { oitWords } from '../page-messages.ts'

/** Putting up one document for an item. */
export function UploadPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  code: ItemCode
  form: FormView
  refusal: string | null
}) {
  const { frame, agency, year, code, form } = props
  const { language } = frame
  const words = documentWords[language]
  const paths = pathsIn(language)
  const back = paths.oitItem(agency.code, year, code)
  const problem = problemOf(form, 'file')
  return (
    <Layout
      frame={frame}
      title={`${words.uploadTitle(code)} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        { href: paths.oitDesk(agency.code, year), text: oitWords[language].title(year) },
        { href: back, text: code },
      )}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.uploadTitle(code)}
        under={words.documentsLead}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={form} language={language} />
      <form
        method="post"
        action={paths.oitUpload(agency.code, year, code)}
        enctype="multipart/form-data"
        class="card"
        novalidate
      >
        <TextField
          {...{ form, language, name: 'title', label: words.documentTitle }}
          hint={words.documentTitleHint}
        />
        <div class={problem === null ? 'field' : 'field wrong'}>
          <label for={idOf('file')}>{words.file}</label>
          <p class="hint" id={`${idOf('file')}-hint`}>
            {words.fileHint}
          </p>
          {problem === null ? null : (
            <p class="field-problem" id={`${idOf('file')}-problem`}>
              {problem}
            </p>
          )}
          <input
            type="file"
            id={idOf('file')}
            name="file"
            accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt"
            aria-describedby={`${idOf('file')}-hint`}
          />
        </div>
        <div class="buttons">
          <Submit>{words.put}</Submit>
          <ButtonLink quiet href={back}>
            {words.cancel}
          </ButtonLink>
        </div>
      </form>
    </Layout>
  )
}
