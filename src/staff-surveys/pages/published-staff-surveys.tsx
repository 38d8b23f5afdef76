import type { Agency } from '../../agencies/agency.ts'
import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { ownStaffResultsLabel } from '../label.ts'
import { staffResultWords } from '../result-messages.ts'
import { publicationIn, type StaffSurvey } from '../staff-survey.ts'

/** The staff surveys whose results an agency published; nothing where there are none. */
export function PublishedStaffSurveys(props: {
  language: Language
  agency: Agency
  surveys: readonly StaffSurvey[]
}) {
  const { language, agency, surveys } = props
  const words = staffResultWords[language]
  if (surveys.length === 0) return null
  return (
    <section>
      <h2>{words.publicTitle}</h2>
      <p class="soft">{ownStaffResultsLabel[language]}</p>
      <ul>
        {surveys.map((survey) => (
          <li>
            <a href={pathsIn(language).publicStaffSurvey(agency.code, survey.year, survey.id)}>
              {inWords(survey.revision.title, language)}
            </a>{' '}
            <span class="soft">
              n = {(publicationIn(survey)?.ballots ?? 0).toLocaleString('en')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
