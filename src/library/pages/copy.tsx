import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { periodText } from '../../measures/calendar.ts'
import { titleOf } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { Codes, List, Responsible } from '../../measures/pages/parts.tsx'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import type { MeasureRefusal } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextField } from '../../platform/html/fields.tsx'
import { type Typed, typedIn } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import type { CopiedRow } from '../copy.ts'
import { copyWords } from '../copy-messages.ts'
import { type Adopted, JustAdopted } from './just-adopted.tsx'
import { Translated } from './translated.tsx'

/** Copying from a former plan: each row with what became of its codes, months and owners, and a box of its own. */
export function CopyPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Years that have a plan to copy from, newest first. */
  years: readonly FiscalYear[]
  /** The year chosen; null while none is. */
  from: FiscalYear | null
  rows: readonly CopiedRow[]
  /** Ids of rows the plan was given before. */
  taken: ReadonlySet<string>
  adopted: Adopted | null
  typed: Typed
  wrong: 'nothing-confirmed' | 'row-changed' | null
  refusal: MeasureRefusal | null
  formKey: string
}) {
  const { frame, agency, year, from, rows, typed, wrong, refusal } = props
  const { language } = frame
  const words = copyWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      {props.adopted ? <JustAdopted {...{ frame, agency, year }} adopted={props.adopted} /> : null}
      {props.years.length === 0 ? (
        <section class="card hero">
          <p class="big">{words.noPlans}</p>
          <p>
            <a href={paths.importTable({ agency: agency.code, year })}>{words.noPlansMore}</a>
          </p>
        </section>
      ) : (
        <nav class="views no-print" aria-label={words.chooseYear}>
          {props.years.map((other) => (
            <a
              href={paths.copyPlan(agency.code, year, { from: other })}
              aria-current={other === from ? 'true' : undefined}
            >
              {words.planOf(other)}
            </a>
          ))}
        </nav>
      )}
      {wrong ? (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <p>{words.wrong[wrong]}</p>
        </div>
      ) : null}
      {refusal ? (
        <Notice tone="bad" heading={said.refusedHeading}>
          <p>{said.refused[refusal.code]}</p>
        </Notice>
      ) : null}
      {from !== null && rows.length > 0 ? (
        <form method="post" action={paths.copyPlan(agency.code, year)} novalidate>
          <HiddenFields values={{ key: props.formKey, from: String(from) }} />
          {rows.map((row) => (
            <Row
              {...{ language, year, from, row, typed }}
              isTaken={props.taken.has(row.measure.id)}
            />
          ))}
          <div class="adopt-bar no-print">
            <Submit>{words.copy}</Submit>
            <span class="soft small">{words.copyHint}</span>
          </div>
        </form>
      ) : null}
    </Layout>
  )
}

/** How a row is named in the form: a row that was changed since is not the one that was read. */
export const rowName = ({ measure }: CopiedRow): string => `${measure.id}:${measure.version}`

function Row(props: {
  language: Language
  year: FiscalYear
  from: FiscalYear
  row: CopiedRow
  isTaken: boolean
  typed: Typed
}) {
  const { language, row, typed } = props
  const words = copyWords[language]
  const { measure, content, ownersGone } = row
  const because = `because-${measure.id}`
  return (
    <article class="card measure-card offer" id={`row-${measure.id}`}>
      <div class="top">
        <span>
          <Codes codes={content.codes} />
        </span>
        {props.isTaken ? (
          <Tag tone="good" shape="full">
            {words.taken}
          </Tag>
        ) : null}
      </div>
      <h3 lang="th">{titleOf(measure)}</h3>
      <Translated language={language} codes={row.codes} from={props.from} all />
      {content.codes.length === 0 ? <p class="soft small">{words.noCodes}</p> : null}
      <p class="card-foot">
        <span>
          {periodText(language, measure.period) || words.noPeriod} →{' '}
          <b>{periodText(language, content.period) || words.noPeriod}</b>
        </span>
      </p>
      <Responsible responsible={content.responsible} />
      {ownersGone.length > 0 ? (
        <p>
          <Tag tone="busy" shape="half">
            {words.ownersGone}
          </Tag>{' '}
          <span lang="th">{ownersGone.join(', ')}</span>
        </p>
      ) : null}
      <details>
        <summary>{words.more}</summary>
        <List items={content.steps} />
        <List items={content.followUp} plain />
      </details>
      {props.isTaken ? null : (
        <div class="offer-acts">
          <label class="radio">
            <input
              type="checkbox"
              name="confirm"
              value={rowName(row)}
              checked={(typed['confirm'] ?? []).includes(rowName(row))}
            />
            <span>
              {words.confirm(props.year)}
              <span class="unseen"> {titleOf(measure)}</span>
            </span>
          </label>
          <TextField
            language={language}
            form={{ typed: { [because]: [typedIn(typed, because)] }, problems: [] }}
            name={because}
            label={words.because}
            optional
          />
        </div>
      )}
    </article>
  )
}
