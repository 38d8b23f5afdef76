import { compared, toTwoDecimals } from '../../basics/fraction.ts'
import { ScoreBar } from '../../platform/html/score-bar.tsx'
import { scoringWords } from '../messages.ts'
import { metBy, whatIf } from '../readiness.ts'
import type { ReadinessShown } from './readiness.tsx'

/** Indicators and sub-indicators as bars with their numbers, and what the ticks would make of them. */
export function SubIndicators({ frame, framework, items, came, reading, ticked }: ReadinessShown) {
  const { language } = frame
  const words = scoringWords[language]
  const { after } = whatIf(framework, metBy(reading, items), ticked)
  return (
    <section class="card" data-live="parts">
      <h2>{words.parts}</h2>
      <p class="small soft">{words.partsWhy}</p>
      {came[reading].indicators.map((each, at) => {
        const then = after.indicators[at] ?? each
        return (
          <ul class="scores">
            <li class="score-whole">
              <span class="score-name">
                {words.indicator(each.indicator.no)} {each.indicator.name[language]}
              </span>
              <Figure now={each} then={then} language={language} />
              <ScoreBar score={each.score} mark={null} />
            </li>
            {each.subIndicators.map((part, place) => (
              <li class="score-part">
                <span class="score-name">
                  {part.subIndicator.no} {part.subIndicator.name[language]}{' '}
                  <span class="small soft">
                    {words.met(part.met, part.subIndicator.items.length)}
                  </span>
                </span>
                <Figure now={part} then={then.subIndicators[place] ?? part} language={language} />
                <ScoreBar score={part.score} mark={null} />
              </li>
            ))}
          </ul>
        )
      })}
    </section>
  )
}

type Scored = Pick<ReadinessShown['came']['published'], 'score'>

function Figure(props: { now: Scored; then: Scored; language: keyof typeof scoringWords }) {
  const { now, then, language } = props
  return (
    <b class="count score-number">
      {toTwoDecimals(now.score)}
      {compared(now.score, then.score) === 0 ? null : (
        <span class="score-then"> {scoringWords[language].becomes(toTwoDecimals(then.score))}</span>
      )}
    </b>
  )
}
