import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { periodText } from '../../measures/calendar.ts'
import { titleOf } from '../../measures/measure.ts'
import { Codes, StageTag } from '../../measures/pages/parts.tsx'
import { anyBegun, stepCount } from '../../measures/steps.ts'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import type { Urgency } from '../../measures/urgency.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import { workWords } from '../messages.ts'

const looks: Readonly<Record<Urgency, { tone: Tone; shape: Shape }>> = {
  late: { tone: 'bad', shape: 'triangle' },
  due: { tone: 'busy', shape: 'diamond' },
  running: { tone: 'note', shape: 'dot' },
  undated: { tone: 'calm', shape: 'empty' },
  ahead: { tone: 'calm', shape: 'empty' },
  done: { tone: 'good', shape: 'full' },
}

/** One row of a division's work: how it presses, where it stands, and the button to report. */
export function RowCard(props: {
  language: Language
  measure: StoredMeasure
  urgency: Urgency
  pieces: number
  at: string
  /** Null for those who may not report on it. */
  reportAt: string | null
}) {
  const { language, measure, urgency } = props
  const words = workWords[language]
  const { standing } = measure
  const { done, all } = stepCount(standing.steps)
  const facts = [
    standing.entry === null
      ? words.neverReported
      : standing.reportedOn && words.lastReport(dayText(language, standing.reportedOn, true)),
    anyBegun(standing.steps) && words.steps(done, all),
    props.pieces > 0 && words.pieces(props.pieces),
  ].filter((each) => typeof each === 'string')
  return (
    <li class={`card work-row ${urgency}`}>
      <p class="work-tags">
        <Tag {...looks[urgency]}>{words.urgencies[urgency]}</Tag>{' '}
        {urgency === 'done' ? null : (
          <StageTag language={language} stage={measure.stage} percent={measure.percent} />
        )}
      </p>
      <h3>
        <a href={props.at} lang="th">
          {titleOf(measure)}
        </a>
      </h3>
      <p class="soft small">
        <Codes codes={measure.codes} /> {periodText(language, measure.period)}
      </p>
      <p class="small">{facts.join(' · ')}</p>
      {props.reportAt ? (
        <ButtonLink href={props.reportAt} quiet={urgency === 'done'}>
          {urgency === 'done' ? words.reportAgain : words.report}
        </ButtonLink>
      ) : null}
    </li>
  )
}
