import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { assessmentWords } from '../messages.ts'
import { assessWayBack } from './parts.tsx'

/** Said to whoever holds a seat in an agency that is, or in that year was, their own. */
export function OwnAgencyPage(props: { frame: Frame; agency: Agency; year: FiscalYear }) {
  const { frame, agency, year } = props
  const words = assessmentWords[frame.language]
  return (
    <Layout frame={frame} title={words.title(year)} crumbs={assessWayBack(frame)}>
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} />
      <Notice tone="bad">
        <p>{words.ownAgency}</p>
      </Notice>
    </Layout>
  )
}
