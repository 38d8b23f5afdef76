import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { type Arrival, busiest, byDay, byHour, byStretch } from '../arrivals.ts'
import type { HalfDay } from '../hiding.ts'
import type { NetworkDay } from '../network-day.ts'
import { resultWords } from '../result-messages.ts'

/** When answers came: by day, by hour, and the busiest ten minutes; for the office, to see a burst. */
export function Arrivals(props: {
  language: Language
  halfDays: readonly HalfDay[]
  arrivals: readonly Arrival[]
}) {
  const { language } = props
  const words = resultWords[language]
  const days = byStretch(byDay(props.halfDays))
  const hours = byHour(props.arrivals)
  const most = busiest(props.arrivals)
  if (days.length === 0) return null
  const full = Math.max(...days.map(({ am, pm }) => am + pm))
  const fullHour = Math.max(1, ...hours.map(({ n }) => n))
  return (
    <section class="survey-results">
      <h2>{words.arrivals}</h2>
      <p class="soft measure">{words.arrivalsSay}</p>
      {most ? (
        <p>{words.most(most.n, `${dayText(language, most.day, true)} ${most.time}`)}</p>
      ) : null}
      <div class="grid">
        <section class="card">
          <table class="arrival-table">
            <caption>{words.day}</caption>
            <tbody>
              {days.map(({ day, until, am, pm }) => (
                <tr>
                  <th scope="row">
                    {dayText(language, day, true)}
                    {until === day ? null : ` – ${dayText(language, until, true)}`}
                  </th>
                  <td class="arrival-bar">
                    <CountBar share={(100 * (am + pm)) / full} />
                  </td>
                  <td class="number">
                    {am + pm}
                    <span class="soft small">
                      {' '}
                      {words.am} {am} · {words.pm} {pm}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {hours.length > 0 ? (
          <section class="card">
            <table class="arrival-table">
              <caption>{words.hours}</caption>
              <tbody>
                {hours.map(({ hour, n }) => (
                  <tr>
                    <th scope="row">{words.hour(hour)}</th>
                    <td class="arrival-bar">
                      <CountBar share={(100 * n) / fullHour} />
                    </td>
                    <td class="number">{n}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ) : null}
      </div>
    </section>
  )
}

/** A count as a bar; its figure stands beside it. */
const CountBar = ({ share }: { share: number }) => (
  <svg class="count-bar" width="100%" height="12" aria-hidden="true">
    <rect width={`${share.toFixed(2)}%`} height="12" rx="2" />
  </svg>
)

/** How concentrated the answers of each day were over networks, where that was summed up. */
export function Networks(props: { language: Language; days: readonly NetworkDay[] }) {
  const { language, days } = props
  const words = resultWords[language]
  if (days.length === 0) return null
  return (
    <section class="survey-results">
      <h2>{words.networks}</h2>
      <p class="soft measure">{words.networksSay}</p>
      <section class="scroll" tabindex={0} aria-label={words.networks}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col" class="number">
                {words.answersShort}
              </th>
              <th scope="col" class="number">
                {words.networkCount}
              </th>
              <th scope="col" class="number">
                {words.largest}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, n, networks, largest }) => (
              <tr>
                <th scope="row">{dayText(language, day, true)}</th>
                <td class="number">{n}</td>
                <td class="number">{networks}</td>
                <td class="number">
                  {largest}{' '}
                  <span class="soft">({n === 0 ? 0 : Math.round((100 * largest) / n)}%)</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
