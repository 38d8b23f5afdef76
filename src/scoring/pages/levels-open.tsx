import { compared, toTwoDecimals, zero } from '../../basics/fraction.ts'
import { Tag } from '../../platform/html/tags.tsx'
import { scoringWords } from '../messages.ts'
import { type Reachable, reachableWith } from '../reachable.ts'
import { metBy, whatIf } from '../readiness.ts'
import type { ReadinessShown } from './readiness.tsx'

/** Which levels are still open with this score, or with what was ticked, and what they ask of the surveys. */
export function LevelsOpen({ frame, framework, items, reading, ticked }: ReadinessShown) {
  const words = scoringWords[frame.language]
  const { score } = whatIf(framework, metBy(reading, items), ticked).after
  return (
    <section class="card" data-live="levels">
      <h2>{words.levels}</h2>
      <p class="small soft">{words.levelsWhy(toTwoDecimals(score))}</p>
      <ul class="plain levels-open">
        {reachableWith(framework, score).map((each) => (
          <li>
            <b>{each.grade.name[frame.language]}</b>
            <Tag tone={each.shutBy ? 'calm' : 'good'} shape={each.shutBy ? 'empty' : 'full'}>
              {each.shutBy ? words.shut : words.open}
            </Tag>
            <span class="soft">{said(words, each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function said(words: (typeof scoringWords)['th'], { shutBy, surveysNeed, eachNeeds }: Reachable) {
  if (shutBy === 'oit') return words.shutBy.oit(eachNeeds)
  if (shutBy === 'total' || surveysNeed === null) return words.shutBy.total
  if (compared(surveysNeed, zero) === 0 && eachNeeds === 0) return words.needsNothing
  const needs = words.needs(toTwoDecimals(surveysNeed))
  return eachNeeds === 0 ? needs : `${needs} ${words.needsEach(eachNeeds)}`
}
