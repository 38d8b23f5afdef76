import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { cellName, type GridCells, type GridColumn, gridColumns } from '../grid.ts'
import { gridWords } from '../grid-messages.ts'
import { measureWords } from '../messages.ts'
import type { MeasureRefusal } from '../stored-plan.ts'

/** A row as the page shows it. */
export interface GridRowShown {
  readonly at: number
  readonly id: string
  readonly basedOn: string
  readonly cells: GridCells
  /** The printed number of a measure that is there. */
  readonly no?: number | undefined
  /** What somebody else saved meanwhile. */
  readonly theirs?: GridCells
  /** Whether the measure was taken out meanwhile. */
  readonly isGone?: boolean
}

/** The whole plan as one form: a row for each measure, saved together. A script makes it a spreadsheet. */
export function GridPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  rows: readonly GridRowShown[]
  /** An empty row that a script may add as often as a pasted block needs. */
  template: GridRowShown
  form: FormView
  refusal: MeasureRefusal | null
  formKey: string
}) {
  const { frame, agency, year, form } = props
  const { language } = frame
  const words = gridWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  const plan = paths.plan(agency.code, year)
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, { href: plan, text: said.planTitle(year) })}
      islands={['unsaved-guard', 'measure-grid']}
      wide
    >
      <PageHead
        over={
          <>
            <NameAndPlace {...agency} /> · {said.shortYear(year)}
          </>
        }
        title={words.title}
        under={words.hint}
      />
      {props.refusal ? (
        <Notice tone="bad" heading={said.refusedHeading}>
          <p>{said.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      <ErrorSummary form={form} language={language} />
      <unsaved-guard>
        <measure-grid>
          <form method="post" action={paths.grid(agency.code, year)} novalidate>
            <HiddenFields values={{ key: props.formKey }} />
            <p class="small soft grid-keys" hidden>
              {words.keys}
            </p>
            <div class="grid-scroll">
              <table class="grid-table">
                <thead>
                  <tr>
                    <th scope="col">{said.fields.no}</th>
                    {gridColumns.map((column) => (
                      <th scope="col" class={`col-${column}`}>
                        {words.columns[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {props.rows.map((row, position) => (
                    <Row language={language} form={form} row={row} position={position} />
                  ))}
                </tbody>
              </table>
            </div>
            <template>
              <Row language={language} form={form} row={props.template} position={9998} />
            </template>
            <div class="buttons">
              <Submit>{words.save}</Submit>
              <a href={plan}>{said.cancel}</a>
            </div>
          </form>
        </measure-grid>
      </unsaved-guard>
    </Layout>
  )
}

function Row(props: { language: Language; form: FormView; row: GridRowShown; position: number }) {
  const { language, form, row, position } = props
  const words = gridWords[language]
  const name = row.id === '' ? words.newRow(position + 1) : words.row(position + 1)
  return (
    <tr class={row.theirs || row.isGone ? 'conflict' : undefined}>
      <th scope="row">
        <span class="row-name">{name}</span>
        <span class="row-no">{row.no ?? '+'}</span>
        <input type="hidden" name={cellName('id', row.at)} value={row.id} />
        <input type="hidden" name={cellName('basedOn', row.at)} value={row.basedOn} />
        {row.theirs ? <p class="field-problem">{words.conflict}</p> : null}
        {row.isGone ? <p class="field-problem">{words.gone}</p> : null}
      </th>
      {gridColumns.map((column) => (
        <Cell language={language} form={form} row={row} column={column} name={name} />
      ))}
    </tr>
  )
}

function Cell(props: {
  language: Language
  form: FormView
  row: GridRowShown
  column: GridColumn
  name: string
}) {
  const { row, column } = props
  const words = gridWords[props.language]
  const field = cellName(column, row.at)
  const problem = problemOf(props.form, field)
  const theirs = row.theirs && row.theirs[column] !== row.cells[column] ? row.theirs[column] : null
  const text = row.cells[column]
  return (
    <td class={problem ? 'wrong' : undefined}>
      <span class="cell-name" aria-hidden="true">
        {words.columns[column]}
      </span>
      <textarea
        name={field}
        id={idOf(field)}
        rows={Math.min(6, Math.max(2, text.split('\n').length))}
        aria-label={words.cell(words.columns[column], props.name)}
        aria-invalid={problem ? ('true' as const) : undefined}
        spellcheck={false}
      >
        {`\n${text}`}
      </textarea>
      {problem ? <p class="field-problem">{problem}</p> : null}
      {theirs === null ? null : (
        <p class="theirs">
          <b>{words.theirs(words.columns[column])}</b>
          <span lang="th">{theirs || '–'}</span>
        </p>
      )}
    </td>
  )
}
