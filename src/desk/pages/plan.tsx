import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { PracticeNotice } from '../../agencies/pages/practice.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { NudgeNotes, type NudgeShown } from '../../approvals/pages/nudge-notes.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Finding } from '../../findings/finding.ts'
import { FindingCounts } from '../../findings/pages/findings-list.tsx'
import { findingPageWords } from '../../findings/web-messages.ts'
import { tallyBy } from '../../measures/grouped-tally.ts'
import { measureWords, type Names } from '../../measures/messages.ts'
import { GroupBars } from '../../measures/pages/group-bars.tsx'
import { PlanCards } from '../../measures/pages/plan-cards.tsx'
import { PlanTable } from '../../measures/pages/plan-table.tsx'
import { Months, Summary } from '../../measures/pages/summary.tsx'
import type { StoredMeasure, StoredPlan } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Downloads } from '../../reports/pages/downloads.tsx'
import type { May } from '../may.ts'
import { deskWords } from '../messages.ts'
import { EmptyPlan } from './empty-plan.tsx'
import { PaperAccount } from './plan-parts.tsx'
import { YearMenu } from './year-menu.tsx'

/** How a plan is shown: as the window allows, or as the visitor chose. */
export type View = 'auto' | 'table' | 'cards'

/** A year's plan: how far it has come, when each measure runs, and the official table or its cards. */
export function PlanPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Null where nothing has been planned for the year. */
  plan: StoredPlan | null
  /** Whether the public sees anything of the year yet. */
  isPublished: boolean
  /** Whether the year is only for practice. */
  isPractice: boolean
  /** What executives ask of whoever looks. */
  nudges: readonly NudgeShown[]
  findings: readonly Finding[]
  today: PlainDate
  view: View
  /** Other years that have a plan. */
  years: readonly FiscalYear[]
  undoKey: string
  names: Names
  may: May
}) {
  const { frame, agency, year, plan, view } = props
  const { language } = frame
  const words = deskWords[language]
  const said = measureWords[language]
  const paths = pathsIn(language)
  const measures = plan?.measures ?? []
  // The months, the cards and the table each lead to every measure.
  const links = new Map(measures.map(({ id }) => [id, paths.measure(agency.code, year, id)]))
  const linkTo = ({ id }: StoredMeasure) => links.get(id) ?? ''
  return (
    <Layout
      frame={frame}
      title={`${said.planTitle(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
      islands={['copy-button']}
      wide
    >
      <PageHead over={<NameAndPlace {...agency} />} title={said.planTitle(year)}>
        {props.years.length > 0 ? (
          <p class="small no-print">
            {words.otherPlans}:{' '}
            {props.years.map((other) => (
              <>
                <a href={paths.plan(agency.code, other)}>{other}</a>{' '}
              </>
            ))}
          </p>
        ) : null}
      </PageHead>
      <NudgeNotes language={language} nudges={props.nudges} />
      {props.isPractice ? <PracticeNotice frame={frame} agency={agency} /> : null}
      {measures.length === 0 ? (
        <EmptyPlan {...props} />
      ) : (
        <>
          <div class="two-thirds no-print">
            <section class="card">
              <Summary language={language} measures={measures} />
            </section>
            <section class="card">
              <h2>{findingPageWords[language].title}</h2>
              <p>
                <FindingCounts language={language} findings={props.findings} />
              </p>
              <p>
                <a href={paths.findings(agency.code, year)}>
                  {findingPageWords[language].seeAll} ({props.findings.length})
                </a>
              </p>
            </section>
          </div>
          <YearMenu
            {...{ frame, agency, year }}
            may={props.may}
            mayCopy={props.years.length > 0}
            isPublished={props.isPublished}
          />
          <section class="card no-print">
            <h2>{said.monthsTitle}</h2>
            <Months
              language={language}
              year={year}
              today={props.today}
              measures={measures}
              linkTo={(_, row) => linkTo(measures[row - 1] as StoredMeasure)}
            />
          </section>
          <div class="two-halves no-print">
            <GroupBars
              language={language}
              of="unit"
              groups={tallyBy(measures, ({ responsible }) => responsible.units)}
            />
            <GroupBars
              language={language}
              of="indicator"
              groups={tallyBy(measures, ({ indicator }) => [indicator])}
            />
          </div>
          <Downloads
            language={language}
            href={(format, look) => paths.deskPaper(agency.code, year, format, look)}
          >
            <li>
              <ButtonLink href={paths.printReport(agency.code, year)} quiet>
                {words.printChoices}
              </ButtonLink>
            </li>
            {props.isPublished ? (
              <li>
                <copy-button text={paths.publicReport(agency.code, year)} done={words.copied}>
                  <button type="button" class="button quiet" hidden>
                    {words.copyAddress}
                  </button>
                </copy-button>
              </li>
            ) : null}
          </Downloads>
          <h2 class="no-print">{words.measuresTitle}</h2>
          <Views {...props} />
          <div class={view === 'auto' ? 'show-both' : undefined}>
            {view === 'table' ? null : (
              <PlanCards language={language} measures={measures} linkTo={linkTo} />
            )}
            {view === 'cards' ? null : (
              <PlanTable
                language={language}
                measures={measures}
                answers={plan?.answers ?? null}
                linkTo={linkTo}
              />
            )}
          </div>
          {plan?.imported ? (
            <PaperAccount
              language={language}
              paper={plan.imported}
              names={props.names}
              undoAt={props.may('undo') ? paths.undo(agency.code, year, plan.imported.id) : null}
              undoKey={props.undoKey}
            />
          ) : null}
        </>
      )}
    </Layout>
  )
}

/** The view is an address, so that it can be kept and sent on. */
function Views(props: { frame: Frame; agency: Agency; year: FiscalYear; view: View }) {
  const words = deskWords[props.frame.language]
  const paths = pathsIn(props.frame.language)
  return (
    <nav class="views no-print" aria-label={words.views.label}>
      {(['auto', 'table', 'cards'] as const).map((view) => (
        <a
          href={paths.plan(props.agency.code, props.year, view === 'auto' ? {} : { view })}
          aria-current={view === props.view ? 'true' : undefined}
        >
          {words.views[view]}
        </a>
      ))}
      <span class="soft small print-hint">{words.print}</span>
    </nav>
  )
}
