import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { surveyWords } from '../desk-messages.ts'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import { stateOf } from '../survey.ts'
import { LiveNumbers } from './survey-numbers.tsx'
import type { SurveyView } from './survey-view.ts'

/** The numbers alone, which read themselves anew: nothing to type that would be lost. */
export function LivePage(view: SurveyView) {
  const { frame, agency, year, survey } = view
  const { language } = frame
  const words = surveyWords[language]
  const paths = pathsIn(language)
  const title = inWords(survey.revisions[0].title, language)
  const numbers = { language, ...view }
  return (
    <Layout
      frame={frame}
      title={`${title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.survey(agency.code, year, survey.id),
        text: words.wallBack,
      })}
      islands={['live-numbers']}
    >
      <PageHead
        title={title}
        over={agency.name}
        under={survey.kind === 'own' ? ownSurveyLabel[language] : words.kinds['official-link']}
      />
      <LiveNumbers {...numbers} isOpen={stateOf(survey, view.today) === 'open'}>
        <p class="soft small no-print">
          {words.wallMore}{' '}
          <a href={`${paths.survey(agency.code, year, survey.id)}?live`}>{words.refresh}</a>
        </p>
      </LiveNumbers>
    </Layout>
  )
}
