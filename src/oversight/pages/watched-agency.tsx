import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Finding } from '../../findings/finding.ts'
import { FindingCounts } from '../../findings/pages/findings-list.tsx'
import { findingPageWords } from '../../findings/web-messages.ts'
import { measureWords } from '../../measures/messages.ts'
import { Summary } from '../../measures/pages/summary.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { Question } from '../question.ts'
import { questionWords } from '../question-messages.ts'
import type { Verification } from '../verification.ts'
import { verificationWords } from '../verification-messages.ts'
import { watchWords } from '../watch-messages.ts'
import { QuestionList } from './thread.tsx'
import { VerificationHistory } from './verified.tsx'

/** What of a plan those who watch are shown: figures of what is published, and nothing of the desk. */
export interface PlanWatched {
  readonly measures: readonly Pick<StoredMeasure, 'stage'>[]
  /** Measures whose months are over and that are not done. */
  readonly overdue: number
  readonly findings: readonly Finding[]
}

interface WatchedAgencyProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Every year that can be looked at, the newest first. */
  years: readonly FiscalYear[]
  plan: PlanWatched | null
  lastChange: PlainDate | null
  verifications: readonly Verification[]
  /** Whether whoever looks may take a verdict back. */
  mayWithdraw: (verification: Verification) => boolean
  /** Newest first; null for whoever may not ask. */
  questions: readonly Question[] | null
  mayVerify: boolean
}

/** One agency for those who watch it: how its plan stands, what was verified, asked and answered. */
export function WatchedAgencyPage(props: WatchedAgencyProps) {
  const { frame, agency, year, questions } = props
  const { language } = frame
  const paths = pathsIn(language)
  const words = questionWords[language]
  return (
    <Layout
      frame={frame}
      title={`${agency.name} · ${watchWords[language].link}`}
      crumbs={[{ href: paths.watch(), text: watchWords[language].link }]}
    >
      <PageHead title={<AgencyName name={agency.name} />} under={<Whereabouts {...agency} />} />
      {props.years.length > 1 ? (
        <nav class="views no-print" aria-label={watchWords[language].years}>
          {props.years.map((each) => (
            <a
              href={paths.watchAgency(agency.code, each)}
              aria-current={each === year ? 'page' : undefined}
            >
              {measureWords[language].shortYear(each)}
            </a>
          ))}
        </nav>
      ) : null}
      <div class="two-thirds">
        <PlanCard {...props} />
        <VerificationCard {...props} />
      </div>
      {questions === null ? null : (
        <section>
          <h2>{words.title}</h2>
          <div class="buttons no-print">
            <ButtonLink href={paths.askAgency(agency.code, year)}>{words.ask}</ButtonLink>
          </div>
          {questions.length === 0 ? (
            <p class="card">{words.empty}</p>
          ) : (
            <QuestionList
              language={language}
              questions={questions}
              linkTo={({ id }) => paths.watchQuestion(agency.code, id)}
            />
          )}
        </section>
      )}
    </Layout>
  )
}

function PlanCard({ frame, agency, year, plan, lastChange }: WatchedAgencyProps) {
  const { language } = frame
  const words = watchWords[language]
  const paths = pathsIn(language)
  const changed = lastChange ? dayText(language, lastChange) : words.never
  return (
    <section class="card">
      <h2>{measureWords[language].planTitle(year)}</h2>
      {plan ? (
        <>
          <Summary language={language} measures={plan.measures} />
          <p class="after">{words.overdue(plan.overdue)}</p>
          <p>
            {findingPageWords[language].title}:{' '}
            <FindingCounts language={language} findings={plan.findings} />
          </p>
          <p class="soft small">
            {words.lastChange} {changed}
          </p>
          <p class="no-print">
            <a href={paths.publicPlan(agency.code, year)}>{words.openPublic}</a>
          </p>
        </>
      ) : (
        <>
          <p>{words.noPlan}</p>
          <p class="soft small">
            {words.lastChange} {changed}
          </p>
          <p class="no-print">
            <a href={paths.publicAgency(agency.code)}>{words.openPublic}</a>
          </p>
        </>
      )}
    </section>
  )
}

function VerificationCard(props: WatchedAgencyProps) {
  const { frame, agency, year, verifications } = props
  const { language } = frame
  const words = verificationWords[language]
  const paths = pathsIn(language)
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {verifications.length === 0 ? (
        <p class="soft">{props.plan ? words.none(year) : words.nothing}</p>
      ) : (
        <VerificationHistory
          language={language}
          verifications={verifications}
          withdrawAt={(each) =>
            props.mayWithdraw(each) ? paths.withdrawVerification(agency.code, each.id) : null
          }
        />
      )}
      {props.mayVerify && props.plan ? (
        <p class="no-print">
          <ButtonLink href={paths.verifyAgency(agency.code, year)} quiet>
            {words.state}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
