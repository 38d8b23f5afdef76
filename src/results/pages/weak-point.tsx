import { toTwoDecimals } from '../../basics/fraction.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { titleOf as wordingOf } from '../../frameworks/framework.ts'
import { passMark } from '../../frameworks/grading.ts'
import { titleOf } from '../../measures/measure.ts'
import { personName } from '../../measures/messages.ts'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextArea } from '../../platform/html/fields.tsx'
import { problemOf } from '../../platform/html/form-view.ts'
import { ScoreBar } from '../../platform/html/score-bar.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { type AnsweredPoint, isAnswered } from '../coverage.ts'
import { pointName, weakPointWords } from '../weak-point-messages.ts'
import type { WeakPoint } from '../weak-points.ts'
import { Unverified } from './result-parts.tsx'
import type { WeakPointsProps } from './weak-points.tsx'

type CardProps = WeakPointsProps & {
  framework: Framework
  answered: AnsweredPoint<StoredMeasure>
}

/** One weak point: what it cost and why, and what the plan does about it. */
export function WeakPointCard(props: CardProps) {
  const { frame, framework, answered } = props
  const { language } = frame
  const { point, measures, later } = answered
  const words = weakPointWords[language]
  return (
    <li class="card weak-point" id={`point-${point.key}`}>
      <div class="weak-point-head">
        <h3>{pointName(language, framework, point)}</h3>
        <p class="count weak-point-cost">{words.cost(toTwoDecimals(point.cost))}</p>
      </div>
      <ScoreBar score={point.score} mark={passMark(framework)} />
      <p class="small soft">
        {point.code
          ? `${words.indicator(point.indicator.no)} ${point.indicator.name[language]} · `
          : ''}
        {words.costWhy(toTwoDecimals(point.score), toTwoDecimals(point.share))}
        {point.restOf === null ? '' : ` · ${words.restOf(point.restOf)}`}{' '}
        {point.confidence === 'unverified' ? <Unverified language={language} /> : null}
      </p>
      {measures.length > 0 ? (
        <>
          <Tag tone="good" shape="full">
            {words.hasMeasures(measures.length)}
          </Tag>
          <ul>
            {measures.map((measure) => (
              <li>
                <a href={pathsIn(language).measure(props.agency.code, props.year, measure.id)}>
                  {titleOf(measure)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : later ? (
        <Later {...props} />
      ) : (
        <Tag tone="busy" shape="empty">
          {words.open}
        </Tag>
      )}
      {isAnswered(answered) ? null : <Choices {...props} />}
    </li>
  )
}

/** That it waits for another year, who decided so, and the way back. */
function Later({ frame, agency, year, answered, names, mayAnswer }: CardProps) {
  const { language } = frame
  const words = weakPointWords[language]
  const { later, point } = answered
  if (!later) return null
  return (
    <>
      <p>
        <Tag tone="calm" shape="half">
          {words.left}
        </Tag>{' '}
        {words.because(later.reason)}{' '}
        <span class="small soft">
          {words.decided(
            personName(later.recordedBy, language, names),
            instantText(language, later.recordedAt),
          )}
        </span>
      </p>
      {mayAnswer ? (
        <div class="no-print">
          <ActButton
            action={pathsIn(language).weakPoints(agency.code, year)}
            hidden={{ act: 'take-back', key: point.key }}
          >
            {words.takeBack} <span class="heard">{point.key}</span>
          </ActButton>
        </div>
      ) : null}
    </>
  )
}

/** What can be done about a weak point without an answer. */
function Choices(props: CardProps) {
  const { frame, agency, year, framework, form, answered } = props
  const { language } = frame
  const words = weakPointWords[language]
  const paths = pathsIn(language)
  const { point } = answered
  const field = `reason-${point.key}`
  return (
    <>
      {props.mayWrite ? (
        <div class="buttons no-print">
          <ButtonLink href={paths.newMeasure(agency.code, year, begunWith(framework, point))} quiet>
            {words.write}
          </ButtonLink>
          <ButtonLink
            href={paths.library(
              agency.code,
              year,
              point.code ? { code: point.code } : { indicator: point.indicator.no },
            )}
            quiet
          >
            {words.suggestions}
          </ButtonLink>
        </div>
      ) : null}
      {props.mayAnswer ? (
        <details class="no-print" open={problemOf(form, field) !== null}>
          <summary>
            {words.notThisYear} <span class="heard">{point.key}</span>
          </summary>
          <form method="post" action={paths.weakPoints(agency.code, year)} novalidate>
            <HiddenFields values={{ act: 'later', key: point.key }} />
            <TextArea
              {...{ form, language }}
              name={field}
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
            />
            <Submit quiet>{words.saveReason}</Submit>
          </form>
        </details>
      ) : null}
    </>
  )
}

/** What the form of a new measure begins with; the plan is a Thai paper, and so are its words. */
const begunWith = (framework: Framework, point: WeakPoint) => ({
  ...(point.code && {
    codes: point.code,
    subject: wordingOf(framework, point.code)?.th ?? '',
  }),
  instrument: point.instrument,
  indicator: point.indicator.name.th,
  reason: weakPointWords.th.prefilled(
    pointName('th', framework, point),
    toTwoDecimals(point.score),
    toTwoDecimals(point.cost),
    framework.fiscalYear,
  ),
})
