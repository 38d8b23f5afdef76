import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import type { Question, QuestionState } from '../question.ts'
import { stateOf } from '../question.ts'
import { questionWords } from '../question-messages.ts'
import { speakerText } from './speaker.tsx'

const looks: Record<QuestionState, { tone: Tone; shape: Shape }> = {
  waiting: { tone: 'busy', shape: 'half' },
  answered: { tone: 'note', shape: 'dot' },
  closed: { tone: 'good', shape: 'full' },
}

/** Where a question stands, in a word. */
export const StateTag = (props: { language: Language; state: QuestionState }) => (
  <Tag {...looks[props.state]}>{questionWords[props.language].states[props.state]}</Tag>
)

/** What a question is about: a measure by its title, with its place on the public page, or the whole year. */
export function AboutWhat(props: {
  language: Language
  question: Pick<Question, 'about' | 'fiscalYear'>
  /** Where the measure now stands on the public page; null where it is no longer there. */
  at: string | null
}) {
  const words = questionWords[props.language]
  const { about, fiscalYear } = props.question
  return (
    <>
      <span lang={about ? 'th' : undefined}>{about?.title ?? words.aboutYear(fiscalYear)}</span>
      {props.at ? (
        <>
          {' '}
          <a href={props.at} class="whole">
            {words.onPublicPage}
          </a>
        </>
      ) : null}
    </>
  )
}

/** Everything said of a question, from the first word on. */
export function Thread({ language, question }: { language: Language; question: Question }) {
  const words = questionWords[language]
  const wasAnswered = question.entries.some(({ kind }) => kind === 'answered')
  return (
    <ol class="history">
      {question.entries.map(({ kind, words: said, at, by }) => (
        <li>
          <p class="fact-head fact">{words.said[kind]}</p>
          <p class="soft small">
            {speakerText(language, by)} · <time datetime={at}>{instantText(language, at)}</time>
          </p>
          {kind === 'closed' && said === '' ? (
            <p class="spoken">{wasAnswered ? words.closedWell : words.closedUnanswered}</p>
          ) : (
            <p class="spoken">{said}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Questions as a list, each leading to its page: what was asked, about what, by whom and where it stands. */
export function QuestionList(props: {
  language: Language
  questions: readonly Question[]
  linkTo: (question: Question) => string
}) {
  const { language } = props
  return (
    <ul class="plain questions">
      {props.questions.map((question) => {
        const [first] = question.entries
        return first ? (
          <li class="card">
            <div class="top">
              <StateTag language={language} state={stateOf(question)} />
              <span class="soft small">
                <time datetime={first.at}>{instantText(language, first.at)}</time>
              </span>
            </div>
            <p class="asked">
              <a href={props.linkTo(question)}>{shortened(first.words)}</a>
            </p>
            <p class="soft small">
              <AboutWhat language={language} question={question} at={null} />
              {' · '}
              {speakerText(language, first.by)}
            </p>
          </li>
        ) : null
      })}
    </ul>
  )
}

/** The beginning of a text on one line. */
const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 160 ? `${[...line].slice(0, 150).join('')}…` : line
}
