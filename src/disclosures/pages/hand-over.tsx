import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { type Choice, ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { DisclosureItem } from '../disclosure.ts'
import { handOverWords } from '../hand-over-messages.ts'
import { oitWords } from '../page-messages.ts'
import { StateTag } from './parts.tsx'

/** Handing several items to one division: those of the year with a tick each, then to whom and by when. */
export function HandOverPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  items: readonly DisclosureItem[]
  divisions: readonly Choice[]
  /** Where divisions are kept, for whoever may. */
  divisionsAddress: string | null
  form: FormView
}) {
  const { frame, agency, year, form } = props
  const { language } = frame
  const words = handOverWords[language]
  const list = oitWords[language]
  const paths = pathsIn(language)
  const groups = [...Map.groupBy(props.items, ({ subIndicator }) => subIndicator)]
  const nameOf = (id: string | null | undefined) =>
    props.divisions.find(({ value }) => value === id)?.text
  const problem = problemOf(form, 'code')
  const desk = paths.oitDesk(agency.code, year)
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, { href: desk, text: list.title(year) })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      <ErrorSummary form={form} language={language} />
      {props.divisions.length === 0 ? (
        <section class="card hero">
          <p class="big">{list.noDivisions}</p>
          {props.divisionsAddress ? (
            <ButtonLink href={props.divisionsAddress}>{words.addDivisions}</ButtonLink>
          ) : null}
        </section>
      ) : (
        <form method="post" action={paths.oitHandOver(agency.code, year)} novalidate>
          <fieldset class={problem === null ? 'oit-hand' : 'oit-hand wrong'} id={idOf('code')}>
            <legend class="heard">{words.items}</legend>
            {problem === null ? null : (
              <p class="field-problem" id={`${idOf('code')}-problem`}>
                {problem}
              </p>
            )}
            {groups.map(([sub, items]) => (
              <section class="oit-group">
                <h2>
                  {sub.no} {sub.name[language]}
                </h2>
                <ul class="oit-list">
                  {items.map(({ item, owner, due, state }) => (
                    <li>
                      <label class="line-tick">
                        <input
                          type="checkbox"
                          name="code"
                          value={item.code}
                          checked={form.typed['code']?.includes(item.code)}
                        />
                        <span>
                          <span class="code">{item.code}</span> {item.title[language]}
                          <span class="soft small oit-owner">
                            {[
                              nameOf(owner?.divisionId) ?? words.nobody,
                              ...(due === null ? [] : [list.due(dayText(language, due, true))]),
                            ].join(' · ')}
                          </span>
                        </span>
                      </label>
                      <div class="oit-tags">
                        <StateTag language={language} state={state} />
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </fieldset>
          <section class="card oit-to">
            <SelectField
              {...{ form, language, name: 'division', label: list.owner }}
              choices={props.divisions}
            />
            <TextField
              {...{ form, language, name: 'due', label: words.due, optional: true }}
              hint={words.dueHint}
              width="medium"
            />
            <div class="buttons">
              <Submit>{words.hand}</Submit>
              <ButtonLink quiet href={desk}>
                {list.clear}
              </ButtonLink>
            </div>
          </section>
        </form>
      )}
    </Layout>
  )
}
