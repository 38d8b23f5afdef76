import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { itemCodesIn } from '../../basics/item-code.ts'
import { isPersonNamed } from '../../basics/person-name.ts'
import { readYearMonth } from '../../basics/plain-date.ts'
import { Legend, RepeatedField, TextArea, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import { monthName, monthsOf } from '../calendar.ts'
import { measureFormWords } from '../form-messages.ts'
import type { MeasureChoices } from '../measure-choices.ts'
import { measureWords } from '../messages.ts'

interface Props {
  form: FormView
  language: Language
  choices: MeasureChoices
}

/** Who is responsible: the agency's own divisions and posts to tick, and room for any others. */
export function OwnerFields({ form, language, choices }: Props) {
  const words = measureWords[language]
  const own = measureFormWords[language]
  const units = form.typed['units'] ?? []
  const postsTyped = typedIn(form.typed, 'posts').split('\n')
  const posts = choices.posts.map(({ name }) => name)
  const known = (name: string) => posts.includes(name.trim())
  const isPerson = (line: string) => choices.people.some((name) => isPersonNamed(name, line))
  const people = postsTyped.filter((line) => !known(line) && isPerson(line))
  const ticked = new Set([...(form.typed['post'] ?? []), ...postsTyped.filter(known)])
  const others = {
    ...form,
    typed: {
      ...form.typed,
      units: units.filter((unit) => !choices.divisions.includes(unit)),
      person: [...people, ...(form.typed['person'] ?? [])],
      posts: [postsTyped.filter((line) => !known(line) && !isPerson(line)).join('\n')],
    },
  }
  return (
    <>
      <Ticks
        name="units"
        label={own.fromDivisions}
        choices={choices.divisions.map((name) => ({ value: name, text: name }))}
        chosen={new Set(units)}
      />
      <RepeatedField
        form={others}
        language={language}
        name="units"
        label={choices.divisions.length > 0 ? own.otherUnits : words.units}
        hint={words.unitsHint}
        suggestions={choices.units}
        least={choices.divisions.length > 0 ? 1 : 3}
        each={words.unit}
        optional
      />
      <Ticks
        name="post"
        label={own.fromPosts}
        choices={choices.posts.map(({ name, holders }) => ({
          value: name,
          text: holders.length > 0 ? `${name} (${holders.join(', ')})` : name,
        }))}
        chosen={ticked}
      />
      {choices.people.length > 0 ? (
        <RepeatedField
          form={others}
          language={language}
          name="person"
          label={own.people}
          hint={own.peopleHint}
          suggestions={choices.people}
          least={1}
          each={own.person}
          optional
        />
      ) : null}
      <TextArea
        form={others}
        language={language}
        name="posts"
        label={choices.posts.length > 0 ? own.otherPosts : words.posts}
        hint={words.listHint}
        optional
        rows={2}
      />
    </>
  )
}

/** Boxes to tick, set close like chips; nothing where there is nothing to choose. */
function Ticks(props: {
  name: string
  label: string
  choices: readonly { readonly value: string; readonly text: string }[]
  chosen: ReadonlySet<string>
}) {
  if (props.choices.length === 0) return null
  return (
    <fieldset class="field">
      <legend>{props.label}</legend>
      <div class="abreast">
        {props.choices.map(({ value, text }) => (
          <label class="chip">
            <input
              type="checkbox"
              name={props.name}
              value={value}
              checked={props.chosen.has(value)}
            />
            <span lang="th">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The months of the fiscal year as chips, October first; months outside it stay where they were chosen. */
export function MonthsField({
  form,
  language,
  year,
}: Omit<Props, 'choices'> & { year: FiscalYear }) {
  const chosen = form.typed['months'] ?? []
  const months = monthsOf(year)
  const others = chosen.flatMap((typed) => {
    const read = readYearMonth(typed)
    return read.ok && !months.includes(read.value) ? [read.value] : []
  })
  const wrong = ['from', 'to'].find((name) => problemOf(form, name) !== null)
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'} id={idOf(wrong ?? 'months')}>
      <Legend
        form={form}
        language={language}
        name={wrong ?? 'months'}
        label={measureWords[language].fields.period}
        hint={measureFormWords[language].monthsHint}
        optional
      />
      <div class="abreast months">
        {[...others, ...months].toSorted().map((month) => (
          <label class="chip">
            <input type="checkbox" name="months" value={month} checked={chosen.includes(month)} />
            <span>
              {monthName(language, month)}
              {months.includes(month) ? '' : ` ${Number(month.slice(0, 4)) + 543}`}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The codes a measure answers: typed, or ticked in the framework's list; what is ticked is added to what is typed. */
export function CodesField({ form, language, choices }: Props) {
  const words = measureWords[language]
  const ticked = new Set(form.typed['code'] ?? [])
  const typed = new Set<string>(itemCodesIn(typedIn(form.typed, 'codes')).map(({ code }) => code))
  return (
    <>
      <TextField
        form={form}
        language={language}
        name="codes"
        label={words.fields.codes}
        hint={words.codesHint}
        width="medium"
        optional
      />
      {choices.questions.length > 0 ? (
        <details class="question-list" open={ticked.size > 0}>
          <summary>{measureFormWords[language].chooseCodes}</summary>
          {choices.questions.map(({ indicator, entries }) => (
            <fieldset class="field">
              <legend lang="th">{indicator}</legend>
              {entries
                .filter(({ code }) => !typed.has(code))
                .map(({ code, title }) => (
                  <label class="line-tick">
                    <input type="checkbox" name="code" value={code} checked={ticked.has(code)} />
                    <span lang="th">
                      <b class="code">{code}</b> {title}
                    </span>
                  </label>
                ))}
            </fieldset>
          ))}
        </details>
      ) : null}
    </>
  )
}
