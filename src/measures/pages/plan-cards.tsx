import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { periodText } from '../calendar.ts'
import type { Measure } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { byInstrument } from '../tally.ts'
import { Codes, instrumentText, List, StageTag } from './parts.tsx'
import { OutcomeWords, saysNothingOf } from './plan-table.tsx'

/** The same plan for a narrow screen: one card a measure, the rest of its row one tap away. */
export function PlanCards<M extends Measure>(props: {
  language: Language
  measures: readonly M[]
  linkTo?: (measure: M) => string
  /** What else stands on the card of a row, counted from 1. */
  below?: (row: number) => Child
}) {
  return (
    <div class="as-cards">
      {byInstrument(props.measures).map((group) => (
        <section>
          <h3>{instrumentText(props.language, group.instrument)}</h3>
          <div class="grid">
            {group.rows.map(({ row, measure }) => (
              <MeasureCard
                language={props.language}
                row={row}
                measure={measure}
                {...(props.linkTo && { href: props.linkTo(measure) })}
                below={props.below?.(row)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function MeasureCard(props: {
  language: Language
  row: number
  measure: Measure
  href?: string
  below?: Child
}) {
  const { language, measure } = props
  const words = measureWords[language]
  const [first, ...others] = measure.measures
  const title = first ?? measure.subject
  return (
    <article class="card measure-card" id={`card-${props.row}`}>
      <div class="top">
        <span>
          <Codes codes={measure.codes} />
        </span>
        <StageTag language={language} stage={measure.stage} percent={measure.percent} />
      </div>
      <h4 lang="th">{props.href ? <a href={props.href}>{title}</a> : title}</h4>
      {others.length > 0 ? (
        <ul lang="th">
          {others.map((other) => (
            <li>{other}</li>
          ))}
        </ul>
      ) : null}
      <div class="card-foot">
        <span>{periodText(language, measure.period) || words.noPeriod}</span>
        <span>{measure.responsible.units.join(', ')}</span>
      </div>
      {props.below}
      <details>
        <summary>{words.howFar}</summary>
        <OutcomeWords language={language} measure={measure} />
        {saysNothingOf(measure) ? <p class="soft">{words.notReported}</p> : null}
        <p class="soft">
          {measure.indicator}: {measure.subject}
        </p>
        <List items={measure.parts} plain />
        <h4>{words.fields.steps}</h4>
        <List items={measure.steps} />
        <h4>{words.fields.followUp}</h4>
        <List items={measure.followUp} />
      </details>
    </article>
  )
}
