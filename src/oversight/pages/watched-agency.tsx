import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { editionWords } from '../../approvals/edition-messages.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Finding } from '../../findings/finding.ts'
import { FindingCounts } from '../../findings/pages/findings-list.tsx'
import { findingPageWords } from '../../findings/web-messages.ts'
import { type Measure, stages } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { StageBar, Summary } from '../../measures/pages/summary.tsx'
import type { Tally } from '../../measures/tally.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import type { DisclosedFigures } from '../disclosed.ts'
import type { Question } from '../question.ts'
import { questionWords } from '../question-messages.ts'
import type { Verification } from '../verification.ts'
import { verificationWords } from '../verification-messages.ts'
import { watchWords } from '../watch-messages.ts'
import { type ChallengesOpen, DisclosedCard } from './disclosed.tsx'
import { QuestionList } from './thread.tsx'
import { VerificationHistory } from './verified.tsx'

/** The newest edition of a year as it is watched. */
export interface EditionWatched {
  readonly number: number
  /** The day in Thailand on which it was published. */
  readonly day: PlainDate
  readonly measures: readonly Pick<Measure, 'stage'>[]
  readonly findings: readonly Finding[]
  /** Whether more was recorded since. */
  readonly isEdited: boolean
}

/** How far the plan has come at the agency since: figures alone, nothing of the desk. */
export interface ProgressWatched {
  readonly tally: Tally
  /** Measures whose months are over and that are not done. */
  readonly overdue: number
}

interface WatchedAgencyProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Every year that can be looked at, the newest first. */
  years: readonly FiscalYear[]
  edition: EditionWatched | null
  progress: ProgressWatched | null
  lastChange: PlainDate | null
  verifications: readonly Verification[]
  /** Whether whoever looks may take a verdict back. */
  mayWithdraw: (verification: Verification) => boolean
  /** Newest first; null for whoever may not ask. */
  questions: readonly Question[] | null
  mayVerify: boolean
  /** What the year shows the public of the OIT; null where it has no list of items. */
  disclosed: DisclosedFigures | null
  challenges: ChallengesOpen
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
      <DisclosedCard
        {...{ language, year, disclosed: props.disclosed, challenges: props.challenges }}
        at={paths.publicOit(agency.code, year)}
      />
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

function PlanCard(props: WatchedAgencyProps) {
  const { frame, agency, year, edition } = props
  const { language } = frame
  const words = watchWords[language]
  const paths = pathsIn(language)
  return (
    <section class="card">
      <h2>{measureWords[language].planTitle(year)}</h2>
      <h3>{words.edition}</h3>
      {edition ? (
        <>
          <p class="soft small">
            {editionWords[language].publishedOn(edition.number, dayText(language, edition.day))}
          </p>
          <Summary language={language} measures={edition.measures} />
          <p class="after">
            {findingPageWords[language].title}:{' '}
            <FindingCounts language={language} findings={edition.findings} />
          </p>
        </>
      ) : (
        <p>{words.noEditionOf(year)}</p>
      )}
      <p class="no-print">
        <a href={edition ? paths.publicPlan(agency.code, year) : paths.publicAgency(agency.code)}>
          {words.openPublic}
        </a>
      </p>
      <h3>{words.progress}</h3>
      <Progress {...props} />
    </section>
  )
}

function Progress({ frame, edition, progress, lastChange }: WatchedAgencyProps) {
  const { language } = frame
  const words = watchWords[language]
  const { stages: named, done } = measureWords[language]
  return (
    <>
      {edition?.isEdited ? (
        <p>
          <Tag tone="note" shape="diamond">
            {words.shows.edited}
          </Tag>
        </p>
      ) : null}
      {progress ? (
        <>
          <p>{done(progress.tally)}</p>
          <StageBar tally={progress.tally} />
          <p class="after">
            {stages.map((stage) => `${named[stage]} ${progress.tally[stage]}`).join(' · ')}
            <br />
            {words.overdue(progress.overdue)}
          </p>
          <p class="soft small">{words.progressMore}</p>
        </>
      ) : (
        <p>{words.noPlan}</p>
      )}
      <p class="soft small">
        {words.lastChange} {lastChange ? dayText(language, lastChange) : words.never}
      </p>
    </>
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
        <p class="soft">{props.edition ? words.none(year) : words.nothing}</p>
      ) : (
        <VerificationHistory
          language={language}
          verifications={verifications}
          withdrawAt={(each) =>
            props.mayWithdraw(each) ? paths.withdrawVerification(agency.code, each.id) : null
          }
        />
      )}
      {props.mayVerify && props.edition ? (
        <p class="no-print">
          <ButtonLink href={paths.verifyAgency(agency.code, year)} quiet>
            {words.state}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
