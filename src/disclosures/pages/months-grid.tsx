import type { Language } from '../../basics/bilingual.ts'
import { monthText } from '../../basics/day-text.ts'
import type { YearMonth } from '../../basics/plain-date.ts'
import { Options } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import { asksForMonth, type ItemPeriod } from '../cadence.ts'
import { answers } from '../disclosure.ts'
import { disclosureWords } from '../messages.ts'
import { oitWords } from '../page-messages.ts'

/** Twelve months of a recurring item, each with its own answer, address and day. */
export function MonthsGrid(props: {
  language: Language
  form: FormView
  months: readonly YearMonth[]
  period: ItemPeriod
  /** Whether that it recurs is our own reading of its title. */
  isUnverified: boolean
}) {
  const { language, form } = props
  const words = oitWords[language]
  const choices = answers.map((value) => ({
    value,
    text: disclosureWords[language].answers[value],
  }))
  const row = (month: YearMonth) => {
    const at = props.months.indexOf(month)
    const field = `month-${month}`
    const problem = problemOf(form, field)
    const name = monthText(language, month)
    const typed = (of: string) => form.typed[of]?.[at] ?? ''
    return (
      <li class={problem === null ? undefined : 'wrong'}>
        <div class="oit-month">
          <b>{name}</b>
          {props.period.from !== null && asksForMonth(props.period, month) ? (
            <div class="soft small">{words.monthAsked}</div>
          ) : null}
        </div>
        {problem === null ? null : (
          <p class="field-problem" id={`${idOf(field)}-problem`}>
            {problem}
          </p>
        )}
        <select name="month-answer" id={idOf(field)} aria-label={`${words.answerTitle} ${name}`}>
          <Options choices={choices} chosen={typed('month-answer') || 'not-yet'} />
        </select>
        <input
          type="text"
          name="month-url"
          value={typed('month-url')}
          aria-label={`${words.monthUrl} ${name}`}
          placeholder={words.monthUrl}
          autocomplete="off"
        />
        <input
          type="text"
          name="month-on"
          value={typed('month-on')}
          aria-label={`${words.monthOn} ${name}`}
          placeholder={words.monthOn}
          autocomplete="off"
        />
        <input
          type="text"
          name="month-note"
          value={typed('month-note')}
          aria-label={`${words.monthNote} ${name}`}
          placeholder={words.monthNote}
          autocomplete="off"
        />
      </li>
    )
  }
  // What is not assessed stands last and folded: as good a place to keep it, and less to go through.
  const last = props.months.findLastIndex((month) => asksForMonth(props.period, month))
  const isOpenEnded = props.period.from === null || last < 0
  const asked = isOpenEnded ? props.months : props.months.slice(0, last + 1)
  const others = props.months.slice(asked.length)
  const isBegun = (month: YearMonth) => {
    const at = props.months.indexOf(month)
    const said = form.typed['month-answer']?.[at] ?? 'not-yet'
    const rest = ['month-url', 'month-on', 'month-note'].some((of) => form.typed[of]?.[at])
    return said !== 'not-yet' || rest || problemOf(form, `month-${month}`) !== null
  }
  return (
    <fieldset class="field oit-months">
      <legend>{words.monthsTitle}</legend>
      <p class="hint">{words.monthsHint}</p>
      {props.isUnverified ? <p class="soft small">{words.monthsUnverified}</p> : null}
      <ul>{asked.map(row)}</ul>
      {others.length === 0 ? null : (
        <details open={others.some(isBegun)}>
          <summary>{words.monthsBeside}</summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </fieldset>
  )
}
