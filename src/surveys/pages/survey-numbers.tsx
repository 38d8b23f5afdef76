import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { surveyWords } from '../desk-messages.ts'
import { longestPicture, type Minimum, type Overview } from '../overview.ts'
import type { Survey } from '../survey.ts'

export interface Numbers {
  readonly language: Language
  readonly survey: Survey
  readonly overview: Overview
  readonly minimum: Minimum | null
  readonly hasRule: boolean
  readonly time: string
}

/** Every number of a campaign; while it is open they read themselves anew where there is script. */
export function LiveNumbers(props: Numbers & { isOpen: boolean; children: Child }) {
  const numbers = (
    <>
      <div class="card">
        <CountAgainstLeast {...props} />
        <p class="soft small">{surveyWords[props.language].asAt(props.time)}</p>
        {props.children}
      </div>
      <ByDay {...props} />
      <ByPlacement {...props} />
      <ByStratum {...props} />
    </>
  )
  return props.isOpen ? <live-numbers>{numbers}</live-numbers> : numbers
}

/** How many came, against how many are needed at least. */
function CountAgainstLeast({ language, survey, overview, ...more }: Numbers) {
  const words = surveyWords[language]
  const { minimum } = more
  const { n } = overview
  const isLinked = survey.kind === 'official-link'
  const { population } = survey.revisions[0]
  return (
    <>
      <p class="survey-count">
        <b>{n.toLocaleString('en')}</b> <span>{isLinked ? words.liveLed : words.live}</span>
      </p>
      {minimum ? (
        <>
          {isLinked ? null : (
            <svg
              class="bar least-bar"
              viewBox="0 0 1000 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width="1000" height="10" class="fill-lost" />
              <rect
                width={Math.min(1000, Math.round((n * 1000) / Math.max(1, minimum.least)))}
                height="10"
                class="fill-score"
              />
            </svg>
          )}
          <p>
            {words.least(minimum.least, population ?? 0)}
            {isLinked ? null : (
              <>
                {' · '}
                <b>{n >= minimum.least ? words.leastDone : words.leastLeft(minimum.least - n)}</b>
              </>
            )}
          </p>
          {minimum.isUnverified ? <p class="soft small">{words.leastUnverified}</p> : null}
        </>
      ) : (
        <p class="soft">{more.hasRule ? words.leastUnknown : words.noFramework}</p>
      )}
      {isLinked ? <p class="soft small">{words.leastLed}</p> : null}
    </>
  )
}

/** How many came by each way, which are never made into one score. */
function ByStratum({ language, survey, overview }: Numbers) {
  const words = surveyWords[language]
  if (survey.kind === 'official-link' || overview.n === 0) return null
  return (
    <section class="card">
      <h2>{words.byStratum}</h2>
      <Lines
        language={language}
        head={words.byStratum}
        lines={overview.byStratum.map(({ stratum, n }) => ({ name: words.strata[stratum], n }))}
      />
      <p class="soft small">{words.stratumNever}</p>
    </section>
  )
}

/** How many came by each placement. */
function ByPlacement({ language, overview }: Numbers) {
  const words = surveyWords[language]
  return (
    <section class="card">
      <h2>{words.byPlacement}</h2>
      <Lines
        language={language}
        head={words.placement}
        lines={overview.byPlacement.map(({ placement, n }) => ({
          name: placement ? placement.name : words.noPlacement,
          more: placement
            ? [`/${placement.suffix}`, words.strata[placement.stratum]].join(' · ') +
              (placement.retired ? ` · ${words.retired}` : '')
            : '',
          n,
        }))}
      />
    </section>
  )
}

/** Names with their number and a bar beside it. */
function Lines(props: {
  language: Language
  head: string
  lines: readonly { readonly name: string; readonly more?: string; readonly n: number }[]
}) {
  const words = surveyWords[props.language]
  const most = Math.max(1, ...props.lines.map(({ n }) => n))
  return (
    <table class="survey-lines">
      <thead class="heard">
        <tr>
          <th scope="col">{props.head}</th>
          <th scope="col">{words.count}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.lines.map(({ name, more, n }) => (
          <tr>
            <th scope="row">
              {name}
              {more ? <span class="soft small"> {more}</span> : null}
            </th>
            <td class="number">{n.toLocaleString('en')}</td>
            <td aria-hidden="true">
              <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.round((n * 1000) / most)} height="10" class="fill-score" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many came on each day: a picture, and the same as a table. */
function ByDay({ language, overview }: Numbers) {
  const words = surveyWords[language]
  const { byDay } = overview
  const [first, last] = [byDay[0], byDay.at(-1)]
  if (!first || !last) return null
  const top = byDay.reduce((most, each) => (each.n > most.n ? each : most), first)
  const height = (n: number) => (n === 0 ? 0 : Math.max(1.5, (n * 98) / Math.max(1, top.n)))
  return (
    <section class="card">
      <h2>{byDay.length === longestPicture ? words.byDayLast(longestPicture) : words.byDay}</h2>
      <p>{words.mostOn(dayText(language, top.on), top.n)}</p>
      <svg
        class="day-bars"
        viewBox={`0 0 ${Math.max(10, byDay.length) * 10} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {byDay.map(({ n }, at) => (
          <rect
            x={at * 10 + 1}
            width="8"
            y={(100 - height(n)).toFixed(1)}
            height={height(n).toFixed(1)}
            class="fill-score"
          />
        ))}
      </svg>
      <p class="soft small day-ends" aria-hidden="true">
        <span>{dayText(language, first.on, true)}</span>
        {byDay.length < 10 ? null : <span>{dayText(language, last.on, true)}</span>}
      </p>
      <details>
        <summary>{words.dayTable}</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {byDay.toReversed().map(({ on, n }) => (
                <tr>
                  <td>{dayText(language, on, true)}</td>
                  <td>{n.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
