import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import { type Challenge, isOpen, wordsShown } from '../challenge.ts'
import { answerWithin, type ClockState, clockOf } from '../clock.ts'
import { challengeWords } from '../messages.ts'

const looks: Record<ClockState, { tone: Tone; shape: Shape }> = {
  'in-time': { tone: 'note', shape: 'dot' },
  'due-soon': { tone: 'busy', shape: 'half' },
  late: { tone: 'bad', shape: 'triangle' },
  'very-late': { tone: 'bad', shape: 'triangle' },
}

interface OfChallenge {
  readonly language: Language
  readonly challenge: Challenge
  readonly today: PlainDate
}

interface OfClock extends Omit<OfChallenge, 'challenge'> {
  readonly challenge: Pick<Challenge, 'receivedOn' | 'replies'>
}

/** Where a challenge stands: answered, or how its clock runs, in a word, a shape and a colour. */
export function ClockTag({ language, challenge, today }: OfClock) {
  const words = challengeWords[language]
  if (!isOpen(challenge))
    return (
      <Tag tone="good" shape="full">
        {words.answered}
      </Tag>
    )
  const { state } = clockOf(challenge.receivedOn, today)
  return <Tag {...looks[state]}>{words.states[state]}</Tag>
}

/** When it was received, when an answer is due, and how late it is or how long the answer took. */
export function clockText({ language, challenge, today }: OfClock): string {
  const words = challengeWords[language]
  const received = words.received(dayText(language, challenge.receivedOn, true))
  const [first] = challenge.replies
  if (first) {
    const took =
      first.tookDays > answerWithin ? words.tookLate(first.tookDays) : words.took(first.tookDays)
    return `${received} · ${took}`
  }
  const { due, state, late } = clockOf(challenge.receivedOn, today)
  return [
    received,
    words.due(dayText(language, due, true)),
    ...(state === 'late' || state === 'very-late' ? [words.late(late)] : []),
  ].join(' · ')
}

/** What the agency answered, as everybody reads it; the first answer, and what was added to it. */
export function Replies({ language, challenge }: Omit<OfChallenge, 'today'>) {
  const words = challengeWords[language]
  return (
    <>
      {challenge.replies.map(({ outcome, words: said, link, repliedOn }, at) => (
        <div class="challenge-answer">
          <p>
            <b>
              {at === 0 ? words.answer : words.moreAnswer}: {words.outcomes[outcome]}
            </b>{' '}
            <span class="soft small">
              <time datetime={repliedOn}>{dayText(language, repliedOn, true)}</time>
            </span>
          </p>
          <p class="spoken" lang="th">
            {said}
          </p>
          {link === '' ? null : (
            <p class="address">
              {words.see}{' '}
              <a href={link} rel="nofollow noopener">
                {link}
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  )
}

/** Citizens' words that the office shows, and how many it does not show, or not yet, and why. */
export function WordsShown({ language, challenge }: Omit<OfChallenge, 'today'>) {
  const words = challengeWords[language]
  const { shown, waiting, withheld } = wordsShown(challenge)
  return (
    <>
      {shown.length > 0 ? (
        <ul class="plain challenge-words">
          {shown.map((each) => (
            <li>
              <blockquote class="spoken" lang="th">
                {each.words}
              </blockquote>
            </li>
          ))}
        </ul>
      ) : null}
      {waiting > 0 ? <p class="soft small">{words.waitingWords(waiting)}</p> : null}
      {withheld.map(({ reason, count }) => (
        <p class="soft small">{words.withheldWords(count, words.withheld[reason])}</p>
      ))}
    </>
  )
}
