import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import type { Survey, SurveyState } from '../survey.ts'
import { type TicketBatch, ticketChecks, ticketTotals, usedPercent } from '../ticket.ts'
import { ticketWords } from '../ticket-messages.ts'
import { surveyWayBack } from './way-back.ts'

interface TicketsProps {
  readonly frame: Frame
  readonly agency: Agency
  readonly survey: Survey
  readonly state: SurveyState
  readonly batches: readonly TicketBatch[]
  /** How many answers were counted with a ticket. */
  readonly answers: number
  readonly mayManage: boolean
  readonly form: FormView
  /** Why nothing was printed or cancelled; null where nothing was refused. */
  readonly refusal: string | null
}

/** The sheets of queue tickets of a survey: print one, see how many of each were used, cancel what is left. */
export function TicketsPage(props: TicketsProps) {
  const { frame, agency, survey, state, batches, refusal } = props
  const { language } = frame
  const words = ticketWords[language]
  const isOwn = survey.kind === 'own'
  // What was typed before somebody closed the survey stays.
  const wasTyped = 'label' in props.form.typed
  const named = inWords(survey.revisions[0].title, language)
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${named}`}
      crumbs={surveyWayBack(frame, agency, survey)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.title}
        under={isOwn ? words.lead : words.notOwn}
      />
      {isOwn ? <p class="soft">{ownSurveyLabel[language]}</p> : null}
      {refusal === null ? null : <Notice tone="bad" heading={refusal} />}
      {isOwn && props.mayManage && (state !== 'closed' || wasTyped) ? (
        <PrintForm {...props} />
      ) : null}
      {isOwn && state === 'closed' ? <Notice tone="note" heading={words.closed} /> : null}
      {isOwn || batches.length > 0 ? <Sheets {...props} /> : null}
      {isOwn ? (
        <section class="card no-print">
          <h2>{words.tipsTitle}</h2>
          <ul>
            {words.tips.map((tip) => (
              <li>{tip}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  )
}

function PrintForm({ frame, agency, survey, form }: TicketsProps) {
  const { language } = frame
  const words = ticketWords[language]
  const action = pathsIn(language).surveyTickets(agency.code, survey.year, survey.id)
  return (
    <section class="card no-print">
      <h2>{words.printTitle}</h2>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={action}>
        <TextField
          {...{ form, language }}
          name="label"
          label={words.label}
          hint={words.labelHint}
        />
        <TextField
          {...{ form, language }}
          name="many"
          label={words.many}
          hint={words.manyHint}
          width="short"
          numeric
        />
        <p class="soft">{words.once}</p>
        <div class="buttons">
          <Submit>{words.print}</Submit>
        </div>
      </form>
    </section>
  )
}

function Sheets({ frame, agency, survey, batches, answers, mayManage }: TicketsProps) {
  const { language } = frame
  const words = ticketWords[language]
  const action = pathsIn(language).surveyTickets(agency.code, survey.year, survey.id)
  if (batches.length === 0)
    return (
      <section class="card hero">
        <p class="big">{words.none}</p>
        <p>{words.noneMore}</p>
        <p class="no-print">
          <a href={action}>{words.reload}</a>
        </p>
      </section>
    )
  const { columns } = words
  const checks = ticketChecks(batches, answers)
  return (
    <section class="card">
      <h2>{words.listTitle}</h2>
      <p class="no-print">
        <a href={action}>{words.reload}</a>
      </p>
      <div class="scroll">
        <table class="cards-when-narrow">
          <thead>
            <tr>
              <th scope="col">{columns.label}</th>
              <th scope="col">{columns.printed}</th>
              <th scope="col">{columns.issued}</th>
              <th scope="col">{columns.used}</th>
              <th scope="col">{columns.rate}</th>
              {mayManage ? (
                <th scope="col" class="no-print">
                  {columns.act}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr>
                <td data-label={columns.label} lang="th">
                  {batch.label}
                </td>
                <td data-label={columns.printed}>{instantText(language, batch.recordedAt)}</td>
                <Figures language={language} of={batch} />
                {mayManage ? <Cancel {...{ language, action, batch }} /> : null}
              </tr>
            ))}
            {batches.length > 1 ? (
              <tr>
                <td data-label={columns.label}>
                  <strong>{words.all}</strong>
                </td>
                <td />
                <Figures language={language} of={ticketTotals(batches)} />
                {mayManage ? <td class="no-print" /> : null}
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {mayManage ? <p class="soft small no-print">{words.cancelHint}</p> : null}
      <h3>{words.checksTitle}</h3>
      <ul>
        {checks.flatMap(({ check, holds, left, right }) =>
          holds ? <li>{words.checks[check](words.number(left), words.number(right))}</li> : [],
        )}
      </ul>
      {checks.flatMap(({ check, holds, left, right }) =>
        holds ? (
          []
        ) : (
          <Notice
            tone="bad"
            heading={words.broken[check](words.number(left), words.number(right))}
          />
        ),
      )}
    </section>
  )
}

function Figures(props: {
  language: Language
  of: Pick<TicketBatch, 'issued' | 'used' | 'cancelled'>
}) {
  const { language, of } = props
  const words = ticketWords[language]
  const percent = usedPercent(of)
  return (
    <>
      <td data-label={words.columns.issued}>
        <span>
          {words.number(of.issued)}
          {of.cancelled > 0 ? <span class="soft"> ({words.cancelled(of.cancelled)})</span> : null}
        </span>
      </td>
      <td data-label={words.columns.used}>{words.number(of.used)}</td>
      <td data-label={words.columns.rate}>{percent === null ? words.notUsable : `${percent}%`}</td>
    </>
  )
}

function Cancel(props: { language: Language; action: string; batch: TicketBatch }) {
  const { language, action, batch } = props
  const words = ticketWords[language]
  if (batch.used + batch.cancelled >= batch.issued) return <td class="no-print" />
  return (
    <td class="no-print">
      <form method="post" action={action} class="act">
        <HiddenFields values={{ cancel: batch.id }} />
        <button type="submit" class="button quiet" aria-label={words.cancelHeard(batch.label)}>
          {words.cancel}
        </button>
      </form>
    </td>
  )
}
