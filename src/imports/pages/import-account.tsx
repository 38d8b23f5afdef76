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
                  <td>{[...column.headings.values()].join(' · ')}</td>
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

/**
 * Papers repeat the head on every page, spaced a little differently each time and with another
 * instrument in it; tables understood alike are one, each column with its different headings.
 */
function alikeTables(columns: readonly ColumnReading[]) {
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const alike = new Map<string, AlikeTables>()
  for (const [table, head] of byTable) {
    const key = head.map(({ column, means }) => `${column}=${means}`).join('|')
    const same: AlikeTables = alike.get(key) ?? {
      tables: [],
      columns: head.map(({ means }) => ({ means, headings: new Map() })),
    }
    same.tables.push(table)
    head.forEach(({ heading }, at) => {
      const { headings } = same.columns[at] ?? { headings: new Map() }
      const closed = heading.replaceAll(/\s/g, '')
      if (!headings.has(closed)) headings.set(closed, heading)
    })
    alike.set(key, same)
  }
  return [...alike.values()]
}

interface AlikeTables {
  readonly tables: number[]
  readonly columns: readonly AlikeColumn[]
}

interface AlikeColumn {
  readonly means: ColumnReading['means']
  /** As printed, by their letters without spaces. */
  readonly headings: Map<string, string>
}
