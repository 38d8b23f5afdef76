import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { paperWords } from '../../settings/paper-messages.ts'
import { printWords } from '../web-messages.ts'

/** How the report is to be printed: file, digits, who signs, and the poster in front. */
export function PrintReportPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  form: FormView
  /** By what right those of the agency's settings sign today; empty where it was typed. */
  hints: Readonly<Record<'reporter' | 'executive', string>>
  /** Whether the reader may set what is filled in here. */
  maySet: boolean
}) {
  const { frame, agency, year, form } = props
  const { language } = frame
  const words = printWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      <ErrorSummary form={form} language={language} />
      <form method="get" action={paths.printReport(agency.code, year)} novalidate>
        <RadioField
          {...shared}
          name="format"
          label={words.format}
          row
          choices={[
            { value: 'pdf', text: 'PDF' },
            { value: 'docx', text: 'Word' },
          ]}
        />
        <RadioField
          {...shared}
          name="digits"
          label={words.digits}
          row
          choices={[
            { value: 'arabic', text: words.arabic },
            { value: 'thai', text: words.thai },
          ]}
        />
        <h2>{words.signatures}</h2>
        <p class="hint">
          {words.signaturesHint}{' '}
          {props.maySet ? (
            <a href={paths.agencySettings(agency.code)}>{paperWords[language].toPapers}</a>
          ) : null}
        </p>
        <div class="columns-two">
          <TextField
            {...shared}
            name="reporterName"
            label={words.reporterName}
            hint={props.hints.reporter}
            optional
          />
          <TextField {...shared} name="reporterPosition" label={words.position} optional />
        </div>
        <div class="columns-two">
          <TextField
            {...shared}
            name="executiveName"
            label={words.executiveName}
            hint={props.hints.executive}
            optional
          />
          <TextField {...shared} name="executivePosition" label={words.position} optional />
        </div>
        <h2>{words.posterTitle}</h2>
        <TextField
          {...shared}
          name="poster"
          label={words.poster}
          hint={words.posterHint}
          optional
        />
        <div class="buttons">
          <Submit>{words.make}</Submit>
        </div>
      </form>
    </Layout>
  )
}
