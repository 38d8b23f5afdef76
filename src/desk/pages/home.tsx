import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { measureWords } from '../../measures/messages.ts'
import { StageBar } from '../../measures/pages/summary.tsx'
import type { PlanSummary } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { deskWords } from '../messages.ts'

/** An agency and the plans it has here. */
export interface AgencyWithPlans {
  readonly agency: Agency
  /** Newest year first. */
  readonly plans: readonly PlanSummary[]
}

/** From this many agencies on, a search is offered. */
const many = 6

/** The first page: what this is, the main act, and the agencies here. */
export function HomePage(props: {
  frame: Frame
  agencies: readonly AgencyWithPlans[]
  /** How many there are before the search narrowed them. */
  all: number
  search: string
  thisYear: FiscalYear
}) {
  const { frame, agencies, search } = props
  const { language } = frame
  const words = deskWords[language]
  const paths = pathsIn(language)
  return (
    <Layout frame={frame} title={words.homeTitle} description={words.homeLead}>
      <div class="page-head measure">
        <h1>{words.homeHeading}</h1>
        <p class="lead">{words.homeLead}</p>
      </div>
      <section class="card hero main-act">
        <div>
          <p class="big">{words.importMain}</p>
          <p class="soft">{words.importMore}</p>
        </div>
        <ButtonLink href={paths.importTable()}>{words.importMain}</ButtonLink>
      </section>
      <section>
        <h2>{words.agencies}</h2>
        {props.all >= many || search ? (
          <form method="get" action={paths.home()} class="inline-form search">
            <div class="field">
              <label for="q">{words.search}</label>
              <p class="hint" id="q-hint">
                {words.searchHint}
              </p>
              <input type="text" id="q" name="q" value={search} aria-describedby="q-hint" />
            </div>
            <Submit quiet>{words.searchButton}</Submit>
          </form>
        ) : null}
        {search ? (
          <p role="status">
            {agencies.length > 0 ? words.found(agencies.length) : words.noneFound(search)}
          </p>
        ) : null}
        {props.all === 0 ? <p>{words.noAgencies}</p> : null}
        <ul class="agencies">
          {agencies.map((each) => (
            <AgencyCard frame={frame} {...each} thisYear={props.thisYear} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.howTitle}</h2>
        <ol class="steps-three">
          {words.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="soft">{words.itaMeans}</p>
      </section>
      <Notice tone="calm">
        <p>{words.localOnly}</p>
      </Notice>
    </Layout>
  )
}

function AgencyCard(props: AgencyWithPlans & { frame: Frame; thisYear: FiscalYear }) {
  const { agency, plans } = props
  const { language } = props.frame
  const words = deskWords[language]
  const paths = pathsIn(language)
  const [newest, ...others] = plans
  return (
    <li class="card">
      <div class="agency-words">
        <h3>
          <AgencyName name={agency.name} />
        </h3>
        <p class="soft">
          <Whereabouts {...agency} />
        </p>
        {newest ? (
          <div class="agency-plan">
            <StageBar
              tally={{
                done: newest.done,
                underway: newest.underway,
                'not-started': newest.notStarted,
                all: newest.measures,
              }}
            />
            <span>
              {measureWords[language].done({
                done: newest.done,
                underway: newest.underway,
                'not-started': newest.notStarted,
                all: newest.measures,
              })}
            </span>
          </div>
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
        <ButtonLink
          href={paths.plan(agency.code, newest?.fiscalYear ?? props.thisYear)}
          quiet={!newest}
        >
          {newest ? words.openPlan(newest.fiscalYear) : words.startPlan(props.thisYear)}
        </ButtonLink>
        <a href={paths.publicAgency(agency.code)}>{words.publicPage}</a>
      </div>
    </li>
  )
}
