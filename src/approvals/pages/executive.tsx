import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { measureWords } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Typed } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Whole } from '../../platform/html/tags.tsx'
import type { Score } from '../../results/score.ts'
import { scoreText } from '../../results/score.ts'
import type { AtAGlance } from '../executive.ts'
import { executiveWords } from '../executive-messages.ts'
import type { Nudge } from '../nudge.ts'
import type { PlanAsked } from './executive-signing.tsx'
import { Signing } from './executive-signing.tsx'
import { RedRows } from './red-rows.tsx'

export interface ExecutiveView {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly glance: AtAGlance
  readonly asked: PlanAsked
  /** Those nobody has answered yet. */
  readonly nudges: readonly Nudge[]
  readonly mayNudge: boolean
  /** Official totals of last year and this; null where there is none yet. */
  readonly scores: { readonly last: Score | null; readonly now: Score | null }
  /** A nudge that was not taken: of which row, what was typed, and why. */
  readonly wrong: {
    readonly measureId: string
    readonly typed: Typed
    readonly sentence: string
  } | null
  readonly formKey: string
  /** What stands of the year's score of open data; null where there is none. */
  readonly beside: Child
}

/** What an executive sees in half a minute on a phone: what waits, three figures, three red rows. */
export function ExecutivePage(view: ExecutiveView) {
  const { frame, agency, year, glance } = view
  const { language } = frame
  const words = executiveWords[language]
  const paths = pathsIn(language)
  const plan = { href: paths.plan(agency.code, year), text: measureWords[language].planTitle(year) }
  return (
    <Layout
      frame={frame}
      title={`${words.titleParts(year).join(' ')} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, plan)}
    >
      <div class="executive">
        <PageHead
          over={<NameAndPlace {...agency} />}
          title={words.titleParts(year).map((part) => (
            <>
              <Whole>{part}</Whole>{' '}
            </>
          ))}
        />
        {view.wrong ? (
          <Notice tone="bad" heading={words.heading}>
            <p>{view.wrong.sentence}</p>
          </Notice>
        ) : null}
        {view.beside}
        {glance.all === 0 ? (
          <p class="card">{words.empty}</p>
        ) : (
          <>
            <Signing {...view} />
            <Numbers {...view} />
            <RedRows {...view} />
          </>
        )}
        <Scores {...view} />
        <div class="buttons no-print">
          <ButtonLink href={plan.href} quiet>
            {words.openPlan}
          </ButtonLink>
          <ButtonLink href={paths.signOff(agency.code, year)} quiet>
            {words.openSignOff}
          </ButtonLink>
        </div>
      </div>
    </Layout>
  )
}

function Numbers({ frame, agency, year, glance }: ExecutiveView) {
  const words = executiveWords[frame.language]
  const paths = pathsIn(frame.language)
  const findings = paths.findings(agency.code, year)
  return (
    <ul class="three-numbers" aria-label={words.numbers}>
      <li>
        <a href={paths.plan(agency.code, year)}>
          <b>{words.percent(glance.percent)}</b>
          <span>{words.done(glance.done, glance.all)}</span>
        </a>
      </li>
      <li class={glance.late > 0 ? 'bad' : undefined}>
        <a href="#red">
          <b>{words.rowsCount(glance.late)}</b>
          <span>{words.late}</span>
        </a>
      </li>
      <li class={glance.errors > 0 ? 'bad' : undefined}>
        <a href={findings}>
          <b>{words.rowsCount(glance.errors)}</b>
          <span>{words.errors}</span>
        </a>
      </li>
    </ul>
  )
}

/** The official totals of last year and this, once there is one of them. */
function Scores({ frame, agency, year, scores }: ExecutiveView) {
  const words = executiveWords[frame.language]
  const paths = pathsIn(frame.language)
  const { last, now } = scores
  if (last === null && now === null) return null
  const said = (score: Score | null) =>
    score === null ? (
      <span class="soft">{words.noScore}</span>
    ) : (
      <b class="count">{scoreText(score)}</b>
    )
  const change = last !== null && now !== null ? now - last : null
  return (
    <section class="card">
      <h2>{words.scoresTitle}</h2>
      <dl class="two-scores">
        <div>
          <dt>{words.score(year - 1)}</dt>
          <dd>{said(last)}</dd>
        </div>
        <div>
          <dt>{words.score(year)}</dt>
          <dd>{said(now)}</dd>
        </div>
      </dl>
      {change === null ? null : <p>{words.change(signed(change))}</p>}
      <p>
        <a href={paths.result(agency.code, now === null ? year - 1 : year)}>{words.seeScores}</a>
      </p>
    </section>
  )
}

/** Hundredths as points with their sign: "+2.51". */
const signed = (hundredths: number): string =>
  `${hundredths < 0 ? '−' : '+'}${scoreText(Math.abs(hundredths) as Score)}`
