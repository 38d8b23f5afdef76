import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { assessmentWords } from '../messages.ts'
import { refusalWords } from '../refusal-messages.ts'
import { assessWayBack } from './parts.tsx'

/** Said to an assessor who holds no seat in an agency, or one in an agency that is, or was, their own. */
export function NoSeatPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  isOwn: boolean
}) {
  const { frame, agency, year, isOwn } = props
  const words = assessmentWords[frame.language]
  return (
    <Layout frame={frame} title={words.title(year)} crumbs={assessWayBack(frame)}>
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} />
      <Notice tone={isOwn ? 'bad' : 'calm'}>
        <p>{isOwn ? words.ownAgency : refusalWords[frame.language].refused['not-seated']}</p>
      </Notice>
    </Layout>
  )
}
