import type { Language } from '../../basics/bilingual.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { unverifiedIn, warningsOf } from '../checks.ts'
import { levelOf } from '../level.ts'
import type { Scores } from '../official-scores.ts'
import { levelReason, resultWords, warningSentence } from '../result-messages.ts'

interface Shown {
  language: Language
  framework: Framework
  scores: Scores
}

/** The level these scores reach, with the reason, or what is missing to say it. */
export function LevelLine({ language, framework, scores }: Shown) {
  const words = resultWords[language]
  const level = levelOf(framework, scores)
  if (!level) return <p class="soft">{words.levelUnknown}</p>
  return (
    <div class="level">
      <p class="big">
        {words.level} {level.grade.name[language]}{' '}
        {level.isWorkedOut ? <span class="soft small">({words.workedOut})</span> : null}
      </p>
      <p>
        {levelReason(language, level)}{' '}
        {level.confidence === 'unverified' ? <Unverified language={language} /> : null}
      </p>
    </div>
  )
}

/** What does not agree in these scores, and which rules nobody has checked. Nothing of it stops a save. */
export function ScoreNotices({ language, framework, scores }: Shown) {
  const words = resultWords[language]
  const warnings = warningsOf(framework, scores)
  const unverified = unverifiedIn(framework)
  return (
    <>
      {warnings.length > 0 ? (
        <Notice tone="busy" heading={words.warningsTitle}>
          <ul>
            {warnings.map((warning) => (
              <li>{warningSentence(language, warning)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {unverified.length > 0 ? (
        <p class="small soft">
          {words.unverifiedTitle}: {unverified.map((rule) => words.unverified[rule]).join(' · ')}
        </p>
      ) : null}
    </>
  )
}

/** The mark of what has not been checked against the manuals. */
export const Unverified = ({ language }: { language: Language }) => (
  <Tag tone="calm" shape="empty">
    {resultWords[language].unverifiedMark}
  </Tag>
)
