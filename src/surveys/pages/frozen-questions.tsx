import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import { questionsWords } from '../questions-messages.ts'
import { revisionInForce, type Survey } from '../survey.ts'
import { Previews } from './edit-questions.tsx'
import { surveyWayBack } from './way-back.ts'

/** The questions of a campaign as they are read: for those who may not change them, and once it was opened. */
export function FrozenQuestionsPage(props: { frame: Frame; agency: Agency; survey: Survey }) {
  const { frame, agency, survey } = props
  const { language } = frame
  const words = questionsWords[language]
  const paths = pathsIn(language)
  const { questionnaire, title } = revisionInForce(survey)
  const scales = new Map(questionnaire?.scales.map(({ id, options }) => [id, options]))
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={surveyWayBack(frame, agency, survey)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.title}
        under={questionnaire ? ownSurveyLabel[language] : words.linked}
      />
      {survey.steps.length > 0 && questionnaire ? (
        <Notice tone="note" heading={words.frozen}>
          <p>
            {words.frozenMore} <a href={paths.surveys(agency.code, survey.year)}>{words.toList}</a>
          </p>
        </Notice>
      ) : null}
      {questionnaire?.source.kind === 'framework' ? (
        <p class="soft">{words.fromFramework}</p>
      ) : null}
      {questionnaire ? (
        <Previews
          self={paths.surveyQuestions(agency.code, survey.year, survey.id)}
          language={language}
        />
      ) : (
        <ButtonLink quiet href={paths.survey(agency.code, survey.year, survey.id)}>
          {inWords(title, language)}
        </ButtonLink>
      )}
      {questionnaire?.sections.length === 0 ? <p class="soft">{words.none}</p> : null}
      {questionnaire?.sections.map((section, s) => (
        <section class="card">
          <h2>{inWords(section.title, language)}</h2>
          <ol
            start={
              1 + questionnaire.sections.slice(0, s).flatMap(({ questions }) => questions).length
            }
          >
            {section.questions.map((question) => (
              <li>
                <p>{inWords(question.title, language)}</p>
                {question.parts.length > 1 ? (
                  <ul>
                    {question.parts.map((part) => (
                      <li>{inWords(part.title, language)}</li>
                    ))}
                  </ul>
                ) : null}
                <p class="soft small">
                  {(scales.get(question.scale) ?? [])
                    .map((option) => inWords(option, language))
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Layout>
  )
}
