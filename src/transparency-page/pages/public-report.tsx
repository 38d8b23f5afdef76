import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { AgencyLogo } from '../../agencies/pages/logo.tsx'
import { EditionLine } from '../../approvals/pages/edition.tsx'
import type { Document } from '../../basics/document.ts'
import { confidenceOf, type Framework } from '../../frameworks/framework.ts'
import { measureWords } from '../../measures/messages.ts'
import { Summary } from '../../measures/pages/summary.tsx'
import { pathsIn } from '../../paths.ts'
import { belowTitle, DocumentHtml } from '../../platform/html/document.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Downloads } from '../../reports/pages/downloads.tsx'
import { publicWords } from '../messages.ts'
import { type PublicPlan, PublishedCards } from './public-plan.tsx'

/** The official report as a page: the table as on paper, and cards where the screen is narrow. */
export function PublicReportPage(props: {
  frame: Frame
  published: PublicPlan
  document: Document
  analysed: Framework | null
}) {
  const { frame, analysed } = props
  const { agency, plan, year, edition } = props.published
  const { language } = frame
  const words = publicWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.reportTitle(year)} · ${agency.name}`}
      description={props.document.title}
      crumbs={[
        { href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> },
        { href: paths.publicPlan(agency.code, year), text: measureWords[language].shortYear(year) },
      ]}
      wide
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.reportTitle(year)}
        under={words.permanent}
        onPaper={false}
      />
      <div class="card no-print">
        <Summary language={language} measures={plan.measures} />
        <EditionLine language={language} edition={edition} />
      </div>
      <Downloads
        language={language}
        href={(format, look) => paths.publicPaper(agency.code, year, format, look)}
      />
      <div class="show-both">
        <PublishedCards language={language} published={props.published} />
        <div class="as-table landscape">
          <AgencyLogo language={language} agency={agency} />
          <DocumentHtml document={belowTitle(props.document)} />
        </div>
      </div>
      {analysed && confidenceOf(analysed.status) === 'unverified' ? (
        <p class="soft small measure">{words.unverified(analysed.title[language])}</p>
      ) : null}
      <p class="soft small measure no-print">{words.itaMeans}</p>
    </Layout>
  )
}
