import type { Language } from '../../basics/bilingual.ts'
import type { YearMonth } from '../../basics/plain-date.ts'
import { confidenceOf, type Item } from '../../frameworks/framework.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  CheckField,
  ErrorSummary,
  RadioField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { ItemPeriod } from '../cadence.ts'
import { type AnswerLink, answers } from '../disclosure.ts'
import { disclosureWords } from '../messages.ts'
import { oitWords } from '../page-messages.ts'
import { MonthsGrid } from './months-grid.tsx'

/** The form of an answer: whole, and complete without script. */
export function AnswerForm(props: {
  language: Language
  action: string
  item: Item
  isLocal: boolean
  period: ItemPeriod
  form: FormView
  rows: readonly AnswerLink[]
  hidden: Readonly<Record<string, string>>
  months: readonly YearMonth[] | null
  monthsByTable: boolean
  /** Where the page with a grid of months is; null where it has one, or may not have one. */
  byMonth: string | null
  isCopied: boolean
  suggested: string
}) {
  const { language, item, form } = props
  const words = oitWords[language]
  const field = { form, language }
  return (
    <form method="post" action={props.action} class="card" novalidate id="answer">
      {/* Enter in any field saves: the first button of a form is the one it presses. */}
      <button type="submit" name="act" value="save" hidden>
        {words.save}
      </button>
      <HiddenFields values={props.hidden} />
      <h2>{words.answerTitle}</h2>
      <ErrorSummary form={form} language={language} />
      {props.isCopied ? (
        <Notice tone="busy" heading={words.copied}>
          <p>{words.copiedLead}</p>
        </Notice>
      ) : null}
      <RadioField
        {...{ ...field, name: 'answer', label: words.answer }}
        choices={answers.map((value) => ({
          value,
          text: disclosureWords[language].answers[value],
          hint: words.answerHints[value],
        }))}
      />
      {item.mayDeclareNone ? null : <p class="soft small of-none">{words.noneUnusual}</p>}
      <div class="columns-two of-none">
        <TextField
          {...{ ...field, name: 'noneReason', label: words.noneReason, optional: true }}
          hint={words.noneReasonHint}
        />
        <TextField
          {...{ ...field, name: 'noneOn', label: words.noneOn, optional: true, width: 'medium' }}
          hint={words.noneOnHint}
        />
      </div>
      <Elements {...props} />
      <Rows {...props} />
      {props.months ? (
        <MonthsGrid
          {...{ language, form, months: props.months, period: props.period }}
          isUnverified={props.monthsByTable}
        />
      ) : props.byMonth ? (
        <p>
          <a href={props.byMonth}>{words.byMonth}</a>
        </p>
      ) : null}
      <TextArea
        {...{ ...field, name: 'explanation', label: words.explanation, optional: true, rows: 3 }}
        hint={words.explanationHint}
      />
      {props.suggested === '' ? null : (
        <p class="small">
          <b>{words.suggested}</b> <span lang="th">{props.suggested}</span>
        </p>
      )}
      <TextField
        {...{
          ...field,
          name: 'updatedOn',
          label: words.updatedOn,
          optional: true,
          width: 'medium',
        }}
        hint={words.dayHint}
      />
      {props.isCopied ? (
        <CheckField
          {...{ ...field, name: 'confirmed', label: words.confirm, hint: words.confirmHint }}
        />
      ) : null}
      <div class="buttons">
        <Submit name="act" value="save">
          {words.save}
        </Submit>
        <Submit quiet name="act" value="ready">
          {words.saveAndReady}
        </Submit>
      </div>
    </form>
  )
}

/** The elements an assessor looks for, to be ticked; local governments have more. */
function Elements(props: { language: Language; item: Item; isLocal: boolean; form: FormView }) {
  const { language, item } = props
  const words = oitWords[language]
  const extra = props.isLocal ? (item.localGovernmentExtra ?? []) : []
  if (item.requires.length + extra.length === 0) return <p class="soft">{words.elementsMissing}</p>
  const tick = ({ id, ...name }: (typeof item.requires)[number], isExtra = false) => (
    <label class="line-tick">
      <input
        type="checkbox"
        name="element"
        value={id}
        checked={props.form.typed['element']?.includes(id)}
      />
      <span>
        {name[language]}
        {isExtra ? <span class="soft small"> ({words.localOnly})</span> : null}
      </span>
    </label>
  )
  return (
    <fieldset class="field" id={idOf('element')}>
      <legend>{words.elementsTitle}</legend>
      <p class="hint">{words.elementsHint}</p>
      {confidenceOf(item.confidence.requires) === 'unverified' ? (
        <p class="soft small">{words.elementsUnverified}</p>
      ) : null}
      {item.requires.map((each) => tick(each))}
      {extra.map((each) => tick(each, true))}
    </fieldset>
  )
}

/** Addresses with their ways to click, and buttons that add or remove one. */
function Rows(props: { language: Language; form: FormView; rows: readonly AnswerLink[] }) {
  const { language, form } = props
  const words = oitWords[language]
  return (
    <fieldset class="field oit-links">
      <legend>{words.links}</legend>
      <p class="hint">{words.linksHint}</p>
      {props.rows.map(({ url, clickPath }, at) => {
        const name = `link-url-${at + 1}`
        const problem = problemOf(form, name)
        return (
          <div class={problem === null ? 'oit-link' : 'oit-link wrong'}>
            {problem === null ? null : (
              <p class="field-problem" id={`${idOf(name)}-problem`}>
                {problem}
              </p>
            )}
            <label for={idOf(name)}>{words.url(at + 1)}</label>
            <input
              type="text"
              id={idOf(name)}
              name="link-url"
              value={url}
              inputmode="url"
              autocomplete="off"
              placeholder="https://"
              aria-describedby={problem === null ? undefined : `${idOf(name)}-problem`}
              aria-invalid={problem === null ? undefined : 'true'}
            />
            <label for={`${idOf(name)}-path`}>{words.clickPath(at + 1)}</label>
            <input
              type="text"
              id={`${idOf(name)}-path`}
              name="link-path"
              value={clickPath}
              autocomplete="off"
              placeholder={words.clickPathHint}
            />
            {props.rows.length > 1 ? (
              <button type="submit" name="act" value={`drop-${at + 1}`} class="as-link small">
                {words.dropRow(at + 1)}
              </button>
            ) : null}
          </div>
        )
      })}
      <div class="small-buttons">
        <Submit quiet name="act" value="row">
          {words.addRow}
        </Submit>
      </div>
    </fieldset>
  )
}
