import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { surveyWords } from '../desk-messages.ts'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import { closingDayOf, type Survey } from '../survey.ts'

/** The surveys anybody may answer now, each with what it is and the way to it; nothing where there are none. */
export function OpenSurveys(props: { language: Language; surveys: readonly Survey[] }) {
  const { language, surveys } = props
  const words = surveyWords[language]
  const paths = pathsIn(language)
  return (
    <>
      {surveys.map((survey) => {
        const closesOn = closingDayOf(survey)
        const isOwn = survey.kind === 'own'
        return (
          <section class="card hero main-act no-print">
            <div>
              <p class="big">{inWords(survey.revisions[0].title, language)}</p>
              <p class="soft">
                {isOwn ? ownSurveyLabel[language] : words.kinds['official-link']}
                {closesOn ? ` · ${words.until(dayText(language, closesOn))}` : ''}
              </p>
            </div>
            <ButtonLink href={(isOwn ? paths.takeSurvey : paths.forwardSurvey)(survey.code)}>
              {words.answerIt}
            </ButtonLink>
          </section>
        )
      })}
    </>
  )
}
