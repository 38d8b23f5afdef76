import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { pathsIn } from '../../paths.ts'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Crumb } from '../../platform/html/layout.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import type { Given, Phase } from '../assessment.ts'
import type { AssessmentRefusal } from '../decisions.ts'
import { assessmentWords } from '../messages.ts'
import { refusalWords } from '../refusal-messages.ts'

/** A form as its page shows it, and why it was refused. */
export interface Shown {
  readonly form: FormView
  readonly refusal: AssessmentRefusal | null
}

/** Why something was refused, in a sentence. */
export function refusalSentence(language: Language, refusal: AssessmentRefusal): string {
  const { refused, wrong } = refusalWords[language]
  switch (refusal.code) {
    case 'items-left':
      return refused['items-left'](refusal.count)
    case 'seat-tied':
      return refused['seat-tied'](refusal.seat)
    case 'window-open':
    case 'window-closed':
      return refused[refusal.code](dayText(language, refusal.closesOn))
    case 'mark-missing':
    case 'reason-missing':
    case 'passage-missing':
    case 'too-long':
    case 'words-missing':
    case 'days-out-of-range':
    case 'person-missing':
      return wrong[refusal.code]
    default:
      return refused[refusal.code]
  }
}

export const RefusalNotice = (props: { language: Language; refusal: AssessmentRefusal | null }) =>
  props.refusal ? (
    <Notice tone="bad">
      <p>{refusalSentence(props.language, props.refusal)}</p>
    </Notice>
  ) : null

/** How far an assessment has come. */
export const PhaseTag = ({ phase, language }: { phase: Phase; language: Language }) => (
  <Tag
    tone={phase === 'final' ? 'good' : phase === 'seating' ? 'calm' : 'busy'}
    shape={phase === 'final' ? 'full' : phase === 'seating' ? 'empty' : 'half'}
  >
    {assessmentWords[language].phases[phase]}
  </Tag>
)

/** A mark: 100 or 0, told by word, shape and colour. */
export const MarkTag = ({ mark }: { mark: number }) => (
  <Tag tone={mark === 100 ? 'good' : 'bad'} shape={mark === 100 ? 'full' : 'empty'}>
    {mark}
  </Tag>
)

/** A judgement with its reason and the passage seen. */
export function GivenShown({
  given,
  language,
}: {
  given: Omit<Given, 'code'>
  language: Language
}) {
  const words = assessmentWords[language]
  return (
    <>
      <p>
        <MarkTag mark={given.mark} />
      </p>
      <dl class="said">
        {given.reason === '' ? null : (
          <>
            <dt>{words.reason}</dt>
            <dd class="lines">{given.reason}</dd>
          </>
        )}
        {given.passage === '' ? null : (
          <>
            <dt>{words.passage}</dt>
            <dd class="lines">{given.passage}</dd>
          </>
        )}
      </dl>
    </>
  )
}

/** The way back from a page of an assessor. */
export const assessWayBack = (frame: Frame, ...more: readonly Crumb[]): readonly Crumb[] => [
  ...wayBackTo(frame, frame.home),
  { href: pathsIn(frame.language).assess(), text: assessmentWords[frame.language].link },
  ...more,
]
