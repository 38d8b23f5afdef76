import { fieldWords } from '../../findings/place-messages.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, Options } from '../../platform/html/fields.tsx'
import { idOf, problemOf } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { type AlikeHeads, alikeHeads, columnField, meanings } from '../column-mapping.ts'
import { columnMeanings } from '../messages.ts'
import { importWords } from '../web-messages.ts'
import type { PreviewProps } from './import-preview.tsx'

/** Each heading and what it means; another meaning may be chosen, and the paper is read again so. */
export function ColumnForm(props: PreviewProps) {
  const { language } = props.frame
  const { plain } = props.columns
  const { missing } = props.imported
  const words = importWords[language]
  return (
    <>
      {plain.length > 0 ? (
        <form method="post" action={props.action} novalidate>
          <ErrorSummary form={props.columnsForm} language={language} />
          <HiddenFields values={{ act: 'columns' }} />
          <p class="soft">{words.columnsLead}</p>
          {alikeHeads(plain).map((heads) => (
            <OneHead {...props} heads={heads} />
          ))}
          <div class="buttons">
            <Submit quiet>{words.readAgain}</Submit>
          </div>
        </form>
      ) : null}
      {missing.length > 0 ? (
        <Notice tone="busy">
          <p>{words.missing(missing.map((field) => fieldWords[field][language]).join(', '))}</p>
        </Notice>
      ) : null}
    </>
  )
}

function OneHead(props: PreviewProps & { heads: AlikeHeads }) {
  const { heads, tables, columns } = props.heads
  const words = importWords[props.frame.language]
  const caption = words.columnsOf(tables.join(', '))
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="columns">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.heading}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <OneColumn {...props} head={heads[0] ?? 0} column={column} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OneColumn(props: PreviewProps & { head: number; column: AlikeHeads['columns'][number] }) {
  const { head, column, columnsForm } = props
  const { language } = props.frame
  const words = importWords[language]
  const name = columnField({ head, column: column.column })
  const problem = problemOf(columnsForm, name)
  const chosen = props.columns.chosen.find(
    (one) => one.head === head && one.column === column.column,
  )
  const means = chosen ? chosen.means : column.means
  const heading = column.headings.join(' · ')
  return (
    <tr>
      <td id={`${idOf(name)}-heading`}>{heading || words.noHeading(column.column)}</td>
      <td>
        <div class={problem === null ? 'field' : 'field wrong'}>
          {problem === null ? null : (
            <p class="field-problem" id={`${idOf(name)}-problem`}>
              {problem}
            </p>
          )}
          <select
            id={idOf(name)}
            name={name}
            aria-labelledby={`${idOf(name)}-heading`}
            aria-describedby={problem === null ? undefined : `${idOf(name)}-problem`}
            aria-invalid={problem === null ? undefined : 'true'}
          >
            <Options
              choices={[
                { value: '', text: words.leaveOut },
                ...meanings.map((one) => ({ value: one, text: columnMeanings[one][language] })),
              ]}
              chosen={columnsForm.typed[name]?.[0] ?? means ?? ''}
            />
          </select>
          {means === null ? <p class="soft small">{words.notUnderstood}</p> : null}
        </div>
      </td>
    </tr>
  )
}
