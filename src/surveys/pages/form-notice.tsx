import type { Language } from '../../basics/bilingual.ts'
import { formWords, inWords } from '../form-messages.ts'
import type { AskedPlace } from '../questionnaire.ts'
import type { FormNotice } from './form.tsx'
import { numberOf } from './questions.tsx'

/** What stands above a form that came back: why, and what to do. */
export function NoticeBox(props: {
  notice: FormNotice
  language: Language
  places: readonly AskedPlace[]
}) {
  const { notice, language } = props
  const words = formWords[language]
  if (notice.kind === 'missing') {
    const missing = notice.places.flatMap((at) => props.places[at] ?? [])
    // A form without any answer is none: it cannot be sent so.
    const isEmpty = missing.length === props.places.length
    return (
      <div class="notice" id="notice" role="alert">
        <h2>{words.missing(missing.length)}</h2>
        <p>{isEmpty ? words.emptySay : words.missingSay}</p>
        <p>
          <a class="go" href={`#q${missing[0]?.place ?? 0}`}>
            {words.answerRest}
          </a>
          {isEmpty ? null : (
            <button class="go quiet" type="submit">
              {words.sendAnyway}
            </button>
          )}
        </p>
        <ul>
          {missing.map((place) => (
            <li>
              <a href={`#q${place.place}`}>{calledIn(place, props.places, language)}</a>
            </li>
          ))}
        </ul>
      </div>
    )
  }
  const { title, say } = words.notices[notice.kind]
  return (
    <div
      class="notice"
      id="notice"
      role="alert"
      {...(notice.kind === 'prove' && { 'data-challenge': notice.challenge })}
    >
      <h2>{title}</h2>
      <p>{say}</p>
      {notice.kind === 'ticket-unknown' || notice.kind === 'ticket-spent' ? (
        <p>
          <button class="go quiet" type="submit" name="as-open" value="1">
            {words.sendAsOpen}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** A place as the list of missing answers names it. */
function calledIn(place: AskedPlace, places: readonly AskedPlace[], language: Language): string {
  const part = inWords(place.part.title, language)
  const question = `${formWords[language].question(numberOf(place.question, places))} ${inWords(place.question.title, language)}`
  return part ? `${question}: ${part}` : question
}
