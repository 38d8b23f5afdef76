import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { monthName, monthsGone, monthsOf, periodText, spanIn } from '../calendar.ts'
import type { Measure } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { pictureWords } from '../picture-messages.ts'

/** The eleven lines between the months of a strip twelve wide, as one path. */
export const monthLines = Array.from({ length: 11 }, (_, month) => `M${month + 1} 0V1`).join('')

/** One measure through its year: its period, when it was reported, when evidence is from, and today; each with its number in words. */
export function Timeline(props: {
  language: Language
  year: FiscalYear
  today: PlainDate
  measure: Pick<Measure, 'period' | 'stage'>
  /** Days of its reports and of its evidence, in any order. */
  reports: readonly PlainDate[]
  pieces: readonly PlainDate[]
}) {
  const { language, year, measure } = props
  const words = pictureWords[language]
  const said = measureWords[language]
  const reports = props.reports.toSorted()
  const pieces = props.pieces.toSorted()
  const span = spanIn(year, measure.period)
  const gone = monthsGone(year, props.today)
  const last = reports.at(-1)
  return (
    <section class="card timeline">
      <p class="over">{words.timeline}</p>
      <h2>
        {last ? words.reported(reports.length, dayText(language, last, true)) : words.noReport}
      </h2>
      <ol class="months">
        <li class="month-row month-names" aria-hidden="true">
          <span class="what" />
          <ol>
            {monthsOf(year).map((month) => (
              <li>{monthName(language, month)}</li>
            ))}
          </ol>
        </li>
        <Lane
          title={words.period}
          under={measure.period ? periodText(language, measure.period) : said.noPeriod}
          gone={gone}
        >
          {span ? (
            <rect
              x={span.from}
              y="0.1"
              width={span.months}
              height="0.8"
              class={`fill-${measure.stage}`}
            />
          ) : null}
        </Lane>
        <Days
          {...props}
          title={words.reports(reports.length)}
          days={reports}
          mark="round"
          gone={gone}
        />
        <Days
          {...props}
          title={words.pieces(pieces.length)}
          days={pieces}
          mark="square"
          gone={gone}
        />
      </ol>
      <p class={gone === null ? 'small soft' : 'small soft today-says'}>
        {gone === null ? said.todayOutside : said.today(dayText(language, props.today))}
      </p>
    </section>
  )
}

/** Days as dots, and in words; those outside the year are counted in words alone. */
function Days(props: {
  language: Language
  year: FiscalYear
  title: string
  days: readonly PlainDate[]
  mark: 'round' | 'square'
  gone: number | null
}) {
  const { language, year, days } = props
  const inside = days.flatMap((day) => {
    const at = monthsGone(year, day)
    return at === null ? [] : [{ day, at }]
  })
  const told = [...new Set(inside.map(({ day }) => dayText(language, day, true)))]
  const outside = days.length - inside.length
  return (
    <Lane
      title={props.title}
      under={[
        ...(told.length > 4 ? [told[0], '…', ...told.slice(-2)] : told),
        ...(outside > 0 ? [pictureWords[language].outside(outside)] : []),
      ].join(' · ')}
      gone={props.gone}
    >
      {inside.map(({ at }) => (
        <path d={`M${at.toFixed(2)} 0.5h0.001`} class={`day-mark ${props.mark}`} />
      ))}
    </Lane>
  )
}

function Lane(props: { title: string; under: string; gone: number | null; children?: unknown }) {
  return (
    <li class="month-row">
      <div class="what">
        <span>{props.title}</span>
        <span class="when">{props.under}</span>
      </div>
      <svg viewBox="0 0 12 1" preserveAspectRatio="none" aria-hidden="true">
        <rect y="0.1" width="12" height="0.8" class="month-track" />
        <path d={monthLines} class="month-line" />
        {props.children}
        {props.gone === null ? null : (
          <path d={`M${props.gone.toFixed(2)} 0V1`} class="today-line" />
        )}
      </svg>
    </li>
  )
}
