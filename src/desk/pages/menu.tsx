import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { executiveWords } from '../../approvals/executive-messages.ts'
import { signOffWords } from '../../approvals/sign-off-messages.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { workWords } from '../../division-work/messages.ts'
import { VerificationHistory } from '../../oversight/pages/verified.tsx'
import { questionWords } from '../../oversight/question-messages.ts'
import type { Verification } from '../../oversight/verification.ts'
import { verificationWords } from '../../oversight/verification-messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { menuWords } from '../menu-messages.ts'

/** Where a card of a menu leads, and what one does there. */
export interface MenuCard {
  readonly href: string
  readonly title: string
  readonly more: string
}

/** The desk of one agency: its plans, and what its reader may look after. */
export function AgencyMenuPage(props: {
  frame: Frame
  agency: Agency
  /** The plans its reader may open, newest year first; none for whoever only looks after the agency. */
  years: readonly FiscalYear[]
  thisYear: FiscalYear
  cards: readonly MenuCard[]
  /** How many questions wait for an answer of the agency. */
  waiting: number
  /** The verdicts that count, a year each. */
  verifications: readonly Verification[]
  /** The newest year that has a plan; null where there is none to open. */
  newest: FiscalYear | null
  /** Whether its reader signs for the agency. */
  signs: boolean
  /** The years whose plan waits for their signature. */
  toSign: readonly FiscalYear[]
}) {
  const { frame, agency, newest } = props
  const [waits] = props.toSign
  const signing = executiveWords[frame.language]
  const signOff = signOffWords[frame.language]
  const words = menuWords[frame.language]
  const paths = pathsIn(frame.language)
  return (
    <Layout
      frame={frame}
      title={`${words.agencyTitle} ${agency.name}`}
      crumbs={[{ href: paths.home(), text: frame.links[0]?.text ?? '' }]}
    >
      <PageHead title={<AgencyName name={agency.name} />} under={<Whereabouts {...agency} />} />
      {props.signs && newest !== null ? (
        <section class="card hero main-act">
          <div>
            <p class="big">
              {waits === undefined ? signing.link : signOff.waiting(props.toSign.length)}
            </p>
            <p class="soft">{signing.linkMore}</p>
          </div>
          <ButtonLink href={paths.executive(agency.code, waits ?? newest)}>
            {signing.link}
          </ButtonLink>
        </section>
      ) : null}
      {props.waiting > 0 ? (
        <Notice tone="note" heading={questionWords[frame.language].waitingCount(props.waiting)}>
          <p>
            <a href={paths.agencyQuestions(agency.code)}>
              {questionWords[frame.language].seeQuestions}
            </a>
          </p>
        </Notice>
      ) : null}
      {props.years.length > 0 ? (
        <section>
          <h2>{words.plansTitle}</h2>
          <ul class="menu-cards">
            {props.years.map((year) => (
              <Card
                href={paths.plan(agency.code, year)}
                title={words.plan(year)}
                more={year === props.thisYear ? words.thisYear : ''}
              />
            ))}
            <Card
              href={paths.work(agency.code, props.years[0] ?? props.thisYear)}
              title={workWords[frame.language].title}
              more={workWords[frame.language].menuMore}
            />
            {newest === null ? null : (
              <Card
                href={paths.signOff(agency.code, newest)}
                title={`${signOff.link} ${newest}`}
                more={waits === undefined ? signOff.linkMore : signOff.waiting(props.toSign.length)}
              />
            )}
            {/* The plan of this year answers the result of the year before. */}
            <Card
              href={paths.result(agency.code, props.thisYear - 1)}
              {...words.result(props.thisYear - 1)}
            />
          </ul>
        </section>
      ) : null}
      {props.verifications.length > 0 ? (
        <section>
          <h2>{verificationWords[frame.language].title}</h2>
          {props.verifications.map((each) => (
            <div class="card">
              <h3>{words.plan(each.fiscalYear)}</h3>
              <VerificationHistory
                language={frame.language}
                verifications={[each]}
                withdrawAt={() => null}
              />
            </div>
          ))}
        </section>
      ) : null}
      <section>
        {props.cards.length > 1 ? <h2>{words.manageTitle}</h2> : null}
        <Cards cards={props.cards} />
      </section>
    </Layout>
  )
}

/** What the operator of an installation looks after. */
export function OperatorMenuPage(props: { frame: Frame; cards: readonly MenuCard[] }) {
  const { frame } = props
  const words = menuWords[frame.language]
  return (
    <Layout
      frame={frame}
      title={words.operatorTitle}
      crumbs={[{ href: pathsIn(frame.language).home(), text: frame.links[0]?.text ?? '' }]}
    >
      <PageHead title={words.operatorTitle} under={words.operatorLead} />
      <Cards cards={props.cards} />
    </Layout>
  )
}

const Cards = ({ cards }: { cards: readonly MenuCard[] }) => (
  <ul class="menu-cards">
    {cards.map((card) => (
      <Card {...card} />
    ))}
  </ul>
)

const Card = ({ href, title, more }: MenuCard) => (
  <li>
    <a class="card menu-card" href={href}>
      <b>{title}</b>
      {more === '' ? null : <span>{more}</span>}
    </a>
  </li>
)
