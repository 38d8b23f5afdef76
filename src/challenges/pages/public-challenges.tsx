import type { Language } from '../../basics/bilingual.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Challenge } from '../challenge.ts'
import { challengeWords } from '../messages.ts'
import { ClockTag, clockText, Replies, WordsShown } from './parts.tsx'

/** What citizens challenged of an item and what they were answered, on its public page, with the way to say more. */
export function PublicChallenges(props: {
  language: Language
  challenges: readonly Challenge[]
  today: PlainDate
  raiseAt: string
}) {
  const { language, challenges, today } = props
  const words = challengeWords[language]
  return (
    <section id="challenges">
      <h2>{words.publicTitle}</h2>
      {challenges.length === 0 ? <p class="soft">{words.publicNone}</p> : null}
      {challenges.map((challenge) => (
        <article class="card" id={`c-${challenge.id}`}>
          <h3>
            {words.kinds[challenge.kind]}{' '}
            <ClockTag language={language} challenge={challenge} today={today} />
          </h3>
          <p class="soft small">
            {words.times(challenge.voices.length)} · {clockText({ language, challenge, today })}
          </p>
          <WordsShown language={language} challenge={challenge} />
          <Replies language={language} challenge={challenge} />
        </article>
      ))}
      {challenges.length > 0 ? (
        <p class="soft small">
          {words.timesNote} · {words.promise}
        </p>
      ) : null}
      <div class="buttons no-print">
        <ButtonLink quiet href={props.raiseAt}>
          {words.link}
        </ButtonLink>
      </div>
    </section>
  )
}
