import type { Child } from 'hono/jsx'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { inWords } from '../../surveys/form-messages.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import type { StaffSurveyShown } from './staff-survey-view.ts'

/** A page below one staff survey at the desk: the way back to it, what it is, and what was refused. */
export function StaffPage(
  props: StaffSurveyShown & {
    /** What the page is for; the survey's own page has none but the survey's title. */
    part?: string
    under?: Child
    /** What it is not, in its frame; of the survey unless said. */
    label?: string
    refusal: string | null
    children: Child
  },
) {
  const { frame, agency, year, survey, part } = props
  const { language } = frame
  const paths = pathsIn(language)
  const title = inWords(survey.revision.title, language)
  const list = {
    href: paths.staffSurveys(agency.code, year),
    text: staffDeskWords[language].allOf(year),
  }
  const own = { href: paths.staffSurvey(agency.code, year, survey.id), text: title }
  return (
    <Layout
      frame={frame}
      title={[...(part ? [part] : []), title, agency.name].join(' · ')}
      crumbs={agencyWayBack(frame, agency, list, ...(part ? [own] : []))}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={part ?? title} under={props.under}>
        <p class="own-label">{props.label ?? ownStaffSurveyLabel[language]}</p>
      </PageHead>
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      {props.children}
    </Layout>
  )
}
