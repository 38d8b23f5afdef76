import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { monthName, monthsGone, monthsOf, periodText, spanIn } from '../calendar.ts'
import { type Measure, type Stage, stages, titleOf } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { type Tally, tallyOf } from '../tally.ts'
import { Codes } from './parts.tsx'
import { monthLines } from './timeline.tsx'

/** From what is finished to what is not, as the bar is read. */
const inBar: readonly Stage[] = [...stages].reverse()

/** How far the plan has come: the conclusion as a sentence, one bar, and its figures in words. */
export function Summary(props: {
  language: Language
  measures: readonly Pick<Measure, 'stage'>[]
}) {
  const words = measureWords[props.language]
  const tally = tallyOf(props.measures)
  return (
    <div class="summary">
      <p class="big">{words.done(tally)}</p>
      <StageBar tally={tally} />
      <ul class="legend">
        {inBar.map((stage) => (
          <li>
            <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
              <rect width="1" height="1" class={`fill-${stage}`} />
            </svg>
            {words.stages[stage]} <b class="count">{tally[stage]}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The bar alone; the words that say the same stand beside it. */
export function StageBar({ tally }: { tally: Tally }) {
  let left = 0
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${Math.max(tally.all, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={Math.max(tally.all, 1)} height="1" class="fill-not-started" />
      {inBar.map((stage) => {
        const at = left
        left += tally[stage]
        return <rect x={at} width={tally[stage]} height="1" class={`fill-${stage}`} />
      })}
    </svg>
  )
}

/** The year as twelve months from October, each measure's period in it, and a line for today. */
export function Months(props: {
  language: Language
  year: FiscalYear
  today: PlainDate
  measures: readonly Measure[]
  linkTo?: (measure: Measure, row: number) => string
}) {
  const { language, year } = props
  const words = measureWords[language]
  const gone = monthsGone(year, props.today)
  return (
    <>
      <ol class="months">
        <li class="month-row month-names" aria-hidden="true">
          <span class="what" />
          <ol>
            {monthsOf(year).map((month) => (
              <li>{monthName(language, month)}</li>
            ))}
          </ol>
        </li>
        {props.measures.map((measure, position) => {
          const span = spanIn(year, measure.period)
          return (
            <li class="month-row">
              <div class="what">
                <span>
                  <Codes codes={measure.codes} />{' '}
                  {props.linkTo ? (
                    <a href={props.linkTo(measure, position + 1)}>{titleOf(measure)}</a>
                  ) : (
                    titleOf(measure)
                  )}
                </span>
                <span class="when">
                  {measure.period ? periodText(language, measure.period) : words.noPeriod}
                  {measure.period?.from && !span ? ` (${words.periodElsewhere})` : ''}
                </span>
              </div>
              <svg viewBox="0 0 12 1" preserveAspectRatio="none" aria-hidden="true">
                <rect y="0.1" width="12" height="0.8" class="month-track" />
                {span ? (
                  <rect
                    x={span.from}
                    y="0.1"
                    width={span.months}
                    height="0.8"
                    class={`fill-${measure.stage}`}
                  />
                ) : null}
                <path d={monthLines} class="month-line" vector-effect="non-scaling-stroke" />
                {gone === null ? null : <path d={`M${gone.toFixed(2)} 0V1`} class="today-line" />}
              </svg>
            </li>
          )
        })}
      </ol>
      <p class={gone === null ? 'small soft' : 'small soft today-says'}>
        {gone === null ? words.todayOutside : words.today(dayText(language, props.today))}
      </p>
    </>
  )
}
