import type { Agency } from '../../agencies/agency.ts'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Crumb } from '../../platform/html/layout.tsx'
import { surveyWords } from '../desk-messages.ts'
import { inWords } from '../form-messages.ts'
import type { Survey } from '../survey.ts'

/** The way back from a page below a campaign: the agency's desk, the campaigns of its year, and the campaign. */
export function surveyWayBack(
  frame: Frame,
  agency: Pick<Agency, 'code' | 'name'>,
  { id, year, revisions }: Pick<Survey, 'id' | 'year' | 'revisions'>,
): readonly Crumb[] {
  const { language } = frame
  const paths = pathsIn(language)
  return agencyWayBack(
    frame,
    agency,
    { href: paths.surveys(agency.code, year), text: surveyWords[language].title(year) },
    { href: paths.survey(agency.code, year, id), text: inWords(revisions[0].title, language) },
  )
}
