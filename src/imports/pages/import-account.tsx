import type { Language } from '../../basics/bilingual.ts'
import { fieldWords, placeWords } from '../../findings/place-messages.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { ColumnReading, Imported, Words } from '../imported.ts'
import { columnMeanings } from '../messages.ts'
import { importWords } from '../web-messages.ts'

/** Each heading and what it was taken for; tables with the same head are told once. */
export function ColumnsRead({ language, imported }: { language: Language; imported: Imported }) {
  const words = importWords[language]
  return (
    <>
      {alikeTables(imported.columns).map(({ tables, columns }) => (
        <section class="scroll" tabindex={0} aria-label={words.columnsOf(tables.join(', '))}>
          <table class="columns">
            <caption>{words.columnsOf(tables.join(', '))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.heading}</th>
                <th scope="col">{words.means}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr>
                  <td>{column.heading}</td>
                  <td>
                    {column.means ? (
                      columnMeanings[column.means][language]
                    ) : (
                      <span class="soft">{words.notUnderstood}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {imported.missing.length > 0 ? (
        <Notice tone="busy">
          <p>
            {words.missing(imported.missing.map((field) => fieldWords[field][language]).join(', '))}
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** What was worked out, each with its reason. */
export function Inferred({ language, imported }: { language: Language; imported: Imported }) {
  const words = importWords[language]
  if (imported.inferred.length === 0) return null
  return (
    <section>
      <h2>{words.inferred}</h2>
      <ul>
        {imported.inferred.slice(0, 100).map((each) => (
          <li>
            {words.inferredOf[each.of]}: <b>{each.value}</b>{' '}
            <span class="soft">({placeWords(each.place)[language]})</span> {each.because[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words of the file with their places, letter by letter. */
export const WordsAt = ({ language, words }: { language: Language; words: readonly Words[] }) => (
  <ul class="plain">
    {words.slice(0, 300).map((each) => (
      <li>
        <span class="soft small">
          {placeWords(each.place)[language]}
          {each.under ? ` · ${each.under}` : ''}
        </span>
        <div class="typed">{each.text}</div>
      </li>
    ))}
  </ul>
)

/** Papers repeat the head on every page, spaced a little differently each time. */
function alikeTables(columns: readonly ColumnReading[]) {
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const alike = new Map<string, { tables: number[]; columns: readonly ColumnReading[] }>()
  for (const [table, head] of byTable) {
    const key = head
      .map(({ heading, means }) => `${heading.replaceAll(/\s/g, '')}=${means}`)
      .join('|')
    const same = alike.get(key)
    if (same) same.tables.push(table)
    else alike.set(key, { tables: [table], columns: head })
  }
  return [...alike.values()]
}
