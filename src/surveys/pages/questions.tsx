import type { Language } from '../../basics/bilingual.ts'
import { fieldOf, saysNotKnown } from '../answer-form.ts'
import { formWords, inWords } from '../form-messages.ts'
import {
  type AskedPlace,
  type AskedQuestion,
  type AskedSection,
  notKnown,
  type Ticked,
} from '../questionnaire.ts'

/** A section under its heading: every question a group of its own, every answer a button of its own. */
export function SectionOf(props: {
  section: AskedSection
  language: Language
  /** From 0. */
  at: number
  of: number
  /** The number of the first question of the section. */
  from: number
  places: readonly AskedPlace[]
  filled: readonly Ticked[]
  /** The places that are asked for once more. */
  missing: readonly number[]
}) {
  const { section, language, places, filled, missing } = props
  const words = formWords[language]
  return (
    <section>
      <h2>
        <span>{words.part(props.at + 1, props.of)}</span> {inWords(section.title, language)}
      </h2>
      {section.questions.map((question, nth) => (
        <Question
          {...{ question, language, filled, missing, no: props.from + nth }}
          places={places.filter((place) => place.question === question)}
        />
      ))}
    </section>
  )
}

interface QuestionView {
  question: AskedQuestion
  language: Language
  no: number
  places: readonly AskedPlace[]
  filled: readonly Ticked[]
  /** The places that are asked for once more. */
  missing: readonly number[]
}

/** A question; one of several parts holds a group for each. */
function Question({ question, language, no, places, filled, missing }: QuestionView) {
  const title = `${no}. ${inWords(question.title, language)}`
  const [first] = places
  if (!first) return null
  if (places.length === 1)
    return (
      <fieldset id={fieldOf(first.place)}>
        <legend>
          {title}
          <PartTitle place={first} language={language} />
        </legend>
        <Missed place={first} {...{ language, missing }} />
        <Turn place={first} language={language} />
        <Answers place={first} language={language} ticked={filled[first.place]} />
      </fieldset>
    )
  const isMixed = places.some(({ part }) => part.direction !== first.part.direction)
  return (
    <fieldset>
      <legend>{title}</legend>
      {isMixed ? null : <Turn place={first} language={language} />}
      {places.map((place) => (
        <fieldset id={fieldOf(place.place)}>
          <legend>{inWords(place.part.title, language)}</legend>
          <Missed {...{ place, language, missing }} />
          {isMixed ? <Turn place={place} language={language} /> : null}
          <Answers place={place} language={language} ticked={filled[place.place]} />
        </fieldset>
      ))}
    </fieldset>
  )
}

const PartTitle = ({ place, language }: { place: AskedPlace; language: Language }) => {
  const part = inWords(place.part.title, language)
  return part ? <>: {part}</> : null
}

const Missed = (props: { place: AskedPlace; language: Language; missing: readonly number[] }) =>
  props.missing.includes(props.place.place) ? (
    <p class="miss">{formWords[props.language].notAnswered}</p>
  ) : null

/** Where the first option is the good one, both ends say what they mean. */
function Turn({ place, language }: { place: AskedPlace; language: Language }) {
  const [first, last] = [place.options[0], place.options.at(-1)]
  if (place.part.direction === 'positive' || !first || !last) return null
  return (
    <p class="turn">
      {formWords[language].reversed(inWords(first, language), inWords(last, language))}
    </p>
  )
}

function Answers(props: { place: AskedPlace; language: Language; ticked: Ticked | undefined }) {
  const { place, language, ticked } = props
  const name = fieldOf(place.place)
  return (
    <>
      {place.options.map((option, at) => (
        <label class="o">
          <input type="radio" name={name} value={at} checked={ticked === at} />
          <span>{inWords(option, language)}</span>
        </label>
      ))}
      {place.question.mayNotKnow ? (
        <label class="o x">
          <input type="radio" name={name} value={saysNotKnown} checked={ticked === notKnown} />
          <span>{formWords[language].notKnown}</span>
        </label>
      ) : null}
    </>
  )
}

/** The number of a question on the page, from 1. */
export const numberOf = (question: AskedQuestion, places: readonly AskedPlace[]): number =>
  new Set(
    places
      .slice(
        0,
        places.findIndex((place) => place.question === question),
      )
      .map((place) => place.question),
  ).size + 1
