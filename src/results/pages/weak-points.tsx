import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { Document } from '../../basics/document.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { passMark } from '../../frameworks/grading.ts'
import { titleOf } from '../../measures/measure.ts'
import type { Names } from '../../measures/messages.ts'
import { Codes } from '../../measures/pages/parts.tsx'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { DocumentHtml } from '../../platform/html/document.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { type Coverage, isAnswered } from '../coverage.ts'
import { resultWords } from '../result-messages.ts'
import type { ResultRefusal } from '../result-version.ts'
import { pointName, weakPointWords } from '../weak-point-messages.ts'
import {
  type Costs,
  costliestAnswered,
  lostIn,
  type Order,
  orders,
  type WeakPoint,
} from '../weak-points.ts'
import { WeakPointCard } from './weak-point.tsx'

/** A result with what the plan does about it. */
export interface WeighedResult {
  readonly framework: Framework
  readonly costs: Costs
  readonly coverage: Coverage<StoredMeasure>
  /** What cost something and need not be answered. */
  readonly others: readonly WeakPoint[]
  readonly analysis: Document
}

export interface WeakPointsProps {
  frame: Frame
  agency: Agency
  /** The year of the plan. */
  year: FiscalYear
  /** What stands in the way, or the result as it was weighed. */
  result: 'no-plan-framework' | 'no-analysed' | { readonly missing: FiscalYear } | WeighedResult
  order: Order
  names: Names
  mayWrite: boolean
  mayAnswer: boolean
  mayEnter: boolean
  form: FormView
  refusal: ResultRefusal | null
}

/** The weak points of last year's result, weakest first, each with what the plan does about it. */
export function WeakPointsPage(props: WeakPointsProps) {
  const { frame, agency, year, result } = props
  const { language } = frame
  const words = weakPointWords[language]
  const known = typeof result === 'object' && 'costs' in result ? result : null
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.title(year)}
        under={known ? words.lead(known.framework.fiscalYear) : undefined}
      />
      <ErrorSummary form={props.form} language={language} />
      {props.refusal ? (
        <Notice tone="bad">
          <p>{resultWords[language].refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {known ? <Weighed {...props} known={known} /> : <Nothing {...props} />}
    </Layout>
  )
}

function Nothing({ frame, agency, year, result, mayEnter }: WeakPointsProps) {
  const words = weakPointWords[frame.language]
  if (typeof result === 'string' || !('missing' in result)) {
    const says = result === 'no-analysed' ? words.noAnalysed(year) : words.noPlanFramework(year)
    return (
      <Notice tone="calm">
        <p>{says}</p>
      </Notice>
    )
  }
  return (
    <section class="card hero">
      <p class="big">{words.emptyTitle(result.missing)}</p>
      <p>{mayEnter ? words.emptyMore : words.emptyForOthers}</p>
      {mayEnter ? (
        <div class="buttons">
          <ButtonLink href={pathsIn(frame.language).enterResult(agency.code, result.missing)}>
            {words.enter(result.missing)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}

function Weighed(props: WeakPointsProps & { known: WeighedResult }) {
  const { frame, agency, year, known } = props
  const { language } = frame
  const { framework, costs, coverage } = known
  const words = weakPointWords[language]
  const paths = pathsIn(language)
  const all = coverage.points.length
  const done = coverage.points.filter(isAnswered).length
  return (
    <>
      <section class="card">
        <p class="big">{done === all ? words.allAnswered(all) : words.answered(done, all)}</p>
        <p>{words.lost(toTwoDecimals(lostIn(costs.points)))}</p>
        <p class="small soft">{words.choice(passMark(framework) ?? 0, costliestAnswered)}</p>
        {costs.unknown.length > 0 ? (
          <p class="small soft">
            {words.unknown(costs.unknown.map(({ no }) => words.indicator(no)).join(', '))}
          </p>
        ) : null}
        <div class="buttons no-print">
          <ButtonLink href={paths.result(agency.code, framework.fiscalYear)} quiet>
            {words.seeResult(framework.fiscalYear)}
          </ButtonLink>
          <ButtonLink href={paths.plan(agency.code, year)} quiet>
            {words.toPlan(year)}
          </ButtonLink>
        </div>
      </section>
      <nav class="views no-print" aria-label={words.order}>
        <span class="soft">{words.order}</span>
        {orders.map((order) => (
          <a
            href={paths.weakPoints(agency.code, year, order === 'score' ? { sort: order } : {})}
            aria-current={order === props.order ? 'true' : undefined}
          >
            {words.orders[order]}
          </a>
        ))}
      </nav>
      <ol class="plain weak-points">
        {coverage.points.map((answered) => (
          <WeakPointCard {...props} framework={framework} answered={answered} />
        ))}
      </ol>
      <Others language={language} framework={framework} points={known.others} />
      <Loose {...props} />
      <section class="analysis">
        <h2 class="no-print">{words.analysisTitle}</h2>
        <p class="soft no-print">{words.analysisMore}</p>
        <div class="card">
          <DocumentHtml document={known.analysis} />
        </div>
      </section>
    </>
  )
}

function Others(props: { language: Language; framework: Framework; points: readonly WeakPoint[] }) {
  const { language, framework, points } = props
  const words = weakPointWords[language]
  if (points.length === 0) return null
  return (
    <details class="no-print">
      <summary>{words.others(points.length)}</summary>
      <ul>
        {points.map((point) => (
          <li>
            {pointName(language, framework, point)}{' '}
            <span class="soft">
              {words.costWhy(toTwoDecimals(point.score), toTwoDecimals(point.share))} ·{' '}
              {words.cost(toTwoDecimals(point.cost))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Measures that answer no weak point, and those that do not say why they are there. */
function Loose({ frame, agency, year, known }: WeakPointsProps & { known: WeighedResult }) {
  const { forNone, withoutReason, points } = known.coverage
  const words = weakPointWords[frame.language]
  const list = (measures: readonly StoredMeasure[]) => (
    <ul>
      {measures.map((measure) => (
        <li>
          <Codes codes={measure.codes} />{' '}
          <a href={pathsIn(frame.language).measure(agency.code, year, measure.id)}>
            {titleOf(measure)}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <div class="no-print">
      {forNone.length > 0 ? (
        <section class="card">
          <h2>{words.forNoneTitle}</h2>
          <p>{words.forNoneMore}</p>
          {list(forNone)}
        </section>
      ) : points.some(({ measures }) => measures.length > 0) ? (
        <p class="soft">{words.noneMissing}</p>
      ) : null}
      {withoutReason.length > 0 ? (
        <details class="card">
          <summary>
            {words.withoutReasonTitle} ({withoutReason.length})
          </summary>
          <p>{words.withoutReasonMore}</p>
          {list(withoutReason)}
        </details>
      ) : null}
    </div>
  )
}
