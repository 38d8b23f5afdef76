import type { Language } from '../../basics/bilingual.ts'
import { HiddenFields } from '../../platform/html/buttons.tsx'
import { CheckField, SelectField, TextField } from '../../platform/html/fields.tsx'
import { fieldsOf } from '../field-names.ts'
import { inWords } from '../form-messages.ts'
import type { AskedQuestion, AskedScale, AskedSection } from '../questionnaire.ts'
import { questionsWords } from '../questions-messages.ts'
import type { EditView } from './edit-questions.tsx'

/** A scale by its ends, and how many options it has. */
export function scaleName({ options }: AskedScale, language: Language): string {
  const [first, last] = [options[0], options.at(-1)]
  if (!first || !last) return questionsWords[language].scaleNo(1)
  return `${inWords(first, language)} – ${inWords(last, language)} (${options.length})`
}

/** A button within a list that needs no more room than its word; it leads back to where it was pressed. */
const Small = (props: { act: string; self: string; at: string; label: string; what: string }) => (
  <button
    type="submit"
    name="act"
    value={props.act}
    formaction={`${props.self}#${props.at}`}
    class="as-link small"
    aria-label={`${props.label}: ${props.what}`}
  >
    {props.label}
  </button>
)

/** A section with its questions. */
export function EditedSection(props: {
  view: EditView
  section: AskedSection
  s: number
  self: string
}) {
  const { view, section, s, self } = props
  const { form, frame } = view
  const { language } = frame
  const words = questionsWords[language]
  const field = fieldsOf.section(s)
  const name = words.section(s + 1)
  const count = view.questionnaire.sections.length
  return (
    <section class="card" id={field}>
      <h2>{name}</h2>
      {section.indicator === null ? null : (
        <p class="soft small">{words.indicator(section.indicator)}</p>
      )}
      <HiddenFields values={{ [`${field}.indicator`]: String(section.indicator ?? '') }} />
      <div class="columns-two">
        <TextField {...{ form, language, name: `${field}.th`, label: words.sectionTitle }} />
        <TextField
          {...{ form, language, name: `${field}.en`, label: words.sectionTitleEn, optional: true }}
        />
      </div>
      {section.questions.map((question, q) => (
        <EditedQuestion {...{ ...props, question, q }} />
      ))}
      <div class="buttons small-buttons">
        <button
          type="submit"
          name="act"
          value={`add-question-${s}`}
          formaction={`${self}#${fieldsOf.question(s, section.questions.length)}`}
          class="button quiet"
        >
          {words.addQuestion}
        </button>
      </div>
      <p class="edit-acts">
        {s > 0 ? (
          <Small
            act={`up-section-${s}`}
            {...{ self, at: fieldsOf.section(s - 1), what: name }}
            label={words.up}
          />
        ) : null}
        {s < count - 1 ? (
          <Small
            act={`down-section-${s}`}
            {...{ self, at: fieldsOf.section(s + 1), what: name }}
            label={words.down}
          />
        ) : null}
        <Small
          act={`drop-section-${s}`}
          {...{ self, at: '', what: name }}
          label={words.dropSection}
        />
      </p>
    </section>
  )
}

/** A question folded to one line, and everything about it where it stands open. */
function EditedQuestion(props: {
  view: EditView
  question: AskedQuestion
  s: number
  q: number
  self: string
}) {
  const { view, question, s, q, self } = props
  const { form, frame, questionnaire } = view
  const { language } = frame
  const words = questionsWords[language]
  const field = fieldsOf.question(s, q)
  const { sections, scales } = questionnaire
  const before = sections.slice(0, s).flatMap(({ questions }) => questions).length
  const name = words.question(before + q + 1)
  const isFirst = s === 0 && q === 0
  const isLast = s === sections.length - 1 && q === (sections[s]?.questions.length ?? 0) - 1
  const isWrong = form.problems.some((each) => each.field.startsWith(`${field}.`))
  return (
    <details class="edit-question" id={field} open={isWrong || view.openAt === field}>
      <summary>
        <b>{name}</b> <span lang="th">{question.title.th || words.unworded}</span>
      </summary>
      <HiddenFields values={{ [`${field}.code`]: question.code }} />
      <TextField {...{ form, language, name: `${field}.th`, label: words.words }} />
      <TextField
        {...{ form, language, name: `${field}.en`, label: words.wordsEn, optional: true }}
      />
      <SelectField
        {...{ form, language, name: `${field}.scale`, label: words.scale, required: true }}
        choices={scales.map((scale) => ({ value: scale.id, text: scaleName(scale, language) }))}
      />
      {question.parts.map((_, p) => (
        <EditedPart {...{ ...props, p }} />
      ))}
      <CheckField
        {...{ form, language, name: `${field}.unknown`, label: words.unknown }}
        hint={words.unknownHint}
      />
      <p class="edit-acts">
        <Small
          act={`add-part-${s}-${q}`}
          {...{ self, at: field, what: name }}
          label={words.addPart}
        />
        {isFirst ? null : (
          <Small
            act={`up-question-${s}-${q}`}
            {...{ self, at: fieldsOf.section(s), what: name }}
            label={words.up}
          />
        )}
        {isLast ? null : (
          <Small
            act={`down-question-${s}-${q}`}
            {...{ self, at: fieldsOf.section(s), what: name }}
            label={words.down}
          />
        )}
        <Small
          act={`drop-question-${s}-${q}`}
          {...{ self, at: fieldsOf.section(s), what: name }}
          label={words.dropQuestion}
        />
      </p>
    </details>
  )
}

/** One thing to tick: its words where the question has several, and which end of the scale is good. */
function EditedPart(props: {
  view: EditView
  question: AskedQuestion
  s: number
  q: number
  p: number
  self: string
}) {
  const { view, question, s, q, p, self } = props
  const { form, frame } = view
  const { language } = frame
  const words = questionsWords[language]
  const field = fieldsOf.part(s, q, p)
  const isOnly = question.parts.length === 1
  return (
    <>
      {isOnly ? (
        <HiddenFields values={{ [`${field}.th`]: '', [`${field}.en`]: '' }} />
      ) : (
        <div class="columns-two">
          <TextField {...{ form, language, name: `${field}.th`, label: words.partTitle(p + 1) }} />
          <TextField
            {...{ form, language, name: `${field}.en`, label: words.partTitleEn(p + 1) }}
            optional
          />
        </div>
      )}
      <SelectField
        {...{ form, language, name: `${field}.direction`, label: words.direction, required: true }}
        choices={(['positive', 'negative'] as const).map((value) => ({
          ...{ value, text: words.directions[value] },
        }))}
      />
      {isOnly ? null : (
        <p class="edit-acts">
          <Small
            act={`drop-part-${s}-${q}-${p}`}
            {...{ self, at: fieldsOf.question(s, q), what: words.question(q + 1) }}
            label={words.dropPart(p + 1)}
          />
        </p>
      )}
    </>
  )
}
