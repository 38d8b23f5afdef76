import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { executiveWords } from '../../approvals/executive-messages.ts'
import { signOffWords } from '../../approvals/sign-off-messages.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { workWords } from '../../division-work/messages.ts'
import { measureWords } from '../../measures/messages.ts'
import { StageBar } from '../../measures/pages/summary.tsx'
import type { PlanSummary } from '../../measures/stored-plan.ts'
import { type Paths, pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { type Due, dueOf } from '../due.ts'
import { menuWords } from '../menu-messages.ts'
import { deskWords } from '../messages.ts'

/** An agency and the plans it has here. */
export interface AgencyWithPlans {
  readonly agency: Agency
  /** Newest year first. */
  readonly plans: readonly PlanSummary[]
  /** Whether whoever looks signs for it. */
  readonly signs: boolean
  /** The years whose plan waits for their signature. */
  readonly waiting: readonly FiscalYear[]
}

/** One of one's own agencies on the first page: how far its plan has come, and the act that is due. */
export function OwnAgencyCard(
  props: AgencyWithPlans & {
    frame: Frame
    thisYear: FiscalYear
    mayBegin: boolean
    /** Whether the reader works on rows of it, and does not plan it. */
    worksOnIt: boolean
  },
) {
  const { agency, plans } = props
  const { language } = props.frame
  const words = deskWords[language]
  const paths = pathsIn(language)
  const [newest, ...others] = plans
  const [waits] = props.waiting
  const due = dueOf(plans, props.thisYear)
  // What somebody else has to do first is said, not asked of whoever may not.
  const isForOthers = !props.mayBegin && (due.act === 'start-plan' || due.act === 'fill-plan')
  const tally = newest && {
    done: newest.done,
    underway: newest.underway,
    'not-started': newest.notStarted,
    all: newest.measures,
  }
  return (
    <li class="card">
      <div class="agency-words">
        <h2>
          <AgencyName name={agency.name} />
        </h2>
        <p class="soft">
          <Whereabouts {...agency} />
        </p>
        {tally ? (
          <div class="agency-plan">
            <StageBar tally={tally} />
            <span>{measureWords[language].done(tally)}</span>
          </div>
        ) : null}
        {waits !== undefined ? (
          <p class="due">
            <b>
              <a href={paths.executive(agency.code, waits)}>
                {signOffWords[language].waiting(props.waiting.length)}
              </a>
            </b>
          </p>
        ) : isForOthers ? (
          <p class="due">{words.notBegun(due.year)}</p>
        ) : newest ? (
          <p class="due">
            <b>{words.dueNow}</b>{' '}
            <a
              href={
                props.worksOnIt ? paths.work(agency.code, due.year) : dueAddress(paths, agency, due)
              }
            >
              {words.due[due.act](due)}
            </a>
          </p>
        ) : null}
        {others.length > 0 ? (
          <p class="small">
            {words.otherYears}:{' '}
            {others.map(({ fiscalYear }) => (
              <>
                <a href={paths.plan(agency.code, fiscalYear)}>{fiscalYear}</a>{' '}
              </>
            ))}
          </p>
        ) : null}
      </div>
      <div class="buttons">
        {props.signs && newest ? (
          <ButtonLink href={paths.executive(agency.code, waits ?? newest.fiscalYear)}>
            {executiveWords[language].link}
          </ButtonLink>
        ) : null}
        {props.worksOnIt ? (
          <ButtonLink href={paths.work(agency.code, newest?.fiscalYear ?? props.thisYear)}>
            {workWords[language].title}
          </ButtonLink>
        ) : null}
        {newest || props.mayBegin ? (
          <ButtonLink
            href={paths.plan(agency.code, newest?.fiscalYear ?? props.thisYear)}
            quiet={props.worksOnIt || (props.signs && newest !== undefined)}
          >
            {newest ? words.openPlan(newest.fiscalYear) : words.startPlan(props.thisYear)}
          </ButtonLink>
        ) : null}
        <a href={paths.publicAgency(agency.code)}>{words.publicPage}</a>
        <a href={paths.agencyMenu(agency.code)}>{menuWords[language].agencyTitle}</a>
      </div>
    </li>
  )
}

const dueAddress = (paths: Paths, { code }: Agency, { act, year }: Due): string =>
  act === 'print-report' ? paths.printReport(code, year) : paths.plan(code, year)
