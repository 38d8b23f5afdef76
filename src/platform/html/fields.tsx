import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { type FormView, idOf, problemOf, typedIn } from './form-view.ts'
import { htmlWords } from './words.ts'

interface FieldProps {
  form: FormView
  name: string
  label: Child
  hint?: Child
  language: Language
  optional?: boolean
}

/** The errors of a form in one place, first on the page, each leading to its field. */
export function ErrorSummary({ form, language }: { form: FormView; language: Language }) {
  if (form.problems.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{htmlWords[language].problems(form.problems.length)}</h2>
      <ul>
        {form.problems.map((problem) => (
          <li>
            <a href={`#${idOf(problem.field)}`}>{problem.sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A line of text. Numbers are lines too, so that Thai digits may be typed. */
export function TextField(
  props: FieldProps & {
    width?: 'short' | 'medium'
    /** A keypad for whole numbers, or one with a decimal point. */
    numeric?: boolean | 'decimal'
    suggestions?: readonly string[]
    suffix?: string
    /** What a browser may fill in here; nothing, unless said. */
    fill?: 'username' | 'name' | 'one-time-code'
  },
) {
  const list = props.suggestions?.length ? `${idOf(props.name)}-list` : undefined
  return (
    <div class={fieldClass(props)}>
      <Label {...props} />
      <span class="input-line">
        <input
          type="text"
          id={idOf(props.name)}
          name={props.name}
          value={typedIn(props.form.typed, props.name)}
          class={props.width}
          inputmode={
            props.numeric === 'decimal' ? 'decimal' : props.numeric ? 'numeric' : undefined
          }
          autocomplete={props.fill ?? 'off'}
          list={list}
          {...described(props)}
        />
        {props.suffix ? <span class="suffix">{props.suffix}</span> : null}
      </span>
      {list ? <Suggestions id={list} texts={props.suggestions ?? []} /> : null}
    </div>
  )
}

/** A password: never sent back to the page, and open to password managers and pasting. */
export const PasswordField = (
  props: FieldProps & { fill: 'current-password' | 'new-password' },
) => (
  <div class={fieldClass(props)}>
    <Label {...props} />
    <input
      type="password"
      id={idOf(props.name)}
      name={props.name}
      class="medium"
      autocomplete={props.fill}
      {...described(props)}
    />
  </div>
)

/** Several lines of text; lists are typed one item per line. */
export const TextArea = (props: FieldProps & { rows?: number }) => (
  <div class={fieldClass(props)}>
    <Label {...props} />
    <textarea id={idOf(props.name)} name={props.name} rows={props.rows ?? 4} {...described(props)}>
      {/* A browser drops the first line break of a textarea; ours is the one to drop. */}
      {`\n${typedIn(props.form.typed, props.name)}`}
    </textarea>
  </div>
)

/** One line for each of several values of one name, with suggestions. */
export function RepeatedField(
  props: FieldProps & {
    suggestions: readonly string[]
    least: number
    each: (n: number) => string
  },
) {
  const typed = (props.form.typed[props.name] ?? []).filter((value) => value.trim() !== '')
  const lines = [...typed, '', ...Array<string>(props.least).fill('')].slice(
    0,
    Math.max(props.least, typed.length + 1),
  )
  const list = `${idOf(props.name)}-list`
  return (
    <fieldset class={fieldClass(props)} id={idOf(props.name)}>
      <Legend {...props} />
      {lines.map((value, position) => (
        <input
          type="text"
          name={props.name}
          value={value}
          list={list}
          autocomplete="off"
          aria-label={props.each(position + 1)}
        />
      ))}
      <Suggestions id={list} texts={props.suggestions} />
    </fieldset>
  )
}

/** One line of a list to choose from: what the form sends, and what people read. */
export interface Choice {
  readonly value: string
  readonly text: string
}

/** One of a list. The first line is nothing chosen, unless `required`. */
export const SelectField = (
  props: FieldProps & { choices: readonly Choice[]; required?: boolean },
) => (
  <div class={fieldClass(props)}>
    <Label {...props} />
    <select id={idOf(props.name)} name={props.name} {...described(props)}>
      {props.required ? null : <option value="">{htmlWords[props.language].noChoice}</option>}
      <Options choices={props.choices} chosen={typedIn(props.form.typed, props.name)} />
    </select>
  </div>
)

/** The lines of a list with one chosen. */
export const Options = (props: { choices: readonly Choice[]; chosen: string }) => (
  <>
    {props.choices.map(({ value, text }) => (
      <option value={value} selected={value === props.chosen}>
        {text}
      </option>
    ))}
  </>
)

/** One of a few, as large buttons that a thumb can hit. */
export const RadioField = (
  props: FieldProps & {
    choices: readonly { readonly value: string; readonly text: Child; readonly hint?: Child }[]
    row?: boolean
  },
) => (
  <fieldset class={fieldClass(props)} id={idOf(props.name)}>
    <Legend {...props} />
    <div class={`radios${props.row ? ' row' : ''}`}>
      {props.choices.map((choice, position) => (
        <label class="radio">
          <input
            type="radio"
            name={props.name}
            value={choice.value}
            id={position === 0 ? `${idOf(props.name)}-first` : undefined}
            checked={typedIn(props.form.typed, props.name) === choice.value}
          />
          <span>
            {choice.text}
            {choice.hint ? <span class="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** A single box to tick, with its words beside it. */
export const CheckField = (props: FieldProps) => (
  <div class={fieldClass(props)}>
    <label class="radio">
      <input
        type="checkbox"
        name={props.name}
        id={idOf(props.name)}
        value="yes"
        checked={typedIn(props.form.typed, props.name) === 'yes'}
        {...described(props)}
      />
      <span>
        {props.label}
        {props.hint ? <span class="hint">{props.hint}</span> : null}
      </span>
    </label>
    <Problem {...props} />
  </div>
)

/** The legend, hint and error of a group of fields. */
export const Legend = (props: FieldProps) => (
  <>
    <legend>
      {props.label} <Optional {...props} />
    </legend>
    <Hint {...props} />
    <Problem {...props} />
  </>
)

const Label = (props: FieldProps) => (
  <>
    <label for={idOf(props.name)}>
      {props.label} <Optional {...props} />
    </label>
    <Hint {...props} />
    <Problem {...props} />
  </>
)

/** Says beside a label that nothing need be given. */
export const Optional = (props: Pick<FieldProps, 'optional' | 'language'>) =>
  props.optional ? <span class="optional">{htmlWords[props.language].optional}</span> : null

const Hint = (props: FieldProps) =>
  props.hint ? (
    <p class="hint" id={`${idOf(props.name)}-hint`}>
      {props.hint}
    </p>
  ) : null

function Problem(props: FieldProps) {
  const problem = problemOf(props.form, props.name)
  return problem === null ? null : (
    <p class="field-problem" id={`${idOf(props.name)}-problem`}>
      <span class="heard">{htmlWords[props.language].problemBefore} </span>
      {problem}
    </p>
  )
}

const Suggestions = ({ id, texts }: { id: string; texts: readonly string[] }) => (
  <datalist id={id}>
    {texts.map((text) => (
      <option value={text} />
    ))}
  </datalist>
)

/** What a field is described by, for a screen reader. */
function described(props: FieldProps) {
  const wrong = problemOf(props.form, props.name) !== null
  const ids = [
    props.hint ? `${idOf(props.name)}-hint` : '',
    wrong ? `${idOf(props.name)}-problem` : '',
  ].filter((id) => id !== '')
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}

const fieldClass = (props: FieldProps) =>
  problemOf(props.form, props.name) === null ? 'field' : 'field wrong'
