import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextArea, TextField } from '../../platform/html/fields.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { surveyWords } from '../desk-messages.ts'
import { isOfItas } from '../official-address.ts'
import type { SurveyView } from './survey-view.ts'

/** What is written about a campaign besides its questions: title, people served, official address, what was improved. */
export function SurveyDetails({ frame, agency, year, survey, form, mayManage }: SurveyView) {
  const { language } = frame
  const words = surveyWords[language]
  if (!mayManage) return null
  const [{ id, officialUrl }] = survey.revisions
  const isFrozen = survey.steps.length > 0
  const isLinked = survey.kind === 'official-link'
  return (
    <unsaved-guard>
      <form
        method="post"
        action={pathsIn(language).survey(agency.code, year, survey.id)}
        class="card no-print"
        id="details"
        novalidate
      >
        <h2>{words.settings}</h2>
        <HiddenFields values={{ basedOn: id }} />
        {isLinked ? (
          <>
            {officialUrl !== null && !isOfItas(officialUrl) ? (
              <Notice tone="busy" heading={words.notItas} />
            ) : null}
            <TextField
              {...{ form, language, name: 'official', label: words.official }}
              hint={words.officialHint}
            />
          </>
        ) : null}
        {isFrozen ? (
          <p class="soft">{words.titleFrozen}</p>
        ) : (
          <>
            <TextField {...{ form, language, name: 'title-th', label: words.titleTh }} />
            <TextField
              {...{ form, language, name: 'title-en', label: words.titleEn, optional: true }}
            />
          </>
        )}
        <TextField
          {...{ form, language, name: 'population', label: words.population, optional: true }}
          hint={words.populationHint}
          suffix={words.people}
          width="short"
          numeric
        />
        {isLinked ? null : (
          <>
            <TextArea
              {...{ form, language, name: 'improved-th', label: words.improvedTh, rows: 3 }}
              optional
              hint={words.improvedHint}
            />
            <TextArea
              {...{ form, language, name: 'improved-en', label: words.improvedEn, rows: 3 }}
              optional
            />
          </>
        )}
        <Submit>{words.save}</Submit>
      </form>
    </unsaved-guard>
  )
}
