import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { Instrument } from '../../basics/instrument.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import { periodText } from '../calendar.ts'
import { type Measure, stages } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { byInstrument } from '../tally.ts'
import { Codes, Evidence, instrumentText, List, Responsible } from './parts.tsx'

/** The twelve columns of the official form, one table for each instrument, as officials know them. */
export function PlanTable<M extends Measure>(props: {
  language: Language
  measures: readonly M[]
  answers: ItemCode | null
  linkTo?: (measure: M) => string
}) {
  return (
    <div class="as-table landscape">
      {byInstrument(props.measures).map((group) => (
        <section
          class="scroll"
          aria-label={`${instrumentText(props.language, group.instrument)} (${measureWords[props.language].tableScrolls})`}
          tabindex={0}
        >
          <table class="official">
            <caption>{instrumentText(props.language, group.instrument)}</caption>
            <Head {...props} instrument={group.instrument} />
            <tbody>
              {group.rows.map(({ row, measure }) => (
                <Row
                  language={props.language}
                  row={row}
                  measure={measure}
                  {...(props.linkTo && { href: props.linkTo(measure) })}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function Head(props: {
  language: Language
  answers: ItemCode | null
  instrument: Instrument | null
}) {
  const words = measureWords[props.language]
  const { fields } = words
  return (
    <thead>
      <tr>
        <th scope="col" class="w-no">
          {fields.no}
        </th>
        <th scope="col" class="w-narrow">
          {fields.indicator} {props.instrument}
        </th>
        <th scope="col">{fields.subject}</th>
        <th scope="col">
          {fields.measures} {props.answers ? `(${props.answers})` : ''}
        </th>
        <th scope="col" class="w-narrow">
          (1) {fields.responsible}
        </th>
        <th scope="col" class="w-period">
          {fields.period}
        </th>
        <th scope="col">(2) {fields.steps}</th>
        <th scope="col">(3) {fields.followUp}</th>
        {stages.map((stage) => (
          <th scope="col" class="w-tick">
            <div class="upright">{words.stagesOfForm[stage]}</div>
          </th>
        ))}
        <th scope="col" class="w-outcome">
          (4) {fields.outcome}
        </th>
      </tr>
    </thead>
  )
}

function Row(props: { language: Language; row: number; measure: Measure; href?: string }) {
  const { measure } = props
  const words = measureWords[props.language]
  return (
    <tr id={`row-${props.row}`}>
      <th scope="row" class="mid">
        {props.href ? (
          <a href={props.href} aria-label={words.rowName(measure.no)}>
            {measure.no}
          </a>
        ) : (
          measure.no
        )}
      </th>
      <td>{measure.indicator}</td>
      <td>
        <p>
          <Codes codes={measure.codes} />
        </p>
        {measure.subject.split('\n').map((line) => (
          <p lang="th">{line}</p>
        ))}
        <List items={measure.parts} plain />
      </td>
      <td>
        <List items={measure.measures} />
      </td>
      <td>
        <Responsible responsible={measure.responsible} />
      </td>
      <td>{periodText(props.language, measure.period)}</td>
      <td>
        <List items={measure.steps} />
      </td>
      <td>
        <List items={measure.followUp} />
      </td>
      {stages.map((stage) => (
        <td class="mid">
          {measure.stage === stage ? (
            <span class="tick" role="img" aria-label={words.stagesOfForm[stage]}>
              √
            </span>
          ) : (
            <span class="no-tick" aria-hidden="true">
              -
            </span>
          )}
        </td>
      ))}
      <td>
        <OutcomeWords language={props.language} measure={measure} />
      </td>
    </tr>
  )
}

/** Whether nothing was said of how far a measure has come, beside its box. */
export const saysNothingOf = ({ statement, outcome, finishedOn }: Measure): boolean =>
  statement === '' && outcome.length === 0 && finishedOn === undefined

/** What was reported: the opening line, the percentage where the line does not say it, outcomes, the day it was finished and evidence. */
export function OutcomeWords(props: { language: Language; measure: Measure }) {
  const { measure } = props
  const words = measureWords[props.language]
  const saidAlready = measure.statement.includes('%') || measure.percent === null
  return (
    <>
      {measure.statement ? (
        <p>
          <b>{measure.statement}</b>
        </p>
      ) : null}
      {saidAlready ? null : (
        <p>
          {words.fields.percent} {words.percent(measure.percent ?? 0)}
        </p>
      )}
      <List items={measure.outcome} />
      {measure.finishedOn ? (
        <p>
          {words.finishedOn} {dayText(props.language, measure.finishedOn)}
        </p>
      ) : null}
      {measure.evidence.length > 0 ? (
        <>
          <p>{words.fields.evidence}</p>
          <Evidence items={measure.evidence} />
        </>
      ) : null}
    </>
  )
}
