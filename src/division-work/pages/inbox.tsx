import type { Agency } from '../../agencies/agency.ts'
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { MeasureId } from '../../basics/ids.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { ProgressFact } from '../../measures/facts.ts'
import type { Names } from '../../measures/messages.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { inboxWords } from '../inbox-messages.ts'
import { ReportCard } from './report-card.tsx'

/** What came in since somebody looked last, each with its pictures and what can be done about it. */
export interface InboxProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  fresh: readonly ProgressFact[]
  old: readonly ProgressFact[]
  measures: readonly StoredMeasure[]
  evidence: ReadonlyMap<MeasureId, readonly Evidence[]>
  names: Names
  reader: string
  mayHandBack: boolean
  mayVerify: boolean
}

/** The page of reports that came in. */
export function InboxPage(props: InboxProps) {
  const { frame, agency, year, fresh, old } = props
  const { language } = frame
  const words = inboxWords[language]
  const paths = pathsIn(language)
  const [newest] = fresh
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<AgencyName name={agency.name} />} title={words.title} under={words.lead} />
      {newest ? (
        <section>
          <div class="inbox-head">
            <h2>{words.fresh(fresh.length)}</h2>
            <form method="post" action={paths.inbox(agency.code, year)} class="act no-print">
              <HiddenFields values={{ seen: newest.recordedAt }} />
              <Submit>{words.seen}</Submit>
            </form>
          </div>
          <Reports {...props} reports={fresh} />
        </section>
      ) : (
        <section class="card hero">
          <p class="big">{words.nothing}</p>
          <p>{words.nothingMore}</p>
        </section>
      )}
      {old.length > 0 ? (
        <details class="work-done">
          <summary>{words.older(old.length)}</summary>
          <Reports {...props} reports={old} />
        </details>
      ) : null}
    </Layout>
  )
}

const Reports = (props: InboxProps & { reports: readonly ProgressFact[] }) => (
  <ul class="inbox">
    {props.reports.flatMap((report) => {
      const measure = props.measures.find(({ id }) => id === report.measureId)
      return measure ? [<ReportCard {...props} {...{ report, measure }} />] : []
    })}
  </ul>
)
