import { dayText } from '../../basics/day-text.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { policyOf } from '../staff-survey.ts'
import type { StaffSurveyView } from './staff-survey-view.ts'

/** How many answered, once a day and in steps of five; nothing finer is known to this page. */
export function Progress({ frame, survey, progress }: StaffSurveyView) {
  const { language } = frame
  const words = staffDeskWords[language]
  const last = progress.at(-1)
  const eligible = policyOf(survey)?.eligible ?? 0
  return (
    <section class="card">
      <h2>{words.progress}</h2>
      {last ? (
        <>
          <p class="survey-count">
            <b>{last.answered === 0 ? '0–4' : `${last.answered.toLocaleString('en')}+`}</b>{' '}
            <span>
              {words.progressOf(eligible)} · {words.progressAt(dayText(language, last.on))}
            </span>
          </p>
          <Steps answered={last.answered} eligible={eligible} />
        </>
      ) : (
        <p class="big">{words.progressNone}</p>
      )}
      <p class="soft small">{last ? words.progressMore : words.progressNoneMore}</p>
      {progress.length > 1 ? (
        <details>
          <summary>{words.progressTable}</summary>
          <table class="survey-lines">
            <thead>
              <tr>
                <th scope="col">{words.progressDay}</th>
                <th scope="col" class="number">
                  {words.progress}
                </th>
              </tr>
            </thead>
            <tbody>
              {progress.toReversed().map(({ on, answered }) => (
                <tr>
                  <th scope="row">{dayText(language, on)}</th>
                  <td class="number">{words.progressAtLeast(answered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </section>
  )
}

/** One stretch for every five who may answer, full where five more had answered. */
function Steps({ answered, eligible }: { answered: number; eligible: number }) {
  const all = Math.max(1, Math.ceil(eligible / 5))
  // A large office would have a stretch too thin to see: there the bar is one.
  const gap = all > 60 ? 0 : 0.06
  return (
    <svg
      class="bar least-bar"
      viewBox={`0 0 ${all - gap} 1`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {gap === 0 ? (
        <>
          <rect width={all} height="1" class="fill-lost" />
          <rect width={answered / 5} height="1" class="fill-score" />
        </>
      ) : (
        Array.from({ length: all }, (_, at) => (
          <rect
            x={at}
            width={at === all - 1 ? 1 : 1 - gap}
            height="1"
            class={5 * (at + 1) <= answered ? 'fill-score' : 'fill-lost'}
          />
        ))
      )}
    </svg>
  )
}
