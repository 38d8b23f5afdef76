import type { Agency } from '../../agencies/agency.ts'
import { toFullAgencyLine } from '../../basics/agency-name.ts'
import type { Finding } from '../../findings/finding.ts'
import { FindingCounts, FindingList } from '../../findings/pages/findings-list.tsx'
import { titleOf } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { ContentPairs } from '../../measures/pages/history.tsx'
import { Codes, instrumentText, StageTag } from '../../measures/pages/parts.tsx'
import { OutcomeWords } from '../../measures/pages/plan-table.tsx'
import type { PlannedMeasure } from '../../measures/plan.ts'
import { pathsIn } from '../../paths.ts'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { DraftColumns } from '../column-mapping.ts'
import type { Imported } from '../imported.ts'
import { importWords } from '../web-messages.ts'
import { ColumnForm } from './column-form.tsx'
import { Inferred, WordsAt } from './import-account.tsx'
import { SaveForm } from './save-form.tsx'

export interface PreviewProps {
  readonly frame: Frame
  readonly imported: Imported
  readonly fileName: string
  /** What the reader of the file has to tell, in sentences. */
  readonly remarks: readonly string[]
  readonly findings: readonly Finding[]
  readonly agencies: readonly Agency[]
  readonly form: FormView
  readonly action: string
  readonly formKey: string
  readonly columns: DraftColumns
  /** The lists of meanings as they were chosen, and what is wrong with them. */
  readonly columnsForm: FormView
  /** The plan that is there already under the choice made. */
  readonly there: { readonly year: number; readonly measures: number } | null
  /** Why saving was refused, in a sentence. */
  readonly refusal: string | null
}

/** As many rows as anybody will look through; the others are saved all the same. */
const shownRows = 100

/** What was understood of a paper, row by row, before anything is saved. */
export function ImportPreviewPage(props: PreviewProps) {
  const { frame, imported, findings } = props
  const { language } = frame
  const words = importWords[language]
  const paths = pathsIn(language)
  const { plan } = imported
  const ofWhole = findings.filter(({ place }) => place.row === undefined)
  return (
    <Layout
      frame={frame}
      title={words.previewTitle}
      crumbs={[
        { href: paths.home(), text: words.home },
        { href: paths.importTable(), text: words.startTitle },
      ]}
    >
      <div class="page-head">
        <h1>{words.previewTitle}</h1>
        <p class="under">{words.previewLead(props.fileName)}</p>
      </div>
      {props.refusal ? (
        <Notice tone="bad">
          <p>{props.refusal}</p>
        </Notice>
      ) : null}
      <section class="card">
        <p class="big">{words.measures(plan.measures.length)}</p>
        <p>
          <FindingCounts language={language} findings={findings} />
        </p>
        <dl class="pairs">
          <div>
            <dt>{words.agency}</dt>
            <dd>{plan.agency.name ? toFullAgencyLine(plan.agency) : words.notSaid}</dd>
          </div>
          <div>
            <dt>{words.year}</dt>
            <dd>
              {plan.fiscalYear ?? words.notSaid}
              {imported.inferred
                .filter((each) => each.of === 'fiscalYear')
                .map((each) => (
                  <p class="soft small">{each.because[language]}</p>
                ))}
            </dd>
          </div>
          <div>
            <dt>{words.paper}</dt>
            <dd>{plan.paper ?? words.notSaid}</dd>
          </div>
          <div>
            <dt>{words.answers}</dt>
            <dd>{plan.answers ?? words.notSaid}</dd>
          </div>
        </dl>
      </section>
      <SaveForm {...props} />
      {props.columns.plain.length + imported.missing.length > 0 ? (
        <section id="columns">
          <h2>{words.columns}</h2>
          <ColumnForm {...props} />
        </section>
      ) : null}
      {props.remarks.length > 0 ? (
        <section>
          <h2>{words.remarks}</h2>
          <ul>
            {props.remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{words.unread}</h2>
        {imported.unread.length === 0 ? (
          <p>{words.unreadNone}</p>
        ) : (
          <>
            <p class="soft">{words.unreadMore}</p>
            <WordsAt language={language} words={imported.unread} />
          </>
        )}
      </section>
      <Inferred language={language} imported={imported} />
      {ofWhole.length > 0 ? (
        <section>
          <h2>{words.findings}</h2>
          <FindingList language={language} findings={ofWhole} />
        </section>
      ) : null}
      <section>
        <h2>{words.rows}</h2>
        {plan.measures.slice(0, shownRows).map((measure, position) => (
          <RowRead
            frame={frame}
            measure={measure}
            row={position + 1}
            findings={findings.filter(({ place }) => place.row === position + 1)}
          />
        ))}
        {plan.measures.length > shownRows ? (
          <p>{words.moreRows(plan.measures.length - shownRows)}</p>
        ) : null}
      </section>
      {imported.frontMatter.length > 0 ? (
        <details class="card">
          <summary>{words.frontMatter}</summary>
          <WordsAt language={language} words={imported.frontMatter} />
        </details>
      ) : null}
    </Layout>
  )
}

function RowRead(props: {
  frame: Frame
  measure: PlannedMeasure
  row: number
  findings: readonly Finding[]
}) {
  const { measure, findings } = props
  const { language } = props.frame
  return (
    <article class="card" id={`row-${props.row}`}>
      <div class="top">
        <h3>
          {props.row}. <Codes codes={measure.codes} /> {titleOf(measure)}
        </h3>
      </div>
      <p>
        <StageTag language={language} stage={measure.stage} percent={measure.percent} />{' '}
        <span class="soft">
          {instrumentText(language, measure.instrument)} · {measure.indicator}
        </span>
      </p>
      {findings.length > 0 ? (
        <FindingList language={language} findings={findings} />
      ) : (
        <p>
          <FindingCounts language={language} findings={[]} />
        </p>
      )}
      <details>
        <summary>{measureWords[language].whatIsDone}</summary>
        <ContentPairs language={language} content={measure} />
        <h4>{measureWords[language].fields.outcome}</h4>
        <OutcomeWords language={language} measure={measure} />
      </details>
    </article>
  )
}
