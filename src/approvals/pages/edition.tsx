import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { measureWords } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import type { RowChange } from '../difference.ts'
import type { Edition } from '../edition.ts'
import { editionWords } from '../edition-messages.ts'
import type { Publication } from '../publication.ts'
import { approvalText } from './edition-text.ts'

/** Which edition a page shows, who signed it, and the way to check that. */
export function EditionLine({ language, edition }: { language: Language; edition: Edition }) {
  const words = editionWords[language]
  const { number, digest, publishedAt } = edition.publication
  return (
    <p class="small edition-line">
      <b>{words.publishedOn(number, instantText(language, publishedAt))}</b>
      <br />
      {approvalText(language, edition)}
      <br />
      <a href={pathsIn(language).proof(digest)}>{words.verifyShort}</a>
    </p>
  )
}

/** What an edition changed, row by row, in a few words each. */
export function EditionChanges(props: {
  language: Language
  changes: readonly RowChange[]
  /** Number of the edition it is compared with. */
  before: number
  note: string
}) {
  const words = editionWords[props.language]
  return (
    <section class="card">
      <h2>{words.changedSince(props.before)}</h2>
      {props.note ? <p>{props.note}</p> : null}
      {props.changes.length === 0 ? <p>{words.noChange}</p> : null}
      <ul>
        {props.changes.map((change) => (
          <li>
            <span lang="th">{change.title}</span>
            <br />
            <span class="soft small">{changeText(props.language, change)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What happened to a row, in one line. */
export function changeText(language: Language, change: RowChange): string {
  const words = editionWords[language]
  if (change.kind !== 'changed') return change.kind === 'added' ? words.rowAdded : words.rowRemoved
  const names = measureWords[language].fields as Readonly<Record<string, string>>
  const fields = change.fields.map(({ field }) => names[field.split('.')[0] ?? ''] ?? '')
  const named = [...new Set(fields.filter((name) => name !== ''))]
  return [
    ...(named.length > 0 ? [words.rowChanged(named.join(', '))] : []),
    ...(change.proofAdded.length > 0 ? [words.proofAdded(change.proofAdded.length)] : []),
    ...(change.proofRemoved.length > 0 ? [words.proofRemoved(change.proofRemoved.length)] : []),
    ...(change.moved ? [words.rowMoved] : []),
  ].join(' · ')
}

/** The ways to the other editions of a plan; nothing where there is one alone. */
export function OlderEditions(props: {
  language: Language
  agencyCode: string
  year: FiscalYear
  /** Newest first. */
  publications: readonly Publication[]
  shown: number
}) {
  const words = editionWords[props.language]
  const paths = pathsIn(props.language)
  const older = props.publications.filter(({ number }) => number !== props.shown)
  if (older.length === 0) return null
  return (
    <section class="no-print">
      <h2>{words.older}</h2>
      <ul>
        {older.map(({ number, publishedAt }) => (
          <li>
            <a href={paths.edition(props.agencyCode, props.year, number)}>
              {words.publishedOn(number, instantText(props.language, publishedAt))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
